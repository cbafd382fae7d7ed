/** The top of the first page and the type name in Word. */
import { type FileChild, LineRuleType, Paragraph, TableCell, WidthType } from 'docx'
import type { HeadLine, LetterheadBlock, TitleBlock } from '#domain/document/blocks.ts'
import { type DocumentForm, textWidthMm } from '#domain/document/form.ts'
import { textWidthPt } from '../../text-width.ts'
import { styleId } from '../styles.ts'
import { mmToTwips, ptToTwips } from '../units.ts'
import { layoutTable } from './layout-table.ts'
import { spacerDocx } from './paragraphs.ts'
import { textRun } from './spans.ts'

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

const headLine = (line: Ruled, form: DocumentForm, width: number): readonly Paragraph[] => [
  new Paragraph({
    style: styleId(line.look),
    keepNext: true,
    ...(MARKS.has(line.look) ? { spacing: { before: ptToTwips(form.marks.gapPt) } } : {}),
    ...(line.framed === true ? frame(line, form, width) : {}),
    children: [textRun(line.text)],
  }),
  ...(line.ruleShare > 0 ? [rule(line, form, width)] : []),
]

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
function frame({ text, look }: Ruled, form: DocumentForm, width: number) {
  const words = ptToTwips(textWidthPt(text, form.looks[look]) + 2 * FRAME_PADDING_PT)
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
 * A drawn line as a share of the words above it: the upper border of an empty paragraph, indented on both sides
 * until what remains has that length.
 */
function rule({ text, look, ruleShare }: Ruled, form: DocumentForm, width: number): Paragraph {
  const length = ptToTwips(textWidthPt(text, form.looks[look])) * ruleShare
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
