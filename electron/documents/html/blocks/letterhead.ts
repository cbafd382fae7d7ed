/** The top of the first page and the type name as HTML. */
import type { HeadLine, LetterheadBlock, TitleBlock } from '#domain/document/blocks.ts'
import { type DocumentForm, type LookName, textWidthMm } from '#domain/document/form.ts'
import { centredLines } from '../../centred-lines.ts'
import { mmToPt } from '../../text-width.ts'
import { classes, sourceAttributes } from '../escape.ts'
import { FRAME_PADDING_PT, percent } from '../style-sheet.ts'
import { linesHtml } from './spans.ts'

export function letterheadHtml(block: LetterheadBlock, form: DocumentForm): string {
  const left = form.letterhead.leftMm
  const right = textWidthMm(form, 'portrait') - left
  const cell = (lines: readonly HeadLine[], widthMm: number): string =>
    `<td>${lines.map(line => headLineHtml(line, form, widthMm, sourceAttributes(line.source))).join('')}</td>`
  const rows = block.rows.map(row => `<tr>${cell(row.left, left)}${cell(row.right, right)}</tr>`)
  return `<table class="letterhead"><colgroup><col><col></colgroup><tbody>${rows.join('')}</tbody></table>`
}

type Ruled = Pick<HeadLine, 'text' | 'look' | 'ruleShare' | 'framed'>

/** Centred; a rule under it is a share of the words' own width. */
function headLineHtml(
  { text, look, ruleShare, framed }: Ruled,
  form: DocumentForm,
  widthMm: number,
  attributes = '',
): string {
  const isFramed = framed === true
  const room = mmToPt(widthMm) - (isFramed ? 2 * FRAME_PADDING_PT : 0)
  const name = classes(isFramed ? 'framed' : '', ruleShare > 0 ? `ruled rule-${percent(ruleShare)}` : '')
  const words = linesHtml(centredLines(text, form.looks[look], room))
  return `<div class="head-line look-${look}"${attributes}><div${name === '' ? '' : ` class="${name}"`}>${words}</div></div>`
}

export function titleHtml(block: TitleBlock, form: DocumentForm): string {
  const { abstractMark, abstractRuleShare } = form.title
  const line = (look: LookName, text: string, ruleShare = 0): string =>
    text === '' ? '' : headLineHtml({ text, look, ruleShare }, form, textWidthMm(form, 'portrait'))
  const abstract =
    block.abstract === ''
      ? ''
      : line('abstract', block.abstract, abstractRuleShare) + line('abstract', abstractMark)
  return `<div class="title"${sourceAttributes(block.source)}>${line('title', block.name)}${abstract}</div>`
}
