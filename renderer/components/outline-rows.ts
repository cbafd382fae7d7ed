/** Which rows an outline shows, in which order: the saved lines, as just moved, and the lines not saved yet. */

export type OutlineItem = { readonly id: string; readonly text: string }
export type OutlineLines = { readonly id: string; readonly items: readonly OutlineItem[] }

/** Order of the saved lines as the person just made it, until the program has it too. */
export type Arrangement = readonly { readonly id: string; readonly itemIds: readonly string[] }[]

/** A line begun here; it gets its id when its first words are saved, and keeps its key so that typing goes on. */
export type NewLine = {
  readonly key: string
  readonly listId: string
  /** The saved line it stands before; null: last. */
  readonly before: string | null
  readonly id: string | null
  /** The screen has been renewed since it got its id. */
  readonly settled: boolean
}

export type OutlineRow = {
  /** Stays the same from the first key stroke on. */
  readonly key: string
  readonly id: string | null
  readonly text: string
}

export type OutlineRows = readonly { readonly id: string; readonly rows: readonly OutlineRow[] }[]

export const arrangementOf = (lists: readonly OutlineLines[]): Arrangement =>
  lists.map(list => ({ id: list.id, itemIds: list.items.map(item => item.id) }))

export function outlineRows(
  lists: readonly OutlineLines[],
  arranged: Arrangement | null,
  newLines: readonly NewLine[],
): OutlineRows {
  const texts = new Map(lists.flatMap(list => list.items.map(item => [item.id, item.text] as const)))
  const keys = new Map(newLines.flatMap(line => (line.id === null ? [] : [[line.id, line.key] as const])))
  const order = arranged ?? arrangementOf(lists)
  const placed = new Set(order.flatMap(list => list.itemIds))
  return lists.map(({ id: listId }) => {
    const ids = order.find(list => list.id === listId)?.itemIds ?? []
    const rows: OutlineRow[] = ids
      .filter(id => texts.has(id))
      .map(id => ({ key: keys.get(id) ?? id, id, text: texts.get(id) ?? '' }))
    for (const line of newLines) {
      if (line.listId !== listId || (line.id !== null && placed.has(line.id))) continue
      // Saved once and gone since: removed or undone.
      if (line.settled) continue
      const index = rows.findIndex(row => row.id === line.before)
      const row = { key: line.key, id: line.id, text: (line.id && texts.get(line.id)) ?? '' }
      rows.splice(index < 0 ? rows.length : index, 0, row)
    }
    return { id: listId, rows }
  })
}

/** The saved line after this row in its list; null when there is none. */
export function savedAfter(rows: OutlineRows, key: string): string | null {
  for (const list of rows) {
    const index = list.rows.findIndex(row => row.key === key)
    if (index >= 0) return list.rows.slice(index + 1).find(row => row.id !== null)?.id ?? null
  }
  return null
}

/** The key of the row that takes the focus when this one goes: the next in the list, else the one before. */
export function neighbourOf(rows: OutlineRows, key: string, prefer: 'next' | 'previous'): string | null {
  for (const list of rows) {
    const index = list.rows.findIndex(row => row.key === key)
    if (index < 0) continue
    const [next, previous] = [list.rows[index + 1], list.rows[index - 1]]
    return (prefer === 'next' ? (next ?? previous) : (previous ?? next))?.key ?? null
  }
  return null
}

/** The row above or below, across lists; null at the ends. */
export function besideOf(rows: OutlineRows, key: string, step: 1 | -1): string | null {
  const all = rows.flatMap(list => list.rows)
  return all[all.findIndex(row => row.key === key) + step]?.key ?? null
}

/** Where an item is put: before a saved item of that list, or last. */
export type Target = { readonly listId: string; readonly before: string | null }

/** One step up or down; past the end of its list into the neighbouring list. Null where there is no way. */
export function stepTarget(order: Arrangement, id: string, step: 1 | -1): Target | null {
  const listIndex = order.findIndex(list => list.itemIds.includes(id))
  const list = order[listIndex]
  if (!list) return null
  const index = list.itemIds.indexOf(id)
  if (step === -1 && index > 0) return { listId: list.id, before: list.itemIds[index - 1] ?? null }
  if (step === 1 && index < list.itemIds.length - 1)
    return { listId: list.id, before: list.itemIds[index + 2] ?? null }
  const beside = order[listIndex + step]
  if (!beside) return null
  return { listId: beside.id, before: step === 1 ? (beside.itemIds[0] ?? null) : null }
}

/** The order after an item was put there. */
export function moved(order: Arrangement, id: string, target: Target): Arrangement {
  return order.map(list => {
    const itemIds = list.itemIds.filter(other => other !== id)
    if (list.id !== target.listId) return { id: list.id, itemIds }
    const index = target.before === null ? -1 : itemIds.indexOf(target.before)
    return { id: list.id, itemIds: itemIds.toSpliced(index < 0 ? itemIds.length : index, 0, id) }
  })
}

export const without = (order: Arrangement, id: string): Arrangement =>
  order.map(list => ({ id: list.id, itemIds: list.itemIds.filter(other => other !== id) }))

/** Lines of a pasted list, without the dashes, bullets and closing marks the letter puts there itself. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(line =>
      line
        .replace(/^\s*(?:[-–—•+*]|\d+[.)])\s+/, '')
        .replace(/[\s.;]+$/, '')
        .trim(),
    )
    .filter(line => line !== '')
}
