/** Text that people wrote, made harmless inside HTML. */
import type { Source } from '#domain/document/blocks.ts'
import { printableText } from '../printable-text.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For the text of an element and for the value of a quoted attribute. */
export const escaped = (text: string): string =>
  printableText(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? '')

/** Names of classes, those that do not apply left out. */
export const classes = (...names: readonly string[]): string => names.filter(name => name !== '').join(' ')

/** Attributes that lead from the page to the field the text was made from. */
export const sourceAttributes = (source: Source | null | undefined): string =>
  source == null
    ? ''
    : ` data-field="${escaped(source.field)}"${source.id === '' ? '' : ` data-id="${escaped(source.id)}"`}`
