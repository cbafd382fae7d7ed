/** Reads a sheet in which every row is the answer of one unit: count lists, exports of Google Forms. */

import type { ParticipantGroup } from '../meeting/meeting.ts'
import { type CountReading, readCount } from '../vietnamese/count.ts'
import { readPhones } from '../vietnamese/phone.ts'
import { fold } from '../vietnamese/text.ts'
import { answeredAtMoment, areMonthFirst } from './answered-at.ts'
import { countsAbsent } from './attendance.ts'
import { readChair } from './chair-and-contact.ts'
import type { ColumnRole } from './columns.ts'
import { countColumns } from './count-columns.ts'
import { namesWhoIsAsked, type Table, type TableColumn } from './find-table.ts'
import { readStatedPerson } from './labelled-facts.ts'
import { matchGroup } from './match-group.ts'
import type { CellRef, GroupCount, Highlight, ReadChair, ReadContact, ReadProblem } from './reading.ts'
import { isClosing } from './row-kinds.ts'
import { absenceBeside } from './settle-count.ts'
import { cellsOfRow, refOf, shownCell, visibleRows } from './sheet-cells.ts'
import { type RowOfSums, settleSums } from './unit-row-sums.ts'
import { type Cell, cellAt, type Sheet } from './workbook.ts'

export type UnitRow = {
  /** Zero-based. */
  readonly row: number
  readonly unitText: string
  readonly unitWhere: CellRef | null
  readonly codeText: string
  /** Other columns that name a unit: the same one, said again, or another one. */
  readonly alsoNamed: readonly { readonly text: string; readonly where: CellRef }[]
  readonly total: CountReading
  readonly totalText: string
  readonly totalWhere: CellRef | null
  readonly byGroup: readonly (GroupCount & { readonly exact: boolean })[]
  readonly chair: ReadChair | null
  readonly contact: ReadContact | null
  readonly answeredAt: string | null
  readonly problems: readonly ReadProblem[]
}

export type UnitRowsReading = {
  readonly rows: readonly UnitRow[]
  readonly highlights: readonly Highlight[]
  readonly endRow: number
}

const SKIPPED = /^(?:tong|cong)\b/

export function readUnitRows(
  sheet: Sheet,
  table: Table,
  groupsOf: (code: string | null) => readonly ParticipantGroup[],
): UnitRowsReading {
  const layout = layoutOf(sheet, table, groupsOf(null))
  const lines: RowOfSums[] = []
  let endRow = table.headerBottom + 1
  for (const row of visibleRows(sheet, table.headerBottom + 1, sheet.rows.length)) {
    const cells = cellsOfRow(sheet, row)
    if (cells.length === 0) continue
    const read = readRow(sheet, layout, row, groupsOf(null))
    if (read === null && cells.some(({ cell }) => isClosing(cell.text))) break
    if (isNumbering(cells.map(({ cell }) => cell.text))) continue
    const order = layout.order === null ? '' : cellAt(sheet, row, layout.order.column).text
    if (cells.slice(0, 2).some(({ cell }) => SKIPPED.test(fold(cell.text)))) {
      if (read !== null) lines.push({ row: read, order, isSum: true })
      continue
    }
    if (layout.unit !== null && cellAt(sheet, row, layout.unit.column).text !== '') endRow = row + 1
    if (read === null) continue
    lines.push({ row: read, order, isSum: false })
    endRow = row + 1
  }
  const rows = withMoments(settleSums(lines))
  const highlights = rows.flatMap(({ unitWhere, totalWhere }): Highlight[] => [
    ...(unitWhere === null ? [] : [{ role: 'unit' as const, ...unitWhere }]),
    ...(totalWhere === null ? [] : [{ role: 'counted' as const, ...totalWhere }]),
  ])
  return { rows, highlights, endRow }
}

/** Time stamps of an export in English, day and month as the program reads them. */
function withMoments(rows: readonly UnitRow[]): readonly UnitRow[] {
  if (!areMonthFirst(rows.flatMap(({ answeredAt }) => answeredAt ?? []))) return rows
  return rows.map(row => ({
    ...row,
    answeredAt: row.answeredAt === null ? null : (answeredAtMoment(row.answeredAt, true) ?? row.answeredAt),
  }))
}

const isNumbering = (texts: readonly string[]): boolean =>
  texts.length >= 3 &&
  texts.every(text => /^\(?\d{1,2}\)?$/.test(text)) &&
  texts.every(
    (text, at) =>
      at === 0 || Number(text.replace(/\D/g, '')) === Number(texts[at - 1]?.replace(/\D/g, '')) + 1,
  )

type Layout = {
  readonly order: TableColumn | null
  readonly unit: TableColumn | null
  readonly otherUnits: readonly TableColumn[]
  readonly code: TableColumn | null
  readonly total: TableColumn | null
  readonly groups: readonly TableColumn[]
  /** Numbers beside those of the groups that no sum holds and no word tells what they count. */
  readonly unexplained: readonly TableColumn[]
  readonly chair: TableColumn | null
  readonly contact: TableColumn | null
  readonly contactPhones: readonly TableColumn[]
  readonly timestamp: TableColumn | null
  readonly notes: readonly TableColumn[]
}

/** Roles that the words of a group may look like: `Cơ quan` a unit, `Bí thư chi bộ` a position. */
const GROUP_LIKE: ReadonlySet<ColumnRole | null> = new Set([null, 'chair', 'group', 'unit', 'position'])

/** `Thường trực Đảng ủy` at the head of numbers: people, even where no group of the letter is called so. */
const namesOfficers = (label: string): boolean =>
  /(?<!\p{L})(?:thường trực|thường vụ|chấp hành|[uủ][ỷy] viên|bí thư|chủ tịch|lãnh đạo|trưởng|công an|quân sự|mặt trận|đoàn thể|khách mời)(?!\p{L})/iu.test(
    label.normalize('NFC'),
  )

function layoutOf(sheet: Sheet, table: Table, groups: readonly ParticipantGroup[]): Layout {
  const first = (role: ColumnRole) => table.columns.find(column => column.role === role) ?? null
  const { total, others } = countColumns(table)
  const unit = first('unit') ?? first('name')
  const isNumbered = numberedColumns(sheet, table)
  const groupLike = table.columns.filter(
    column => column !== total && column !== unit && GROUP_LIKE.has(column.role) && !namesWhoIsAsked(column),
  )
  const named = groupLike.filter(
    column =>
      column.above !== '' ||
      (isNumbered(column) && (namesOfficers(column.label) || matchGroup(column.label, groups) !== null)),
  )
  // Between two groups, or a group and the sum, stands another one, whatever it is called: `BCĐ`, `Khác`.
  const isBetween = ({ column }: TableColumn) =>
    named.some(each => each.column < column) &&
    (named.some(each => each.column > column) || (total !== null && total.column > column))
  const breakdown = table.columns.filter(
    column =>
      others.includes(column) ||
      named.includes(column) ||
      (groupLike.includes(column) && isBetween(column) && isNumbered(column)),
  )
  const phones = table.columns.filter(column => column.role === 'phone')
  const chair =
    table.columns.find(
      column =>
        column.role === 'chair' &&
        (column.above === '' || namesWhoIsAsked(column)) &&
        !breakdown.includes(column),
    ) ?? null
  const chairPhone = phones.find(column => /chu tri/.test(fold(`${column.above} ${column.label}`)))
  return {
    order: first('order'),
    unit,
    otherUnits: table.columns.filter(
      column => column.role === 'unit' && column !== unit && !breakdown.includes(column),
    ),
    code: first('code'),
    total,
    groups: breakdown,
    unexplained:
      total !== null || breakdown.length === 0
        ? []
        : groupLike.filter(column => !breakdown.includes(column) && isNumbered(column)),
    chair,
    contact: first('contact'),
    contactPhones: phones.filter(column => column !== chairPhone),
    timestamp: first('timestamp'),
    notes: table.columns.filter(column => column.role === 'note'),
  }
}

/** Tells the columns that hold numbers of people and nothing else. */
function numberedColumns(sheet: Sheet, table: Table): (column: TableColumn) => boolean {
  const rows = visibleRows(sheet, table.headerBottom + 1, sheet.rows.length)
  return ({ column }) => {
    const filled = rows.map(row => cellAt(sheet, row, column)).filter(({ text }) => text !== '')
    return filled.length > 0 && filled.every(({ text, number }) => readCount(text, number).kind === 'exact')
  }
}

function readRow(
  sheet: Sheet,
  layout: Layout,
  row: number,
  groups: readonly ParticipantGroup[],
): UnitRow | null {
  const cell = (column: TableColumn | null): Cell | null =>
    column === null ? null : shownCell(sheet, row, column.column)
  const text = (column: TableColumn | null): string => cell(column)?.text ?? ''
  const unitText = text(layout.unit)
  const byGroup = groupCounts(sheet, row, layout.groups, groups)
  const totalCell = cell(layout.total)
  const isBlank = totalCell === null || (totalCell.text === '' && totalCell.formula === 'none')
  // A line of a prepared list that nobody filled in; who sent a form and gave no number is asked.
  if (isBlank && byGroup.length === 0 && text(layout.timestamp) === '') return null
  const absences = layout.notes.filter(column => countsAbsent(text(column)))
  const total: CountReading =
    totalCell === null ? { kind: 'none' } : readCount(totalCell.text, totalCell.number)
  // Whose number it is must be asked; words below the table are no number.
  const isNamed = unitText !== '' || text(layout.code) !== ''
  if (!isNamed && total.kind !== 'exact' && text(layout.timestamp) === '') return null
  return {
    row,
    unitText,
    unitWhere: layout.unit === null ? null : refOf(sheet, row, layout.unit.column),
    codeText: text(layout.code),
    alsoNamed: layout.otherUnits.map(column => ({
      text: text(column),
      where: refOf(sheet, row, column.column),
    })),
    total,
    totalText: totalCell?.text ?? '',
    totalWhere: layout.total === null ? null : refOf(sheet, row, layout.total.column),
    byGroup,
    chair: text(layout.chair) === '' ? null : readChair(text(layout.chair)),
    contact: contactOf(text(layout.contact), layout.contactPhones.map(text)),
    answeredAt:
      layout.timestamp === null ? null : (cell(layout.timestamp)?.date ?? (text(layout.timestamp) || null)),
    problems: [
      ...absences.slice(0, 1).map(column => absenceBeside(text(column), refOf(sheet, row, column.column))),
      ...layout.unexplained
        .filter(column => text(column) !== '')
        .map(column => besideGroups(column, text(column), refOf(sheet, row, column.column))),
    ],
  }
}

const besideGroups = ({ label }: TableColumn, text: string, where: CellRef): ReadProblem => ({
  severity: 'question',
  code: 'row-unclear',
  message: `Cột "${label}" ghi ${text} ở ô ${where.cell}, chưa rõ có phải số đại biểu. Xác định số đại biểu.`,
  where,
})

function groupCounts(
  sheet: Sheet,
  row: number,
  columns: readonly TableColumn[],
  groups: readonly ParticipantGroup[],
): UnitRow['byGroup'] {
  return columns.flatMap(({ column, label }) => {
    const cell = cellAt(sheet, row, column)
    const reading = readCount(cell.text, cell.number)
    if (reading.kind === 'none') return []
    const groupId = matchGroup(label, groups)
    const where = refOf(sheet, row, column)
    return [{ label, groupId, number: reading.value ?? 0, exact: reading.kind === 'exact', where }]
  })
}

function contactOf(text: string, phoneTexts: readonly string[]): ReadContact | null {
  const stated = text === '' ? null : readStatedPerson(text)
  const name = stated?.isNamed ? stated.name : null
  const phone = phoneTexts.flatMap(each => readPhones(each))[0] ?? stated?.phone ?? null
  return name === null && phone === null ? null : { name, phone }
}
