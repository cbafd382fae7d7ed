/** Closing the figures: keeps the board under a name, and says what changed since. */

import type { closingsContract } from '#contract/closings.contract.ts'
import type { ParsedInput } from '#contract/contract.ts'
import type { Closing, ClosingId } from '#domain/consolidation/closing.ts'
import { compareFigures } from '#domain/consolidation/compare-figures.ts'
import { differenceLine } from '#domain/consolidation/difference-wording.ts'
import { reportedBoard } from '#domain/consolidation/reported-board.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { packFigures } from '../documents/closed-figures.ts'
import {
  closingById,
  closingsOf,
  insertClosing,
  type StoredClosing,
} from '../storage/repositories/closings.repository.ts'
import { closingIsGone, readFigures } from './read-figures.ts'
import type { CommandContext, Done, Environment, Handlers } from './service.ts'

export function closingsService(environment: Environment): Handlers<keyof typeof closingsContract> {
  return {
    'closings.list': async ({ meetingId }, { db }) => (await closingsOf(db, meetingId)).map(closingOf),
    'closings.close': (input, context) => close(environment, input, context),
    'closings.compare': async ({ meetingId, from, to }, { db }) => {
      const closing = await closingById(db, meetingId, from)
      if (closing === null) throw closingIsGone()
      const before = await readFigures(db, environment, meetingId, from)
      const after = await readFigures(db, environment, meetingId, to)
      const difference = compareFigures(before.board, after.board)
      return { difference, line: differenceLine(closing.name, difference) }
    },
  }
}

/** Without where its content lies. */
const closingOf = ({ contentSha256: _, ...closing }: StoredClosing): Closing => closing

async function close(
  environment: Environment,
  { meetingId, name }: ParsedInput<'closings.close'>,
  { store, who }: CommandContext,
): Promise<Done<{ closing: Closing }>> {
  const { meeting, board } = await readFigures(store.db, environment, meetingId, null)
  if (board.rows.length === 0)
    throw new AppError('conflict', 'Hội nghị chưa có điểm cầu nên chưa có số liệu để chốt.')
  const taken = (await closingsOf(store.db, meetingId)).map(known => equalityKey(known.name))
  if (taken.includes(equalityKey(name)))
    throw new AppError('conflict', `Đã có lần chốt tên "${name}". Hãy đặt tên khác.`)
  const { sha256, content } = packFigures({ meeting, board: reportedBoard(board) })
  const { at, totals } = board
  const closing: Closing = { id: environment.newId<ClosingId>(), name, closedAt: at, who, totals }
  await insertClosing(store, meetingId, { ...closing, contentSha256: sha256 }, content)
  return { result: { closing }, label: `Chốt số liệu "${name}"`, meetingId }
}
