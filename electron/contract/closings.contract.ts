/** Closing the figures: named states of the board that stay, and how they differ from each other and from now. */
import { z } from 'zod'
import type { Closing } from '#domain/consolidation/closing.ts'
import type { FiguresDifference } from '#domain/consolidation/compare-figures.ts'
import { idSchema, lineSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

const meetingIdSchema = z.object({ meetingId: idSchema<'meeting'>() })

export const closingIdSchema = idSchema<'closing'>()

export type ClosingsDifference = {
  readonly difference: FiguresDifference
  /** `So với 15 giờ: +214; Sơn Hạ nộp 41`. */
  readonly line: string
}

export const closingsContract = {
  /** In the order in which they were made. */
  'closings.list': query(meetingIdSchema).returns<readonly Closing[]>(),
  /** Keeps the board as it stands under a name of its own. Refused where the meeting has no place or the name is taken. */
  'closings.close': command(
    meetingIdSchema.extend({ name: lineSchema(100).pipe(z.string().min(1)) }),
  ).returns<{
    readonly closing: Closing
  }>(),
  /** @param to null for the board as it stands */
  'closings.compare': query(
    meetingIdSchema.extend({ from: closingIdSchema, to: closingIdSchema.nullable() }),
  ).returns<ClosingsDifference>(),
}
