/** Words of backups, and of what the program found when it started. */
import { formatDateTime, type LocalDateTime } from '#domain/kernel/local-time.ts'

const when = (at: LocalDateTime): string => formatDateTime(at)

export const backupsText = {
  title: 'Sao lưu và khôi phục',
  short: 'Sao lưu',
  back: 'Danh sách hội nghị',
  make: 'Sao lưu ngay',
  making: 'Đang sao lưu',
  made: (at: LocalDateTime) => `Đã có bản sao lưu đầy đủ, đã kiểm tra, lúc ${when(at)}.`,
  empty:
    'Chưa có bản sao lưu nào. Chương trình tự sao lưu mỗi giờ khi có thay đổi, trước mỗi lần nhận dữ liệu và khi đóng; cũng có thể sao lưu ngay.',
  list: 'Các bản sao lưu',
  found: (count: number) => `${count} bản, đều đã đọc lại để kiểm tra`,
  reasons: {
    hourly: 'Theo giờ',
    close: 'Khi đóng chương trình',
    import: 'Trước khi nhận dữ liệu',
    bulk: 'Trước khi làm hàng loạt',
    migration: 'Trước khi nâng cấp',
    restore: 'Trước khi khôi phục',
    'step-back': 'Trước khi quay lại',
    manual: 'Theo yêu cầu',
  },
  size: (bytes: number) => `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`,
  detail: 'Bản sao lưu',
  close: 'Đóng',
  comparing: 'Đang so sánh với dữ liệu hiện tại',
  compareNote: 'Nếu khôi phục bản này, dữ liệu sẽ đổi như sau:',
  same: 'Bản này giống hệt dữ liệu hiện tại.',
  office: 'Thiết lập và việc chung',
  comesBack: 'sẽ có lại',
  goes: 'sẽ không còn',
  rows: (added: number, changed: number, removed: number) =>
    [
      added > 0 ? `có lại ${added} mục` : '',
      changed > 0 ? `đổi ${changed} mục` : '',
      removed > 0 ? `mất ${removed} mục` : '',
    ]
      .filter(part => part !== '')
      .join(', '),
  figures: {
    returns: (now: number, then: number) => `Xác nhận: ${now} → ${then}`,
    delegates: (now: number, then: number) => `Đại biểu: ${now} → ${then}`,
    letters: (now: number, then: number) => `Giấy mời đã phát hành: ${now} → ${then}`,
  },
  view: 'Mở để xem (chỉ đọc)',
  viewing: 'Đang mở bản sao lưu',
  restoreAll: 'Khôi phục toàn bộ…',
  restoreOne: 'Chỉ khôi phục hội nghị này…',
  restoring: 'Đang khôi phục',
  confirmTitle: 'Khôi phục từ bản sao lưu?',
  confirmAll: (at: LocalDateTime) =>
    `Toàn bộ dữ liệu trở về như lúc ${when(at)}. Trước đó chương trình sao lưu dữ liệu hiện tại; việc khôi phục được ghi trong lịch sử và có thể hoàn tác.`,
  confirmOne: (name: string, at: LocalDateTime) =>
    `Hội nghị “${name}” trở về như lúc ${when(at)}; các hội nghị khác giữ nguyên. Trước đó chương trình sao lưu dữ liệu hiện tại; việc khôi phục được ghi trong lịch sử và có thể hoàn tác.`,
  restore: 'Khôi phục',
  cancel: 'Thôi',
  restored: (label: string) => `Đã xong: ${label}`,
  undoRestore: 'Trở lại trước khi khôi phục',
  place: {
    title: 'Nơi sao lưu thứ hai',
    none: 'Chưa có. Nên chọn một USB hoặc ổ đĩa mạng: mỗi bản sao lưu được chép thêm một bản ở đó, mở được ngay trên máy khác.',
    state: {
      unknown: 'sẽ chép ở lần sao lưu tới',
      present: 'đang có mặt, bản mới nhất đã được chép',
      absent: 'hiện không thấy; công việc không bị ảnh hưởng, chương trình sẽ chép khi nơi này có lại',
    },
    lastCopy: (at: LocalDateTime) => `Lần chép gần nhất: ${when(at)}`,
    choose: 'Chọn thư mục…',
    typed: 'Đường dẫn thư mục',
    typedHint: 'Ví dụ E:\\SaoLuu hoặc /media/usb. Thư mục phải có sẵn.',
    use: 'Dùng thư mục này',
    remove: 'Bỏ nơi này',
    working: 'Đang kiểm tra nơi sao lưu',
  },
  bar: {
    label: 'Tình trạng dữ liệu',
    viewed: (at: LocalDateTime) => `Đang xem bản sao lưu lúc ${when(at)}. Chỉ xem, không sửa được.`,
    stop: 'Thôi xem',
    open: 'Xem các bản sao lưu',
    understood: 'Đã hiểu',
  },
  startFindings: {
    damaged: 'Khi mở, chương trình thấy tệp dữ liệu bị hỏng.',
    missing: 'Khi mở, chương trình không thấy tệp dữ liệu đâu nữa.',
    shortened: 'Khi mở, chương trình thấy tệp dữ liệu thiếu những thay đổi sau cùng.',
    altered:
      'Tệp dữ liệu không còn đúng như khi đóng chương trình lần trước: có chương trình khác đã ghi vào, hoặc ổ đĩa có lỗi.',
  },
  opened: (at: LocalDateTime) => `Đã mở bản sao lưu tốt gần nhất, lúc ${when(at)}.`,
  openedItself: 'Kiểm tra không thấy chỗ hỏng nên tệp được mở như đang có.',
  salvaged: (steps: number) =>
    `Đã đọc lại được từ tệp hỏng ${steps} thao tác làm sau bản sao lưu đó và ghi tiếp vào.`,
  lost: (changes: number) =>
    changes === 0
      ? 'Không mất thay đổi nào.'
      : `${changes} thay đổi sau cùng không còn; hãy xem lại và nhập bù.`,
  lostUnknown: 'Có thể còn thay đổi sau đó đã mất; hãy xem lại và nhập bù.',
  kept: (name: string) => `Tệp hỏng được giữ ở ${name} trong thư mục dữ liệu.`,
} as const
