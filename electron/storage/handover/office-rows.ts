/** What a handed-over meeting brings to the office: persons, whom to call, what was learned. What is known here stays. */
import type Sqlite from 'better-sqlite3'
import { asWritten, buildPersonIndex, matchPerson, type PersonIndex } from '#domain/directory/match-person.ts'
import type { PartialDate } from '#domain/directory/partial-date.ts'
import { BLANK_PERSON, membershipText, type Person, positionText } from '#domain/directory/person.ts'
import { asId, type PersonId } from '#domain/kernel/ids.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import type { Row } from '../recorder.ts'
import type { RecordedTable } from '../tables.ts'
import type { MeetingRecord } from './meeting-record.ts'

export type OfficeRow = { readonly table: RecordedTable; readonly key: string; readonly row: Row }

/**
 * Two computers of one office may each have entered the same people: whoever is for certain one of those here comes in
 * as an entry merged into that one, so that what speaks of either means the one person and nobody counts twice.
 */
export function missingOffice(
  here: Sqlite.Database,
  mine: MeetingRecord,
  theirs: MeetingRecord,
): readonly OfficeRow[] {
  const missing = [...theirs.office].flatMap(([table, rows]) =>
    [...rows].flatMap(([key, row]) =>
      mine.office.get(table)?.has(key) === true ? [] : [{ table, key, row }],
    ),
  )
  const persons = missing.filter(({ table }) => table === 'persons')
  const joined = persons.length === 0 ? new Map<string, PersonId>() : joinedPersons(here, theirs, persons)
  const isJoined = (id: string): boolean =>
    joined.has(id) || (mine.office.get('persons')?.get(id)?.['merged_into'] ?? null) !== null
  const entries = persons.map(({ table, key, row }) => {
    const into = joined.get(key) ?? joined.get(String(row['merged_into'])) ?? row['merged_into'] ?? null
    return { table, key, row: { ...row, merged_into: into } }
  })
  const isMerged = ({ row }: OfficeRow): number => Number(row['merged_into'] !== null)
  const others = missing.filter(
    ({ table, row }) => table !== 'persons' && !isJoined(String(row['person_id'] ?? '')),
  )
  return [
    // An entry that was merged stands behind the one it was merged into, so that undo can take them off again.
    ...entries.toSorted((one, other) => isMerged(one) - isMerged(other)),
    ...others.filter(row => isFreeHere(here, row)),
  ]
}

/** By the id of an entry of theirs, who it is here for certain. */
function joinedPersons(
  here: Sqlite.Database,
  theirs: MeetingRecord,
  persons: readonly OfficeRow[],
): ReadonlyMap<string, PersonId> {
  const index = directoryHere(here)
  const known = Map.groupBy(index.byId.values(), wholeEntry)
  const partsOf = partsIn(theirs.office)
  const joined = new Map<string, PersonId>()
  for (const { key, row } of persons) {
    if (row['merged_into'] !== null) continue
    const person = personOf(row, partsOf)
    const match = matchPerson(index, asWritten(person))
    const [same, another] = known.get(wholeEntry(person)) ?? []
    if (match.kind === 'certain') joined.set(key, match.personId)
    // The same list taken in on both sides: nothing that is known tells the two entries apart.
    else if (same !== undefined && another === undefined && tellsWho(person)) joined.set(key, same.id)
  }
  return joined
}

const wholeEntry = ({ name, birth, unitCode, phones, positions, memberships }: Person): string =>
  JSON.stringify([
    equalityKey(name),
    birth,
    unitCode,
    phones.toSorted(),
    positions.map(position => equalityKey(positionText(position))).toSorted(),
    memberships.map(membership => equalityKey(membershipText(membership))).toSorted(),
  ])

/** A name, or a name and what many are ("Chuyên viên"), is no entry that could be known again. */
const tellsWho = ({ positions, memberships }: Person): boolean =>
  positions.some(({ title, organ }) => title !== '' && organ !== '') ||
  memberships.some(({ body }) => body !== '')

function directoryHere(here: Sqlite.Database): PersonIndex {
  const all = (table: string): ReadonlyMap<string, Row> =>
    new Map(
      here
        .prepare<[], Row>(`select * from "${table}"`)
        .all()
        .map(row => [String(row['id']), row]),
    )
  const partsOf = partsIn(new Map(PART_TABLES.map(table => [table, all(table)])))
  const rows = here.prepare<[], Row>('select * from persons where merged_into is null').all()
  return buildPersonIndex(rows.map(row => personOf(row, partsOf)))
}

const PART_TABLES = ['person_positions', 'person_memberships'] as const

type PartsOf = (table: (typeof PART_TABLES)[number], person: string) => readonly Row[]

function partsIn(office: ReadonlyMap<RecordedTable, ReadonlyMap<string, Row>>): PartsOf {
  const parts = new Map(
    PART_TABLES.map(table => [
      table,
      Map.groupBy(office.get(table)?.values() ?? [], row => String(row['person_id'])),
    ]),
  )
  return (table, person) => parts.get(table)?.get(person) ?? []
}

/** As much of the person as tells it from others. */
const personOf = (row: Row, partsOf: PartsOf): Person => ({
  ...BLANK_PERSON,
  id: asId(String(row['id'])),
  name: String(row['name']),
  birth: row['birth'] as PartialDate | null,
  unitCode: row['unit_code'] === null ? null : asId(String(row['unit_code'])),
  phones: JSON.parse(String(row['phones'])) as readonly string[],
  positions: partsOf('person_positions', String(row['id'])).map(({ id, title, organ }) => ({
    id: asId(String(id)),
    title: String(title),
    organ: String(organ),
    unitCode: null,
    from: null,
    to: null,
  })),
  memberships: partsOf('person_memberships', String(row['id'])).map(({ id, role, body, basis }) => ({
    id: asId(String(id)),
    role: String(role),
    body: String(body),
    basis: String(basis),
    from: null,
    to: null,
  })),
  mergedIds: [],
})

/** Whom to call about a place may have been said here as well. */
function isFreeHere(here: Sqlite.Database, { table, row }: OfficeRow): boolean {
  if (table !== 'unit_contacts') return true
  return (
    here
      .prepare('select 1 from unit_contacts where place_code = ? and role = ? and person_id = ?')
      .get(row['place_code'], row['role'], row['person_id']) === undefined
  )
}
