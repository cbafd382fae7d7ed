/** What a place wrote beside a name on its roll-call sheet, read as a mark. */
import { splitNameAndPosition, withoutHonorific } from '../returns/person-names.ts'
import { fold } from '../vietnamese/text.ts'
import type { Mark } from './roll-call.ts'

/** Null: nothing was written. `unread`: something no rule knows, which a person must read. */
export type WrittenMark = Mark | null | 'unread'

const PRESENT = /^(?:x|v|co|co mat|du|tham du|du hop|dung gio|da den|✓|✔|√|\+|1)$/
const LATE = /^(?:den muon|muon|den tre|tre|vao muon)\b/
const SUBSTITUTE = /^(?:(?:nguoi )?du thay|di thay|thay|cu|uy quyen(?: cho)?|nguoi thay)\b/
const NOT_EXCUSED = /^(?:khong (?:co )?(?:ly|li) do|khong phep|khong ro|chua ro|kp|0)$/
const ABSENT = /^(?:vang(?: mat)?|xin vang|bao vang|nghi|khong den|khong du|khong tham du|-|0)(?!\p{L})/u
/** Reasons that say by themselves that nobody came. */
const REASON = /^(?:om|di cong tac|cong tac|di hoc|nam vien|thai san|viec rieng|co viec|bao om)\b/

/** `x`, `Có mặt`, `Vắng (ốm)`, `muộn 10 phút`, `Dự thay: Nguyễn Văn B, Phó Bí thư`. */
export function readMark(written: string): WrittenMark {
  const text = written.replace(/\s+/g, ' ').trim()
  if (text === '') return null
  const plain = fold(text).replace(/[.!]+$/, '')
  if (PRESENT.test(plain)) return { kind: 'present' }
  if (LATE.test(plain)) return { kind: 'late' }
  if (SUBSTITUTE.test(plain)) return readSubstitute(text)
  if (ABSENT.test(plain)) return { kind: 'absent', reason: reasonBehind(text) }
  if (REASON.test(plain)) return { kind: 'absent', reason: text }
  return 'unread'
}

/** A place writes only of those who were missing: `Có mặt` and `Vắng` may stand in two columns. */
export const readTwoColumns = (there: string, away: string): WrittenMark => {
  const absent = away.trim() === '' ? null : readAway(away)
  return absent ?? readMark(there)
}

function readAway(written: string): WrittenMark {
  const mark = readMark(written)
  if (mark === null || mark === 'unread') return { kind: 'absent', reason: written.trim() }
  return mark.kind === 'present' ? { kind: 'absent', reason: '' } : mark
}

function reasonBehind(text: string): string {
  const rest = text
    .replace(/^(?:vắng mặt|vắng|xin vắng|báo vắng|không đến|không tham dự|không dự|-|0)/iu, '')
    .trim()
  const reason = /^[(:,\-–]/.test(rest) ? rest.replace(/^[(:,\-–]\s*/, '').replace(/\)$/, '') : rest
  const bare = reason.replace(/^(?:vì|do|lý do:?|có lý do:?)\s+/iu, '').trim()
  if (NOT_EXCUSED.test(fold(bare))) return ''
  // "Vắng có lý do" gives a reason without naming it.
  return /^(?:co (?:ly|li) do|co phep|phep|cp)$/.test(fold(bare)) ? 'có lý do' : bare
}

function readSubstitute(text: string): Mark | 'unread' {
  const named = text
    .replace(/^(?:người dự thay|dự thay|đi thay|người thay|thay|cử|ủy quyền cho|uỷ quyền cho|ủy quyền)/iu, '')
    .replace(/^\s*(?:bằng|cho)?\s*[:(\-–]?\s*/u, '')
    .replace(/\)$/, '')
    .trim()
  const [first = '', ...others] = withoutHonorific(named).split(/\s*[,;-]\s*/)
  if (first === '') return 'unread'
  const split = others.length === 0 ? splitNameAndPosition(first, true) : null
  return { kind: 'substitute', name: split?.name ?? first, title: split?.position ?? others.join(', ') }
}
