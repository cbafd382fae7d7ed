/** Letters that went out: what each recipient got, when, by whom, and what that says of the meeting as it is now. */
import type { OfficeDocument } from '../document/blocks.ts'
import type { Id } from '../kernel/ids.ts'
import type { LocalDate, LocalDateTime } from '../kernel/local-time.ts'

export type IssuedLetterId = Id<'issued-letter'>

/** `adjusted`: it replaces an earlier letter to the same recipient and says what changed. */
export const LETTER_KINDS = ['plain', 'adjusted'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** By what a letter is cited. */
export type LetterReference = {
  readonly kind: LetterKind
  readonly number: number | null
  readonly numberSuffix: string
  /** Its own date, else the day it was issued. */
  readonly date: LocalDate
}

/** One letter as it went out; never changed afterwards. */
export type IssuedLetter = {
  readonly id: IssuedLetterId
  readonly placeCode: string
  /** As lists called the recipient then. */
  readonly title: string
  /** Counts the letters of one recipient: 1, 2, … */
  readonly version: number
  readonly kind: LetterKind
  readonly issuedAt: LocalDateTime
  readonly who: string
  /** Stands for this one letter: `7KQ2-M9XT`. */
  readonly code: string
  /** Whether the code is printed in the margin. */
  readonly codePrinted: boolean
  /** Hash of what it tells, whatever the order. */
  readonly matterSha256: string
  /** Hash of the frozen content. */
  readonly contentSha256: string
}

/** What is frozen of a letter. */
export type FrozenLetter = {
  readonly number: number | null
  readonly numberSuffix: string
  readonly date: LocalDate | null
  /** The letter this one replaces. */
  readonly replaces: LetterReference | null
  readonly document: OfficeDocument
}

/** `not-issued`: chưa phát hành. `issued`: đã phát hành. `changed`: cần điều chỉnh. */
export const RECIPIENT_STATES = ['not-issued', 'issued', 'changed'] as const
export type RecipientState = (typeof RECIPIENT_STATES)[number]
