/** Which rows of the inbox are shown and which one is current; the place is kept when rows come and go. */
import { useMemo, useState } from 'react'
import type { Inbox } from '#contract/returns.contract.ts'
import { parseSource, type SourcePlace } from '../../hooks/source-link.ts'
import {
  countRows,
  filterRows,
  type InboxFilter,
  type InboxRow,
  rowAt,
  rowKey,
  rowsOf,
} from './inbox-rows.ts'

export type InboxView = {
  readonly all: readonly InboxRow[]
  readonly shown: readonly InboxRow[]
  readonly counts: ReadonlyMap<InboxFilter, number>
  readonly current: InboxRow | null
  readonly choose: (row: InboxRow) => void
  readonly filter: InboxFilter
  readonly setFilter: (filter: InboxFilter) => void
  readonly search: string
  readonly setSearch: (search: string) => void
  /** Where another screen led to. */
  readonly target: SourcePlace | null
}

export function useInboxView(
  { files }: Inbox,
  detail: string | null,
  answering: ReadonlySet<string>,
): InboxView {
  const [filter, setFilter] = useState<InboxFilter>('all')
  const [search, setSearch] = useState('')
  const [place, setPlace] = useState<{ readonly key: string; readonly index: number } | null>(null)
  const [followed, setFollowed] = useState<string | null>(null)
  const all = useMemo(() => rowsOf(files, answering), [files, answering])
  const shown = useMemo(() => filterRows(all, filter, search), [all, filter, search])
  const counts = useMemo(() => countRows(all), [all])
  const target = useMemo(() => parseSource(detail), [detail])

  if (detail !== followed) {
    const found = target && rowOfTarget(all, target)
    // A file that just came may be led to before the list holds it.
    if (found !== undefined) setFollowed(detail)
    if (found) {
      setFilter('all')
      setSearch('')
      setPlace({ key: found.key, index: all.indexOf(found) })
    }
  }
  const current = shown.find(({ key }) => key === place?.key) ?? rowAt(shown, place?.index ?? 0)
  return {
    all,
    shown,
    counts,
    current,
    choose: row => setPlace({ key: row.key, index: shown.indexOf(row) }),
    filter,
    setFilter,
    search,
    setSearch,
    target,
  }
}

const rowOfTarget = (rows: readonly InboxRow[], { fileId, answerIndex }: SourcePlace): InboxRow | undefined =>
  rows.find(({ key }) => key === rowKey(fileId, answerIndex)) ??
  rows.find(({ file }) => file.fileId === fileId)
