/** Writes a made-up return as bytes of any format a commune's office could send. */
import * as XLSX from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'

XLSX.set_cptable(codepages)

export type Value =
  | string
  | number
  | null
  | { readonly formula: string; readonly value?: number }
  | { readonly date: number }

export type Page = {
  readonly name: string
  readonly rows: readonly (readonly Value[])[]
  readonly merges?: readonly (readonly [number, number, number, number])[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly hidden?: boolean
}

export const FORMATS = [
  'xlsx',
  'xlsm',
  'xlsb',
  'xls',
  'ods',
  'html',
  'csv',
  'csv-bom',
  'csv-semicolon',
  'csv-1258',
  'csv-utf16',
  'tsv',
  'tsv-utf16',
] as const
export type Format = (typeof FORMATS)[number]

/** The ending a file of the format usually bears. */
export const endingOf = (format: Format): string =>
  format === 'html'
    ? 'xls'
    : format === 'tsv'
      ? 'tsv'
      : format === 'tsv-utf16'
        ? 'txt'
        : format.startsWith('csv')
          ? 'csv'
          : format

/** Only the first page; no hidden rows, no merges, no formulas. */
export const isDelimited = (format: Format): boolean => /^[ct]sv/.test(format)

export function writeFile(pages: readonly Page[], format: Format): Uint8Array {
  const [first] = pages
  if (first === undefined) throw new Error('A file has a page')
  if (isDelimited(format)) return delimited(first, format)
  if (format === 'html') return new TextEncoder().encode(htmlOf(first))
  const book = XLSX.utils.book_new()
  for (const page of pages) XLSX.utils.book_append_sheet(book, sheetOf(page), page.name)
  book.Workbook = { Sheets: pages.map(page => ({ Hidden: page.hidden ? 1 : 0 })) } as never
  const bookType =
    ({ xls: 'biff8', html: 'html' } as Record<string, XLSX.BookType>)[format] ?? (format as XLSX.BookType)
  const out: unknown = XLSX.write(book, { type: 'array', bookType, cellStyles: true } as XLSX.WritingOptions)
  return new Uint8Array(out as ArrayBuffer)
}

function sheetOf(page: Page): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {}
  let width = 1
  page.rows.forEach((row, r) => {
    width = Math.max(width, row.length)
    row.forEach((value, c) => {
      if (value === null || value === '') return
      const address = XLSX.utils.encode_cell({ r, c })
      if (typeof value === 'string') sheet[address] = { t: 's', v: value }
      else if (typeof value === 'number') sheet[address] = { t: 'n', v: value }
      else if ('date' in value) sheet[address] = { t: 'n', v: value.date, z: 'dd/mm/yyyy' }
      else
        sheet[address] =
          value.value === undefined
            ? { t: 'n', f: value.formula }
            : { t: 'n', f: value.formula, v: value.value }
    })
  })
  sheet['!ref'] = `A1:${XLSX.utils.encode_cell({ r: Math.max(page.rows.length - 1, 0), c: width - 1 })}`
  sheet['!merges'] = (page.merges ?? []).map(([top, left, bottom, right]) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }))
  const rows: XLSX.RowInfo[] = []
  for (const row of page.hiddenRows ?? []) rows[row] = { hidden: true }
  if (rows.length > 0) sheet['!rows'] = rows
  const columns: XLSX.ColInfo[] = []
  for (const column of page.hiddenColumns ?? []) columns[column] = { hidden: true }
  if (columns.length > 0) sheet['!cols'] = columns
  return sheet
}

const textOf = (value: Value): string => {
  if (value === null) return ''
  if (typeof value === 'object') return 'date' in value ? '15/07/1985' : String(value.value ?? '')
  return String(value)
}

function delimited(page: Page, format: Format): Uint8Array {
  const mark = format.startsWith('tsv')
    ? '\t'
    : format === 'csv-semicolon' || format === 'csv-1258'
      ? ';'
      : ','
  const width = Math.max(...page.rows.map(row => row.length))
  const lines = page.rows.map(row =>
    Array.from({ length: width }, (_, at) => textOf(row[at] ?? null))
      .map(text => (/["\n]/.test(text) || text.includes(mark) ? `"${text.replaceAll('"', '""')}"` : text))
      .join(mark),
  )
  const text = `${lines.join('\r\n')}\r\n`
  if (format.endsWith('utf16')) return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  if (format === 'csv-1258') return bytes1258(text)
  return new TextEncoder().encode(format === 'csv-bom' ? `\uFEFF${text}` : text)
}

/** Letters of windows-1258: those it has whole stay whole, the others are a letter and a mark. */
export function to1258(text: string): string {
  return [...text.normalize('NFC')]
    .map(letter => {
      if (ONE.has(letter)) return letter
      const tone = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0]
      if (tone === undefined) return letter
      return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone
    })
    .join('')
}

const table = new Map<string, number>()
for (let byte = 0; byte < 256; byte += 1)
  table.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte)
const ONE = new Set(table.keys())

const bytes1258 = (text: string): Uint8Array =>
  Uint8Array.from([...to1258(text)], letter => table.get(letter) ?? 63)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function htmlOf(page: Page): string {
  const covered = new Set<string>()
  for (const [top, left, bottom, right] of page.merges ?? [])
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (row !== top || column !== left) covered.add(`${row}:${column}`)
  const width = Math.max(...page.rows.map(row => row.length))
  const rows = page.rows.map((row, r) => {
    const cells = Array.from({ length: width }, (_, c) => {
      if (covered.has(`${r}:${c}`)) return ''
      const merge = page.merges?.find(([top, left]) => top === r && left === c)
      const span =
        merge === undefined
          ? ''
          : ` colspan="${merge[3] - merge[1] + 1}" rowspan="${merge[2] - merge[0] + 1}"`
      const text = textOf(row[c] ?? null)
      return `<td${span}>${text === '' ? '&nbsp;' : escaped(text).replaceAll('\n', '<br>')}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border=1>\r\n${rows.join('\r\n')}\r\n</table></body></html>`
}
