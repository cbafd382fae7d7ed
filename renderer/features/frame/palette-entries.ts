/** What the quick search offers, and which of it fits what was typed. */
import { fold } from '#domain/vietnamese/text.ts'

export type PaletteEntry = {
  readonly key: string
  readonly group: 'action' | 'place' | 'person' | 'meeting'
  readonly label: string
  /** Key combination or code; empty: the name of the group stands there. */
  readonly hint: string
  /** What is said of the entry while it is the current one. */
  readonly detail?: readonly string[]
  readonly run: () => void
}

export type PaletteAction = Pick<PaletteEntry, 'label' | 'run'>

/** Every word typed must begin a word of the label; labels that begin with what was typed come first. */
export function findEntries(entries: readonly PaletteEntry[], search: string): readonly PaletteEntry[] {
  const wanted = fold(search)
  if (wanted === '') return entries.filter(entry => entry.group !== 'place')
  const words = wanted.split(' ')
  const found = entries
    .map(entry => ({ entry, label: fold(entry.label) }))
    .filter(({ entry, label }) => {
      const parts = label.split(/[^\p{L}\p{N}]+/u)
      return words.every(word => parts.some(part => part.startsWith(word))) || fold(entry.hint) === wanted
    })
  const rank = (label: string) => (` ${label} `.includes(` ${wanted} `) ? 0 : label.includes(wanted) ? 1 : 2)
  return found.sort((left, right) => rank(left.label) - rank(right.label)).map(({ entry }) => entry)
}
