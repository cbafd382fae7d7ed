/**
 * A person who stands in the lists of two places is called once: where the person is there, else at the place that
 * comes first in the letter. Who is the same person was decided before, as the consolidation decides it.
 */
import type { DoublePerson, SharedPerson } from '../consolidation/double-people.ts'
import type { AttendeeId } from '../kernel/ids.ts'
import { equalityKey } from '../vietnamese/text.ts'
import { type Attendance, attendanceOf, type Mark, sumAttendance } from './roll-call.ts'

/** Somebody in the list of a place, as far as it needs telling apart. */
export type ListedPerson = {
  readonly id: AttendeeId
  readonly placeCode: string
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly mark: Mark | null
}

/** A person's entry at one place, of several the person has. */
export type SharedEntry = {
  readonly placeCode: string
  /** Null where the list no longer holds the person. */
  readonly id: AttendeeId | null
  readonly mark: Mark | null
  /** The place where the person is called, this one or another. */
  readonly calledAt: string
  /** The other places that list the person. */
  readonly alsoAt: readonly string[]
}

/** `listed` are persons of the places concerned; others among them do no harm. */
export function sharedEntries(
  doubles: readonly DoublePerson[],
  listed: readonly ListedPerson[],
): readonly SharedEntry[] {
  const keyOf = (placeCode: string, name: string) => `${placeCode}|${equalityKey(name)}`
  const byName = Map.groupBy(listed, ({ placeCode, name }) => keyOf(placeCode, name))
  const groups = Map.groupBy(
    doubles.filter(({ certainty }) => certainty === 'same'),
    ({ counted }) => `${counted.returnId}:${counted.ordinal}`,
  )
  return [...groups.values()].flatMap(pairs => {
    const [first] = pairs
    if (first === undefined) return []
    // In the order of the letter.
    const people = [first.counted, ...pairs.map(({ other }) => other)]
    const entries = people.map(person => ({
      placeCode: person.placeCode,
      found: listedAs(person, byName.get(keyOf(person.placeCode, person.name)) ?? []),
    }))
    const there = entries.filter(({ found }) => found !== null)
    const candidates = there.length === 0 ? entries : there
    const best = Math.max(...candidates.map(({ found }) => rank(found?.mark ?? null)))
    const calledAt =
      candidates.find(({ found }) => rank(found?.mark ?? null) === best)?.placeCode ?? first.counted.placeCode
    return entries.map(({ placeCode, found }) => ({
      placeCode,
      id: found?.id ?? null,
      mark: found?.mark ?? null,
      calledAt,
      alsoAt: there.flatMap(other => (other.placeCode === placeCode ? [] : [other.placeCode])),
    }))
  })
}

/** Where the person came, where somebody sits for the person, where nobody does. */
const rank = (mark: Mark | null): number =>
  mark?.kind === 'present' || mark?.kind === 'late' ? 2 : mark?.kind === 'substitute' ? 1 : 0

/** Of several of the same name the one with the telephone or the position that was sent. */
function listedAs(person: SharedPerson, named: readonly ListedPerson[]): ListedPerson | null {
  const [only] = named
  if (named.length === 1 && only !== undefined) return only
  return (
    named.find(({ phone }) => phone !== '' && phone === person.phone) ??
    named.find(({ title }) => equalityKey(title) === equalityKey(person.title)) ??
    null
  )
}

/** What a list adds up to without those of it who are called elsewhere. */
export function withoutElsewhere(list: Attendance, elsewhere: readonly SharedEntry[]): Attendance {
  const marks = elsewhere.flatMap(({ id, mark }) => (id === null ? [] : [mark]))
  return sumAttendance(list, attendanceOf(marks), -1)
}
