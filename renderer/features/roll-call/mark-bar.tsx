/** The marks for the current person as buttons with their keys, and below them what a mark still has to say. */
import { Button, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { RollCallPerson } from '#domain/roll-call/roll-call.ts'
import { KeyMark } from '../../components/key-mark.tsx'
import { rollCallPeopleText } from '../../text/roll-call.ts'
import { CHOICES, choiceOfMark, KEYS, type MarkChoice } from './person-marks.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    flexShrink: 0,
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { fontWeight: tokens.fontWeightRegular, minWidth: 0, whiteSpace: 'nowrap' },
  chosen: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-1px',
  },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    padding: '0 16px 8px',
  },
  reason: { width: 'min(420px, 60%)' },
  hint: { color: tokens.colorNeutralForeground3 },
})

type Props = {
  readonly person: RollCallPerson
  readonly onChoose: (choice: MarkChoice) => void
}

export function MarkBar({ person, onChoose }: Props): ReactElement {
  const styles = useStyles()
  const current = choiceOfMark(person.mark)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
    <div role="group" aria-label={rollCallPeopleText.marksLabel(person.name)} className={styles.root}>
      {CHOICES.filter(choice => choice !== 'none' || current !== 'none').map(choice => (
        <Button
          key={choice}
          size="small"
          className={mergeClasses(styles.button, choice === current && styles.chosen)}
          aria-pressed={choice === current}
          onClick={() => onChoose(choice)}
        >
          <KeyMark name={KEYS[choice]} />
          {rollCallPeopleText.marks[choice]}
        </Button>
      ))}
    </div>
  )
}

type ReasonProps = {
  readonly person: RollCallPerson
  /** Empty where only the mark stays. */
  readonly onSave: (reason: string) => void
  readonly onCancel: () => void
}

/** Why the person is away. Mount it to begin typing. */
export function ReasonForm({ person, onSave, onCancel }: ReasonProps): ReactElement {
  const styles = useStyles()
  const { mark } = person
  const known = mark?.kind === 'absent' && mark.reason !== rollCallPeopleText.someReason ? mark.reason : ''
  const [reason, setReason] = useState(known)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave(reason.trim())
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside come by here
    <form
      className={styles.form}
      onSubmit={onSubmit}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <Input
        autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- a key has just asked for it
        size="small"
        className={styles.reason}
        aria-label={rollCallPeopleText.reason(person.name)}
        maxLength={500}
        value={reason}
        onChange={(_, data) => setReason(data.value)}
      />
      <Button size="small" type="submit" appearance="primary">
        {rollCallPeopleText.save}
      </Button>
      <Text size={200} className={styles.hint}>
        {rollCallPeopleText.reasonHint}
      </Text>
    </form>
  )
}
