/** Words of updating the program without a network. */
import type { UpdateState } from '#domain/updates/release.ts'

const OBSTACLES: Readonly<Record<NonNullable<UpdateState['obstacle']>, string>> = {
  browser:
    'Đang chạy trong trình duyệt. Muốn dùng bản mới, hãy chạy tệp cài đặt của bản đó; dữ liệu vẫn giữ nguyên.',
  'no-key':
    'Bản này không kèm khóa của nơi phát hành nên không tự kiểm tra được bản mới. Hãy chạy tệp cài đặt của bản mới; dữ liệu vẫn giữ nguyên.',
}

export const updatesText = {
  title: 'Cập nhật chương trình',
  hint: 'Không cần internet: chọn thư mục trên USB hoặc ổ chung có bản cập nhật. Chữ ký của bản đó được kiểm tra, dữ liệu được sao lưu trước khi cài.',
  obstacles: OBSTACLES,
  version: (version: string) => `Đang dùng bản ${version}.`,
  look: 'Tìm bản cập nhật…',
  looking: 'Đang tìm bản cập nhật',
  none: 'Không có bản mới hơn để cài.',
  found: (version: string, notes: string) =>
    [`Có bản ${version}.`, notes].filter(part => part !== '').join(' '),
  install: 'Cài đặt và mở lại',
  installing: (version: string) => `Đang chép và kiểm tra bản ${version}`,
} as const
