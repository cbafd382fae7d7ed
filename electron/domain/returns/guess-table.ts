/** A list without a header, found by what its columns hold: names, telephones, positions, running numbers. */
import { readCount } from '../vietnamese/count.ts'
import { readPhones } from '../vietnamese/phone.ts'
import { type ColumnRole, columnRole } from './columns.ts'
import type { Table, TableColumn } from './find-table.ts'
import { labelledFacts } from './labelled-facts.ts'
import { beginsWithName, isPosition } from './person-names.ts'
import { cellsOfRow, visibleRows } from './sheet-cells.ts'
import { type Cell, cellAt, type Sheet } from './workbook.ts'

const FEWEST = 3

/**
 * Null unless at least three rows in one column begin with a name and have something beside it, or lines are numbered
 * that begin with one.
 */
export const guessTable = (sheet: Sheet): Table | null => tableBySides(sheet) ?? numberedLines(sheet)

/** `1. Đ/c Lê An - Bí thư` below each other with nothing beside; where a number is stated they only name some of them. */
function numberedLines(sheet: Sheet): Table | null {
  const rows = visibleRows(sheet, 0, sheet.rows.length)
  const lines = rows.flatMap(row => {
    const [only, ...others] = cellsOfRow(sheet, row)
    const order = Number(/^(\d{1,3})\s*[.)/-]/.exec(only?.cell.text ?? '')?.[1] ?? 0)
    return only !== undefined && others.length === 0 && order > 0 && beginsWithName(only.cell.text)
      ? [{ ...only, order }]
      : []
  })
  const [first] = lines
  if (first === undefined || lines.length < 2) return null
  if (!lines.every(({ order, column: at }, place) => order === place + 1 && at === first.column)) return null
  const stated = labelledFacts(sheet, rows).filter(({ role }) => role === 'count')
  if (stated.some(({ value, cell }) => !isCount(value, cell, lines.length))) return null
  return {
    kind: 'list',
    headerTop: first.row,
    headerBottom: first.row - 1,
    columns: [column(first.column, 'name')],
  }
}

const isCount = (value: string, cell: Cell | null, people: number): boolean => {
  const reading = readCount(value, cell?.number ?? null)
  return reading.kind === 'exact' && reading.value === people
}

function tableBySides(sheet: Sheet): Table | null {
  const rows = visibleRows(sheet, 0, sheet.rows.length).filter(row => {
    const [first, ...others] = cellsOfRow(sheet, row)
    // `Người chủ trì | Đ/c A Lâm` is a fact with its label.
    return others.length > 1 || (others.length === 1 && columnRole(first?.cell.text ?? '') === null)
  })
  const width = Math.max(0, ...rows.map(row => sheet.rows[row]?.length ?? 0))
  const name = busiest(sheet, rows, width, text => beginsWithName(text))
  if (name === null) return null
  const people = rows.filter(row => beginsWithName(cellAt(sheet, row, name).text))
  const [first] = people
  if (first === undefined || people.length < FEWEST) return null
  const columns: TableColumn[] = [column(name, 'name')]
  for (let at = 0; at < width; at += 1) {
    const role = at === name ? null : roleByContent(sheet, people, at)
    if (role !== null) columns.push(column(at, role))
  }
  if (columns.length < 2) return null
  const top = firstRow(sheet, rows, columns, first)
  return {
    kind: 'list',
    headerTop: top,
    headerBottom: top - 1,
    columns: columns.sort((left, right) => left.column - right.column),
  }
}

/** Damaged names may stand above the first that reads like one: the list begins where its numbers or telephones do. */
function firstRow(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly TableColumn[],
  firstPerson: number,
): number {
  const holds = (row: number, role: ColumnRole, test: (text: string) => boolean) =>
    columns.some(each => each.role === role && test(cellAt(sheet, row, each.column).text))
  const found = rows.find(
    row =>
      holds(row, 'order', text => /^\d{1,3}\.?$/.test(text)) ||
      holds(row, 'phone', text => readPhones(text).length > 0),
  )
  return Math.min(firstPerson, found ?? firstPerson)
}

const column = (at: number, role: ColumnRole): TableColumn => ({ column: at, role, label: '', above: '' })

function busiest(
  sheet: Sheet,
  rows: readonly number[],
  width: number,
  holds: (text: string) => boolean,
): number | null {
  let best = { at: -1, count: FEWEST - 1 }
  for (let at = 0; at < width; at += 1) {
    const count = rows.filter(row => holds(cellAt(sheet, row, at).text)).length
    if (count > best.count) best = { at, count }
  }
  return best.at < 0 ? null : best.at
}

/** What most of the filled cells of a column are. */
function roleByContent(sheet: Sheet, people: readonly number[], at: number): ColumnRole | null {
  const texts = people.map(row => cellAt(sheet, row, at).text).filter(text => text !== '')
  const mostly = (holds: (text: string) => boolean) =>
    texts.length > 0 && texts.filter(holds).length * 3 >= texts.length * 2
  if (mostly(text => /^\d{1,3}\.?$/.test(text))) return 'order'
  if (mostly(text => readPhones(text).length > 0)) return 'phone'
  if (mostly(isPosition)) return 'position'
  return mostly(text => /^\d{4}$/.test(text) || /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text))
    ? 'birth'
    : texts.length > 0
      ? 'note'
      : null
}
