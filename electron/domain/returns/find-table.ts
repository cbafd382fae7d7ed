/** Finds the table of a sheet: its header of one or two rows, and what each column holds. */
import { readCount } from '../vietnamese/count.ts'
import { fold } from '../vietnamese/text.ts'
import { type ColumnRole, columnRole } from './columns.ts'
import { beginsWithName } from './person-names.ts'
import { cellsOfRow, mergeAt, type PlacedCell, visibleRows } from './sheet-cells.ts'
import { cellAt, type Sheet } from './workbook.ts'

export type TableColumn = {
  readonly column: number
  readonly role: ColumnRole | null
  /** The lower heading, or the only one. */
  readonly label: string
  /** The heading above it (`Trong đó`, `Liên lạc`); empty in a one-row header. */
  readonly above: string
}

export type TableKind = 'list' | 'unit-rows' | 'group-rows'

export type Table = {
  readonly kind: TableKind
  readonly headerTop: number
  readonly headerBottom: number
  readonly columns: readonly TableColumn[]
}

/** The best table of a sheet; null when no row reads like a header. */
export function findTable(sheet: Sheet): Table | null {
  let best: { table: Table; score: number } | null = null
  for (const row of visibleRows(sheet, 0, sheet.rows.length)) {
    const columns = headerColumns(sheet, row)
    if (best !== null && isHeaderOfContacts(best.table, row)) continue
    const kind = kindOf(columns) ?? (countsGroupsByUnit(sheet, row, columns) ? 'unit-rows' : null)
    if (kind === null) continue
    const bottom = headerBottom(sheet, row)
    const table: Table = { kind, headerTop: row, headerBottom: bottom, columns }
    const score = new Set(columns.map(column => column.role)).size + (kind === 'list' ? 10 : 0)
    // A row that says as much alone is the header; what stands right above it is the letterhead.
    const isAlone = best !== null && row === best.table.headerBottom && score === best.score
    if (best === null || score > best.score || isAlone) best = { table, score }
    // A header is near the top; a list of thousands is not searched for a second one.
    if (row > 200) break
  }
  return best?.table ?? null
}

/** `Họ tên | SĐT` under "Cán bộ kỹ thuật" in a table of numbers: the lower half of its header, not a list of people. */
const isHeaderOfContacts = ({ kind, headerTop, headerBottom, columns }: Table, row: number): boolean =>
  kind !== 'list' && row > headerTop && row <= headerBottom && columns.some(namesWhoIsAsked)

/** A name asked for under "Chủ trì" or "Cán bộ kỹ thuật". */
export const namesWhoIsAsked = ({ role, label, above }: TableColumn): boolean =>
  above !== '' && (role === 'chair' || role === 'contact') && columnRole(label) === 'name'

const has = (columns: readonly TableColumn[], role: ColumnRole): boolean =>
  columns.some(column => column.role === role)

function kindOf(columns: readonly TableColumn[]): TableKind | null {
  if (columns.length < 2) return null
  const support = (
    ['order', 'position', 'phone', 'unit', 'note', 'birth', 'gender', 'email', 'group', 'signature'] as const
  ).filter(role => has(columns, role)).length
  const isOfUnits = has(columns, 'unit') || has(columns, 'code')
  if (
    has(columns, 'name') &&
    support >= 1 &&
    !(has(columns, 'count') && isOfUnits && !has(columns, 'position'))
  )
    return 'list'
  if (has(columns, 'count') && (isOfUnits || has(columns, 'timestamp'))) return 'unit-rows'
  if (has(columns, 'count') && (has(columns, 'group') || has(columns, 'order') || has(columns, 'place')))
    return 'group-rows'
  if (has(columns, 'timestamp') && has(columns, 'unit')) return 'unit-rows'
  return null
}

/** `Đơn vị | Chủ trì | Ủy viên BCH | Bí thư chi bộ` over numbers and no column of their sum. */
function countsGroupsByUnit(sheet: Sheet, row: number, columns: readonly TableColumn[]): boolean {
  if (!has(columns, 'unit') || has(columns, 'name') || has(columns, 'birth')) return false
  const rows = visibleRows(sheet, headerBottom(sheet, row) + 1, sheet.rows.length).slice(0, ROWS_TRIED)
  const isCounted = ({ column, role }: TableColumn) =>
    (role === null || role === 'chair' || role === 'group' || role === 'position') &&
    rows.some(each => readCount(...valueAt(sheet, each, column)).kind === 'exact') &&
    rows.every(each => cellAt(sheet, each, column).text === '' || cellAt(sheet, each, column).number !== null)
  return columns.filter(isCounted).length >= 2
}

const ROWS_TRIED = 20

/** Two rows when the row below continues merged headings: sub-headings under a wide one, nothing under tall ones. */
function headerBottom(sheet: Sheet, row: number): number {
  const tall = Math.max(
    row,
    ...cellsOfRow(sheet, row).map(({ column }) => {
      const merge = mergeAt(sheet, row, column)
      return merge !== undefined && merge.top === row && merge.bottom - merge.top <= 2 ? merge.bottom : row
    }),
  )
  if (tall > row) return tall
  return hasSubHeadings(sheet, row) ? row + 1 : row
}

/** "Trong Đảng" is written like a name, and is a heading. */
const isName = (text: string): boolean => columnRole(text) === null && beginsWithName(text)

/** Formats without merges (CSV) leave holes: every heading of the row below stands under a hole or a wide heading. */
function hasSubHeadings(sheet: Sheet, row: number): boolean {
  const below = cellsOfRow(sheet, row + 1)
  if (below.length < 2) return false
  const isHeading = ({ cell }: { cell: { text: string; number: number | null } }) =>
    cell.number === null && !/^\(?\d+\)?$/.test(cell.text) && cell.text.length <= 60
  if (!below.every(isHeading) || below.some(({ cell }) => isName(cell.text))) return false
  const wide = cellsOfRow(sheet, row).filter(({ column }) => {
    const merge = mergeAt(sheet, row, column)
    return (
      (merge !== undefined && merge.right > merge.left) ||
      /trong đó|trong do/i.test(cellAt(sheet, row, column).text)
    )
  })
  // Without merges a heading is as wide as the holes to its right that the row below fills.
  if (sheet.merges.length === 0)
    for (const { column } of cellsOfRow(sheet, row))
      if (
        !wide.some(each => each.column === column) &&
        cellAt(sheet, row, column + 1).text === '' &&
        [column, column + 1].every(each => cellAt(sheet, row + 1, each).text !== '')
      )
        wide.push({ row, column, cell: cellAt(sheet, row, column) })
  if (wide.length === 0) return false
  return below.every(
    ({ column }) => cellAt(sheet, row, column).text === '' || wide.some(each => each.column === column),
  )
}

/** A row with a number in front is a row of the table, never its header. */
const startsWithNumber = ([first]: readonly PlacedCell[]): boolean =>
  first !== undefined && (first.cell.number !== null || /^\d/.test(first.cell.text))

function headerColumns(sheet: Sheet, row: number): readonly TableColumn[] {
  const top = cellsOfRow(sheet, row)
  if (top.length < 2 || startsWithNumber(top)) return []
  if (top.some(({ cell }) => cell.text.length > 200)) return []
  const bottom = headerBottom(sheet, row)
  const width = Math.max(...[row, bottom].map(each => sheet.rows[each]?.length ?? 0))
  const hidden = new Set(sheet.hiddenColumns)
  const columns: TableColumn[] = []
  for (let column = 0; column < width; column += 1) {
    const above = headingAbove(sheet, row, column)
    const below = bottom > row ? lowest(sheet, row + 1, bottom, column) : ''
    const label = below === '' ? above : below
    if (label === '' || hidden.has(column)) continue
    columns.push({
      column,
      label,
      above: below === '' ? '' : above,
      role: roleOf(label, below === '' ? '' : above),
    })
  }
  return withPresent(sheet, bottom, columns)
}

/** `Triệu tập | Có mặt | Vắng` over numbers, where no column is called a number: those who come are the number. */
function withPresent(sheet: Sheet, bottom: number, columns: readonly TableColumn[]): readonly TableColumn[] {
  if (has(columns, 'count') || has(columns, 'name')) return columns
  const [first] = visibleRows(sheet, bottom + 1, bottom + 6).filter(
    row => cellsOfRow(sheet, row).filter(({ cell }) => cell.number !== null).length >= 2,
  )
  if (first === undefined) return columns
  return columns.map(column =>
    SAYS_PRESENT.test(fold(column.label)) &&
    readCount(...valueAt(sheet, first, column.column)).kind === 'exact'
      ? { ...column, role: 'count' }
      : column,
  )
}

function valueAt(sheet: Sheet, row: number, column: number): readonly [string, number | null] {
  const { text, number } = cellAt(sheet, row, column)
  return [text, number]
}

/** Under "Số lượng", and beside those who were called: the number of those who come. */
const SAYS_PRESENT =
  /^(?:so )?(?:dang ky$|(?:(?:dang ky|xac nhan) )?(?:du|tham du|co mat|thuc te)(?: (?:hop|hoi nghi|thuc te|du|du hop))?)$/

function roleOf(label: string, above: string): ColumnRole | null {
  const own = columnRole(label)
  if (above === '') return own
  const parent = columnRole(above)
  // Under "Số lượng" or "Trong đó" the sub-headings name groups, whatever their words.
  if (parent === 'count' || /^(?:trong đó|trong do|chia ra|gồm|bao gồm|thành phần)/iu.test(above.trim()))
    return own === 'count' || SAYS_PRESENT.test(fold(label)) ? 'count' : null
  if (own === 'name' && (parent === 'chair' || parent === 'contact')) return parent
  return own ?? parent
}

/** A wide heading covers the columns to its right that its merge spans, or, without merges, up to the next heading. */
function headingAbove(sheet: Sheet, row: number, column: number): string {
  const own = cellAt(sheet, row, column).text
  if (own !== '') return own
  const merge = mergeAt(sheet, row, column)
  if (merge !== undefined) return merge.top === row ? cellAt(sheet, merge.top, merge.left).text : ''
  if (sheet.merges.length > 0) return ''
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = cellAt(sheet, row, left).text
    if (text !== '') return cellAt(sheet, row + 1, column).text === '' ? '' : text
  }
  return ''
}

function lowest(sheet: Sheet, from: number, to: number, column: number): string {
  for (let row = to; row >= from; row -= 1) {
    const text = cellAt(sheet, row, column).text
    if (text !== '') return text
  }
  return ''
}
