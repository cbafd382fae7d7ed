/** Numbers of delegates as tired hands write them. */
import { BA_VI, COLUMNS, HEAD, inside, NAMES, type NastyReturn, TRUNG, TWO } from './expected.ts'

export const NUMBERS: readonly NastyReturn[] = [
  {
    kind: 'how many were called, who are there and who stay away, a line each',
    sheets: `XÃ AN PHÚ
Tổng số đại biểu triệu tập: 30
Có mặt: 28 đồng chí
Vắng: 2`,
    expected: inside(28),
  },
  {
    kind: 'groups side by side, the first called like the Party committee itself',
    sheets: `XÃ AN PHÚ
Điểm cầu|Thường trực Đảng ủy|BCH Đảng bộ|Bí thư chi bộ
Xã An Phú|3|24|18`,
    expected: inside(45, { asks: 'count-missing' }),
  },
  {
    kind: 'groups side by side, the first called like the Party committee itself, and their sum',
    sheets: `XÃ AN PHÚ
Điểm cầu|Thường trực Đảng ủy|BCH Đảng bộ|Bí thư chi bộ|Tổng
Xã An Phú|3|24|18|45`,
    expected: inside(45),
  },
  {
    kind: 'groups side by side without a sum, the last of them called by no known word',
    sheets: `XÃ AN PHÚ
Điểm cầu|BCH Đảng bộ|Bí thư chi bộ|Già làng
Xã An Phú|24|18|5`,
    expected: inside(42, { asks: 'row-unclear' }),
  },
  {
    kind: 'reserves below the list',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
Dự phòng:
1|Võ Văn Ca|Chuyên viên|0905111224`,
    expected: inside(3, { asks: 'support-staff' }),
  },
  {
    kind: 'a number with those who stay away in a row of its own',
    sheets: `XÃ AN PHÚ
Số lượng đại biểu|30
Vắng|2`,
    expected: inside(30, { asks: 'count-approximate' }),
  },
  {
    kind: 'a group that begins like the word for a sum',
    sheets: `XÃ AN PHÚ
TT|Thành phần|Số lượng
1|Ban Chấp hành|15
2|Công an|4
3|Công chức phòng Kinh tế|2`,
    expected: inside(21),
  },
  {
    kind: 'a name behind an office with no sign between the two',
    sheets: `Đơn vị|Số đại biểu|Chủ trì
Xã An Phú|30|Bí thư Đảng ủy Trương Minh Hiếu`,
    expected: inside(30, { chair: 'Trương Minh Hiếu' }),
  },
  {
    kind: 'groups as merged rows with their numbers in words',
    sheets: `${HEAD}
${COLUMNS}
A. CHỦ TRÌ (một đồng chí)
${TRUNG}
B. ĐẠI BIỂU (02 đ/c)
2|Lê Thị Hoa|Phó Bí thư
3|Võ Văn Ca|Trưởng phòng Kinh tế`,
    merges: ['A5:E5', 'A7:E7'],
    expected: inside(3),
  },
  {
    kind: 'the same person twice and a total that counts both',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
3|Phạm Tấn Trung|Trưởng Ban Chỉ đạo|0905111222
|Tổng cộng: 03 đồng chí`,
    expected: inside(2, { asks: 'total-mismatch' }),
  },
  {
    kind: 'dates as serial numbers in the column of births',
    sheets: `${HEAD}
TT|Họ và tên|Ngày sinh|Nữ|Chức vụ
1|Phạm Tấn Trung|27395||Bí thư Đảng ủy
2|Lê Thị Hoa|@1980-03-12T00:00:00|x|Phó Bí thư`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a form of two columns, the number in words',
    sheets: `PHIẾU XÁC NHẬN THAM DỰ HỘI NGHỊ
Đơn vị|Đảng ủy xã An Phú
Số lượng đại biểu|ba mươi lăm đồng chí
Chủ trì|Đ/c Phạm Tấn Trung - Bí thư Đảng ủy
Đầu mối kỹ thuật|Mai Văn Tí - 0905.333.444`,
    expected: inside(35, { chair: 'Phạm Tấn Trung', phone: '0905333444' }),
  },
  {
    kind: 'numbers by group with a total in the same row as its words',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Thành phần|Số lượng|Ghi chú
1|Chủ trì|01
2|Ủy viên Ban Chấp hành Đảng bộ|27 đ/c
3|Trưởng các phòng, ban|bảy
|Tổng cộng: 35 đồng chí`,
    expected: inside(35),
  },
  {
    kind: 'numbers by group with a wrong total',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Thành phần|Số lượng
1|Chủ trì|1
2|Ủy viên Ban Chấp hành Đảng bộ|27
|Tổng cộng|35`,
    expected: inside(28, { asks: 'groups-mismatch' }),
  },
  {
    kind: 'a total by formula without a value over exact groups',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
TT|Thành phần|Số lượng
1|Chủ trì|1
2|Ủy viên Ban Chấp hành Đảng bộ|27
|Tổng cộng|=`,
    expected: inside(28),
  },
  {
    kind: 'the only number is a formula without a value',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|=`,
    expected: inside(null, { asks: 'formula-without-value' }),
  },
  {
    kind: 'a number with a reservation',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|20 (chưa kể cán bộ kỹ thuật)`,
    expected: inside(20, { asks: 'count-approximate' }),
  },
  {
    kind: 'a number and the same number in words behind it',
    sheets: `Đơn vị:|Xã An Phú
Tổng số đại biểu:|24 (hai mươi bốn) đồng chí`,
    expected: inside(24),
  },
  {
    kind: 'a number and another number in words behind it',
    sheets: `Đơn vị:|Xã An Phú
Tổng số đại biểu:|24 (hai mươi lăm) đồng chí`,
    expected: inside(24, { asks: 'count-approximate' }),
  },
  {
    kind: 'the year and the number of a letter beside the number of people',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ|Số 125-CV/ĐU
V/v đăng ký đại biểu dự hội nghị ngày 01/7/2026
Đảng ủy xã An Phú đăng ký số lượng đại biểu: 31 đ/c`,
    expected: inside(31),
  },
  {
    kind: 'a count list under a two-row header with groups below "Trong đó"',
    file: 'so luong.xlsx',
    sheets: `TT|Điểm cầu|Tổng số|Trong đó||Chủ trì
|||Ủy viên Ban Chấp hành|Trưởng phòng
1|Xã An Phú|30|25|5|Phạm Tấn Trung - Bí thư
2|Xã Ba Vì|20|15|5`,
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'],
    expected: [inside(30, { chair: 'Phạm Tấn Trung' }), { code: BA_VI, delegates: 20 }],
  },
  {
    kind: 'a page break: the header and its numbers again in the middle',
    sheets: `${HEAD}
${COLUMNS}
(1)|(2)|(3)|(4)|(5)
${TRUNG}
${COLUMNS}
2|Lê Thị Hoa|ĐUV`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'no column of numbers at all',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Họ và tên đại biểu|Chức danh, đơn vị công tác|ĐTDĐ
Phạm Tấn Trung|Bí thư Đảng ủy|0905111222
Lê Thị Hoa|Chủ tịch UBND|0905111223
Tổng cộng: 2`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a count with the absent ones taken off in the same cell',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|35/37 đồng chí (vắng 02)`,
    expected: inside(35, { asks: 'count-approximate' }),
  },
  {
    kind: 'a count as a sum',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|30 + 02 kỹ thuật`,
    expected: inside(30, { asks: 'count-approximate' }),
  },
  {
    kind: 'a count as a range',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|30-35 người`,
    expected: inside(30, { asks: 'count-approximate' }),
  },
  {
    kind: 'a count with the letter o for zero',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|3O đ/c`,
    expected: inside(3, { asks: 'count-approximate' }),
  },
  {
    kind: 'a count as a decimal',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|12,5`,
    expected: inside(null, { asks: 'count-approximate' }),
  },
  {
    kind: 'a negative count',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|-5`,
    expected: inside(null, { asks: 'count-approximate' }),
  },
  {
    kind: 'a count of a thousand with its dot',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|1.250 đại biểu`,
    expected: inside(1250),
  },
  {
    kind: 'two numbers of delegates that differ',
    sheets: `Đơn vị:|Xã An Phú
Số lượng đại biểu:|'30
Tổng số đại biểu:|'32`,
    expected: inside(30, { asks: 'total-mismatch' }),
  },
  {
    kind: 'a total in brackets that is not the list',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
|(Danh sách có 03 người)`,
    expected: inside(2, { asks: 'total-mismatch' }),
  },
  {
    kind: 'a group whose number stands behind a colon',
    sheets: `${HEAD}
${COLUMNS}
I|Chủ trì: 01 đ/c
${TRUNG}
II|Ủy viên BCH: 02 đ/c
1|Lê Thị Hoa|Phó Bí thư`,
    expected: inside(2, { asks: 'groups-mismatch' }),
  },
  {
    kind: 'a dash for nobody of a group',
    sheets: `${HEAD}
STT|Thành phần|Số lượng
1|Chủ trì|1
2|Ủy viên Ban Chấp hành|15
3|Thành viên Ban Chỉ đạo|-
|Tổng cộng|16`,
    expected: inside(16),
  },
  {
    kind: 'nobody at all, with somebody who presides',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
Tổng số đại biểu:|0
Chủ trì:|Phạm Tấn Trung`,
    expected: inside(0, { asks: 'nobody-attends' }),
  },
  {
    kind: 'men and women below their own columns',
    sheets: `${HEAD}
STT|Họ và tên|Nam|Nữ|Chức vụ
1|Phạm Tấn Trung|x||Bí thư Đảng ủy
2|Lê Thị Hoa||x|Phó Bí thư
3|Võ Thị Ca||x|Đảng ủy viên
|Cộng|1|2`,
    expected: inside(3),
  },
  {
    kind: 'the numbers of groups by their short names beside another total',
    sheets: `STT|Tên điểm cầu|Số lượng|Chủ trì|BCH|BCĐ|Cơ quan|Bí thư chi bộ|Người chủ trì
1|Xã An Phú|41|1|15|8|6|10|Phạm Tấn Trung`,
    expected: inside(41, { asks: 'groups-mismatch', chair: 'Phạm Tấn Trung' }),
  },
  {
    kind: 'a title that counts more than the list',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ (40 đồng chí)
${COLUMNS}
${TWO}`,
    expected: inside(2, { asks: 'total-mismatch' }),
  },
]
