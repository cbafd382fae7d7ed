/**
 * Whether a written person is one of the directory: the same name and something beside it that agrees, and nobody
 * else of that name it could be. A name alone, or a name that only looks alike, is a question and never an answer.
 */
import type { PersonId, UnitCode } from '../kernel/ids.ts'
import { equalityKey, fold } from '../vietnamese/text.ts'
import { datesAgree, type PartialDate } from './partial-date.ts'
import { type Person, positionText, withoutRepeats } from './person.ts'

/** A person as a list has it. */
export type WrittenPerson = {
  readonly name: string
  readonly birth: PartialDate | null
  readonly phones: readonly string[]
  /** Position and organ as written, one text for each office. */
  readonly titles: readonly string[]
  readonly unitCode: UnitCode | null
}

/** What speaks for a person beside the name. */
export type Evidence = 'id' | 'phone' | 'birth' | 'position' | 'unit'

export type Candidate = {
  readonly personId: PersonId
  readonly evidence: readonly Evidence[]
  /** The name differs in its accents: "Hà" and "Hạ" are two names. */
  readonly isLookalike: boolean
}

export type PersonMatch =
  | { readonly kind: 'certain'; readonly personId: PersonId; readonly evidence: readonly Evidence[] }
  /** The likelier first. */
  | { readonly kind: 'question'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'nobody' }

export type PersonIndex = {
  readonly byId: ReadonlyMap<PersonId, Person>
  readonly byName: ReadonlyMap<string, readonly Person[]>
  readonly byFolded: ReadonlyMap<string, readonly Person[]>
  readonly byPhone: ReadonlyMap<string, readonly Person[]>
}

export function buildPersonIndex(persons: readonly Person[]): PersonIndex {
  const { index, add } = growingPersonIndex()
  for (const person of persons) add(person)
  return index
}

/** An index of persons that come one after another, so that of many thousands others get their turn between. */
export function growingPersonIndex(): {
  readonly index: PersonIndex
  readonly add: (person: Person) => void
} {
  const byId = new Map<PersonId, Person>()
  const byName = new Map<string, Person[]>()
  const byFolded = new Map<string, Person[]>()
  const byPhone = new Map<string, Person[]>()
  return {
    index: { byId, byName, byFolded, byPhone },
    add: person => {
      for (const id of [person.id, ...person.mergedIds]) byId.set(id, person)
      enter(byName, equalityKey(person.name), person)
      enter(byFolded, fold(person.name), person)
      for (const phone of person.phones) enter(byPhone, phone, person)
    },
  }
}

function enter(persons: Map<string, Person[]>, key: string, person: Person): void {
  const known = persons.get(key)
  if (known === undefined) persons.set(key, [person])
  else known.push(person)
}

/**
 * Pure; does not depend on the order of the directory.
 *
 * @param except an entry that is not asked about: the one compared with the others
 */
export function matchPerson(
  index: PersonIndex,
  written: WrittenPerson,
  except: PersonId | null = null,
): PersonMatch {
  const key = equalityKey(written.name)
  if (key === '') return { kind: 'nobody' }
  const named = (index.byName.get(key) ?? [])
    .filter(person => person.id !== except && !contradicts(person, written))
    .map(person => candidate(person, written, false))
  const proven = named.filter(each => isProof(each.evidence, written))
  const [only] = proven
  if (only !== undefined && proven.length === 1)
    return { kind: 'certain', personId: only.personId, evidence: only.evidence }
  const others = lookalikes(index, written, key).filter(({ personId }) => personId !== except)
  const candidates = [...named, ...others].sort(likelierFirst)
  return candidates.length === 0 ? { kind: 'nobody' } : { kind: 'question', candidates }
}

/** Whoever has the telephone or, but for accents, the name together with the office. */
function lookalikes(index: PersonIndex, written: WrittenPerson, key: string): readonly Candidate[] {
  const alike = (index.byFolded.get(fold(written.name)) ?? []).filter(
    person => equalityKey(person.name) !== key,
  )
  // A telephone passes on with the office, or a name was misspelt: either way a person must look.
  const called = written.phones
    .flatMap(phone => index.byPhone.get(phone) ?? [])
    .filter(person => sharesAName(person, written))
  return [...new Set([...alike, ...called])]
    .filter(person => equalityKey(person.name) !== key)
    .map(person => candidate(person, written, true))
    .filter(
      ({ evidence }) =>
        evidence.includes('phone') || evidence.includes('position') || evidence.includes('birth'),
    )
}

const sharesAName = (person: Person, written: WrittenPerson): boolean =>
  fold(person.name).split(' ').at(-1) === fold(written.name).split(' ').at(-1)

const candidate = (person: Person, written: WrittenPerson, isLookalike: boolean): Candidate => ({
  personId: person.id,
  evidence: evidenceOf(person, written),
  isLookalike,
})

/** Two people are never born on two days. */
const contradicts = (person: Person, written: WrittenPerson): boolean =>
  person.birth !== null && written.birth !== null && !datesAgree(person.birth, written.birth)

/** What agrees beside the name. */
export function evidenceOf(person: Person, written: WrittenPerson): readonly Evidence[] {
  const evidence: Evidence[] = []
  if (written.phones.some(phone => person.phones.includes(phone))) evidence.push('phone')
  if (person.birth !== null && written.birth !== null && datesAgree(person.birth, written.birth))
    evidence.push('birth')
  if (holdsOneOf(person, written.titles)) evidence.push('position')
  if (person.unitCode !== null && person.unitCode === written.unitCode) evidence.push('unit')
  return evidence
}

function holdsOneOf(person: Person, titles: readonly string[]): boolean {
  const written = new Set(titles.map(officeKey).filter(key => key !== ''))
  return person.positions.some(position => written.has(officeKey(positionText(position))))
}

/** The office without marks between its words: "Bí thư, Đảng ủy xã" is "Bí thư Đảng ủy xã". */
const officeKey = (text: string): string => withoutRepeats(equalityKey(text.replace(/[.,;:()\-–]+/g, ' ')))

/**
 * A telephone, a day of birth, or an office together with its organ speak for one person. The year alone and an
 * office many hold ("Chuyên viên") do so only with the unit or with each other.
 */
function isProof(evidence: readonly Evidence[], written: WrittenPerson): boolean {
  const has = (one: Evidence): boolean => evidence.includes(one)
  if (has('phone') || (has('birth') && (written.birth?.length ?? 0) > 4)) return true
  const isOwnOffice = has('position') && written.titles.some(title => title.split(/\s+/).length > 4)
  return isOwnOffice || [has('birth'), has('position'), has('unit')].filter(Boolean).length >= 2
}

const likelierFirst = (left: Candidate, right: Candidate): number =>
  Number(left.isLookalike) - Number(right.isLookalike) ||
  right.evidence.length - left.evidence.length ||
  (left.personId < right.personId ? -1 : 1)

const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  id: 'mã',
  phone: 'số điện thoại',
  birth: 'ngày sinh',
  position: 'chức vụ',
  unit: 'đơn vị',
}

/** `cùng họ tên, số điện thoại, chức vụ`. */
export const evidenceText = (evidence: readonly Evidence[], isLookalike = false): string =>
  `${isLookalike ? 'họ tên gần giống' : 'cùng họ tên'}${evidence.map(one => `, ${EVIDENCE_WORDS[one]}`).join('')}`

/** The person of the directory as a list would write it, to compare two entries with each other. */
export const asWritten = (person: Person): WrittenPerson => ({
  name: person.name,
  birth: person.birth,
  phones: person.phones,
  titles: person.positions.map(positionText),
  unitCode: person.unitCode,
})
