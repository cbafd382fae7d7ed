/** What happened, and taking it back. */
import { z } from 'zod'
import type { DescribedChange, StepBackPlan } from '#domain/history/describe-change.ts'
import type { HistoryPage, HistoryStep, UndoState } from '#domain/history/history.ts'
import { HISTORY_OBJECTS } from '#domain/history/history-objects.ts'
import { idSchema, localDateSchema } from './identifiers.ts'
import { command, type NamedBytes, query } from './operation.ts'

/** The steps of one meeting, or with null those that belong to no meeting (list of meetings, settings). */
const scope = { meetingId: idSchema<'meeting'>().nullable() }

/** What is looked for; what is left out is not asked. */
const filter = z.object({
  /** In the label, without accents. */
  search: z.string().max(200).default(''),
  who: z.string().max(200).nullable().default(null),
  from: localDateSchema.nullable().default(null),
  to: localDateSchema.nullable().default(null),
  object: z.enum(HISTORY_OBJECTS).nullable().default(null),
})

/** The steps of one meeting, those of the whole program, or all there are. */
const searched = {
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('meeting'), meetingId: idSchema<'meeting'>() }),
    z.object({ kind: z.literal('program') }),
    z.object({ kind: z.literal('all') }),
  ]),
  filter: filter.default({ search: '', who: null, from: null, to: null, object: null }),
}

/** To just after this step; with null to before the first. */
const point = { meetingId: idSchema<'meeting'>(), after: z.int().min(0) }

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
  /**
   * Takes back, or does again, one recorded step wherever it stands; refused where a row was changed since, and where
   * what was asked for has happened already.
   */
  'history.reverse': command(
    z.object({
      changeSetId: idSchema<'change-set'>(),
      /** What the screen offered; without it, whichever the step allows. */
      direction: z.enum(['undo', 'redo']).optional(),
    }),
  ).returns<{ readonly label: string }>(),
  /** A page of the history, newest first, with how many there are and who made them. */
  'history.search': query(
    z.object({
      ...searched,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(50_000).default(100),
    }),
  ).returns<HistoryPage>(),
  /** What one step changed: each value before and after, in words. */
  'history.changes': query(z.object({ changeSetId: idSchema<'change-set'>() })).returns<
    readonly DescribedChange[]
  >(),
  /** What going back to just after a step would take back. */
  'history.planStepBack': query(z.object(point)).returns<StepBackPlan>(),
  /** Goes back, in one recorded step that can be undone. */
  'history.stepBack': command(z.object(point)).returns<{ readonly label: string }>(),
  /** The history with every value before and after, as a file. */
  'history.export': query(z.object({ ...searched, format: z.enum(['xlsx', 'csv']) })).returns<NamedBytes>(),
}
