/** The board of a meeting, and why each number on it stands. */
import type { consolidationContract } from '#contract/consolidation.contract.ts'
import { consolidate } from '#domain/consolidation/consolidate.ts'
import { explainPlace } from '#domain/consolidation/explain-place.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { placesOf } from '#domain/meeting/places.ts'
import { listedByPlace } from '../storage/repositories/attendees.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { returnsOfMeeting } from '../storage/repositories/returns.repository.ts'
import type { Environment, Handlers } from './service.ts'

export function consolidationService({
  directory,
  now,
}: Environment): Handlers<keyof typeof consolidationContract> {
  return {
    'consolidation.board': async ({ meetingId }, { db }) => {
      const meeting = await getMeeting(db, meetingId)
      return consolidate({
        meeting,
        places: placesOf(meeting, directory.units),
        returns: await returnsOfMeeting(db, meetingId),
        listed: await listedByPlace(db, meetingId),
        now: now(),
      })
    },
    'consolidation.explain': async ({ meetingId, placeCode }, { db }) => {
      const meeting = await getMeeting(db, meetingId)
      const place = placesOf(meeting, directory.units).find(one => one.code === placeCode)
      if (place === undefined)
        throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy tải lại màn hình.')
      return explainPlace(meeting, place, await returnsOfMeeting(db, meetingId))
    },
  }
}
