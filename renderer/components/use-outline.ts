/** An outline on the page: its rows after every change, with the focus where it belongs. */
import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type OutlineLines, type OutlineRows, outlineRows } from './outline-rows.ts'
import { type OutlineChanges, OutlineStore } from './outline-store.ts'

export type OutlineState = {
  readonly store: OutlineStore
  readonly rows: OutlineRows
  readonly said: string
}

export function useOutline(lists: readonly OutlineLines[], changes: OutlineChanges): OutlineState {
  const [store] = useState(() => new OutlineStore(lists, changes))
  const { arranged, newLines, said } = useSyncExternalStore(store.subscribe, store.view)
  const rows = useMemo(() => outlineRows(lists, arranged, newLines), [lists, arranged, newLines])
  // After the rows, which took the focus meant for them.
  useLayoutEffect(() => {
    store.receive(lists, changes)
    const orphan = store.takeOrphan()
    if (orphan !== null) document.querySelector<HTMLElement>(`[data-row="${orphan}"]`)?.focus()
  })
  return { store, rows, said }
}
