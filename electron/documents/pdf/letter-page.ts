/** One page of one letter: what its kind has printed, its own addressee, codes and links over it. */
import { deflateSync } from 'node:zlib'
import { markedUrl, type OwnParts, urlMarker } from '#domain/document/skeleton.ts'
import { remembered } from '#domain/kernel/remember.ts'
import { codeMarker } from '../html/blocks/links.ts'
import { MARGIN_PLACES } from '../html/blocks/margin-code.ts'
import { KIND_PLAN, NAME_PLACE } from '../html/render-press.ts'
import { MARGIN_CODE } from '../margin-code-layout.ts'
import { qrCode } from '../qr/qr-code.ts'
import { qrPdf } from '../qr/qr-pdf.ts'
import { mmToPt } from '../text-width.ts'
import { type DrawnLine, movedLine } from './drawn-text.ts'
import type { PressedKind, PressedLetter } from './letter-press.ts'
import { apart, type PdfWriter, pdfAddress } from './pdf-writer.ts'
import type { PrintedPage, Rectangle } from './printed-pdf.ts'

/** What is drawn on many pages and stands in the file once. */
export type Drawings = {
  page(kind: PressedKind, page: PrintedPage): number
  code(text: string): CodeDrawing
}

type CodeDrawing = { readonly number: number; readonly size: number }

export function createDrawings(writer: PdfWriter, drawnCode: CodeDrawer): Drawings {
  const pages = new Map<PrintedPage, number>()
  const codes = new Map<string, CodeDrawing>()
  return {
    page(kind, page) {
      const number = pages.get(page) ?? addKindPage(writer, kind, page)
      pages.set(page, number)
      return number
    },
    code(text) {
      const code = codes.get(text) ?? addCode(writer, drawnCode(text))
      codes.set(text, code)
      return code
    },
  }
}

/** A drawing that pages place by its number (ISO 32000-1, 8.10). */
const drawing = (box: string, resources: string): string =>
  `/Type /XObject /Subtype /Form /BBox ${box} /Resources ${resources}`

const QUICK = { level: 3 } as const

const packedDrawing = (instructions: string): Uint8Array =>
  deflateSync(Buffer.from(instructions, 'latin1'), QUICK)

function addDrawing(writer: PdfWriter, box: string, resources: string, packed: Uint8Array): number {
  return writer.add(
    `<<${drawing(box, resources)} /Filter /FlateDecode /Length ${packed.length}>> stream\n`,
    packed,
    '\nendstream',
  )
}

function addKindPage(writer: PdfWriter, { printed, pages, first }: PressedKind, page: PrintedPage): number {
  const resources = writer.takeAll(printed, page.resources)
  if (page === pages[0] && first.kind === 'open')
    return addDrawing(writer, page.mediaBox, resources, packedDrawing(first.instructions))
  // As the browser packed it.
  const { dictionary, rest } = apart(printed.object(page.contents))
  return writer.add(dictionary.replace('<<', `<<${drawing(page.mediaBox, resources)} `), rest)
}

/** Gives the code of a text, drawn and packed. */
export type CodeDrawer = (text: string) => { readonly size: number; readonly packed: Uint8Array }

/** One for many letters draws each text once, and has at hand what was drawn beforehand. */
export const createCodeDrawer = (): CodeDrawer =>
  remembered(text => {
    const code = qrCode(text)
    return { size: code.size, packed: packedDrawing(qrPdf(code)) }
  })

function addCode(writer: PdfWriter, { size, packed }: ReturnType<CodeDrawer>): CodeDrawing {
  return { size, number: addDrawing(writer, `[0 0 ${size} ${size}]`, '<<>>', packed) }
}

export type PageOptions = {
  /** Number of the tree of pages. */
  readonly tree: number
  /** Side of the square of a link's code. */
  readonly codeMm: number
}

/** Adds a page of the letter and gives its number. */
export function addLetterPage(
  writer: PdfWriter,
  drawings: Drawings,
  { kind, addressee, label, own }: PressedLetter,
  page: PrintedPage,
  { tree, codeMm }: PageOptions,
): number {
  const names: string[] = []
  const draw = (number: number): string => `/X${names.push(`/X${names.length} ${number} 0 R`) - 1} Do\n`
  const links: number[] = []
  const isFirst = page === kind.pages[0]
  let content = draw(drawings.page(kind, page))
  if (isFirst && kind.first.kind === 'open') {
    const { first } = kind
    if (addressee !== null) content += draw(addLine(writer, kind, addressee, first.addressee))
    if (label !== null) content += draw(addLine(writer, kind, label, first.label))
  }
  for (const { url, rectangle } of page.links) {
    const place = placeOnPage(url, own, codeMm)
    if (place.kind === 'link') links.push(addLink(writer, rectangle, place.url))
    if (place.kind === 'code') content += codeAt(rectangle, place.sideMm, drawings.code(place.text), draw)
  }
  const contents = writer.add(`<</Length ${content.length}>> stream\n${content}\nendstream`)
  const annotations = links.length === 0 ? '' : ` /Annots [${links.map(link => `${link} 0 R`).join(' ')}]`
  return writer.add(
    `<</Type /Page /Parent ${tree} 0 R /MediaBox ${page.mediaBox} /Resources <</XObject <<${names.join(' ')}>>>> /Contents ${contents} 0 R${annotations}>>`,
  )
}

/** @param height of its base line on the page it comes to */
function addLine(
  writer: PdfWriter,
  { printed }: PressedKind,
  line: DrawnLine,
  height: number | null,
): number {
  const { mediaBox, resources } = line.on.page
  const instructions = movedLine(line, height ?? line.height)
  // Shorter than packing is worth.
  return writer.add(
    `<<${drawing(mediaBox, writer.takeAll(printed, resources))} /Length ${instructions.length}>> stream\n${instructions}\nendstream`,
  )
}

/** What a link of a kind's page is in a letter. */
type PlaceOnPage =
  | { readonly kind: 'code'; readonly text: string; readonly sideMm: number }
  /** Words that lead to an address. */
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'marker' }

function placeOnPage(url: string, own: OwnParts, codeMm: number): PlaceOnPage {
  if (url.startsWith(KIND_PLAN) || url === NAME_PLACE || url === MARGIN_PLACES.label)
    return { kind: 'marker' }
  if (url === MARGIN_PLACES.code)
    return { kind: 'code', text: own.codes[0]?.content ?? '', sideMm: MARGIN_CODE.sideMm }
  const code = own.urls.findIndex((_, index) => codeMarker(urlMarker(index)) === url)
  if (code !== -1) return { kind: 'code', text: own.urls[code] ?? '', sideMm: codeMm }
  const index = markedUrl(url)
  return { kind: 'link', url: index === null ? url : (own.urls[index] ?? '') }
}

const addLink = (writer: PdfWriter, rectangle: Rectangle, url: string): number =>
  writer.add(
    `<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [${rectangle.join(' ')}] /A <</Type /Action /S /URI /URI ${pdfAddress(url)}>>>>`,
  )

/** The browser rounds the edges of a link to its pixels; the square keeps its size around the same middle. */
function codeAt(
  [left, bottom, right, top]: Rectangle,
  sideMm: number,
  { number, size }: CodeDrawing,
  draw: (number: number) => string,
): string {
  const side = mmToPt(sideMm)
  // Never with an exponent.
  const [scale, x, y] = [side / size, (left + right - side) / 2, (bottom + top - side) / 2].map(value =>
    value.toFixed(4),
  )
  return `q\n${scale} 0 0 ${scale} ${x} ${y} cm\n${draw(number)}Q\n`
}
