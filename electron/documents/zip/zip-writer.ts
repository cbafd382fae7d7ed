/** Writes zip archives entry by entry, so that bytes compressed once can go into many archives as they are. */
import { crc32, deflateRawSync } from 'node:zlib'

/** A file as it lies in an archive. */
export type ZipEntry = {
  readonly name: Uint8Array
  readonly method: 0 | 8
  readonly checksum: number
  /** Length before compression. */
  readonly size: number
  /** One after another, the packed bytes. */
  readonly packed: readonly Uint8Array[]
  readonly packedSize: number
}

const encoder = new TextEncoder()

const entryOf = (
  name: string,
  method: ZipEntry['method'],
  checksum: number,
  size: number,
  packed: readonly Uint8Array[],
): ZipEntry => ({
  name: encoder.encode(name),
  method,
  checksum,
  size,
  packed,
  packedSize: packed.reduce((sum, part) => sum + part.length, 0),
})

/** As it is: for what is compressed already. */
export const storedEntry = (name: string, content: Uint8Array): ZipEntry =>
  entryOf(name, 0, crc32(content), content.length, [content])

/** @param level 1 (quick) to 9 (small) */
export const deflatedEntry = (name: string, content: Uint8Array, level = 6): ZipEntry =>
  entryOf(name, 8, crc32(content), content.length, [deflateRawSync(content, { level })])

/** Parts of one file, in turn compressed beforehand or laid in as they are. */
export type Piece = {
  readonly content: Uint8Array
  /** Whole blocks of a deflate stream that end on a byte and refer to nothing before them (RFC 1951). */
  readonly packed: Uint8Array
}

/** A file put together of pieces; the end mark of the stream is added. */
export function piecedEntry(name: string, pieces: readonly Piece[]): ZipEntry {
  let checksum = 0
  let size = 0
  for (const { content } of pieces) {
    checksum = crc32(content, checksum)
    size += content.length
  }
  return entryOf(name, 8, checksum, size, [...pieces.map(piece => piece.packed), END_OF_STREAM])
}

/** An empty stored block with the mark of the last one. */
const END_OF_STREAM = Uint8Array.of(0x01, 0x00, 0x00, 0xff, 0xff)

const Z_SYNC_FLUSH = 2

/** Compressed once, for many archives. */
export const packedPiece = (content: Uint8Array): Piece => ({
  content,
  packed: deflateRawSync(content, { level: 9, finishFlush: Z_SYNC_FLUSH }),
})

/** The longest stored block (RFC 1951, 3.2.4). */
const LONGEST_BLOCK = 0xffff

/** Laid in as it is: short, and different in each archive. */
export function plainPiece(content: Uint8Array): Piece {
  const blocks: Uint8Array[] = []
  for (let start = 0; start < content.length; start += LONGEST_BLOCK) {
    const part = content.subarray(start, start + LONGEST_BLOCK)
    const { length } = part
    blocks.push(Uint8Array.of(0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff), part)
  }
  return { content, packed: Buffer.concat(blocks) }
}

const LOCAL_HEADER = 30
const DIRECTORY_HEADER = 46
const END_RECORD = 22
/** 2.0: directories and deflate. */
const VERSION = 20
const UTF8_NAMES = 0x0800
/** 1 January 1980, the earliest there is: no clock and no time zone is in the archive. */
const NO_DATE = 0x0021

/** @throws RangeError beyond 65,535 entries or 4 GB, where the plain format ends */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const bytes = Buffer.allocUnsafe(
    entries.reduce(
      (sum, { name, packedSize }) => sum + LOCAL_HEADER + DIRECTORY_HEADER + 2 * name.length + packedSize,
      END_RECORD,
    ),
  )
  let at = 0
  const offsets = entries.map(entry => {
    const offset = at
    at = writeLocal(bytes, at, entry)
    return offset
  })
  writeEnd(
    bytes,
    at,
    entries.map((entry, index) => ({ entry, offset: offsets[index] ?? 0 })),
    at,
  )
  return bytes
}

/** What stands before an entry's packed bytes. */
export function headOf(entry: ZipEntry): Uint8Array {
  const bytes = Buffer.allocUnsafe(LOCAL_HEADER + entry.name.length)
  writeLocal(bytes, 0, { ...entry, packed: [] })
  return bytes
}

/** An entry and where its head stands in the archive. */
export type PlacedEntry = { readonly entry: ZipEntry; readonly offset: number }

/** What stands behind all entries. @param start where it stands @throws RangeError as `zipOf` does */
export function endOf(placed: readonly PlacedEntry[], start: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(
    placed.reduce((sum, { entry }) => sum + DIRECTORY_HEADER + entry.name.length, END_RECORD),
  )
  writeEnd(bytes, 0, placed, start)
  return bytes
}

/** The directory and its end. @param directory where the directory stands in the archive */
function writeEnd(bytes: Buffer, start: number, placed: readonly PlacedEntry[], directory: number): void {
  let at = start
  for (const { entry, offset } of placed) at = writeDirectory(bytes, at, entry, offset)
  bytes.writeUInt32LE(0x06054b50, at)
  bytes.writeUInt32LE(0, at + 4)
  bytes.writeUInt16LE(placed.length, at + 8)
  bytes.writeUInt16LE(placed.length, at + 10)
  bytes.writeUInt32LE(at - start, at + 12)
  bytes.writeUInt32LE(directory, at + 16)
  bytes.writeUInt16LE(0, at + 20)
}

function writeLocal(bytes: Buffer, start: number, entry: ZipEntry): number {
  bytes.writeUInt32LE(0x04034b50, start)
  let at = writeFacts(bytes, start + 4, entry)
  bytes.writeUInt16LE(0, at)
  bytes.set(entry.name, at + 2)
  at += 2 + entry.name.length
  for (const part of entry.packed) {
    bytes.set(part, at)
    at += part.length
  }
  return at
}

function writeDirectory(bytes: Buffer, start: number, entry: ZipEntry, offset: number): number {
  bytes.writeUInt32LE(0x02014b50, start)
  bytes.writeUInt16LE(VERSION, start + 4)
  const at = writeFacts(bytes, start + 6, entry)
  bytes.fill(0, at, at + 12)
  bytes.writeUInt32LE(offset, at + 12)
  bytes.set(entry.name, at + 16)
  return at + 16 + entry.name.length
}

/** What stands in both headers, up to the length of the name. */
function writeFacts(bytes: Buffer, start: number, entry: ZipEntry): number {
  bytes.writeUInt16LE(VERSION, start)
  bytes.writeUInt16LE(UTF8_NAMES, start + 2)
  bytes.writeUInt16LE(entry.method, start + 4)
  bytes.writeUInt16LE(0, start + 6)
  bytes.writeUInt16LE(NO_DATE, start + 8)
  bytes.writeUInt32LE(entry.checksum, start + 10)
  bytes.writeUInt32LE(entry.packedSize, start + 14)
  bytes.writeUInt32LE(entry.size, start + 18)
  bytes.writeUInt16LE(entry.name.length, start + 22)
  return start + 24
}
