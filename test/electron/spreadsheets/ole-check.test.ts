import * as XLSX from '@e965/xlsx'
import { expect, test } from 'vitest'
import { refuseSectorLoops } from '#electron/spreadsheets/ole-check.ts'
import { readWorkbook } from '#electron/spreadsheets/read-workbook.ts'
import { sampleReturns } from '#test/support/returns.ts'

const xls = (): Uint8Array => {
  const book = XLSX.utils.book_new()
  const rows = Array.from({ length: 400 }, (_, at) => [`Xã ${at}`, at])
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Sheet1')
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xls' }) as ArrayBuffer)
}

const isOle = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf

test('files as programs write them pass', () => {
  const files = [xls(), ...sampleReturns().map(file => file.bytes)].filter(isOle)
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) expect(() => refuseSectorLoops(file)).not.toThrow()
})

test('a chain of sectors that leads back into itself is refused at once', () => {
  const bytes = xls()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = (view.getInt32(76, true) + 1) * 512
  const directory = view.getInt32(48, true)
  view.setInt32(table + directory * 4, directory, true)
  expect(readWorkbook(bytes)).toMatchObject({ ok: false, refusal: { code: 'unreadable' } })
})

test('records that have slipped out of step are refused at once', () => {
  const bytes = xls()
  const stream = bytes.findIndex(
    (byte, at) => byte === 0x09 && bytes[at + 1] === 0x08 && bytes[at + 2] === 0x10,
  )
  // The record behind the first becomes a text of Excel 2.
  bytes.set([0x07, 0x00], stream + 20)
  expect(readWorkbook(bytes)).toMatchObject({ ok: false, refusal: { code: 'unreadable' } })
})
