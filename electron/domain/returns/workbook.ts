/** A workbook as plain data: what a file holds once its format is forgotten, with every cell still addressable. */

export type WorkbookFormat = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'xml-2003' | 'html' | 'csv'

export type CellFormula = 'none' | 'cached' | 'uncached'

/** A cell that holds something. */
export type Cell = {
  /** As a person sees it, NFC, legacy encodings decoded; markup and formulas that are text stay text. */
  readonly text: string
  /** What it says if it is of the old encoding that other cells of the file are of: `BA TƠ` for `BA TÔ`. */
  readonly otherText?: string
  /** The stored number, when the cell holds one. */
  readonly number: number | null
  /** `YYYY-MM-DDTHH:mm:ss`, when the number is shown as a date. */
  readonly date: string | null
  /** `uncached`: a formula whose value was never stored; its text is empty. */
  readonly formula: CellFormula
  /** All of its text is crossed out. */
  readonly struck?: true
}

/** Zero-based, both ends included. */
export type CellRange = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  /** Row by row from the top; holes are null. A delimited file has one row per record. */
  readonly rows: readonly (readonly (Cell | null)[])[]
  readonly merges: readonly CellRange[]
  /** Zero-based. */
  readonly hiddenRows: readonly number[]
  /** Zero-based. */
  readonly hiddenColumns: readonly number[]
  /** Set where rows and columns were exchanged for reading: the place in the file of what is now the first cell. */
  readonly turnedAt?: { readonly row: number; readonly column: number }
  /** Set where each row was one cell: the column in the file that all of its cells come from. */
  readonly packedIn?: number
}

export type Workbook = {
  readonly format: WorkbookFormat
  /** How the bytes were text: `utf-8`, `utf-16le`, `windows-1258`, `tcvn3`, `vni`. */
  readonly encoding: string
  readonly sheets: readonly Sheet[]
}

export const emptyCell: Cell = { text: '', number: null, date: null, formula: 'none' }

export const textCell = (text: string): Cell => ({ ...emptyCell, text })

/** The cell at a zero-based place; an empty one where there is none. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell =>
  sheet.rows[row]?.[column] ?? emptyCell

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** Excel's own name of a zero-based place: `B3` for row 2, column 1. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`
