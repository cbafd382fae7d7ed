/** A zip archive of returns: each file inside becomes a file of its own. */
import { LIMITS } from './limits.ts'
import { ReadRefusal } from './read-refusal.ts'
import { namesInZip, openZip, type ZipEntry } from './zip-archive.ts'

/** What systems leave behind: resource forks, hidden files, lock files of Office. */
const ASIDE = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i

/** Archives within archives, and no further: a deeper one stays the file it is, and is refused as such. */
const DEEPEST = 3
const LONGEST_PATH = 300

/**
 * The files inside with their folders in their names, archives within opened too; null when the bytes are no archive
 * (a workbook is a zip too) or one that must not be opened: it is then read, and refused, as the one file it came as.
 */
export function openArchive(bytes: Uint8Array): readonly ZipEntry[] | null {
  return filesWithin(bytes, 1, { bytes: LIMITS.inflatedBytes, files: LIMITS.zipEntries })
}

/** Tells by the list of its parts alone whether a file is worth opening as an archive. */
export function mayBeArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  try {
    return !namesInZip(bytes).some(name => isPartOfDocument({ name }))
  } catch (error) {
    if (error instanceof ReadRefusal) return false
    throw error
  }
}

/** What all archives of one file may still give together; a thousand small ones make a bomb too. */
type Room = { bytes: number; files: number }

function filesWithin(bytes: Uint8Array, depth: number, room: Room): readonly ZipEntry[] | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || room.bytes <= 0) return null
  const entries = openedZip(bytes)
  if (entries === null || entries.some(isPartOfDocument)) return null
  const files = entries
    .map(entry => ({ ...entry, name: harmlessPath(entry.name) }))
    .filter(entry => !ASIDE.test(entry.name))
  room.bytes -= entries.reduce((sum, entry) => sum + entry.bytes.length, 0)
  room.files -= files.length
  if (files.length === 0 || room.bytes < 0 || room.files < 0) return null
  return files.flatMap(file => {
    const inner = depth < DEEPEST ? filesWithin(file.bytes, depth + 1, room) : null
    return inner === null ? [file] : inner.map(each => ({ ...each, name: `${file.name}/${each.name}` }))
  })
}

function openedZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  try {
    return openZip(bytes)
  } catch (error) {
    if (error instanceof ReadRefusal) return null
    throw error
  }
}

/** Workbooks and texts of Office and OpenDocument, packages of Apple. */
const isPartOfDocument = ({ name }: Pick<ZipEntry, 'name'>): boolean =>
  name === '[Content_Types].xml' || name === 'mimetype' || name === 'content.xml' || name.endsWith('.iwa')

/** Only shown, never written to: still without ways out of its folder and without invisible characters. */
const harmlessPath = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split('/')
    .map(part => part.trim())
    .filter(part => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .slice(-LONGEST_PATH) || 'tệp không tên'
