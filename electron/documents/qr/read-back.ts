/**
 * Reads the codes of a letter as they will stand on paper: from pictures of its pages where a browser made some, from
 * the drawn markup at the size and resolution of print otherwise; always also the image that goes into Word.
 */
import { readFile } from 'node:fs/promises'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { CodeReading } from '#domain/preflight/check-links.ts'
import { QrTextTooLongError, qrCode } from './qr-code.ts'
import { qrPng } from './qr-png.ts'
import { qrSvg } from './qr-svg.ts'

/** What offices print with. */
const DOTS_PER_INCH = 300
const MM_PER_INCH = 25.4

export type CodeReader = {
  /** From its drawing, unless it was read before. */
  readonly read: (url: string, sideMm: number) => Promise<CodeReading>
  /** What was read before; null where nothing was. */
  readonly known: (url: string, sideMm: number) => CodeReading | null
  /** Reads the pictures of the codes of a page which carries these addresses. */
  readonly readPage: (
    pictures: readonly Uint8Array[],
    urls: readonly string[],
    sideMm: number,
  ) => Promise<void>
}

/** Readings kept: a whole country of addresses, each some hundred bytes. */
const MOST_KEPT = 10_000

/** A reader that reads each address at each size once. @param wasmFile the reader's program, from the package */
export function createCodeReader(wasmFile: string): CodeReader {
  const readings = new Map<string, CodeReading>()
  const keyOf = (url: string, sideMm: number): string => `${sideMm} ${url}`
  const keep = (reading: CodeReading, sideMm: number): CodeReading => {
    if (readings.size >= MOST_KEPT) readings.clear()
    readings.set(keyOf(reading.url, sideMm), reading)
    return reading
  }
  let prepared: Promise<void> | null = null
  const ready = (): Promise<void> => {
    prepared ??= prepare(wasmFile)
    return prepared
  }
  const known: CodeReader['known'] = (url, sideMm) => readings.get(keyOf(url, sideMm)) ?? null
  const read: CodeReader['read'] = async (url, sideMm) => {
    await ready()
    return known(url, sideMm) ?? keep(await readDrawing(url, sideMm), sideMm)
  }
  return {
    read,
    known,
    readPage: async (pictures, urls, sideMm) => {
      await ready()
      const texts = new Set<string | null>()
      for (const picture of pictures) texts.add(await textIn(picture))
      for (const url of urls) {
        const { text, moduleMm } = await read(url, sideMm)
        const stands = text === url && texts.has(url)
        if (moduleMm !== null) keep({ url, moduleMm, text: stands ? url : null, seenOn: 'page' }, sideMm)
      }
    },
  }
}

/** Given its program as bytes, the reader asks no network. */
async function prepare(wasmFile: string): Promise<void> {
  const wasmBinary = Uint8Array.from(await readFile(wasmFile)).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

async function readDrawing(url: string, sideMm: number): Promise<CodeReading> {
  const drawn = drawnCode(url, sideMm)
  if (drawn === null) return { url, moduleMm: null, text: null, seenOn: 'drawing' }
  const side = Math.round((sideMm / MM_PER_INCH) * DOTS_PER_INCH)
  const { modules } = drawn
  const printed = await textIn(greyImage(drawn.svg, modules, side))
  const isSameInWord = printed !== null && (await textIn(drawn.image)) === printed
  return { url, moduleMm: sideMm / modules, text: isSameInWord ? printed : null, seenOn: 'drawing' }
}

const textIn = async (image: Uint8Array): Promise<string | null> =>
  (await readBarcodes(image, { formats: ['QRCode'] }))[0]?.text ?? null

type DrawnCode = {
  readonly svg: string
  /** PNG, as Word shows it. */
  readonly image: Uint8Array
  /** On a side, quiet zone included. */
  readonly modules: number
}

function drawnCode(url: string, sideMm: number): DrawnCode | null {
  try {
    const code = qrCode(url)
    return { svg: qrSvg(code, sideMm, ''), image: qrPng(code), modules: code.size }
  } catch (error) {
    if (error instanceof QrTextTooLongError) return null
    throw error
  }
}

const RUN = /M(\d+) (\d+)h(\d+)v1/g
const WHITE = 255
const BLACK = 0

/**
 * The drawing as a printer of that resolution puts it down: a dot is black where its middle lies in a dark run.
 * Binary PGM, the plainest image the reader takes.
 */
function greyImage(svg: string, modules: number, side: number): Uint8Array {
  const header = Buffer.from(`P5 ${side} ${side} ${WHITE}\n`, 'latin1')
  const image = new Uint8Array(header.length + side * side).fill(WHITE)
  image.set(header)
  const dot = (module: number): number => Math.round((module * side) / modules)
  for (const [, x = 0, y = 0, length = 0] of svg.matchAll(RUN))
    for (let row = dot(Number(y)); row < dot(Number(y) + 1); row += 1) {
      const line = header.length + row * side
      image.fill(BLACK, line + dot(Number(x)), line + dot(Number(x) + Number(length)))
    }
  return image
}
