/** Top of every screen: which meeting this is, quick search, whether all is saved, undo and redo. */
import { Button, makeStyles, mergeClasses, Text, Tooltip, tokens } from '@fluentui/react-components'
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  Checkmark16Regular,
  ErrorCircle16Regular,
  QuestionCircle20Regular,
  Search20Regular,
  Settings20Regular,
  TextBulletList20Regular,
} from '@fluentui/react-icons'
import { type JSX, type ReactElement, useEffect } from 'react'
import { useLocation } from 'wouter'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { useSaveState } from '../../hooks/save-state.ts'
import { START_PATH } from '../../hooks/screen-path.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import type { Undo } from '../../hooks/use-undo.ts'
import { frameText } from '../../text/frame.ts'
import { helpText } from '../../text/help.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    height: '44px',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flexShrink: 1,
    minWidth: '80px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    padding: '0 8px',
  },
  said: {
    flexShrink: 2,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  push: { marginLeft: 'auto', flexShrink: 0 },
  search: {
    flexShrink: 0,
    minWidth: '240px',
    justifyContent: 'flex-start',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    '@media (max-width: 900px)': { minWidth: '96px' },
  },
  hint: {
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 900px)': { display: 'none' },
  },
  saved: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    minWidth: '84px',
    flexShrink: 0,
    padding: '0 8px',
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 700px)': { display: 'none' },
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
  button: { flexShrink: 0 },
})

type Props = {
  readonly meetingId: MeetingId | null
  readonly undo: Undo
  readonly onSearch: () => void
  readonly onHelp: () => void
  readonly onSettings: () => void
}

export function TitleBar({ meetingId, undo, onSearch, onHelp, onSettings }: Props): ReactElement {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const { undoLabel, redoLabel } = undo
  return (
    <header className={styles.root}>
      {meetingId !== null && (
        <Tooltip content={frameText.allMeetings} relationship="label">
          <Button
            className={styles.button}
            appearance="subtle"
            icon={<TextBulletList20Regular />}
            onClick={() => navigate(START_PATH)}
          />
        </Tooltip>
      )}
      {meetingId === null ? (
        <h1 className={styles.name}>{frameText.program}</h1>
      ) : (
        <MeetingName meetingId={meetingId} />
      )}
      <div className={styles.push} />
      <output className={styles.said} title={undo.said}>
        {undo.said}
      </output>
      {undo.said === '' && <Saved />}
      <StepButton
        hint={undoLabel === null ? frameText.nothingToUndo : `${frameText.undoOf(undoLabel)} (Ctrl+Z)`}
        label={undoLabel === null ? frameText.undo : frameText.undoOf(undoLabel)}
        icon={<ArrowUndo20Regular />}
        onStep={undoLabel === null ? null : undo.undo}
      />
      <StepButton
        hint={redoLabel === null ? frameText.nothingToRedo : `${frameText.redoOf(redoLabel)} (Ctrl+Y)`}
        label={redoLabel === null ? frameText.redo : frameText.redoOf(redoLabel)}
        icon={<ArrowRedo20Regular />}
        onStep={redoLabel === null ? null : undo.redo}
      />
      <Button className={styles.search} icon={<Search20Regular />} onClick={onSearch}>
        {frameText.search}
        <span className={styles.hint}>{frameText.searchHint}</span>
      </Button>
      <Tooltip content={helpText.open} relationship="label">
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<QuestionCircle20Regular />}
          onClick={onHelp}
        />
      </Tooltip>
      <Tooltip content={frameText.settings} relationship="label">
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<Settings20Regular />}
          onClick={onSettings}
        />
      </Tooltip>
    </header>
  )
}

type StepButtonProps = {
  readonly hint: string
  readonly label: string
  readonly icon: JSX.Element
  /** Null: there is nothing to do. */
  readonly onStep: (() => void) | null
}

function StepButton({ hint, label, icon, onStep }: StepButtonProps): ReactElement {
  const styles = useStyles()
  return (
    <Tooltip content={hint} relationship="description">
      <Button
        className={styles.button}
        appearance="subtle"
        icon={icon}
        aria-label={label}
        disabledFocusable={onStep === null}
        onClick={() => onStep?.()}
      />
    </Tooltip>
  )
}

function MeetingName({ meetingId }: { readonly meetingId: MeetingId }): ReactElement {
  const styles = useStyles()
  const name = useOperationState('meetings.summary', { meetingId }).data?.name ?? ''
  useEffect(() => {
    document.title = name === '' ? frameText.program : `${name} – ${frameText.program}`
    return () => {
      document.title = frameText.program
    }
  }, [name])
  return (
    <h1 className={styles.name} title={name}>
      {name}
    </h1>
  )
}

/** Quiet: it says that there is nothing to do. Trouble is told by a message of its own. */
function Saved(): ReactElement {
  const styles = useStyles()
  const state = useSaveState()
  if (state === 'failed')
    return (
      <Text size={200} className={mergeClasses(styles.saved, styles.failed)}>
        <ErrorCircle16Regular />
        {frameText.notSaved}
      </Text>
    )
  return (
    <Text size={200} className={styles.saved}>
      {state === 'saved' && <Checkmark16Regular />}
      {state === 'saved' ? frameText.saved : frameText.saving}
    </Text>
  )
}
