/** The parts of an Office package, checked whole before anything parses them: for workbooks here, for letters elsewhere. */
import { strFromU8 } from 'fflate'
import type { RefusalCode } from '#domain/returns/refusal.ts'
import { LIMITS } from './limits.ts'
import { ReadRefusal } from './read-refusal.ts'
import { openZip } from './zip-archive.ts'

/** Bytes by the name of their part, without a leading slash. */
export type PackageParts = ReadonlyMap<string, Uint8Array>

/** Throws a refusal for a damaged, forged or locked zip, and for parts that declare a document type. */
export function openParts(bytes: Uint8Array): PackageParts {
  const parts = new Map(openZip(bytes).map(entry => [entry.name.replace(/^\//, ''), entry.bytes]))
  refuseDeclarations(parts)
  return parts
}

/** The same for callers outside: why not, instead of a throw. */
export function checkedParts(
  bytes: Uint8Array,
): { readonly ok: true; readonly parts: PackageParts } | { readonly ok: false; readonly code: RefusalCode } {
  try {
    if (bytes.length > LIMITS.fileBytes) return { ok: false, code: 'too-large' }
    return { ok: true, parts: openParts(bytes) }
  } catch (error) {
    if (error instanceof ReadRefusal) return { ok: false, code: error.code }
    throw error
  }
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[1] === 0

/** XML comes in UTF-8 or, rarely, in UTF-16. */
export const decodeXml = (bytes: Uint8Array): string =>
  isUtf16(bytes)
    ? new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes)
    : strFromU8(bytes)

/** Macros of OpenDocument and its list of parts, which begin with a DOCTYPE of old; no XML of theirs is parsed here. */
const ASIDE = /^(?:Basic|Dialogs|META-INF)\//

/** No office program writes a DOCTYPE into a part that counts; one that is there is never resolved, the file is refused. */
function refuseDeclarations(parts: PackageParts): void {
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels|vml)$/i.test(name) || ASIDE.test(name)) continue
    const text = isUtf16(bytes)
      ? Buffer.from(decodeXml(bytes))
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    if (
      text.includes('<!DOCTYPE') ||
      text.includes('<!ENTITY') ||
      /<!doctype/i.test(text.toString('latin1', 0, 2048))
    )
      throw new ReadRefusal('external-entity')
  }
}
