/** The inbox as rows of a list: one for a file, and one for each answer of a file that holds several. */
import type { AnswerVerdict, InboxAnswer, InboxFile } from '#contract/returns.contract.ts'
import { fold } from '#domain/vietnamese/text.ts'

/** What a row waits for or came to; `answering`: answered, and not yet planned anew. */
export type RowState = AnswerVerdict | 'answering' | 'duplicate' | 'refused' | 'discarded'

export type InboxRow = {
  readonly key: string
  readonly file: InboxFile
  /** Null: the row of a file that holds several answers or none. */
  readonly answer: InboxAnswer | null
  /** An answer below the row of its file. */
  readonly isInner: boolean
  /** Null for a file of several answers: each of them has its own. */
  readonly state: RowState | null
}

export const FILTERS = [
  'all',
  'question',
  'new',
  'changed',
  'same',
  'older',
  'duplicate',
  'refused',
  'recorded',
  'discarded',
] as const
export type InboxFilter = (typeof FILTERS)[number]

export const rowKey = (fileId: string, answerIndex: number | null): string =>
  answerIndex === null ? fileId : answerKey(fileId, answerIndex)

/** One answer of one file, as it is told among those that are being answered. */
export const answerKey = (fileId: string, answerIndex: number): string => `${fileId}#${answerIndex}`

/** Every row in the order of the inbox; `answering` holds the keys of those whose answer is on its way. */
export const rowsOf = (
  files: readonly InboxFile[],
  answering: ReadonlySet<string> = new Set(),
): readonly InboxRow[] =>
  files.flatMap(rowsOfFile).map(row => {
    const { file, answer } = row
    const isOnItsWay = answer !== null && answering.has(answerKey(file.fileId, answer.answerIndex))
    return isOnItsWay ? { ...row, state: 'answering' } : row
  })

function rowsOfFile(file: InboxFile): readonly InboxRow[] {
  const [first, second] = file.answers
  const own = { key: rowKey(file.fileId, null), file, isInner: false }
  if (first === undefined) return [{ ...own, answer: null, state: stateOfFile(file) }]
  if (second === undefined) return [{ ...own, answer: first, state: stateOf(file, first) }]
  return [
    { ...own, answer: null, state: null },
    ...file.answers.map(answer => ({
      key: rowKey(file.fileId, answer.answerIndex),
      file,
      answer,
      isInner: true,
      state: stateOf(file, answer),
    })),
  ]
}

function stateOfFile({ state, refusal }: InboxFile): RowState {
  if (state === 'refused' && refusal?.code === 'duplicate') return 'duplicate'
  return state === 'clear' ? 'new' : state
}

const stateOf = ({ state }: InboxFile, { verdict }: InboxAnswer): RowState =>
  state === 'discarded' || state === 'refused' ? state : verdict

/** How many rows each filter shows; the row of a file of several answers is not counted beside them. */
export function countRows(rows: readonly InboxRow[]): ReadonlyMap<InboxFilter, number> {
  const counts = new Map<InboxFilter, number>()
  const add = (filter: InboxFilter) => counts.set(filter, (counts.get(filter) ?? 0) + 1)
  for (const { state } of rows) {
    if (state === null) continue
    add('all')
    if (state !== 'answering') add(state)
  }
  return counts
}

/** The rows that fit; a file of several answers stays above those of its answers that do. */
export function filterRows(
  rows: readonly InboxRow[],
  filter: InboxFilter,
  search: string,
): readonly InboxRow[] {
  const wanted = fold(search)
  const fits = ({ state, file, answer }: InboxRow) =>
    (filter === 'all' || state === filter) &&
    (wanted === '' || fold(`${answer?.placeTitle ?? ''} ${file.name}`).includes(wanted))
  const kept = rows.filter(row => row.state !== null && fits(row))
  const files = new Set(kept.filter(row => row.isInner).map(row => row.file.fileId))
  const shown = new Set(kept)
  return rows.filter(row => (row.state === null ? files.has(row.file.fileId) : shown.has(row)))
}

/** A version sent again after it was replaced: asked is not how many, but which of two. */
export const isSentAgain = ({ verdict, previous }: InboxAnswer): boolean =>
  verdict === 'question' && previous !== null

/** What a person would answer without looking further: the only place that fits and the first number. */
export type Suggestion = { readonly placeCode?: string; readonly delegates?: number }

/**
 * Null where nothing is asked, or nothing can be suggested: of two names that look alike, of a list and the total that
 * disagrees with it, or of a version and the one that replaced it, none goes before the other.
 */
export function suggestionOf(answer: InboxAnswer): Suggestion | null {
  const { asks, candidates } = answer
  if (isSentAgain(answer) || (asks.includes('place') && candidates.length > 1)) return null
  const [offered, other] = offeredNumbers(answer)
  if (asks.includes('delegates') && other !== undefined) return null
  const place = asks.includes('place') ? candidates[0]?.code : ''
  const number = asks.includes('delegates') ? offered : 0
  if (asks.length === 0 || place === undefined || number === undefined) return null
  return {
    ...(place === '' ? {} : { placeCode: place }),
    ...(asks.includes('delegates') ? { delegates: number } : {}),
  }
}

/** True for a row that can be recorded without a question. */
export const isClear = (state: RowState | null): boolean =>
  state === 'new' || state === 'changed' || state === 'same' || state === 'older'

/** The numbers to offer, the proposed one first, each once. */
export const offeredNumbers = ({ delegates, numbers }: InboxAnswer): readonly number[] => [
  ...new Set([...(delegates === null ? [] : [delegates]), ...numbers]),
]

/** The first answer of a file of several that a person is asked about. */
export const firstQuestion = (rows: readonly InboxRow[], { file }: InboxRow): InboxRow | undefined =>
  rows.find(row => row.isInner && row.file.fileId === file.fileId && row.state === 'question')

/** The row that takes the place of one that went: the next that waits for something, and not the name of a file over several. */
export const rowAt = (rows: readonly InboxRow[], index: number): InboxRow | null => {
  const at = rows[Math.min(index, rows.length - 1)]
  return (at?.state === null ? rows[rows.indexOf(at) + 1] : at) ?? null
}

/** How many answers of a file are in which state, in the order of the filters. */
export function countAnswers({ file }: InboxRow): readonly (readonly [RowState, number])[] {
  const states = Map.groupBy(file.answers, answer => stateOf(file, answer))
  return FILTERS.flatMap((state): readonly (readonly [RowState, number])[] => {
    const of = state === 'all' ? undefined : states.get(state)
    return state === 'all' || of === undefined ? [] : [[state, of.length]]
  })
}
