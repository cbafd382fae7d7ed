/** Numbers of delegates as forms of numbers really come back. */
import { HEAD, inside, type NastyReturn } from './expected.ts'

/** What stands beside "Số lượng đại biểu", and what a clerk makes of it; null: a question whatever is proposed. */
const BESIDE_LABEL: readonly (readonly [written: string, delegates: number | null, asks?: string])[] = [
  ['35 đ/c.', 35],
  ["'35.0", 35],
  ["'035", 35],
  ['Ba mươi lăm (35) đồng chí', 35],
  ['35 (ba lăm)', 35],
  ['35 (bằng chữ: Ba mươi lăm đồng chí)', 35],
  ['35 đại biểu (nam 20, nữ 15)', 35],
  ['35 người (có danh sách kèm theo)', 35],
  ['Gồm 35 đồng chí', 35],
  ['có 35 đại biểu tham dự', 35],
  ['35 đại biểu/điểm cầu', 35],
  ['35đ/c', 35],
  ['35 Đ.c', 35],
  ['tổng cộng 35 người, trong đó nữ 12', 35],
  ['100%', 100, 'count-approximate'],
  ['35/40', 35, 'count-approximate'],
  ['95% (38/40 đ/c)', 95, 'count-approximate'],
  ['35 đ/c (vắng 02 đ/c)', 35, 'count-approximate'],
  ['01 chủ trì, 34 đại biểu', 1, 'count-approximate'],
  ['35 + 3 (lái xe)', 35, 'count-approximate'],
  ['905111222', null, 'count-approximate'],
  ['0905111222', null, 'count-approximate'],
  ['@2026-05-12T00:00:00', null, 'count-approximate'],
  ['Đầy đủ theo giấy mời', null, 'count-approximate'],
  ['Theo danh sách đính kèm', null, 'count-approximate'],
  ['?', null, 'count-approximate'],
]

export const WRITTEN_NUMBERS: readonly NastyReturn[] = [
  ...BESIDE_LABEL.map(
    ([written, delegates, asks]): NastyReturn => ({
      kind: `beside "Số lượng đại biểu": ${written}`,
      sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|${written}`,
      expected: inside(delegates, asks === undefined ? {} : { asks }),
    }),
  ),
  {
    kind: 'numbers by the offices of the commune, in a column that is called units',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Đơn vị|Số lượng|Ghi chú
1|Thường trực Đảng ủy|3
2|Văn phòng Đảng ủy|5
3|UBND xã|10
|Tổng cộng|18`,
    expected: inside(18),
  },
  {
    kind: 'numbers by hamlet',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Tên chi bộ, thôn|Số lượng đại biểu
1|Chi bộ thôn Bình Minh|3
2|Chi bộ thôn Trà Giang|5
|Tổng|8`,
    expected: inside(8),
  },
  {
    kind: 'a number of seats beside the number of delegates',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Số chỗ ngồi của hội trường|120
Số lượng đại biểu tham dự|35`,
    expected: inside(35),
  },
  {
    kind: 'numbers by group over two days',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Thành phần|Số lượng ngày 01/7|Số lượng ngày 02/7
1|Chủ trì|1|1
2|Ủy viên Ban Chấp hành|27|20
|Tổng cộng|28|21`,
    expected: inside(28, { asks: 'several-counts' }),
  },
  {
    kind: 'called, present and absent by group in columns of their own',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Thành phần|Số lượng triệu tập|Số lượng tham dự|Vắng
1|Chủ trì|1|1|0
2|Ủy viên Ban Chấp hành|27|25|2
|Tổng cộng|28|26|2`,
    expected: inside(26),
  },
  {
    kind: 'a summary in words below a form of groups',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Thành phần|Số lượng
1|Chủ trì|1
2|Ủy viên Ban Chấp hành|27
(Tổng cộng có 28 đồng chí)`,
    expected: inside(28),
  },
  {
    kind: 'a form of groups in which "of these" repeats a part of the line above',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Thành phần|Số lượng
1|Chủ trì|1
2|Ủy viên Ban Chấp hành|27
|Trong đó: nữ|9
|Tổng cộng|28`,
    expected: inside(28),
  },
  {
    kind: 'headings of groups that carry the sum of the lines below them',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Thành phần|Số lượng
I|Đảng ủy|8
1|Thường trực|3
2|Ủy viên|5
II|Ủy ban nhân dân|4
1|Lãnh đạo|2
2|Phòng Kinh tế|2
|Tổng cộng|12`,
    expected: inside(12),
  },
  {
    kind: 'nobody is sent, in words',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Kính gửi: Văn phòng Tỉnh ủy
Đảng ủy xã An Phú không cử đại biểu dự hội nghị.`,
    expected: inside(0, { asks: 'nobody-attends' }),
  },
  {
    kind: 'nobody is sent, in a list without persons',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Số điện thoại
|Không có đại biểu tham dự`,
    expected: inside(0, { asks: 'nobody-attends' }),
  },
  {
    kind: 'nothing is to be added',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Số điện thoại
1|Phạm Tấn Trung|Bí thư Đảng ủy|0905111222
|Không có đại biểu vắng`,
    expected: inside(1),
  },
  {
    kind: 'a sentence with the number in it and no colon',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Đảng ủy xã An Phú đăng ký số lượng đại biểu tham dự tại điểm cầu của xã là 35 đồng chí do đồng chí Phạm Tấn Trung, Bí thư Đảng ủy chủ trì.`,
    expected: inside(35),
  },
  {
    kind: 'the letter says another number than the list that comes with it',
    sheets: `# Công văn
ĐẢNG ỦY XÃ AN PHÚ
Tổng số đại biểu: 05 đồng chí (có danh sách kèm theo)
# Danh sách
STT|Họ và tên|Chức vụ
1|Phạm Tấn Trung|Bí thư
2|Lê Thị Hoa|Phó Bí thư`,
    expected: inside(2, { asks: 'total-mismatch' }),
  },
  {
    kind: 'the number stands two cells to the right of its label, a telephone between',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Chủ trì:|Phạm Tấn Trung|SĐT:|905111222
Số lượng đại biểu:||35|người`,
    expected: inside(35),
  },
  {
    kind: 'a form with its fields numbered and a column of answers',
    sheets: `PHIẾU ĐĂNG KÝ
TT|Nội dung|Kết quả
1|Đơn vị|Xã An Phú
2|Số lượng đại biểu tham dự|35
3|Người chủ trì|Phạm Tấn Trung - Bí thư Đảng ủy
4|Cán bộ kỹ thuật, số điện thoại|Mai Văn Tí - 0905333444
5|Địa điểm|Hội trường UBND xã`,
    expected: inside(35, { chair: 'Phạm Tấn Trung', phone: '0905333444' }),
  },
]
