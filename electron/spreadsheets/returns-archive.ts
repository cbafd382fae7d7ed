/** A zip archive of returns: its spreadsheets as files of their own. */
import { ReadRefusal } from './read-refusal.ts'
import { openZip, type ZipEntry } from './zip-archive.ts'

const SPREADSHEET = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)$/i
const ASIDE = /(?:^|\/)(?:__MACOSX\/|\.|~\$)/

/** The spreadsheets inside, names without folders; null when the bytes are no such archive (a workbook is a zip too). */
export function openArchive(bytes: Uint8Array): readonly ZipEntry[] | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  try {
    const entries = openZip(bytes)
    if (entries.some(entry => entry.name === '[Content_Types].xml' || entry.name === 'mimetype')) return null
    const files = entries.filter(entry => SPREADSHEET.test(entry.name) && !ASIDE.test(entry.name))
    return files.length === 0
      ? null
      : files.map(({ name, bytes: content }) => ({ name: name.split('/').at(-1) ?? name, bytes: content }))
  } catch (error) {
    // A damaged archive is read, and refused, as the one file it came as.
    if (error instanceof ReadRefusal) return null
    throw error
  }
}
