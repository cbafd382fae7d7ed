/** Thrown inside the readers when a file cannot be read; never leaves this folder. */
import type { RefusalCode } from '#domain/returns/refusal.ts'

export class ReadRefusal extends Error {
  readonly code: RefusalCode
  /** What the content is instead, in Vietnamese: `ảnh PNG`; empty when unknown. */
  readonly detail: string

  constructor(code: RefusalCode, detail = '') {
    super(code)
    this.code = code
    this.detail = detail
  }
}
