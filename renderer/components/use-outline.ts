/** State of an outline edited in place: new lines, moves shown at once, and where the focus goes after a change. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { outlineText } from '../text/components.ts'
import {
  type Arrangement,
  arrangementOf,
  besideOf,
  moved,
  type NewLine,
  neighbourOf,
  type OutlineLines,
  type OutlineRows,
  outlineRows,
  pastedLines,
  savedAfter,
  stepTarget,
  type Target,
  without,
} from './outline-rows.ts'

export type OutlineChanges = {
  /** `onId` is told the new id before the screen is renewed; false: refused. */
  readonly add: (target: Target, text: string, onId: (id: string) => void) => Promise<boolean>
  readonly change: (id: string, text: string) => Promise<boolean>
  readonly move: (id: string, target: Target) => Promise<unknown>
  readonly remove: (id: string) => Promise<unknown>
}

type FocusRequest = { readonly key: string; readonly caret: number | null }

export type OutlineState = {
  readonly rows: OutlineRows
  readonly order: Arrangement
  /** Rows look here after every change and take the focus meant for them. */
  readonly takeFocus: (key: string) => FocusRequest | null
  readonly begin: (listId: string, afterKey: string | null) => void
  readonly save: (key: string, text: string) => Promise<boolean>
  readonly leave: (key: string, text: string) => void
  readonly step: (key: string, step: 1 | -1, caret: number | null) => void
  readonly walk: (key: string, step: 1 | -1) => void
  readonly remove: (key: string, focus: 'next' | 'previous') => void
  readonly paste: (key: string, text: string) => readonly string[]
  readonly moveTo: (id: string, target: Target) => void
  /** Shows an order without saving it, while dragging; null: the saved one. */
  readonly arrange: (order: Arrangement | null) => void
  readonly said: string
}

export function useOutline(lists: readonly OutlineLines[], changes: OutlineChanges): OutlineState {
  const [arranged, setArranged] = useState<Arrangement | null>(null)
  const [newLines, setNewLines] = useState<readonly NewLine[]>([])
  const [said, setSaid] = useState('')
  const rows = useMemo(() => outlineRows(lists, arranged, newLines), [lists, arranged, newLines])
  const order = useMemo(() => arranged ?? arrangementOf(lists), [arranged, lists])
  // Handlers run between renders too; they must see what the last change made of the rows.
  const [now] = useState({
    focus: null as FocusRequest | null,
    pending: 0,
    counter: 0,
    ids: new Map<string, string>(),
  })
  const latest = useRef({ rows, order, changes })
  latest.current = { rows, order, changes }

  const idOf = useCallback(
    (key: string) => now.ids.get(key) ?? rowOf(latest.current.rows, key)?.id ?? null,
    [now],
  )

  const focus = useCallback(
    (key: string | null, caret: number | null) => {
      now.focus = key === null ? null : { key, caret }
    },
    [now],
  )

  const settle = useCallback(
    async (work: Promise<unknown>) => {
      now.pending += 1
      await work
      now.pending -= 1
      if (now.pending === 0) setArranged(null)
    },
    [now],
  )

  const moveTo = useCallback(
    (id: string, target: Target) => {
      const next = moved(latest.current.order, id, target)
      latest.current.order = next
      setArranged(next)
      const siblings = next.find(list => list.id === target.listId)?.itemIds ?? []
      setSaid(outlineText.moved(siblings.indexOf(id) + 1, siblings.length))
      void settle(latest.current.changes.move(id, target))
    },
    [settle],
  )

  const begin = useCallback(
    (listId: string, afterKey: string | null) => {
      now.counter += 1
      const key = `new-${now.counter}`
      const before = afterKey === null ? null : savedAfter(latest.current.rows, afterKey)
      focus(key, null)
      setNewLines(lines => [...lines, { key, listId, before, id: null, settled: false }])
    },
    [now, focus],
  )

  const save = useCallback(
    async (key: string, text: string) => {
      const id = idOf(key)
      if (id !== null) return latest.current.changes.change(id, text)
      if (text.trim() === '') return true
      const list = latest.current.rows.find(({ rows: inList }) => inList.some(row => row.key === key))
      if (!list) return false
      const target = { listId: list.id, before: savedAfter(latest.current.rows, key) }
      const alter = (patch: Partial<NewLine>) =>
        setNewLines(lines => lines.map(line => (line.key === key ? { ...line, ...patch } : line)))
      const added = await latest.current.changes.add(target, text, newId => {
        now.ids.set(key, newId)
        alter({ id: newId })
      })
      if (added) alter({ settled: true })
      return added
    },
    [now, idOf],
  )

  const leave = useCallback(
    (key: string, text: string) => {
      // A line begun and left without a word was not meant.
      if (idOf(key) === null && text.trim() === '')
        setNewLines(lines => lines.filter(line => line.key !== key))
    },
    [idOf],
  )

  const step = useCallback(
    (key: string, direction: 1 | -1, caret: number | null) => {
      const id = idOf(key)
      const target = id === null ? null : stepTarget(latest.current.order, id, direction)
      if (id === null || target === null) return
      focus(key, caret)
      moveTo(id, target)
    },
    [idOf, focus, moveTo],
  )

  const [, redraw] = useState(0)
  const walk = useCallback(
    (key: string, direction: 1 | -1) => {
      focus(besideOf(latest.current.rows, key, direction), null)
      redraw(count => count + 1)
    },
    [focus],
  )

  const remove = useCallback(
    (key: string, prefer: 'next' | 'previous') => {
      focus(neighbourOf(latest.current.rows, key, prefer), null)
      const id = idOf(key)
      setNewLines(lines => lines.filter(line => line.key !== key))
      if (id === null) return
      const next = without(latest.current.order, id)
      latest.current.order = next
      setArranged(next)
      void settle(latest.current.changes.remove(id))
    },
    [focus, idOf, settle],
  )

  const paste = useCallback((key: string, text: string) => {
    const [, ...rest] = pastedLines(text)
    const list = latest.current.rows.find(({ rows: inList }) => inList.some(row => row.key === key))
    const before = savedAfter(latest.current.rows, key)
    if (list) void addAll(latest.current.changes, { listId: list.id, before }, rest)
    return pastedLines(text)
  }, [])

  const takeFocus = useCallback(
    (key: string) => {
      const request = now.focus?.key === key ? now.focus : null
      if (request) now.focus = null
      return request
    },
    [now],
  )

  return {
    rows,
    order,
    takeFocus,
    begin,
    save,
    leave,
    step,
    walk,
    remove,
    paste,
    moveTo,
    arrange: setArranged,
    said,
  }
}

const rowOf = (rows: OutlineRows, key: string) => rows.flatMap(list => list.rows).find(row => row.key === key)

// One after the other: each stands before the same line, so their order is the order of adding.
async function addAll(changes: OutlineChanges, target: Target, texts: readonly string[]): Promise<void> {
  for (const text of texts) if (!(await changes.add(target, text, () => undefined))) return
}
