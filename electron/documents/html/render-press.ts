/** A print of what many letters are put together from: each kind of letter once, and the addressee of each letter. */
import type { AddresseesBlock, OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { addresseesHtml } from './blocks/paragraphs.ts'
import { embeddedFonts } from './fonts.ts'
import { paginationScript } from './pagination-script.ts'
import { letterHtml } from './render-document.ts'
import { styleSheet } from './style-sheet.ts'

export type PressSheets = {
  /** Each laid out over as many pages as it needs; a code of its letters' own stays empty. */
  readonly kinds: readonly OfficeDocument[]
  /** Each on one line, below each other. */
  readonly addressees: readonly AddresseesBlock[]
}

/** Marks the first page of the kind with that number, as the address of a link. */
export const kindMarker = (index: number): string => `https://own.invalid/kind/${index}`

/** Marks the line of the addressee in a kind, as the address of a link. */
export const NAME_PLACE = 'https://own.invalid/name'

/** First the pages of the addressees, then the kinds. @param fontsFolder holds the .woff2 files */
export function renderPress(sheets: PressSheets, form: DocumentForm, fontsFolder: string): string {
  const names = `<article class="letter names"><section class="flow portrait">${sheets.addressees.map(addresseesHtml).join('')}</section></article>`
  const body = [
    ...(sheets.addressees.length === 0 ? [] : [names]),
    ...sheets.kinds.map((kind, index) => marked(letterHtml(kind, form), kindMarker(index))),
  ].join('\n')
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title></title>
<style>
${embeddedFonts(fontsFolder, body)}
${styleSheet(form)}
.names .sheet-number{display:none}
.kind-marker{display:block;height:1px;margin-bottom:-1px}
.name-place{display:block}
</style></head><body>
${body}
<script>${paginationScript()}</script></body></html>
`
}

/** A letter whose first page says which kind it is, and whose addressee is a link. */
const marked = (letter: string, marker: string): string =>
  letter
    .replace(/<section [^>]*>/, section => `${section}<a class="kind-marker" href="${marker}"></a>`)
    .replace(
      /<div class="addressees [^"]* one"[\s\S]*?<\/div><\/div>/,
      line => `<a class="name-place" href="${NAME_PLACE}">${line}</a>`,
    )
