/** Words of the papers around a meeting. */
import type { PlateFormat } from '#domain/document/blocks.ts'
import type { PlateText } from '#domain/papers/compose-name-plates.ts'

const FORMATS: Readonly<Record<PlateFormat, string>> = {
  A4: 'A4, mỗi tờ một biển, gập đôi',
  A5: 'A5, mỗi tờ A4 hai biển, cắt đôi rồi gập',
}

const TEXTS: Readonly<Record<PlateText, string>> = {
  name: 'Họ và tên',
  position: 'Chức vụ',
  'name-and-position': 'Họ và tên, chức vụ ở dưới',
}

export const papersText = {
  menu: 'Giấy tờ khác',
  namePlates: 'Biển tên',
  programme: 'Chương trình',
  lineTest: 'Lịch kiểm tra đường truyền',
  close: 'Đóng',
  pages: (name: string) => `Trang in: ${name}`,
  notYet: 'Điền đủ các mục bên cạnh để xem trang in.',
  preparing: (name: string) => `Đang tạo ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`,
  people: 'Tên lấy từ',
  peopleFrom: { place: 'Danh sách đại biểu', lines: 'Ghi tay' },
  place: 'Điểm cầu',
  choosePlace: 'Gõ tên điểm cầu',
  noPlace: 'Không có điểm cầu nào khớp.',
  placeHint: 'Lấy danh sách đại biểu của điểm cầu này ở màn hình Đại biểu.',
  lines: 'Mỗi dòng một người',
  linesHint: 'Ghi họ và tên, sau dấu phẩy là chức vụ. Ví dụ: Nguyễn Văn An, Bí thư Tỉnh ủy',
  plateText: 'Ghi trên biển',
  texts: TEXTS,
  plateFormat: 'Khổ biển',
  formats: FORMATS,
  programmeEmpty: 'Chương trình chưa có nội dung. Lập chương trình ở màn hình Hội nghị, mục Chương trình.',
  openProgramme: 'Mở mục Chương trình',
  programmeReady: (count: number) =>
    `Chương trình có ${count} dòng. Sửa nội dung ở màn hình Hội nghị, mục Chương trình.`,
  lineTestBody: 'Cán bộ kỹ thuật và số điện thoại lấy từ bản xác nhận mới nhất của từng nơi.',
  date: 'Ngày thử',
  time: 'Bắt đầu lúc',
  every: 'Mỗi nơi (phút)',
  parallel: 'Số nơi thử cùng lúc',
  numberWrong: (from: number, to: number) => `Một số từ ${from} đến ${to}.`,
  noon: 'Nghỉ trưa từ 11:30 đến 13:30',
  ends: (count: number, at: string) => `${count} nơi thử xong lúc ${at}.`,
} as const

export const programmeText = {
  empty: 'Chưa có chương trình. Chương trình in thành tờ riêng, không in trong giấy mời.',
  draft: 'Lập theo mẫu thường dùng',
  add: 'Thêm dòng',
  text: (index: number) => `${index}. Nội dung`,
  presenter: 'Người thực hiện',
  time: 'Giờ',
  date: 'Ngày',
  remove: (index: number) => `Xóa dòng ${index} của chương trình`,
} as const
