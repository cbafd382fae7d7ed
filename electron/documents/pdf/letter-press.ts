/**
 * Many letters as PDF: a browser prints each kind of letter once, and one line for each addressee and each label of a
 * code in the margin; the letters are put together of these, each with its own codes and links. The pages are those the browser would print of each letter.
 */
import type { AddresseesBlock, OfficeDocument } from '#domain/document/blocks.ts'
import { type DocumentForm, textWidthMm } from '#domain/document/form.ts'
import {
  type Openness,
  type OwnCode,
  type OwnParts,
  skeletonKey,
  skeletonOf,
  withWords,
} from '#domain/document/skeleton.ts'
import { MARGIN_PLACES } from '../html/blocks/margin-code.ts'
import { KIND_PLAN, NAME_PLACE, type PressKind, renderPress } from '../html/render-press.ts'
import { isCodedAddress } from '../links-layout.ts'
import { MARGIN_CODE } from '../margin-code-layout.ts'
import { fitsQrCode } from '../qr/qr-code.ts'
import { hasLetters, mmToPt, textWidthPt } from '../text-width.ts'
import { areaOf, type DrawnLine, type DrawnPage, drawnLines, drawnPage, withoutLines } from './drawn-text.ts'
import { type PrintedPage, type PrintedPdf, readPrintedPdf, UnknownPdfError } from './printed-pdf.ts'

export type PressJob = {
  /** To be printed; then `readPress` gives the letters. */
  readonly html: string
  readonly kinds: number
  readonly addressees: number
  readonly labels: number
  readonly letters: readonly JobLetter[]
}

type JobLetter = {
  readonly kind: number
  /** Which of the addressees; null where it stands in the kind. */
  readonly addressee: number | null
  /** Which of the labels; null where it stands in the kind, or where there is none. */
  readonly label: number | null
  readonly own: OwnParts
}

/** The pages of a kind; where its letters have lines of their own, the first without these. */
export type PressedKind = {
  readonly printed: PrintedPdf
  readonly pages: readonly PrintedPage[]
  readonly first:
    | { readonly kind: 'whole' }
    | ({ readonly kind: 'open'; readonly instructions: string } & OpenHeights)
}

/** Where the base lines of what a first page leaves open stand, in pixels from its upper edge; null for none. */
type OpenHeights = { readonly addressee: number | null; readonly label: number | null }

/** What one letter is put together of. */
export type PressedLetter = {
  readonly kind: PressedKind
  readonly addressee: DrawnLine | null
  readonly label: DrawnLine | null
  readonly own: OwnParts
}

/** @param fontsFolder holds the .woff2 files */
export function pressJob(
  letters: readonly OfficeDocument[],
  form: DocumentForm,
  fontsFolder: string,
): PressJob {
  const kinds = new Map<string, PressKind & { readonly index: number }>()
  const addressees: AddresseesBlock[] = []
  const labels: string[] = []
  let anyName: string | null = null
  const jobLetters = letters.map((letter): JobLetter => {
    const skeleton = skeletonOf(letter, openIn(form))
    const { own } = skeleton
    const key = skeletonKey(skeleton)
    const isOpen = own.name !== null
    const kind = kinds.get(key) ?? { index: kinds.size, document: skeleton.document, isOpen }
    kinds.set(key, kind)
    anyName ??= own.name
    const block = isOpen ? addresseesOf(letter) : undefined
    const [code] = own.codes
    return {
      kind: kind.index,
      addressee: block === undefined ? null : addressees.push(block) - 1,
      label: code === undefined ? null : labels.push(code.label) - 1,
      own,
    }
  })
  // The same words in all of them, so that their first pages are equal where nothing else differs.
  const words = { name: anyName, label: labels[0] ?? null }
  const worded = [...kinds.values()].map(kind => ({ ...kind, document: withWords(kind.document, words) }))
  const html = renderPress({ kinds: worded, addressees, labels }, form, fontsFolder)
  return {
    html,
    kinds: kinds.size,
    addressees: addressees.length,
    labels: labels.length,
    letters: jobLetters,
  }
}

const addresseesOf = (letter: OfficeDocument): AddresseesBlock | undefined =>
  letter.sections.flatMap(section => section.blocks).find(block => block.kind === 'addressees')

/** Points kept free beside an addressee, so that a hair's breadth never decides on a second line. */
const SPARE_PT = 6

/**
 * A name stays open where its line is one line of plain text whatever it says; an address where it has a code and a
 * link; a code in the margin where its label is one such line too.
 */
const openIn = (form: DocumentForm): Openness => ({
  name: (name, label) => fitsOneLine(name, label, form),
  url: isCodedAddress,
  code: isOneLineBelowItsCode,
})

function isOneLineBelowItsCode({ label, content }: OwnCode): boolean {
  const width = textWidthPt(label, { pt: MARGIN_CODE.labelPt, bold: false, italic: false, capitals: false })
  const room = mmToPt(MARGIN_CODE.labelMm)
  return label !== '' && hasLetters(label) && width + 1 < room && fitsQrCode(content)
}

/** Whether an addressee is one line of plain text in every browser. */
export function fitsOneLine(name: string, label: string, form: DocumentForm): boolean {
  const { addresseeName, addresseeLabel } = form.looks
  const width = textWidthPt(`${label} `, addresseeLabel) + textWidthPt(name, addresseeName)
  const isPlain = !addresseeName.underline && !addresseeLabel.underline && hasLetters(label + name)
  return isPlain && name !== '' && width + SPARE_PT < mmToPt(textWidthMm(form, 'portrait'))
}

/** @throws UnknownPdfError where the browser prints in another way than the one that is known */
export function readPress(job: PressJob, pdf: Uint8Array): readonly PressedLetter[] {
  const printed = readPrintedPdf(pdf)
  const plans = plansOf(printed)
  const kinds = plans.map(plan =>
    kindOf(
      printed,
      plan.map(number => must(printed.pages[number])),
    ),
  )
  const lines = printed.pages
    .slice(0, Math.min(...plans.flat()))
    .flatMap(page => drawnLines(drawnPage(printed, page)))
  if (kinds.length !== job.kinds || lines.length !== job.addressees + job.labels)
    throw new UnknownPdfError('Not the pages that were asked for')
  return job.letters.map(({ kind, addressee, label, own }) => ({
    kind: must(kinds[kind]),
    addressee: addressee === null ? null : must(lines[addressee]),
    label: label === null ? null : must(lines[job.addressees + label]),
    own,
  }))
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new UnknownPdfError('A page is missing')
  return value
}

/** The numbers of the pages of each kind, as the print itself tells them. */
function plansOf({ pages }: PrintedPdf): readonly (readonly number[])[] {
  const plans = (pages[0]?.links ?? []).flatMap(({ url }) => {
    const [kind, numbers] = url.startsWith(KIND_PLAN) ? url.slice(KIND_PLAN.length).split('/') : []
    return numbers === undefined ? [] : [{ kind: Number(kind), numbers: numbers.split('.').map(Number) }]
  })
  return plans.toSorted((one, other) => one.kind - other.kind).map(plan => plan.numbers)
}

function kindOf(printed: PrintedPdf, pages: readonly PrintedPage[]): PressedKind {
  const [first] = pages
  const whole: PressedKind = { printed, pages, first: { kind: 'whole' } }
  if (
    first === undefined ||
    !first.links.some(({ url }) => url === NAME_PLACE || url === MARGIN_PLACES.label)
  )
    return whole
  const name = withoutLineAt(drawnPage(printed, first), NAME_PLACE)
  const label = withoutLineAt(name.rest, MARGIN_PLACES.label)
  const { instructions } = label.rest
  return {
    printed,
    pages,
    first: { kind: 'open', instructions, addressee: name.height, label: label.height },
  }
}

/** A page without the one line that stands in a link, and its height; null where there is no such link. */
function withoutLineAt(
  drawn: DrawnPage,
  url: string,
): { readonly rest: DrawnPage; readonly height: number | null } {
  const place = drawn.page.links.find(link => link.url === url)
  if (place === undefined) return { rest: drawn, height: null }
  const { rest, lines } = withoutLines(drawn, areaOf(place.rectangle, drawn.page))
  const [line] = lines
  if (line === undefined || lines.length > 1) throw new UnknownPdfError('No line, or several, in one place')
  return { rest, height: line.height }
}
