/** Runs of text as runs of Word. */
import { TextRun } from 'docx'
import type { Span } from '#domain/document/blocks.ts'
import type { Look } from '#domain/document/form.ts'
import { printableText } from '../../printable-text.ts'
import { runLook } from '../styles.ts'

/** A run with the look of its paragraph. */
export const textRun = (text: string): TextRun => new TextRun(printableText(text))

/** A run whose look is not that of its paragraph. */
export const runWithLook = (text: string, look: Look): TextRun =>
  new TextRun({ text: printableText(text), ...runLook(look) })

/** Runs in the look of their paragraph, or in another where one is given. */
export const spanRuns = (spans: readonly Span[], look?: Look): readonly TextRun[] =>
  spans.map(
    span =>
      new TextRun({
        text: printableText(span.text),
        ...(look === undefined ? {} : runLook(look)),
        ...(span.bold === true ? { bold: true } : {}),
        ...(span.italic === true ? { italics: true } : {}),
      }),
  )
