/** Whether a listed person sits at this bridge point, by what stands beside the name. */
import { fold } from '../vietnamese/text.ts'

export type Attendance = 'here' | 'absent' | 'elsewhere' | 'unclear'

/** Without accents, where `Tịnh Khê` would read like "tỉnh": the names of communes are set apart. */
const foldedNote = (note: string): string =>
  fold(note.normalize('NFC').replace(/tịnh/giu, 'tjnh')).replace(/\b(xa (?:son )?|son )tinh\b/g, '$1tjnh')

const SUBSTITUTES = /^(?:chu tri thay|du thay|di thay|thay(?: mat| cho)?|duoc uy quyen|phan cong|uy quyen)\b/
const ELSEWHERE =
  /\b(?:du|tham du|hop|ngoi|co mat|di)\b[^,;.]{0,25}\b(?:(?:diem cau|cau|hoi truong|trung tam)[^,;.]{0,12}(?:tinh|trung tam|trung uong)|tai tinh|o tinh|cap tinh|diem cau khac|noi khac|tinh uy|diem cau (?:dang uy )?(?:ubnd|uy ban))|^(?:(?:diem cau|dc) )?(?:cap )?tinh$|^tai (?:diem cau )?tinh$|^o tinh$/
const COMMUNE = /\b(?:du|tham du|hop)\b[^,;.]{0,25}\b(?:diem cau (?:cap )?xa|tai xa|o xa|xa, phuong)/
const ABSENT =
  /^(?:(?:xin (?:phep )?|bao )?vang|xin (?:phep )?nghi|khong (?:tham )?(?:du|gia)|khong den duoc|tu choi|om|om nang|om dau|di cong tac|(?:dang )?cong tac (?:xa|nuoc ngoai)|(?:dang |di |dang di )(?:hoc|tap huan|boi duong|phep|nuoc ngoai|dieu tri)|tap huan|hoc tap trung|thai san|di vien|nam vien|dieu tri|huy (?:dang ky|tham du|du)|co viec (?:rieng|gia dinh))\b(?! hoi\b)|^cong tac$/
/** Words that other words become without their accents: `Ban`, `Nghị`. */
const ABSENT_ACCENTED = /^(?:bận\s+\p{L}|nghỉ(?!\p{L}))/u
const ABSENT_PLAIN =
  /^(?:ban (?:hop|viec|cong tac|di|hoc|du)|nghi (?:phep|om|che do|thai san|viec|huu|benh|duong|theo))\b/
const PRESENT = /^(?:co mat|co|x|du|tham du|du hop|co du|du day du|day du|chu tri|v)$/
const DOUBTFUL =
  /\b(?:vang|khong du|khong tham du|chua chac|co the vang|du kien vang|co the khong)\b|\b(?:cho|xin) y kien\b|^du kien$|\bchua (?:chot|xac dinh|xac nhan|ro|bao|quyet)|\b(?:bao|xac nhan|bo sung|cap nhat) (?:lai )?sau\b|\bdu (?:khuyet|phong)\b|\?\s*$|^(?:cong tac (?:tai|o)|(?:ban|huy|rut|bo|xoa|thoi)$|(?:rut|bo|xoa)(?: ten| khoi)\b)/
/** Says of nobody that he stays away. */
const NOBODY_AWAY = /\bkhong (?:co )?(?:ai |dai bieu |dong chi |nguoi )?vang\b|\bvang\s*:?\s*(?:khong|0+)\b/

/** `isProvincial`: the return is of a one-place point of the province, so that a commune is elsewhere too. */
export function attendanceIn(note: string, isProvincial: boolean): Attendance {
  // What stands in brackets tells of somebody else: "Chủ trì thay (đ/c Bí thư dự ở điểm cầu tỉnh)".
  const text = foldedNote(note)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const whole = text === '' ? foldedNote(note).replace(/[()]/g, ' ').trim() : text
  if (whole === '' || PRESENT.test(whole) || SUBSTITUTES.test(whole) || NOBODY_AWAY.test(whole)) return 'here'
  if (/\?\s*$/.test(whole)) return 'unclear'
  if (ELSEWHERE.test(whole) || (isProvincial && COMMUNE.test(whole))) return 'elsewhere'
  const isAbsent = ABSENT.test(whole) || isAbsentByAccents(note)
  // "Vắng, cử đ/c Hoa dự thay": whether the seat is empty stands in the rest of the list.
  if (/\bthay\b/.test(whole)) return isAbsent ? 'unclear' : 'here'
  if (isAbsent) return /^nghi huu|^nghi[^,;]*, moi/.test(whole) ? 'unclear' : 'absent'
  return DOUBTFUL.test(whole) ? 'unclear' : 'here'
}

function isAbsentByAccents(note: string): boolean {
  const small = note.normalize('NFC').toLocaleLowerCase('vi').replace(/[()]/g, ' ').trim()
  return /[^\p{ASCII}]/u.test(small) ? ABSENT_ACCENTED.test(small) : ABSENT_PLAIN.test(small)
}

/** `vắng 02 đ/c` beside a number of people: whether the number has them or not is not said. */
export const countsAbsent = (note: string): boolean => {
  const text = foldedNote(note)
  return (
    !NOBODY_AWAY.test(text) &&
    /\bvang(?: mat)?\s*:?\s*\d{1,3}\b|\b\d{1,3} (?:(?:dong chi|d\/c|nguoi|dai bieu) )?(?:xin )?vang\b/.test(
      text,
    )
  )
}

/** True for a line of running text that says somebody stays away or sits elsewhere. */
export function isAway(line: string): boolean {
  const text = foldedNote(line)
  if (NOBODY_AWAY.test(text)) return false
  return (
    ELSEWHERE.test(text) || /\bvang\b|\bkhong (?:tham )?du\b|\bkhong (?:the )?tham (?:du|gia)\b/.test(text)
  )
}

/**
 * What a heading says of all people under it: `II. Đại biểu vắng`, `Dự tại điểm cầu tỉnh`. A heading that speaks of
 * both, or of nobody, says nothing.
 */
export function attendanceUnder(heading: string, isProvincial: boolean): 'here' | 'absent' | 'elsewhere' {
  const text = foldedNote(heading)
  if (NOBODY_AWAY.test(text)) return 'here'
  if (/\bvang(?: mat)?\b/.test(text)) return /\bco mat\b|\btham du\b.*\bvang\b/.test(text) ? 'here' : 'absent'
  if (isProvincial) return COMMUNE.test(text) && !/\btinh\b/.test(text) ? 'elsewhere' : 'here'
  return /\b(?:du|hop|ngoi|co mat|dai bieu|thanh phan)\b[^,;.]{0,25}\bdiem cau (?:cap )?tinh\b|\b(?:du|hop)\b[^,;.]{0,20}\b(?:tai|o) (?:cap )?tinh\b/.test(
    text,
  ) && !/\btru\b/.test(text)
    ? 'elsewhere'
    : 'here'
}

/** `Chủ trì`, `Chủ trì thay (…)` beside a name; the bracket is the reason. */
export function presidesIn(
  note: string,
): { readonly substitute: boolean; readonly reason: string | null } | null {
  const folded = fold(note)
  if (
    !/^thay\b.*\bchu tri\b|^(?:d\/c )?(?:chu tri|nguoi chu tri|duoc (?:phan cong|uy quyen) chu tri|phan cong chu tri|thay mat chu tri)/.test(
      folded,
    )
  )
    return null
  return {
    substitute: /chu tri thay|thay|uy quyen|phan cong/.test(folded.replace(/\([^()]*\)/g, '')),
    reason: /\(([^()]*)\)/.exec(note)?.[1]?.trim() ?? null,
  }
}
