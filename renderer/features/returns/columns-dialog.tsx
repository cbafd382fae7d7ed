/** Says which column of a file is what: read again at once, and remembered for files with the same header. */
import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { type FormEvent, type ReactElement, useMemo, useState } from 'react'
import type { OpenedFile } from '#contract/returns.contract.ts'
import type { MeetingId, ReturnFileId } from '#domain/kernel/ids.ts'
import { type HeaderPlace, kindOfRoles, MOST_HEADER_ROWS } from '#domain/returns/column-mapping.ts'
import { COLUMN_ROLES, type ColumnRole } from '#domain/returns/columns.ts'
import type { Table } from '#domain/returns/find-table.ts'
import { columnLetters, type Sheet } from '#domain/returns/workbook.ts'
import { NumberField } from '../../components/number-field.tsx'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useTask } from '../../hooks/use-task.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { columnsText } from '../../text/returns.ts'
import {
  type ChosenRoles,
  columnsUnder,
  type DraftColumn,
  placeOfTable,
  withChosen,
} from './columns-draft.ts'

const useStyles = makeStyles({
  places: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px' },
  narrow: { width: '150px' },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '4px 8px',
    verticalAlign: 'middle',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    overflowWrap: 'anywhere',
  },
  letter: { width: '48px', textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  role: { width: '200px' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

type Props = {
  readonly meetingId: MeetingId
  readonly fileId: ReturnFileId
  readonly opened: OpenedFile
  readonly onClose: () => void
}

type Explained = { readonly sheet: Sheet; readonly table: Table | null }

/** Mount it to open it. */
export function ColumnsDialog({ meetingId, fileId, opened, onClose }: Props): ReactElement {
  const styles = useStyles()
  const sheets = useMemo(() => sheetsOf(opened), [opened])
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      sheets.findIndex(({ table }) => table !== null),
    ),
  )
  const [place, setPlace] = useState<HeaderPlace | null>(null)
  const [chosen, setChosen] = useState<ChosenRoles>(new Map())
  const task = useTask()
  const undoNotice = useUndoNotice(meetingId)
  const current = sheets[at]
  if (current === undefined) throw new Error('The dialog needs a sheet that can be explained')
  const header = place ?? placeOfTable(current.sheet, current.table)
  const columns = withChosen(columnsUnder(current.sheet, header, current.table), chosen)
  const makesTable = kindOfRoles(columns) !== null
  const start = (next: number) => {
    setAt(next)
    setPlace(null)
    setChosen(new Map())
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!makesTable) return
    const input = {
      meetingId,
      fileId,
      sheet: current.sheet.name,
      ...header,
      columns: columns.map(({ column, role }) => ({ column, role })),
    }
    const done = await task.start('returns.correctColumns', input, columnsText.reading)
    if (done === null) return
    onClose()
    await undoNotice(columnsText.done(done.reread))
  }
  return (
    <PlainDialog
      title={columnsText.title}
      width="760px"
      onClose={onClose}
      onSubmit={event => void onSubmit(event)}
      actions={
        <>
          <Button onClick={onClose}>{columnsText.cancel}</Button>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={!makesTable || task.progress !== null}
          >
            {columnsText.save}
          </Button>
        </>
      }
    >
      <Text>{columnsText.body}</Text>
      <div className={styles.places}>
        {sheets.length > 1 && (
          <Field label={columnsText.sheet}>
            <Select value={String(at)} onChange={(_, data) => start(Number(data.value))}>
              {sheets.map(({ sheet }, index) => (
                <option key={sheet.name} value={String(index)}>
                  {sheet.name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <HeaderFields
          place={header}
          rows={current.sheet.rows.length}
          onChange={next => {
            setPlace(next)
            setChosen(new Map())
          }}
        />
      </div>
      <ColumnTable
        columns={columns}
        onChoose={(column, role) => setChosen(new Map([...chosen, [column, role]]))}
      />
      {!makesTable && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{columnsText.incomplete}</MessageBarBody>
        </MessageBar>
      )}
      <TaskProgress task={task} />
    </PlainDialog>
  )
}

function sheetsOf({ workbook, tables }: OpenedFile): readonly Explained[] {
  return tables.flatMap(({ sheet: name, table }) => {
    const sheet = workbook?.sheets.find(each => each.name === name)
    return sheet === undefined ? [] : [{ sheet, table }]
  })
}

type HeaderProps = {
  readonly place: HeaderPlace
  readonly rows: number
  readonly onChange: (place: HeaderPlace) => void
}

function HeaderFields({ place, rows, onChange }: HeaderProps): ReactElement {
  const styles = useStyles()
  const heights = Array.from({ length: MOST_HEADER_ROWS + 1 }, (_, height) => height)
  return (
    <>
      <NumberField
        label={columnsText.headerRow}
        className={styles.narrow}
        value={place.top + 1}
        most={rows}
        onChange={row => onChange({ ...place, top: row - 1 })}
      />
      <Field label={columnsText.headerHeight} className={styles.narrow}>
        <Select
          value={String(place.height)}
          onChange={(_, data) => onChange({ ...place, height: Number(data.value) })}
        >
          {heights.map(height => (
            <option key={height} value={String(height)}>
              {columnsText.heights(height)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}

type TableProps = {
  readonly columns: readonly DraftColumn[]
  readonly onChoose: (column: number, role: ColumnRole | null) => void
}

function ColumnTable({ columns, onChoose }: TableProps): ReactElement {
  const styles = useStyles()
  return (
    <table className={styles.table} aria-label={columnsText.columns}>
      <thead>
        <tr>
          <th className={`${styles.head} ${styles.letter}`}>{columnsText.column}</th>
          <th className={styles.head}>{columnsText.heading}</th>
          <th className={styles.head}>{columnsText.samples}</th>
          <th className={`${styles.head} ${styles.role}`}>{columnsText.role}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ column, heading, samples, role }) => (
          <tr key={column}>
            <th scope="row" className={`${styles.cell} ${styles.letter}`}>
              {columnLetters(column)}
            </th>
            <td className={styles.cell}>
              {heading === '' ? <span className={styles.quiet}>{columnsText.noHeading}</span> : heading}
            </td>
            <td className={`${styles.cell} ${styles.quiet}`}>{samples.join(' · ')}</td>
            <td className={styles.cell}>
              <Select
                size="small"
                aria-label={columnsText.roleOf(columnLetters(column), heading)}
                value={role ?? ''}
                onChange={(_, data) =>
                  onChoose(column, COLUMN_ROLES.find(each => each === data.value) ?? null)
                }
              >
                <option value="">{columnsText.nothing}</option>
                {COLUMN_ROLES.map(each => (
                  <option key={each} value={each}>
                    {columnsText.roles[each]}
                  </option>
                ))}
              </Select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
