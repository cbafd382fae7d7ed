/** Returned files as bytes, small enough to read here. */

type Sent = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly modifiedAt: string }

// The encoder is of another world than the page: its arrays are not the arrays of here.
const bytesOf = (text: string) => Uint8Array.from(new TextEncoder().encode(text))

/** A delimited file as the form's export gives it: one answer in each row. */
export const formExport = (
  rows: readonly (readonly [unit: string, number: string])[],
  name = 'phan hoi.csv',
): Sent => ({
  name,
  modifiedAt: '2026-06-27T12:00',
  bytes: bytesOf(
    [
      'Dấu thời gian,Đơn vị,Tổng số đại biểu dự tại điểm cầu,Chủ trì,Số điện thoại',
      ...rows.map(
        ([unit, number], index) =>
          `2026/06/27 8:${10 + index}:00 SA GMT+7,${unit},${number},Đỗ Văn Phúc - Bí thư Đảng ủy,0749605219`,
      ),
    ].join('\n'),
  ),
})

/** A list of persons of one unit. */
export const personList = (unit: string, names: readonly string[], name = 'danh sach.csv'): Sent => ({
  name,
  modifiedAt: '2026-06-27T12:00',
  bytes: bytesOf(
    [
      `ĐẢNG ỦY ${unit.toLocaleUpperCase('vi')},,,`,
      'DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ,,,',
      'STT,Họ và tên,Chức vụ,Số điện thoại',
      ...names.map((person, index) => `${index + 1},${person},Đảng ủy viên,07496052${10 + index}`),
    ].join('\n'),
  ),
})

/** A form of numbers: one line for each of the first groups of a commune point, and the total below. */
export const groupCounts = (unit: string, numbers: readonly number[], name: string): Sent => ({
  name,
  modifiedAt: '2026-06-27T12:00',
  bytes: bytesOf(
    [
      `ĐẢNG ỦY ${unit.toLocaleUpperCase('vi')},,`,
      'PHIẾU XÁC NHẬN SỐ LƯỢNG ĐẠI BIỂU,,',
      'STT,Thành phần,Số lượng',
      ...numbers.map((number, index) => `${index + 1},"${COMMUNE_GROUPS[index] ?? ''}",${number}`),
      `,Tổng số,${numbers.reduce((total, number) => total + number, 0)}`,
      'Chủ trì điểm cầu: Lê Văn Cường - Bí thư Đảng ủy,,',
    ].join('\n'),
  ),
})

const COMMUNE_GROUPS = [
  'Bí thư Đảng ủy xã',
  'Ủy viên Ban Chấp hành Đảng bộ cấp xã',
  'Thành viên Ban Chỉ đạo; thành viên Tổ Giúp việc Ban Chỉ đạo cấp xã',
]
