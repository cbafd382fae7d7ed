/** What the reading of a meeting's returns starts from: its places, the country around them, what was learned. */
import type { MeetingId } from '#domain/kernel/ids.ts'
import { dateOf } from '#domain/kernel/local-time.ts'
import { placesOf } from '#domain/meeting/places.ts'
import type { LearnedMapping } from '#domain/returns/column-mapping.ts'
import { provincesElsewhere } from '#domain/returns/other-matter.ts'
import type { ReadingContext } from '#domain/returns/understand-return.ts'
import { namesElsewhere } from '#domain/returns/unit-index.ts'
import { learnedMappings } from '../storage/repositories/column-mappings.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { learnedAliases } from '../storage/repositories/unit-aliases.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment } from './service.ts'

/** @param mappings in place of those that are learned now */
export async function readingContext(
  { directory }: Environment,
  db: ReadableDb,
  meetingId: MeetingId,
  mappings?: readonly LearnedMapping[],
): Promise<ReadingContext> {
  const meeting = await getMeeting(db, meetingId)
  const places = placesOf(meeting, directory.units)
  return {
    places,
    elsewhere: namesElsewhere(places, directory.units),
    learned: await learnedAliases(db),
    mappings: mappings ?? (await learnedMappings(db)),
    occasion: {
      days: meeting.sessions.map(({ startsAt }) => dateOf(startsAt)),
      provinces: provincesElsewhere(places, directory.provinces),
    },
    meetingId,
  }
}
