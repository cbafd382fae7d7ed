/** What a thread that makes letters is told, and what it answers: plain values that cross between threads. */
import type { IssuedLetter } from '#domain/issuing/issued-letter.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Place } from '#domain/meeting/places.ts'

/** The letters to be made: one for each place. */
export type LetterSource = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  /** What places got last, by their code: a letter that went out stays as it was, a changed one says so. */
  readonly last: ReadonlyMap<string, PackedLetter>
}

/** A letter that went out, as it is kept. */
export type PackedLetter = { readonly issued: IssuedLetter; readonly content: Uint8Array }

export type LetterTask = {
  readonly source: LetterSource
  readonly format: 'docx' | 'pdf'
  /** All in one PDF; a DOCX file always holds one letter. */
  readonly together: boolean
  /** Contents that need not be made, by the number of the letter. */
  readonly skip: readonly { readonly index: number; readonly content: string }[]
  readonly createdAt: LocalDateTime
  readonly fontsFolder: string
  /** Title of a file of many letters. */
  readonly title: string
}

export type LetterEvent =
  /** What the letter says is what was given to be skipped. */
  | { readonly kind: 'skipped'; readonly index: number; readonly content: string }
  | {
      readonly kind: 'made'
      readonly index: number
      readonly content: string
      readonly pages: number | null
      /** In a file of many letters, counted from 1. */
      readonly firstPage: number | null
      /** Its own file; null in a file of many letters. */
      readonly file: LetterFile | null
    }
  | {
      readonly kind: 'failed'
      readonly index: number
      readonly content: string
      /** Vietnamese. */
      readonly message: string
      /** What a programmer must know of it; null for what may happen. */
      readonly defect: string | null
    }
  /** The file of many letters. */
  | { readonly kind: 'book'; readonly file: LetterFile }

export type LetterFile = { readonly bytes: Uint8Array; readonly sha256: string }

/** To the thread. */
export type ToMaker =
  | { readonly kind: 'make'; readonly task: LetterTask }
  | { readonly kind: 'printed'; readonly id: number; readonly pdf: Uint8Array }
  | { readonly kind: 'not-printed'; readonly id: number; readonly message: string }

/** From the thread. */
export type FromMaker =
  | { readonly kind: 'event'; readonly event: LetterEvent }
  /** Asks for a page to be printed by the browser the program has. */
  | { readonly kind: 'print'; readonly id: number; readonly html: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'broken'; readonly message: string }
