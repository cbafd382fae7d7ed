/** How many pages letters have, counted by printing one of each kind: a DOCX file has the same pages as the print. */
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import type { LetterKind } from '../letter-kind.ts'
import { fitsOneLine, pressJob, readPress } from './letter-press.ts'

export type PageCounter = (letter: OfficeDocument, kind: LetterKind) => Promise<number | null>

/** Resolves to null where nothing can be printed: the letter is none the worse for it. */
export function countPages(
  form: DocumentForm,
  fontsFolder: string,
  print: (html: string) => Promise<Uint8Array>,
): PageCounter {
  const counts = new Map<string, Promise<number | null>>()
  const countOf = async (letter: OfficeDocument): Promise<number | null> => {
    const job = pressJob([letter], form, fontsFolder)
    try {
      return readPress(job, await print(job.html))[0]?.kind.pages.length ?? null
    } catch {
      // Counting is a courtesy; a printer that is missing is told of where something is to be printed.
      return null
    }
  }
  return (letter, { key, skeleton }) => {
    const { name } = skeleton.own
    // A name of several lines may push the rest onto another page.
    const alike = name === null || fitsOneLine(name, form.addressees.label, form) ? key : `${key}${name}`
    const known = counts.get(alike) ?? countOf(letter)
    counts.set(alike, known)
    return known
  }
}
