/** Lines of text among the drawing instructions of a printed page (ISO 32000-1, clause 9.4), told apart by their height. */
import { inflateSync } from 'node:zlib'
import { apart } from './pdf-writer.ts'
import { type PrintedPage, type PrintedPdf, type Rectangle, UnknownPdfError } from './printed-pdf.ts'

/** What a page draws, as text, with where its drawing begins. */
export type DrawnPage = {
  readonly page: PrintedPage
  readonly instructions: string
  /** Pixels from the beginning of all pages to the upper edge of this one: texts are placed from there. */
  readonly above: number
}

export type DrawnLine = {
  readonly on: DrawnPage
  /** Of the base line in pixels from the upper edge of its page. */
  readonly height: number
  /** Instructions that draw it. */
  readonly text: string
}

/** A 96th of an inch in points: the browser draws in pixels from the upper edge. */
const PIXEL_PT = 0.75

export function drawnPage(printed: PrintedPdf, page: PrintedPage): DrawnPage {
  const { dictionary, rest } = apart(printed.object(page.contents))
  const start = 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
  if (!dictionary.includes('/FlateDecode') || !Number.isFinite(length))
    throw new UnknownPdfError('A page packed in another way')
  const instructions = inflateSync(rest.subarray(start, start + length)).toString('latin1')
  return { page, instructions, above: pixelsAbove(instructions) }
}

const SCALE = /^(-?[\d.]+) 0 0 (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) cm$/gm

/** Every text must be drawn upright and in pixels from one beginning: then its place can be read and changed. */
function pixelsAbove(instructions: string): number {
  const [outer, ...inner] = [...instructions.matchAll(SCALE)].map(match => match.slice(1).map(Number))
  const [scaleX = 0, scaleY = 0] = outer ?? []
  const offsets = inner.map(([x = 0, y = 0, left = 0, top = 0]) => {
    const isPixels = x === y && left === 0 && scaleX === -scaleY && Math.abs(scaleX * x - PIXEL_PT) < 0.001
    return isPixels ? -top / y : Number.NaN
  })
  const above = offsets[0] ?? 0
  if (!offsets.every(offset => Math.abs(offset - above) < 0.1))
    throw new UnknownPdfError('A page drawn in other units')
  return above
}

const TEXT = /BT\n[\s\S]*?\nET\n/g
const PLACE = / 0 0 -1 ([-\d.]+) ([-\d.]+) Tm\n/

/** The lines of a page from top to bottom; runs of one line together. */
export function drawnLines(on: DrawnPage): readonly DrawnLine[] {
  const lines = new Map<number, string>()
  for (const [run] of on.instructions.matchAll(TEXT)) {
    const height = placeOf(run).y - on.above
    lines.set(height, (lines.get(height) ?? '') + run)
  }
  return [...lines]
    .map(([height, text]) => ({ on, height, text }))
    .toSorted((one, other) => one.height - other.height)
}

/** Part of a page in pixels from its upper left corner. */
export type Area = {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
}

/** A page without its text that begins in an area, and the lines of that text. */
export function withoutLines(
  { page, instructions, above }: DrawnPage,
  { from, to, left, right }: Area,
): { readonly rest: DrawnPage; readonly lines: readonly DrawnLine[] } {
  const taken: string[] = []
  const kept = instructions.replace(TEXT, run => {
    const { x, y } = placeOf(run)
    if (y - above < from || y - above > to || x < left || x > right) return run
    taken.push(run)
    return ''
  })
  return {
    rest: { page, instructions: kept, above },
    lines: drawnLines({ page, instructions: taken.join(''), above }),
  }
}

function placeOf(run: string): { readonly x: number; readonly y: number } {
  const [x = Number.NaN, y = Number.NaN] = PLACE.exec(run)?.slice(1).map(Number) ?? []
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new UnknownPdfError('Text at no place')
  return { x, y }
}

/** Height of a page's upper edge in points, from its `MediaBox`. */
const pageHeightPt = (page: PrintedPage): number => Number(/([\d.]+)\]$/.exec(page.mediaBox)?.[1])

/** A line in a drawing of its own, its base line at another height. */
export const movedLine = ({ on, height, text }: DrawnLine, to: number): string =>
  `${PIXEL_PT} 0 0 -${PIXEL_PT} 0 ${pageHeightPt(on.page)} cm\n1 0 0 1 0 ${(to - height - on.above).toFixed(4)} cm\n0 g\n${text}`

/** Where a link stands on its page. */
export function areaOf([left, bottom, right, above]: Rectangle, page: PrintedPage): Area {
  const top = pageHeightPt(page)
  return {
    from: (top - above) / PIXEL_PT,
    to: (top - bottom) / PIXEL_PT,
    left: left / PIXEL_PT,
    right: right / PIXEL_PT,
  }
}
