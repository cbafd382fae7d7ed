/** The backups of the program: which there are, where else they are kept, and what each would bring back. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Archive20Regular, TextBulletList20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScreenHeading } from '../../components/screen-layout.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { VirtualList } from '../../components/virtual-list.tsx'
import { START_PATH } from '../../hooks/screen-path.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperation } from '../../hooks/use-operation.ts'
import { useTask } from '../../hooks/use-task.ts'
import { backupsText } from '../../text/backups.ts'
import { BackupPanel } from './backup-panel.tsx'
import { SecondPlaceCard } from './second-place.tsx'

const useStyles = makeStyles({
  panes: { display: 'flex', position: 'relative', flexGrow: 1, minHeight: 0, minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  at: { flexShrink: 0, width: '140px', fontVariantNumeric: 'tabular-nums' },
  reason: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  size: {
    flexShrink: 0,
    width: '90px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
})

export function BackupsScreen(): ReactElement {
  const styles = useStyles()
  const state = useOperation('backups.state', {})
  const backups = useOperation('backups.list', {})
  const [currentName, setCurrentName] = useState<string | null>(null)
  const [, navigate] = useLocation()
  const notify = useNotify()
  const task = useTask()
  const current = backups.find(backup => backup.name === currentName)
  const make = async () => {
    const made = await task.start('backups.make', {}, backupsText.making)
    if (made !== null) notify.done(backupsText.made(made.at))
  }
  return (
    <>
      <ScreenHeading
        title={backupsText.title}
        {...(backups.length === 0 ? {} : { note: backupsText.found(backups.length) })}
      >
        <Button icon={<TextBulletList20Regular />} onClick={() => navigate(START_PATH)}>
          {backupsText.back}
        </Button>
        <Button appearance="primary" icon={<Archive20Regular />} onClick={() => void make()}>
          {backupsText.make}
        </Button>
      </ScreenHeading>
      <TaskProgress task={task} />
      <SecondPlaceCard state={state} task={task} />
      <div className={styles.panes}>
        <div className={styles.list}>
          {backups.length === 0 ? (
            <EmptyState body={backupsText.empty} />
          ) : (
            <VirtualList
              label={backupsText.list}
              items={backups}
              keyOf={backup => backup.name}
              currentKey={currentName}
              onCurrent={backup => setCurrentName(backup.name)}
              renderRow={backup => (
                <>
                  <span className={styles.at}>{formatDateTime(backup.at)}</span>
                  <Text className={styles.reason}>{backupsText.reasons[backup.reason]}</Text>
                  <span className={styles.size}>{backupsText.size(backup.bytes)}</span>
                </>
              )}
            />
          )}
        </div>
        {current !== undefined && (
          <BackupPanel key={current.name} backup={current} task={task} onClose={() => setCurrentName(null)} />
        )}
      </div>
    </>
  )
}
