/** The lines above the table of a sheet, each over its whole width. */
import type { ReportedBoard } from '../consolidation/reported-board.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { CellRange } from '../returns/workbook.ts'
import type { SheetCell, SheetRow } from './printed-sheet.ts'
import { meetingSubject, momentText, reportLetterhead } from './report-wording.ts'

export const textCells = (...texts: readonly string[]): readonly SheetCell[] =>
  texts.map(text => ({ kind: 'text', text }))

/**
 * Who reports, what the sheet shows, of which meeting, as of when, and `notes`.
 *
 * @param columns how many columns the table has
 */
export function sheetHead(
  meeting: Meeting,
  board: ReportedBoard,
  title: string,
  columns: number,
  notes: readonly string[] = [],
): { readonly rows: readonly SheetRow[]; readonly merges: readonly CellRange[] } {
  const { superiorOrgan, organ } = reportLetterhead(meeting, board.at)
  const rows: readonly SheetRow[] = [
    { look: 'organ', cells: textCells(`${superiorOrgan} - ${organ}`) },
    { look: 'title', cells: textCells(title) },
    { look: 'title', cells: textCells(`dự ${meetingSubject(meeting)}`) },
    { look: 'note', cells: textCells(`(Số liệu đến ${momentText(board.at)})`) },
    ...notes.map((note): SheetRow => ({ look: 'note', cells: textCells(note) })),
  ]
  return {
    rows,
    merges: rows.map((_, row) => ({ top: row, bottom: row, left: 0, right: columns - 1 })),
  }
}
