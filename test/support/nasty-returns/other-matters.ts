/** Files that are lists and are no return of this meeting: of another day, another province, another matter. */
import { COLUMNS, inside, type NastyReturn, TWO } from './expected.ts'

const titled = (title: string, { head = 'ĐẢNG ỦY XÃ AN PHÚ', date = '27 tháng 6 năm 2026' } = {}): string =>
  `${head}|||An Phú, ngày ${date}
${title}
${COLUMNS}
${TWO}`

const CASES: readonly (readonly [kind: string, sheets: string, asks?: string])[] = [
  ['a title of an earlier day', titled('DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ NGÀY 15/5/2026'), 'other-meeting'],
  ['a title of a later day with dots', titled('DỰ HỘI NGHỊ LÚC 14 GIỜ NGÀY 01.8.2026'), 'other-meeting'],
  [
    'a title of last year, told by the letterhead alone',
    titled('DANH SÁCH DỰ HỘI NGHỊ TỔNG KẾT NĂM 2025', { date: '20 tháng 12 năm 2025' }),
    'other-meeting',
  ],
  ['a title of this day without its year', titled('DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ NGÀY 1/7')],
  [
    'a title with the date of its letter',
    titled('DANH SÁCH DỰ HỘI NGHỊ THEO GIẤY MỜI SỐ 12-GM/TU NGÀY 28/6/2026'),
  ],
  [
    'the namesake of another province',
    titled('DANH SÁCH ĐẠI BIỂU', { head: 'ĐẢNG BỘ TỈNH GIA LAI\\nĐẢNG ỦY XÃ AN PHÚ' }),
    'other-province',
  ],
  ['the month of duty', titled('BẢNG CHẤM CÔNG THÁNG 6'), 'other-subject'],
  [
    'a pay list told by its columns',
    `ĐẢNG ỦY XÃ AN PHÚ
STT|Họ và tên|Hệ số|Thành tiền
1|Phạm Tấn Trung|3,33|7800000
2|Lê Thị Hoa|2,67|6500000`,
    'other-subject',
  ],
  ['a list that says nothing of its purpose', titled('DANH SÁCH')],
]

export const OTHER_MATTERS: readonly NastyReturn[] = CASES.map(([kind, sheets, asks]) => ({
  kind,
  sheets,
  expected: inside(2, asks === undefined ? {} : { asks }),
}))
