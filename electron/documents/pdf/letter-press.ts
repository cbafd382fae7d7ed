/**
 * Many letters as PDF: a browser prints each kind of letter once and one line for each addressee; the letters are put
 * together of these, each with its own codes and links. The pages are those the browser would print of each letter.
 */
import type { AddresseesBlock, OfficeDocument } from '#domain/document/blocks.ts'
import { type DocumentForm, textWidthMm } from '#domain/document/form.ts'
import { type Openness, type OwnParts, skeletonKey, skeletonOf, withName } from '#domain/document/skeleton.ts'
import { KIND_PLAN, NAME_PLACE, type PressKind, renderPress } from '../html/render-press.ts'
import { isCodedAddress } from '../links-layout.ts'
import { hasLetters, textWidthPt } from '../text-width.ts'
import { type DrawnLine, drawnLines, drawnPage, pixelsOf, withoutLines } from './drawn-text.ts'
import { type PrintedPage, type PrintedPdf, readPrintedPdf, UnknownPdfError } from './printed-pdf.ts'

export type PressJob = {
  /** To be printed; then `readPress` gives the letters. */
  readonly html: string
  readonly kinds: number
  readonly addressees: number
  readonly letters: readonly JobLetter[]
}

type JobLetter = {
  readonly kind: number
  /** Which of the addressees; null where it stands in the kind. */
  readonly addressee: number | null
  readonly own: OwnParts
}

/** The pages of a kind; where its letters have addressees of their own, the first without its addressee. */
export type PressedKind = {
  readonly printed: PrintedPdf
  readonly pages: readonly PrintedPage[]
  readonly first:
    | { readonly kind: 'whole' }
    /** Instructions of the first page without its addressee, whose base line stands at `height` pixels. */
    | { readonly kind: 'open'; readonly instructions: string; readonly height: number }
}

/** What one letter is put together of. */
export type PressedLetter = {
  readonly kind: PressedKind
  readonly addressee: DrawnLine | null
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
    return { kind: kind.index, addressee: block === undefined ? null : addressees.push(block) - 1, own }
  })
  // The same name in all of them, so that their first pages are equal where nothing else differs.
  const named = [...kinds.values()].map(kind => ({ ...kind, document: withName(kind.document, anyName) }))
  const html = renderPress({ kinds: named, addressees }, form, fontsFolder)
  return { html, kinds: kinds.size, addressees: addressees.length, letters: jobLetters }
}

const addresseesOf = (letter: OfficeDocument): AddresseesBlock | undefined =>
  letter.sections.flatMap(section => section.blocks).find(block => block.kind === 'addressees')

/** Points kept free beside an addressee, so that a hair's breadth never decides on a second line. */
const SPARE_PT = 6

/**
 * A name stays open where its line is one line of plain text whatever it says; an address where it has a code and a
 * link.
 */
const openIn = (form: DocumentForm): Openness => ({
  name: (name, label) => fitsOneLine(name, label, form),
  url: isCodedAddress,
  // Its words are drawn by the browser: a letter with a code in its margin is a kind of its own.
  code: () => false,
})

/** Whether an addressee is one line of plain text in every browser. */
export function fitsOneLine(name: string, label: string, form: DocumentForm): boolean {
  const { addresseeName, addresseeLabel } = form.looks
  const width = textWidthPt(`${label} `, addresseeLabel) + textWidthPt(name, addresseeName)
  const isPlain = !addresseeName.underline && !addresseeLabel.underline && hasLetters(label + name)
  return isPlain && name !== '' && width + SPARE_PT < (textWidthMm(form, 'portrait') / 25.4) * 72
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
  const addressees = printed.pages
    .slice(0, Math.min(...plans.flat()))
    .flatMap(page => drawnLines(drawnPage(printed, page)))
  if (kinds.length !== job.kinds || addressees.length !== job.addressees)
    throw new UnknownPdfError('Not the pages that were asked for')
  return job.letters.map(({ kind, addressee, own }) => ({
    kind: must(kinds[kind]),
    addressee: addressee === null ? null : must(addressees[addressee]),
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
  const place = first?.links.find(link => link.url === NAME_PLACE)
  if (first === undefined || place === undefined) return { printed, pages, first: { kind: 'whole' } }
  const drawn = drawnPage(printed, first)
  const { from, to } = pixelsOf(place.rectangle, first)
  const lines = drawnLines(drawn).filter(line => line.height >= from && line.height <= to)
  const [line] = lines
  if (line === undefined || lines.length > 1) throw new UnknownPdfError('An addressee of several lines')
  return {
    printed,
    pages,
    first: { kind: 'open', instructions: withoutLines(drawn, from, to), height: line.height },
  }
}
