import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { copyMarks } from '#domain/returns/marked-copy.ts'
import { cellAt, textCell, type Workbook } from '#domain/returns/workbook.ts'
import { readWorkbook } from '#electron/spreadsheets/read-workbook.ts'
import { writeMarkedCopy } from '#electron/spreadsheets/write-marked-copy.ts'
import { missingValidator, ooxmlFindings } from '#test/support/ooxml/validate-ooxml.ts'
import { readReturn, sampleContext, sampleReturns } from '#test/support/returns.ts'

const options = { title: 'Bản đánh dấu', author: 'Văn phòng', createdAt: localDateTime('2026-06-29T16:05') }
const context = sampleContext()

async function copyOf(beginning: string): Promise<{ copy: Uint8Array; bytes: Uint8Array }> {
  const file = sampleReturns().find(each => each.name.startsWith(beginning))
  const read = file === undefined ? null : readWorkbook(file.bytes)
  if (file === undefined || read === null || !read.ok) throw new Error(`No readable sample ${beginning}`)
  const copy = await writeMarkedCopy(read.workbook, copyMarks(readReturn(file, context)), options)
  return { copy, bytes: file.bytes }
}

function workbookOf(bytes: Uint8Array): Workbook {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.workbook
}

const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

test('every value is there again, the cell in question is coloured and says what to do', async () => {
  const { copy, bytes } = await copyOf('Tư Nghĩa')
  const [before] = workbookOf(bytes).sheets
  const [after, remarks] = workbookOf(copy).sheets
  if (before === undefined || after === undefined) throw new Error('A sheet is missing')
  for (const [row, cells] of before.rows.entries())
    for (const [column, cell] of cells.entries())
      expect(cellAt(after, row, column).text).toBe(cell?.text ?? '')
  expect(part(copy, 'xl/comments1.xml')).toMatch(/ref="A44"[\s\S]*Danh sách có 30 người/)
  expect(part(copy, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A44" s="[1-9]/)
  expect(remarks?.rows.flat().some(cell => cell?.text.includes('A44'))).toBe(true)
})

test('the comments are signed by the program', async () => {
  const { copy } = await copyOf('Tư Nghĩa')
  expect(part(copy, 'xl/comments1.xml').match(/<author>[^<]*<\/author>/g)).toEqual([
    '<author>Điểm Cầu</author>',
  ])
})

test('a letterhead runs on over the empty cells beside it and leaves its column as narrow as its numbers', async () => {
  const { copy } = await copyOf('Tư Nghĩa')
  const [, width = ''] =
    /<col min="1" max="1" width="([\d.]+)"/.exec(part(copy, 'xl/worksheets/sheet1.xml')) ?? []
  expect(Number(width)).toBeGreaterThan(0)
  expect(Number(width)).toBeLessThan(10)
})

test('what a sender wrote stays text, whatever it begins with, in cells and comments alike', async () => {
  const evil = '=HYPERLINK("http://x","y")<script>'
  const workbook: Workbook = {
    format: 'csv',
    encoding: 'utf-8',
    sheets: [
      {
        name: "a'b[c]:*?/\\ rất dài vượt quá ba mươi mốt ký tự",
        hidden: false,
        rows: [[textCell(evil), textCell('+84905'), textCell('@SUM(A1)')]],
        merges: [
          { top: 0, left: 0, bottom: 1, right: 1 },
          { top: 1, left: 1, bottom: 2, right: 2 },
        ],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
  }
  const sheet = workbook.sheets[0]?.name ?? ''
  const marks = { cells: [{ sheet, cell: 'A1', severity: 'question' as const, text: evil }], general: [evil] }
  const copy = await writeMarkedCopy(workbook, marks, options)
  expect(part(copy, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  expect(part(copy, 'xl/worksheets/sheet2.xml')).not.toContain('<f>')
  expect(cellAt(workbookOf(copy).sheets[0] ?? expect.fail(), 0, 0).text).toBe(evil)
  if (missingValidator() === null) expect(ooxmlFindings(copy)).toEqual([])
})

describe('mended and sent back', () => {
  test.each(['Tư Nghĩa', 'mo cay', 'xa Ba To', 'dang ky', 'Nguyen Nghiem_DS dai bieu.xlsx'])(
    'the copy of %s reads as its original',
    async beginning => {
      const { copy, bytes } = await copyOf(beginning)
      const name = beginning
      const before = readReturn({ name, bytes }, context)
      const after = readReturn({ name, bytes: copy }, context)
      if (before.kind === 'refused' || after.kind === 'refused') throw new Error('refused')
      const facts = (reading: typeof before) =>
        reading.answers.map(answer => [
          answer.unit.code,
          answer.delegates,
          answer.people.length,
          answer.chair,
        ])
      expect(facts(after)).toEqual(facts(before))
    },
  )
})
