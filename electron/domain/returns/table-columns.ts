/** The cells of a table by what their columns hold. */
import type { ColumnRole } from './columns.ts'
import type { Table, TableColumn } from './find-table.ts'
import { shownCell } from './sheet-cells.ts'
import { cellAt, type Sheet } from './workbook.ts'

export class TableColumns {
  private readonly sheet: Sheet
  private readonly table: Table
  private readonly byRole = new Map<ColumnRole | null, readonly TableColumn[]>()

  constructor(sheet: Sheet, table: Table) {
    this.sheet = sheet
    this.table = table
  }

  /** `null`: those whose heads say nothing known. */
  of(role: ColumnRole | null): readonly TableColumn[] {
    const columns = this.byRole.get(role) ?? this.table.columns.filter(column => column.role === role)
    this.byRole.set(role, columns)
    return columns
  }

  /** The column of names. */
  get name(): number {
    return this.of('name')[0]?.column ?? 0
  }

  /** Texts of all columns of a role; a merged cell counts for each of its rows only where `merged`. */
  texts(row: number, role: ColumnRole, merged = false): readonly string[] {
    return this.of(role)
      .map(
        ({ column }) => (merged ? shownCell(this.sheet, row, column) : cellAt(this.sheet, row, column)).text,
      )
      .filter(text => text !== '')
  }
}
