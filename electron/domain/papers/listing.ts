/** Lists of people or places as one value, laid out both as a document to print and as sheets to calculate with. */
import { heldAt } from '../consolidation/figures.ts'
import { type Block, type OfficeDocument, paragraph, type TableCell } from '../document/blocks.ts'
import type { DocumentForm } from '../document/form.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { PrintedSheet, SheetCell, SheetRow } from '../report/printed-sheet.ts'
import { meetingSubject, reportLetterhead } from '../report/report-wording.ts'
import { textCells } from '../report/sheet-head.ts'
import { paperHead } from './paper-head.ts'

export type ListingColumn = {
  readonly title: string
  /** On paper laid across. */
  readonly widthMm: number
  readonly align: 'left' | 'center' | 'right'
}

export type ListingRow =
  /** Over the whole width, in bold. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'row' | 'sum'; readonly cells: readonly (string | number)[] }

export type ListingPage = {
  /** The page's own name: a place, a group. */
  readonly name: string
  /** Centred under the title. */
  readonly lines: readonly string[]
  readonly rows: readonly ListingRow[]
  /** Behind the table. */
  readonly closing: readonly string[]
}

export type Listing = {
  readonly name: string
  readonly columns: readonly ListingColumn[]
  /** Each begins on a page, and on a sheet, of its own. */
  readonly pages: readonly ListingPage[]
}

export function listingDocument(meeting: Meeting, listing: Listing, form: DocumentForm): OfficeDocument {
  return {
    title: `${listing.name} - ${meeting.name}`,
    subject: listing.name,
    author: meeting.letterhead.organ,
    sections: listing.pages.map(page => ({
      orientation: 'landscape',
      blocks: [
        ...paperHead(meeting, form, {
          name: listing.name,
          abstract: `dự ${meetingSubject(meeting)}`,
          lines: page.lines,
        }),
        tableOf(listing, page),
        ...page.closing.map(text => paragraph([{ text }], { align: 'left', firstLineIndent: false })),
      ],
    })),
  }
}

const cell = (text: string | number, bold = false): TableCell => ({
  spans: text === '' ? [] : [{ text: String(text), bold }],
})

function tableOf({ columns }: Listing, { rows }: ListingPage): Block {
  return {
    kind: 'table',
    columns: columns.map(({ widthMm, align }) => ({ width: widthMm, align })),
    header: [columns.map(({ title }) => cell(title))],
    rows: rows.map(row =>
      row.kind === 'heading'
        ? [{ ...cell(row.text, true), columnSpan: columns.length, align: 'left' as const }]
        : row.cells.map(text => cell(text, row.kind === 'sum')),
    ),
    source: null,
  }
}

/** Sheets named after their page, told apart by a number where names agree. */
export function listingSheets(
  meeting: Meeting,
  listing: Listing,
  at: LocalDateTime,
): readonly PrintedSheet[] {
  const { superiorOrgan, organ } = reportLetterhead(meeting, at)
  const taken = new Set<string>()
  return listing.pages.map(page => {
    const head: readonly SheetRow[] = [
      { look: 'organ', cells: textCells(`${superiorOrgan} - ${organ}`) },
      { look: 'title', cells: textCells(listing.name) },
      { look: 'title', cells: textCells(`dự ${meetingSubject(meeting)}`) },
      ...page.lines.map((line): SheetRow => ({ look: 'note', cells: textCells(line) })),
    ]
    const body = page.rows.map(sheetRow)
    const closing = page.closing.map((line): SheetRow => ({ look: 'note', cells: textCells(line) }))
    const headings = page.rows.flatMap((row, index) =>
      row.kind === 'heading' ? [head.length + 1 + index] : [],
    )
    const whole = [
      ...head.map((_, row) => row),
      ...headings,
      ...closing.map((_, row) => head.length + 1 + body.length + row),
    ]
    return {
      name: sheetName(page.name, taken),
      orientation: 'landscape',
      columns: listing.columns.map(({ widthMm, align }) => ({ widthMm, align })),
      rows: [
        ...head,
        { look: 'header', cells: textCells(...listing.columns.map(({ title }) => title)) },
        ...body,
        ...closing,
      ],
      merges: whole.map(row => ({ top: row, bottom: row, left: 0, right: listing.columns.length - 1 })),
      header: { first: head.length, last: head.length },
    }
  })
}

const sheetRow = (row: ListingRow): SheetRow =>
  row.kind === 'heading'
    ? { look: 'sum', cells: textCells(row.text) }
    : { look: row.kind === 'sum' ? 'sum' : 'body', cells: row.cells.map(sheetCell) }

const sheetCell = (value: string | number): SheetCell | null =>
  typeof value === 'number' ? { kind: 'number', value } : value === '' ? null : { kind: 'text', text: value }

/** The most a sheet's name holds, and what it cannot hold. */
const NAME_LENGTH = 31
const NOT_IN_NAME = /[[\]:*?/\\']/g

function sheetName(name: string, taken: Set<string>): string {
  const whole = name.replace(NOT_IN_NAME, ' ').replace(/\s+/g, ' ').trim() || 'Danh sách'
  // Every tab is a bridge point: who holds it tells more than half of its title.
  const plain = whole.length > NAME_LENGTH ? heldAt(whole) : whole
  for (let time = 1; ; time += 1) {
    const end = time === 1 ? '' : ` (${time})`
    const tried = wholeWords(plain, NAME_LENGTH - end.length) + end
    if (taken.has(tried.toLowerCase())) continue
    taken.add(tried.toLowerCase())
    return tried
  }
}

/** As much of the text as fits, without half a word at its end unless it is all one word. */
const wholeWords = (text: string, most: number): string =>
  text.length <= most
    ? text
    : text
        .slice(0, most + 1)
        .replace(/\s+\S*$/u, '')
        .slice(0, most)
        .trim()
