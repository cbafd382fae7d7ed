/** A cell as a reader finds it, before its letters are decoded; and the step that decodes a whole workbook. */
import type { Cell, Sheet, Workbook } from '#domain/returns/workbook.ts'
import {
  decodeLegacyText,
  type LegacyEncoding,
  looksLegacy,
  readOtherwise,
} from '#domain/vietnamese/legacy-encodings.ts'

/** `font` is null when the reader cannot know it. */
export type RawCell = Cell & { readonly font: string | null }

export type RawSheet = Omit<Sheet, 'rows'> & { readonly rows: readonly (readonly (RawCell | null)[])[] }

export type RawWorkbook = Omit<Workbook, 'sheets'> & { readonly sheets: readonly RawSheet[] }

/** Decodes cell by cell, brings text to NFC, and drops trailing holes. */
export function decodeCells(raw: RawWorkbook): Workbook {
  const prevailing = prevailingEncoding(raw)
  const found = new Set<LegacyEncoding>()
  const left = new Set<Cell>()
  const sheets = raw.sheets.map(sheet => ({
    ...sheet,
    rows: withoutTrailing(
      sheet.rows.map(row => withoutTrailing(row.map(cell => decodeCell(cell, prevailing, found, left)))),
      row => row.length === 0,
    ),
  }))
  if (found.size === 0) return { ...raw, sheets }
  const encoding = [...found].sort().join('+')
  return { ...raw, encoding, sheets: prevailing === null ? withOtherTexts(sheets, found, left) : sheets }
}

function decodeCell(
  raw: RawCell | null,
  prevailing: LegacyEncoding | null,
  found: Set<LegacyEncoding>,
  left: Set<Cell>,
): Cell | null {
  if (raw === null) return null
  const { font, ...cell } = raw
  const { text, encoding } = decodeLegacyText(cell.text, font, prevailing)
  if (encoding !== null && text !== cell.text) found.add(encoding)
  const clean = cleaned(text)
  if (clean === '' && cell.formula !== 'uncached') return null
  const decoded = { ...cell, text: clean }
  if (encoding === null && font === null) left.add(decoded)
  return decoded
}

/** In a file that mixes encodings, a short cell that was left as it is may be of the old one all the same. */
function withOtherTexts(
  sheets: readonly Sheet[],
  found: ReadonlySet<LegacyEncoding>,
  left: ReadonlySet<Cell>,
): readonly Sheet[] {
  const read = (cell: Cell | null): Cell | null => {
    if (cell === null || !left.has(cell)) return cell
    const [other] = [...found].flatMap(encoding => readOtherwise(cell.text, encoding) ?? [])
    return other === undefined ? cell : { ...cell, otherText: cleaned(other) }
  }
  return sheets.map(sheet => ({ ...sheet, rows: sheet.rows.map(row => row.map(read)) }))
}

/** NFC, ordinary spaces, no invisible characters, no blanks at the ends; line breaks stay. */
const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, ' ')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, '')
    .trim()

const BEYOND_LATIN1 = /[\u0100-\u1FFF]/

/** The one legacy encoding of a file without any Unicode Vietnamese; null when mixed, since then each cell must tell for itself. */
function prevailingEncoding(raw: RawWorkbook): LegacyEncoding | null {
  const votes: Record<LegacyEncoding, number> = { tcvn3: 0, vni: 0 }
  for (const sheet of raw.sheets)
    for (const row of sheet.rows)
      for (const cell of row) {
        if (cell === null || cell.text === '') continue
        if (BEYOND_LATIN1.test(cell.text)) return null
        if (!looksLegacy(cell.text)) continue
        const { encoding } = decodeLegacyText(cell.text, cell.font, null)
        if (encoding !== null) votes[encoding] += 1
      }
  if (votes.tcvn3 + votes.vni < 3) return null
  return votes.tcvn3 >= votes.vni ? 'tcvn3' : 'vni'
}

const withoutTrailing = <Item>(
  items: readonly Item[],
  isEmpty: (item: Item) => boolean = item => item === null,
): readonly Item[] => items.slice(0, items.findLastIndex(item => !isEmpty(item)) + 1)
