/** How many pages letters have, counted by printing one of each kind: a DOCX file has the same pages as the print. */
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { kindOfLetter, pressJob, readPress } from './letter-press.ts'

/** Resolves to null where nothing can be printed: the letter is none the worse for it. */
export function countPages(
  form: DocumentForm,
  fontsFolder: string,
  print: (html: string) => Promise<Uint8Array>,
): (letter: OfficeDocument) => Promise<number | null> {
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
  return letter => {
    const key = kindOfLetter(letter, form)
    const known = counts.get(key) ?? countOf(letter)
    counts.set(key, known)
    return known
  }
}
