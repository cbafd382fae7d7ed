/** What a careful clerk makes of a return, and the parts that many of the returns share. */

export type ExpectedAnswer = {
  readonly code: string | null
  readonly delegates: number | null
  readonly asks?: string
  readonly chair?: string
  readonly phone?: string
  readonly people?: readonly string[]
}

export type NastyReturn = {
  readonly kind: string
  /** `danh sach.xlsx` where absent, which says nothing. */
  readonly file?: string
  /** As `writtenWorkbook` reads them. */
  readonly sheets: string
  readonly merges?: readonly string[]
  /** One for each answer, in order: whose, how many, and where only a person can tell, what is asked. */
  readonly expected: ExpectedAnswer | readonly ExpectedAnswer[] | 'refused'
}

export const AN_PHU = '21034'
export const BA_VI = '21529'
export const KON_TUM = '23293'
export const BA_XA = '21538'
export const BA_TO_WITH_HAT = '21523'
export const SON_HA = '21289'

export const inside = (delegates: number | null, more: Partial<ExpectedAnswer> = {}): ExpectedAnswer => ({
  code: AN_PHU,
  delegates,
  ...more,
})

export const HEAD = `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ AN PHÚ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026`
export const COLUMNS = 'STT|Họ và tên|Chức vụ|Số điện thoại|Ghi chú'
export const TRUNG = '1|Phạm Tấn Trung|Bí thư Đảng ủy|0905111222'
export const TWO = `${TRUNG}
2|Lê Thị Hoa|Phó Bí thư Thường trực|0905111223`
export const NAMES = ['Phạm Tấn Trung', 'Lê Thị Hoa']
