/** The first screen: the meetings as rows, and the ways to begin one. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import {
  Add20Regular,
  Archive20Regular,
  DocumentCopy20Regular,
  DocumentSearch20Regular,
} from '@fluentui/react-icons'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { Input } from '#contract/contract.ts'
import type { MeetingRow } from '#contract/meetings.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { ScreenHeading } from '../../components/screen-layout.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { BACKUPS_PATH, screenPath } from '../../hooks/screen-path.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperation } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { backupsText } from '../../text/backups.ts'
import { letterText } from '../../text/letter-reading.ts'
import { meetingsText } from '../../text/meetings.ts'
import { LetterDialog } from './letter-dialog.tsx'
import { MeetingTable } from './meeting-table.tsx'

const useStyles = makeStyles({
  root: {
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    flexGrow: 1,
  },
  search: { flexShrink: 1, width: '280px', minWidth: '160px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '8px 16px 24px' },
  // A row of its own, after the ways to begin.
  others: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '12px', flexBasis: '100%' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    flexShrink: 0,
    padding: '10px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
})

type Props = {
  /** Buttons for what begins no meeting here: trying the program out, a meeting of another computer. */
  readonly children: ReactNode
  /** Asked for in the menu of a meeting. */
  readonly onHandOver: (meeting: MeetingRow) => void
}

export function StartScreen({ children, onHandOver }: Props): ReactElement {
  const styles = useStyles()
  const [search, setSearch] = useState('')
  const [reading, setReading] = useState(false)
  const meetings = useOperation('meetings.list', {})
  const actions = { ...useMeetingActions(), handOver: onHandOver }
  const wanted = fold(search)
  const shown = wanted === '' ? meetings : meetings.filter(meeting => fold(meeting.name).includes(wanted))
  const others = (
    <>
      {children}
      <Button icon={<Archive20Regular />} onClick={actions.openBackups}>
        {backupsText.short}
      </Button>
    </>
  )
  const ways = (
    <>
      <Button icon={<DocumentCopy20Regular />} onClick={actions.openSample}>
        {meetingsText.sample}
      </Button>
      <Button icon={<DocumentSearch20Regular />} onClick={() => setReading(true)}>
        {letterText.open}
      </Button>
      <Button appearance="primary" icon={<Add20Regular />} onClick={actions.create}>
        {meetingsText.create}
      </Button>
    </>
  )
  return (
    <div className={styles.root}>
      <LetterDialog open={reading} onClose={() => setReading(false)} onCreated={actions.open} />
      {meetings.length === 0 ? (
        <EmptyState title={meetingsText.emptyTitle} body={meetingsText.emptyBody}>
          {ways}
          <div className={styles.others}>{others}</div>
        </EmptyState>
      ) : (
        <>
          <ScreenHeading title={meetingsText.title}>
            <SearchField
              label={meetingsText.search}
              className={styles.search}
              value={search}
              onChange={setSearch}
            />
            {ways}
          </ScreenHeading>
          <div className={styles.body}>
            {shown.length === 0 ? (
              <EmptyState body={meetingsText.noMatch} />
            ) : (
              <MeetingTable meetings={shown} actions={actions} />
            )}
          </div>
          <div className={styles.foot}>{others}</div>
        </>
      )}
    </div>
  )
}

export type MeetingActions = OwnActions & { readonly handOver: (meeting: MeetingRow) => void }

type OwnActions = {
  readonly create: () => void
  readonly openBackups: () => void
  readonly openSample: () => void
  readonly open: (meetingId: MeetingId) => void
  readonly copy: (meeting: MeetingRow) => void
  readonly remove: (meeting: MeetingRow) => void
}

function useMeetingActions(): OwnActions {
  const [, navigate] = useLocation()
  const run = useRun()
  const notify = useNotify()
  const open = (meetingId: MeetingId) => navigate(screenPath(meetingId, 'meeting'))
  const begin = async (input: Input<'meetings.create'>) => {
    const made = await run('meetings.create', input)
    if (made.ok) open(made.value.meetingId)
  }
  const copy = async (meetingId: MeetingId) => {
    const made = await run('meetings.create', { from: 'copy', meetingId })
    if (!made.ok) return
    open(made.value.meetingId)
    if (made.value.seats > 0) notify.done(meetingsText.copiedSeats(formatNumber(made.value.seats)))
  }
  const remove = async ({ id, name }: MeetingRow) => {
    const removed = await run('meetings.remove', { meetingId: id })
    if (!removed.ok) return
    notify.done(meetingsText.removed(name), {
      label: meetingsText.undo,
      run: () => void run('history.undo', { meetingId: null }),
    })
  }
  return {
    open,
    openBackups: () => navigate(BACKUPS_PATH),
    create: () => void begin({ from: 'blank', name: meetingsText.newName }),
    openSample: () => void begin({ from: 'sample' }),
    copy: ({ id }) => void copy(id),
    remove: meeting => void remove(meeting),
  }
}
