/** The board of a meeting, renewed place by place as answers arrive: what a change costs does not grow with the board. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ChangedEvent } from '#contract/events.ts'
import { type Board, MOST_PATCHED } from '#domain/consolidation/board.ts'
import { patchedBoard } from '#domain/consolidation/patch-board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { call, listen } from '../../client/client.ts'
import { SELF_RENEWING, useOperation } from '../../hooks/use-operation.ts'

/** Tables whose changed rows name the place they are about. */
const OF_PLACES = new Set(['returns', 'attendees', 'corrections', 'person_verdicts', 'acknowledged_findings'])
/** Tables the board shows nothing of. */
const ELSEWHERE = new Set([
  'return_files',
  'return_decisions',
  'rereadings',
  'unit_aliases',
  'column_mappings',
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

type News =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'places'; readonly codes: readonly string[] }

/** What of the board a change makes old. Not knowing stands for all. */
export function newsFor(meetingId: MeetingId, { tables, places }: ChangedEvent): News {
  if (tables.length === 0) return { kind: 'all' }
  const relevant = tables.filter(table => !ELSEWHERE.has(table))
  if (relevant.length === 0) return { kind: 'none' }
  if (places === undefined || relevant.some(table => !OF_PLACES.has(table))) return { kind: 'all' }
  const codes = [
    ...new Set(places.filter(place => place.meetingId === meetingId).map(({ placeCode }) => placeCode)),
  ]
  if (codes.length === 0) return { kind: 'none' }
  return codes.length > MOST_PATCHED ? { kind: 'all' } : { kind: 'places', codes }
}

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
  useEffect(() => {
    const key = ['consolidation.board', { meetingId }]
    let running = Promise.resolve()
    const stop = listen(event => {
      if (event.kind !== 'changed') return
      const news = newsFor(meetingId, event)
      if (news.kind === 'none') return
      // One after another: an answer that overtook another would put an older state over a newer one.
      running = running.then(async () => {
        if (news.kind === 'all') await queries.invalidateQueries({ queryKey: key })
        else
          await renewPlaces(queries, meetingId, news.codes).catch(() =>
            queries.invalidateQueries({ queryKey: key }),
          )
      })
    })
    // Between the first reading, for which the screen waited, and this moment nobody listened.
    void queries.invalidateQueries({ queryKey: key })
    return () => {
      stop()
      // Nobody follows the changes any more: whoever opens the board next reads it anew.
      void queries.invalidateQueries({ queryKey: key, refetchType: 'none' })
    }
  }, [queries, meetingId])
  return useOperation('consolidation.board', { meetingId }, SELF_RENEWING)
}
