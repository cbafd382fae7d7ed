/** The roll call of a meeting, renewed place by place while somebody calls it. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { Result } from '#contract/contract.ts'
import { MOST_PATCHED } from '#domain/consolidation/board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { call } from '../../client/client.ts'
import { SELF_RENEWING, useOperation } from '../../hooks/use-operation.ts'
import { type Touches, usePlaceNews } from '../../hooks/use-place-news.ts'

type Board = Result<'roll-call.board'>

const OF_PLACES = new Set(['roll_call_marks', 'roll_call_counts', 'attendees', 'returns', 'person_verdicts'])
const OF_ALL = new Set(['meetings', 'bridge_points', 'bridge_point_units'])

const touches = (table: string): Touches =>
  OF_PLACES.has(table) ? 'named-places' : OF_ALL.has(table) ? 'everything' : 'nothing'

async function renewPlaces(
  queries: QueryClient,
  meetingId: MeetingId,
  placeCodes: readonly string[],
): Promise<void> {
  const key = ['roll-call.board', { meetingId }]
  const renewed = await call('roll-call.rows', { meetingId, placeCodes: [...placeCodes] })
  const board = queries.getQueryData<Board>(key)
  if (board === undefined || queries.isFetching({ queryKey: key }) > 0) {
    await queries.invalidateQueries({ queryKey: key })
    return
  }
  const byCode = new Map(renewed.map(row => [row.code, row]))
  queries.setQueryData<Board>(key, {
    ...board,
    rows: board.rows.map(row => byCode.get(row.code) ?? row),
  })
}

export function useRollCall(meetingId: MeetingId): Board {
  const queries = useQueryClient()
  usePlaceNews({
    key: ['roll-call.board', { meetingId }],
    meetingId,
    touches,
    most: MOST_PATCHED,
    renew: codes => renewPlaces(queries, meetingId, codes),
  })
  return useOperation('roll-call.board', { meetingId }, SELF_RENEWING)
}
