/** The top of the first page and the type name as HTML. */
import type { HeadLine, HeadRow, LetterheadBlock, TitleBlock } from '#domain/document/blocks.ts'
import type { DocumentForm, LookName } from '#domain/document/form.ts'
import { escaped, sourceAttributes } from '../escape.ts'
import { percent } from '../style-sheet.ts'

export const letterheadHtml = (block: LetterheadBlock): string =>
  `<table class="letterhead"><colgroup><col><col></colgroup><tbody>${block.rows.map(rowHtml).join('')}</tbody></table>`

const rowHtml = (row: HeadRow): string => `<tr>${cellHtml(row.left)}${cellHtml(row.right)}</tr>`

const cellHtml = (lines: readonly HeadLine[]): string => `<td>${lines.map(lineHtml).join('')}</td>`

const lineHtml = (line: HeadLine): string =>
  line.framed === true
    ? framedLineHtml(line)
    : headLineHtml(line.look, line.text, line.ruleShare, sourceAttributes(line.source))

const framedLineHtml = (line: HeadLine): string =>
  `<div class="head-line look-${line.look}"${sourceAttributes(line.source)}><div class="framed">${escaped(line.text)}</div></div>`

/** A centred line; a rule under it is a share of the words' own width. */
const headLineHtml = (look: LookName, text: string, ruleShare: number, attributes = ''): string =>
  `<div class="head-line look-${look}"${attributes}><div${ruleShare > 0 ? ` class="ruled rule-${percent(ruleShare)}"` : ''}>${escaped(text)}</div></div>`

export function titleHtml(block: TitleBlock, form: DocumentForm): string {
  const { abstractMark, abstractRuleShare } = form.title
  const abstract =
    block.abstract === ''
      ? ''
      : headLineHtml('abstract', block.abstract, abstractRuleShare) +
        (abstractMark === '' ? '' : headLineHtml('abstract', abstractMark, 0))
  return `<div class="title"${sourceAttributes(block.source)}>${headLineHtml('title', block.name, 0)}${abstract}</div>`
}
