/** Letters as PDF: pressed together where the browser prints in the known way, otherwise printed as they are. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DocumentForm } from '#domain/document/form.ts'
import { embeddedFonts } from '../html/fonts.ts'
import { letterHtml, renderHtml } from '../html/render-document.ts'
import { createLetterBook, type LetterBook } from '../pdf/letter-book.ts'
import { type CodeDrawer, createCodeDrawer } from '../pdf/letter-page.ts'
import { type PressedLetter, pressJob, readPress } from '../pdf/letter-press.ts'
import { UnknownPdfError } from '../pdf/printed-pdf.ts'
import type { LetterTask } from './letter-task.ts'
import { failureOf, fileOf, type MakerTools, type OpenLetter } from './open-letter.ts'

type Chunks = Iterable<readonly OpenLetter[]>

export const makePdfLetters = (
  task: LetterTask,
  form: DocumentForm,
  chunks: Chunks,
  tools: MakerTools,
): Promise<void> =>
  task.together
    ? makeBook(task, form, chunks, { ...tools, drawnCode: createCodeDrawer() })
    : makeFiles(task, form, chunks, { ...tools, drawnCode: createCodeDrawer() })

type PdfTools = MakerTools & { readonly drawnCode: CodeDrawer }

/** Gives null where the browser prints in an unknown way. */
async function pressed(
  chunk: readonly OpenLetter[],
  form: DocumentForm,
  { fontsFolder }: LetterTask,
  { print, drawnCode }: PdfTools,
): Promise<readonly PressedLetter[] | null> {
  const job = pressJob(
    chunk.map(letter => letter.document),
    form,
    fontsFolder,
  )
  try {
    const [pdf] = await Promise.all([print(job.html), drawCodes(chunk, drawnCode)])
    return readPress(job, pdf)
  } catch (cause) {
    if (cause instanceof UnknownPdfError) return null
    throw cause
  }
}

/** Draws the codes of the letters while the browser prints, a few at a time, so that it is heard when it is done. */
async function drawCodes(chunk: readonly OpenLetter[], drawnCode: CodeDrawer): Promise<void> {
  for (const { kind } of chunk) {
    await nextTurn()
    const { urls, codes } = kind.skeleton.own
    for (const text of [...urls, ...codes.map(({ content }) => content)]) drawnCode(text)
  }
}

const printedAsIs = (
  letters: readonly OpenLetter[],
  form: DocumentForm,
  { fontsFolder }: LetterTask,
  { print }: MakerTools,
): Promise<Uint8Array> => {
  const documents = letters.map(letter => letter.document)
  const fonts = embeddedFonts(fontsFolder, documents.map(document => letterHtml(document, form)).join(''))
  return print(renderHtml(documents, form, { fonts, pagination: 'script' }))
}

async function makeFiles(
  task: LetterTask,
  form: DocumentForm,
  chunks: Chunks,
  tools: PdfTools,
): Promise<void> {
  for (const chunk of chunks) {
    // Where all of them together cannot be printed, each gets its own chance.
    const letters = await pressed(chunk, form, task, tools).catch(() => null)
    for (const [at, letter] of chunk.entries()) {
      const { index, content } = letter
      try {
        const one = letters?.[at]
        const bytes =
          one === undefined
            ? await printedAsIs([letter], form, task, tools)
            : bookOf(one, letter, form, task, tools)
        const pages = one?.kind.pages.length ?? null
        tools.emit({ kind: 'made', index, content, pages, firstPage: null, file: fileOf(bytes) })
      } catch (cause) {
        tools.emit(failureOf(letter, cause))
      }
    }
  }
}

function bookOf(
  pressed: PressedLetter,
  { document }: OpenLetter,
  form: DocumentForm,
  { createdAt }: LetterTask,
  { drawnCode }: PdfTools,
): Uint8Array {
  const book = createLetterBook(form, { ...document, createdAt }, drawnCode)
  book.add(pressed)
  return book.finish()
}

async function makeBook(
  task: LetterTask,
  form: DocumentForm,
  chunks: Chunks,
  tools: PdfTools,
): Promise<void> {
  const unknown: OpenLetter[] = []
  let book: LetterBook | null = null
  let firstPage = 1
  for (const chunk of chunks) {
    const [first] = chunk
    const letters = unknown.length > 0 ? null : await pressed(chunk, form, task, tools)
    if (letters === null || first === undefined) {
      if (book !== null) throw new Error('The browser changed its way of printing')
      unknown.push(...chunk)
      continue
    }
    book ??= createLetterBook(
      form,
      { ...first.document, title: task.title, createdAt: task.createdAt },
      tools.drawnCode,
    )
    for (const [at, { index, content }] of chunk.entries()) {
      const letter = letters[at]
      if (letter === undefined) continue
      const begin = book.add(letter)
      tools.emit({
        kind: 'made',
        index,
        content,
        pages: letter.kind.pages.length,
        firstPage: begin,
        file: null,
      })
      firstPage = begin + letter.kind.pages.length
    }
  }
  if (unknown.length > 0) await makeUnknownBook(unknown, form, task, tools)
  else if (book !== null && firstPage > 1) tools.emit({ kind: 'book', file: fileOf(book.finish()) })
}

/** All letters in one print; nobody counts their pages. */
async function makeUnknownBook(
  letters: readonly OpenLetter[],
  form: DocumentForm,
  task: LetterTask,
  tools: PdfTools,
): Promise<void> {
  const bytes = await printedAsIs(letters, form, task, tools)
  for (const { index, content } of letters)
    tools.emit({ kind: 'made', index, content, pages: null, firstPage: null, file: null })
  tools.emit({ kind: 'book', file: fileOf(bytes) })
}
