/** Gives a DOCX file the time it is told instead of the clock's, so that the same document has the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'

const PROPERTIES = 'docProps/core.xml'

/** The earliest day a zip archive can tell, so that no machine's clock or time zone is in the file. */
const NO_TIME = new Date(1980, 0, 1)

export function sealPackage(bytes: Uint8Array, createdAt: LocalDateTime): Uint8Array {
  const parts = unzipSync(bytes)
  const sealed: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    const part = name === PROPERTIES ? strToU8(withTimes(strFromU8(content), createdAt)) : content
    sealed[name] = [part, { mtime: NO_TIME, level: name.endsWith('.png') ? 0 : 6 }]
  }
  return zipSync(sealed)
}

const withTimes = (xml: string, createdAt: LocalDateTime): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${createdAt}:00Z`)
