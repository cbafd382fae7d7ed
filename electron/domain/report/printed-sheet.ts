/** A sheet of a workbook that is meant to be printed: values, sums with their value, looks by name, never formats. */
import type { CellRange } from '../returns/workbook.ts'

export type SheetCell =
  /** Stays text whatever it begins with. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** The sum of other cells of the sheet, with the value it has. */
  | { readonly kind: 'sum'; readonly value: number; readonly of: readonly CellRange[] }

export type RowLook =
  /** The issuing organ; what the sheet is about; what is said about it. None of them is ruled. */
  | 'organ'
  | 'title'
  | 'note'
  | 'header'
  | 'body'
  /** A sum, in bold. */
  | 'sum'

export type SheetRow = {
  readonly look: RowLook
  /** From the first column on; null is an empty cell. */
  readonly cells: readonly (SheetCell | null)[]
}

export type PrintedSheet = {
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly { readonly widthMm: number; readonly align: 'left' | 'center' | 'right' }[]
  readonly rows: readonly SheetRow[]
  /** Zero-based. */
  readonly merges: readonly CellRange[]
  /** Zero-based; repeated on each page, and kept in sight on the screen. */
  readonly header: { readonly first: number; readonly last: number }
}
