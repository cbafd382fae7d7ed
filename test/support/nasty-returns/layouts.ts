/** Lists in layouts that no form asked for. */
import { BA_VI, BA_XA, COLUMNS, HEAD, inside, NAMES, type NastyReturn, TRUNG, TWO } from './expected.ts'

export const LAYOUTS: readonly NastyReturn[] = [
  {
    kind: 'whom to call below the list, in a small table of its own',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ
1|Phạm Tấn Trung|Bí thư Đảng ủy
2|Lê Thị Hoa|Phó Bí thư

TT|Cán bộ kỹ thuật|SĐT
1|Võ Văn Ca|0905111229`,
    expected: inside(2, { people: NAMES, phone: '0905111229' }),
  },
  {
    kind: 'two tables on one sheet, a sum under each and the sum of all below',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
1. Lãnh đạo
TT|Họ và tên|Chức vụ
1|Phạm Tấn Trung|Bí thư Đảng ủy
2|Lê Thị Hoa|Phó Bí thư
Cộng|2

2. Bí thư chi bộ
TT|Họ và tên|Chức vụ
1|Võ Văn Ca|Bí thư chi bộ thôn 1
Cộng|1
Tổng cộng|3`,
    expected: inside(3, { people: [...NAMES, 'Võ Văn Ca'] }),
  },
  {
    kind: 'a sum after which people follow that no later sum has',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Họ và tên|Chức vụ
1|Phạm Tấn Trung|Bí thư Đảng ủy
2|Lê Thị Hoa|Phó Bí thư
Cộng|2
Dự phòng
3|Võ Văn Ca|Bí thư chi bộ thôn 1`,
    expected: inside(3, { asks: 'total-mismatch' }),
  },
  {
    kind: 'a duty beside the names that tells whom to call',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Số điện thoại|Nhiệm vụ
${TRUNG}|Chủ trì
2|Lê Thị Hoa|Phó Bí thư Thường trực|0905111223|Đầu mối kỹ thuật`,
    expected: inside(2, { people: NAMES, phone: '0905111223' }),
  },
  {
    kind: 'the table turned on its side',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ

Họ và tên|Phạm Tấn Trung|Lê Thị Hoa|Võ Văn Ca
Chức vụ|Bí thư Đảng ủy|Phó Bí thư|Đảng ủy viên
Số điện thoại|0905111222|0905111223|0905111224`,
    expected: inside(3, { people: [...NAMES, 'Võ Văn Ca'], chair: 'Phạm Tấn Trung' }),
  },
  {
    kind: 'a table turned on its side, with numbers on top and a total at its end',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
STT|1|2
Họ và tên|Phạm Tấn Trung|Lê Thị Hoa
Chức vụ|Bí thư Đảng ủy|Phó Bí thư
Tổng số đại biểu: 02`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'two persons in one cell, one line each',
    sheets: `${HEAD}
TT|Thành phần|Họ và tên|Chức vụ
1|Thường trực Đảng ủy|Phạm Tấn Trung\\nLê Thị Hoa|Bí thư\\nPhó Bí thư
2|Ủy ban nhân dân|Võ Văn Ca|Chủ tịch`,
    expected: inside(3, { people: [...NAMES, 'Võ Văn Ca'] }),
  },
  {
    kind: 'three persons in one cell, parted by commas',
    sheets: `${HEAD}
TT|Họ và tên|Chức vụ
1|Phạm Tấn Trung, Lê Thị Hoa, Võ Văn Ca|Thường trực Đảng ủy
2|Bùi Thị Dung|Chánh Văn phòng`,
    expected: inside(4, { people: [...NAMES, 'Võ Văn Ca', 'Bùi Thị Dung'] }),
  },
  {
    kind: 'persons in one column, numbered, without a header',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Danh sách đại biểu dự hội nghị:
1. Đ/c Phạm Tấn Trung - Bí thư Đảng ủy
2. Đ/c Lê Thị Hoa - Phó Bí thư Thường trực
3. Đ/c Võ Văn Ca - Chủ tịch UBND xã`,
    expected: inside(3, { people: [...NAMES, 'Võ Văn Ca'] }),
  },
  {
    kind: 'the number in front of the name in its own cell',
    sheets: `${HEAD}
Họ và tên|Chức vụ|SĐT
1. Phạm Tấn Trung|Bí thư Đảng ủy|0905111222
2. Lê Thị Hoa|Phó Bí thư|0905111223`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'lines of dots left to be filled in',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
3|.....................|................|............
4|…………|…………|…………`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'names of the sample that nobody replaced',
    sheets: `${HEAD}
${COLUMNS}
1|Nguyễn Văn A|Bí thư Đảng ủy|0901234567
2|Trần Thị B|Phó Bí thư|0901234568`,
    expected: inside(2, { asks: 'sample-name' }),
  },
  {
    kind: 'a technician in a list of their own below',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
DANH SÁCH CÁN BỘ KỸ THUẬT, PHỤC VỤ
${COLUMNS}
1|Mai Văn Tí|Công chức Văn phòng|0905333444`,
    expected: inside(3, { asks: 'support-staff' }),
  },
  {
    kind: 'English headings',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
No.|Full name|Position|Phone number|Note
1|Phạm Tấn Trung|Bí thư Đảng ủy|0905111222
2|Lê Thị Hoa|Phó Bí thư|0905111223`,
    expected: inside(2, { people: NAMES, chair: 'Phạm Tấn Trung' }),
  },
  {
    kind: 'everything without accents',
    sheets: `DANG UY XA AN PHU
DANH SACH DAI BIEU DU HOI NGHI
STT|Ho va ten|Chuc vu|So dien thoai
1|Pham Tan Trung|Bi thu Dang uy|0905111222
2|Le Thi Hoa|Pho Bi thu|0905111223
|Tong cong: 02 dong chi`,
    expected: inside(2, { people: ['Pham Tan Trung', 'Le Thi Hoa'], chair: 'Pham Tan Trung' }),
  },
  {
    kind: 'headings with their own abbreviations',
    sheets: `ĐU XÃ AN PHÚ
Số TT|Họ, tên đại biểu|Chức vụ, ĐVCT|Số ĐTDĐ|Nữ|Dân tộc
01|Phạm Tấn Trung|BT|0905.111.222||Kinh
02|Lê Thị Hoa|PBT TT|0905.111.223|x|Hrê`,
    expected: inside(2, { people: NAMES, chair: 'Phạm Tấn Trung' }),
  },
  {
    kind: 'a header of three rows',
    sheets: `${HEAD}
TT|Họ và tên|Năm sinh||Chức vụ||Liên hệ
||Nam|Nữ|Đảng|Chính quyền|SĐT
1|2|3|4|5|6|7
1|Phạm Tấn Trung|1975||Bí thư|Chủ tịch HĐND|0905111222
2|Lê Thị Hoa||1980|Phó Bí thư|Chủ tịch UBND|0905111223`,
    merges: ['A4:A5', 'B4:B5', 'C4:D4', 'E4:F4'],
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a column of groups merged downwards',
    sheets: `${HEAD}
TT|Khối|Họ và tên|Chức vụ
1|Thường trực Đảng ủy|Phạm Tấn Trung|Bí thư
2||Lê Thị Hoa|Phó Bí thư
3|UBND|Võ Văn Ca|Chủ tịch`,
    merges: ['B5:B6'],
    expected: inside(3, { people: [...NAMES, 'Võ Văn Ca'] }),
  },
  {
    kind: 'a form of ours for the reader: a sheet of instructions before, a list of all communes behind',
    sheets: `# Hướng dẫn
HƯỚNG DẪN ĐIỀN BIỂU
1. Điền đầy đủ họ tên, chức vụ, số điện thoại
2. Gửi về Văn phòng Tỉnh ủy trước 15 giờ 00 ngày 29/6/2026
# Danh sách
${HEAD}
${COLUMNS}
${TWO}
# Danh mục
Mã xã|Tên xã
21034|Xã An Phú
21040|Xã Bình Sơn
21529|Xã Ba Vì
21538|Xã Ba Xa
23293|Phường Kon Tum`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'lists of two communes below each other on one sheet',
    file: 'cum Ba Vi.xlsx',
    sheets: `ĐẢNG ỦY XÃ BA VÌ
${COLUMNS}
${TWO}

ĐẢNG ỦY XÃ BA XA
${COLUMNS}
1|Võ Văn Ca|Bí thư Đảng ủy|0905111224`,
    expected: { code: null, delegates: 3, asks: 'unit-contradiction' },
  },
  {
    kind: 'lists of two communes below each other, each with columns of its own, in a file of no name',
    sheets: `ĐẢNG ỦY XÃ BA VÌ
${COLUMNS}
${TWO}
|Tổng cộng: 02

ĐẢNG ỦY XÃ BA XA
TT|Họ và tên|SĐT|Chức vụ
1|Võ Văn Ca|0905111224|Bí thư Đảng ủy
|Tổng cộng: 01`,
    expected: [
      { code: BA_VI, delegates: 2, people: NAMES },
      { code: BA_XA, delegates: 1, people: ['Võ Văn Ca'], chair: 'Võ Văn Ca' },
    ],
  },
  {
    kind: 'groups of a list that are two communes',
    file: 'danh sach cum.xlsx',
    sheets: `DANH SÁCH ĐẠI BIỂU
${COLUMNS}
I. Xã Ba Vì
${TWO}
II. Xã Ba Xa
1|Võ Văn Ca|Bí thư Đảng ủy|0905111224`,
    expected: [
      { code: BA_VI, delegates: 2 },
      { code: BA_XA, delegates: 1 },
    ],
  },
  {
    kind: 'another commune named beside a person of the list',
    sheets: `${HEAD}
TT|Họ và tên|Chức vụ, đơn vị công tác
1|Phạm Tấn Trung|Bí thư Đảng ủy xã An Phú
2|Lê Thị Hoa|Phó Bí thư Đảng ủy xã An Phú, nguyên Chủ tịch UBND xã Ba Vì`,
    expected: inside(2),
  },
  {
    kind: 'days as columns with crosses, all of them there on each',
    sheets: `${HEAD}
TT|Họ và tên|Chức vụ|Sáng 01/7|Chiều 01/7
1|Phạm Tấn Trung|Bí thư Đảng ủy|x|x
2|Lê Thị Hoa|Phó Bí thư|x|x`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a sheet for each of two meetings',
    sheets: `# HN 01.7
${HEAD}
${COLUMNS}
${TWO}
# HN 15.7
ĐẢNG ỦY XÃ AN PHÚ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ NGÀY 15/7/2026
${COLUMNS}
${TRUNG}`,
    expected: inside(3, { asks: 'several-lists' }),
  },
  {
    kind: 'a hidden sheet with the list of the last meeting and nothing else',
    sheets: `#~ Danh sách cũ
${HEAD}
${COLUMNS}
${TWO}`,
    expected: 'refused',
  },
  {
    kind: 'names that are formulas without a value',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2|=|Phó Bí thư|0905111223`,
    expected: inside(1, { asks: 'row-without-name' }),
  },
  {
    kind: 'order numbers that are formulas without a value',
    sheets: `${HEAD}
${COLUMNS}
=|Phạm Tấn Trung|Bí thư Đảng ủy|0905111222
=|Lê Thị Hoa|Phó Bí thư|0905111223`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'every second row empty, as copied from Word',
    sheets: `${HEAD}
${COLUMNS}

1|Phạm Tấn Trung|Bí thư Đảng ủy|0905111222

2|Lê Thị Hoa|Phó Bí thư|0905111223
`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'positions that run on into rows of their own',
    sheets: `${HEAD}
${COLUMNS}
1|Phạm Tấn Trung|Bí thư Đảng ủy,|0905111222
||Chủ tịch HĐND xã
2|Lê Thị Hoa|Phó Bí thư|0905111223`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'offices instead of names',
    sheets: `${HEAD}
TT|Họ và tên|Chức vụ
1|Đồng chí Bí thư Đảng ủy
2|Đồng chí Phó Bí thư Thường trực`,
    expected: 'refused',
  },
  {
    kind: 'a cross that names who presides',
    sheets: `${HEAD}
TT|Họ và tên|Chức vụ|Chủ trì
1|Phạm Tấn Trung|Bí thư Đảng ủy
2|Lê Thị Hoa|Phó Bí thư|x`,
    expected: inside(2, { chair: 'Lê Thị Hoa' }),
  },
  {
    kind: 'tasks at the point in a column of their own',
    sheets: `${HEAD}
TT|Họ và tên|Chức vụ|Nhiệm vụ
1|Phạm Tấn Trung|Bí thư Đảng ủy|Chủ trì
2|Lê Thị Hoa|Chánh Văn phòng|Thư ký`,
    expected: inside(2, { people: NAMES, chair: 'Phạm Tấn Trung' }),
  },
  {
    kind: 'a count list of ours in which a commune left the answers of others',
    file: 'xa An Phu.xlsx',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
STT|Xã, phường, đặc khu|Số lượng
1|Xã An Phú|35
2|Xã Ba Vì|20`,
    expected: [inside(35), { code: null, delegates: 20, asks: 'unit-contradiction' }],
  },
  {
    kind: 'a count list of ours with only its own row filled in',
    file: 'so luong.xlsx',
    sheets: `SỐ LƯỢNG ĐẠI BIỂU DỰ HỘI NGHỊ
STT|Xã, phường, đặc khu|Số lượng|Chủ trì|SĐT
1|Xã Bình Sơn
2|Xã An Phú|35|Phạm Tấn Trung|0905333444
3|Xã Ba Vì
|Tổng cộng|35`,
    expected: inside(35, { chair: 'Phạm Tấn Trung', phone: '0905333444' }),
  },
  {
    kind: 'a nearly empty sheet of a second commune behind a copied form',
    sheets: `# An Phú
${HEAD}
${COLUMNS}
${TWO}
# Ba Vì
ĐẢNG ỦY XÃ BA VÌ
${COLUMNS}`,
    expected: { code: null, delegates: 2, asks: 'unit-contradiction' },
  },
  {
    kind: 'the list of one commune signed by another',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
${COLUMNS}
${TWO}
|||T/M ĐẢNG ỦY XÃ BA VÌ`,
    expected: { code: null, delegates: 2, asks: 'unit-contradiction' },
  },
  {
    kind: 'the room, the number and a telephone side by side, no unit in the table',
    sheets: `XÃ AN PHÚ
Địa điểm|Số lượng đại biểu|Trong đó nữ|SĐT
Hội trường UBND xã|05 đ/c|2|0905123123`,
    expected: inside(5),
  },
]
