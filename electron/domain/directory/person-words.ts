/** The words by which a person is found, and what was typed as words to find: both without accents, in any order. */
import { fold } from '../vietnamese/text.ts'

const NO_WORD = /[^a-z0-9]+/g

/** `Ủy viên BCH (ĐB tỉnh)` → `uy vien bch db tinh`. */
export const foldedWords = (text: string): string => fold(text).replace(NO_WORD, ' ').trim()

const FEWEST_FIGURES = 3

/** A number, and each of its ends, as words: whoever remembers the last figures, or some in the middle, begins a word. */
export const phoneWords = (phones: readonly string[]): string =>
  phones
    .map(phone => phone.replace(/\D/g, ''))
    .flatMap(figures =>
      Array.from({ length: Math.max(0, figures.length - FEWEST_FIGURES + 1) }, (_, at) => figures.slice(at)),
    )
    .join(' ')

/** The words typed, the last perhaps begun only; figures with dots and spaces between them are one number. */
export function searchedWords(search: string): readonly string[] {
  const words = foldedWords(search.replace(/^\s*\+84/, '0').replace(/(?<=\d)[\s.-]+(?=\d)/g, ''))
  return words === '' ? [] : [...new Set(words.split(' '))]
}
