/** Writes a PDF object by object (ISO 32000-1, clause 7); objects of a printed PDF go into it as they are. */
import type { PrintedPdf } from './printed-pdf.ts'

export type PdfPart = string | Uint8Array

export type PdfWriter = {
  /** Adds an object and gives its number. */
  add(...parts: readonly PdfPart[]): number
  /** A number for an object that is written later, because others refer to it first. */
  reserve(): number
  write(number: number, ...parts: readonly PdfPart[]): void
  /** Takes a printed object along with all it refers to, once; gives its number here. */
  take(printed: PrintedPdf, number: number): number
  /** The text with its references to printed objects turned into references to those taken along. */
  takeAll(printed: PrintedPdf, text: string): string
  /** The whole file; nothing may be added after. */
  finish(root: number, info: number): Uint8Array
}

export function createPdfWriter(): PdfWriter {
  const objects: (readonly PdfPart[])[] = []
  const taken = new Map<PrintedPdf, Map<number, number>>()
  const reserve = (): number => objects.push([])
  const write = (number: number, ...parts: readonly PdfPart[]): void => {
    objects[number - 1] = parts
  }
  const add = (...parts: readonly PdfPart[]): number => objects.push(parts)
  const takeAll = (printed: PrintedPdf, text: string): string =>
    text.replace(/\b(\d+) 0 R\b/g, (_, number: string) => `${take(printed, Number(number))} 0 R`)
  const take = (printed: PrintedPdf, number: number): number => {
    const known = taken.get(printed) ?? new Map<number, number>()
    taken.set(printed, known)
    const here = known.get(number)
    if (here !== undefined) return here
    const place = reserve()
    known.set(number, place)
    const { dictionary, rest } = apart(printed.object(number))
    write(place, takeAll(printed, dictionary), rest)
    return place
  }
  return { add, reserve, write, take, takeAll, finish: (root, info) => fileOf(objects, root, info) }
}

/** What may hold references, and the bytes of a stream, which are never looked into. */
export function apart(object: Buffer): { readonly dictionary: string; readonly rest: Buffer } {
  const stream = object.indexOf('stream\n')
  const end = stream === -1 ? object.length : stream
  return { dictionary: object.toString('latin1', 0, end), rest: object.subarray(end) }
}

/** The second line tells programs that the file holds bytes, not text (clause 7.5.2). */
const HEADER = Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')

function fileOf(objects: readonly (readonly PdfPart[])[], root: number, info: number): Uint8Array {
  const pieces: Uint8Array[] = [HEADER]
  let length = HEADER.length
  const push = (part: PdfPart): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    pieces.push(bytes)
    length += bytes.length
  }
  const offsets = objects.map((parts, index) => {
    const offset = length
    push(`${index + 1} 0 obj\n`)
    for (const part of parts) push(part)
    push('\nendobj\n')
    return offset
  })
  const table = length
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
  push(
    `trailer\n<</Size ${objects.length + 1} /Root ${root} 0 R /Info ${info} 0 R>>\nstartxref\n${table}\n%%EOF\n`,
  )
  return Buffer.concat(pieces)
}

/** A text of any letters, as PDF writes it: UTF-16 with a byte order mark, in hexadecimal digits. */
export const pdfText = (text: string): string =>
  `<feff${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`

/** An address as a string of ASCII letters. */
export function pdfAddress(url: string): string {
  const ascii = URL.canParse(url) ? new URL(url).href : encodeURI(url.toWellFormed())
  return `(${ascii.replace(/[\\()]/g, sign => `\\${sign}`)})`
}
