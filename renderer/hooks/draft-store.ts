/** What is typed into one field: shown at once, saved after a pause and before leaving, never taken away by an answer. */
import { beginSave, registerUnsaved } from './save-state.ts'

/** Milliseconds of pause after which typing is saved. */
const PAUSE = 400

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
  #focused = false
  /** Texts on their way, oldest first. */
  #sent: string[] = []
  #running = 0
  /** A value came while texts were on their way. */
  #missed = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #chain: Promise<void> = Promise.resolve()
  #unregister: (() => void) | null = null
  readonly #listeners = new Set<() => void>()

  constructor(value: string, save: SaveText) {
    this.#view = { text: value, unsaved: false }
    this.#saved = value
    this.#value = value
    this.#save = save
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): DraftView => this.#view

  /** The program's value and the way to it, at every render. */
  readonly receive = (value: string, save: SaveText): void => {
    this.#save = save
    if (value === this.#value) return
    this.#value = value
    this.#adopt()
  }

  readonly change = (text: string): void => {
    clearTimeout(this.#timer)
    const unsaved = text !== this.#saved
    this.#show({ text, unsaved })
    if (unsaved) {
      this.#unregister ??= registerUnsaved(this.flush)
      this.#timer = setTimeout(this.flush, PAUSE)
    } else this.#settled()
  }

  /** Saves at once what is not saved yet. */
  readonly flush = (): void => {
    clearTimeout(this.#timer)
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
    if (this.#running > 0) return
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
