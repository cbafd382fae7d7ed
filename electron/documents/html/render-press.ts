/** A print of what many letters are put together from: each kind of letter once, and the addressee of each letter. */
import type { AddresseesBlock, OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { LABEL_FROM_TEXT_MM } from '../margin-code-layout.ts'
import { marginLabelHtml } from './blocks/margin-code.ts'
import { addresseesHtml } from './blocks/paragraphs.ts'
import { shareSheets } from './browser/share-sheets.ts'
import { embeddedFonts } from './fonts.ts'
import { paginationScript } from './pagination-script.ts'
import { letterHtml } from './render-document.ts'
import { styleSheet } from './style-sheet.ts'

export type PressKind = {
  readonly document: OfficeDocument
  /** Whether its letters have addressees of their own. */
  readonly isOpen: boolean
}

export type PressSheets = {
  /** Each laid out over as many pages as it needs; a code of its letters' own stays empty. */
  readonly kinds: readonly PressKind[]
  /** Each on one line, below each other. */
  readonly addressees: readonly AddresseesBlock[]
  /** Below them, of the codes in the margin, each on one line. */
  readonly labels: readonly string[]
}

/** Before the number of a kind and the numbers of its pages, in the address of a link on the first page. */
export const KIND_PLAN = 'https://own.invalid/kind/'

/** Marks the line of the addressee in a kind, as the address of a link. */
export const NAME_PLACE = 'https://own.invalid/name'

/** First the pages of the addressees and labels, then the kinds. @param fontsFolder holds the .woff2 files */
export function renderPress(sheets: PressSheets, form: DocumentForm, fontsFolder: string): string {
  const lines = [...sheets.addressees.map(addresseesHtml), ...sheets.labels.map(marginLabelHtml)]
  const names = `<article class="letter names"><section class="flow portrait">${lines.join('')}</section></article>`
  const { left, right } = form.page.marginsMm
  const body = [
    ...(lines.length === 0 ? [] : [names]),
    ...sheets.kinds.map(kind => kindHtml(kind, form)),
  ].join('\n')
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title></title>
<style>
${embeddedFonts(fontsFolder, body)}
${styleSheet(form)}
.names .sheet-number{display:none}
.letter.names>.sheet.sheet>.sheet-body{left:${left}mm;right:${right}mm}
.names .margin-label{margin-left:-${LABEL_FROM_TEXT_MM}mm}
.plan{position:absolute;top:0;left:0;width:1px;height:1px}
[hidden]{display:none}
.name-place,.label-place{display:block}
</style></head><body>
${body}
<script>${paginationScript()}.then(() => ${shareSheets.name}(document, '${KIND_PLAN}'))
${shareSheets.toString()}</script></body></html>
`
}

/** A kind of letters, its addressee a link to tell where it stands. */
function kindHtml({ document, isOpen }: PressKind, form: DocumentForm): string {
  const letter = letterHtml(document, form).replace('class="letter"', 'class="letter kind"')
  return isOpen
    ? letter.replace(ADDRESSEE, line => `<a class="name-place" href="${NAME_PLACE}">${line}</a>`)
    : letter
}

const ADDRESSEE = /<div class="addressees [^"]* one"[\s\S]*?<\/div><\/div>/
