/** The same document with every text a person reads changed in one way. */
import { assertNever } from '../kernel/assert-never.ts'
import type { Block, DrawnSeat, HeadLine, OfficeDocument, Span, TableCell, TextLine } from './blocks.ts'

/** Addresses of links and the name of the signer stay as they are. */
export const mapText = (document: OfficeDocument, change: (text: string) => string): OfficeDocument => ({
  ...document,
  sections: document.sections.map(section => ({
    ...section,
    blocks: section.blocks.map(block => mapBlock(block, change)),
  })),
})

type Change = (text: string) => string

const mapLines = <Line extends Span | HeadLine | TextLine>(
  lines: readonly Line[],
  change: Change,
): readonly Line[] => lines.map(line => ({ ...line, text: change(line.text) }))

const mapRows = (
  rows: readonly (readonly TableCell[])[],
  change: Change,
): readonly (readonly TableCell[])[] =>
  rows.map(row => row.map(cell => ({ ...cell, spans: mapLines(cell.spans, change) })))

const mapSeats = (seats: readonly DrawnSeat[], change: Change): readonly DrawnSeat[] =>
  seats.map(seat => ({ ...seat, text: change(seat.text) }))

function mapBlock(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'letterhead':
      return {
        ...block,
        rows: block.rows.map(row => ({
          left: mapLines(row.left, change),
          right: mapLines(row.right, change),
        })),
      }
    case 'title':
      return { ...block, name: change(block.name), abstract: change(block.abstract) }
    case 'addressees':
      return { ...block, names: mapLines(block.names, change) }
    case 'paragraph':
    case 'item':
      return { ...block, spans: mapLines(block.spans, change) }
    case 'heading':
      return { ...block, title: change(block.title), text: mapLines(block.text, change) }
    case 'links':
      return { ...block, links: block.links.map(link => ({ ...link, caption: change(link.caption) })) }
    case 'signature':
      return {
        ...block,
        authority: change(block.authority),
        position: change(block.position),
        distribution: mapLines(block.distribution, change),
      }
    case 'table':
      return { ...block, header: mapRows(block.header, change), rows: mapRows(block.rows, change) }
    case 'name-plates':
      return {
        ...block,
        plates: block.plates.map(({ main, below }) => ({ main: change(main), below: change(below) })),
      }
    case 'seating':
      return {
        ...block,
        caption: change(block.caption),
        table: block.table === null ? null : { ...block.table, seats: mapSeats(block.table.seats, change) },
        rows: block.rows.map(row => ({ ...row, seats: mapSeats(row.seats, change) })),
      }
    case 'margin-code':
    case 'spacer':
      return block
    default:
      return assertNever(block)
  }
}
