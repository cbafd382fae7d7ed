/** Whom to call about each place: contact persons and technicians, in the order to call them. */
import { type ContactRole, heldText, type Person, type UnitContact } from '#domain/directory/person.ts'
import { asId, type PersonId } from '#domain/kernel/ids.ts'
import type { LocalDate } from '#domain/kernel/local-time.ts'
import { positionAmong } from '../positions.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import { personsByIds } from './persons.repository.ts'

export type NamedForPlace = ContactKey & { readonly person: Person }

/** Of all places: contact persons before technicians, each in the order to call. */
export async function namedForPlaces(db: ReadableDb): Promise<readonly NamedForPlace[]> {
  const keys = await contactKeys(db)
  const ids = [...new Set(keys.map(({ personId }) => personId))]
  const persons = new Map((await personsByIds(db, ids)).map(person => [person.id, person]))
  return keys.flatMap(key => {
    const person = persons.get(key.personId)
    return person === undefined ? [] : [{ ...key, person }]
  })
}

/** Of one place, or with null of all; by place, role, then in the order to call. @param today for the offices held */
export async function unitContacts(
  db: ReadableDb,
  { placeCode, today }: { readonly placeCode: string | null; readonly today: LocalDate },
): Promise<readonly UnitContact[]> {
  const all = db
    .selectFrom('unit_contacts')
    .selectAll()
    .orderBy('place_code')
    .orderBy('role')
    .orderBy('position')
    .orderBy('id')
  const rows = await (placeCode === null ? all : all.where('place_code', '=', placeCode)).execute()
  const ids = [...new Set(rows.map(row => asId<PersonId>(row.person_id)))]
  const persons = new Map((await personsByIds(db, ids)).map(person => [person.id, person]))
  return rows.flatMap(row => {
    const person = persons.get(asId(row.person_id))
    if (person === undefined) return []
    return {
      placeCode: row.place_code,
      role: row.role as ContactRole,
      personId: person.id,
      name: person.name,
      title: heldText(person.positions, today),
      phones: person.phones,
      note: row.note,
    }
  })
}

export type ContactKey = {
  readonly placeCode: string
  readonly role: ContactRole
  readonly personId: PersonId
}

/** Every place and whom to call about it, in their order, without looking at the persons. */
export async function contactKeys(db: ReadableDb): Promise<readonly ContactKey[]> {
  const rows = await db
    .selectFrom('unit_contacts')
    .select(['place_code', 'role', 'person_id'])
    .orderBy('place_code')
    .orderBy('role')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    placeCode: row.place_code,
    role: row.role as ContactRole,
    personId: asId(row.person_id),
  }))
}

/** Adds a contact behind those of the same place and role; one that is there already stays as it is. */
export async function addContact(
  store: WritableStore,
  id: string,
  key: ContactKey,
  note: string,
): Promise<void> {
  const { placeCode, role, personId } = key
  const siblings = await rowsOf(store.db, placeCode, role)
  if (siblings.some(row => row.person_id === personId)) return
  const position = await positionAmong(store, 'unit_contacts', siblings, { before: null, moved: null })
  await store.insert('unit_contacts', {
    id,
    place_code: placeCode,
    role,
    person_id: personId,
    position,
    note,
  })
}

/** Takes a contact off its place; the person stays in the directory. */
export async function removeContact(
  store: WritableStore,
  { placeCode, role, personId }: ContactKey,
): Promise<void> {
  for (const row of await rowsOf(store.db, placeCode, role))
    if (row.person_id === personId) await store.remove('unit_contacts', row.id)
}

/** Makes the places of one person those of another; where both stood the other stays. */
export async function handOverContacts(store: WritableStore, from: PersonId, to: PersonId): Promise<void> {
  const rows = await store.db
    .selectFrom('unit_contacts')
    .selectAll()
    .where('person_id', 'in', [from, to])
    .execute()
  const known = new Set(rows.filter(row => row.person_id === to).map(row => `${row.place_code} ${row.role}`))
  for (const row of rows.filter(each => each.person_id === from)) {
    if (known.has(`${row.place_code} ${row.role}`)) await store.remove('unit_contacts', row.id)
    else await store.update('unit_contacts', row.id, { person_id: to })
  }
}

const rowsOf = (db: ReadableDb, placeCode: string, role: ContactRole) =>
  db
    .selectFrom('unit_contacts')
    .select(['id', 'person_id', 'position'])
    .where('place_code', '=', placeCode)
    .where('role', '=', role)
    .orderBy('position')
    .orderBy('id')
    .execute()
