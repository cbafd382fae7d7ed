/** What taking a spreadsheet into the directory would do, row by row: the preview is the work without the writing. */
import { asId, type PersonId } from '../../kernel/ids.ts'
import { equalityKey } from '../../vietnamese/text.ts'
import {
  type Candidate,
  type Evidence,
  matchPerson,
  type PersonIndex,
  type WrittenPerson,
} from '../match-person.ts'
import { partialDateText } from '../partial-date.ts'
import { membershipText, type Person, type PersonFields, positionText } from '../person.ts'
import { contactKey, type ReadContact } from './contact-cell.ts'
import type { DirectoryRole } from './directory-columns.ts'
import type {
  DirectoryReading,
  Doubt,
  ReadDirectoryPerson,
  ReadMembership,
  ReadPosition,
} from './read-directory.ts'

/** What a person said of a row: which entry it is, that it is a new person, or that it is to be left out. */
export type RowDecision =
  | { readonly kind: 'is'; readonly personId: PersonId }
  | { readonly kind: 'new' }
  | { readonly kind: 'skip' }

export type PlannedChange = {
  readonly role: DirectoryRole
  /** As a person reads it; empty where nothing stood. */
  readonly before: string
  readonly after: string
  /** As Excel names it. */
  readonly cell: string
}

export type PlannedRow = {
  readonly read: ReadDirectoryPerson
  readonly outcome:
    | { readonly kind: 'new' }
    | {
        readonly kind: 'changed'
        readonly personId: PersonId
        readonly evidence: readonly Evidence[]
        readonly changes: readonly PlannedChange[]
        readonly fields: PersonFields
        readonly positions: PartChanges<ReadPosition>
        readonly memberships: PartChanges<ReadMembership>
        /** Places the person is to be called for from now on. */
        readonly contacts: readonly ReadContact[]
      }
    | { readonly kind: 'same'; readonly personId: PersonId; readonly evidence: readonly Evidence[] }
    | {
        readonly kind: 'question'
        readonly reason: QuestionReason
        readonly candidates: readonly Candidate[]
      }
    | { readonly kind: 'skipped' }
}

/** Dates that are filled in or set right by the index of the office held, and offices that are new. */
export type PartChanges<Part> = {
  readonly added: readonly Part[]
  readonly dated: readonly { readonly index: number; readonly part: Part }[]
}

/** `name`: the name agrees and nothing proves it. `twice`: another row of the file is the same person. */
export type QuestionReason =
  | { readonly kind: 'name' }
  | { readonly kind: 'several' }
  | { readonly kind: 'twice'; readonly row: number }

export type ImportPlan = {
  readonly rows: readonly PlannedRow[]
  readonly refused: DirectoryReading['refused']
  readonly doubts: readonly Doubt[]
}

/** What the rows are compared with. */
export type KnownDirectory = {
  readonly index: PersonIndex
  /** The places a person is to be called for. */
  readonly contactsOf: (id: PersonId) => readonly ReadContact[]
}

/** Pure: the same file, directory and decisions give the same plan. */
export function planImport(
  reading: DirectoryReading,
  known: KnownDirectory,
  decisions: ReadonlyMap<string, RowDecision>,
): ImportPlan {
  const taken = new Map<string, number>()
  const rows = reading.persons.map((read): PlannedRow => {
    const outcome = outcomeOf(read, known, decisions.get(read.key), taken)
    return { read, outcome }
  })
  return { rows, refused: reading.refused, doubts: reading.persons.flatMap(({ doubts }) => doubts) }
}

const writtenOf = (read: ReadDirectoryPerson): WrittenPerson => ({
  name: read.name,
  birth: read.birth,
  phones: read.phones,
  titles: read.positions.map(positionText),
  unitCode: read.unitCode,
})

function outcomeOf(
  read: ReadDirectoryPerson,
  { index, contactsOf }: KnownDirectory,
  decision: RowDecision | undefined,
  taken: Map<string, number>,
): PlannedRow['outcome'] {
  const against = (person: Person, evidence: readonly Evidence[]): PlannedRow['outcome'] =>
    compared(read, { ...person, contacts: contactsOf(person.id) }, evidence)
  if (decision?.kind === 'skip') return { kind: 'skipped' }
  if (decision?.kind === 'new') return { kind: 'new' }
  if (decision?.kind === 'is') {
    const person = index.byId.get(decision.personId)
    if (person !== undefined) return against(person, [])
  }
  const known = read.id === null ? undefined : index.byId.get(asId(read.id))
  if (known !== undefined && equalityKey(known.name) === equalityKey(read.name))
    return once(taken, known.id, read, () => against(known, ['id']))
  const match = matchPerson(index, writtenOf(read))
  if (match.kind === 'question') {
    const several = match.candidates.filter(each => !each.isLookalike && each.evidence.length > 0).length > 1
    return { kind: 'question', reason: { kind: several ? 'several' : 'name' }, candidates: match.candidates }
  }
  if (match.kind === 'nobody') return once(taken, newKey(read), read, () => ({ kind: 'new' }))
  const person = index.byId.get(match.personId)
  if (person === undefined) return { kind: 'new' }
  return once(taken, person.id, read, () => against(person, match.evidence))
}

/** Two rows of one file are one person only where somebody says so. */
function once(
  taken: Map<string, number>,
  key: string,
  read: ReadDirectoryPerson,
  outcome: () => PlannedRow['outcome'],
): PlannedRow['outcome'] {
  const row = taken.get(key)
  if (row !== undefined) return { kind: 'question', reason: { kind: 'twice', row }, candidates: [] }
  taken.set(key, read.row)
  return outcome()
}

/** New persons are told apart by everything a row says of them beside the office. */
const newKey = (read: ReadDirectoryPerson): string =>
  `new ${equalityKey(read.name)}|${read.birth ?? ''}|${read.phones[0] ?? ''}|${read.unitCode ?? ''}|${
    read.phones.length > 0 || read.birth !== null
      ? ''
      : equalityKey(read.positions.map(positionText).join(' '))
  }`

/**
 * What a row changes of a person as it stands: worked out again for each row that is written, since a row before may
 * have been decided to be the same person.
 */
export function compared(
  read: ReadDirectoryPerson,
  person: Person & { readonly contacts: readonly ReadContact[] },
  evidence: readonly Evidence[],
): PlannedRow['outcome'] {
  const fields: PersonFields = {
    name: read.name,
    birth: read.birth ?? person.birth,
    gender: read.gender ?? person.gender,
    unitCode: read.unitCode ?? person.unitCode,
    phones: read.phones.length === 0 ? person.phones : read.phones,
    email: read.email === '' ? person.email : read.email,
    rank: read.rank ?? person.rank,
    note: read.note === '' ? person.note : read.note,
  }
  const positions = partChanges(read.positions, person.positions, positionText)
  const memberships = partChanges(read.memberships, person.memberships, membershipText)
  // Who else is to be called for stays: a list seldom says it of everybody.
  const called = new Set(person.contacts.map(contactKey))
  const contacts = read.contacts.filter(contact => !called.has(contactKey(contact)))
  const changes = [...fieldChanges(read, person, fields), ...partTexts(read, person, positions, memberships)]
  if (changes.length === 0 && contacts.length === 0) return { kind: 'same', personId: person.id, evidence }
  return { kind: 'changed', personId: person.id, evidence, changes, fields, positions, memberships, contacts }
}

const FIELD_ROLES: readonly (readonly [DirectoryRole, (fields: PersonFields) => string])[] = [
  ['name', ({ name }) => name],
  ['birth', ({ birth }) => partialDateText(birth)],
  ['gender', ({ gender }) => (gender === null ? '' : gender === 'female' ? 'Nữ' : 'Nam')],
  ['unit', ({ unitCode }) => unitCode ?? ''],
  ['phone', ({ phones }) => phones.join(', ')],
  ['email', ({ email }) => email],
  ['rank', ({ rank }) => (rank === null ? '' : String(rank))],
  ['note', ({ note }) => note],
]

const fieldChanges = (
  read: ReadDirectoryPerson,
  before: PersonFields,
  after: PersonFields,
): readonly PlannedChange[] =>
  FIELD_ROLES.filter(([, text]) => text(before) !== text(after)).map(([role, text]) => ({
    role,
    before: text(before),
    after: text(after),
    cell: read.cells.get(role) ?? '',
  }))

type Dated = Pick<ReadPosition, 'from' | 'to'>

/** Offices the file does not name stay: a list of delegates is no list of all someone holds. */
function partChanges<Part extends Dated>(
  written: readonly Part[],
  held: readonly Part[],
  text: (part: Part) => string,
): PartChanges<Part> {
  const keys = held.map(part => equalityKey(text(part)))
  const added: Part[] = []
  const dated: { index: number; part: Part }[] = []
  for (const part of written) {
    const index = keys.indexOf(equalityKey(text(part)))
    const known = held[index]
    if (known === undefined) added.push(part)
    else if ((part.from ?? known.from) !== known.from || (part.to ?? known.to) !== known.to)
      dated.push({ index, part: { ...known, from: part.from ?? known.from, to: part.to ?? known.to } })
  }
  return { added, dated }
}

function partTexts(
  read: ReadDirectoryPerson,
  person: Person,
  positions: PartChanges<ReadPosition>,
  memberships: PartChanges<ReadMembership>,
): readonly PlannedChange[] {
  const lines = <Part extends Dated>(
    role: DirectoryRole,
    { added, dated }: PartChanges<Part>,
    held: readonly Part[],
    text: (part: Part) => string,
  ): readonly PlannedChange[] => [
    ...added.map(part => ({
      role,
      before: '',
      after: withDates(text(part), part),
      cell: read.cells.get(role) ?? '',
    })),
    ...dated.map(({ index, part }) => ({
      role,
      before: held[index] === undefined ? '' : withDates(text(part), held[index]),
      after: withDates(text(part), part),
      cell: read.cells.get(role) ?? '',
    })),
  ]
  return [
    ...lines('title', positions, person.positions, positionText),
    ...lines('body', memberships, person.memberships, membershipText),
  ]
}

/** `Bí thư Đảng ủy xã (từ 7/2025)`. */
export function withDates(text: string, { from, to }: Dated): string {
  const since = from === null ? '' : `từ ${partialDateText(from)}`
  const until = to === null ? '' : `đến ${partialDateText(to)}`
  const dates = [since, until].filter(part => part !== '').join(' ')
  return dates === '' ? text : `${text} (${dates})`
}
