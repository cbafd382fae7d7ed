/** The papers around a meeting: name plates, the programme, the schedule of line tests. */
import { z } from 'zod'
import { PLATE_FORMATS } from '#domain/document/blocks.ts'
import { PLATE_TEXTS } from '#domain/papers/compose-name-plates.ts'
import { idSchema, lineSchema, localDateTimeSchema } from './identifiers.ts'
import { command, jobSchema, type NamedBytes, query, task } from './operation.ts'

const seatedSchema = z.discriminatedUnion('from', [
  /** The attendee lists of these places. */
  z.object({ from: z.literal('places'), codes: z.array(z.string().min(1).max(50)).min(1).max(5_000) }),
  /** Those who have a seat in the hall of a place, row by row from the stage, in a row from the left. */
  z.object({ from: z.literal('hall'), placeCode: z.string().min(1).max(50) }),
  /** Written down: `Nguyễn Văn An, Bí thư Tỉnh ủy`. */
  z.object({ from: z.literal('lines'), lines: z.array(lineSchema(1_000)).min(1).max(2_000) }),
])

const paperSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('name-plates'),
    people: seatedSchema,
    text: z.enum(PLATE_TEXTS),
    format: z.enum(PLATE_FORMATS),
  }),
  z.object({ kind: z.literal('programme') }),
  /** How many sit where, and who was decided about. */
  z.object({ kind: z.literal('allocation') }),
  z.object({
    kind: z.literal('line-test'),
    startsAt: localDateTimeSchema,
    everyMinutes: z.int().min(1).max(240),
    parallel: z.int().min(1).max(50),
    pause: z.object({ from: localDateTimeSchema, until: localDateTimeSchema }).nullable().default(null),
  }),
])
export type Paper = z.output<typeof paperSchema>

export const papersContract = {
  /** A whole HTML document without scripts, to be laid out into pages by whoever shows it. Refused as the file is. */
  'papers.preview': query(z.object({ meetingId: idSchema<'meeting'>(), paper: paperSchema })).returns<{
    readonly html: string
  }>(),
  /** One paper as one file. Refused where there is nothing to put on it. */
  'papers.file': task(
    z.object({
      meetingId: idSchema<'meeting'>(),
      paper: paperSchema,
      format: z.enum(['docx', 'pdf']),
      job: jobSchema,
    }),
  ).returns<NamedBytes>(),
  /** Fills an empty programme with the lines every such meeting has. Refused where it has lines already. */
  'papers.draft-programme': command(z.object({ meetingId: idSchema<'meeting'>() })).returns<null>(),
}
