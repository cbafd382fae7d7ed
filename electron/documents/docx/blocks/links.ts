/** Links in Word: each code beside its caption, a few in a row. */
import { type FileChild, ImageRun, Paragraph, SimpleField, TableCell, WidthType } from 'docx'
import type { CaptionedLink, LinksBlock } from '#domain/document/blocks.ts'
import { type DocumentForm, textWidthMm } from '#domain/document/form.ts'
import { isWebAddress, linkMark, rowsOfLinks } from '../../links-layout.ts'
import { printableText } from '../../printable-text.ts'
import type { QrCode } from '../../qr/qr-code.ts'
import { qrPng } from '../../qr/qr-png.ts'
import { styleId } from '../styles.ts'
import { mmToPixels, mmToTwips } from '../units.ts'
import { layoutTable, NO_BORDERS } from './layout-table.ts'
import { spacerDocx } from './paragraphs.ts'
import { textRun } from './spans.ts'

export function linksDocx(block: LinksBlock, form: DocumentForm, keepNext: boolean): readonly FileChild[] {
  const rows = rowsOfLinks(block.links, form.links.perRow)
  const columns = rows[0]?.length ?? 1
  const code = mmToTwips(form.links.codeMm)
  const caption = Math.floor(mmToTwips(textWidthMm(form, 'portrait')) / columns) - code
  return [
    layoutTable(
      Array.from({ length: columns }, () => [code, caption]).flat(),
      rows.map((row, index) => ({
        exactHeight: code,
        keepNext: keepNext && index === rows.length - 1,
        cells: row.flatMap(link => [codeCell(link, form, code), captionCell(link, caption)]),
      })),
    ),
    spacerDocx(form.links.gapBelowPt, keepNext),
  ]
}

const NOTICE_PADDING = mmToTwips(3)
const DASHED = { style: 'dashed', size: 6, color: '808080' } as const
const FRAME = { top: DASHED, bottom: DASHED, left: DASHED, right: DASHED } as const

function codeCell(link: CaptionedLink | null, form: DocumentForm, width: number): TableCell {
  const mark = link === null ? null : linkMark(link.target)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: 'center',
    borders: mark?.kind === 'notice' ? FRAME : NO_BORDERS,
    margins: mark?.kind === 'notice' ? { left: NOTICE_PADDING, right: NOTICE_PADDING } : {},
    children: [
      mark === null || link === null
        ? spacerDocx(1)
        : mark.kind === 'notice'
          ? noticeParagraph(mark.notice)
          : codeParagraph(mark.code, link.caption, form.links.codeMm),
    ],
  })
}

/** Small letters, so that the line is as high as the image and no higher. */
const codeParagraph = (code: QrCode, caption: string, sideMm: number): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    run: { size: 2 },
    children: [
      new ImageRun({
        type: 'png',
        data: qrPng(code),
        transformation: { width: mmToPixels(sideMm), height: mmToPixels(sideMm) },
        altText: { name: 'Mã QR', description: printableText(`Mã QR: ${caption}`) },
        run: { size: 2 },
      }),
    ],
  })

const noticeParagraph = (notice: string): Paragraph =>
  new Paragraph({
    style: styleId('caption'),
    alignment: 'center',
    children: [textRun(notice)],
  })

const captionCell = (link: CaptionedLink | null, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: 'center',
    margins: { left: mmToTwips(CAPTION_PADDING_MM) },
    children: [
      link === null
        ? spacerDocx(1)
        : new Paragraph({ style: styleId('caption'), children: [captionRun(link)] }),
    ],
  })

/** Between a code, or the frame of a missing one, and the words beside it. */
const CAPTION_PADDING_MM = 1.5

/** A caption that leads to its address, as a field: the address stands in the text, not in a relationship. */
function captionRun({ caption, target }: CaptionedLink): SimpleField | ReturnType<typeof textRun> {
  if (target.kind === 'missing' || !isWebAddress(target.url)) return textRun(caption)
  return new SimpleField(`HYPERLINK "${hyperlinkAddress(target.url)}"`, printableText(caption))
}

/** An address as it stands in the instruction of a field: quotation marks and backslashes have a meaning there. */
export const hyperlinkAddress = (url: string): string =>
  printableText(url).replaceAll('"', '%22').replaceAll('\\', '%5C')
