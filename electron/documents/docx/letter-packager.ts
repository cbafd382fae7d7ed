/** Many letters as DOCX files: the package of each kind is made once, then only what a letter has of its own is written. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { DocumentForm } from '#domain/document/form.ts'
import {
  codeMarkers,
  NAME_MARKER,
  type OwnParts,
  type Skeleton,
  TITLE_MARKER,
  urlMarker,
} from '#domain/document/skeleton.ts'
import type { LetterKind } from '../letter-kind.ts'
import { printableText } from '../printable-text.ts'
import { qrCode } from '../qr/qr-code.ts'
import { qrPng } from '../qr/qr-png.ts'
import {
  deflatedEntry,
  type Piece,
  packedPiece,
  piecedEntry,
  plainPiece,
  storedEntry,
  type ZipEntry,
  zipOf,
} from '../zip/zip-writer.ts'
import { hyperlinkAddress } from './blocks/links.ts'
import { runText } from './blocks/spans.ts'
import { type DocxOptions, renderDocx } from './render-document.ts'

export type LetterPackager = {
  /** The same bytes as `renderDocx` makes of the letter, packed in another way. */
  pack(letter: LetterKind): Promise<Uint8Array>
}

/** Kinds kept at a time: letters of one meeting have a handful, whatever their number. */
const KEPT_KINDS = 16
/** Images kept at a time: most links are the same in every letter. */
const KEPT_IMAGES = 64

export function createLetterPackager(form: DocumentForm, options: DocxOptions): LetterPackager {
  const kinds = new Map<string, Promise<Template>>()
  const images = new Map<string, Uint8Array>()
  const imageOf = (url: string): Uint8Array => kept(images, url, KEPT_IMAGES, () => qrPng(qrCode(url)))
  return {
    async pack({ skeleton, key }) {
      const template = await kept(kinds, key, KEPT_KINDS, () => templateOf(skeleton, form, options))
      return zipOf(template.map(part => entryOf(part, skeleton.own, imageOf)))
    },
  }
}

/** The known value, or a new one; the one that came first makes room. */
function kept<Value>(known: Map<string, Value>, key: string, limit: number, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const [oldest] = known.keys()
  if (known.size >= limit && oldest !== undefined) known.delete(oldest)
  const value = make()
  known.set(key, value)
  return value
}

type TemplatePart =
  | { readonly kind: 'same'; readonly entry: ZipEntry }
  /** A code of the letter's own. */
  | { readonly kind: 'image'; readonly name: string; readonly code: number }
  /** Constant text, each piece but the first after a text of the letter's own. */
  | {
      readonly kind: 'text'
      readonly name: string
      readonly first: Piece
      readonly rest: readonly { readonly own: OwnText; readonly piece: Piece }[]
    }

type Template = readonly TemplatePart[]

/** What stands at a marker, as it stands in XML. */
type OwnText = (own: OwnParts) => string

async function templateOf(
  { document, own }: Skeleton,
  form: DocumentForm,
  options: DocxOptions,
): Promise<Template> {
  const parts = Object.entries(unzipSync(await renderDocx(document, form, options)))
  const images = codesOf({
    urls: own.urls.map((_, index) => urlMarker(index)),
    codes: own.codes.map((_, index) => codeMarkers(index)),
  }).map(text => qrPng(qrCode(text)))
  const markers = markersOf(own)
  return parts.map(([name, content]): TemplatePart => {
    const code = images.findIndex(image => Buffer.compare(image, content) === 0)
    if (code !== -1) return { kind: 'image', name, code }
    if (name.endsWith('.png')) return { kind: 'same', entry: storedEntry(name, content) }
    return textPart(name, content, markers)
  })
}

/** What the codes of a letter hold: its links, then what stands in its margin. */
const codesOf = ({ urls, codes }: Pick<OwnParts, 'urls' | 'codes'>): readonly string[] => [
  ...urls,
  ...codes.map(code => code.content),
]

const markersOf = (own: OwnParts): ReadonlyMap<string, OwnText> =>
  new Map<string, OwnText>([
    [NAME_MARKER, ({ name }) => escapedXml(runText(name ?? ''))],
    [TITLE_MARKER, ({ title }) => escapedXml(printableText(title))],
    ...own.codes.map((_, index): [string, OwnText] => [
      codeMarkers(index).label,
      ({ codes }) => escapedXml(printableText(codes[index]?.label ?? '')),
    ]),
    ...own.urls.map((_, index): [string, OwnText] => [
      // With the quotation mark behind it, so that the first is not found in the eleventh.
      `${urlMarker(index)}&quot;`,
      ({ urls }) => `${escapedXml(hyperlinkAddress(urls[index] ?? ''))}&quot;`,
    ]),
  ])

function textPart(name: string, content: Uint8Array, markers: ReadonlyMap<string, OwnText>): TemplatePart {
  const found = new RegExp(`(${[...markers.keys()].join('|').replaceAll('.', '\\.')})`)
  const [first = '', ...rest] = strFromU8(content).split(found)
  if (rest.length === 0) return { kind: 'same', entry: deflatedEntry(name, content, 9) }
  return {
    kind: 'text',
    name,
    first: packedPiece(strToU8(first)),
    rest: Array.from({ length: rest.length / 2 }, (_, index) => ({
      own: markers.get(rest[2 * index] ?? '') ?? (() => ''),
      piece: packedPiece(strToU8(rest[2 * index + 1] ?? '')),
    })),
  }
}

function entryOf(part: TemplatePart, own: OwnParts, imageOf: (url: string) => Uint8Array): ZipEntry {
  switch (part.kind) {
    case 'same':
      return part.entry
    case 'image':
      return storedEntry(part.name, imageOf(codesOf(own)[part.code] ?? ''))
    case 'text':
      return piecedEntry(part.name, [
        part.first,
        ...part.rest.flatMap(({ own: text, piece }) => [plainPiece(strToU8(text(own))), piece]),
      ])
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

const escapedXml = (text: string): string => text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)
