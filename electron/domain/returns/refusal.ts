/** Why a file could not be read at all, and the sentence a person reads for it. */

/** The largest file that is read, in bytes: a return is a few hundred kilobytes. */
export const MAX_RETURN_BYTES = 30 * 1024 * 1024

export const REFUSAL_CODES = [
  'empty',
  'truncated',
  'encrypted',
  'zip-bomb',
  'external-entity',
  'not-a-spreadsheet',
  'too-large',
  'timeout',
  'unreadable',
  'no-return',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export type Refusal = {
  readonly code: RefusalCode
  /** Vietnamese: what is wrong and what to do. */
  readonly message: string
}

const MESSAGES: Readonly<Record<RefusalCode, string>> = {
  empty: 'Tệp không có nội dung. Đề nghị đơn vị gửi lại tệp.',
  truncated: 'Tệp bị thiếu phần cuối, có thể do tải lên dở dang. Đề nghị đơn vị gửi lại tệp.',
  encrypted: 'Tệp được đặt mật khẩu nên không đọc được. Đề nghị đơn vị bỏ mật khẩu rồi gửi lại.',
  'zip-bomb':
    'Tệp nén bung ra lớn bất thường nên không được mở, để giữ an toàn cho máy. Đề nghị đơn vị gửi lại tệp khác.',
  'external-entity':
    'Tệp có khai báo dẫn ra nguồn bên ngoài (DOCTYPE) nên không được mở, để giữ an toàn. Đề nghị đơn vị lưu lại bằng Excel rồi gửi lại.',
  'not-a-spreadsheet':
    'Tệp không phải là bảng tính. Đề nghị đơn vị gửi bảng tính (.xlsx, .xls, .ods hoặc .csv).',
  'too-large':
    'Tệp có quá nhiều dòng hoặc quá nhiều chữ so với một phiếu xác nhận. Đề nghị đơn vị chỉ gửi danh sách của mình.',
  timeout:
    'Tệp cần quá nhiều thời gian để đọc nên đã dừng lại. Đề nghị đơn vị lưu lại tệp bằng Excel rồi gửi lại.',
  unreadable: 'Tệp bị hỏng, không đọc được. Đề nghị đơn vị lưu lại bằng Excel rồi gửi lại.',
  'no-return':
    'Không tìm thấy danh sách đại biểu hay số lượng đại biểu trong tệp. Đề nghị kiểm tra lại tệp đã gửi.',
}

/** A refusal with its sentence; `detail` names the kind of content, for example `ảnh PNG`. */
export const refusal = (code: RefusalCode, detail = ''): Refusal => ({
  code,
  message: detail === '' ? MESSAGES[code] : `${MESSAGES[code]} (Nội dung tệp: ${detail}.)`,
})
