/** Words of the check before an invitation leaves. */
export const preflightText = {
  title: 'Kiểm tra',
  panel: 'Kiểm tra trước khi phát hành',
  close: 'Đóng phần kiểm tra',
  button: (errors: number, warnings: number) => {
    if (errors > 0) return `Kiểm tra: ${errors} lỗi`
    return warnings > 0 ? `Kiểm tra: ${warnings} cảnh báo` : 'Kiểm tra: đạt'
  },
  checking: 'Kiểm tra',
  may: 'Không có lỗi. Giấy mời phát hành được.',
  mayNot: (errors: number) => `Còn ${errors} lỗi phải sửa trước khi phát hành.`,
  clean: 'Không thấy điều gì cần sửa.',
  errors: (count: number) => `Lỗi (${count})`,
  warnings: (count: number) => `Cảnh báo (${count})`,
  acknowledged: (count: number) => `Đã chấp nhận (${count})`,
  error: 'Lỗi',
  warning: 'Cảnh báo',
  accepted: 'Đã chấp nhận',
  edit: 'Sửa',
  editOf: (message: string) => `Sửa: ${message}`,
  accept: 'Chấp nhận…',
  acceptOf: (message: string) => `Chấp nhận cảnh báo: ${message}`,
  reason: 'Lý do chấp nhận',
  reasonHint: 'Lý do được lưu cùng hội nghị.',
  confirm: 'Chấp nhận',
  cancel: 'Thôi',
  reopen: 'Mở lại',
  reasonBy: (reason: string, who: string, at: string) => `Lý do: ${reason} (${who}, ${at})`,
  mended: 'Đã sửa.',
  codes: 'Mã QR của các liên kết',
  codesRead: (read: number, total: number, onPage: number) =>
    `Đã đọc lại ${read}/${total} mã QR: ${
      onPage === 0
        ? 'đều từ hình vẽ của mã, chưa đọc trên trang in.'
        : `${onPage} mã trên trang in ở 300 dpi, còn lại từ hình vẽ của mã.`
    }`,
  codesAllOnPage: (total: number) => `Đã đọc lại cả ${total} mã QR trên trang in ở 300 dpi.`,
  codesNoPages:
    'Không chụp được trang in để đọc mã. Hãy thử lại; nếu vẫn vậy, hãy in thử một giấy mời rồi quét mã bằng điện thoại.',
  readCodes: 'Đọc lại tất cả trên trang in',
  readingCodes: 'Đang đọc lại mã QR',
} as const
