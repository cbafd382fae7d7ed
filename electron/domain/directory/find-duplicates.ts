/** Entries of the directory that may be one person: suggested with what speaks for it, never merged unasked. */
import type { PersonId } from '../kernel/ids.ts'
import { asWritten, buildPersonIndex, type Evidence, matchPerson } from './match-person.ts'
import type { Person } from './person.ts'

export type DuplicatePair = {
  /** The entry that knows more comes first: the one to keep. */
  readonly first: PersonId
  readonly second: PersonId
  readonly evidence: readonly Evidence[]
  readonly isLookalike: boolean
}

/** Names two entries whatever their order. */
export const pairKey = (one: PersonId, other: PersonId): string => [one, other].sort().join('|')

/**
 * A name alone is no suggestion: in a province hundreds share one.
 *
 * @param distinct keys of pairs that somebody said are two people
 */
export function findDuplicates(
  persons: readonly Person[],
  distinct: ReadonlySet<string>,
): readonly DuplicatePair[] {
  const index = buildPersonIndex(persons)
  const pairs = new Map<string, DuplicatePair>()
  for (const person of persons) {
    const match = matchPerson(index, asWritten(person), person.id)
    const found =
      match.kind === 'certain'
        ? [{ personId: match.personId, evidence: match.evidence, isLookalike: false }]
        : match.kind === 'question'
          ? match.candidates
          : []
    for (const { personId, evidence, isLookalike } of found) {
      const key = pairKey(person.id, personId)
      const other = index.byId.get(personId)
      if (other === undefined || pairs.has(key) || isToldApart(person, other, distinct)) continue
      if (!speaksForOne(evidence, person, other)) continue
      const [first, second] = knows(other) > knows(person) ? [other, person] : [person, other]
      pairs.set(key, { first: first.id, second: second.id, evidence, isLookalike })
    }
  }
  return [...pairs.values()].sort(
    (left, right) =>
      Number(left.isLookalike) - Number(right.isLookalike) || right.evidence.length - left.evidence.length,
  )
}

/** Also by an entry that was merged into one of them since. */
const isToldApart = (one: Person, other: Person, distinct: ReadonlySet<string>): boolean =>
  distinct.size > 0 &&
  [one.id, ...one.mergedIds].some(left =>
    [other.id, ...other.mergedIds].some(right => distinct.has(pairKey(left, right))),
  )

/** An office many hold says nothing where the units are two. */
function speaksForOne(evidence: readonly Evidence[], one: Person, other: Person): boolean {
  if (evidence.includes('phone') || evidence.includes('birth')) return true
  const inTwoUnits = one.unitCode !== null && other.unitCode !== null && one.unitCode !== other.unitCode
  return evidence.includes('position') && !inTwoUnits
}

const knows = (person: Person): number =>
  person.positions.length * 2 +
  person.memberships.length * 2 +
  person.phones.length +
  [person.birth, person.gender, person.unitCode, person.rank].filter(value => value !== null).length

/** What the kept entry says after the merge: its own words, and the other's where it says nothing. */
export function mergedFields(kept: Person, other: Person) {
  return {
    name: kept.name,
    birth: longer(kept.birth, other.birth),
    gender: kept.gender ?? other.gender,
    unitCode: kept.unitCode ?? other.unitCode,
    phones: [...new Set([...kept.phones, ...other.phones])],
    email: kept.email === '' ? other.email : kept.email,
    rank: kept.rank ?? other.rank,
    note: [...new Set([kept.note, other.note].filter(note => note !== ''))].join('; '),
  }
}

/** A day says more than its year. */
function longer<Date extends string>(kept: Date | null, other: Date | null): Date | null {
  if (kept === null || other === null) return kept ?? other
  return other.length > kept.length && other.startsWith(kept) ? other : kept
}
