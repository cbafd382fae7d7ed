/** An outline edited in place: new lines, moves shown at once, and where the focus goes after a change. */
import { outlineText } from '../text/components.ts'
import {
  type Arrangement,
  arrangementOf,
  besideOf,
  moved,
  type NewLine,
  neighbourOf,
  type OutlineLines,
  type OutlineRow,
  type OutlineRows,
  outlineRows,
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

export type OutlineView = {
  readonly arranged: Arrangement | null
  readonly newLines: readonly NewLine[]
  /** For those who hear the screen. */
  readonly said: string
}

/** Which row is to take the focus; a null caret stands at the end. */
export type FocusRequest = { readonly key: string; readonly caret: number | null }

export class OutlineStore {
  #lists: readonly OutlineLines[]
  #changes: OutlineChanges
  #view: OutlineView = { arranged: null, newLines: [], said: '' }
  #focus: FocusRequest | null = null
  /** Whom the focus falls to when the line that had it is gone. */
  #beside: string | null = null
  /** Moves and removals on their way. */
  #pending = 0
  #begun = 0
  /** Ids of lines begun here, by their keys. */
  readonly #ids = new Map<string, string>()
  readonly #listeners = new Set<() => void>()

  constructor(lists: readonly OutlineLines[], changes: OutlineChanges) {
    this.#lists = lists
    this.#changes = changes
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): OutlineView => this.#view

  /** The saved lines and the ways to change them, at every render. */
  readonly receive = (lists: readonly OutlineLines[], changes: OutlineChanges): void => {
    this.#lists = lists
    this.#changes = changes
  }

  rows(): OutlineRows {
    return outlineRows(this.#lists, this.#view.arranged, this.#view.newLines)
  }

  order(): Arrangement {
    return this.#view.arranged ?? arrangementOf(this.#lists)
  }

  row(key: string): OutlineRow | undefined {
    return this.rows()
      .flatMap(list => list.rows)
      .find(row => row.key === key)
  }

  /** Begins a line after this row, or as the last of its list. */
  begin(listId: string, afterKey: string | null): void {
    this.#begun += 1
    const key = `new-${this.#begun}`
    const before = afterKey === null ? null : savedAfter(this.rows(), afterKey)
    this.#focus = { key, caret: null }
    const line = { key, listId, before, id: null, settled: false }
    this.#show({ newLines: [...this.#view.newLines, line] })
  }

  /** Saves the words of a row; a line begun here is added with its first words. */
  async save(key: string, text: string): Promise<boolean> {
    const id = this.#idOf(key)
    if (id !== null) return this.#changes.change(id, text)
    const target = this.#placeOf(key)
    if (text.trim() === '') return true
    if (target === null) return false
    const added = await this.#changes.add(target, text, newId => {
      this.#ids.set(key, newId)
      this.#alter(key, { id: newId })
    })
    if (added) this.#alter(key, { settled: true })
    return added
  }

  /** A line begun and left without a word was not meant. */
  leave(key: string, text: string): void {
    if (this.#idOf(key) === null && text.trim() === '') this.#drop(key)
  }

  /** Saves further lines after this one. */
  async insertAfter(key: string, texts: readonly string[]): Promise<void> {
    const target = this.#placeOf(key)
    if (target === null) return
    // One after the other: each stands before the same line, so their order is the order of adding.
    for (const text of texts) if (!(await this.#changes.add(target, text, () => undefined))) return
  }

  /** One place up or down, also into the neighbouring list; the focus goes along. */
  step(key: string, step: 1 | -1, caret: number | null): void {
    const id = this.#idOf(key)
    const target = id === null ? null : stepTarget(this.order(), id, step)
    if (id === null || target === null) return
    this.#focus = { key, caret }
    this.moveTo(id, target)
  }

  moveTo(id: string, target: Target): void {
    const arranged = moved(this.order(), id, target)
    const siblings = arranged.find(list => list.id === target.listId)?.itemIds ?? []
    this.#show({ arranged, said: outlineText.moved(siblings.indexOf(id) + 1, siblings.length) })
    void this.#whilePending(this.#changes.move(id, target))
  }

  /** The focus goes to the row that is named, else to the other side. */
  remove(key: string, focus: 'next' | 'previous'): void {
    const neighbour = neighbourOf(this.rows(), key, focus)
    const id = this.#idOf(key)
    const arranged = id === null ? this.#view.arranged : without(this.order(), id)
    this.#focus = neighbour === null ? null : { key: neighbour, caret: null }
    this.#drop(key, { arranged })
    if (id !== null) void this.#whilePending(this.#changes.remove(id))
  }

  /** The focus to the row above or below. */
  walk(key: string, step: 1 | -1): void {
    const beside = besideOf(this.rows(), key, step)
    if (beside === null) return
    this.#focus = { key: beside, caret: null }
    this.#show({})
  }

  /** Shows an order without saving it, while dragging; null: the saved one. */
  arrange(arranged: Arrangement | null): void {
    this.#show({ arranged })
  }

  /** Asked by every row after every change: whether the focus is meant for it. */
  takeFocus(key: string): FocusRequest | null {
    const request = this.#focus?.key === key ? this.#focus : null
    if (request) this.#focus = null
    return request
  }

  /** A row is taken off the page with the focus in it: it goes where the line goes, or else beside. */
  handOver(key: string, caret: number): void {
    this.#beside = neighbourOf(this.rows(), key, 'next')
    this.#focus ??= { key, caret }
  }

  /** Asked after the rows: the row that gets a focus nobody took, because its line is gone. */
  takeOrphan(): string | null {
    const orphan = this.#focus === null ? null : this.#beside
    if (this.#beside !== null) this.#focus = null
    this.#beside = null
    return orphan
  }

  #idOf(key: string): string | null {
    return this.#ids.get(key) ?? this.row(key)?.id ?? null
  }

  #placeOf(key: string): Target | null {
    const list = this.rows().find(({ rows }) => rows.some(row => row.key === key))
    return list === undefined ? null : { listId: list.id, before: savedAfter(this.rows(), key) }
  }

  #alter(key: string, patch: Partial<NewLine>): void {
    this.#show({
      newLines: this.#view.newLines.map(line => (line.key === key ? { ...line, ...patch } : line)),
    })
  }

  #drop(key: string, more: Partial<OutlineView> = {}): void {
    this.#show({ newLines: this.#view.newLines.filter(line => line.key !== key), ...more })
  }

  async #whilePending(work: Promise<unknown>): Promise<void> {
    this.#pending += 1
    await work
    this.#pending -= 1
    // The program's order holds again once everything on its way has arrived.
    if (this.#pending === 0) this.#show({ arranged: null })
  }

  #show(patch: Partial<OutlineView>): void {
    this.#view = { ...this.#view, ...patch }
    for (const listener of this.#listeners) listener()
  }
}
