/** An office document as a tree of values: what it says and which part says it, never how a renderer draws it. */
import type { LookName } from './form.ts'

/** The value a piece of text was made from, so that a screen can mark it and lead back to its field. */
export type Source = {
  /** Name of the field: `group`, `signature`. */
  readonly field: string
  /** Which one, where there are several; empty where there is only one. */
  readonly id: string
}

/** A run of text with one look. A blank left to be written in by hand is a run of no-break spaces. */
export type Span = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly source?: Source
}

/** One line of a letterhead. */
export type HeadLine = {
  readonly text: string
  readonly look: LookName
  /** Length of the line drawn under the words as a share of their width: 0 for none, 1 for exactly as long. */
  readonly ruleShare: number
  /** A frame drawn around the words. */
  readonly framed?: boolean
  readonly source: Source | null
}

/** Lines that stand level with each other in the two columns of a letterhead. */
export type HeadRow = { readonly left: readonly HeadLine[]; readonly right: readonly HeadLine[] }

export type LetterheadBlock = { readonly kind: 'letterhead'; readonly rows: readonly HeadRow[] }

/** Type name of the document and, if any, what it is about. */
export type TitleBlock = {
  readonly kind: 'title'
  readonly name: string
  readonly abstract: string
  readonly source: Source | null
}

export type TextLine = { readonly text: string; readonly source: Source | null }

/** `Kính gửi:` and the names; no name leaves the place to be filled in by hand. */
export type AddresseesBlock = {
  readonly kind: 'addressees'
  readonly label: string
  readonly names: readonly TextLine[]
  readonly source: Source | null
}

export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly spans: readonly Span[]
  readonly align: 'justify' | 'left' | 'center' | 'right'
  readonly firstLineIndent: boolean
  readonly keepWithNext: boolean
  readonly source: Source | null
}

export const HEADING_LEVELS = [1, 2, 3] as const
export type HeadingLevel = (typeof HEADING_LEVELS)[number]

/** A numbered heading; what follows it in the same paragraph ("I. Thời gian: 01 buổi …") is its text. */
export type HeadingBlock = {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  /** As the form counts: `I.`, `1.`, `1.1.`; empty for a heading without number. */
  readonly marker: string
  readonly title: string
  readonly text: readonly Span[]
  readonly source: Source | null
}

export type ItemBlock = {
  readonly kind: 'item'
  readonly spans: readonly Span[]
  readonly source: Source | null
}

/** Where a link leads. A link without an address never gets a code that looks like one. */
export type LinkTarget =
  | { readonly kind: 'address'; readonly url: string }
  | {
      readonly kind: 'missing'
      /** Short reason for the reader of the page: `Chưa có liên kết`. */
      readonly notice: string
    }

export type CaptionedLink = {
  readonly caption: string
  readonly target: LinkTarget
  readonly source: Source | null
}

/** Links, each with its QR code beside its caption. */
export type LinksBlock = { readonly kind: 'links'; readonly links: readonly CaptionedLink[] }

/** Who signs, and who gets the document; never split, never alone on a page. */
export type SignatureBlock = {
  readonly kind: 'signature'
  readonly authority: string
  readonly position: string
  readonly signer: string
  /** Lines of "Nơi nhận" without dash and closing mark; empty when there is none. */
  readonly distribution: readonly TextLine[]
  readonly source: Source | null
  readonly distributionSource: Source | null
}

export type TableCell = {
  readonly spans: readonly Span[]
  /** Columns and rows the cell covers; 1 when left out. */
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** Instead of the column's alignment. */
  readonly align?: 'left' | 'center' | 'right'
  readonly source?: Source
}

export type TableColumn = {
  /** Share of the table's width; the shares of all columns need not add up to one. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** A ruled table over the whole text width; its header rows come again on each page. */
export type TableBlock = {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly header: readonly (readonly TableCell[])[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly source: Source | null
}

/** A code in the left margin of the page that begins with it, beside the text; takes no room in the text. */
export type MarginCodeBlock = {
  readonly kind: 'margin-code'
  /** Written under the code. */
  readonly label: string
  /** What the code holds. */
  readonly content: string
}

/** What stands on a name plate: a line in large letters, and one below it in smaller ones or none. */
export type NamePlate = { readonly main: string; readonly below: string }

/** A whole bare page of plates to be folded along their middle: the same words read from both sides. */
export type NamePlatesBlock = {
  readonly kind: 'name-plates'
  /** `A4`: one on an upright page. `A5`: two beside each other on a page laid across, to be cut apart. */
  readonly format: PlateFormat
  readonly plates: readonly NamePlate[]
}

export const PLATE_FORMATS = ['A4', 'A5'] as const
export type PlateFormat = (typeof PLATE_FORMATS)[number]

/** A seat of a drawn hall; without words nobody sits there. */
export type DrawnSeat = {
  readonly text: string
  /** Kept free, its words say for whom. */
  readonly isKept: boolean
}

/** The seats of a hall as one drawing on a bare page laid across, seen from behind its last row. */
export type SeatingBlock = {
  readonly kind: 'seating'
  /** Above the drawing: which hall it is. */
  readonly caption: string
  /** What stands before all rows. */
  readonly front: string
  /** The table on the stage, its seats from the left; null where the hall has none. */
  readonly table: { readonly label: string; readonly seats: readonly DrawnSeat[] } | null
  /** How many seats each row has. */
  readonly width: number
  /** A gap stands behind each of these seats, counted from 1. */
  readonly aisles: readonly number[]
  readonly rows: readonly { readonly number: number; readonly seats: readonly DrawnSeat[] }[]
}

export type SpacerBlock = { readonly kind: 'spacer'; readonly heightPt: number }

export type Block =
  | LetterheadBlock
  | TitleBlock
  | AddresseesBlock
  | ParagraphBlock
  | HeadingBlock
  | ItemBlock
  | LinksBlock
  | SignatureBlock
  | TableBlock
  | MarginCodeBlock
  | NamePlatesBlock
  | SeatingBlock
  | SpacerBlock

/** What most office printers cannot print on, and a little more. */
export const BARE_MARGIN_MM = 10

export type DocumentSection = {
  readonly orientation: 'portrait' | 'landscape'
  /** Pages of no form: the margins a printer needs all around (`BARE_MARGIN_MM`), no page number. */
  readonly bare?: boolean
  readonly blocks: readonly Block[]
}

/** A document of one or more sections; each section begins on a new page, page numbers run through. */
export type OfficeDocument = {
  /** For the properties of the file and the title of its window. */
  readonly title: string
  readonly subject: string
  /** The issuing organ. */
  readonly author: string
  readonly sections: readonly DocumentSection[]
}

/** A justified paragraph of the body, its first line indented. */
export function paragraph(
  text: string | readonly Span[],
  more: Partial<Omit<ParagraphBlock, 'kind' | 'spans'>> = {},
): ParagraphBlock {
  return {
    kind: 'paragraph',
    spans: typeof text === 'string' ? [{ text }] : text,
    align: 'justify',
    firstLineIndent: true,
    keepWithNext: false,
    source: null,
    ...more,
  }
}
