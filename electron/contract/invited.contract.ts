/** Whom the directory invites to a place, put into the place's list: one found by name, or all who sit there. */
import { z } from 'zod'
import type { PersonId } from '#domain/kernel/ids.ts'
import { idSchema } from './identifiers.ts'
import { command, jobSchema, query, task } from './operation.ts'

const place = { meetingId: idSchema<'meeting'>(), placeCode: z.string().min(1).max(50) }

/** A person of the directory beside the list of a place. */
export type InvitedPerson = {
  readonly personId: PersonId
  readonly name: string
  /** The offices held on the day of the meeting. */
  readonly title: string
  readonly sits:
    | 'here'
    /** Elsewhere, or to be decided. */
    | 'elsewhere'
    /** No line of the letter invites them. */
    | 'nowhere'
  /** Where, as lists show it; empty where nobody knows. */
  readonly placeTitle: string
  /** `listed`: stands in this list. `same-name`: somebody of that name does, and nobody said who it is. */
  readonly state: 'new' | 'same-name' | 'listed'
}

export const invitedContract = {
  /** Found as in the directory. */
  'invited.find': query(
    z.object({ ...place, search: z.string().max(200), limit: z.int().min(1).max(200).default(30) }),
  ).returns<readonly InvitedPerson[]>(),
  /** Puts a person of the directory at the end of the list, linked to the directory. Refused for who stands in it. */
  'invited.add': command(z.object({ ...place, personId: idSchema<'person'>() })).returns<null>(),
  /**
   * Puts everybody whom the directory seats there at the end of the list, in the order of protocol. Whoever stands in it
   * is left out; so is a name that stands there unlinked: it may be this person.
   */
  'invited.add-all': task(z.object({ ...place, job: jobSchema })).returns<{
    readonly added: number
    readonly sameName: number
  }>(),
}
