/** Finding one's way in a form by the words of its locked cells, wherever rows and columns have gone. */
import type { GroupId } from '../../kernel/ids.ts'
import type { ParticipantGroup } from '../../meeting/meeting.ts'
import { type CountReading, readCount } from '../../vietnamese/count.ts'
import { equalityKey } from '../../vietnamese/text.ts'
import { matchGroup } from '../match-group.ts'
import type { ReadProblem } from '../reading.ts'
import { cellsOfRow, type PlacedCell, refOf } from '../sheet-cells.ts'
import { type Cell, cellAt, type Sheet, type Workbook } from '../workbook.ts'
import { GROUP_LINE } from './form-head.ts'

export const visibleSheets = (workbook: Workbook): readonly Sheet[] =>
  workbook.sheets.filter(sheet => !sheet.hidden)

const says = (cell: Cell, words: string): boolean => equalityKey(cell.text) === equalityKey(words)

/** The first row that holds all these words, with the column of each. */
export function findHeader(
  sheet: Sheet,
  words: readonly string[],
): { readonly row: number; readonly columns: readonly number[] } | null {
  for (const row of sheet.rows.keys()) {
    const cells = cellsOfRow(sheet, row)
    const columns = words.map(word => cells.find(({ cell }) => says(cell, word))?.column ?? -1)
    if (columns.every(column => column >= 0)) return { row, columns }
  }
  return null
}

/** The cell beside these words, to the right; null when it was left blank. */
export function factBeside(sheet: Sheet, words: string): PlacedCell | null {
  for (const row of sheet.rows.keys()) {
    const cells = cellsOfRow(sheet, row)
    const at = cells.findIndex(({ cell }) => says(cell, words))
    if (at >= 0) return cells[at + 1] ?? null
  }
  return null
}

export const textBeside = (sheet: Sheet, words: string): string => factBeside(sheet, words)?.cell.text ?? ''

/** Which group a text of the form stands for: as the form itself recorded it, then by its words. */
export function groupFinder(
  workbook: Workbook,
  groups: readonly ParticipantGroup[],
): (text: string) => GroupId | null {
  const recorded = new Map(
    workbook.sheets
      .filter(sheet => sheet.hidden)
      .flatMap(sheet => sheet.rows.map((_, row) => [0, 1, 2].map(column => cellAt(sheet, row, column).text)))
      .flatMap(([line, id = '', text = '']) =>
        line === GROUP_LINE ? [[equalityKey(text), id] as const] : [],
      ),
  )
  return text => {
    const id = recorded.get(equalityKey(text))
    return groups.find(group => group.id === id)?.id ?? matchGroup(text, groups)
  }
}

/** The number of a cell to be filled in: null when blank. A formula without its value counts as doubtful. */
export function numberIn(cell: Cell): CountReading | null {
  if (cell.formula === 'uncached') return { kind: 'unsure', value: null }
  return cell.text === '' ? null : readCount(cell.text, cell.number)
}

export const numberOf = (reading: CountReading): number =>
  reading.kind === 'none' ? 0 : (reading.value ?? 0)

/** What a person is asked of a number that is none for certain. */
export const doubtfulNumber = (sheet: Sheet, { row, column, cell }: PlacedCell): ReadProblem => {
  const where = refOf(sheet, row, column)
  return {
    severity: 'question',
    code: 'count-approximate',
    message: `Số ở ô ${where.cell} ghi "${cell.text}", chưa phải một con số chắc chắn. Xác định số đại biểu.`,
    where,
  }
}
