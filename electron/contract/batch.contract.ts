/** Letters for many recipients at once, as files with their manifest. */
import { z } from 'zod'
import { BATCH_BUNDLES, MANIFEST_STATES, type ManifestRow } from '#domain/invitation/batch.ts'
import { DEFAULT_FILE_NAME } from '#domain/invitation/letter-file-name.ts'
import { idSchema, lineSchema } from './identifiers.ts'
import { jobSchema, type NamedBytes, query, task } from './operation.ts'

const checksumSchema = z.string().regex(/^([0-9a-f]{64})?$/)
const pageSchema = z.int().min(1).nullable()

const manifestRowSchema = z.object({
  code: z.string().min(1).max(50),
  recipient: z.string().max(5_000),
  file: z.string().max(500),
  pages: pageSchema,
  firstPage: pageSchema,
  sha256: checksumSchema,
  content: checksumSchema,
  state: z.enum(MANIFEST_STATES),
  reason: z.string().max(5_000),
}) satisfies z.ZodType<ManifestRow>

/** An archive too large to be handed over in one piece: `batch.piece` gives it. */
export type KeptArchive = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
}

export type BatchResult = {
  /** True where it was stopped: what was made until then is there, the rest is in the manifest as not made. */
  readonly cancelled: boolean
  /** The letters, unless an archive has them, then their manifest for people (CSV) and for the program (JSON). */
  readonly files: readonly NamedBytes[]
  /** Holds the letters and both manifests; null where none was asked for, or no letter was made. */
  readonly archive: KeptArchive | null
  /** One row a recipient, in the order asked for. */
  readonly manifest: readonly ManifestRow[]
}

export const batchContract = {
  /**
   * Never fails for one letter: its row says what was wrong. A manifest given back (`earlier`) leaves out the letters
   * it has files of; `onlyChanged` those that say what the last batch of this format said.
   */
  'batch.make': task(
    z
      .object({
        meetingId: idSchema<'meeting'>(),
        recipients: z.array(z.string().min(1).max(50)).min(1).max(5_000),
        format: z.enum(['docx', 'pdf']),
        bundle: z.enum(BATCH_BUNDLES),
        fileName: lineSchema(200).default(DEFAULT_FILE_NAME),
        earlier: z.array(manifestRowSchema).max(5_000).default([]),
        onlyChanged: z.boolean().default(false),
        job: jobSchema,
      })
      .refine(({ format, bundle }) => format === 'pdf' || bundle !== 'one-file', { path: ['bundle'] }),
  ).returns<BatchResult>(),
  /**
   * The bytes of an archive from a place on, some at a time; none behind its end. It is kept until the next one is made
   * or the program closes, then `not-found`.
   */
  'batch.piece': query(z.object({ archive: z.uuid(), from: z.int().min(0) })).returns<Uint8Array>(),
}
