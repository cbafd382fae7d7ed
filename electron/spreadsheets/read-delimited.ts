/** Reads .csv, .tsv and .txt: encoding, separator and records; one row per record, so that a row is a record number. */
import Papa from 'papaparse'
import { type Cell, type Sheet, textCell, type Workbook } from '#domain/returns/workbook.ts'
import { decodeText } from './decode-text.ts'
import { LIMITS } from './limits.ts'
import { ReadRefusal } from './read-refusal.ts'

const SEPARATORS = [';', '\t', ',', '|'] as const

export function readDelimited(bytes: Uint8Array): Workbook {
  const { text, encoding } = decodeText(bytes)
  const body = text.replace(/^\uFEFF/, '')
  if (!isText(body)) throw new ReadRefusal('not-a-spreadsheet')
  if (body.length > LIMITS.characters) throw new ReadRefusal('too-large')
  const { separator, text: records } = separatorOf(body)
  const { data } = Papa.parse<string[]>(records, { delimiter: separator, preview: LIMITS.rows + 1 })
  if (data.length > LIMITS.rows) throw new ReadRefusal('too-large')
  return { format: 'csv', encoding, sheets: [sheetOf(data)] }
}

function sheetOf(records: readonly (readonly string[])[]): Sheet {
  const rows = records.map(record => record.slice(0, LIMITS.columns).map(field => cellOf(field)))
  return { name: '', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] }
}

const cellOf = (field: string): Cell | null => {
  const text = unwrapped(field).trim()
  return text === '' ? null : textCell(text)
}

/** `="0905123456"` is how people keep a leading zero in a CSV; the quotes are no content. */
const unwrapped = (field: string): string => /^="([^"]*)"$/.exec(field.trim())?.[1] ?? field

/** Excel itself writes `sep=;` in front; otherwise the separator that cuts the most records alike. */
function separatorOf(text: string): { readonly separator: string; readonly text: string } {
  const declared = /^sep=(.)\r?\n/.exec(text)
  if (declared !== null) return { separator: declared[1] ?? ',', text: text.slice(declared[0].length) }
  const scored = SEPARATORS.map(separator => ({ separator, score: agreement(text, separator) }))
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left))
  return { separator: best.separator === ',' && isProse(text, best.score) ? '\t' : best.separator, text }
}

/** `1. Lê An - Bí thư Đảng ủy, Chủ tịch HĐND`: a blank behind every comma, and lines of many widths. */
function isProse(text: string, alike: number): boolean {
  const lines = text.slice(0, 40_000).split('\n', 100)
  const filled = lines.filter(line => line.trim() !== '')
  return !lines.some(line => /,\S|"/.test(line)) && alike * 4 < filled.length * 3
}

/** Number of records, of the first hundred, that share the commonest width above one. */
function agreement(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text.slice(0, 40_000), { delimiter, preview: 100 })
  const widths = new Map<number, number>()
  for (const record of data)
    if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
  return Math.max(0, ...widths.values())
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g

/** Random bytes decode to something too: text holds next to no control characters. */
function isText(text: string): boolean {
  const sample = text.slice(0, 20_000)
  return (sample.match(CONTROL)?.length ?? 0) <= sample.length / 500
}
