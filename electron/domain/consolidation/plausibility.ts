/** What does not look right about an answer. Every flag says so in a sentence and lets the answer count. */
import { chairExpectation } from '../allocation/chair-at-place.ts'
import type { GroupId, ReturnId } from '../kernel/ids.ts'
import type { ParticipantGroup } from '../meeting/meeting.ts'
import type { ChairAtPlace } from '../meeting/places.ts'
import type { Acknowledgement } from '../preflight/preflight-report.ts'
import { fold } from '../vietnamese/text.ts'
import type { ReturnFigures } from './return-figures.ts'
import { grouped } from './written-count.ts'

export type FlagKind =
  | 'far-from-earlier'
  | 'same-as-earlier'
  | 'groups-not-total'
  | 'more-than-members'
  | 'no-chair'
  | 'substitute-rule'
  | 'decided-chair'

export type Flag = {
  readonly kind: FlagKind
  /** Names the flag of this very version, so that another version asks anew. */
  readonly key: string
  /** `Xác nhận 145 đại biểu, trong khi các hội nghị trước là 38, 41 (chênh quá hai lần).` */
  readonly text: string
  /** `ask`: worth a call to the place. `note`: worth knowing. */
  readonly weight: 'ask' | 'note'
}

export type CheckedFlag = Flag & { readonly acknowledgement: Acknowledgement | null }

/** What the unit's answers to its earlier meetings said, the latest first. */
export type EarlierAnswer = Pick<ReturnFigures, 'delegates' | 'groups'> & { readonly meeting: string }

export type FlagFacts = {
  readonly placeCode: string
  readonly returnId: ReturnId
  readonly figures: ReturnFigures
  readonly groups: readonly ParticipantGroup[]
  /** Who presides, where that was decided. */
  readonly chair?: ChairAtPlace | undefined
  readonly expected: ReadonlyMap<GroupId, number>
  readonly earlier: readonly EarlierAnswer[]
}

type Found = Pick<Flag, 'kind' | 'text' | 'weight'>
type Check = (facts: FlagFacts) => Found | null

export function flagsOf(facts: FlagFacts): readonly Flag[] {
  const found: Flag[] = []
  for (const check of CHECKS) {
    const flag = check(facts)
    if (flag !== null) found.push({ ...flag, key: `board|${facts.placeCode}|${facts.returnId}|${flag.kind}` })
  }
  return found.length === 0 ? NONE : found
}

const NONE: readonly Flag[] = []

/** Twice as many or half as many, and more than a handful, of what is usual for the unit. */
const FAR_TIMES = 2
const FAR_DELEGATES = 10

const farFromEarlier: Check = ({ figures, earlier }) => {
  if (earlier.length === 0) return null
  const before = earlier.map(({ delegates }) => delegates)
  const usual = before.toSorted((left, right) => left - right)[Math.floor((before.length - 1) / 2)] ?? 0
  const isFar =
    Math.abs(figures.delegates - usual) > FAR_DELEGATES &&
    (figures.delegates > usual * FAR_TIMES || figures.delegates * FAR_TIMES < usual)
  return isFar
    ? {
        kind: 'far-from-earlier',
        text: `Xác nhận ${grouped(figures.delegates)} đại biểu, trong khi các hội nghị trước là ${before.map(grouped).join(', ')} (chênh quá hai lần).`,
        weight: 'ask',
      }
    : null
}

const sameAsEarlier: Check = ({ figures, earlier: [last] }) => {
  const isSame =
    last !== undefined &&
    figures.groups.length >= 2 &&
    figures.delegates === last.delegates &&
    figures.groups.length === last.groups.length &&
    figures.groups.every(([, delegates], index) => delegates === last.groups[index]?.[1])
  return isSame
    ? {
        kind: 'same-as-earlier',
        text: `Số của từng thành phần giống hệt lần xác nhận trước (${last.meeting}); có thể đơn vị gửi lại phiếu cũ.`,
        weight: 'ask',
      }
    : null
}

const groupsNotTotal: Check = ({ figures: { groups, delegates } }) => {
  let sum = 0
  for (const [, own] of groups) sum += own
  return sum > 0 && sum !== delegates
    ? {
        kind: 'groups-not-total',
        text: `Cộng các thành phần được ${grouped(sum)}, số được tính là ${grouped(delegates)}.`,
        weight: 'ask',
      }
    : null
}

const moreThanMembers: Check = ({ figures, groups, expected }) => {
  const over = groups.flatMap(group => {
    const limit = expected.get(group.id)
    if (limit === undefined) return []
    let own = 0
    for (const [groupId, delegates] of figures.groups.length > 0 ? figures.groups : figures.listedGroups)
      if (groupId === group.id) own += delegates
    return own > limit ? [`“${group.text}” có ${grouped(own)} người, dự kiến ${grouped(limit)}`] : []
  })
  return over.length === 0
    ? null
    : {
        kind: 'more-than-members',
        text: `Nhiều hơn số người của thành phần: ${over.join('; ')}.`,
        weight: 'ask',
      }
}

const noChair: Check = ({ figures, groups, chair }) => {
  // Then the question about the substitute asks for it.
  if (chair?.kind === 'away') return null
  if (figures.chair !== null || !groups.some(group => group.isChair)) return null
  // A bare number cannot name a chair; a list of persons without one is worth a call.
  return {
    kind: 'no-chair',
    text: 'Chưa thấy người chủ trì điểm cầu trong bản xác nhận.',
    weight: figures.people > 0 ? 'ask' : 'note',
  }
}

const decidedChair: Check = ({ figures, chair }) => {
  const text = chairExpectation(chair, figures.chair)
  return text === null ? null : { kind: 'decided-chair', text, weight: 'ask' }
}

const substituteRule: Check = ({ figures: { chair }, groups }) => {
  if (chair === null || !chair.isSubstitute) return null
  const group = groups.find(each => each.isChair)
  if (group === undefined) return null
  const who = `${chair.name}${chair.title === '' ? '' : ` (${chair.title})`}`
  if (group.substituteRule === '')
    return {
      kind: 'substitute-rule',
      text: `${who} chủ trì thay, trong khi giấy mời không nêu việc phân công chủ trì thay.`,
      weight: 'ask',
    }
  if (chair.title === '' || mayPreside(chair.title, group.substituteRule)) return null
  return {
    kind: 'substitute-rule',
    text: `${who} chủ trì thay, không đúng đối tượng nêu trong giấy mời: “${group.substituteRule}”.`,
    weight: 'ask',
  }
}

/**
 * Whether a position is one of those the rule lets preside: "phân công 01 đồng chí Thường trực Đảng ủy xã chủ trì".
 * The standing committee of a commune are its secretary and the deputy secretaries (Điều lệ Đảng, Điều 20).
 */
function mayPreside(title: string, rule: string): boolean {
  const wanted = /phan cong (?:\d+ )?(?:dong chi )?(.+?)(?: chu tri|$)/.exec(fold(rule))?.[1] ?? fold(rule)
  const own = fold(title)
  return wanted.includes('thuong truc')
    ? /\bbi thu\b|thuong truc/.test(own) && !/\bchi bo\b|\bdoan\b/.test(own)
    : wanted
        .split(' ')
        .slice(0, 2)
        .every(word => own.includes(word))
}

const CHECKS: readonly Check[] = [
  groupsNotTotal,
  farFromEarlier,
  sameAsEarlier,
  moreThanMembers,
  noChair,
  decidedChair,
  substituteRule,
]
