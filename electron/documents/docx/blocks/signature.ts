/** The signature with the distribution list at its left in Word: one row that no page parts. */
import { type FileChild, Paragraph, TableCell, WidthType } from 'docx'
import { authorityLines } from '#domain/document/authority-lines.ts'
import type { SignatureBlock } from '#domain/document/blocks.ts'
import { type DocumentForm, type LookName, textWidthMm } from '#domain/document/form.ts'
import { listLines } from '#domain/document/plain-text.ts'
import { centredLines } from '../../centred-lines.ts'
import { styleId } from '../styles.ts'
import { mmToTwips, ptToTwips, twipsToPt } from '../units.ts'
import { layoutTable } from './layout-table.ts'
import { spacerDocx } from './paragraphs.ts'
import { lineRuns } from './spans.ts'

export function signatureDocx(block: SignatureBlock, form: DocumentForm): readonly FileChild[] {
  const left = mmToTwips(form.signature.leftMm)
  const right = mmToTwips(textWidthMm(form, 'portrait')) - left
  return [
    layoutTable(
      [left, right],
      [
        {
          cells: [
            new TableCell({
              width: { size: left, type: WidthType.DXA },
              children: distribution(block, form),
            }),
            new TableCell({
              width: { size: right, type: WidthType.DXA },
              children: signer(block, form, right),
            }),
          ],
        },
      ],
    ),
    spacerDocx(1),
  ]
}

const paragraph = (
  look: LookName,
  lines: readonly string[],
  spacing: { before?: number; after?: number } = {},
): Paragraph => new Paragraph({ style: styleId(look), spacing, children: lineRuns(lines) })

/** Room between "Nơi nhận:" and its lines. */
const LABEL_GAP_PT = 2

function distribution(block: SignatureBlock, form: DocumentForm): readonly Paragraph[] {
  if (block.distribution.length === 0) return [spacerDocx(1)]
  return [
    paragraph('distributionLabel', [form.signature.distributionLabel], { after: ptToTwips(LABEL_GAP_PT) }),
    ...listLines(block.distribution.map(({ text }) => text)).map(text => paragraph('distribution', [text])),
  ]
}

/** A part that is not written takes no line; the room above the name stays. @param width of the cell in twips */
function signer(block: SignatureBlock, form: DocumentForm, width: number): readonly Paragraph[] {
  const centred = (look: LookName, text: string): Paragraph =>
    paragraph(look, centredLines(text, form.looks[look], twipsToPt(width)))
  return [
    ...authorityLines(block.authority).map(text => centred('authority', text)),
    ...(block.position === '' ? [] : [centred('position', block.position)]),
    paragraph('signer', [block.signer], {
      before: ptToTwips(form.signature.roomPt),
    }),
  ]
}
