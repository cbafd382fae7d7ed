/** Puts pressed letters together into one PDF: what letters share stands in it once. */
import { type DocumentForm, hasMirroredPages } from '#domain/document/form.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { addLetterPage, type CodeDrawer, createCodeDrawer, createDrawings } from './letter-page.ts'
import type { PressedLetter } from './letter-press.ts'
import { createPdfWriter, type PdfWriter, pdfText } from './pdf-writer.ts'

export type BookFacts = {
  readonly title: string
  readonly subject: string
  /** The issuing organ. */
  readonly author: string
  readonly createdAt: LocalDateTime
}

export type LetterBook = {
  /** Gives the page the letter begins on, counted from 1. */
  add(letter: PressedLetter): number
  finish(): Uint8Array
}

/** The same letters made at the same time give the same bytes. */
export function createLetterBook(
  form: DocumentForm,
  facts: BookFacts,
  drawnCode: CodeDrawer = createCodeDrawer(),
): LetterBook {
  const writer = createPdfWriter()
  const tree = writer.reserve()
  const pages: number[] = []
  const marks: Bookmark[] = []
  const drawings = createDrawings(writer, drawnCode)
  return {
    add(letter) {
      // Every letter begins on the front of a sheet.
      if (form.page.sides === 'two' && pages.length % 2 === 1)
        pages.push(
          writer.add(
            `<</Type /Page /Parent ${tree} 0 R /MediaBox ${letter.kind.pages[0]?.mediaBox} /Resources <<>>>>`,
          ),
        )
      const begin = pages.length + 1
      letter.kind.pages.forEach((page, index) => {
        pages.push(addLetterPage(writer, drawings, letter, page, { tree, codeMm: form.links.codeMm }))
        if (index === 0) marks.push({ title: letter.own.title, page: pages.at(-1) ?? 0 })
      })
      return begin
    },
    finish() {
      writer.write(
        tree,
        `<</Type /Pages /Count ${pages.length} /Kids [${pages.map(page => `${page} 0 R`).join(' ')}]>>`,
      )
      const outline =
        marks.length > 1 ? ` /PageMode /UseOutlines /Outlines ${addOutline(writer, marks)} 0 R` : ''
      const duplex = hasMirroredPages(form) ? ' /Duplex /DuplexFlipLongEdge' : ''
      const root = writer.add(
        `<</Type /Catalog /Pages ${tree} 0 R /Lang (vi-VN)${outline} /ViewerPreferences <</DisplayDocTitle true${duplex}>>>>`,
      )
      return writer.finish(root, addFacts(writer, facts))
    },
  }
}

function addFacts(writer: PdfWriter, { title, subject, author, createdAt }: BookFacts): number {
  const date = `(D:${createdAt.replace(/\D/g, '')}00)`
  return writer.add(
    `<</Title ${pdfText(title)} /Subject ${pdfText(subject)} /Author ${pdfText(author)} /Creator ${pdfText('Điểm Cầu')} /CreationDate ${date} /ModDate ${date}>>`,
  )
}

type Bookmark = { readonly title: string; readonly page: number }

/** One line for each letter in the outline beside the pages. */
function addOutline(writer: PdfWriter, marks: readonly Bookmark[]): number {
  const root = writer.reserve()
  const numbers = marks.map(() => writer.reserve())
  marks.forEach(({ title, page }, index) => {
    const before = index === 0 ? '' : ` /Prev ${numbers[index - 1]} 0 R`
    const after = index === marks.length - 1 ? '' : ` /Next ${numbers[index + 1]} 0 R`
    writer.write(
      numbers[index] ?? 0,
      `<</Title ${pdfText(title)} /Parent ${root} 0 R /Dest [${page} 0 R /Fit]${before}${after}>>`,
    )
  })
  writer.write(
    root,
    `<</Type /Outlines /First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R /Count ${marks.length}>>`,
  )
  return root
}
