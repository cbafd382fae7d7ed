/** The bar over every screen when the data is not as usual: a backup is being looked at, damage was found, no backup could be made. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import type { StartReport } from '#domain/backups/backup-state.ts'
import { BACKUPS_PATH } from '../../hooks/screen-path.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useTask } from '../../hooks/use-task.ts'
import { backupsText } from '../../text/backups.ts'

const { bar } = backupsText

export function DataNotice(): ReactElement | null {
  const state = useOperationState('backups.state', {}).data
  const task = useTask()
  const [location, navigate] = useLocation()
  if (state === undefined) return null
  const { viewed, startReport, trouble } = state
  if (viewed === null && startReport === null && trouble === null) return null
  const open = location !== BACKUPS_PATH && (
    <Button size="small" onClick={() => navigate(BACKUPS_PATH)}>
      {bar.open}
    </Button>
  )
  return (
    <section aria-label={bar.label}>
      {viewed !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{bar.viewed(viewed.at)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => void task.start('backups.view', { name: null }, backupsText.viewing)}
            >
              {bar.stop}
            </Button>
            {open}
          </MessageBarActions>
        </MessageBar>
      )}
      {startReport !== null && (
        <MessageBar intent={startReport.lostChanges === 0 ? 'info' : 'error'} layout="multiline">
          <MessageBarBody>{reportText(startReport)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => void task.start('backups.dismissReport', {}, backupsText.viewing)}
            >
              {bar.understood}
            </Button>
            {open}
          </MessageBarActions>
        </MessageBar>
      )}
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
          <MessageBarActions>{open}</MessageBarActions>
        </MessageBar>
      )}
    </section>
  )
}

function reportText({ found, opened, lostChanges, keptAs, salvagedSteps }: StartReport): string {
  return [
    backupsText.startFindings[found],
    opened === null ? backupsText.openedItself : backupsText.opened(opened.at),
    salvagedSteps === 0 ? '' : backupsText.salvaged(salvagedSteps),
    lostChanges === null ? backupsText.lostUnknown : backupsText.lost(lostChanges),
    keptAs === null ? '' : backupsText.kept(keptAs),
  ]
    .filter(sentence => sentence !== '')
    .join(' ')
}
