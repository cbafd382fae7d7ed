/** What happened, and taking it back. */
import { z } from 'zod'
import type { HistoryStep, UndoState } from '#domain/history/history.ts'
import { idSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

/** The steps of one meeting, or with null those that belong to no meeting (list of meetings, settings). */
const scope = { meetingId: idSchema<'meeting'>().nullable() }

export const historyContract = {
  'history.list': query(
    z.object({
      ...scope,
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
  ).returns<readonly HistoryStep[]>(),
  'history.state': query(z.object(scope)).returns<UndoState>(),
  'history.undo': command(z.object(scope)).returns<{ readonly label: string }>(),
  'history.redo': command(z.object(scope)).returns<{ readonly label: string }>(),
  /** Takes back, or does again, one recorded step wherever it stands; refused where a row was changed since. */
  'history.reverse': command(z.object({ changeSetId: idSchema<'change-set'>() })).returns<{
    readonly label: string
  }>(),
}
