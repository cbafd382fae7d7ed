/** Something a person must be told about, as a value, with the place it belongs to. */

export type ProblemPlace = {
  readonly file?: string
  readonly sheet?: string
  /** As Excel names it: `B3`. */
  readonly cell?: string
  /** Path of an input field, for problems of a form. */
  readonly field?: string
}

export type Problem = {
  readonly severity: 'error' | 'question' | 'note'
  readonly code: string
  /** Vietnamese sentence: what is wrong and what to do. */
  readonly message: string
  readonly where: ProblemPlace
}
