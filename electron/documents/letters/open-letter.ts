/** A letter that is to be made, and what its makers share. */
import { createHash } from 'node:crypto'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { LetterKind } from '../letter-kind.ts'
import type { LetterEvent, LetterFile } from './letter-task.ts'

export type MakerTools = {
  readonly print: (html: string) => Promise<Uint8Array>
  readonly emit: (event: LetterEvent) => void
}

/** A letter that is to be made. */
export type OpenLetter = {
  readonly index: number
  readonly content: string
  readonly document: OfficeDocument
  readonly kind: LetterKind
}

export const checksum = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

export const fileOf = (bytes: Uint8Array): LetterFile => ({ bytes, sha256: checksum(bytes) })

/** The page could not be printed; the message is for the person. */
export class PrintFailure extends Error {}

/** What is said of a letter that could not be made. */
export const failureOf = (
  { index, content }: Pick<OpenLetter, 'index' | 'content'>,
  cause: unknown,
): LetterEvent =>
  cause instanceof PrintFailure
    ? { kind: 'failed', index, content, message: cause.message, defect: null }
    : {
        kind: 'failed',
        index,
        content,
        message: 'Chương trình gặp lỗi ngoài dự kiến khi tạo giấy mời này.',
        defect: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      }
