/** Words of issuing letters: the state of each recipient, what changed, sending it out. */
import type { RecipientState } from '#domain/issuing/issued-letter.ts'

const STATES: Readonly<Record<RecipientState, string>> = {
  'not-issued': 'Chưa phát hành',
  issued: 'Đã phát hành',
  changed: 'Cần điều chỉnh',
}

export const issuingText = {
  filters: 'Lọc theo tình trạng phát hành',
  all: 'Tất cả',
  states: STATES,
  issue: 'Phát hành',
  issueHint: 'Ghi nhận nội dung từng nơi nhận được, để biết nơi nào cần giấy mời điều chỉnh',
  title: 'Phát hành giấy mời',
  toPlain: (count: number) => `${count} nơi nhận giấy mời`,
  toAdjusted: (count: number) => `${count} nơi nhận giấy mời điều chỉnh, có nêu các nội dung thay đổi`,
  toNobody: (count: number) => `${count} nơi đã có bản đúng như hiện nay, không phát hành lại`,
  ofChosen: (count: number) => `Trong ${count} nơi nhận đã chọn:`,
  ofAll: 'Trong tất cả nơi nhận:',
  nothing: 'Mọi nơi nhận đều đã có giấy mời đúng như hiện nay.',
  frozen:
    'Nội dung từng bản được giữ nguyên như lúc phát hành. Sau đó vẫn sửa được giấy mời; chương trình chỉ ra nơi nào cần bản điều chỉnh.',
  kept: (errors: number) =>
    `Giấy mời còn ${errors} lỗi nên chưa phát hành được. Mở phần Kiểm tra để sửa trước.`,
  printCode: 'In mã tra cứu và mã QR ở lề trang đầu',
  printCodeHint: 'Mỗi bản một mã riêng, để đối chiếu bản giấy với bản đã phát hành.',
  confirm: (count: number) => `Phát hành ${count} bản`,
  /** Of the question; the work under way has a button of its own. */
  cancel: 'Thôi',
  issuing: (count: number) => `Đang phát hành ${count} bản`,
  close: 'Đóng',
  done: (plain: number, adjusted: number) =>
    [
      plain === 0 ? '' : `Đã phát hành giấy mời cho ${plain} nơi nhận`,
      adjusted === 0
        ? ''
        : `${plain === 0 ? 'Đã phát hành' : 'và'} giấy mời điều chỉnh cho ${adjusted} nơi nhận`,
    ]
      .filter(part => part !== '')
      .join(' '),
  issuedAs: (version: number, at: string, who: string, code: string) =>
    `Đã phát hành lần ${version}, ${at}, ${who}. Mã bản: ${code}.`,
  changedSince: (version: number, at: string, count: number) =>
    `${count} nội dung khác bản phát hành lần ${version} (${at}).`,
  shownAdjusted: 'Bản đang xem là giấy mời điều chỉnh sẽ phát hành.',
  changes: 'Nội dung thay đổi',
  edit: 'Xem chỗ sửa',
  editOf: (sentence: string) => `Xem chỗ sửa: ${sentence}`,
  versions: 'Bản đã phát hành',
  version: (version: number, kind: string, at: string) => `Lần ${version} (${kind}), ${at}`,
  kinds: { plain: 'giấy mời', adjusted: 'điều chỉnh' },
  preparing: (version: number) => `Đang tạo bản phát hành lần ${version}`,
  withdrawn: (titles: string) => `Đã phát hành nhưng không còn trong hội nghị: ${titles}.`,
  noneOfState: 'Không có nơi nhận nào ở tình trạng này.',
} as const
