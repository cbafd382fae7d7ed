/** The sentences of an invitation that are made from values instead of being written by hand. */
import type { Span } from '../document/blocks.ts'
import {
  dateOf,
  formatClock,
  formatDate,
  isLocalDateTime,
  type LocalDate,
  type LocalDateTime,
  partOfDay,
  partsOf,
  weekdayOf,
} from '../kernel/local-time.ts'
import type {
  BasisDocument,
  BridgePoint,
  Deadline,
  Exclusion,
  Meeting,
  ParticipantGroup,
  Session,
} from '../meeting/meeting.ts'
import type { ChairAtPlace } from '../meeting/places.ts'
import { capitalised } from '../vietnamese/text.ts'
import { from } from './invitation-source.ts'

/** `01`, `02`, … as counts are written in letters. */
const count = (value: number): string => String(value).padStart(2, '0')

const joined = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(' ')

/** "Thực hiện … về việc …, Ban Thường vụ Tỉnh ủy triệu tập …, cụ thể như sau:" */
export function openingSpans(meeting: Meeting): readonly Span[] {
  const basis = basisText(meeting.basis)
  const convocation = joined(meeting.convener, meeting.convocation)
  return [
    { text: basis === '' ? '' : `${basis}, `, source: from('basis') },
    { text: convocation === '' ? '' : `${convocation}, `, source: from('convocation') },
    { text: 'cụ thể như sau:', source: from('convocation') },
  ].filter(span => span.text !== '')
}

/** "Thực hiện Công văn số … ngày … của … về việc …"; empty without a basis document. */
export function basisText(basis: BasisDocument): string {
  if (basis.document === '') return ''
  return joined(
    basis.lead,
    basis.document,
    basis.date === null ? '' : `ngày ${formatDate(basis.date)}`,
    basis.issuer === '' ? '' : `của ${basis.issuer}`,
    basis.subject === '' ? '' : `về việc ${basis.subject}`,
  )
}

/** "01 buổi, bắt đầu vào lúc 14 giờ 00 phút ngày 01/7/2026 (chiều thứ Tư)." */
export function sessionSpans(sessions: readonly Session[]): readonly Span[] {
  const [only, ...others] = sessions
  if (only === undefined) return []
  if (others.length === 0) {
    return [{ text: '01 buổi, bắt đầu vào lúc ' }, ...startSpans(only.startsAt), { text: '.' }]
  }
  return sessions.flatMap((session, index) => [
    {
      text:
        index === 0
          ? `${count(sessions.length)} buổi: buổi thứ nhất bắt đầu vào lúc `
          : `; buổi thứ ${ordinal(index + 1)} bắt đầu vào lúc `,
    },
    ...startSpans(session.startsAt),
    { text: index === sessions.length - 1 ? '.' : '' },
  ])
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const
const ordinal = (position: number): string => ORDINALS[position - 1] ?? String(position)

const startSpans = (startsAt: LocalDateTime): readonly Span[] => [
  { text: `${formatClock(startsAt)} ngày ${formatDate(startsAt)}`, bold: true },
  { text: ` (${partOfDay(startsAt)} ${weekdayOf(startsAt)})` },
]

/** "Tại … (do địa phương quyết định).", "do … quyết định.", "Tại …." */
export function placeText(point: BridgePoint): string {
  const decision = point.placeDecidedBy === '' ? '' : `do ${point.placeDecidedBy} quyết định`
  if (point.place === '') return decision === '' ? '' : `${decision}.`
  return `Tại ${point.place}${decision === '' ? '' : ` (${decision})`}.`
}

/** "(trừ các đồng chí dự tại điểm cầu cấp xã)"; an exclusion whose point is gone says nothing. */
export function exclusionText(exclusions: readonly Exclusion[], points: readonly BridgePoint[]): string {
  const said = exclusions.flatMap(exclusion => {
    const target = points.find(point => point.id === exclusion.targetId)
    return target === undefined ? [] : [joined(exclusion.wording, target.shortName)]
  })
  return said.length === 0 ? '' : `(trừ ${said.join('; ')})`
}

/**
 * A line of "Thành phần tham dự" with its exclusions, the chair's words and its full stop.
 *
 * @param chair at the place that gets the letter, where that was decided
 */
export function groupSpans(
  group: ParticipantGroup,
  points: readonly BridgePoint[],
  chair?: ChairAtPlace,
): readonly Span[] {
  const who = joined(group.text, exclusionText(group.exclusions, points))
  if (!group.isChair || group.substituteRule === '' || chair === undefined) {
    const said = group.isChair ? `${who}, Chủ trì` : who
    if (group.substituteRule === '') return [{ text: `${said}.` }]
    return [{ text: `${said} (` }, { text: group.substituteRule, italic: true }, { text: ').' }]
  }
  if (chair.kind === 'own') return [{ text: `${who}, Chủ trì.` }]
  return [
    { text: `${substituteOf(group.substituteRule)} (` },
    { text: `đồng chí ${chair.name}, ${officeIn(group.text)}, dự tại ${chair.at}`, italic: true },
    { text: ').' },
  ]
}

/** `01 đồng chí Thường trực Đảng ủy xã, Chủ trì`: who presides by the rule when the chair sits elsewhere. */
export function substituteOf(rule: string): string {
  const [, order = rule] = /(?<!\p{L})thì\s+(.+)$/u.exec(rule) ?? []
  const [, who] = /^(?:phân công|cử|giao)\s+(.+?),?\s+chủ trì$/iu.exec(order) ?? []
  const said = who === undefined ? order : `${who}, Chủ trì`
  return capitalised(said)
}

/** `Bí thư Đảng ủy xã` of "Đồng chí Bí thư Đảng ủy xã". */
const officeIn = (text: string): string => text.replace(/^(?:Các )?đồng chí\s+/iu, '')

/** An assignment with its deadline in bold, full stop included. */
export function assignmentSpans(text: string, deadline: Deadline | null): readonly Span[] {
  if (deadline === null) return [{ text: `${text}.` }]
  return [{ text: `${text} ` }, { text: `${deadlineText(deadline)}.`, bold: true }]
}

/** "hoàn thành trước 15 giờ, ngày 29/6/2026", "trước ngày 30/6/2026". */
export const deadlineText = (deadline: Deadline): string => joined(deadline.lead, momentText(deadline.at))

function momentText(at: LocalDate | LocalDateTime): string {
  if (!isLocalDateTime(at)) return `ngày ${formatDate(at)}`
  const { hour, minute } = partsOf(at)
  const clock = minute === 0 ? `${count(hour)} giờ` : `${count(hour)} giờ ${count(minute)} phút`
  return `${clock}, ngày ${formatDate(dateOf(at))}`
}
