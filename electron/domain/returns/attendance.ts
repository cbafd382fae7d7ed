/** Whether a listed person sits at this bridge point, by what stands beside the name. */
import { fold } from '../vietnamese/text.ts'

export type Attendance = 'here' | 'absent' | 'elsewhere' | 'unclear'

const SUBSTITUTES = /^(?:chu tri thay|du thay|di thay|thay(?: mat| cho)?|duoc uy quyen|phan cong|uy quyen)\b/
const ELSEWHERE =
  /\b(?:du|tham du|hop|ngoi|co mat|di)\b[^,;.]{0,25}\b(?:(?:diem cau|cau|hoi truong|trung tam)[^,;.]{0,12}(?:tinh|trung tam|trung uong)|tai tinh|o tinh|cap tinh|diem cau khac|noi khac|tinh uy|diem cau (?:dang uy )?(?:ubnd|uy ban))|^(?:diem cau )?(?:cap )?tinh$|^tai (?:diem cau )?tinh$|^o tinh$/
const COMMUNE = /\b(?:du|tham du|hop)\b[^,;.]{0,25}\b(?:diem cau (?:cap )?xa|tai xa|o xa|xa, phuong)/
const ABSENT =
  /^(?:vang|xin vang|xin phep vang|bao vang|khong (?:tham )?du|khong den duoc|nghi om|om|om nang|di cong tac|cong tac xa|cong tac|nghi phep|nghi che do|di hoc|dang di hoc|hoc tap trung|nghi thai san|thai san|nam vien|co viec rieng|nghi viec|nghi)\b/
const PRESENT = /^(?:co mat|co|x|du|tham du|du hop|co du|du day du|day du|chu tri|v)$/
const DOUBTFUL =
  /\b(?:vang|khong du|khong tham du|chua chac|chua xac nhan|co the vang|du kien vang|den muon|ve som|du buoi|tinh)\b/

/** `isProvincial`: the return is of a one-place point of the province, so that a commune is elsewhere too. */
export function attendanceIn(note: string, isProvincial: boolean): Attendance {
  // What stands in brackets tells of somebody else: "Chủ trì thay (đ/c Bí thư dự ở điểm cầu tỉnh)".
  const text = fold(note)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const whole = text === '' ? fold(note).replace(/[()]/g, ' ').trim() : text
  if (whole === '' || PRESENT.test(whole) || SUBSTITUTES.test(whole)) return 'here'
  if (ELSEWHERE.test(whole) || (isProvincial && COMMUNE.test(whole))) return 'elsewhere'
  if (/\bthay\b/.test(whole)) return 'here'
  if (ABSENT.test(whole)) return 'absent'
  return DOUBTFUL.test(whole) && /\bvang|khong|chua chac|du kien vang/.test(whole) ? 'unclear' : 'here'
}

/** `Chủ trì`, `Chủ trì thay (…)` beside a name; the bracket is the reason. */
export function presidesIn(
  note: string,
): { readonly substitute: boolean; readonly reason: string | null } | null {
  const folded = fold(note)
  if (
    !/^(?:d\/c )?(?:chu tri|nguoi chu tri|duoc (?:phan cong|uy quyen) chu tri|phan cong chu tri|thay mat chu tri)/.test(
      folded,
    )
  )
    return null
  return {
    substitute: /chu tri thay|thay|uy quyen|phan cong/.test(folded.replace(/\([^()]*\)/g, '')),
    reason: /\(([^()]*)\)/.exec(note)?.[1]?.trim() ?? null,
  }
}
