/** Lists that name people who do not sit at this point: under headings, in remarks, below the table. */
import { COLUMNS, HEAD, inside, NAMES, type NastyReturn, TRUNG, TWO } from './expected.ts'

export const ABSENCES: readonly NastyReturn[] = [
  {
    kind: 'a cross under the province or under the commune, called by these words alone',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Tỉnh|Xã
1|Võ Văn Ca|Bí thư Đảng ủy|x|
2|Phạm Tấn Trung|Phó Bí thư||x
3|Lê Thị Hoa|Chánh Văn phòng||x`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a column that names the province of each',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Tỉnh
1|Phạm Tấn Trung|Bí thư Đảng ủy|Quảng Ngãi
2|Lê Thị Hoa|Phó Bí thư|Quảng Ngãi`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a cross under the point where each sits',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Điểm cầu tỉnh|Điểm cầu xã
1|Võ Văn Ca|Bí thư Đảng ủy|x|
2|Phạm Tấn Trung|Phó Bí thư||x
3|Lê Thị Hoa|Chánh Văn phòng||x`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a heading of those who attend at the province',
    sheets: `${HEAD}
${COLUMNS}
I. Dự tại điểm cầu tỉnh
1|Phạm Tấn Trung|Bí thư Đảng ủy|0905111222
II. Dự tại điểm cầu xã
2|Lê Thị Hoa|Phó Bí thư Thường trực|0905111223
3|Võ Văn Ca|Đảng ủy viên|0905111224`,
    expected: inside(2, { people: ['Lê Thị Hoa', 'Võ Văn Ca'] }),
  },
  {
    kind: 'a heading of those who stay away',
    sheets: `${HEAD}
${COLUMNS}
A. ĐẠI BIỂU THAM DỰ
${TWO}
B. ĐẠI BIỂU VẮNG MẶT
3|Võ Văn Ca|Đảng ủy viên|0905111224|Đi công tác`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a second list below, of those who stay away',
    sheets: `${HEAD}
${COLUMNS}
${TWO}

DANH SÁCH ĐẠI BIỂU VẮNG
STT|Họ và tên|Chức vụ|Lý do
1|Võ Văn Ca|Đảng ủy viên|Đi học`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a sheet of those who stay away beside the sheet of those who come',
    sheets: `# Tham dự
${HEAD}
${COLUMNS}
${TWO}
# Vắng
ĐẢNG ỦY XÃ AN PHÚ
DANH SÁCH ĐẠI BIỂU XIN VẮNG
STT|Họ và tên|Chức vụ|Lý do
1|Võ Văn Ca|Đảng ủy viên|Đi học`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a remark below the table takes one off',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
* Ghi chú: đồng chí Lê Thị Hoa dự tại điểm cầu tỉnh.`,
    expected: inside(2, { asks: 'attendance-unclear' }),
  },
  {
    kind: 'a line above names who presides, and in a bracket why',
    sheets: `${HEAD}
Chủ trì: Đ/c Lê Thị Hoa - Phó Bí thư Thường trực (Bí thư dự tại tỉnh)
${COLUMNS}
1|Lê Thị Hoa|Phó Bí thư Thường trực|0905111223
2|Võ Văn Ca|Đảng ủy viên|0905111224`,
    expected: inside(2, { chair: 'Lê Thị Hoa' }),
  },
  {
    kind: 'a line below the table says who stays away and is not listed',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
Vắng 01 đồng chí: Võ Văn Ca (đi học)`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'called, present and absent below the list, which holds only the present',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
|Tổng số triệu tập: 03 đồng chí; có mặt: 02 đồng chí; vắng: 01 đồng chí`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'called, present and absent below a list of all who were called',
    sheets: `${HEAD}
${COLUMNS}
${TWO}
3|Võ Văn Ca|Đảng ủy viên|0905111224
|Tổng số triệu tập: 03 đồng chí, có mặt 02, vắng 01`,
    expected: inside(3, { asks: 'total-mismatch' }),
  },
  {
    kind: 'a column of where each sits',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Điểm cầu|Ghi chú
1|Phạm Tấn Trung|Bí thư Đảng ủy|Tỉnh
2|Lê Thị Hoa|Phó Bí thư Thường trực|Xã
3|Võ Văn Ca|Đảng ủy viên|Xã`,
    expected: inside(2, { people: ['Lê Thị Hoa', 'Võ Văn Ca'] }),
  },
  {
    kind: 'a column of halls',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Địa điểm dự họp
1|Phạm Tấn Trung|Bí thư Đảng ủy|Hội trường Tỉnh ủy
2|Lê Thị Hoa|Phó Bí thư Thường trực|Hội trường xã
3|Võ Văn Ca|Đảng ủy viên|Hội trường xã`,
    expected: inside(2, { people: ['Lê Thị Hoa', 'Võ Văn Ca'] }),
  },
  {
    kind: 'a column of yes and no',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Tham dự
1|Phạm Tấn Trung|Bí thư Đảng ủy|Có
2|Lê Thị Hoa|Phó Bí thư Thường trực|Có
3|Võ Văn Ca|Đảng ủy viên|Không`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'one column of crosses for coming, the last without one',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Có mặt
1|Phạm Tấn Trung|Bí thư Đảng ủy|x
2|Lê Thị Hoa|Phó Bí thư Thường trực|x
3|Võ Văn Ca|Đảng ủy viên|`,
    expected: inside(3, { asks: 'attendance-unclear' }),
  },
  {
    kind: 'ones and noughts for coming',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Tham dự
1|Phạm Tấn Trung|Bí thư Đảng ủy|1
2|Lê Thị Hoa|Phó Bí thư Thường trực|1
3|Võ Văn Ca|Đảng ủy viên|0`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a roll-call column that is still empty',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Có mặt|Vắng
1|Phạm Tấn Trung|Bí thư Đảng ủy
2|Lê Thị Hoa|Phó Bí thư Thường trực`,
    expected: inside(2, { people: NAMES }),
  },
  ...(
    [
      ['Bận họp trên tỉnh', 1],
      ['Bận công tác', 1],
      ['Không tham gia', 1],
      ['Không dự được do ốm', 1],
      ['Đi tập huấn tại Hà Nội', 1],
      ['Đang học lớp cao cấp lý luận chính trị', 1],
      ['Nghỉ phép năm', 1],
      ['Xin phép vắng mặt', 1],
      ['Vắng có lý do', 1],
      ['Đi viện', 1],
      ['Dự trực tiếp tại tỉnh', 1],
      ['Đại biểu dự tại Hội trường Tỉnh ủy', 1],
      ['Mới bổ nhiệm', 2],
      ['Dự thay đ/c Trưởng Công an xã', 2],
      ['Đã nghỉ hưu, mời dự', 2],
      ['Nữ', 2],
      ['Bí thư Chi bộ thôn', 2],
      ['Không hút thuốc', 2],
    ] as const
  ).map(
    ([remark, delegates]): NastyReturn => ({
      kind: `the remark "${remark}"`,
      sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2|Võ Văn Ca|Đảng ủy viên|0905111224|${remark}`,
      expected: inside(delegates),
    }),
  ),
  ...(
    [
      'Bận',
      'Vắng, cử đ/c Lê Thị Hoa dự thay',
      'Chưa chốt',
      'Báo sau',
      'Họp tỉnh?',
      'Có thể không dự',
    ] as const
  ).map(
    (remark): NastyReturn => ({
      kind: `the doubtful remark "${remark}"`,
      sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2|Võ Văn Ca|Đảng ủy viên|0905111224|${remark}`,
      expected: inside(2, { asks: 'attendance-unclear' }),
    }),
  ),
  {
    kind: 'headings in capitals of those who sit here and at the province',
    sheets: `${HEAD}
${COLUMNS}
A. DỰ TẠI ĐIỂM CẦU XÃ
${TWO}
B. DỰ TẠI ĐIỂM CẦU TỈNH
1|Võ Văn Ca|Đảng ủy viên|0905111224`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'numbers of those called, present and away',
    sheets: `${HEAD}
STT|Thành phần|Triệu tập|Có mặt|Vắng
1|Chủ trì|1|1|0
2|Ủy viên Ban Chấp hành|15|14|1
|Tổng|16|15|1`,
    expected: inside(15),
  },
  {
    kind: 'numbers of those called and those who come under one heading',
    sheets: `${HEAD}
STT|Thành phần|Số lượng|
||Được triệu tập|Dự họp
1|Chủ trì|1|1
2|Ủy viên Ban Chấp hành|15|14
|Tổng|16|15`,
    merges: ['C4:D4'],
    expected: inside(15),
  },
  {
    kind: 'people away in the remarks beside a number',
    sheets: `${HEAD}
Thành phần|Số lượng|Ghi chú
Chủ trì|1|
Ủy viên Ban Chấp hành|15|vắng 02 đ/c
Tổng cộng|16|`,
    expected: inside(16, { asks: 'count-approximate' }),
  },
  {
    kind: 'a title that seats the whole list at the province',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
DANH SÁCH ĐẠI BIỂU DỰ TẠI ĐIỂM CẦU TỈNH
${COLUMNS}
${TWO}`,
    expected: inside(2, { asks: 'attendance-unclear' }),
  },
  {
    kind: 'a column that says where each attends',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Số điện thoại|Tham dự tại
${TRUNG}|Tỉnh
2|Lê Thị Hoa|Phó Bí thư|0905111223|Xã`,
    expected: inside(1, { people: ['Lê Thị Hoa'] }),
  },
  {
    kind: 'a cross under those who do not come',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Không tham dự
1|Phạm Tấn Trung|Bí thư Đảng ủy|
2|Lê Thị Hoa|Phó Bí thư Thường trực|
3|Võ Văn Ca|Chuyên viên|x`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a cross in one of two columns, who come and who do not',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Tham dự|Không tham dự
1|Phạm Tấn Trung|Bí thư Đảng ủy|x|
2|Lê Thị Hoa|Phó Bí thư Thường trực|x|
3|Võ Văn Ca|Chuyên viên||x`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a cross under Có or Không of a wide heading',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Tham dự|
|||Có|Không
1|Phạm Tấn Trung|Bí thư Đảng ủy|x|
2|Lê Thị Hoa|Phó Bí thư Thường trực|x|
3|Võ Văn Ca|Chuyên viên||x`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a state of each, who takes part and who does not',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Trạng thái
1|Phạm Tấn Trung|Bí thư Đảng ủy|Tham gia
2|Lê Thị Hoa|Phó Bí thư Thường trực|Tham gia
3|Võ Văn Ca|Chuyên viên|Không tham gia`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'Có or Không under a confirmation',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Xác nhận (Có/Không)
1|Phạm Tấn Trung|Bí thư Đảng ủy|Có
2|Lê Thị Hoa|Phó Bí thư Thường trực|Có
3|Võ Văn Ca|Chuyên viên|Không`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'ones and noughts under those who come',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Đến dự
1|Phạm Tấn Trung|Bí thư Đảng ủy|1
2|Lê Thị Hoa|Phó Bí thư Thường trực|1
3|Võ Văn Ca|Chuyên viên|0`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a cross under those who sit in person at the province',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Dự trực tiếp tại tỉnh|Dự tại xã
1|Phạm Tấn Trung|Bí thư Đảng ủy||x
2|Lê Thị Hoa|Phó Bí thư Thường trực||x
3|Võ Văn Ca|Chuyên viên|x|`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'groups by how many the letter calls and how many are put down to come',
    sheets: `${HEAD}
TT|Thành phần|Theo giấy mời|Đăng ký dự
1|Ban Chấp hành|30|27
2|Bí thư chi bộ|12|11
|Cộng|42|38`,
    expected: inside(38),
  },
  {
    kind: 'names under Đồng chí, and a nought under those who come',
    sheets: `${HEAD}
STT|Đồng chí|Chức vụ|Đến dự
1|Phạm Tấn Trung|Bí thư Đảng ủy|1
2|Lê Thị Hoa|Phó Bí thư Thường trực|1
3|Võ Văn Ca|Chuyên viên|0`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'Có or Không under those who take part',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Tham gia
1|Phạm Tấn Trung|Bí thư Đảng ủy|Có
2|Lê Thị Hoa|Phó Bí thư Thường trực|Có
3|Võ Văn Ca|Chuyên viên|Không`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a cross under Cầu tỉnh',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Cầu tỉnh
1|Phạm Tấn Trung|Bí thư Đảng ủy|
2|Lê Thị Hoa|Phó Bí thư Thường trực|
3|Võ Văn Ca|Chuyên viên|x`,
    expected: inside(2, { people: NAMES }),
  },
  {
    kind: 'a refusal under a head that says nothing known',
    sheets: `${HEAD}
STT|Họ và tên|Chức vụ|Phản hồi
1|Phạm Tấn Trung|Bí thư Đảng ủy|Đồng ý dự
2|Lê Thị Hoa|Phó Bí thư Thường trực|Đồng ý dự
3|Võ Văn Ca|Chuyên viên|Từ chối`,
    expected: inside(3, { asks: 'attendance-unclear' }),
  },
]
