/** Why a place counts as many delegates as it does: every version, where it stands in its file, and which one counts. */
import type { ReturnId } from '../kernel/ids.ts'
import { formatDateTime, type LocalDateTime } from '../kernel/local-time.ts'
import { confirmationDeadline, isLate } from '../meeting/deadlines.ts'
import type { Meeting, ParticipantGroup } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import type { ReturnContent, StoredReturn } from '../returns/stored-return.ts'
import { countedVersion, versionsByPlace } from './answer-versions.ts'
import type { DelegateSplit } from './board.ts'
import type { DoublePerson } from './double-people.ts'
import { figuresOfContent } from './return-figures.ts'
import { splitDelegates, withoutDoubles } from './split-delegates.ts'
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
  /** As it counts: without the persons who are counted at another place. */
  readonly split: DelegateSplit
  /** Why the office set the number right; null for an answer of the place itself. */
  readonly correction: Correction | null
}

export type Correction = {
  readonly reason: string
  /** The version it set right; null where nothing had come in. */
  readonly corrects: string | null
}

export type PlaceExplanation = {
  readonly code: string
  readonly title: string
  readonly deadline: LocalDateTime | null
  /** That count here; none where the meeting has no such place any more. */
  readonly delegates: number
  /** As the counted version says it. */
  readonly confirmed: number
  /** Persons of this place who also stand in another place's answer, on either side. */
  readonly doubles: readonly DoublePerson[]
  /** One sentence that says which answer counts and why. */
  readonly summary: string
  /** In the order in which they came. */
  readonly versions: readonly ExplainedVersion[]
}

export type ExplainOptions = {
  readonly meeting: Meeting
  readonly place: Place
  /** Every accepted version of the meeting, or of this place alone. */
  readonly returns: readonly StoredReturn[]
  /** By the version that corrects. */
  readonly corrections?: ReadonlyMap<string, Correction>
  readonly doubles?: readonly DoublePerson[]
}

export function explainPlace(options: ExplainOptions): PlaceExplanation {
  const { meeting, place, returns, corrections = NO_CORRECTIONS, doubles = [] } = options
  const deadline = confirmationDeadline(meeting)
  const versions = versionsByPlace(returns).get(place.code)
  const counted = versions === undefined ? null : countedVersion(versions)
  const confirmed = counted?.content.delegates ?? 0
  const elsewhere = doubles
    .filter(pair => pair.certainty === 'same' && pair.other.placeCode === place.code)
    .slice(0, confirmed)
  return {
    code: place.code,
    title: place.title,
    deadline,
    delegates: confirmed - elsewhere.length,
    confirmed,
    doubles,
    summary:
      counted === null
        ? NOTHING
        : `${summaryOf(counted, versions?.length ?? 0)}${elsewhereText(elsewhere.length, confirmed)}`,
    versions: explainedVersions(versions ?? [], {
      groups: place.point.groups,
      deadline,
      counted: counted?.id ?? null,
      elsewhere,
      corrections,
    }),
  }
}

type UnplacedOptions = Pick<ExplainOptions, 'meeting' | 'returns' | 'corrections'> & {
  readonly code: string
  readonly title: string
}

/** Of answers whose place is no part of the meeting any more: they stay to be read and count nowhere. Null without any. */
export function explainUnplaced(options: UnplacedOptions): PlaceExplanation | null {
  const { meeting, code, title, returns, corrections = NO_CORRECTIONS } = options
  const versions = versionsByPlace(returns).get(code)
  if (versions === undefined) return null
  const deadline = confirmationDeadline(meeting)
  const { content, receivedAt } = countedVersion(versions)
  return {
    code,
    title,
    deadline,
    delegates: 0,
    confirmed: content.delegates,
    doubles: [],
    summary: `Hội nghị không còn điểm cầu này nên ${grouped(content.delegates)} đại biểu của bản nhận lúc ${formatDateTime(receivedAt)} không được cộng vào đâu. Đưa điểm cầu trở lại hội nghị thì số này được tính lại.`,
    versions: explainedVersions(versions, {
      groups: [],
      deadline,
      counted: null,
      elsewhere: [],
      corrections,
    }),
  }
}

const NO_CORRECTIONS: ReadonlyMap<string, Correction> = new Map()

type Around = {
  readonly groups: readonly ParticipantGroup[]
  readonly deadline: LocalDateTime | null
  readonly counted: ReturnId | null
  /** Persons of the counted version who are counted at another place. */
  readonly elsewhere: readonly DoublePerson[]
  /** By the version that corrects. */
  readonly corrections: ReadonlyMap<string, Correction>
}

const explainedVersions = (
  versions: readonly StoredReturn[],
  { groups, deadline, counted, elsewhere, corrections }: Around,
): readonly ExplainedVersion[] =>
  versions.map(({ placeCode: _, ...version }, index, all) => {
    const before = all[index - 1]
    const counts = version.id === counted
    return {
      ...version,
      number: index + 1,
      // What the office set right is no late answer of the place.
      isLate: version.channel !== 'correction' && isLate(version.receivedAt, deadline),
      counts,
      reason: counts ? countedReason(all.length) : replacedReason(all[index + 1]),
      rule: ruleText(version.content),
      change: before === undefined ? null : version.content.delegates - before.content.delegates,
      split: withoutDoubles(
        splitDelegates(figuresOfContent(version.content), groups),
        counts ? elsewhere.map(pair => pair.other) : [],
      ),
      correction: corrections.get(version.id) ?? null,
    }
  })

const NOTHING = 'Chưa nhận được bản xác nhận nào của điểm cầu này.'

const elsewhereText = (elsewhere: number, confirmed: number): string =>
  elsewhere === 0
    ? ''
    : ` Trừ ${elsewhere} người đã được tính ở điểm cầu khác, còn ${grouped(confirmed - elsewhere)}.`

function summaryOf(counted: StoredReturn, versions: number): string {
  if (counted.channel === 'correction')
    return `Tính ${grouped(counted.content.delegates)} đại biểu theo số đính chính của văn phòng lúc ${formatDateTime(counted.acceptedAt)}; các bản đã nhận được lưu lại.`
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
