/** Asks about a list of one unit whose rows name others: who left them there, only a person can tell. */
import type { Table } from './find-table.ts'
import type { CellRef, ReadAnswer, Reading } from './reading.ts'
import { refOf, shownCell, visibleRows } from './sheet-cells.ts'
import type { ReadingWork } from './understand-return.ts'
import { mentionsInCell } from './unit-evidence.ts'
import { findMentions } from './unit-mentions.ts'
import type { Sheet } from './workbook.ts'

type Understood = Extract<Reading, { kind: 'understood' }>

type Named = { readonly code: string; readonly where: CellRef }

/** A guest or two sit with another unit; more, and the rows are somebody else's. */
const FEWEST = 2

export function withRowsOfOthers(work: ReadingWork, list: Understood): Understood {
  const [answer, ...others] = list.answers
  if (answer === undefined || others.length > 0 || answer.unit.code === null) return list
  const { code } = answer.unit
  if (!work.index.byCode.has(code)) return list
  const strangers = work.sheets.flatMap(({ sheet, table }) =>
    table?.kind === 'list' ? strangersIn(work, sheet, table, code) : [],
  )
  return strangers.length === 0 ? list : { ...list, answers: [asked(work, answer, code, strangers)] }
}

/** Of the columns of units a quarter of the rows, of positions (`Bí thư Đảng ủy xã Ba Tô`) half of them. */
function strangersIn({ index }: ReadingWork, sheet: Sheet, table: Table, code: string): readonly Named[] {
  const rows = visibleRows(sheet, table.headerBottom + 1, sheet.rows.length)
  return table.columns.flatMap(({ column, role }) => {
    if (role !== 'unit' && role !== 'position') return []
    const filled = rows.flatMap(row => {
      const { text } = shownCell(sheet, row, column)
      return text === '' ? [] : [{ row, text }]
    })
    const named = filled.flatMap(({ row, text }): Named[] => {
      const mentions = role === 'unit' ? mentionsInCell(index, text) : findMentions(index, text)
      const [mention, more] = mentions
      const [only] = mention?.codes ?? []
      const isSure = mention !== undefined && more === undefined && mention.codes.length === 1
      return isSure && only !== undefined && mention.tier === 'exact' && index.byCode.has(only)
        ? [{ code: only, where: refOf(sheet, row, column) }]
        : []
    })
    const strangers = named.filter(each => each.code !== code)
    const share =
      role === 'unit' ? 4 * strangers.length >= named.length : 2 * strangers.length >= filled.length
    return strangers.length >= FEWEST && share ? strangers : []
  })
}

function asked(work: ReadingWork, answer: ReadAnswer, code: string, strangers: readonly Named[]): ReadAnswer {
  const codes = [...new Set(strangers.map(each => each.code))]
  const title = (each: string) => work.index.titles.get(each) ?? each
  const where = strangers[0]?.where ?? null
  return {
    ...answer,
    unit: { ...answer.unit, code: null, candidates: [code, ...codes] },
    problems: [
      ...answer.problems,
      {
        severity: 'question',
        code: 'unit-contradiction',
        message: `Tệp ghi là của ${title(code)} nhưng ${strangers.length} dòng ghi ${codes.map(title).join(', ')} (từ ô ${where?.cell ?? ''}). Chọn đúng đơn vị đã gửi tệp và kiểm tra số đại biểu.`,
        where,
      },
    ],
  }
}
