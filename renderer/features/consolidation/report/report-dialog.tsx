/** The report before it is saved: of which figures, in whose place, with which columns, and its pages beside it. */
import { Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Input as OperationInput } from '#contract/contract.ts'
import type { Closing, ClosingId } from '#domain/consolidation/closing.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { REPORT_COLUMNS, type ReportColumn } from '#domain/report/report-columns.ts'
import { ChoiceField } from '../../../components/choice-field.tsx'
import { PagedDocument } from '../../../components/paged-document.tsx'
import { TaskProgress } from '../../../components/task-progress.tsx'
import { WorkDialog } from '../../../components/work-dialog.tsx'
import { useOperation, useOperationState } from '../../../hooks/use-operation.ts'
import { useRun } from '../../../hooks/use-run.ts'
import { useTask } from '../../../hooks/use-task.ts'
import { reportText } from '../../../text/report.ts'
import { DifferenceLine } from '../closings/difference-line.tsx'
import { ReportActions } from './report-actions.tsx'

const useStyles = makeStyles({
  columns: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What a report begins with: figures of a closing or of now, in place of a closing's report or of none. */
export type ReportStart = { readonly closingId: ClosingId | null; readonly amends: ClosingId | null }

type Props = {
  readonly meetingId: MeetingId
  readonly start: ReportStart
  readonly onClose: () => void
}

const NONE = ''

/** Mount it to open it; it stays open, so that the report can be had printed and as a file. */
export function ReportDialog({ meetingId, start, onClose }: Props): ReactElement {
  const closings = useOperation('closings.list', { meetingId })
  const task = useTask()
  const [closingId, setClosingId] = useState<string>(start.closingId ?? NONE)
  const [amends, setAmends] = useState<string>(start.amends ?? NONE)
  const [number, setNumber] = useState('')
  const closing = closings.find(({ id }) => id === closingId) ?? null
  const earlier = closingsBefore(closings, closingId)
  const amended = earlier.find(({ id }) => id === amends) ?? null
  const report: OperationInput<'report.preview'> = {
    meetingId,
    closingId: closing?.id ?? null,
    amends: amended === null ? null : { closingId: amended.id, number: numberOf(number) },
  }
  const { data } = useOperationState('report.preview', report, { background: true })
  return (
    <WorkDialog
      title={reportText.title}
      onClose={onClose}
      actions={<ReportActions report={report} task={task} onClose={onClose} />}
      side={
        <>
          <ChoiceField
            label={reportText.figures}
            value={closingId}
            choices={[{ value: NONE, label: reportText.now }, ...closings.toReversed().map(choiceOf)]}
            onChoose={setClosingId}
          />
          {earlier.length > 0 && (
            <ChoiceField
              label={reportText.amends}
              value={amended?.id ?? NONE}
              choices={[
                { value: NONE, label: reportText.amendsNone },
                ...earlier
                  .toReversed()
                  .map(({ id, name }) => ({ value: String(id), label: reportText.amendsOf(name) })),
              ]}
              onChoose={setAmends}
            />
          )}
          {amended !== null && (
            <>
              <Field label={reportText.number} hint={reportText.numberHint}>
                <Input
                  inputMode="numeric"
                  value={number}
                  onChange={(_, { value }) => setNumber(value.replace(/\D/g, '').slice(0, 5))}
                />
              </Field>
              <DifferenceLine meetingId={meetingId} from={amended.id} to={closing?.id ?? null} />
            </>
          )}
          <ColumnChoices />
          <TaskProgress task={task} />
        </>
      }
    >
      <PagedDocument
        label={reportText.pages}
        html={data?.html}
        documentKey={`${closingId} ${amended?.id ?? ''}`}
      />
    </WorkDialog>
  )
}

const choiceOf = ({ id, name, closedAt }: Closing) => ({
  value: String(id),
  label: reportText.closing(name, formatDateTime(closedAt)),
})

/** A report takes the place of one of earlier figures. */
function closingsBefore(closings: readonly Closing[], closingId: string): readonly Closing[] {
  const index = closings.findIndex(({ id }) => id === closingId)
  return index < 0 ? closings : closings.slice(0, index)
}

const numberOf = (text: string): number | null => (Number(text) > 0 ? Number(text) : null)

function ColumnChoices(): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const { reportColumns } = useOperation('settings.get', {})
  const change = (column: ReportColumn, isShown: boolean) =>
    run('settings.update', {
      reportColumns: REPORT_COLUMNS.filter(one => (one === column ? isShown : reportColumns.includes(one))),
    })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
    <div role="group" aria-label={reportText.columns} className={styles.columns}>
      <Text weight="semibold">{reportText.columns}</Text>
      {REPORT_COLUMNS.map(column => (
        <Checkbox
          key={column}
          label={reportText.columnNames[column]}
          checked={reportColumns.includes(column)}
          onChange={(_, { checked }) => void change(column, checked === true)}
        />
      ))}
      <Text size={200} className={styles.quiet}>
        {reportText.columnsHint}
      </Text>
    </div>
  )
}
