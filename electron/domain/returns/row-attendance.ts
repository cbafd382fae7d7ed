/** Whether the person of a row sits at this point, by the remarks and the crosses beside the name. */
import { fold } from '../vietnamese/text.ts'
import { type Attendance, attendanceIn } from './attendance.ts'
import type { TableColumn } from './find-table.ts'
import { isPosition } from './person-names.ts'
import type { CellRef } from './reading.ts'
import { mergeAt, refOf, shownCell, visibleRows } from './sheet-cells.ts'
import type { TableColumns } from './table-columns.ts'
import { type Cell, cellAt, type Sheet } from './workbook.ts'

/** `remark`: what leaves it open, and where; `unmarked`: a blank where others have a cross. */
export type RowAttendance =
  | { readonly kind: 'here' | 'absent' | 'elsewhere' }
  | { readonly kind: 'remark'; readonly text: string; readonly where: CellRef }
  | { readonly kind: 'unmarked'; readonly where: CellRef }

const PRESENT_HEADING = /co mat|tham du|^tham gia$|du hop|du hoi nghi|dang ky|xac nhan|^(?:den )?du$/
const SAYS_PLACE = /^(?:tham )?(?:du|du hop)\b.*\b(?:tai|o)\b|^(?:(?:diem )?cau\b|(?:tai |o |cap )?tinh$)/
const CROSS = /^(?:x|v|co|1|✓|✔|☑)$/
/** `Vắng`, `Không tham dự`, and `Không` beside `Có` under a wide `Tham dự`. */
const SAYS_ABSENT = /^(?:(?:bao |xin )?vang|khong(?: (?:tham )?du\b| tham gia\b|$))/
const NO = /^(?:khong|k|ko|0|-)$/

export class RowAttendances {
  private readonly sheet: Sheet
  private readonly columns: TableColumns
  private readonly isProvincial: boolean
  /** Columns of crosses for those who come, where somebody has made some. */
  private readonly crossed: readonly TableColumn[]
  private readonly remarks: readonly TableColumn[]

  constructor(sheet: Sheet, columns: TableColumns, firstRow: number, isProvincial: boolean) {
    this.sheet = sheet
    this.columns = columns
    this.isProvincial = isProvincial
    this.remarks = remarkColumns(columns)
    const rows = visibleRows(sheet, firstRow, sheet.rows.length)
    this.crossed = columns
      .of('attendance')
      .filter(
        ({ column, label }) =>
          isForPresence(label) && rows.some(row => CROSS.test(fold(cellAt(sheet, row, column).text))),
      )
  }

  at(row: number): RowAttendance {
    for (const column of this.remarks) {
      const { text } = remarkAt(this.sheet, row, column.column)
      if (text === '') continue
      const kind = this.said(column, text)
      if (kind === 'absent' || kind === 'elsewhere') return { kind }
      if (kind === 'unclear') return { kind: 'remark', text, where: refOf(this.sheet, row, column.column) }
    }
    for (const { column } of this.columns.of(null)) {
      const { text } = cellAt(this.sheet, row, column)
      if (text !== '' && attendanceIn(text, this.isProvincial) !== 'here')
        return { kind: 'remark', text, where: refOf(this.sheet, row, column) }
    }
    const bracket = /\(([^()]*)\)\s*$/.exec(this.columns.texts(row, 'name').join(' '))?.[1] ?? ''
    const fromName = bracket === '' || isPosition(bracket) ? 'here' : attendanceIn(bracket, this.isProvincial)
    if (fromName === 'absent' || fromName === 'elsewhere') return { kind: fromName }
    const blank = this.crossed.find(({ column }) => shownCell(this.sheet, row, column).text === '')
    return blank === undefined
      ? { kind: 'here' }
      : { kind: 'unmarked', where: refOf(this.sheet, row, blank.column) }
  }

  /** `Vắng` over a cross; `Nơi dự` over "tỉnh"; `Địa điểm` over "Hội trường Tỉnh ủy". */
  private said({ label, role }: TableColumn, text: string): Attendance {
    // A cross under `Điểm cầu tỉnh` or `Dự tại tỉnh` says what its heading says.
    if (CROSS.test(fold(text)) && SAYS_PLACE.test(fold(label)))
      return attendanceIn(`dự tại ${label}`, this.isProvincial)
    if (role === 'attendance') return this.fromAttendance(label, text)
    if (role === 'place') return attendanceIn(`dự tại ${text}`, this.isProvincial)
    return attendanceIn(text, this.isProvincial)
  }

  private fromAttendance(label: string, text: string): Attendance {
    const folded = fold(text)
    if (SAYS_ABSENT.test(fold(label)))
      return /^(?:x|v|co|1|✓|☑)/i.test(folded) || (text.length <= 2 && !NO.test(folded))
        ? 'absent'
        : NO.test(folded)
          ? 'here'
          : attendanceIn(`vắng ${text}`, false)
    if (NO.test(folded) && isForPresence(label)) return 'absent'
    return attendanceIn(text, this.isProvincial)
  }
}

/** A remark merged over several rows speaks of each of them. */
function remarkAt(sheet: Sheet, row: number, column: number): Cell {
  const own = cellAt(sheet, row, column)
  if (own.text !== '' || sheet.merges.length === 0) return own
  const merge = mergeAt(sheet, row, column)
  return merge?.left === column ? cellAt(sheet, merge.top, column) : own
}

const remarkColumns = (columns: TableColumns): readonly TableColumn[] => [
  ...columns.of('note'),
  ...columns.of('attendance'),
  ...columns.of('signature'),
  ...columns.of('place'),
  ...columns.of('unit').filter(({ label }) => fold(label).startsWith('diem cau')),
]

const isForPresence = (label: string): boolean =>
  PRESENT_HEADING.test(fold(label)) && !SAYS_ABSENT.test(fold(label))
