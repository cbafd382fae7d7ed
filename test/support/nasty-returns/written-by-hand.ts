/** Returns in the words and layouts of those who follow no form: remarks, sentences, rows of things, cut columns. */
import { COLUMNS, HEAD, inside, NAMES, type NastyReturn, TRUNG, TWO } from './expected.ts'

const MO_RAI = '23536'
const YA_LY = '23548'

export const WRITTEN_BY_HAND: readonly NastyReturn[] = [
  {
    kind: 'a heading of those who stay away that counts them',
    sheets: `${HEAD}
${COLUMNS}
A. Đại biểu tham dự (02 đồng chí)
${TWO}
B. Vắng mặt có lý do (01 đồng chí)
1|Võ Văn Ca|Đảng ủy viên`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a line "Thời gian" that names the day of another meeting',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ HỌC TẬP NGHỊ QUYẾT
Thời gian: ngày 15/5/2026
${COLUMNS}
${TWO}`,
    expected: inside(2, { asks: 'other-meeting' }),
  },
  {
    kind: 'the day of another meeting behind the number',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Số lượng đại biểu ngày 15/5/2026: 02 đồng chí
${COLUMNS}
${TWO}`,
    expected: inside(2, { asks: 'other-meeting' }),
  },
  {
    kind: 'the remark "Chờ ý kiến"',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2|Võ Văn Ca|Đảng ủy viên|0905111224|Chờ ý kiến Thường trực`,
    expected: inside(2, { asks: 'attendance-unclear' }),
  },
  {
    kind: 'the remark "Hủy"',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2|Võ Văn Ca|Đảng ủy viên|0905111224|Hủy`,
    expected: inside(2, { asks: 'attendance-unclear' }),
  },
  {
    kind: 'who presides stands in brackets behind the position',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2|Lê Thị Hoa|Phó Bí thư Thường trực (Chủ trì)|0905111223`,
    expected: inside(2, { chair: 'Lê Thị Hoa' }),
  },
  {
    kind: 'a remark merged over two rows speaks of both',
    sheets: `${HEAD}
${COLUMNS}
1|Phạm Tấn Trung|Bí thư Đảng ủy|0905111222|Dự tại điểm cầu tỉnh
2|Lê Thị Hoa|Phó Bí thư Thường trực|0905111223
3|Võ Văn Ca|Đảng ủy viên|0905111224`,
    merges: ['E5:E6'],
    expected: inside(1, { people: ['Võ Văn Ca'] }),
  },
  {
    kind: 'a column that asks for yes or no in its brackets',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Đăng ký tham dự (Có/Không)
1|Phạm Tấn Trung|Bí thư Đảng ủy|Có
2|Lê Thị Hoa|Phó Bí thư Thường trực|Có
3|Võ Văn Ca|Đảng ủy viên|Không`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a line says that those in a colour stay away',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
Ghi chú: các đ/c tô màu đỏ vắng mặt`,
    expected: inside(2, { asks: 'attendance-unclear' }),
  },
  {
    kind: "name and position in each other's cell",
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2|Phó Bí thư Thường trực|Lê Thị Hoa|0905111223`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a numbered row of people without names',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
3|Cùng 05 đồng chí Bí thư chi bộ`,
    expected: inside(2, { asks: 'row-unclear' }),
  },
  {
    kind: 'a total in a sentence of other words',
    sheets: `${HEAD}
${COLUMNS}
Chủ trì Hội nghị
${TRUNG}
Bí thư chi bộ thôn
2|Lê Thị Hoa|Bí thư chi bộ
Tổng số có 02 đồng chí tham dự hội nghị.`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'the list above has so many',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
Danh sách trên có 02 đồng chí./.`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a number in words within a sentence',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Đảng ủy xã An Phú cử ba mươi lăm đồng chí tham dự hội nghị.`,
    expected: inside(35),
  },
  {
    kind: 'who presides and whom to call in sentences of their own',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Đảng ủy xã An Phú xác nhận có 32 đại biểu tham dự Hội nghị tại điểm cầu xã.
Chủ trì điểm cầu: Đồng chí Phạm Tấn Trung, Bí thư Đảng ủy.
Cán bộ kỹ thuật: Đồng chí Lê Thị Hoa, điện thoại 0914.555.666.`,
    expected: inside(32, { chair: 'Phạm Tấn Trung', phone: '0914555666' }),
  },
  {
    kind: 'who presides stands before the word',
    sheets: `Đảng ủy xã An Phú đăng ký 28 đồng chí dự họp, đ/c Phạm Tấn Trung - Bí thư chủ trì. LH: 0905222333`,
    expected: inside(28, { chair: 'Phạm Tấn Trung', phone: '0905222333' }),
  },
  {
    kind: 'men and women beside the sum, in one row',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
XÁC NHẬN ĐẠI BIỂU
Tổng số|Nam|Nữ|Ghi chú
30|18|12`,
    expected: inside(30),
  },
  {
    kind: 'people and things in one column of numbers',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
ĐĂNG KÝ THAM DỰ
Nội dung|ĐVT|Số lượng
Đại biểu tham dự|Người|31
Máy tính|Bộ|2
Màn hình|Cái|1`,
    expected: inside(31),
  },
  {
    kind: 'rows of a text file pasted into one column',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
STT;Họ và tên;Chức vụ;SĐT
1;Phạm Tấn Trung;Bí thư Đảng ủy;0905111222
2;Lê Thị Hoa;Phó Bí thư Thường trực;0905111223`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a sentence with a total other than the field below it',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Tổng số đại biểu tham dự là 29 đồng chí.
(Số đại biểu đăng ký: 31 người)`,
    expected: inside(31, { asks: 'total-mismatch' }),
  },
  {
    kind: 'a subject line of numbers without one, and the number in a sentence',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
V/v xác nhận số lượng đại biểu dự hội nghị trực tuyến
Đảng ủy xã báo cáo: Tổng số đại biểu tham dự tại điểm cầu là 29 đồng chí, do đồng chí Bùi Tấn Lợi - Bí thư Đảng ủy chủ trì.`,
    expected: inside(29, { chair: 'Bùi Tấn Lợi' }),
  },
  {
    kind: 'numbered lines of people and their number below',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Thường trực Đảng ủy:
1. Đồng chí Phạm Tấn Trung, Bí thư Đảng ủy
2. Đồng chí Lê Thị Hoa, Phó Bí thư
Tổng số: 02 đồng chí`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'telephones behind the names, and a column of who does what',
    sheets: `${HEAD}
STT|Họ tên - SĐT|Chức vụ|Vai trò
1|Phạm Tấn Trung - 0905111222|Bí thư Đảng ủy|Đại biểu
2|Lê Thị Hoa - 0905111223|Phó Bí thư|Chủ trì`,
    expected: inside(2, { people: NAMES, chair: 'Lê Thị Hoa' }),
  },
  {
    kind: 'a letter above the list sends more than it names',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Đảng ủy xã An Phú cử 12 đồng chí tham dự hội nghị (danh sách kèm theo).
${COLUMNS}
${TWO}`,
    expected: inside(2, { asks: 'total-mismatch' }),
  },
  {
    kind: 'a sheet beside the list that plans tests of the line',
    sheets: `# Danh sách
${HEAD}
${COLUMNS}
${TWO}
# Lịch
LỊCH KIỂM TRA ĐƯỜNG TRUYỀN
Thời gian|Nội dung|Người thực hiện
8:00 30/6/2026|Kiểm tra|Lê Văn Nam`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a person who is crossed out',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
3|~~Võ Văn Ca~~|Đảng ủy viên|0905111224`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a person who is crossed out and counted in the total',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
3|~~Võ Văn Ca~~|Đảng ủy viên|0905111224
Tổng cộng: 03 đồng chí`,
    expected: inside(2, { asks: 'total-mismatch' }),
  },
  {
    kind: 'a number of a group that is crossed out',
    sheets: `${HEAD}
STT|Thành phần|Số lượng
1|Chủ trì|1
2|Ủy viên Ban Chấp hành|~~25~~`,
    expected: inside(1, { asks: 'count-approximate' }),
  },
  {
    kind: 'order numbers that leave one out are no question',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
3|Lê Thị Hoa|Phó Bí thư Thường trực|0905111223`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'numbers by group beside each unit and no sum',
    file: 'cum.xlsx',
    sheets: `SỐ LƯỢNG ĐẠI BIỂU
STT|Đơn vị|Chủ trì|Ủy viên Ban Chấp hành|Ban Chỉ đạo, Tổ Giúp việc|Cơ quan tham mưu, phòng ban|Bí thư chi bộ
1|Xã Mô Rai|1|15|3|8|9
2|Xã Ya Ly|1|17|4|6|7`,
    expected: [
      { code: MO_RAI, delegates: 36 },
      { code: YA_LY, delegates: 35 },
    ],
  },
]
