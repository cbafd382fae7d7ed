/** The persons of the directory: in the order of protocol, by what is typed, one by one, all. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { PartialDate } from '#domain/directory/partial-date.ts'
import {
  type Gender,
  type Membership,
  NO_RANK,
  type Person,
  type PersonFields,
  type Position,
} from '#domain/directory/person.ts'
import { nameSortKey } from '#domain/directory/person-order.ts'
import { foldedWords, phoneWords, searchedWords } from '#domain/directory/person-words.ts'
import { asId, type PersonId } from '#domain/kernel/ids.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import type { PersonMembershipsTable, PersonPositionsTable, PersonsTable } from '../tables.ts'

/** Ids asked for in one statement: SQLite takes a bounded number of values. */
const AT_ONCE = 5_000

/** How many persons there are; those merged into another are none. */
export async function countPersons(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('persons')
    .select(db.fn.countAll<number>().as('count'))
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** A page of all persons in the order of protocol, then by given name. */
export async function listPersons(
  db: ReadableDb,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('persons')
    .selectAll()
    .where('merged_into', 'is', null)
    .orderBy('protocol')
    .orderBy('sort_key')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return complete(db, rows)
}

export type FoundPersons = {
  /** How many there are in all. */
  readonly total: number
  /** Who is called so first, then whoever holds all the words anywhere; each in the order of protocol. */
  readonly persons: readonly Person[]
}

/** Everyone who has all the typed words, begun or whole, in name, offices, seats, unit or telephone. */
export async function searchPersons(
  db: ReadableDb,
  { search, limit }: { readonly search: string; readonly limit: number },
): Promise<FoundPersons> {
  const words = searchedWords(search)
  if (words.length === 0)
    return { total: await countPersons(db), persons: await listPersons(db, { offset: 0, limit }) }
  const all = words.map(word => `"${word}"*`).join(' AND ')
  // No name holds figures.
  const named = words.some(word => /\d/.test(word)) ? [] : await foundIds(db, `name : (${all})`, limit)
  const anywhere = named.length >= limit ? [] : await foundIds(db, all, limit)
  const ids = [...new Set([...named, ...anywhere])].slice(0, limit)
  const total = named.length < limit && anywhere.length < limit ? anywhere.length : await countFound(db, all)
  return { total, persons: await personsByIds(db, ids) }
}

const matching = (match: string): Expression<SqlBool> => sql<SqlBool>`person_search match ${match}`

/** The index lists its hits by docid, which is the order of protocol: the first of many cost no more than of few. */
async function foundIds(db: ReadableDb, match: string, limit: number): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom(sql<{ rowid: number }>`person_search`.as('person_search'))
    .innerJoin('person_texts', 'person_texts.docid', 'person_search.rowid')
    .select('person_texts.person_id')
    .where(matching(match))
    .orderBy('person_search.rowid')
    .limit(limit)
    .execute()
  return rows.map(row => asId(row.person_id))
}

async function countFound(db: ReadableDb, match: string): Promise<number> {
  const row = await db
    .selectFrom(sql<{ rowid: number }>`person_search`.as('person_search'))
    .select(db.fn.countAll<number>().as('count'))
    .where(matching(match))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Everyone, in the order of protocol; those merged into another are known by `mergedIds` of that one. */
/** Everybody of the directory, so many at a time, in the order of protocol. */
export async function* personPages(
  read: <Value>(work: (db: ReadableDb) => Promise<Value>) => Promise<Value>,
  size: number,
): AsyncGenerator<readonly Person[]> {
  for (let offset = 0; ; offset += size) {
    const persons = await read(db => listPersons(db, { offset, limit: size }))
    if (persons.length > 0) yield persons
    if (persons.length < size) return
  }
}

export const allPersons = async (db: ReadableDb): Promise<readonly Person[]> =>
  listPersons(db, { offset: 0, limit: -1 })

/** One person, also by the id of an entry that was merged into it; null when there is none. */
export async function personById(db: ReadableDb, id: PersonId): Promise<Person | null> {
  const row = await db.selectFrom('persons').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  if (row.merged_into !== null) return personById(db, asId(row.merged_into))
  const [person] = await complete(db, [row])
  return person ?? null
}

/** The persons of these ids, in the order of the ids; an id nobody has, or of a merged entry, is left out. */
export async function personsByIds(db: ReadableDb, ids: readonly PersonId[]): Promise<readonly Person[]> {
  const rows: PersonsTable[] = []
  for (const some of inSlices(ids))
    rows.push(
      ...(await db
        .selectFrom('persons')
        .selectAll()
        .where('id', 'in', some)
        .where('merged_into', 'is', null)
        .execute()),
    )
  const known = new Map((await complete(db, rows)).map(person => [person.id, person]))
  return ids.flatMap(id => known.get(id) ?? [])
}

function* inSlices<Value>(values: readonly Value[]): Generator<readonly Value[]> {
  for (let at = 0; at < values.length; at += AT_ONCE) yield values.slice(at, at + AT_ONCE)
}

/** Adds what lies in other tables to the rows, in their order. */
async function complete(db: ReadableDb, rows: readonly PersonsTable[]): Promise<readonly Person[]> {
  const positions: PersonPositionsTable[] = []
  const memberships: PersonMembershipsTable[] = []
  const merged: { id: string; merged_into: string | null }[] = []
  for (const some of inSlices(rows.map(row => row.id))) {
    positions.push(
      ...(await db
        .selectFrom('person_positions')
        .selectAll()
        .where('person_id', 'in', some)
        .orderBy('position')
        .orderBy('id')
        .execute()),
    )
    memberships.push(
      ...(await db
        .selectFrom('person_memberships')
        .selectAll()
        .where('person_id', 'in', some)
        .orderBy('position')
        .orderBy('id')
        .execute()),
    )
    merged.push(
      ...(await db
        .selectFrom('persons')
        .select(['id', 'merged_into'])
        .where('merged_into', 'in', some)
        .execute()),
    )
  }
  const positionsOf = Map.groupBy(positions, row => row.person_id)
  const membershipsOf = Map.groupBy(memberships, row => row.person_id)
  const mergedInto = Map.groupBy(merged, row => row.merged_into)
  return rows.map(row => ({
    ...toFields(row),
    id: asId(row.id),
    positions: (positionsOf.get(row.id) ?? []).map(toPosition),
    memberships: (membershipsOf.get(row.id) ?? []).map(toMembership),
    mergedIds: (mergedInto.get(row.id) ?? []).map(each => asId(each.id)),
  }))
}

const toFields = (row: PersonsTable): PersonFields => ({
  name: row.name,
  birth: row.birth as PartialDate | null,
  gender: row.gender as Gender | null,
  unitCode: row.unit_code === null ? null : asId(row.unit_code),
  phones: JSON.parse(row.phones) as readonly string[],
  email: row.email,
  rank: row.protocol === NO_RANK ? null : row.protocol,
  note: row.note,
})

const toPosition = (row: PersonPositionsTable): Position => ({
  id: asId(row.id),
  title: row.title,
  organ: row.organ,
  unitCode: row.unit_code === null ? null : asId(row.unit_code),
  from: row.since as PartialDate | null,
  to: row.until as PartialDate | null,
})

const toMembership = (row: PersonMembershipsTable): Membership => ({
  id: asId(row.id),
  body: row.body,
  role: row.role,
  basis: row.basis,
  from: row.since as PartialDate | null,
  to: row.until as PartialDate | null,
})

/** @param unitName of `fields.unitCode` as people type it; empty where there is none */
export const insertPerson = (
  store: WritableStore,
  id: PersonId,
  fields: PersonFields,
  unitName: string,
): Promise<void> => store.insert('persons', { id, merged_into: null, ...rowOf(fields, unitName) })

/** @throws AppError `not-found` */
export const updatePerson = (
  store: WritableStore,
  id: PersonId,
  fields: PersonFields,
  unitName: string,
): Promise<void> => store.update('persons', id, rowOf(fields, unitName))

const rowOf = (fields: PersonFields, unitName: string) => ({
  name: fields.name,
  birth: fields.birth,
  gender: fields.gender,
  unit_code: fields.unitCode,
  phones: JSON.stringify(fields.phones),
  email: fields.email,
  protocol: fields.rank ?? NO_RANK,
  note: fields.note,
  name_key: equalityKey(fields.name),
  sort_key: nameSortKey(fields.name),
  search_name: foldedWords(fields.name),
  search_words: [foldedWords(unitName), phoneWords(fields.phones)].filter(part => part !== '').join(' '),
})

/** With positions, memberships and its places among the contacts; who was returned under this name is unlinked. */
export async function removePerson(store: WritableStore, id: PersonId): Promise<void> {
  await pointAttendeesTo(store, id, null)
  await store.remove('persons', id)
}

/** Leads the attendees that were found to be this person to another, or to nobody. */
export async function pointAttendeesTo(
  store: WritableStore,
  from: PersonId,
  to: PersonId | null,
): Promise<void> {
  const rows = await store.db.selectFrom('attendees').select('id').where('person_id', '=', from).execute()
  for (const row of rows) await store.update('attendees', row.id, { person_id: to })
}

/** The entry, and those merged into it before, are this person from now on. */
export async function mergeInto(
  store: WritableStore,
  ids: readonly PersonId[],
  into: PersonId,
): Promise<void> {
  for (const id of ids) await store.update('persons', id, { merged_into: into })
}
