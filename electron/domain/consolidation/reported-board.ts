/** The part of a board that a report says and a closing keeps, free of what only the screen of the moment shows. */
import type { Board, BoardRow } from './board.ts'

const PLACE_KEYS = [
  'code',
  'title',
  'level',
  'unitKind',
  'pointId',
  'location',
  'state',
  'isLate',
  'isRevised',
  'isRevisedLate',
  'versions',
  'firstReceivedAt',
  'previousDelegates',
  'answer',
  'delegates',
  'doubles',
] as const satisfies readonly (keyof BoardRow)[]

const BOARD_KEYS = ['at', 'deadline', 'points', 'levels', 'totals', 'sentence'] as const

export type ReportedPlace = Pick<BoardRow, (typeof PLACE_KEYS)[number]>

export type ReportedBoard = Pick<Board, (typeof BOARD_KEYS)[number]> & {
  readonly rows: readonly ReportedPlace[]
}

/** Every board is a reported board; this one is nothing more, so that what is kept does not grow with the screen. */
export const reportedBoard = (board: ReportedBoard): ReportedBoard => ({
  ...pick(board, BOARD_KEYS),
  rows: board.rows.map(row => pick(row, PLACE_KEYS)),
})

function pick<Value extends object, Key extends keyof Value>(
  value: Value,
  keys: readonly Key[],
): Pick<Value, Key> {
  return Object.fromEntries(keys.map(key => [key, value[key]])) as Pick<Value, Key>
}
