/** The signature with the distribution list at its left in Word: one row that no page parts. */
import { type FileChild, Paragraph, TableCell, WidthType } from 'docx'
import type { SignatureBlock } from '#domain/document/blocks.ts'
import { type DocumentForm, type LookName, textWidthMm } from '#domain/document/form.ts'
import { listLines } from '#domain/document/plain-text.ts'
import { styleId } from '../styles.ts'
import { mmToTwips, ptToTwips } from '../units.ts'
import { layoutTable } from './layout-table.ts'
import { spacerDocx } from './paragraphs.ts'
import { textRun } from './spans.ts'

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
            new TableCell({ width: { size: right, type: WidthType.DXA }, children: signer(block, form) }),
          ],
        },
      ],
    ),
    spacerDocx(1),
  ]
}

const line = (look: LookName, text: string, spacing: { before?: number; after?: number } = {}): Paragraph =>
  new Paragraph({ style: styleId(look), spacing, children: [textRun(text)] })

/** Room between "Nơi nhận:" and its lines. */
const LABEL_GAP_PT = 2

function distribution(block: SignatureBlock, form: DocumentForm): readonly Paragraph[] {
  if (block.distribution.length === 0) return [spacerDocx(1)]
  return [
    line('distributionLabel', form.signature.distributionLabel, { after: ptToTwips(LABEL_GAP_PT) }),
    ...listLines(block.distribution.map(({ text }) => text)).map(text => line('distribution', text)),
  ]
}

/** A part that is not written takes no line; the room above the name stays. */
const signer = (block: SignatureBlock, form: DocumentForm): readonly Paragraph[] => [
  ...(block.authority === '' ? [] : [line('authority', block.authority)]),
  ...(block.position === '' ? [] : [line('position', block.position)]),
  line('signer', block.signer, { before: ptToTwips(form.signature.roomPt) }),
]
