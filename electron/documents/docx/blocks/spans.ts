/** Runs of text as runs of Word. */
import { NoBreakHyphen, TextRun } from 'docx'
import type { Span } from '#domain/document/blocks.ts'
import type { Look } from '#domain/document/form.ts'
import { numberedText } from '../../document-number.ts'
import { printableText } from '../../printable-text.ts'
import { runLook } from '../styles.ts'

/** Room left for a hand: more than one no-break space together. */
const BLANK = /\u00a0{2,}/g

/**
 * Text for a run. Word keeps plain spaces as they are written, and other readers draw them more evenly than a row of
 * no-break spaces.
 */
export const runText = (text: string): string =>
  printableText(text).replace(BLANK, blank => ' '.repeat(blank.length))

/** A run with the look of its paragraph. */
export const textRun = (text: string): TextRun => new TextRun(runText(text))

/** Lines of one paragraph, broken as a hand breaks them: with a line break and ordinary spaces. */
export const lineRuns = (lines: readonly string[]): readonly TextRun[] =>
  lines.map(
    (line, index) =>
      new TextRun({
        text: runText(line),
        ...(index === 0 ? {} : { break: 1 }),
      }),
  )

/** A run whose look is not that of its paragraph. */
export const runWithLook = (text: string, look: Look): TextRun =>
  new TextRun({ text: runText(text), ...runLook(look) })

/** The numbers of documents with the hyphens that Word ends no line behind, as Ctrl+Shift+hyphen types them. */
const wholeNumbers = (text: string): readonly (string | NoBreakHyphen)[] =>
  numberedText(runText(text)).flatMap(part =>
    part.isNumber
      ? part.text.split('-').flatMap((piece, index) => (index === 0 ? [piece] : [new NoBreakHyphen(), piece]))
      : [part.text],
  )

/** Runs in the look of their paragraph, or in another where one is given. */
export const spanRuns = (spans: readonly Span[], look?: Look): readonly TextRun[] =>
  spans.map(
    span =>
      new TextRun({
        children: wholeNumbers(span.text),
        ...(look === undefined ? {} : runLook(look)),
        ...(span.bold === true ? { bold: true } : {}),
        ...(span.italic === true ? { italics: true } : {}),
      }),
  )
