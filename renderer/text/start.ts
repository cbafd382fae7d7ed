/** Words of the page that stands in for the program while its data cannot be opened. */
import type { ErrorCode } from '#domain/kernel/app-error.ts'

const titles: Partial<Record<ErrorCode, string>> = {
  'storage-damaged': 'Tệp dữ liệu bị hỏng',
  'storage-lost': 'Không thấy dữ liệu đã dùng',
  'storage-full': 'Ổ đĩa đã đầy',
  'storage-unwritable': 'Không ghi được vào thư mục dữ liệu',
  'storage-place': 'Thư mục dữ liệu nằm ở nơi không an toàn',
  'storage-in-use': 'Điểm Cầu đang mở ở nơi khác',
  'storage-newer': 'Dữ liệu do phiên bản mới hơn ghi',
  'storage-busy': 'Dữ liệu đang được chương trình khác ghi',
}

export const startText = {
  title: (code: ErrorCode) => titles[code] ?? 'Chưa mở được dữ liệu',
  folder: 'Thư mục dữ liệu',
  noRestart: 'Làm xong, bấm “Thử lại”: không cần tắt chương trình.',
  retry: 'Thử lại',
  retrying: 'Đang mở dữ liệu',
  still: 'Vẫn chưa mở được.',
  showFolder: 'Mở thư mục dữ liệu',
  showing: 'Đang mở thư mục',
  copy: 'Sao chép chi tiết',
  copied: 'Đã sao chép chi tiết.',
  notCopied: 'Không sao chép được. Hãy chọn và sao chép bằng tay.',
  otherwise: 'Chỉ khi không lấy lại được dữ liệu cũ',
  otherwiseBody:
    'Không tệp nào bị xóa: những gì còn lại được chuyển vào thư mục tep-hong trong thư mục dữ liệu.',
  restore: 'Khôi phục từ bản sao lưu…',
  restoring: 'Đang khôi phục từ bản sao lưu',
  fresh: 'Bắt đầu với dữ liệu mới…',
  freshing: 'Đang tạo dữ liệu mới',
  restoreTitle: 'Khôi phục từ một bản sao lưu?',
  restoreBody:
    'Hãy chọn tệp .sqlite ở nơi sao lưu thứ hai (USB, ổ đĩa mạng, thư mục DiemCau-sao-luu…). Những thay đổi sau bản sao lưu đó sẽ không có; nếu ổ đĩa hay thư mục cũ còn có thể lấy lại, hãy đưa trở lại trước.',
  choose: 'Chọn tệp sao lưu…',
  freshTitle: 'Bắt đầu với dữ liệu trống?',
  freshBody:
    'Các hội nghị, giấy mời, xác nhận đã nhập sẽ không hiện trong chương trình nữa. Chỉ làm việc này khi chắc chắn không còn ổ đĩa, thư mục hay bản sao lưu nào để lấy lại.',
  begin: 'Bắt đầu với dữ liệu trống',
  cancel: 'Thôi',
  strangerTitle: 'Trình duyệt này chưa được phép mở Điểm Cầu',
  strangerWhy: 'Địa chỉ mà chương trình in ra khi khởi động chỉ dùng được một lần, trong một trình duyệt.',
  strangerWhatNow:
    'Hãy quay lại trình duyệt đã mở lần đầu; nếu không còn trình duyệt đó, hãy tắt chương trình rồi khởi động lại, và mở địa chỉ mới. Dữ liệu đã nhập vẫn còn nguyên.',
} as const
