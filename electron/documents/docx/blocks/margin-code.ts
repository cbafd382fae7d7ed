/** A code in the margin in Word: a frame fixed to the page, so that it moves no line of the text. */
import { type FileChild, type IFrameOptions, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx'
import type { MarginCodeBlock } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { LABEL_FROM_TEXT_MM, MARGIN_CODE } from '../../margin-code-layout.ts'
import { printableText } from '../../printable-text.ts'
import { qrCode } from '../../qr/qr-code.ts'
import { qrPng } from '../../qr/qr-png.ts'
import { mmToPixels, mmToTwips, ptToHalfPoints, ptToTwips } from '../units.ts'

export function marginCodeDocx(block: MarginCodeBlock, form: DocumentForm): readonly FileChild[] {
  const { sideMm, labelPt, labelLinePt } = MARGIN_CODE
  const frame = frameOf(form)
  const label = printableText(block.label)
  const side = mmToPixels(sideMm)
  return [
    new Paragraph({
      frame,
      alignment: 'center',
      spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      run: { size: 2 },
      children: [
        new ImageRun({
          type: 'png',
          data: qrPng(qrCode(block.content)),
          transformation: { width: side, height: side },
          altText: { name: 'Mã QR', description: `Mã QR: ${label}` },
          run: { size: 2 },
        }),
      ],
    }),
    new Paragraph({
      frame,
      alignment: 'center',
      spacing: { before: 0, after: 0, line: ptToTwips(labelLinePt), lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: label, size: ptToHalfPoints(labelPt) })],
    }),
  ]
}

function frameOf({ page }: DocumentForm): IFrameOptions {
  const { sideMm, labelMm, labelLinePt } = MARGIN_CODE
  const height = mmToTwips(sideMm) + ptToTwips(labelLinePt)
  return {
    type: 'absolute',
    position: {
      x: mmToTwips(page.marginsMm.left - LABEL_FROM_TEXT_MM),
      y: mmToTwips(page.heightMm - page.marginsMm.bottom) - height,
    },
    width: mmToTwips(labelMm),
    height,
    anchor: { horizontal: 'page', vertical: 'page' },
    wrap: 'around',
  }
}
