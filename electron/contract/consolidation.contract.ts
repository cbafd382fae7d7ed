/** What has come in, what it adds up to, and why. */
import { z } from 'zod'
import type { Board } from '#domain/consolidation/board.ts'
import type { PlaceExplanation } from '#domain/consolidation/explain-place.ts'
import { idSchema } from './identifiers.ts'
import { query } from './operation.ts'

export const consolidationContract = {
  'consolidation.board': query(z.object({ meetingId: idSchema<'meeting'>() })).returns<Board>(),
  /** Every version of one place, where it stands in its file, and which one counts. */
  'consolidation.explain': query(
    z.object({ meetingId: idSchema<'meeting'>(), placeCode: z.string().min(1).max(50) }),
  ).returns<PlaceExplanation>(),
}
