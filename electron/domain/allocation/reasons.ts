/** Why somebody sits where they sit, step by step in the letter's own sentences. */
import { wordingFor } from '../invitation/recipient-wording.ts'
import { exclusionText, groupSpans } from '../invitation/sentences.ts'
import { formatDateTime } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import type { Seat } from './member-index.ts'
import { type Conflict, type Seating, substituteTargets } from './seating.ts'

export type Reason = {
  /** `invited`: a line invites. `left-out`: words that take an invitation away. `asked`: what must be decided. */
  readonly kind: 'invited' | 'left-out' | 'decided' | 'asked'
  /** Vietnamese: what follows from the words. */
  readonly text: string
  /** The words of the letter; empty where it is none of its. */
  readonly quote: string
}

/** The chain of reasons, in the order one would say it on the telephone. */
export function reasonsOf(seating: Seating, meeting: Meeting): readonly Reason[] {
  const { seats, place, decision, conflict } = seating
  const at = place === null ? [] : seats.filter(seat => seat.place === place)
  const elsewhere = place === null ? seats : seats.filter(seat => seat.place !== place)
  return [
    ...at.slice(0, MOST_QUOTED).map(seat => invited(seat, meeting)),
    ...(place === null ? elsewhere.map(seat => invited(seat, meeting)) : []),
    ...unique(elsewhere.flatMap(seat => leftOut(seat, place, meeting))),
    ...(decision === null
      ? []
      : [
          {
            kind: 'decided' as const,
            text: `${decision.who} xác định dự tại ${titleOf(place)}, ${formatDateTime(decision.at)}.`,
            quote: '',
          },
        ]),
    ...(conflict === null ? [] : [{ kind: 'asked' as const, text: CONFLICT_TEXTS[conflict], quote: '' }]),
  ]
}

/** More lines of one point say nothing new. */
const MOST_QUOTED = 2

export const CONFLICT_TEXTS: Readonly<Record<Conflict, string>> = {
  circle:
    'Các phần trừ trong giấy mời dẫn vòng lẫn nhau: dự ở nơi nào cũng đúng giấy mời. Cần xác định một nơi.',
  'excluded-everywhere':
    'Nơi nào cũng trừ người dự tại nơi khác nên không còn nơi nào mời. Cần xác định một nơi.',
  'two-places': 'Được mời ở nhiều nơi mà giấy mời không trừ ở nơi nào. Cần xác định một nơi.',
  'chair-away':
    'Là người chủ trì nhưng theo giấy mời lại dự ở nơi khác, nơi chủ trì cần người thay. Cần xác nhận.',
  'unknown-unit':
    'Thuộc thành phần dự tại từng đơn vị nhưng danh bạ chưa ghi đơn vị công tác. Cần ghi đơn vị.',
  outdated: 'Nơi đã xác định không còn mời người này vì giấy mời hoặc danh bạ đã thay đổi. Cần xác định lại.',
}

const titleOf = (place: Place | null): string => place?.title ?? ''

function invited(seat: Seat, meeting: Meeting): Reason {
  const as = seat.as === null ? 'được chọn đích danh' : `là ${seat.as}`
  return {
    kind: 'invited',
    text: `${seat.place.title} mời (${as}):`,
    quote: sentenceOf(seat, meeting),
  }
}

function sentenceOf({ group, place }: Seat, meeting: Meeting): string {
  const spans = groupSpans(group, meeting.bridgePoints)
  return wordingFor(
    { kind: 'place', place },
    spans
      .map(span => span.text)
      .join('')
      .replace(/\.$/, ''),
  )
}

/** The words by which a seat is given up to the place where the person sits; all its words while nobody knows where. */
function leftOut({ group, place: own }: Seat, sits: Place | null, meeting: Meeting): readonly Reason[] {
  const points = meeting.bridgePoints
  const concerns = (id: string): boolean => sits === null || sits.point.id === id
  const exclusions = [...own.point.exclusions, ...group.exclusions].filter(({ targetId }) =>
    concerns(targetId),
  )
  const quotes = [
    exclusionText(exclusions, points),
    group.isChair &&
    substituteTargets(group.substituteRule, own.point, points).some(point => concerns(point.id))
      ? `(${wordingFor({ kind: 'place', place: own }, group.substituteRule)})`
      : '',
  ].filter(quote => quote !== '')
  const text = sits === null ? `${own.title} có phần trừ:` : `Không dự tại ${own.title} vì:`
  return quotes.map(quote => ({ kind: 'left-out', text, quote }))
}

const unique = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map(reason => [`${reason.text} ${reason.quote}`, reason])).values(),
]
