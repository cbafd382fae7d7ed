/** Who the attendees of a meeting are in the directory: found with evidence, asked, kept. */
import { z } from 'zod'
import type { MatchGroup } from '#domain/directory/match-group.ts'
import type { Candidate, Evidence } from '#domain/directory/match-person.ts'
import type { AttendeeId, PersonId } from '#domain/kernel/ids.ts'
import { idSchema } from './identifiers.ts'
import { command, jobSchema, task } from './operation.ts'

/** One attendee of a meeting beside the directory. */
export type AttendeeMatch = {
  readonly attendeeId: AttendeeId
  readonly placeCode: string
  /** As lists show it; the code itself where it is no unit. */
  readonly placeTitle: string
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly state: /** Somebody said so, or a step that linked all that are certain. */
    | { readonly kind: 'linked'; readonly personId: PersonId }
    | { readonly kind: 'not-listed' }
    | { readonly kind: 'certain'; readonly personId: PersonId; readonly evidence: readonly Evidence[] }
    | { readonly kind: 'question'; readonly candidates: readonly Candidate[] }
    | { readonly kind: 'nobody' }
}

export type AttendeeMatches = {
  readonly counts: Readonly<Record<MatchGroup, number>>
  /** The first of each group, in the order of the lists. */
  readonly matches: readonly AttendeeMatch[]
}

export const attendeeLinksContract = {
  /** The attendees of a meeting beside the directory; at most `limit` of each group. Long only for many thousands. */
  'persons.attendees': task(
    z.object({
      meetingId: idSchema<'meeting'>(),
      limit: z.int().min(1).max(5_000).default(200),
      job: jobSchema,
    }),
  ).returns<AttendeeMatches>(),
  /** Keeps who an attendee is; `personId` null: not in the directory; undecided again with `decided: false`. */
  'persons.linkAttendee': command(
    z.object({
      meetingId: idSchema<'meeting'>(),
      attendeeId: idSchema<'attendee'>(),
      personId: idSchema<'person'>().nullable(),
      decided: z.boolean().default(true),
    }),
  ).returns<null>(),
  /** Puts an attendee into the directory as a new person, and keeps that it is this one. */
  'persons.addAttendee': command(
    z.object({ meetingId: idSchema<'meeting'>(), attendeeId: idSchema<'attendee'>() }),
  ).returns<{ readonly personId: PersonId }>(),
  /** Keeps every match that is certain, in one step. */
  'persons.linkCertain': task(z.object({ meetingId: idSchema<'meeting'>(), job: jobSchema })).returns<{
    readonly linked: number
  }>(),
}
