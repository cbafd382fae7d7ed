/** How wide words are in Times New Roman, from the widths of Tinos, whose letters are exactly as wide. */
import type { Look } from '#domain/document/form.ts'
import tinos from '../../resources/fonts/tinos-widths.json' with { type: 'json' }

type Style = keyof typeof tinos.widths

const widthsOf = (style: Style): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(tinos.widths[style]).flatMap(([width, letters]) =>
      Array.from(letters, letter => [letter, Number(width)] as const),
    ),
  )

const WIDTHS: Readonly<Record<Style, ReadonlyMap<string, number>>> = {
  regular: widthsOf('regular'),
  italic: widthsOf('italic'),
  bold: widthsOf('bold'),
  boldItalic: widthsOf('boldItalic'),
}

const styleOf = (look: Pick<Look, 'bold' | 'italic'>): Style => {
  if (look.bold) return look.italic ? 'boldItalic' : 'bold'
  return look.italic ? 'italic' : 'regular'
}

/** Whether the font has every letter of a text. */
export const hasLetters = (text: string): boolean =>
  Array.from(text).every(letter => WIDTHS.regular.has(letter))

/** Width in points of a line of text, without kerning; a letter the font lacks counts half its height. */
export function textWidthPt(text: string, look: Pick<Look, 'pt' | 'bold' | 'italic' | 'capitals'>): number {
  const widths = WIDTHS[styleOf(look)]
  const shown = look.capitals ? text.toLocaleUpperCase('vi') : text
  const units = Array.from(shown).reduce(
    (sum, letter) => sum + (widths.get(letter) ?? tinos.unitsPerEm / 2),
    0,
  )
  return (units / tinos.unitsPerEm) * look.pt
}

/** Points of millimetres. */
export const mmToPt = (mm: number): number => (mm / 25.4) * 72
