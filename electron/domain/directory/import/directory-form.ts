/** An empty directory to fill in, with a second sheet that says how each column is written. */
import type { PrintedSheet, SheetCell } from '../../report/printed-sheet.ts'
import { DIRECTORY_HEADINGS, type DirectoryRole } from './directory-columns.ts'
import { directorySheet } from './directory-sheet.ts'

/** Rows ruled for the pen; more can be typed below. */
const BLANK_ROWS = 40

/** Every column but the program's own number: what to write, and an example. */
const GUIDE: readonly (readonly [Exclude<DirectoryRole, 'id'>, string, string])[] = [
  ['name', 'Bắt buộc. Mỗi người một dòng, không ghi “Đồng chí”.', 'Nguyễn Thị Mẫu'],
  ['birth', 'Ngày hoặc chỉ năm.', '19/5/1975'],
  ['gender', 'Nam hoặc Nữ.', 'Nữ'],
  ['title', 'Nhiều chức vụ thì mỗi chức vụ một hàng trong ô (Alt+Enter).', 'Bí thư'],
  ['organ', 'Cơ quan của từng chức vụ, cùng thứ tự.', 'Đảng ủy xã Sơn Hà'],
  ['since', 'Năm, tháng hoặc ngày giữ chức.', '7/2025'],
  ['until', 'Để trống nếu còn giữ chức.', ''],
  [
    'body',
    'Cấp ủy, ban chỉ đạo tham gia; nhiều nơi thì mỗi nơi một hàng trong ô.',
    'Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030',
  ],
  ['seat', 'Vai trò trong tổ chức đó.', 'Ủy viên'],
  ['basis', 'Quyết định, nếu có.', 'Quyết định số 257-QĐ/TU'],
  ['seat-since', 'Năm, tháng hoặc ngày bắt đầu tham gia.', '10/2025'],
  ['seat-until', 'Để trống nếu còn tham gia.', ''],
  ['unit', 'Chỉ ghi với người công tác ở cấp xã, đủ chữ xã, phường hoặc đặc khu.', 'Xã Sơn Hà'],
  ['contact', 'Liên hệ hoặc Kỹ thuật, nếu là đầu mối của đơn vị đó.', 'Kỹ thuật'],
  ['phone', 'Nhiều số cách nhau bằng dấu chấm phẩy.', '0900 000 001'],
  ['email', '', ''],
  ['rank', 'Số nhỏ đứng trước khi xếp theo thứ bậc; để trống nếu không xếp.', '12'],
  ['note', '', ''],
]

export function directoryForm(): readonly PrintedSheet[] {
  const { columns, rows, ...sheet } = directorySheet([], { unitTitle: code => code, contactsOf: () => [] })
  const header = rows.find(({ look }) => look === 'header')?.cells ?? []
  const own = header.findIndex(cell => cell?.kind === 'text' && cell.text === DIRECTORY_HEADINGS.id)
  return [
    {
      ...sheet,
      columns: columns.toSpliced(own, 1),
      rows: [
        { look: 'title', cells: [text('DANH BẠ CÁN BỘ')] },
        { look: 'header', cells: header.toSpliced(own, 1) },
        ...Array.from({ length: BLANK_ROWS }, () => ({ look: 'body' as const, cells: [] })),
      ],
      merges: [{ top: 0, bottom: 0, left: 0, right: columns.length - 2 }],
    },
    guideSheet(),
  ]
}

function guideSheet(): PrintedSheet {
  return {
    name: 'Cách ghi',
    orientation: 'landscape',
    columns: [
      { widthMm: 50, align: 'left' },
      { widthMm: 120, align: 'left' },
      { widthMm: 90, align: 'left' },
    ],
    rows: [
      { look: 'title', cells: [text('CÁCH GHI TỪNG CỘT')] },
      { look: 'header', cells: ['Cột', 'Cách ghi', 'Ví dụ'].map(text) },
      ...GUIDE.map(([role, how, example]) => ({
        look: 'body' as const,
        cells: [text(DIRECTORY_HEADINGS[role]), orEmpty(how), orEmpty(example)],
      })),
    ],
    merges: [{ top: 0, bottom: 0, left: 0, right: 2 }],
    header: { first: 1, last: 1 },
  }
}

const text = (words: string): SheetCell => ({ kind: 'text', text: words })

const orEmpty = (words: string): SheetCell | null => (words === '' ? null : text(words))
