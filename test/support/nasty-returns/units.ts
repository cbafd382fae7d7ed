/** Units that are named twice, wrongly, in part or not at all. */
import { COLUMNS, HEAD, inside, type NastyReturn, SON_HA, TRUNG, TWO } from './expected.ts'

const NO_WIDTH = '\u200b'
const HARD = '\u00a0'

export const UNITS: readonly NastyReturn[] = [
  {
    kind: 'a title that repeats the addressee and many units in its notes',
    sheets: `Kính gửi: Đảng ủy các xã, phường, đặc khu
ĐẢNG ỦY XÃ AN PHÚ
(Kèm theo Công văn số 15-CV/ĐU ngày 28/6/2026 của Đảng ủy xã An Phú)
${COLUMNS}
${TWO}
Nơi nhận:
- Đảng ủy xã Ba Vì (phối hợp);`,
    expected: inside(2),
  },
  {
    kind: 'answers of a form, one unit twice',
    file: 'Đăng ký (Câu trả lời).xlsx',
    sheets: `Dấu thời gian|Tên đơn vị|Tổng số đại biểu|Họ tên người chủ trì|Số điện thoại liên hệ
@2026-06-28T08:12:44|Xã An Phú|30|Phạm Tấn Trung|905333444
@2026-06-28T09:00:00|Đảng uỷ xã An Phú|31|Phạm Tấn Trung|905333444`,
    expected: [inside(30), inside(31)],
  },
  {
    kind: 'a look-alike in the file name contradicts the sheet',
    file: 'Danh sách xã Sơn Hà.xlsx',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ SƠN HẠ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: { code: null, delegates: 2, asks: 'unit-contradiction' },
  },
  {
    kind: 'a name without accents that two units share',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
DANG UY XA SON HA
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: { code: null, delegates: 2, asks: 'unit-ambiguous' },
  },
  {
    kind: 'accents in the date line settle capitals without accents',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
DANG UY XA SON HA
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}
||Sơn Hà, ngày 28 tháng 6 năm 2026`,
    expected: { code: SON_HA, delegates: 2 },
  },
  {
    kind: 'the former district stands above the commune',
    sheets: `HUYỆN ỦY SƠN HÀ (CŨ)
ĐẢNG ỦY XÃ AN PHÚ
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'the wrong kind of unit before the name',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY PHƯỜNG AN PHÚ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: { code: null, delegates: 2, asks: 'unit-near' },
  },
  {
    kind: 'the receiver in the title, the sender only in the file name',
    file: '15. xã An Phú (gửi lần 1).xlsx',
    sheets: `Kính gửi: Văn phòng Tỉnh ủy Quảng Ngãi
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'nothing names the unit',
    sheets: `${COLUMNS}
${TWO}`,
    expected: { code: null, delegates: 2, asks: 'unit-unknown' },
  },
  {
    kind: 'a unit of another province',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ HÒA VANG
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: { code: null, delegates: 2, asks: 'unit-unlisted' },
  },
  {
    kind: 'a plan of work is no return',
    sheets: `KẾ HOẠCH
Nội dung|Thời gian
Họp|8h`,
    expected: 'refused',
  },
  {
    kind: 'the unit with its former name in brackets',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ AN PHÚ (Tịnh An cũ)
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'the unit with blanks between its letters',
    file: 'xa An Phu.xlsx',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
Đ Ả N G  Ủ Y  X Ã  A N  P H Ú
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'the unit in small letters with hard spaces',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
đảng ủy${HARD}xã${HARD}an phú
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'the unit with a zero-width space',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ AN${NO_WIDTH} PHÚ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'the unit in decomposed letters',
    sheets: `${HEAD}
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'an organ of the unit before its name',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
VĂN PHÒNG ĐẢNG ỦY XÃ AN PHÚ
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'the province behind the name',
    sheets: `ĐẢNG BỘ TỈNH QUẢNG NGÃI|||ĐẢNG CỘNG SẢN VIỆT NAM
UBND XÃ AN PHÚ - TỈNH QUẢNG NGÃI
DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026
${COLUMNS}
${TWO}`,
    expected: inside(2),
  },
  {
    kind: 'a contact of another unit in the notes',
    sheets: `${HEAD}
${COLUMNS}
${TRUNG}
2|Lê Thị Hoa|Chuyên viên||Biệt phái từ xã Ba Vì`,
    expected: inside(2),
  },
  {
    kind: 'a date line that differs from the letterhead by its accents alone',
    sheets: `ĐẢNG ỦY XÃ SƠN HẠ|||Sơn Hà, ngày 28 tháng 6 năm 2026
${COLUMNS}
${TWO}`,
    expected: { code: null, delegates: 2, asks: 'unit-contradiction' },
  },
]
