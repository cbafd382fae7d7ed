/** Headings and items as lists that Word counts itself. */
import { type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import type { DocumentForm } from '#domain/document/form.ts'
import { headingPatterns } from '#domain/document/numbering.ts'
import { mmToTwips } from './units.ts'

export const HEADING_LIST = 'headings'
export const ITEM_LIST = 'items'

const FORMATS = {
  upperRoman: LevelFormat.UPPER_ROMAN,
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
} as const

/** Numbers stand in the indented first line, lines below begin at the margin. */
export function documentNumbering(form: DocumentForm): INumberingOptions {
  const style = {
    paragraph: { indent: { left: 0, firstLine: mmToTwips(form.body.firstLineIndentMm) } },
  }
  return {
    config: [
      {
        reference: HEADING_LIST,
        levels: headingPatterns(form).map(({ format, pattern }, level) => ({
          level,
          format: FORMATS[format],
          text: pattern,
          alignment: 'left',
          suffix: LevelSuffix.SPACE,
          style,
        })),
      },
      {
        reference: ITEM_LIST,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: form.numbering.item,
            alignment: 'left',
            suffix: LevelSuffix.SPACE,
            style,
          },
        ],
      },
    ],
  }
}
