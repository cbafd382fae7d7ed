/** Paragraphs, headings, items and room between them in Word. */
import { LineRuleType, Paragraph, type TextRun } from 'docx'
import type {
  AddresseesBlock,
  HeadingBlock,
  HeadingLevel,
  ItemBlock,
  ParagraphBlock,
} from '#domain/document/blocks.ts'
import type { DocumentForm, LookName } from '#domain/document/form.ts'
import { listLines } from '#domain/document/plain-text.ts'
import { HEADING_LIST, ITEM_LIST } from '../numbering.ts'
import { styleId } from '../styles.ts'
import { mmToTwips, ptToTwips } from '../units.ts'
import { runWithLook, spanRuns, textRun } from './spans.ts'

const ALIGNMENTS = { justify: 'both', left: 'left', center: 'center', right: 'right' } as const

/** What stays with the next paragraph stays whole: of the programs that read it, only some would part it. */
const keeping = (keepNext: boolean) => ({ keepNext, keepLines: keepNext })

export const paragraphDocx = (block: ParagraphBlock, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: styleId('body'),
    ...keeping(keepNext),
    widowControl: true,
    ...(block.align === 'justify' ? {} : { alignment: ALIGNMENTS[block.align] }),
    ...(block.firstLineIndent ? {} : { indent: { left: 0, firstLine: 0 } }),
    children: spanRuns(block.spans),
  })

const HEADING_LOOKS = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const satisfies Record<
  HeadingLevel,
  LookName
>

export function headingDocx(block: HeadingBlock, form: DocumentForm, keepNext: boolean): Paragraph {
  const look = HEADING_LOOKS[block.level]
  const { pt, linePt } = form.looks[look]
  const runIn = { ...form.looks.body, pt, linePt }
  return new Paragraph({
    style: styleId(look),
    ...keeping(keepNext),
    widowControl: true,
    ...(block.marker === '' ? {} : { numbering: { reference: HEADING_LIST, level: block.level - 1 } }),
    children: [
      textRun(block.title),
      ...(block.text.length === 0 ? [] : [runWithLook(' ', runIn), ...spanRuns(block.text, runIn)]),
    ],
  })
}

export const itemDocx = (block: ItemBlock, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: styleId('body'),
    ...keeping(keepNext),
    widowControl: true,
    numbering: { reference: ITEM_LIST, level: 0 },
    children: spanRuns(block.spans),
  })

/** One name stands beside the label in the middle of the line, several below it. */
export function addresseesDocx(block: AddresseesBlock, form: DocumentForm): readonly Paragraph[] {
  const nameLook = form.looks.addresseeName
  const [only, ...others] = block.names
  const lines: readonly (readonly TextRun[])[] =
    only !== undefined && others.length === 0
      ? [[textRun(`${block.label} `), runWithLook(only.text, nameLook)]]
      : [
          [textRun(block.label)],
          ...listLines(block.names.map(name => name.text)).map(line => [runWithLook(line, nameLook)]),
        ]
  const isOne = block.names.length === 1
  return lines.map(
    (children, index) =>
      new Paragraph({
        style: styleId('addresseeLabel'),
        keepNext: true,
        ...(isOne
          ? { alignment: 'center' as const }
          : { indent: { left: mmToTwips(form.addressees.indentMm) } }),
        spacing: { after: index === lines.length - 1 ? ptToTwips(form.addressees.gapBelowPt) : 0 },
        children,
      }),
  )
}

/** An empty paragraph of that height: between blocks, and after each table, where Word needs a paragraph. */
export const spacerDocx = (heightPt: number, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: ptToTwips(heightPt), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })
