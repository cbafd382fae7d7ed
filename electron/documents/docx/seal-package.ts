/** Takes the clock and the process out of a DOCX file: the same document made at the same time has the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'

const PROPERTIES = 'docProps/core.xml'
const BODY = 'word/document.xml'

/** The earliest day a zip archive can tell, so that no machine's clock or time zone is in the file. */
const NO_TIME = new Date(1980, 0, 1)

export function sealPackage(bytes: Uint8Array, createdAt: LocalDateTime): Uint8Array {
  const parts = unzipSync(bytes)
  const sealed: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    sealed[name] = [
      sealedPart(name, content, createdAt),
      { mtime: NO_TIME, level: name.endsWith('.png') ? 0 : 6 },
    ]
  }
  return zipSync(sealed)
}

function sealedPart(name: string, content: Uint8Array, createdAt: LocalDateTime): Uint8Array {
  if (name === PROPERTIES) return strToU8(withTimes(strFromU8(content), createdAt))
  return name === BODY ? strToU8(withOwnNumbers(strFromU8(content))) : content
}

/** The library counts drawings over all documents of the process; here they count from 1. */
function withOwnNumbers(xml: string): string {
  let drawings = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, before: string) => {
    drawings += 1
    return `${before}${drawings}`
  })
}

const withTimes = (xml: string, createdAt: LocalDateTime): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${createdAt}:00Z`)
