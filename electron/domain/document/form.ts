/** The form of a document: what the rules of the Party or of the State say about its page, as figures with their clause. */
import type { PrintSides } from '../meeting/form-choices.ts'
import type { DocumentFormCode } from '../meeting/meeting.ts'

export const LOOK_NAMES = [
  'nation',
  'motto',
  'superiorOrgan',
  'organ',
  'organMark',
  'number',
  'placeAndDate',
  'secrecy',
  'urgency',
  'circulation',
  'draft',
  'headAbstract',
  'title',
  'abstract',
  'addresseeLabel',
  'addresseeName',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'caption',
  'tableHeader',
  'tableCell',
  'authority',
  'position',
  'signer',
  'distributionLabel',
  'distribution',
  'pageNumber',
] as const
/** A part of a document that the form gives its own size and style. */
export type LookName = (typeof LOOK_NAMES)[number]

/** Lowest and highest value that the rule allows. */
export type AllowedRange = { readonly min: number; readonly max: number }

export type Look = {
  readonly pt: number
  /** Distance from line to line. */
  readonly linePt: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly capitals: boolean
  readonly allowedPt: AllowedRange
  readonly clause: string
}

export type Margins = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type DocumentForm = {
  readonly code: DocumentFormCode
  readonly name: string
  readonly legalBase: string
  readonly looks: Readonly<Record<LookName, Look>>
  readonly font: { readonly family: string; readonly clause: string }
  readonly page: {
    readonly widthMm: number
    readonly heightMm: number
    readonly marginsMm: Margins
    readonly allowedMarginsMm: {
      readonly top: AllowedRange
      readonly bottom: AllowedRange
      readonly left: AllowedRange
      readonly right: AllowedRange
    }
    /** The back side of two-sided printing exchanges left and right. */
    readonly mirroredBackSide: boolean
    /** As the house prints; the rules have no opinion. */
    readonly sides: PrintSides
    readonly clause: string
  }
  readonly pageNumber: {
    /** From the top edge of the paper to the number. */
    readonly fromTopMm: number
    readonly onFirstPage: boolean
    readonly clause: string
  }
  readonly body: {
    readonly firstLineIndentMm: number
    /** Between two paragraphs. */
    readonly paragraphGapPt: number
    readonly allowedLinePt: AllowedRange
    readonly clause: string
  }
  readonly letterhead: {
    readonly leftMm: number
    /** The fixed words of the right column, above place and date. */
    readonly nation: readonly {
      readonly text: string
      readonly look: 'nation' | 'motto'
      readonly ruleShare: number
    }[]
    /** Under the issuing organ: `*`, or nothing. */
    readonly organMark: string
    readonly organRuleShare: number
    /** In front of the number: `Số `, `Số: `. */
    readonly numberLead: string
    /** Between the organ and its number. */
    readonly rowGapPt: number
    readonly gapBelowPt: number
    readonly clause: string
  }
  /** The marks under the number, with a drawn frame around them or without. */
  readonly marks: {
    readonly secrecyFramed: boolean
    readonly urgencyFramed: boolean
    readonly circulationFramed: boolean
    /** Above each mark. */
    readonly gapPt: number
    readonly clause: string
  }
  readonly title: {
    /** The line under what the document is about: `-----`, or nothing. */
    readonly abstractMark: string
    readonly abstractRuleShare: number
    readonly gapBelowPt: number
    readonly clause: string
  }
  readonly addressees: {
    readonly label: string
    /** From the left margin to the label. */
    readonly indentMm: number
    readonly gapBelowPt: number
    readonly clause: string
  }
  /** Samples of how headings and items are counted: `I.`, `1.`, `1.1.`; `-`. */
  readonly numbering: {
    readonly headings: readonly string[]
    readonly item: string
    readonly clause: string
  }
  readonly links: {
    /** Side of the square that holds a code and its quiet zone. */
    readonly codeMm: number
    readonly perRow: number
    readonly gapBelowPt: number
    readonly clause: string
  }
  readonly signature: {
    /** Width of the distribution list; the signer has the rest. */
    readonly leftMm: number
    readonly distributionLabel: string
    /** Room for hand and seal above the signer's name. */
    readonly roomPt: number
    readonly clause: string
  }
}

/** Whether the left and right margins of even pages are exchanged. */
export const hasMirroredPages = ({ page }: DocumentForm): boolean =>
  page.sides === 'two' && page.mirroredBackSide

/** Width of the text in millimetres. */
export function textWidthMm(form: DocumentForm, orientation: 'portrait' | 'landscape'): number {
  const { widthMm, heightMm, marginsMm } = form.page
  return (orientation === 'portrait' ? widthMm : heightMm) - marginsMm.left - marginsMm.right
}
