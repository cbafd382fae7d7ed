/** The directory of persons: find, keep, merge, and whom to call about a unit. */
import type { ParsedInput } from '#contract/contract.ts'
import type { personsContract } from '#contract/persons.contract.ts'
import { findDuplicates, mergedFields } from '#domain/directory/find-duplicates.ts'
import {
  BLANK_PERSON,
  type Membership,
  type Person,
  type PersonFields,
  type Position,
} from '#domain/directory/person.ts'
import { personSteps } from '#domain/directory/person-history.ts'
import { unitTitle } from '#domain/directory/unit.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { asId, type MembershipId, type PersonId, type PositionId } from '#domain/kernel/ids.ts'
import { dateOf } from '#domain/kernel/local-time.ts'
import {
  addMembership,
  addPosition,
  handOverParts,
  movePersonPart,
  updateMembership,
  updatePosition,
} from '../storage/repositories/person-parts.repository.ts'
import {
  changesOfPersons,
  distinctPairs,
  keepApart,
} from '../storage/repositories/person-record.repository.ts'
import {
  allPersons,
  countPersons,
  insertPerson,
  listPersons,
  mergeInto,
  personById,
  personsByIds,
  pointAttendeesTo,
  removePerson,
  searchPersons,
  updatePerson,
} from '../storage/repositories/persons.repository.ts'
import {
  addContact,
  handOverContacts,
  removeContact,
  unitContacts,
} from '../storage/repositories/unit-contacts.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { CommandContext, Done, Environment, Handlers } from './service.ts'

export function personsService(environment: Environment): Handlers<keyof typeof personsContract> {
  const { directory, newId, now } = environment
  const titleOf = (code: string): string => {
    const unit = directory.units.get(asId(code))
    return unit === undefined ? code : unitTitle(unit)
  }
  const unitName = (fields: PersonFields): string =>
    fields.unitCode === null ? '' : titleOf(fields.unitCode)
  return {
    'persons.search': async ({ search, offset, limit }, { db }) =>
      search.trim() === ''
        ? { total: await countPersons(db), persons: await listPersons(db, { offset, limit }) }
        : searchPersons(db, { search, limit }),
    'persons.get': ({ id }, { db }) => mustFind(db, id),
    'persons.some': ({ ids }, { db }) => personsByIds(db, ids),
    'persons.history': async ({ id }, { db }) => {
      const { mergedIds, ...person } = await mustFind(db, id)
      return personSteps(await changesOfPersons(db, [person.id, ...mergedIds]), titleOf)
    },
    'persons.add': async ({ meetingId, fields }, { store }) => {
      const complete = { ...BLANK_PERSON, ...given(fields) }
      const id = newId<PersonId>()
      await insertPerson(store, id, complete, unitName(complete))
      return { result: { id }, label: `Thêm ${personLabel(complete.name)}`, meetingId }
    },
    'persons.update': async ({ meetingId, id, fields }, { store }) => {
      const person = await mustFind(store.db, id)
      const complete = { ...fieldsOf(person), ...given(fields) }
      await updatePerson(store, person.id, complete, unitName(complete))
      const mergeKey = `persons.update:${person.id}:${Object.keys(fields).join(',')}`
      return { result: null, label: `Sửa ${personLabel(person.name)}`, meetingId, mergeKey }
    },
    'persons.remove': async ({ meetingId, id }, { store }) => {
      const person = await mustFind(store.db, id)
      // What was merged into the person goes with it, the rows that point to it first.
      for (const merged of person.mergedIds) await removePerson(store, merged)
      await removePerson(store, person.id)
      return { result: null, label: `Xóa ${personLabel(person.name)}`, meetingId }
    },
    ...partHandlers(environment),
    'persons.duplicates': async ({ limit }, { db }) => {
      const pairs = findDuplicates(await allPersons(db), await distinctPairs(db))
      const shown = pairs.slice(0, limit)
      const persons = new Map(
        (await personsByIds(db, [...new Set(shown.flatMap(({ first, second }) => [first, second]))])).map(
          person => [person.id, person],
        ),
      )
      return {
        total: pairs.length,
        pairs: shown.flatMap(pair => {
          const first = persons.get(pair.first)
          const second = persons.get(pair.second)
          return first === undefined || second === undefined ? [] : [{ ...pair, first, second }]
        }),
      }
    },
    'persons.merge': async ({ meetingId, keep, other }, { store }) => {
      const kept = await mustFind(store.db, keep)
      const merged = await mustFind(store.db, other)
      if (kept.id === merged.id) throw new AppError('conflict', 'Hai mục này đã là một người.')
      const fields = mergedFields(kept, merged)
      await updatePerson(store, kept.id, fields, unitName(fields))
      await handOverParts(store, merged.id, kept.id)
      await handOverContacts(store, merged.id, kept.id)
      await pointAttendeesTo(store, merged.id, kept.id)
      await mergeInto(store, [merged.id, ...merged.mergedIds], kept.id)
      return { result: null, label: `Gộp hai mục của ${personLabel(kept.name)}`, meetingId }
    },
    'persons.tellApart': async ({ meetingId, first, second }, { store, who }) => {
      const [one, other] = [await mustFind(store.db, first), await mustFind(store.db, second)]
      await keepApart(store, [one.id, other.id], { who, at: now() })
      return { result: null, label: `Xác định hai người khác nhau cùng tên ${one.name}`, meetingId }
    },
    'persons.contacts': ({ placeCode }, { db }) => unitContacts(db, { placeCode, today: dateOf(now()) }),
    'persons.addContact': (input, context) => keepContact(environment, input, context, titleOf),
    'persons.removeContact': async ({ meetingId, ...key }, { store }) => {
      const person = await mustFind(store.db, key.personId)
      await removeContact(store, { ...key, personId: person.id })
      return {
        result: null,
        label: `Bỏ ${person.name} khỏi đầu mối của ${titleOf(key.placeCode)}`,
        meetingId,
      }
    },
  }
}

type PartName =
  | 'persons.addPosition'
  | 'persons.updatePosition'
  | 'persons.addMembership'
  | 'persons.updateMembership'
  | 'persons.movePart'
  | 'persons.removePart'

function partHandlers({ newId }: Environment): Handlers<PartName> {
  return {
    'persons.addPosition': async ({ meetingId, id, before, fields }, { store }) => {
      const person = await mustFind(store.db, id)
      const positionId = newId<PositionId>()
      const place = { personId: person.id, before: before === null ? null : asId<PositionId>(before) }
      await addPosition(store, place, { ...BLANK_POSITION, ...given(fields), id: positionId })
      return { result: { id: positionId }, label: `Thêm chức vụ của ${personLabel(person.name)}`, meetingId }
    },
    'persons.updatePosition': async ({ meetingId, id, positionId, fields }, { store }) => {
      const person = await mustFind(store.db, id)
      const position = person.positions.find(each => each.id === positionId)
      if (position === undefined) throw partIsGone()
      await updatePosition(store, { ...position, ...given(fields) })
      const mergeKey = `persons.updatePosition:${positionId}:${Object.keys(fields).join(',')}`
      return { result: null, label: `Sửa chức vụ của ${personLabel(person.name)}`, meetingId, mergeKey }
    },
    'persons.addMembership': async ({ meetingId, id, before, fields }, { store }) => {
      const person = await mustFind(store.db, id)
      const membershipId = newId<MembershipId>()
      const place = { personId: person.id, before: before === null ? null : asId<MembershipId>(before) }
      await addMembership(store, place, { ...BLANK_MEMBERSHIP, ...given(fields), id: membershipId })
      return {
        result: { id: membershipId },
        label: `Thêm tổ chức ${personLabel(person.name)} tham gia`,
        meetingId,
      }
    },
    'persons.updateMembership': async ({ meetingId, id, membershipId, fields }, { store }) => {
      const person = await mustFind(store.db, id)
      const membership = person.memberships.find(each => each.id === membershipId)
      if (membership === undefined) throw partIsGone()
      await updateMembership(store, { ...membership, ...given(fields) })
      const mergeKey = `persons.updateMembership:${membershipId}:${Object.keys(fields).join(',')}`
      return { result: null, label: `Sửa tổ chức ${personLabel(person.name)} tham gia`, meetingId, mergeKey }
    },
    'persons.movePart': async ({ meetingId, id, partId, before }, { store }) => {
      const person = await mustFind(store.db, id)
      await movePersonPart(store, tableOf(person, partId), { personId: person.id, id: partId, before })
      return { result: null, label: `Đổi thứ tự chức vụ của ${personLabel(person.name)}`, meetingId }
    },
    'persons.removePart': async ({ meetingId, id, partId }, { store }) => {
      const person = await mustFind(store.db, id)
      await store.remove(tableOf(person, partId), partId)
      return { result: null, label: `Xóa một chức vụ của ${personLabel(person.name)}`, meetingId }
    },
  }
}

const BLANK_POSITION: Omit<Position, 'id'> = { title: '', organ: '', unitCode: null, from: null, to: null }
const BLANK_MEMBERSHIP: Omit<Membership, 'id'> = { body: '', role: '', basis: '', from: null, to: null }

function tableOf(person: Person, partId: string): 'person_positions' | 'person_memberships' {
  if (person.positions.some(({ id }) => id === partId)) return 'person_positions'
  if (person.memberships.some(({ id }) => id === partId)) return 'person_memberships'
  throw partIsGone()
}

/** Somebody who is not in the directory yet is added with the same step. */
async function keepContact(
  { newId }: Environment,
  { meetingId, placeCode, role, personId, name, phones, note }: ParsedInput<'persons.addContact'>,
  { store }: CommandContext,
  titleOf: (code: string) => string,
): Promise<Done<{ personId: PersonId }>> {
  const known = personId === null ? null : await mustFind(store.db, personId)
  const id = known?.id ?? newId<PersonId>()
  if (known === null) {
    if (name === '')
      throw new AppError('invalid-input', 'Hãy ghi họ và tên hoặc chọn một người trong danh bạ.')
    await insertPerson(store, id, { ...BLANK_PERSON, name, phones }, '')
  }
  await addContact(store, newId(), { placeCode, role, personId: id }, note)
  return {
    result: { personId: id },
    label: `Thêm đầu mối của ${titleOf(placeCode)}: ${known?.name ?? name}`,
    meetingId,
  }
}

/** @throws AppError `not-found` */
async function mustFind(db: ReadableDb, id: PersonId): Promise<Person> {
  const person = await personById(db, id)
  if (person === null)
    throw new AppError(
      'not-found',
      'Người này không còn trong danh bạ, có thể đã bị xóa ở một cửa sổ khác. Hãy tải lại màn hình.',
    )
  return person
}

const partIsGone = (): AppError =>
  new AppError('not-found', 'Chức vụ này không còn trong danh bạ. Hãy tải lại màn hình.')

const personLabel = (name: string): string => (name === '' ? 'người chưa có tên' : `'${name}'`)

const fieldsOf = ({ name, birth, gender, unitCode, phones, email, rank, note }: Person): PersonFields => ({
  name,
  birth,
  gender,
  unitCode,
  phones,
  email,
  rank,
  note,
})

/** The fields that were passed; one that is there but undefined was not. */
const given = <Fields extends object>(
  fields: Fields,
): { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
