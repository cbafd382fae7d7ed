/** What the lines around a list say of people: that somebody in it stays away, or that more come than it names. */
import { fold } from '../vietnamese/text.ts'
import { attendanceUnder, isAway } from './attendance.ts'
import { beginsWithName } from './person-names.ts'
import type { ReadPerson, ReadProblem } from './reading.ts'
import { cellsOfRow, refOf, visibleRows } from './sheet-cells.ts'
import type { SheetWithTable } from './unit-evidence.ts'

/** `agrees`: a total beside the list says its number, so that those who stay away are not in it. */
export function remarksOnList(
  { sheet, table, endRow }: SheetWithTable,
  people: readonly ReadPerson[],
  agrees: boolean,
  isProvincial: boolean,
): readonly ReadProblem[] {
  if (table === null) return []
  const rows = [
    ...visibleRows(sheet, 0, Math.min(table.headerTop, 60)),
    ...visibleRows(sheet, endRow, endRow + 30),
  ]
  return rows.flatMap(row =>
    cellsOfRow(sheet, row).flatMap(({ column, cell }) => {
      if (cell.text.length > 400) return []
      const where = refOf(sheet, row, column)
      if (isOnList(cell.text, people, agrees))
        return [aboutLine('attendance-unclear', 'cho biết có người vắng hoặc dự nơi khác', cell.text, where)]
      if (!isProvincial && row < table.headerTop && isTitleOfElsewhere(cell.text))
        return [aboutLine('attendance-unclear', 'nói cả danh sách dự ở nơi khác', cell.text, where)]
      return isBeyondList(cell.text)
        ? [aboutLine('row-unclear', 'nói đến người chưa có trong danh sách', cell.text, where)]
        : []
    }),
  )
}

/** `Danh sách đại biểu dự tại điểm cầu tỉnh`, sent by a commune: nobody of it sits at its own point. */
const isTitleOfElsewhere = (text: string): boolean =>
  /^danh sach\b/.test(fold(text).trim()) &&
  !/\b(?:xa|phuong|dac khu)\b/.test(fold(text)) &&
  attendanceUnder(text, false) === 'elsewhere'

/** `Ngoài ra có 03 đ/c chưa có tên`: people who come and are not listed. Those who serve are no delegates. */
function isBeyondList(text: string): boolean {
  const folded = fold(text)
  return (
    /\b(?:ngoai ra|ngoai danh sach|chua (?:ke|tinh|bao gom|co trong danh sach)|va con|con co|cung (?:khoang )?\d)\b.*?\d{1,3} (?:d\/c|dong chi|nguoi|dai bieu|can bo|lanh dao|khach)\b/.test(
      folded,
    ) && !/\b(?:ky thuat|phuc vu|lai xe|hau can)\b/.test(folded)
  )
}

/** `Các đ/c tô màu đỏ vắng mặt`: who they are only the sheet's looks tell. */
const SAYS_HOW_MARKED =
  /\b(?:to|boi|danh dau|in|chu|nen) (?:mau|nghieng|dam|do|vang|xanh)\b|\bgach (?:ngang|chan|ten|bo)\b/

function isOnList(text: string, people: readonly ReadPerson[], agrees: boolean): boolean {
  // A bracket gives a reason: "Chủ trì: Đ/c An (Bí thư dự tại tỉnh)" speaks of nobody in the list.
  if (!isAway(text.replace(/\([^()]*\)/g, ' '))) return false
  const folded = ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `
  if (people.some(person => folded.includes(` ${fold(person.name)} `))) return true
  return !agrees && (countsAway(text) || SAYS_HOW_MARKED.test(folded))
}

/** `Vắng: 02 đồng chí`, without a name: they may be in the list or not. */
function countsAway(text: string): boolean {
  const [, number = '0', behind = ''] = /\bvang(?: mat)?\s*:?\s*(\d{1,3})\b(.*)$/.exec(fold(text)) ?? []
  const names = text.split(/[:(]/).slice(1)
  return Number(number) > 0 && behind.length < 40 && !names.some(part => beginsWithName(part.trim()))
}

function aboutLine(
  code: ReadProblem['code'],
  says: string,
  text: string,
  where: ReadProblem['where'],
): ReadProblem {
  const line = text.length > 120 ? `${text.slice(0, 120)}…` : text
  return {
    severity: 'question',
    code,
    message: `Dòng "${line}" ở ô ${where?.cell ?? ''} ${says}. Xác định số đại biểu.`,
    where,
  }
}
