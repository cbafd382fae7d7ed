/** A document as plain text: one line for each paragraph, the same words the page carries. */
import { assertNever } from '../kernel/assert-never.ts'
import { authorityLines } from './authority-lines.ts'
import type {
  Block,
  DrawnSeat,
  HeadingBlock,
  SeatingBlock,
  SignatureBlock,
  Span,
  TableCell,
} from './blocks.ts'
import type { DocumentForm } from './form.ts'

export const textOfSpans = (spans: readonly Span[]): string => spans.map(span => span.text).join('')

/** The parts of a block that stand apart by a blank line, each as its lines. */
export function textOfBlock(block: Block, form: DocumentForm): readonly (readonly string[])[] {
  switch (block.kind) {
    case 'letterhead':
      return block.rows.flatMap(row => [row.left, row.right]).map(lines => lines.map(line => line.text))
    case 'title':
      return [[block.name, ...abstractLines(block.abstract, form)]]
    case 'addressees':
      return [addresseeLines(block.label, block.names)]
    case 'paragraph':
      return [[textOfSpans(block.spans)]]
    case 'heading':
      return [[headingText(block)]]
    case 'item':
      return [[`${form.numbering.item} ${textOfSpans(block.spans)}`]]
    case 'links':
      return block.links.map(link => [link.caption])
    case 'signature':
      return signatureParts(block, form)
    case 'table':
      return [[...block.header, ...block.rows].map(rowText)]
    case 'name-plates':
      return block.plates.map(({ main, below }) => [main, below].filter(line => line !== ''))
    case 'seating':
      return seatingParts(block)
    case 'margin-code':
    case 'spacer':
      return []
    default:
      return assertNever(block)
  }
}

const seatingParts = ({ caption, front, table, rows }: SeatingBlock): readonly (readonly string[])[] => [
  [caption],
  [front],
  ...(table === null ? [] : [[table.label, seatsText(table.seats)]]),
  rows.map(({ number, seats }) => `${number}\t${seatsText(seats)}`),
]

const seatsText = (seats: readonly DrawnSeat[]): string => seats.map(({ text }) => text).join('\t')

export const headingText = (block: HeadingBlock): string =>
  [block.marker, block.title, textOfSpans(block.text)].filter(part => part !== '').join(' ')

const abstractLines = (abstract: string, form: DocumentForm): readonly string[] =>
  abstract === '' ? [] : [abstract, form.title.abstractMark].filter(line => line !== '')

/** One name stands behind the label, several stand below it as a list. */
export function addresseeLines(
  label: string,
  names: readonly { readonly text: string }[],
): readonly string[] {
  const [first, ...others] = names
  if (first === undefined) return [label]
  if (others.length === 0) return [`${label} ${first.text}`]
  return [label, ...listLines(names.map(name => name.text))]
}

/** `- A;` … the last with a full stop. */
export const listLines = (texts: readonly string[]): readonly string[] =>
  texts.map((text, index) => `- ${text}${index === texts.length - 1 ? '.' : ';'}`)

function signatureParts(block: SignatureBlock, form: DocumentForm): readonly (readonly string[])[] {
  const lines = listLines(block.distribution.map(line => line.text))
  return [
    ...(lines.length === 0 ? [] : [[form.signature.distributionLabel], lines]),
    [...authorityLines(block.authority), block.position].filter(line => line !== ''),
    [block.signer].filter(line => line !== ''),
  ]
}

const rowText = (cells: readonly TableCell[]): string => cells.map(cell => textOfSpans(cell.spans)).join('\t')

/** Blocks as text, parts apart by a blank line, in NFC, with a line end at its end. */
export function plainText(blocks: readonly Block[], form: DocumentForm): string {
  const parts = blocks.flatMap(block => textOfBlock(block, form)).filter(lines => lines.length > 0)
  return `${parts.map(lines => lines.join('\n')).join('\n\n')}\n`.normalize('NFC')
}
