/** What is typed into one field: shown at once, saved as it is typed or after a pause, never taken away by an answer. */
import { beginSave, registerUnsaved } from './save-state.ts'

/**
 * When typing is saved. Words that stand on a page are saved as they are typed, so that the page follows; half a date or
 * a number is another one, so these wait for a pause.
 */
export type Pace = 'as-typed' | 'after-pause'

/** Milliseconds: of pause, and from the first key that is not saved yet (a typing method sends several for a letter). */
const WAITS: Readonly<Record<Pace, number>> = { 'after-pause': 400, 'as-typed': 80 }

export type DraftView = { readonly text: string; readonly unsaved: boolean }

/** Brings a text to the program and says whether it arrived. */
export type SaveText = (text: string) => Promise<boolean>

// The program takes white space off the ends; that must not disturb someone who is between two words.
const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const sameWords = (left: string, right: string) => words(left) === words(right)

export class DraftStore {
  #view: DraftView
  /** The text last sent, or last taken over. */
  #saved: string
  /** What the program holds, as last heard. */
  #value: string
  #save: SaveText
  #pace: Pace
  #focused = false
  /** The last text did not arrive: trying again with every key would say so with every key. */
  #refused = false
  /** Texts on their way, oldest first. */
  #sent: string[] = []
  #running = 0
  /** A value came while texts were on their way. */
  #missed = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #chain: Promise<void> = Promise.resolve()
  #unregister: (() => void) | null = null
  readonly #listeners = new Set<() => void>()

  constructor(value: string, save: SaveText, pace: Pace = 'after-pause') {
    this.#view = { text: value, unsaved: false }
    this.#saved = value
    this.#value = value
    this.#save = save
    this.#pace = pace
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): DraftView => this.#view

  /** The program's value and the way to it, at every render. */
  readonly receive = (value: string, save: SaveText, pace: Pace = 'after-pause'): void => {
    this.#save = save
    this.#pace = pace
    if (value === this.#value) return
    this.#value = value
    this.#adopt()
  }

  readonly change = (text: string): void => {
    const unsaved = text !== this.#saved
    this.#show({ text, unsaved })
    if (unsaved) {
      this.#unregister ??= registerUnsaved(this.flush)
      this.#wait()
    } else {
      this.#rest()
      this.#settled()
    }
  }

  /** Saves at once what is not saved yet. */
  readonly flush = (): void => {
    this.#rest()
    const { text } = this.#view
    if (text === this.#saved) return
    this.#saved = text
    this.#sent.push(text)
    this.#running += 1
    const end = beginSave()
    this.#settled()
    this.#show({ text, unsaved: false })
    this.#chain = this.#chain.then(() => this.#send(text, end))
  }

  /** When everything typed so far has arrived or was refused. */
  readonly arrived = (): Promise<void> => {
    this.flush()
    return this.#chain
  }

  readonly focus = (): void => {
    this.#focused = true
  }

  readonly blur = (): void => {
    this.#focused = false
    this.flush()
    if (this.#running === 0) this.#adopt()
  }

  async #send(text: string, end: (succeeded: boolean) => void): Promise<void> {
    const arrived = await this.#save(text).catch(() => false)
    this.#running -= 1
    end(arrived)
    // Not saved: the next pause or leaving tries again, and the text stays on the screen.
    if (!arrived && this.#saved === text) this.#saved = this.#value
    this.#refused = !arrived
    if (this.#running > 0) return
    if (arrived && this.#view.unsaved) this.#wait()
    // A value that is one of ours is no news: what was typed since may only be on its way.
    const isNews = this.#missed && !this.#sent.some(own => sameWords(own, this.#value))
    this.#sent = []
    this.#missed = false
    if (isNews) this.#adopt()
  }

  /** Takes the program's value over, unless that would take typing away. */
  #adopt(): void {
    if (this.#running > 0) this.#missed = true
    const { text } = this.#view
    if (this.#running > 0 || text !== this.#saved) return
    if (this.#focused && sameWords(text, this.#value)) return
    this.#saved = this.#value
    this.#show({ text: this.#value, unsaved: false })
  }

  /** Words go one text after the other: what is typed while one is on its way goes with the next. */
  #wait(): void {
    if (this.#pace === 'after-pause' || this.#refused) {
      this.#rest()
      this.#timer = setTimeout(this.flush, WAITS['after-pause'])
    } else if (this.#running === 0) this.#timer ??= setTimeout(this.flush, WAITS['as-typed'])
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #settled(): void {
    this.#unregister?.()
    this.#unregister = null
  }

  #show(view: DraftView): void {
    if (view.text === this.#view.text && view.unsaved === this.#view.unsaved) return
    this.#view = view
    for (const listener of this.#listeners) listener()
  }
}
