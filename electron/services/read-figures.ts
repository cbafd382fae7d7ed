/** The figures a report, a closing or a reminder speaks of: the board as it stands, or as it was closed. */
import type { ClosedFigures, ClosingId } from '#domain/consolidation/closing.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { unpackFigures } from '../documents/closed-figures.ts'
import { closingById, closingContent } from '../storage/repositories/closings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { readBoard } from './read-board.ts'
import type { Environment } from './service.ts'

/**
 * @param closingId null for the board of this minute
 * @throws AppError `not-found`
 */
export async function readFigures(
  db: ReadableDb,
  environment: Pick<Environment, 'directory' | 'now' | 'headcounts'>,
  meetingId: MeetingId,
  closingId: ClosingId | null,
): Promise<ClosedFigures> {
  if (closingId !== null) {
    const closing = await closingById(db, meetingId, closingId)
    if (closing === null) throw closingIsGone()
    return unpackFigures(await closingContent(db, closing.contentSha256))
  }
  return readBoard(db, environment, meetingId)
}

export const closingIsGone = (): AppError =>
  new AppError(
    'not-found',
    'Lần chốt số liệu này không còn, có thể đã được hoàn tác. Hãy chọn lần chốt khác.',
  )
