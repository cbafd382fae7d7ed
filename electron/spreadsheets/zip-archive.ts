/**
 * Opens a zip by its central directory and checks it whole before anything parses it: counts, declared and real
 * sizes, checksums. The workbook library believes what a zip says of itself; a forged one costs it gigabytes.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { LIMITS } from './limits.ts'
import { ReadRefusal } from './read-refusal.ts'

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array }

type DirectoryEntry = {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_SIZE = 22
const MAX_COMMENT = 0xffff

/** Every file of the archive, inflated within the limits; throws a refusal for anything else. */
export function openZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes)
  const directory = readDirectory(bytes, view)
  if (declaredSize(directory) > LIMITS.inflatedBytes) throw new ReadRefusal('zip-bomb')
  let left: number = LIMITS.inflatedBytes
  return directory
    .filter(entry => !entry.name.endsWith('/'))
    .map(entry => {
      const content = inflate(bytes, view, entry, left)
      left -= content.length
      return { name: entry.name, bytes: content }
    })
}

/** What the archive says it holds; throws a refusal where it cannot be read. */
export const namesInZip = (bytes: Uint8Array): readonly string[] =>
  readDirectory(bytes, viewOf(bytes)).map(({ name }) => name)

/** Bytes that a file takes once it is unfolded, as far as it says so itself. */
export function unfoldedSize(bytes: Uint8Array): number {
  try {
    return declaredSize(readDirectory(bytes, viewOf(bytes)))
  } catch (error) {
    if (error instanceof ReadRefusal) return bytes.length
    throw error
  }
}

const declaredSize = (directory: readonly DirectoryEntry[]): number =>
  directory.reduce((sum, { size }) => sum + size, 0)

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function readDirectory(bytes: Uint8Array, view: DataView): readonly DirectoryEntry[] {
  const end = findEnd(view)
  if (end === null) throw new ReadRefusal('truncated')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > LIMITS.zipEntries) throw new ReadRefusal('zip-bomb')
  const entries: DirectoryEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new ReadRefusal('unreadable')
    const entry = readEntry(bytes, view, at)
    entries.push(entry)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (new Set(entries.map(entry => entry.offset)).size < entries.length) throw new ReadRefusal('zip-bomb')
  return entries
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  return null
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): DirectoryEntry {
  const nameLength = view.getUint16(at + 28, true)
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}

function inflate(bytes: Uint8Array, view: DataView, entry: DirectoryEntry, limit: number): Uint8Array {
  if (entry.encrypted) throw new ReadRefusal('encrypted')
  const { offset } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw new ReadRefusal('unreadable')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + entry.packedSize > bytes.length) throw new ReadRefusal('truncated')
  const content = unpack(bytes.subarray(start, start + entry.packedSize), entry, limit)
  if (content.length !== entry.size || crc32(content) !== entry.checksum) throw new ReadRefusal('unreadable')
  return content
}

function unpack(packed: Uint8Array, entry: DirectoryEntry, limit: number): Uint8Array {
  if (entry.method === 0) return packed
  // Some writers give an empty part the method of the others, without a single byte of it.
  if (entry.size === 0 && packed.length === 0) return packed
  if (entry.method !== 8) throw new ReadRefusal('unreadable')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(limit, entry.size + 1)) })
  } catch (error) {
    const tooMuch = error instanceof RangeError
    throw new ReadRefusal(tooMuch ? 'zip-bomb' : 'unreadable')
  }
}
