/** Words of making a meeting out of a letter. */
import type { LetterKind, LetterRole } from '#domain/letter-reading/roles.ts'

export const letterText = {
  open: 'Đọc từ công văn…',
  title: 'Đọc từ công văn',
  intro:
    'Dán nội dung một giấy mời cũ hoặc công văn của Trung ương, hoặc mở tệp Word (.docx) hay tệp văn bản (.txt). Chương trình đề xuất hội nghị để kiểm tra trước khi tạo.',
  text: 'Nội dung công văn',
  pick: 'Mở tệp…',
  read: 'Đọc',
  cancel: 'Thôi',
  back: 'Đọc văn bản khác',
  accept: 'Tạo từ công văn này',
  name: 'Tên gọi ngắn của hội nghị',
  kind: 'Đây là',
  kinds: {
    own: 'Giấy mời của cơ quan, để dùng lại',
    superior: 'Công văn của cấp trên, làm căn cứ',
  } satisfies Record<LetterKind, string>,
  understood: (count: number, all: number) => `Đã hiểu ${count} trên ${all} đoạn.`,
  notUnderstood: (count: number) =>
    `${count} đoạn chưa hiểu. Chọn loại cho đoạn đó nếu cần lấy; đoạn để “Không lấy” thì bỏ qua.`,
  onlyUnknown: 'Chỉ hiện đoạn chưa hiểu',
  nothing: 'Không có đoạn văn nào để đọc.',
  lines: 'Các đoạn của công văn',
  sentence: 'Đoạn trong công văn',
  role: 'Loại',
  values: 'Lấy vào hội nghị',
  roleOf: (index: number) => `Loại của đoạn ${index}`,
  sentenceOf: (index: number) => `Nội dung đoạn ${index}`,
  noValue: 'Không lấy gì',
  created: (name: string) => `Đã tạo hội nghị “${name}”.`,
} as const

/** In the order of a letter, as a list offers them. */
export const roleText: Readonly<Record<LetterRole, string>> = {
  unknown: 'Không lấy',
  'form-words': 'Chữ của mẫu',
  'superior-organ': 'Cơ quan cấp trên',
  organ: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  'place-and-date': 'Địa danh, ngày',
  mark: 'Dấu mức độ',
  'document-type': 'Tên loại',
  abstract: 'Trích yếu',
  addressee: 'Kính gửi',
  opening: 'Câu mở đầu',
  sessions: 'Thời gian',
  point: 'Tên điểm cầu',
  place: 'Địa điểm',
  participants: 'Mục thành phần',
  group: 'Thành phần',
  assignee: 'Nơi được giao',
  'assignment-item': 'Nhiệm vụ',
  link: 'Liên kết',
  closing: 'Câu kết',
  distribution: 'Nơi nhận',
  authority: 'Quyền hạn ký',
  position: 'Chức vụ ký',
  signer: 'Người ký',
  'report-deadline': 'Hạn báo cáo',
}
