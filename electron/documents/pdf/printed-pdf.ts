/**
 * Reads a PDF as Chromium prints it (Skia/PDF: plain objects, a plain table of them, nothing hidden in streams): its
 * pages, what they draw with, and where their links stand.
 */

/** Why a PDF is not read: it is not of the kind Chromium prints. */
export class UnknownPdfError extends Error {}

/** Left, bottom, right and top edge in points from the lower left corner of the page. */
export type Rectangle = readonly [number, number, number, number]

export type PrintedLink = { readonly url: string; readonly rectangle: Rectangle }

export type PrintedPage = {
  /** As it stands in the file: `[0 0 594.95996 841.91998]`. */
  readonly mediaBox: string
  /** Dictionary of what the page draws with. */
  readonly resources: string
  /** Number of the object that holds what the page draws. */
  readonly contents: number
  readonly links: readonly PrintedLink[]
}

export type PrintedPdf = {
  readonly pages: readonly PrintedPage[]
  /** Everything between `obj` and `endobj`. @throws UnknownPdfError where there is no such object */
  object(number: number): Buffer
}

/** @throws UnknownPdfError */
export function readPrintedPdf(bytes: Uint8Array): PrintedPdf {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places = objectPlaces(file)
  const object = (number: number): Buffer => {
    const place = places.get(number)
    if (place === undefined) throw new UnknownPdfError(`No object ${number}`)
    return file.subarray(place.from, place.to)
  }
  const text = (number: number): string => object(number).toString('latin1')
  const root = Number(/\/Root (\d+) 0 R/.exec(file.toString('latin1', file.lastIndexOf('trailer')))?.[1])
  const pages = leavesOf(Number(/\/Pages (\d+) 0 R/.exec(text(root))?.[1]), text)
  return { pages: pages.map(page => pageOf(page, text)), object }
}

type Place = { readonly from: number; readonly to: number }

/** From the table at the end of the file; an object ends where the next begins. */
function objectPlaces(file: Buffer): ReadonlyMap<number, Place> {
  const table = Number(/startxref\s+(\d+)/.exec(file.toString('latin1', Math.max(0, file.length - 100)))?.[1])
  const lines = Number.isFinite(table) ? file.toString('latin1', table).split('\n') : []
  if (lines[0] !== 'xref') throw new UnknownPdfError('No table of objects')
  const first = Number(lines[1]?.split(' ')[0])
  const begins = lines
    .slice(2)
    .flatMap((line, index) =>
      /^\d{10} \d{5} n/.test(line) ? [{ number: first + index, at: Number.parseInt(line, 10) }] : [],
    )
    .toSorted((left, right) => left.at - right.at)
  return new Map(
    begins.map(({ number, at }, index) => {
      const from = at + `${number} 0 obj\n`.length
      const to = file.lastIndexOf('endobj', begins[index + 1]?.at ?? table)
      return [number, { from, to }] as const
    }),
  )
}

/** The page dictionaries below a node of the tree of pages, in order. */
function leavesOf(node: number, text: (number: number) => string): readonly string[] {
  const dictionary = text(node)
  const kids = /\/Kids \[([\d R]*)\]/.exec(dictionary)?.[1]
  return kids === undefined ? [dictionary] : referencesIn(kids).flatMap(kid => leavesOf(kid, text))
}

const referencesIn = (text: string): readonly number[] =>
  [...text.matchAll(/(\d+) 0 R/g)].map(match => Number(match[1]))

function pageOf(page: string, text: (number: number) => string): PrintedPage {
  const mediaBox = /\/MediaBox (\[[\d. ]+\])/.exec(page)?.[1]
  const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1]
  const start = page.indexOf('/Resources <<')
  if (mediaBox === undefined || contents === undefined || start === -1)
    throw new UnknownPdfError('A page of another kind')
  const annotations = /\/Annots \[([\d R\n]*)\]/.exec(page)?.[1] ?? ''
  return {
    mediaBox,
    contents: Number(contents),
    resources: dictionaryAt(page, start + '/Resources '.length),
    links: referencesIn(annotations).flatMap(number => linkOf(text(number))),
  }
}

/** The dictionary that begins at `start`, to its own end. */
function dictionaryAt(text: string, start: number): string {
  let depth = 0
  for (let at = start; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2)
    if (pair !== '<<' && pair !== '>>') continue
    depth += pair === '<<' ? 1 : -1
    at += 1
    if (depth === 0) return text.slice(start, at + 1)
  }
  throw new UnknownPdfError('A dictionary without end')
}

function linkOf(annotation: string): readonly PrintedLink[] {
  const edges = /\/Rect \[([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)\]/.exec(annotation)
  const url = /\/URI \(((?:[^\\)]|\\.)*)\)/.exec(annotation)?.[1]
  if (edges === null || url === undefined) return []
  const [left = 0, bottom = 0, right = 0, top = 0] = edges.slice(1).map(Number)
  return [{ url: url.replace(/\\(.)/g, '$1'), rectangle: [left, bottom, right, top] }]
}
