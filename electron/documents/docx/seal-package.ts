/** Takes the clock and the process out of a DOCX file: the same document made at the same time has the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'

const PROPERTIES = 'docProps/core.xml'
const BODY = 'word/document.xml'
const SETTINGS = 'word/settings.xml'

/** The earliest day a zip archive can tell, so that no machine's clock or time zone is in the file. */
const NO_TIME = new Date(1980, 0, 1)

export type SealOptions = {
  readonly createdAt: LocalDateTime
  /** Left and right margins are those of odd pages, even pages exchange them. */
  readonly mirrored: boolean
}

export function sealPackage(bytes: Uint8Array, options: SealOptions): Uint8Array {
  const parts = unzipSync(bytes)
  const sealed: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    sealed[name] = [
      sealedPart(name, content, options),
      { mtime: NO_TIME, level: name.endsWith('.png') ? 0 : 6 },
    ]
  }
  return zipSync(sealed)
}

function sealedPart(name: string, content: Uint8Array, options: SealOptions): Uint8Array {
  if (name === PROPERTIES) return strToU8(withTimes(strFromU8(content), options.createdAt))
  if (name === SETTINGS && options.mirrored) return strToU8(withMirrorMargins(strFromU8(content)))
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

/** The library has no word for it; its place in the order of the settings is behind the background shape. */
const withMirrorMargins = (xml: string): string =>
  xml.replace('<w:displayBackgroundShape/>', '$&<w:mirrorMargins/>')

const withTimes = (xml: string, createdAt: LocalDateTime): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${createdAt}:00Z`)
