/** One backup beside the list: what restoring it would change, looking at it, and restoring. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Backup } from '#domain/backups/backup.ts'
import type { BackupDifference, MeetingDifference } from '#domain/backups/backup-state.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { START_PATH } from '../../hooks/screen-path.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useRun } from '../../hooks/use-run.ts'
import type { Task } from '../../hooks/use-task.ts'
import { backupsText } from '../../text/backups.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '0 0 12px' },
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  meeting: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  one: { alignSelf: 'start', marginTop: '4px' },
})

type Props = { readonly backup: Backup; readonly task: Task; readonly onClose: () => void }

type Wanted = { readonly meetingId: MeetingId | null; readonly name: string }

export function BackupPanel({ backup, task, onClose }: Props): ReactElement {
  const styles = useStyles()
  const [difference, setDifference] = useState<BackupDifference | null>(null)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const { start } = task
  const [, navigate] = useLocation()
  useEffect(() => {
    let isCurrent = true
    void start('backups.compare', { name: backup.name }, backupsText.comparing).then(
      found => isCurrent && found !== null && setDifference(found),
    )
    return () => {
      isCurrent = false
    }
  }, [start, backup.name])
  // What one wants to look at are the meetings in it; the bar over them leads back.
  const view = async () => {
    const viewed = await start('backups.view', { name: backup.name }, backupsText.viewing)
    if (viewed !== null) navigate(START_PATH)
  }
  return (
    <SidePanel
      label={backupsText.detail}
      title={`${formatDateTime(backup.at)} · ${backupsText.reasons[backup.reason]}`}
      closeLabel={backupsText.close}
      onClose={onClose}
    >
      <div className={styles.actions}>
        <Button onClick={() => void view()}>{backupsText.view}</Button>
        <Button
          appearance="primary"
          disabled={difference === null || difference.rows === 0}
          onClick={() => setWanted({ meetingId: null, name: '' })}
        >
          {backupsText.restoreAll}
        </Button>
      </div>
      {difference !== null && (
        <Text>{difference.rows === 0 ? backupsText.same : backupsText.compareNote}</Text>
      )}
      <ul className={styles.list}>
        {difference?.meetings.map(meeting => (
          <MeetingRow key={meeting.meetingId} meeting={meeting} onRestore={setWanted} />
        ))}
      </ul>
      {wanted !== null && (
        <RestoreDialog
          backup={backup}
          wanted={wanted}
          task={task}
          onClose={() => setWanted(null)}
          onRestored={onClose}
        />
      )}
    </SidePanel>
  )
}

type RowProps = { readonly meeting: MeetingDifference; readonly onRestore: (wanted: Wanted) => void }

function MeetingRow({ meeting, onRestore }: RowProps): ReactElement {
  const styles = useStyles()
  const { meetingId, now, inBackup } = meeting
  const name = now?.name ?? inBackup?.name ?? backupsText.office
  const ending =
    meetingId === null ? '' : now === null ? backupsText.comesBack : inBackup === null ? backupsText.goes : ''
  return (
    <li className={styles.meeting}>
      <Text weight="semibold" className={styles.name}>
        {ending === '' ? name : `${name} (${ending})`}
      </Text>
      {(['returns', 'delegates', 'letters'] as const).map(figure => {
        const [left, right] = [now?.[figure] ?? 0, inBackup?.[figure] ?? 0]
        return left === right ? null : <Text key={figure}>{backupsText.figures[figure](left, right)}</Text>
      })}
      <Text className={styles.quiet}>
        {backupsText.rows(meeting.added, meeting.changed, meeting.removed)}
      </Text>
      {meetingId !== null && (
        <Button size="small" className={styles.one} onClick={() => onRestore({ meetingId, name })}>
          {backupsText.restoreOne}
        </Button>
      )}
    </li>
  )
}

type DialogProps = {
  readonly backup: Backup
  readonly wanted: Wanted
  readonly task: Task
  readonly onClose: () => void
  readonly onRestored: () => void
}

function RestoreDialog({ backup, wanted, task, onClose, onRestored }: DialogProps): ReactElement {
  const notify = useNotify()
  const run = useRun()
  const { meetingId } = wanted
  const restore = async () => {
    onClose()
    const done = await task.start('backups.restore', { name: backup.name, meetingId }, backupsText.restoring)
    if (done === null) return
    notify.done(backupsText.restored(done.label), {
      label: backupsText.undoRestore,
      run: () => void run('history.undo', { meetingId }),
    })
    // What it said would change has changed.
    onRestored()
  }
  return (
    <PlainDialog
      title={backupsText.confirmTitle}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={() => void restore()}>
            {backupsText.restore}
          </Button>
          <Button onClick={onClose}>{backupsText.cancel}</Button>
        </>
      }
    >
      {meetingId === null
        ? backupsText.confirmAll(backup.at)
        : backupsText.confirmOne(wanted.name, backup.at)}
    </PlainDialog>
  )
}
