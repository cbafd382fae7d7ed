/** A change of a letter as a sentence of office language, the way an adjusted letter lists it. */
import type { LetterChange } from './compare-letters.ts'
import { differingPart } from './differing-part.ts'
import type { Statement } from './statements.ts'

/** What a letter calls the part that a statement belongs to, as it stands inside a sentence. */
function partName({ field, owner, text }: Statement): string {
  const under = owner === null ? '' : ownerName(owner.title)
  switch (field) {
    case 'document-type':
      return 'trích yếu'
    case 'addressees':
      return 'nơi kính gửi'
    case 'basis':
      return 'nội dung triệu tập'
    case 'sessions':
      return 'thời gian'
    case 'point-title':
      return 'tên điểm cầu'
    case 'point-place':
      return `địa điểm tại ${under}`
    case 'point-exclusions':
      return `phạm vi thành phần tham dự tại ${under}`
    case 'group':
      return `thành phần tham dự tại ${under}`
    case 'assignee':
      return 'cơ quan thực hiện'
    case 'assignment-item':
      return `nhiệm vụ của ${under}`
    case 'link':
      return `mục “${text}”`
    case 'closing':
      return 'lời kết'
    default:
      return 'phần ký'
  }
}

/** Only the first words of a point's title are common nouns. */
const ownerName = (title: string): string => title.replace(/^Điểm cầu(?=\s|$)/u, 'điểm cầu')

/** Without closing mark: `Điều chỉnh thời gian từ “…” thành “…”`. */
export function changeSentence(change: LetterChange): string {
  switch (change.kind) {
    case 'added':
      return `Bổ sung ${partName(change.after)}${quotation(change.after)}`
    case 'removed':
      return `Bỏ ${partName(change.before)}${quotation(change.before)}`
    case 'changed': {
      const { before, after } = change
      if (after.field === 'link' && before.url !== after.url) return addressSentence(before, after)
      const part = differingPart(before.text, after.text)
      return `Điều chỉnh ${partName(before)} từ “${part.before}” thành “${part.after}”`
    }
  }
}

/** The caption of a link stands in its name already. */
const quotation = (statement: Statement): string =>
  statement.field === 'link' ? ' cùng mã QR' : `: “${statement.text.replace(/[.;]$/, '')}”`

function addressSentence(before: Statement, after: Statement): string {
  const verb = before.url === '' ? 'Bổ sung' : after.url === '' ? 'Bỏ' : 'Thay'
  return `${verb} địa chỉ và mã QR của ${partName(after)}`
}
