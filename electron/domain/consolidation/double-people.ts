/** Persons who stand in the answers of two places, and at which of them they are counted. */
import type { GroupId, ReturnFileId, ReturnId } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import { equalityKey, fold } from '../vietnamese/text.ts'
import { positionKey } from './person-keys.ts'

/** A listed person of the version that counts for a place, found by a key that another place has too. */
export type SharedPerson = {
  readonly personKey: number
  readonly placeCode: string
  readonly returnId: ReturnId
  /** Where the person stands in the list, from 0. */
  readonly ordinal: number
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly groupId: GroupId | null
  /** The file the list came in, and which of its answers it is; null when it came without one. */
  readonly fileId: ReturnFileId | null
  readonly answerIndex: number
  readonly source: { readonly sheet: string; readonly row: number } | null
}

export type PersonVerdict = { readonly isSame: boolean; readonly who: string; readonly at: LocalDateTime }

/** One person entered at two places. The one at `counted` counts, the one at `other` only while they are not the same. */
export type DoublePerson = {
  /** Names the pair for a verdict; the same as long as name, number and places are. */
  readonly key: string
  readonly counted: SharedPerson
  readonly other: SharedPerson
  /** Sure by rule, or by a person's word; a possible one counts at both places until a person decides. */
  readonly certainty: 'same' | 'possible' | 'different'
  /** `Cùng họ tên và số điện thoại`. */
  readonly reason: string
  readonly verdict: PersonVerdict | null
}

export type DoubleOptions = {
  /** Persons of versions that count. */
  readonly people: readonly SharedPerson[]
  /** The order of the places in the letter: who stands in two is counted at the first. */
  readonly orderOf: (placeCode: string) => number
  /** `xã Sơn Hà`; null where the place is no unit. */
  readonly unitNameOf: (placeCode: string) => string | null
  /** By the key of the pair. */
  readonly verdicts: ReadonlyMap<string, PersonVerdict>
}

/** The pairs, each person of a later place against the first place that has that person. */
export function doublePeople({
  people,
  orderOf,
  unitNameOf,
  verdicts,
}: DoubleOptions): readonly DoublePerson[] {
  const inOrder = people.toSorted(
    (left, right) => orderOf(left.placeCode) - orderOf(right.placeCode) || left.ordinal - right.ordinal,
  )
  const seen = new Map<number, SharedPerson[]>()
  const found = new Map<string, DoublePerson>()
  for (const other of inOrder) {
    const earlier = seen.get(other.personKey) ?? []
    for (const counted of earlier) {
      if (counted.placeCode === other.placeCode) continue
      const pair = pairOf(counted, other, unitNameOf, verdicts)
      if (pair === null) continue
      const entry = `${other.returnId}:${other.ordinal}`
      if (strength(pair) > strength(found.get(entry))) found.set(entry, pair)
    }
    seen.set(other.personKey, [...earlier, other])
  }
  return [...found.values()]
}

const STRENGTH = { different: 1, possible: 2, same: 3 } as const
const strength = (pair: DoublePerson | undefined): number =>
  pair === undefined ? 0 : STRENGTH[pair.certainty]

function pairOf(
  counted: SharedPerson,
  other: SharedPerson,
  unitNameOf: DoubleOptions['unitNameOf'],
  verdicts: DoubleOptions['verdicts'],
): DoublePerson | null {
  const likeness = likenessOf(counted, other, unitNameOf)
  if (likeness === null) return null
  const key = `${fold(other.name)}|${other.phone || counted.phone}|${counted.placeCode}|${other.placeCode}`
  const verdict = verdicts.get(key) ?? null
  const certainty =
    verdict === null ? (likeness.isSure ? 'same' : 'possible') : verdict.isSame ? 'same' : 'different'
  return { key, counted, other, certainty, reason: likeness.reason, verdict }
}

type Likeness = { readonly isSure: boolean; readonly reason: string }

function likenessOf(
  one: SharedPerson,
  other: SharedPerson,
  unitNameOf: DoubleOptions['unitNameOf'],
): Likeness | null {
  const samePhone = one.phone !== '' && one.phone === other.phone
  if (equalityKey(one.name) === equalityKey(other.name)) {
    if (samePhone) return { isSure: true, reason: 'Cùng họ tên và số điện thoại' }
    const position = positionKey(one.title, unitNameOf(one.placeCode))
    if (position === null || position !== positionKey(other.title, unitNameOf(other.placeCode))) return null
    return one.phone !== '' && other.phone !== ''
      ? { isSure: false, reason: 'Cùng họ tên, chức vụ và đơn vị nhưng khác số điện thoại' }
      : { isSure: true, reason: 'Cùng họ tên, chức vụ và đơn vị' }
  }
  // An office's telephone stands beside many names; only a name typed without its accents is worth asking about.
  return samePhone && fold(one.name) === fold(other.name)
    ? { isSure: false, reason: 'Cùng số điện thoại, họ tên chỉ khác dấu' }
    : null
}
