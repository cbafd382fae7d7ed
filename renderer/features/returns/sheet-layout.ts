/** Where the cells of a sheet stand on the screen, and what was understood of each. */
import type { Highlight, ReadProblem } from '#domain/returns/reading.ts'
import type { CellRange, Sheet } from '#domain/returns/workbook.ts'

export type CellPlace = { readonly row: number; readonly column: number }

/** Pixels. */
export const ROW_HEIGHT = 28
export const ROW_NUMBERS_WIDTH = 52
const LEAST_WIDTH = 64
const MOST_WIDTH = 280
const LETTER_WIDTH = 7.4
/** White space at both sides, and the sign of what a cell was read as. */
const PADDING = 36

/** Wider than any list of people; what lies beyond is noise of a spoilt file. */
const MOST_COLUMNS = 200

export type SheetLayout = {
  readonly rows: number
  readonly columns: number
  /** Pixels, one for each column. */
  readonly widths: readonly number[]
  /** Merged areas by their top left cell. */
  readonly merges: ReadonlyMap<string, CellRange>
  /** Cells under a merged area that are not its first. */
  readonly covered: ReadonlySet<string>
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

export const placeKey = ({ row, column }: CellPlace): string => `${row}:${column}`

export function layoutOf(sheet: Sheet): SheetLayout {
  const { rows, columns } = extentOf(sheet)
  const merges = new Map<string, CellRange>()
  const covered = new Set<string>()
  for (const merge of sheet.merges) {
    if (merge.top >= rows || merge.left >= columns) continue
    const within = {
      ...merge,
      bottom: Math.min(merge.bottom, rows - 1),
      right: Math.min(merge.right, columns - 1),
    }
    merges.set(placeKey({ row: within.top, column: within.left }), within)
    for (let row = within.top; row <= within.bottom; row += 1)
      for (let column = within.left; column <= within.right; column += 1)
        if (row !== within.top || column !== within.left) covered.add(placeKey({ row, column }))
  }
  return {
    rows,
    columns,
    widths: Array.from({ length: columns }, (_, column) => widthOf(sheet, column, merges)),
    merges,
    covered,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  }
}

/** Up to the last cell that holds something. */
function extentOf({ rows: all }: Sheet): { readonly rows: number; readonly columns: number } {
  let rows = 0
  let columns = 0
  all.forEach((cells, row) => {
    const last = cells.findLastIndex(cell => cell !== null && (cell.text !== '' || cell.formula !== 'none'))
    if (last < 0) return
    rows = row + 1
    columns = Math.max(columns, last + 1)
  })
  return { rows, columns: Math.min(columns, MOST_COLUMNS) }
}

const MEASURED_ROWS = 400

/** Wide enough for its usual texts. Texts that run on into empty cells, as letterheads do, do not widen a column. */
function widthOf(sheet: Sheet, column: number, merges: ReadonlyMap<string, CellRange>): number {
  let longest = 0
  sheet.rows.slice(0, MEASURED_ROWS).forEach((cells, row) => {
    const text = cells[column]?.text ?? ''
    const runsOn = (cells[column + 1]?.text ?? '') === '' && column + 1 < cells.length
    if (runsOn && text.length * LETTER_WIDTH > LEAST_WIDTH * 2) return
    if (merges.has(placeKey({ row, column }))) return
    for (const line of text.split('\n')) longest = Math.max(longest, line.length)
  })
  return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, longest * LETTER_WIDTH + PADDING)))
}

/** Pixels from column to column, the last one not included. */
export const widthBetween = ({ widths }: SheetLayout, from: number, to: number): number =>
  widths.slice(from, to).reduce((sum, width) => sum + width, 0)

/** How wide a cell is drawn: over its merged area, or as in Excel on over the empty cells at its right. */
export function drawnWidth(sheet: Sheet, layout: SheetLayout, place: CellPlace): number {
  const { row, column } = place
  const merge = layout.merges.get(placeKey(place))
  if (merge) return widthBetween(layout, column, merge.right + 1)
  const cell = sheet.rows[row]?.[column]
  const own = layout.widths[column] ?? LEAST_WIDTH
  if (!cell || cell.number !== null) return own
  const wanted = cell.text.length * LETTER_WIDTH + PADDING
  let width = own
  for (let next = column + 1; width < wanted && next < layout.columns; next += 1) {
    const taken = (sheet.rows[row]?.[next]?.text ?? '') !== ''
    if (taken || layout.covered.has(placeKey({ row, column: next }))) break
    width += layout.widths[next] ?? 0
  }
  return width
}

/** `B7` as zero-based row and column; null when it is no address. */
export function parseAddress(address: string): CellPlace | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address)
  const [, letters, number] = match ?? []
  if (letters === undefined || number === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(number) - 1, column }
}

/** What each cell of one sheet was read as. */
export function rolesOf(
  highlights: readonly Highlight[],
  sheetName: string,
): ReadonlyMap<string, Highlight['role']> {
  const roles = new Map<string, Highlight['role']>()
  for (const { role, sheet, cell } of highlights) {
    const place = sheet === sheetName ? parseAddress(cell) : null
    if (place) roles.set(placeKey(place), role)
  }
  return roles
}

/** What is to be said of each cell of one sheet. */
export function problemsAt(
  problems: readonly Pick<ReadProblem, 'message' | 'where'>[],
  sheetName: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { message, where } of problems) {
    const place = where?.sheet === sheetName ? parseAddress(where.cell) : null
    if (place === null) continue
    const key = placeKey(place)
    const before = found.get(key)
    found.set(key, before === undefined ? message : `${before}\n${message}`)
  }
  return found
}

/** `Danh sách!B7`, or `B7` where a file has one unnamed sheet. */
export const cellName = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  sheet === '' ? cell : `${sheet}!${cell}`
