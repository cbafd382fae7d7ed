/** Spellings of units that the office taught the program. */
import { z } from 'zod'
import type { UnitAlias } from '#domain/returns/unit-alias.ts'
import { idSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

/** With the place's title as this meeting's lists show it. */
export type LearnedSpelling = UnitAlias & { readonly title: string }

const meeting = { meetingId: idSchema<'meeting'>() }

export const unitAliasesContract = {
  /** The newest first. They hold for every meeting; a place the meeting does not have shows its code. */
  'returns.aliases': query(z.object(meeting)).returns<readonly LearnedSpelling[]>(),
  /** Files that wait or come in from now on are asked about again; `asked` counts those that wait. */
  'returns.forgetAlias': command(z.object({ ...meeting, key: z.string().min(1).max(200) })).returns<{
    readonly asked: number
  }>(),
}
