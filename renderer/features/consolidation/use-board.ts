/** The board of a meeting, renewed place by place as answers arrive: what a change costs does not grow with the board. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type Board, MOST_PATCHED } from '#domain/consolidation/board.ts'
import { patchedBoard } from '#domain/consolidation/patch-board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { call } from '../../client/client.ts'
import { SELF_RENEWING, useOperation } from '../../hooks/use-operation.ts'
import { type Touches, usePlaceNews } from '../../hooks/use-place-news.ts'

/** Tables whose changed rows name the place they are about. */
const OF_PLACES = new Set(['returns', 'attendees', 'corrections', 'person_verdicts', 'acknowledged_findings'])
/** Tables the board shows nothing of. */
const ELSEWHERE = new Set([
  'return_files',
  'return_decisions',
  'rereadings',
  'unit_aliases',
  'column_mappings',
  'chasing_calls',
  'issued_letters',
  'settings',
  'links',
  'addressees',
  'distribution_lines',
  'programme_items',
  'halls',
  'hall_seats',
  'hall_guests',
  'hall_kept_seats',
  'roll_call_marks',
  'roll_call_counts',
  'backups',
])

/** Not knowing stands for everything. */
const touches = (table: string): Touches =>
  ELSEWHERE.has(table) ? 'nothing' : OF_PLACES.has(table) ? 'named-places' : 'everything'

/** Where each place stands in the rows: the same as long as the places are. */
const indexes = new WeakMap<Board, ReadonlyMap<string, number>>()

function indexOf(board: Board): ReadonlyMap<string, number> {
  const known = indexes.get(board)
  if (known !== undefined) return known
  const index = new Map(board.rows.map((row, position) => [row.code, position]))
  indexes.set(board, index)
  return index
}

async function renewPlaces(
  queries: QueryClient,
  meetingId: MeetingId,
  placeCodes: readonly string[],
): Promise<void> {
  const key = ['consolidation.board', { meetingId }]
  const patch = await call('consolidation.places', { meetingId, placeCodes: [...placeCodes] })
  const board = queries.getQueryData<Board>(key)
  if (board === undefined || queries.isFetching({ queryKey: key }) > 0) {
    await queries.invalidateQueries({ queryKey: key })
    return
  }
  const index = indexOf(board)
  const patched = patchedBoard(board, patch, code => board.rows[index.get(code) ?? -1] ?? null)
  if (patched === null) {
    await queries.invalidateQueries({ queryKey: key })
    return
  }
  const { changed, ...sums } = patched
  const rows = board.rows.slice()
  for (const { after } of changed) {
    const position = index.get(after.code)
    if (position !== undefined) rows[position] = after
  }
  const renewed: Board = { ...board, ...sums, rows }
  indexes.set(renewed, index)
  queries.setQueryData(key, renewed)
}

export function useBoard(meetingId: MeetingId): Board {
  const queries = useQueryClient()
  usePlaceNews({
    key: ['consolidation.board', { meetingId }],
    meetingId,
    touches,
    most: MOST_PATCHED,
    renew: codes => renewPlaces(queries, meetingId, codes),
  })
  return useOperation('consolidation.board', { meetingId }, SELF_RENEWING)
}
