/** What a roll-call sheet that came back would mark: each row with its cell, the person it means, and what it changes. */
import type { AttendeeId } from '../kernel/ids.ts'
import { findTable, type Table } from '../returns/find-table.ts'
import { guessTable } from '../returns/guess-table.ts'
import { isPersonName, splitNameAndPosition, withoutHonorific } from '../returns/person-names.ts'
import type { CellRef } from '../returns/reading.ts'
import { refOf, shownCell, visibleRows } from '../returns/sheet-cells.ts'
import type { Sheet, Workbook } from '../returns/workbook.ts'
import { equalityKey, fold } from '../vietnamese/text.ts'
import { readMark, readTwoColumns, type WrittenMark } from './read-mark.ts'
import { type Mark, markText, type RollCallPerson, sameMark } from './roll-call.ts'

export type PlannedMark = {
  readonly where: CellRef
  readonly name: string
  /** As it stands beside the name. */
  readonly written: string
  readonly outcome:
    | { readonly kind: 'new'; readonly id: AttendeeId; readonly mark: Mark }
    | { readonly kind: 'changed'; readonly id: AttendeeId; readonly mark: Mark; readonly before: Mark }
    | { readonly kind: 'same' }
    /** The place said nothing of this person. */
    | { readonly kind: 'unsaid' }
    | { readonly kind: 'question'; readonly message: string }
}

export type RollCallPlan = {
  readonly rows: readonly PlannedMark[]
  /** Listed persons the file has no row of. */
  readonly missing: readonly string[]
}

type ReadRow = {
  readonly where: CellRef
  readonly name: string
  readonly title: string
  readonly written: string
  readonly mark: WrittenMark
}

/** Null where no sheet holds a list of names. By name alone where it is the only one, else by name and office. */
export function planRollCall(workbook: Workbook, people: readonly RollCallPerson[]): RollCallPlan | null {
  const sheets = workbook.sheets.filter(sheet => !sheet.hidden)
  const rows = sheets.flatMap(readRows)
  if (rows.length === 0) return null
  const matched = rows.map(row => ({ row, person: personOf(row, people) }))
  const found = new Map<AttendeeId, ReadRow[]>()
  for (const { row, person } of matched)
    if (typeof person !== 'string') found.set(person.id, [...(found.get(person.id) ?? []), row])
  return {
    rows: matched.map(({ row, person }) => ({
      where: row.where,
      name: row.name,
      written: row.written,
      outcome:
        typeof person === 'string'
          ? { kind: 'question', message: person }
          : outcomeOf(row, person, found.get(person.id) ?? []),
    })),
    missing: people.filter(person => !found.has(person.id)).map(({ name }) => name),
  }
}

function outcomeOf(
  { mark, written }: ReadRow,
  person: RollCallPerson,
  rows: readonly ReadRow[],
): PlannedMark['outcome'] {
  if (mark === 'unread')
    return { kind: 'question', message: `Chưa rõ “${written}” nghĩa là có mặt hay vắng.` }
  const contradicts = rows.some(
    other => other.mark !== null && other.mark !== 'unread' && mark !== null && !sameMark(other.mark, mark),
  )
  if (contradicts) return { kind: 'question', message: 'Người này có ở nhiều dòng, mỗi dòng ghi một kiểu.' }
  if (mark === null) return { kind: 'unsaid' }
  if (person.mark === null) return { kind: 'new', id: person.id, mark }
  return markText(person.mark) === markText(mark)
    ? { kind: 'same' }
    : { kind: 'changed', id: person.id, mark, before: person.mark }
}

/** The person, or why none is meant for sure. */
function personOf({ name, title }: ReadRow, people: readonly RollCallPerson[]): RollCallPerson | string {
  const key = equalityKey(name)
  const named = people.filter(person => equalityKey(person.name) === key)
  const [first] = named
  if (first === undefined) return 'Không có người này trong danh sách của điểm cầu.'
  if (named.length === 1) return first
  const titled = named.filter(person => equalityKey(person.title) === equalityKey(title))
  const [only] = titled
  return only !== undefined && titled.length === 1
    ? only
    : 'Danh sách có nhiều người cùng tên, chức vụ không cho biết là ai.'
}

function readRows(sheet: Sheet): readonly ReadRow[] {
  const found = findTable(sheet)
  const table = found?.kind === 'list' ? found : guessTable(sheet)
  if (table === null) return []
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
