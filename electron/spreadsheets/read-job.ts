/** What is asked of the worker that reads. */
import type { ReadingContext } from '#domain/returns/understand-return.ts'

export type ReadJob =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** The meeting whose files come next; answered by nothing. */
  | { readonly kind: 'context'; readonly context: ReadingContext }
  | { readonly kind: 'understand'; readonly name: string; readonly bytes: Uint8Array }
