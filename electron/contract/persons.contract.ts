/** The office's directory of persons: find, keep, merge, and whom to call about a unit. */
import { z } from 'zod'
import type { Evidence } from '#domain/directory/match-person.ts'
import { isPartialDate, type PartialDate } from '#domain/directory/partial-date.ts'
import { CONTACT_ROLES, type Person, type UnitContact } from '#domain/directory/person.ts'
import type { PersonStep } from '#domain/directory/person-history.ts'
import type { MembershipId, PersonId, PositionId } from '#domain/kernel/ids.ts'
import { idSchema, lineSchema, scopeSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

export type PersonList = {
  /** How many there are; more than `persons` holds where the limit was reached. */
  readonly total: number
  readonly persons: readonly Person[]
}

export type SuggestedPair = {
  readonly first: Person
  readonly second: Person
  readonly evidence: readonly Evidence[]
  readonly isLookalike: boolean
}

const partialDate = z
  .string()
  .max(10)
  .refine((value): value is PartialDate => isPartialDate(value))
  .nullable()

const scope = { meetingId: scopeSchema }

const person = idSchema<'person'>()
const unitCode = idSchema<'unit'>().nullable()

const fields = z.object({
  name: lineSchema(200),
  birth: partialDate,
  gender: z.enum(['male', 'female']).nullable(),
  unitCode,
  phones: z.array(lineSchema(40)).max(10),
  email: lineSchema(200),
  rank: z.int().min(1).max(4_000_000).nullable(),
  note: lineSchema(2_000),
})

const positionFields = z.object({
  title: lineSchema(500),
  organ: lineSchema(500),
  unitCode,
  from: partialDate,
  to: partialDate,
})

const membershipFields = z.object({
  body: lineSchema(500),
  role: lineSchema(200),
  basis: lineSchema(500),
  from: partialDate,
  to: partialDate,
})

/** Before another of the same person; null puts it last. */
const before = z.string().min(1).max(100).nullable().default(null)

const contact = { placeCode: z.string().min(1).max(50), role: z.enum(CONTACT_ROLES) }

export const personsContract = {
  /** Without words in the order of protocol, page by page; with words who is called so first. */
  'persons.search': query(
    z.object({
      search: z.string().max(200).default(''),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(5_000).default(200),
    }),
  ).returns<PersonList>(),
  /** Also by the id of an entry that was merged into it. */
  'persons.get': query(z.object({ id: person })).returns<Person>(),
  /** Those of these ids that the directory still has, in their order. */
  'persons.some': query(z.object({ ids: z.array(person).max(100) })).returns<readonly Person[]>(),
  /** What happened to the person and to the entries merged into it, the newest first. */
  'persons.history': query(z.object({ id: person })).returns<readonly PersonStep[]>(),
  'persons.add': command(z.object({ ...scope, fields: fields.partial() })).returns<{
    readonly id: PersonId
  }>(),
  'persons.update': command(z.object({ ...scope, id: person, fields: fields.partial() })).returns<null>(),
  'persons.remove': command(z.object({ ...scope, id: person })).returns<null>(),
  'persons.addPosition': command(
    z.object({ ...scope, id: person, before, fields: positionFields.partial() }),
  ).returns<{ readonly id: PositionId }>(),
  'persons.updatePosition': command(
    z.object({ ...scope, id: person, positionId: idSchema<'position'>(), fields: positionFields.partial() }),
  ).returns<null>(),
  'persons.addMembership': command(
    z.object({ ...scope, id: person, before, fields: membershipFields.partial() }),
  ).returns<{ readonly id: MembershipId }>(),
  'persons.updateMembership': command(
    z.object({
      ...scope,
      id: person,
      membershipId: idSchema<'membership'>(),
      fields: membershipFields.partial(),
    }),
  ).returns<null>(),
  /** An office or a seat of the person, by its id. */
  'persons.movePart': command(
    z.object({ ...scope, id: person, partId: z.string().min(1).max(100), before }),
  ).returns<null>(),
  'persons.removePart': command(
    z.object({ ...scope, id: person, partId: z.string().min(1).max(100) }),
  ).returns<null>(),
  /** Entries that may be one person; nothing is merged unasked. */
  'persons.duplicates': query(z.object({ limit: z.int().min(1).max(500).default(100) })).returns<{
    readonly total: number
    readonly pairs: readonly SuggestedPair[]
  }>(),
  'persons.merge': command(z.object({ ...scope, keep: person, other: person })).returns<null>(),
  'persons.tellApart': command(z.object({ ...scope, first: person, second: person })).returns<null>(),
  'persons.contacts': query(z.object({ placeCode: z.string().max(50).nullable().default(null) })).returns<
    readonly UnitContact[]
  >(),
  /** Of a person of the directory, or by `name` of one that is added with it. */
  'persons.addContact': command(
    z.object({
      ...scope,
      ...contact,
      personId: person.nullable().default(null),
      name: lineSchema(200).default(''),
      phones: z.array(lineSchema(40)).max(10).default([]),
      note: lineSchema(500).default(''),
    }),
  ).returns<{ readonly personId: PersonId }>(),
  'persons.removeContact': command(z.object({ ...scope, ...contact, personId: person })).returns<null>(),
}
