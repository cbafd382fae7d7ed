/** Paragraphs, headings, items and room between them as HTML. */
import type { AddresseesBlock, HeadingBlock, ItemBlock, ParagraphBlock } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { listLines } from '#domain/document/plain-text.ts'
import { classes, escaped, sourceAttributes } from '../escape.ts'
import { spansHtml } from './spans.ts'

const element = (names: readonly string[], attributes: string, content: string): string =>
  `<p class="${classes(...names)}"${attributes}>${content}</p>`

const keepClass = (keepWithNext: boolean): string => (keepWithNext ? 'keep-next' : '')

/** A marker and its space; the space never stretches, as in a word processor's own numbering. */
const marker = (text: string): string => (text === '' ? '' : `<span class="marker">${escaped(text)} </span>`)

export const paragraphHtml = (block: ParagraphBlock, keepWithNext: boolean): string =>
  element(
    [
      'look-body',
      block.firstLineIndent ? 'indented' : '',
      block.align === 'justify' ? '' : block.align,
      keepClass(keepWithNext),
    ],
    sourceAttributes(block.source),
    spansHtml(block.spans),
  )

export const headingHtml = (block: HeadingBlock, keepWithNext: boolean): string =>
  element(
    [`look-heading${block.level}`, 'indented', keepClass(keepWithNext)],
    sourceAttributes(block.source),
    marker(block.marker) +
      escaped(block.title) +
      (block.text.length === 0 ? '' : ` <span class="run-in">${spansHtml(block.text)}</span>`),
  )

export const itemHtml = (block: ItemBlock, form: DocumentForm, keepWithNext: boolean): string =>
  element(
    ['look-body', 'indented', keepClass(keepWithNext)],
    sourceAttributes(block.source),
    marker(form.numbering.item) + spansHtml(block.spans),
  )

/** One name stands beside the label in the middle of the line, several below it. */
export function addresseesHtml(block: AddresseesBlock): string {
  const [only, ...others] = block.names
  const label = escaped(block.label)
  const one = only !== undefined && others.length === 0
  const lines = one
    ? `<div>${label} <span class="upright look-addresseeName"${sourceAttributes(only.source)}>${escaped(only.text)}</span></div>`
    : `<div>${label}</div>${listOf(block)}`
  return `<div class="addressees look-addresseeLabel${one ? ' one' : ''}"${sourceAttributes(block.source)}>${lines}</div>`
}

const listOf = ({ names }: AddresseesBlock): string =>
  listLines(names.map(name => name.text))
    .map(
      (line, index) =>
        `<div class="upright look-addresseeName"${sourceAttributes(names[index]?.source)}>${escaped(line)}</div>`,
    )
    .join('')

export const spacerHtml = (heightPt: number, keepWithNext: boolean): string =>
  `<svg class="${classes('spacer', keepClass(keepWithNext))}" width="1" height="${heightPt}pt" aria-hidden="true"></svg>`
