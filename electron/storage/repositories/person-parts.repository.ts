/** The offices and the seats of a person, in the order the person has them. */
import type { Membership, Position } from '#domain/directory/person.ts'
import { foldedWords } from '#domain/directory/person-words.ts'
import type { MembershipId, PersonId, PositionId } from '#domain/kernel/ids.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { positionAmong } from '../positions.ts'
import type { WritableStore } from '../store.ts'

/** Before another of the same person; null puts it last. */
type Target<Id> = { readonly personId: PersonId; readonly before: Id | null }

/** @throws AppError `not-found` */
export async function addPosition(
  store: WritableStore,
  { personId, before }: Target<PositionId>,
  position: Position,
): Promise<void> {
  await store.insert('person_positions', {
    id: position.id,
    person_id: personId,
    position: await placeAmong(store, 'person_positions', { personId, before, moved: null }),
    ...positionRow(position),
  })
}

/** @throws AppError `not-found` */
export const updatePosition = (store: WritableStore, position: Position): Promise<void> =>
  store.update('person_positions', position.id, positionRow(position))

const positionRow = ({ title, organ, unitCode, from, to }: Position) => ({
  title,
  organ,
  unit_code: unitCode,
  since: from,
  until: to,
  search_words: foldedWords(`${title} ${organ}`),
})

/** @throws AppError `not-found` */
export async function addMembership(
  store: WritableStore,
  { personId, before }: Target<MembershipId>,
  membership: Membership,
): Promise<void> {
  await store.insert('person_memberships', {
    id: membership.id,
    person_id: personId,
    position: await placeAmong(store, 'person_memberships', { personId, before, moved: null }),
    ...membershipRow(membership),
  })
}

/** @throws AppError `not-found` */
export const updateMembership = (store: WritableStore, membership: Membership): Promise<void> =>
  store.update('person_memberships', membership.id, membershipRow(membership))

const membershipRow = ({ body, role, basis, from, to }: Membership) => ({
  body,
  role,
  basis,
  since: from,
  until: to,
  search_words: foldedWords(`${role} ${body} ${basis}`),
})

type PartsTable = 'person_positions' | 'person_memberships'

/** Puts an office or a seat before another of its person, or last. @throws AppError `not-found` */
export async function movePersonPart(
  store: WritableStore,
  table: PartsTable,
  {
    personId,
    id,
    before,
  }: { readonly personId: PersonId; readonly id: string; readonly before: string | null },
): Promise<void> {
  const position = await placeAmong(store, table, { personId, before, moved: id })
  await store.update(table, id, { position })
}

/** Gives the offices and seats of one person to another, behind what that one has; what both have stays once. */
export async function handOverParts(store: WritableStore, from: PersonId, to: PersonId): Promise<void> {
  for (const table of ['person_positions', 'person_memberships'] as const) {
    const known = await datedParts(store, table, to)
    for (const part of await datedParts(store, table, from)) {
      const same = known.find(own => isSamePart(own, part))
      if (same === undefined) {
        const position = await placeAmong(store, table, { personId: to, before: null, moved: null })
        await store.update(table, part.id, { person_id: to, position })
        continue
      }
      const dates = { since: same.since ?? part.since, until: same.until ?? part.until }
      await store.update(table, same.id, dates)
      await store.remove(table, part.id)
    }
  }
}

type DatedPart = Awaited<ReturnType<typeof datedParts>>[number]

/** By every letter, and no two days of the same appointment: who came back to an office held it twice. */
const isSamePart = (one: DatedPart, other: DatedPart): boolean =>
  one.text === other.text && agrees(one.since, other.since) && agrees(one.until, other.until)

const agrees = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other

async function datedParts(store: WritableStore, table: PartsTable, personId: PersonId) {
  if (table === 'person_positions') {
    const rows = await store.db
      .selectFrom(table)
      .select(['id', 'title', 'organ', 'since', 'until'])
      .where('person_id', '=', personId)
      .orderBy('position')
      .execute()
    return rows.map(row => ({ ...row, text: equalityKey(`${row.title} ${row.organ}`) }))
  }
  const rows = await store.db
    .selectFrom(table)
    .select(['id', 'role', 'body', 'basis', 'since', 'until'])
    .where('person_id', '=', personId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, text: equalityKey(`${row.role} ${row.body} ${row.basis}`) }))
}

async function placeAmong(
  store: WritableStore,
  table: PartsTable,
  target: { readonly personId: PersonId; readonly before: string | null; readonly moved: string | null },
): Promise<number> {
  return positionAmong(store, table, await partsOf(store, table, target.personId), target)
}

const partsOf = (store: WritableStore, table: PartsTable, personId: PersonId) =>
  store.db
    .selectFrom(table)
    .select(['id', 'position'])
    .where('person_id', '=', personId)
    .orderBy('position')
    .orderBy('id')
    .execute()
