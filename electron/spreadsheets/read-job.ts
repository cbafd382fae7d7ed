/** What is asked of the worker that reads. */
import type { ReadingContext } from '#domain/returns/understand-return.ts'

/** The meeting whose files come next is told and answered by nothing. */
export type ReadJob = FileJob | { readonly kind: 'context'; readonly context: ReadingContext }

export type FileJob =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'understand'; readonly name: string; readonly bytes: Uint8Array }
  /** As `understand`, answered as it is kept. */
  | { readonly kind: 'take-in'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'unpack'; readonly bytes: Uint8Array }

/** A file as it is kept: the SHA-256 of its bytes, hexadecimal, and its reading. */
export type TakenIn = { readonly sha256: string; readonly readingJson: string }
