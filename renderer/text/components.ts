/** Words of the widgets that know nothing of the work. */
export const componentsText = {
  dateExample: 'ngày/tháng/năm',
  dateWrong: 'Chưa đúng ngày. Ví dụ: 29/6/2026.',
  timeExample: 'giờ:phút',
  timeWrong: 'Chưa đúng giờ. Ví dụ: 14:00.',
  chooseDate: 'Chọn ngày trên lịch',
  previousMonth: 'Tháng trước',
  nextMonth: 'Tháng sau',
  month: (month: number, year: number) => `Tháng ${month} năm ${year}`,
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  today: 'Hôm nay',
  clearDate: 'Để trống',
  clearSearch: 'Xóa từ tìm',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  zoomFit: 'Vừa chiều rộng',
  zoom: (percent: number) => `${percent} %`,
  pages: (count: number) => `${count} trang`,
  loading: 'Đang tải…',
  cancel: 'Hủy',
  cancelling: 'Đang dừng…',
  progress: (done: number, total: number) => `${done}/${total}`,
  timeLeft: (seconds: number) =>
    seconds < 60 ? `còn khoảng ${Math.max(1, seconds)} giây` : `còn khoảng ${Math.ceil(seconds / 60)} phút`,
  more: 'Thao tác khác',
  back: 'Quay lại',
  formats: { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' },
  print: 'In',
  fileMade: (name: string) => `Đã tạo tệp ${name}.`,
} as const

export const outlineText = {
  handle: (text: string) => `Di chuyển: ${text || 'dòng trống'}`,
  handleHint: 'Kéo để di chuyển; Alt+↑/↓ khi đang ở dòng; Delete để xóa',
  emptyLine: 'dòng trống',
  instructions:
    'Nhấn phím cách để nhấc dòng lên, dùng phím mũi tên để di chuyển, nhấn phím cách lần nữa để đặt xuống, Esc để thôi.',
  pickedUp: (text: string) => `Đã nhấc “${text}”.`,
  over: (text: string) => `Đang ở trên “${text}”.`,
  dropped: (text: string) => `Đã đặt “${text}”.`,
  cancelled: (text: string) => `Thôi di chuyển “${text}”.`,
  moved: (position: number, total: number) => `Đã chuyển đến vị trí ${position} trên ${total}.`,
} as const
