/** What in the bytes of an output is more than text: something that runs, loads, calculates or leads elsewhere. */

import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'

const SAFE_LINK = /^(?:https?:|mailto:|tel:|#)/i

/** Elements and attributes of a page that do something; none for a page of text. */
export function livelyParts(html: string): readonly string[] {
  const { document } = new JSDOM(html).window
  const found: string[] = []
  const forbidden =
    'script, iframe, object, embed, form, input, base, link, meta[http-equiv], textarea, noscript, template'
  for (const element of document.querySelectorAll(forbidden)) found.push(element.outerHTML)
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${name}=${value}`)
      if (/^(href|action|formaction|xlink:href)$/i.test(name) && !SAFE_LINK.test(value))
        found.push(`${name}=${value}`)
      if (/^(src|srcset|poster|data|background)$/i.test(name) && !/^data:(image|font)\//.test(value))
        found.push(`${name}=${value}`)
    }
  for (const { textContent } of document.querySelectorAll('style'))
    if (/@import|url\((?!["']?data:)|expression\(/i.test(textContent)) found.push('a style that loads')
  return found
}

export const pageText = (html: string): string => {
  const { document } = new JSDOM(html).window
  for (const style of document.querySelectorAll('style, title')) style.remove()
  return document.body.textContent
}

export type Part = { readonly name: string; readonly text: string }

/** The XML parts of a DOCX or XLSX. */
export const partsOf = (bytes: Uint8Array): readonly Part[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, content]) => ({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(content) }))

/** XML 1.0 without what nobody writes by hand: entities of its own, processing instructions, forbidden characters. */
function brokenXml({ name, text }: Part): readonly string[] {
  const parser = new new JSDOM('').window.DOMParser()
  const parsed = parser.parseFromString(text, 'application/xml')
  return [
    ...(parsed.querySelector('parsererror') === null ? [] : [`${name} is no XML`]),
    ...(/<!DOCTYPE|<!ENTITY|<\?(?!xml )/.test(text) ? [`${name} declares something`] : []),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#x?0*(?:[0-8]|b|c|1[0-9a-f]);/i.test(text)
      ? [`${name} holds a control character`]
      : []),
  ]
}

/** Where a package leads out of itself, but for links that a person follows. */
function outward(parts: readonly Part[]): readonly string[] {
  return parts
    .filter(({ name }) => name.endsWith('.rels'))
    .flatMap(({ text }) => [...text.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag))
    .filter(tag => tag.includes('TargetMode="External"'))
    .filter(tag => !(/\/hyperlink"/.test(tag) && /Target="(?:https?:|mailto:|tel:)/i.test(tag)))
}

/** Numbers of pages, and links that a person follows. */
const HARMLESS_FIELD =
  /^\s*(?:(?:PAGE|NUMPAGES|SECTIONPAGES)\b[\s\\*A-Z0-9]*|HYPERLINK &quot;https?:[^\s"&\\]*&quot;)$/i

export function livelyDocx(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes)
  const fields = parts.flatMap(({ text }) => [
    ...[...text.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field = '']) => field),
    ...[...text.matchAll(/<w:fldSimple[^>]*w:instr="([^"]*)"/g)].map(([, field = '']) => field),
  ])
  return [
    ...parts.flatMap(brokenXml),
    ...outward(parts),
    ...fields.filter(field => !HARMLESS_FIELD.test(field)),
    ...parts
      .filter(({ name }) => /vba|activeX|embeddings|externalLink|attachedTemplate/i.test(name))
      .map(({ name }) => name),
  ]
}

const OWN_FORMULA = /^SUM\([A-Z0-9:,$]*\)$/

export function livelyXlsx(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes)
  const formulas = parts.flatMap(({ text }) =>
    [...text.matchAll(/<f\b[^>]*>([^<]*)</g)].map(([, each = '']) => each),
  )
  return [
    ...parts.flatMap(brokenXml),
    ...outward(parts),
    ...formulas.filter(formula => !OWN_FORMULA.test(formula)),
    ...parts
      .filter(({ name }) => /vba|externalLink|connections|queryTable|ctrlProp|embeddings/i.test(name))
      .map(({ name }) => name),
  ]
}

/** All that stands in a package as text, as its reader puts it together. */
export const packageText = (bytes: Uint8Array): string =>
  partsOf(bytes)
    .map(({ text }) => text.replace(/<[^>]*>/g, ''))
    .join('\n')

/** Cells that a spreadsheet would calculate, and rows that are not as wide as the first. */
export function livelyCsv(text: string): readonly string[] {
  const { data } = Papa.parse<readonly string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true })
  const width = data[0]?.length ?? 0
  return [
    ...data.filter(row => row.length !== width).map(row => `a row of ${row.length} cells`),
    ...data.flat().filter(cell => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell)),
  ]
}

/** Why a name is not one that every system takes for a file here and nowhere else. */
export function badFileName(name: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[<>:"/\\|?*\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(name)) return 'characters'
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\s*$)/i.test(name)) return 'device'
  if (name === '' || /^\.+$/.test(name) || /[. ]$/.test(name) || name.startsWith('.')) return 'dots'
  if (new TextEncoder().encode(name).length > 240) return 'length'
  return name.isWellFormed() ? null : 'half a character'
}
