/** Lists of persons as tired hands fill them in. */
import {
  BA_TO_WITH_HAT,
  BA_VI,
  COLUMNS,
  HEAD,
  inside,
  KON_TUM,
  NAMES,
  type NastyReturn,
  TRUNG,
  TWO,
} from './expected.ts'

export const LISTS: readonly NastyReturn[] = [
  {
    kind: 'a two-row header with merged contact columns',
    sheets: `${HEAD}
TT|Họ và tên|Chức vụ||Liên lạc
||Trong Đảng|Chính quyền|Điện thoại|Email
1|Phạm Tấn Trung|Bí thư Đảng ủy|Chủ tịch HĐND|905111222|trung@x.vn
2|Lê Thị Hoa|Phó Bí thư|Chủ tịch UBND|905111223`,
    merges: ['A4:A5', 'B4:B5', 'C4:D4', 'E4:F4'],
    expected: inside(2, { people: NAMES, chair: 'Phạm Tấn Trung' }),
  },
  {
    kind: 'the order begins again in each group',
    sheets: `${HEAD}
${COLUMNS}
I|Thường trực Đảng ủy
${TRUNG}
II|Ủy viên Ban Chấp hành
1|Lê Thị Hoa|ĐUV
2|Võ Văn Ca|ĐUV`,
    expected: inside(3, { people: ['Phạm Tấn Trung', 'Lê Thị Hoa', 'Võ Văn Ca'] }),
  },
  {
    kind: 'name and position in one cell, honorifics before',
    sheets: `${HEAD}
STT|Họ tên, chức vụ|SĐT
1|Đ/c Phạm Tấn Trung - Bí thư Đảng ủy xã|0905 111 222
2|Bà Lê Thị Hoa, Phó Bí thư Thường trực|+84905111223
3|Ông Võ Văn Ca (Chủ tịch UBMTTQ)|0905.111.224`,
    expected: inside(3, { people: ['Phạm Tấn Trung', 'Lê Thị Hoa', 'Võ Văn Ca'], chair: 'Phạm Tấn Trung' }),
  },
  {
    kind: 'family name and first name in two columns',
    sheets: `${HEAD}
STT|Họ và|Tên|Chức vụ
1|Phạm Tấn|Trung|Bí thư Đảng ủy
2|Lê Thị|Hoa|Phó Bí thư`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'one heading over family name and first name',
    sheets: `${HEAD}
STT|Họ và tên||Chức vụ
1|Phạm Tấn|Trung|Bí thư Đảng ủy
2|Lê Thị|Hoa|Phó Bí thư`,
    merges: ['B4:C4'],
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'the same person twice under two offices',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
3|Phạm Tấn Trung|Trưởng Ban Chỉ đạo|0905111222`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'two namesakes with other telephones and offices',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
3|Lê Thị Hoa|Bí thư Chi bộ thôn 2|0905999888`,
    expected: inside(3),
  },
  {
    kind: 'the letterhead and the date stand below the table',
    sheets: `DANH SÁCH ĐẠI BIỂU
${COLUMNS}
${TWO}

||An Phú, ngày 28 tháng 6 năm 2026
||T/M ĐẢNG ỦY XÃ AN PHÚ
||BÍ THƯ

||Phạm Tấn Trung`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a signature with a name under the name column',
    sheets: `${HEAD}
${COLUMNS}
${TWO}

|NGƯỜI LẬP BIỂU||CHỦ TỊCH
|(Ký, ghi rõ họ tên)
|Nguyễn Văn Ký||Trần Văn Dấu`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'the total written in words above the table',
    sheets: `${HEAD}
Tổng số đại biểu tham dự: hai đồng chí
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'a total that says more than the list',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
|Ấn định danh sách có 05 (năm) đồng chí./.`,
    expected: inside(2, { asks: 'total-mismatch' }),
  },
  {
    kind: 'hidden rows of last time between the persons',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
~2|Người Cũ Ẩn|ĐUV
3|Lê Thị Hoa|ĐUV`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a hidden sheet with the list of another time',
    sheets: `# Sheet1
${HEAD}
${COLUMNS}
${TWO}
#~ cũ
ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ BA VÌ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'two sheets: the letter and the list',
    sheets: `# Công văn
${HEAD}
Kính gửi: Văn phòng Tỉnh ủy Quảng Ngãi
Đảng ủy xã An Phú xin gửi danh sách đại biểu tham dự hội nghị (kèm theo).
# Danh sách
DANH SÁCH
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'two parts on two sheets and their sum',
    sheets: `# Đảng ủy
${HEAD}
Tổng số: 04 đại biểu
${COLUMNS}
${TWO}
# UBND
${COLUMNS}
1|Võ Văn Ca|Trưởng phòng
2|Bùi Thị Dung|Phó phòng`,
    expected: inside(4),
  },
  {
    kind: 'two tables side by side',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ||STT|Họ và tên|Chức vụ
1|Phạm Tấn Trung|Bí thư Đảng ủy||3|Võ Văn Ca|ĐUV
2|Lê Thị Hoa|Phó Bí thư||4|Bùi Thị Dung|ĐUV`,
    expected: inside(4, { people: ['Phạm Tấn Trung', 'Lê Thị Hoa', 'Võ Văn Ca', 'Bùi Thị Dung'] }),
  },
  {
    kind: 'persons with a remark that they attend at the province',
    sheets: `${HEAD}
${COLUMNS}
1|Phạm Tấn Trung|Bí thư Đảng ủy||Dự tại điểm cầu tỉnh
2|Lê Thị Hoa|Phó Bí thư Thường trực||Chủ trì điểm cầu xã
3|Võ Văn Ca|ĐUV||Xin vắng (đi học)
4|Bùi Thị Dung|ĐUV`,
    expected: inside(2, { people: ['Lê Thị Hoa', 'Bùi Thị Dung'], chair: 'Lê Thị Hoa' }),
  },
  {
    kind: 'a list for filling in, half of it left empty',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
3
4
5`,
    expected: inside(2),
  },
  {
    kind: 'an example row in the form the list was written over',
    sheets: `${HEAD}
${COLUMNS}
VD|Nguyễn Văn A|Bí thư Đảng ủy|0901234567|mẫu
${TWO}`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'two telephones in a cell, one with a lost zero',
    sheets: `${HEAD}
${COLUMNS}
1|Phạm Tấn Trung|Bí thư Đảng ủy|905111222 - 0255.3822.111
2|Lê Thị Hoa|Phó Bí thư|0905111223/0914000111`,
    expected: inside(2),
  },
  {
    kind: 'a total by formula without a value',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
|Tổng cộng||=`,
    expected: inside(2),
  },
  {
    kind: 'names in capitals and small letters without a capital',
    sheets: `${HEAD}
${COLUMNS}
1|PHẠM TẤN TRUNG|Bí thư
2|lê thị hoa|phó bí thư`,
    expected: inside(2, { people: ['PHẠM TẤN TRUNG', 'lê thị hoa'] }),
  },
  {
    kind: 'names of the highlands and of one word',
    sheets: `${HEAD}
${COLUMNS}
1|A Brol Vẽ|Bí thư Đảng ủy
2|Y Hen|Phó Bí thư
3|Hồ Văn Đinh|ĐUV
4|Phạm Thị Trói|ĐUV`,
    expected: inside(4),
  },
  {
    kind: 'support staff below the list and a total without them',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
|Tổng cộng: 02 đại biểu
|Cán bộ kỹ thuật: Mai Văn Tí, SĐT 0905333444`,
    expected: inside(2, { phone: '0905333444' }),
  },
  {
    kind: 'rows of several communes with a total',
    file: 'tổng hợp.xlsx',
    sheets: `TỔNG HỢP SỐ LƯỢNG ĐẠI BIỂU
STT|Xã, phường, đặc khu|Số lượng|Cán bộ kỹ thuật|SĐT
1|Xã An Phú|35|Mai Tí|905333444
2|Ba Tô|12 đ/c
3|P. Kon Tum|mười lăm
4|Ba To|10
|Tổng cộng|72`,
    expected: [
      inside(35, { phone: '0905333444' }),
      { code: BA_TO_WITH_HAT, delegates: 12 },
      { code: KON_TUM, delegates: 15 },
      { code: null, delegates: 10, asks: 'unit-ambiguous' },
    ],
  },
  {
    kind: 'one list of several communes, told apart by a column',
    file: 'tong hop.xlsx',
    sheets: `STT|Họ và tên|Chức vụ|Đơn vị
1|Phạm Tấn Trung|Bí thư|Xã An Phú
2|Lê Thị Hoa|Phó Bí thư|Xã An Phú
3|Võ Văn Ca|Bí thư|Xã Ba Vì`,
    expected: [
      inside(2, { people: NAMES, chair: 'Phạm Tấn Trung' }),
      { code: BA_VI, delegates: 1, chair: 'Võ Văn Ca' },
    ],
  },
  {
    kind: 'one list of several communes whose total is not the list',
    sheets: `STT|Họ và tên|Chức vụ|Đơn vị
1|Phạm Tấn Trung|Bí thư|Xã An Phú
2|Võ Văn Ca|Bí thư|Xã Ba Vì
|Tổng cộng: 03`,
    expected: { code: null, delegates: 2, asks: 'unit-unknown' },
  },
  {
    kind: 'a list that goes on below a remark',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
Lưu ý: các đồng chí đến trước 15 phút
2|Lê Thị Hoa|ĐUV`,
    expected: inside(1, { asks: 'row-unclear' }),
  },
  {
    kind: 'numbers written as text with a dot and a list that skips one',
    sheets: `${HEAD}
${COLUMNS}
1.|Phạm Tấn Trung|Bí thư
3.|Lê Thị Hoa|ĐUV`,
    expected: inside(2),
  },
  {
    kind: 'subtotals of groups and a grand total',
    sheets: `${HEAD}
${COLUMNS}
I. Thường trực
${TRUNG}
|Cộng nhóm I: 01
II. Đảng ủy viên
2|Lê Thị Hoa|ĐUV
3|Võ Văn Ca|ĐUV
|Cộng nhóm II: 02
|TỔNG CỘNG (I+II): 03`,
    expected: inside(3),
  },
  {
    kind: 'a subtotal in the row of a group that is not what stands below it',
    sheets: `${HEAD}
${COLUMNS}
I. Thường trực (02 đồng chí)
${TRUNG}
II. Đảng ủy viên (01 đồng chí)
2|Lê Thị Hoa|ĐUV`,
    expected: inside(2, { asks: 'groups-mismatch' }),
  },
  {
    kind: 'present and absent by crosses in two columns',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
STT|Họ và tên|Chức vụ|Có mặt|Vắng
1|Phạm Tấn Trung|Bí thư|x
2|Lê Thị Hoa|ĐUV||x
3|Võ Văn Ca|ĐUV|x`,
    expected: inside(2, { people: ['Phạm Tấn Trung', 'Võ Văn Ca'] }),
  },
  {
    kind: 'an absence that is not certain',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2|Lê Thị Hoa|ĐUV||Có thể vắng, chưa chắc`,
    expected: inside(2, { asks: 'attendance-unclear' }),
  },
  {
    kind: 'positions without names',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2||Trưởng Công an xã|0905111224`,
    expected: inside(1, { asks: 'row-without-name' }),
  },
  {
    kind: 'names that hold words of offices',
    sheets: `${HEAD}
${COLUMNS}
1|Trần Văn Trưởng|Bí thư
2|Nguyễn Thị Phòng|ĐUV
3|Tống Văn Ban|ĐUV
4|Đoàn Thanh Niên|ĐUV
5|Cộng Văn Tổng|ĐUV`,
    expected: inside(5),
  },
  {
    kind: 'two lists below each other, each with its own header and total',
    sheets: `${HEAD}
I. ĐẢNG ỦY
${COLUMNS}
${TWO}
|Cộng: 02

II. ỦY BAN NHÂN DÂN
${COLUMNS}
1|Võ Văn Ca|Trưởng phòng
2|Bùi Thị Dung|Phó phòng
3|Hồ Văn Em|Chuyên viên
|Cộng: 03`,
    expected: inside(5, { asks: 'total-mismatch' }),
  },
  {
    kind: 'the total is counted by the last number only',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
|Tổng số: ||2`,
    expected: inside(2),
  },
  {
    kind: 'a file of two versions, side by side in two sheets',
    sheets: `# ngày 27
${HEAD}
${COLUMNS}
${TWO}
# ngày 28
${HEAD}
${COLUMNS}
${TWO}
3|Võ Văn Ca|ĐUV`,
    expected: inside(5, { asks: 'several-lists' }),
  },
  {
    kind: 'a list that says it only adds',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
DANH SÁCH ĐẠI BIỂU BỔ SUNG
${COLUMNS}
${TWO}`,
    expected: inside(2, { asks: 'supplement' }),
  },
  {
    kind: 'lists of two communes on two sheets',
    file: 'danh sach cum.xlsx',
    sheets: `# An Phú
${HEAD}
${COLUMNS}
${TWO}
# Ba Vì
ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ BA VÌ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
1|Võ Văn Ca|Bí thư`,
    expected: [inside(2, { people: NAMES }), { code: BA_VI, delegates: 1, people: ['Võ Văn Ca'] }],
  },
  {
    kind: 'family names in a column of their own',
    sheets: `${HEAD}
STT|Họ|Tên|Chức vụ
1|Phạm Tấn|Trung|Bí thư Đảng ủy
2|Lê Thị|Hoa|Phó Bí thư`,
    expected: inside(2, { people: NAMES }),
  },
  ...['(chưa cử)', 'Chưa xác định', '02 đ/c Công an xã'].map(
    (seat): NastyReturn => ({
      kind: `a seat without a name: ${seat}`,
      sheets: `${HEAD}
${COLUMNS}
${TWO}
3|${seat}|Trưởng Công an xã|0905111224`,
      expected: inside(2, { asks: 'row-without-name' }),
    }),
  ),
  {
    kind: 'a heading in capitals that reads like a name',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
TRẠM Y TẾ
3|Võ Văn Ca|Trạm trưởng`,
    expected: inside(3),
  },
  {
    kind: 'people who come without being listed',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
|Tổng: 2
|Ngoài ra có 03 đ/c lãnh đạo chưa có tên`,
    expected: inside(2, { asks: 'row-unclear' }),
  },
  {
    kind: 'the date below the list in the column of telephones',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
|||An Phú, ngày 28/6/2026`,
    expected: inside(2),
  },
]
