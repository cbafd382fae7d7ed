/** A form filled in as a clerk does in Excel: values typed beside the words and under the headings. */
import ExcelJS from 'exceljs'

export type FilledForm = {
  /** Numbers under `Số đại biểu`, line by line; null leaves one blank. */
  readonly counts?: readonly (number | string | null)[]
  /** Beside a word of the first sheet. */
  readonly facts?: Readonly<Record<string, string>>
  /** Rows of the list: name, position, telephone, group, remark. */
  readonly people?: readonly (readonly string[])[]
  /** Cells of the first sheet by address. */
  readonly cells?: Readonly<Record<string, string | number>>
}

export async function filledForm(bytes: Uint8Array, form: FilledForm): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  const [first, list] = workbook.worksheets
  if (first === undefined) throw new Error('A form without sheets')
  const header = find(first, 'Số đại biểu')
  for (const [index, value] of (form.counts ?? []).entries())
    if (value !== null) first.getCell(header.row + 1 + index, header.column).value = value
  for (const [words, value] of Object.entries(form.facts ?? {})) {
    const { row } = find(first, words)
    first.getCell(row, 3).value = value
  }
  for (const [row, texts] of (form.people ?? []).entries())
    for (const [column, text] of texts.entries())
      if (list !== undefined && text !== '') list.getCell(row + 3, column + 2).value = text
  for (const [address, value] of Object.entries(form.cells ?? {})) first.getCell(address).value = value
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The first sheet with values typed into cells by their address. */
export async function withCells(
  bytes: Uint8Array,
  cells: Readonly<Record<string, string | number>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  for (const [address, value] of Object.entries(cells)) {
    const cell = workbook.worksheets[0]?.getCell(address)
    if (cell !== undefined) cell.value = value
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function find(sheet: ExcelJS.Worksheet, words: string): { row: number; column: number } {
  let found: { row: number; column: number } | null = null
  sheet.eachRow((cells, row) =>
    cells.eachCell((cell, column) => {
      if (found === null && cell.value === words) found = { row, column }
    }),
  )
  if (found === null) throw new Error(`The form does not say ${words}`)
  return found
}
