/** The top of the first page and the type name in Word. */
import { type FileChild, LineRuleType, Paragraph, TableCell, WidthType } from 'docx'
import type { HeadLine, LetterheadBlock, TitleBlock } from '#domain/document/blocks.ts'
import { type DocumentForm, textWidthMm } from '#domain/document/form.ts'
import { centredLines, widestPt } from '../../centred-lines.ts'
import { styleId } from '../styles.ts'
import { mmToTwips, ptToTwips, twipsToPt } from '../units.ts'
import { layoutTable } from './layout-table.ts'
import { spacerDocx } from './paragraphs.ts'
import { lineRuns } from './spans.ts'

export function letterheadDocx(block: LetterheadBlock, form: DocumentForm): readonly FileChild[] {
  const left = mmToTwips(form.letterhead.leftMm)
  const right = mmToTwips(textWidthMm(form, 'portrait')) - left
  const cell = (lines: readonly HeadLine[], width: number, top: number): TableCell =>
    new TableCell({
      margins: { top },
      width: { size: width, type: WidthType.DXA },
      children: lines.length === 0 ? [spacerDocx(1)] : lines.flatMap(line => headLine(line, form, width)),
    })
  return [
    layoutTable(
      [left, right],
      block.rows.map((row, index) => {
        const gap = index === 0 ? 0 : ptToTwips(form.letterhead.rowGapPt)
        return { cells: [cell(row.left, left, gap), cell(row.right, right, gap)] }
      }),
    ),
    spacerDocx(form.letterhead.gapBelowPt),
  ]
}

type Ruled = Pick<HeadLine, 'text' | 'look' | 'ruleShare' | 'framed'>

function headLine(
  { text, look, ruleShare, framed }: Ruled,
  form: DocumentForm,
  width: number,
): readonly Paragraph[] {
  const padding = framed === true ? 2 * FRAME_PADDING_PT : 0
  const lines = centredLines(text, form.looks[look], twipsToPt(width) - padding)
  const widest = ptToTwips(widestPt(lines, form.looks[look]) + padding)
  return [
    new Paragraph({
      style: styleId(look),
      keepNext: true,
      ...(MARKS.has(look) ? { spacing: { before: ptToTwips(form.marks.gapPt) } } : {}),
      ...(framed === true ? frame(widest, width) : {}),
      children: lineRuns(lines),
    }),
    ...(ruleShare > 0 ? [rule(widest * ruleShare, width)] : []),
  ]
}

const MARKS: ReadonlySet<HeadLine['look']> = new Set([
  'secrecy',
  'urgency',
  'circulation',
  'draft',
  'headAbstract',
])

/** Points between the words of a mark and the frame around them. */
const FRAME_PADDING_PT = 6

/** The borders of the paragraph, which is indented on both sides until it is as wide as its words and their padding. */
function frame(words: number, width: number) {
  const indent = Math.max(0, Math.floor((width - words) / 2))
  const line = { style: 'single', size: 6, space: 0, color: '000000' } as const
  return {
    indent: { left: indent, right: indent },
    border: { top: line, bottom: line, left: line, right: line },
  }
}

/** Twentieths of a point that a drawn line takes up. */
const RULE_TWIPS = 15

/**
 * A drawn line: the upper border of an empty paragraph, indented on both sides
 * until what remains has that length.
 */
function rule(length: number, width: number): Paragraph {
  const indent = Math.max(0, Math.round((width - length) / 2))
  return new Paragraph({
    keepNext: true,
    indent: { left: indent, right: indent },
    border: { top: { style: 'single', size: 6, space: 0, color: '000000' } },
    spacing: { before: 0, after: 0, line: RULE_TWIPS, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })
}

export function titleDocx(block: TitleBlock, form: DocumentForm): readonly Paragraph[] {
  const { abstractMark, abstractRuleShare, gapBelowPt } = form.title
  const width = mmToTwips(textWidthMm(form, 'portrait'))
  const lines: readonly Ruled[] = [
    { text: block.name, look: 'title', ruleShare: 0 },
    { text: block.abstract, look: 'abstract', ruleShare: abstractRuleShare },
    { text: block.abstract === '' ? '' : abstractMark, look: 'abstract', ruleShare: 0 },
  ]
  return [
    ...lines.filter(line => line.text !== '').flatMap(line => headLine(line, form, width)),
    spacerDocx(gapBelowPt),
  ]
}
