/** The rows of a roll-call sheet that came back: the name, what is written beside it, and the mark it says. */
import { findTable, type Table } from '../returns/find-table.ts'
import { guessTable } from '../returns/guess-table.ts'
import { isPersonName, splitNameAndPosition, withoutHonorific } from '../returns/person-names.ts'
import type { CellRef } from '../returns/reading.ts'
import { refOf, shownCell, visibleRows } from '../returns/sheet-cells.ts'
import type { Sheet } from '../returns/workbook.ts'
import { fold } from '../vietnamese/text.ts'
import { readMark, readTwoColumns, type WrittenMark } from './read-mark.ts'

export type ReadRow = {
  readonly where: CellRef
  readonly name: string
  readonly title: string
  readonly written: string
  readonly mark: WrittenMark
}

export type ReadSheet = { readonly sheet: Sheet; readonly table: Table; readonly rows: readonly ReadRow[] }

/** Null where the sheet holds no list of names. */
export function readSheet(sheet: Sheet): ReadSheet | null {
  const found = findTable(sheet)
  const table = found?.kind === 'list' ? found : guessTable(sheet)
  if (table === null) return null
  const rows = rowsOf(sheet, table)
  return rows.length === 0 ? null : { sheet, table, rows }
}

function rowsOf(sheet: Sheet, table: Table): readonly ReadRow[] {
  const columns = columnsOf(table)
  if (columns.name === undefined) return []
  const nameColumn = columns.name
  return visibleRows(sheet, table.headerBottom + 1, sheet.rows.length).flatMap(row => {
    const text = (column: number | undefined): string =>
      column === undefined ? '' : shownCell(sheet, row, column).text.trim()
    const cell = text(nameColumn)
    const split = isPersonName(cell) ? null : splitNameAndPosition(cell)
    const name = split?.name ?? withoutHonorific(cell)
    if (!isPersonName(name)) return []
    const [there, away] = [text(columns.there), text(columns.away)]
    const [signed, note] = [text(columns.signature), text(columns.note)]
    const mark = withNote(columns.away === undefined ? readMark(there) : readTwoColumns(there, away), note)
    const written = [there, away].filter(part => part !== '').join(', ')
    const where = refOf(sheet, row, columns.there ?? columns.away ?? nameColumn)
    const title = text(columns.position) || (split?.position ?? '')
    // Whoever signed was there.
    return [
      mark === null && signed !== ''
        ? { where, name, title, written: signed, mark: { kind: 'present' } as const }
        : { where, name, title, written, mark },
    ]
  })
}

/** A reason may stand among the remarks: `Vắng` here, `đi công tác` there. */
const withNote = (mark: WrittenMark, note: string): WrittenMark =>
  mark !== null && mark !== 'unread' && mark.kind === 'absent' && mark.reason === ''
    ? { kind: 'absent', reason: note }
    : mark

type Columns = {
  readonly name: number | undefined
  readonly position: number | undefined
  readonly signature: number | undefined
  readonly note: number | undefined
  readonly there: number | undefined
  /** A column for the absent alone, beside one for those who came. */
  readonly away: number | undefined
}

function columnsOf({ columns }: Table): Columns {
  const first = (role: string) => columns.find(column => column.role === role)?.column
  const attendance = columns.filter(column => column.role === 'attendance')
  const away = attendance.find(({ label }) => /^(?:vang|khong|ly do)/.test(fold(label)))
  return {
    name: first('name'),
    position: first('position'),
    signature: first('signature'),
    note: first('note'),
    there: attendance.find(column => column !== away)?.column,
    away: away?.column,
  }
}
