/** Why a place counts as many delegates as it does: every version, where it stands in its file, and which one counts. */
import { formatDateTime, type LocalDateTime } from '../kernel/local-time.ts'
import { confirmationDeadline, isLate } from '../meeting/deadlines.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import type { ReturnContent, StoredReturn } from '../returns/stored-return.ts'
import { countedVersion, versionsByPlace } from './answer-versions.ts'
import type { DelegateSplit } from './board.ts'
import { splitDelegates } from './split-delegates.ts'
import { grouped } from './written-count.ts'

export type ExplainedVersion = Omit<StoredReturn, 'placeCode'> & {
  /** 1 for the first that came. */
  readonly number: number
  readonly isLate: boolean
  readonly counts: boolean
  /** `Bản nhận sau cùng, được tính`. */
  readonly reason: string
  /** How its number came about: `Đếm từ danh sách 35 người`. */
  readonly rule: string
  /** Against the version before; null for the first. */
  readonly change: number | null
  readonly split: DelegateSplit
}

export type PlaceExplanation = {
  readonly code: string
  readonly title: string
  readonly deadline: LocalDateTime | null
  readonly delegates: number
  /** One sentence that says which answer counts and why. */
  readonly summary: string
  /** In the order in which they came. */
  readonly versions: readonly ExplainedVersion[]
}

/** @param returns every accepted version of the meeting, or of this place alone */
export function explainPlace(
  meeting: Meeting,
  place: Place,
  returns: readonly StoredReturn[],
): PlaceExplanation {
  const deadline = confirmationDeadline(meeting)
  const versions = versionsByPlace(returns).get(place.code)
  const counted = versions === undefined ? null : countedVersion(versions)
  return {
    code: place.code,
    title: place.title,
    deadline,
    delegates: counted?.content.delegates ?? 0,
    summary: counted === null ? NOTHING : summaryOf(counted, versions?.length ?? 0),
    versions: (versions ?? []).map(({ placeCode: _, ...version }, index, all) => {
      const before = all[index - 1]
      return {
        ...version,
        number: index + 1,
        isLate: isLate(version.receivedAt, deadline),
        counts: version.id === counted?.id,
        reason: version.id === counted?.id ? countedReason(all.length) : replacedReason(all[index + 1]),
        rule: ruleText(version.content),
        change: before === undefined ? null : version.content.delegates - before.content.delegates,
        split: splitDelegates(version.content, place.point.groups),
      }
    }),
  }
}

const NOTHING = 'Chưa nhận được bản xác nhận nào của điểm cầu này.'

function summaryOf(counted: StoredReturn, versions: number): string {
  const number = `${grouped(counted.content.delegates)} đại biểu`
  const received = `nhận lúc ${formatDateTime(counted.receivedAt)}`
  return versions === 1
    ? `Tính ${number} theo bản xác nhận duy nhất, ${received}.`
    : `Tính ${number} theo bản nhận sau cùng trong ${versions} bản, ${received}; các bản trước được lưu lại.`
}

const countedReason = (versions: number): string =>
  versions === 1 ? 'Bản duy nhất, được tính' : 'Bản nhận sau cùng, được tính'

const replacedReason = (next: { readonly receivedAt: LocalDateTime } | undefined): string =>
  next === undefined ? 'Không được tính' : `Đã có bản thay thế, nhận lúc ${formatDateTime(next.receivedAt)}`

function ruleText({ rule, listed, stated, groups, delegates }: ReturnContent): string {
  switch (rule) {
    case 'stated':
      return listed === null || listed === delegates
        ? 'Theo số ghi trong phiếu'
        : `Theo số ghi trong phiếu (danh sách có ${listed} người)`
    case 'listed':
      return stated === null || stated === delegates
        ? `Đếm từ danh sách ${listed ?? delegates} người`
        : `Đếm từ danh sách ${listed ?? delegates} người (phiếu ghi ${stated})`
    case 'groups':
      return `Cộng từ ${groups.length} thành phần ghi trong phiếu`
    case 'decided':
      return 'Theo quyết định của cán bộ tổng hợp'
  }
}
