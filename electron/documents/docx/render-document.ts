/** A document as a DOCX file that a Word user can go on writing in: real styles, lists, header and page field. */
import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { BARE_MARGIN_MM, type DocumentSection, type OfficeDocument } from '#domain/document/blocks.ts'
import { type DocumentForm, hasMirroredPages } from '#domain/document/form.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { keepsWithNext } from '../page-breaks.ts'
import { printableText } from '../printable-text.ts'
import { documentNumbering } from './numbering.ts'
import { blockDocx } from './render-block.ts'
import { sealPackage } from './seal-package.ts'
import { documentStyles, styleId } from './styles.ts'
import { mmToTwips } from './units.ts'

export type DocxOptions = {
  /** Written into the properties of the file; the same document made at the same time has the same bytes. */
  readonly createdAt: LocalDateTime
}

/** Word 2013 and later: no compatibility mode. */
const WORD_2013 = 15

export async function renderDocx(
  document: OfficeDocument,
  form: DocumentForm,
  options: DocxOptions,
): Promise<Uint8Array> {
  const author = printableText(document.author)
  const file = new Document({
    title: printableText(document.title),
    subject: printableText(document.subject),
    creator: author,
    lastModifiedBy: author,
    compatabilityModeVersion: WORD_2013,
    styles: documentStyles(form),
    numbering: documentNumbering(form),
    sections: document.sections.map((section, index) => sectionDocx(section, form, index === 0)),
  })
  return sealPackage(await Packer.toBuffer(file), {
    createdAt: options.createdAt,
    mirrored: hasMirroredPages(form),
  })
}

function sectionDocx(section: DocumentSection, form: DocumentForm, isFirst: boolean): ISectionOptions {
  const { widthMm, heightMm } = form.page
  const marginsMm = section.bare === true ? BARE_MARGINS : form.page.marginsMm
  // An empty header is a line high; on a bare page it must end above the text.
  const headerMm = section.bare === true ? BARE_MARGIN_MM / 5 : form.pageNumber.fromTopMm
  return {
    properties: {
      titlePage: isFirst && !form.pageNumber.onFirstPage,
      page: {
        size: {
          width: mmToTwips(widthMm),
          height: mmToTwips(heightMm),
          orientation:
            section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mmToTwips(marginsMm.top),
          bottom: mmToTwips(marginsMm.bottom),
          left: mmToTwips(marginsMm.left),
          right: mmToTwips(marginsMm.right),
          header: mmToTwips(headerMm),
          footer: mmToTwips(headerMm),
        },
      },
    },
    headers: {
      default: section.bare === true ? new Header({ children: [] }) : pageNumberHeader(),
      first: new Header({ children: [] }),
    },
    children: section.blocks.flatMap((block, index) =>
      blockDocx(block, form, section.orientation, keepsWithNext(block, section.blocks[index + 1])),
    ),
  }
}

const BARE_MARGINS = {
  top: BARE_MARGIN_MM,
  right: BARE_MARGIN_MM,
  bottom: BARE_MARGIN_MM,
  left: BARE_MARGIN_MM,
} as const

const pageNumberHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: styleId('pageNumber'),
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })
