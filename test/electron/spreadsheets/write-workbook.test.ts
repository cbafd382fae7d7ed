import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { PrintedSheet, SheetRow } from '#domain/report/printed-sheet.ts'
import { reportSheets } from '#domain/report/report-sheets.ts'
import type { Sheet } from '#domain/returns/workbook.ts'
import { readWorkbook } from '#electron/spreadsheets/read-workbook.ts'
import { writeWorkbook } from '#electron/spreadsheets/write-workbook.ts'
import { smallBoard, smallMeeting } from '#test/support/small-board.ts'

const options = {
  title: 'Tổng hợp',
  author: 'Văn phòng Tỉnh ủy',
  createdAt: localDateTime('2026-06-29T16:05'),
}

const write = (sheets: readonly PrintedSheet[]): Promise<Uint8Array> => writeWorkbook(sheets, options)

function read(bytes: Uint8Array): readonly Sheet[] {
  const result = readWorkbook(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.workbook.sheets
}

const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name]
  if (part === undefined) throw new Error(`No part ${name}`)
  return strFromU8(part)
}

const sheetOf = (rows: readonly SheetRow[]): PrintedSheet => ({
  name: 'Thử',
  orientation: 'landscape',
  columns: [
    { widthMm: 40, align: 'left' },
    { widthMm: 20, align: 'center' },
  ],
  rows,
  merges: [],
  header: { first: 0, last: 0 },
})

describe('the report as a workbook', async () => {
  const planned = reportSheets(smallMeeting, smallBoard)
  const bytes = await write(planned)
  const sheets = read(bytes)

  test('every cell is read back as it was planned', () => {
    planned.forEach(({ rows }, index) => {
      rows.forEach(({ cells }, row) => {
        cells.forEach((cell, column) => {
          const found = sheets[index]?.rows[row]?.[column] ?? null
          if (cell === null) expect(found?.text ?? '').toBe('')
          else if (cell.kind === 'text') expect(found).toMatchObject({ text: cell.text, formula: 'none' })
          else
            expect(found).toMatchObject({
              number: cell.value,
              formula: cell.kind === 'sum' ? 'cached' : 'none',
            })
        })
      })
    })
  })

  test('its header rows come again on each page of A4, fitted to the width, with page numbers', () => {
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toMatch(
      /<pageSetup(?=[^>]* paperSize="9")(?=[^>]* orientation="landscape")(?=[^>]* fitToHeight="0")/,
    )
    expect(sheet).toContain('Trang &amp;P/&amp;N')
    expect(sheet).toMatch(/<pane [^>]*ySplit="7"[^>]*state="frozen"/)
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(
      /_xlnm\.Print_Titles"[^>]*>&apos;Tổng hợp&apos;!\$6:\$7</,
    )
  })

  test('nothing in it runs or leads outside', () => {
    const names = Object.keys(unzipSync(bytes))
    expect(names.filter(name => /vba|external|drawing|embed|connection/i.test(name))).toEqual([])
    const formulas = names
      .filter(name => name.startsWith('xl/worksheets/sheet'))
      .flatMap(name => [...partOf(bytes, name).matchAll(/<f>([^<]*)<\/f>/g)].map(match => match[1]))
    expect(formulas.length).toBeGreaterThan(20)
    for (const formula of formulas)
      expect(formula).toMatch(/^SUM\([A-Z]+\d+(:[A-Z]+\d+)?(,[A-Z]+\d+(:[A-Z]+\d+)?)*\)$/)
  })
})

test.each([
  ['=HYPERLINK("http://x.vn","bấm vào đây")'],
  ['+84905123456'],
  ['-1+1'],
  ['@SUM(A1)'],
  ['0905123456'],
  ["'nháy"],
  ['<b>&amp;</b>'],
  ['_x0041_'],
  ['hai\ndòng'],
  ['Ủy ban 𝄞'],
])('%j stays the text it is', async text => {
  const bytes = await write([sheetOf([{ look: 'body', cells: [{ kind: 'text', text }, null] }])])
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="1" t="s">')
  expect(read(bytes)[0]?.rows[0]?.[0]).toMatchObject({ text, number: null, formula: 'none' })
})

test('what no workbook may hold is left out, what is too long is cut', async () => {
  const texts = ['a\u0000b\u000bc\ufffe', `${'x'.repeat(40_000)}`]
  const bytes = await write([
    sheetOf(texts.map(text => ({ look: 'body', cells: [{ kind: 'text', text }, null] }))),
  ])
  const [sheet] = read(bytes)
  expect(sheet?.rows[0]?.[0]?.text).toBe('abc')
  expect(sheet?.rows[1]?.[0]?.text.length).toBe(32_767)
})

test('a row is as tall as its words need', async () => {
  const long = 'Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội đồng nhân dân xã'
  const bytes = await write([
    sheetOf([
      { look: 'body', cells: [{ kind: 'text', text: 'Bí thư' }, null] },
      { look: 'body', cells: [{ kind: 'text', text: long }, null] },
    ]),
  ])
  const heights = [...partOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/ ht="([\d.]+)"/g)].map(match =>
    Number(match[1]),
  )
  expect(heights).toHaveLength(2)
  expect(heights[1]).toBeGreaterThanOrEqual((heights[0] ?? 0) * 2)
})
