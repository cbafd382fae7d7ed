/** A form as plain sheets: what stands where, what may be filled in, what is checked while typing. */
import type { CellRange } from '../workbook.ts'

/** What a cell asks of the person who fills it in. */
export type FormInput = 'text' | 'count' | 'phone' | 'group'

export type FormLook =
  /** Lines above the table, over its whole width. */
  | 'organ'
  | 'title'
  | 'line'
  | 'note'
  /** A fact and its name. */
  | 'label'
  | 'value'
  | 'header'
  | 'body'
  | 'order'
  | 'total'
  /** Ruled, but not to be filled in. */
  | 'closed'
  | 'mark'

export type FormCell = {
  readonly text: string
  readonly look: FormLook
  /** Null for a locked cell. */
  readonly input: FormInput | null
  /** The cells of the sheet whose sum it is. */
  readonly sumOf?: CellRange
}

export type FormSheet = {
  readonly name: string
  /** Out of reach of a person who does not look for it. */
  readonly isHidden: boolean
  readonly orientation: 'portrait' | 'landscape'
  readonly columnsMm: readonly number[]
  readonly rows: readonly (readonly (FormCell | null)[])[]
  readonly merges: readonly CellRange[]
  /** Zero-based row of the table's header. */
  readonly header: number | null
}

export type FormWorkbook = {
  /** Without ending. */
  readonly fileName: string
  readonly title: string
  readonly author: string
  /** As `writeMark` gives it, for the names and properties of the workbook. */
  readonly mark: string
  readonly sheets: readonly FormSheet[]
  /** Where the texts stand that a `group` cell may hold; null when there is no such cell. */
  readonly groupChoices: { readonly sheet: string; readonly range: CellRange } | null
}

/** Words by which a form that comes back is read; they stand in locked cells. */
export const FORM_WORDS = {
  countsSheet: 'Phiếu xác nhận',
  listSheet: 'Danh sách',
  wholeSheet: 'Bảng xác nhận',
  markSheet: 'DiemCau',
  order: 'STT',
  code: 'Mã đơn vị',
  unit: 'Đơn vị',
  group: 'Thành phần',
  count: 'Số đại biểu',
  note: 'Ghi chú',
  total: 'Tổng cộng',
  chairName: 'Họ và tên người chủ trì',
  chairPosition: 'Chức vụ người chủ trì',
  chairPhone: 'Số điện thoại người chủ trì',
  chairReason: 'Lý do chủ trì thay (nếu có)',
  contactName: 'Cán bộ đầu mối kỹ thuật',
  contactPhone: 'Số điện thoại đầu mối kỹ thuật',
  remark: 'Ý kiến khác',
} as const

export const lockedCell = (text: string, look: FormLook): FormCell => ({ text, look, input: null })
export const askedCell = (input: FormInput): FormCell => ({ text: '', look: 'body', input })

/** One cell over `columns` columns of a row. */
export const across = (row: number, columns: number, left = 0): CellRange => ({
  top: row,
  bottom: row,
  left,
  right: left + columns - 1,
})
