/** The numbers of documents in running text, which no line may end within. */

/**
 * With their letters: `257-QĐ/TU`, `05/GM-UBND`, `30/2020/NĐ-CP`. Browsers and word processors end lines behind hyphens,
 * each in its own way, unless they are told otherwise.
 */
const DOCUMENT_NUMBER = /((?<![\p{L}\d/-])\d{1,6}(?:\/\d{4})?[-/]\p{L}[\p{L}\d/-]{0,20}(?![\p{L}\d]))/gu

export type NumberedText = { readonly text: string; readonly isNumber: boolean }

/** A text in its parts, those that are the number of a document marked. */
export const numberedText = (text: string): readonly NumberedText[] =>
  text
    .split(DOCUMENT_NUMBER)
    .map((part, index) => ({ text: part, isNumber: index % 2 === 1 }))
    .filter(part => part.text !== '')
