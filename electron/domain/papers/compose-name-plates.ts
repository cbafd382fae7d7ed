/** Name plates for the tables of a room: names or positions in capitals, folded so that both sides read. */
import type { NamePlate, OfficeDocument, PlateFormat } from '../document/blocks.ts'
import type { Meeting } from '../meeting/meeting.ts'

export const PLATE_TEXTS = ['name', 'position', 'name-and-position'] as const
/** What stands on a plate. */
export type PlateText = (typeof PLATE_TEXTS)[number]

export type SeatedPerson = { readonly name: string; readonly title: string }

/** One A4 plate fills a sheet, two of A5 share one. */
const PER_SHEET: Readonly<Record<PlateFormat, number>> = { A4: 1, A5: 2 }

export function composeNamePlates(
  meeting: Meeting,
  people: readonly SeatedPerson[],
  { text, format }: { readonly text: PlateText; readonly format: PlateFormat },
): OfficeDocument {
  const plates = people.map(person => plateOf(person, text)).filter(plate => plate.main !== '')
  const sheets = Array.from({ length: Math.ceil(plates.length / PER_SHEET[format]) }, (_, index) =>
    plates.slice(index * PER_SHEET[format], (index + 1) * PER_SHEET[format]),
  )
  return {
    title: `Biển tên - ${meeting.name}`,
    subject: 'BIỂN TÊN',
    author: meeting.letterhead.organ,
    sections: [
      {
        orientation: format === 'A4' ? 'portrait' : 'landscape',
        bare: true,
        blocks: sheets.map(sheet => ({ kind: 'name-plates', format, plates: sheet })),
      },
    ],
  }
}

/** Who has no position shows the name, who has no name the position. */
function plateOf({ name, title }: SeatedPerson, text: PlateText): NamePlate {
  const capitals = (words: string): string => words.trim().toLocaleUpperCase('vi')
  const [first, second] = text === 'position' ? [title, name] : [name, title]
  const main = capitals(first) || capitals(second)
  return { main, below: text === 'name-and-position' && capitals(name) !== '' ? capitals(title) : '' }
}

/** "Nguyễn Văn An, Bí thư Tỉnh ủy": a line as a person writes it, the position behind the first comma. */
export function personOfLine(line: string): SeatedPerson {
  const comma = line.indexOf(',')
  if (comma === -1) return { name: line.trim(), title: '' }
  return { name: line.slice(0, comma).trim(), title: line.slice(comma + 1).trim() }
}
