/** The directory of persons as a spreadsheet: what taking one in would do, taking it in, giving it out. */
import { z } from 'zod'
import type { ImportPreview } from '#domain/directory/import/import-preview.ts'
import type { RowDecision } from '#domain/directory/import/plan-import.ts'
import { MAX_RETURN_BYTES, type Refusal } from '#domain/returns/refusal.ts'
import { idSchema, lineSchema, scopeSchema } from './identifiers.ts'
import { jobSchema, type NamedBytes, query, task } from './operation.ts'

const file = z.object({
  name: lineSchema(300),
  bytes: z.instanceof(Uint8Array).refine(bytes => bytes.length <= MAX_RETURN_BYTES),
})

const decision: z.ZodType<RowDecision, unknown> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('is'), personId: idSchema<'person'>() }),
  z.object({ kind: z.literal('new') }),
  z.object({ kind: z.literal('skip') }),
])

/** By the key of the row. */
const decisions = z.record(z.string().max(200), decision).default({})

export const personFilesContract = {
  /** Reads a spreadsheet and says what taking it in would do. Changes nothing. */
  'persons.plan': task(z.object({ job: jobSchema, file, decisions })).returns<
    | { readonly kind: 'refused'; readonly refusal: Refusal }
    | { readonly kind: 'plan'; readonly plan: ImportPreview }
  >(),
  /** Takes in all that is clear or decided, in one step. */
  'persons.import': task(z.object({ job: jobSchema, meetingId: scopeSchema, file, decisions })).returns<{
    readonly added: number
    readonly changed: number
    readonly left: number
  }>(),
  /** A spreadsheet to take in: the made-up directory that comes with the program, or an empty one to fill in. */
  'persons.starter': query(z.object({ what: z.enum(['sample', 'form']) })).returns<NamedBytes>(),
  'persons.export': task(
    z.object({ job: jobSchema, search: z.string().max(200).default('') }),
  ).returns<NamedBytes>(),
}
