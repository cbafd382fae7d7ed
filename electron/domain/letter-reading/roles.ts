/** What a paragraph of a letter is there for. */

export const LETTER_ROLES = [
  /** The words of the form itself, and what carries nothing. */
  'form-words',
  'superior-organ',
  'organ',
  'number',
  'place-and-date',
  'mark',
  'document-type',
  'abstract',
  'addressee',
  'opening',
  'sessions',
  'point',
  'place',
  'participants',
  'group',
  'assignee',
  'assignment-item',
  'link',
  'closing',
  'distribution',
  'authority',
  'position',
  'signer',
  /** Of a letter of the superior organ: a sentence that sets a deadline for the report. */
  'report-deadline',
  'unknown',
] as const
export type LetterRole = (typeof LETTER_ROLES)[number]

/**
 * `own`: an earlier invitation of the house, to be used again. `superior`: the letter of a superior organ that the
 * meeting follows from.
 */
export const LETTER_KINDS = ['own', 'superior'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]
