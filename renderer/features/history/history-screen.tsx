/** What happened to the meeting, when, by whom and from where, with every value and the ways back. */
import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { Archive20Regular, ArrowDownload20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import type { Input } from '#contract/contract.ts'
import type { HistoryStep } from '#domain/history/history.ts'
import { screenOf } from '#domain/history/history-objects.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { call } from '../../client/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScreenHeading } from '../../components/screen-layout.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { VirtualList } from '../../components/virtual-list.tsx'
import { BACKUPS_PATH, type ScreenProps } from '../../hooks/screen-path.ts'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { historyText } from '../../text/history.ts'
import { type HistoryFilter, HistoryFilters, type HistoryScope, NO_FILTER } from './history-filters.tsx'
import { StepBackDialog } from './step-back-dialog.tsx'
import { StepPanel } from './step-panel.tsx'

const useStyles = makeStyles({
  search: { width: '240px' },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0, position: 'relative' },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  at: {
    flexShrink: 0,
    width: '132px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  label: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  undone: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  quiet: {
    flexShrink: 0,
    width: '180px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  more: { padding: '8px 16px', flexShrink: 0 },
})

/** Steps asked for at once, and added with every "older". */
const STEPS = 500

export function HistoryScreen({ meetingId }: ScreenProps): ReactElement {
  const styles = useStyles()
  const [limit, setLimit] = useState(STEPS)
  const [scope, setScope] = useState<HistoryScope>('meeting')
  const [filter, setFilter] = useState<HistoryFilter>(NO_FILTER)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [goingBack, setGoingBack] = useState<HistoryStep | null>(null)
  const searched = { scope: scope === 'meeting' ? { kind: scope, meetingId } : { kind: scope }, filter }
  const page = useOperationState('history.search', { ...searched, limit }).data
  const steps = page?.steps ?? []
  const current = steps.find(step => step.id === currentId)
  return (
    <>
      <ScreenHeading title={historyText.title} note={historyText.found(page?.total ?? 0, steps.length)}>
        <SearchField
          label={historyText.search}
          className={styles.search}
          value={filter.search ?? ''}
          onChange={search => setFilter({ ...filter, search })}
        />
        <HistoryActions searched={searched} />
      </ScreenHeading>
      <HistoryFilters
        scope={scope}
        filter={filter}
        people={page?.people ?? []}
        onScope={setScope}
        onFilter={patch => setFilter({ ...filter, ...patch })}
      />
      <div className={styles.panes}>
        <div className={styles.list}>
          {steps.length === 0 ? (
            <EmptyState body={filter === NO_FILTER ? historyText.empty : historyText.noMatch} />
          ) : (
            <VirtualList
              label={historyText.title}
              items={steps}
              keyOf={step => step.id}
              currentKey={currentId}
              onCurrent={step => setCurrentId(step.id)}
              renderRow={step => <StepRow step={step} />}
            />
          )}
          {page !== undefined && steps.length < page.total && (
            <div className={styles.more}>
              <Button onClick={() => setLimit(limit + STEPS)}>{historyText.older}</Button>
            </div>
          )}
        </div>
        {current !== undefined && (
          <StepPanel
            step={current}
            onClose={() => setCurrentId(null)}
            onStepBack={
              scope === 'meeting' || current.meetingId === meetingId ? () => setGoingBack(current) : null
            }
          />
        )}
      </div>
      {goingBack !== null && (
        <StepBackDialog meetingId={meetingId} step={goingBack} onClose={() => setGoingBack(null)} />
      )}
    </>
  )
}

function StepRow({ step }: { readonly step: HistoryStep }): ReactElement {
  const styles = useStyles()
  const isUndone = step.kind === 'do' && step.state === 'undone'
  return (
    <>
      <span className={styles.at}>{formatDateTime(step.at)}</span>
      <Text className={mergeClasses(styles.label, isUndone && styles.undone)}>{step.label}</Text>
      {isUndone && (
        <Badge appearance="outline" color="informative">
          {historyText.undone}
        </Badge>
      )}
      <span className={styles.quiet}>{screenOf(step.operation)}</span>
      <span className={styles.quiet}>{step.who || historyText.nobody}</span>
    </>
  )
}

function HistoryActions({ searched }: { readonly searched: Omit<Input<'history.export'>, 'format'> }) {
  const [, navigate] = useLocation()
  const file = useMadeFile()
  const save = (format: 'xlsx' | 'csv') => file.save(call('history.export', { ...searched, format }))
  return (
    <>
      <Menu>
        <MenuTrigger>
          <Button icon={<ArrowDownload20Regular />}>{historyText.export}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void save('xlsx')}>{historyText.exportExcel}</MenuItem>
            <MenuItem onClick={() => void save('csv')}>{historyText.exportCsv}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button icon={<Archive20Regular />} onClick={() => navigate(BACKUPS_PATH)}>
        {historyText.backups}
      </Button>
    </>
  )
}
