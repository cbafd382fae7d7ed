/** For lists of many places: hears what changes, and renews the places it was about instead of the whole list. */
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ChangedEvent } from '#contract/events.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { listen } from '../client/client.ts'

/** What the changed rows of a table make old in a list of places. */
export type Touches = 'nothing' | 'named-places' | 'everything'

type News =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'places'; readonly codes: readonly string[] }

/** Not knowing stands for all. */
function placeNews(
  meetingId: MeetingId,
  { tables, places }: ChangedEvent,
  touches: (table: string) => Touches,
  most: number,
): News {
  if (tables.length === 0) return { kind: 'all' }
  const touched = new Set(tables.map(touches))
  if (touched.has('everything') || (touched.has('named-places') && places === undefined))
    return { kind: 'all' }
  if (!touched.has('named-places')) return { kind: 'none' }
  const own = (places ?? []).filter(place => place.meetingId === meetingId)
  const codes = [...new Set(own.map(({ placeCode }) => placeCode))]
  if (codes.length === 0) return { kind: 'none' }
  return codes.length > most ? { kind: 'all' } : { kind: 'places', codes }
}

type Followed = {
  readonly key: QueryKey
  readonly meetingId: MeetingId
  readonly touches: (table: string) => Touches
  /** More places than this are cheaper read as the whole list. */
  readonly most: number
  /** Brings these places into the list; when it fails the list is read anew. */
  readonly renew: (placeCodes: readonly string[]) => Promise<void>
}

/** Keeps an answer that renews itself (`SELF_RENEWING`) true as long as the caller is on the screen. */
export function usePlaceNews(followed: Followed): void {
  const queries = useQueryClient()
  const latest = useRef(followed)
  useEffect(() => {
    latest.current = followed
  })
  const { meetingId } = followed
  useEffect(() => {
    const { key } = latest.current
    let running = Promise.resolve()
    const stop = listen(event => {
      if (event.kind !== 'changed') return
      const news = placeNews(meetingId, event, latest.current.touches, latest.current.most)
      if (news.kind === 'none') return
      // One after another: an answer that overtook another would put an older state over a newer one.
      running = running.then(async () => {
        if (news.kind === 'all') await queries.invalidateQueries({ queryKey: key })
        else await latest.current.renew(news.codes).catch(() => queries.invalidateQueries({ queryKey: key }))
      })
    })
    // Between the first reading, for which the screen waited, and this moment nobody listened.
    void queries.invalidateQueries({ queryKey: key })
    return () => {
      stop()
      // Nobody follows the changes any more: whoever opens the list next reads it anew.
      void queries.invalidateQueries({ queryKey: key, refetchType: 'none' })
    }
  }, [queries, meetingId])
}
