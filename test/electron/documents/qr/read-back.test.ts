import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { qrCode } from '#electron/documents/qr/qr-code.ts'
import { qrPng } from '#electron/documents/qr/qr-png.ts'
import { createCodeReader } from '#electron/documents/qr/read-back.ts'
import { LINK_ADDRESSES } from '#test/support/sample-documents.ts'
import { RESOURCES } from '#test/support/test-app.ts'

const wasmFile = join(RESOURCES, 'qr/zxing_reader.wasm')
const reader = createCodeReader(wasmFile)
const readBack = (urls: readonly string[], sideMm: number) =>
  Promise.all(urls.map(url => reader.read(url, sideMm)))

test('the shipped reader is the one of the package', () => {
  const packaged = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  expect(readFileSync(wasmFile).equals(readFileSync(packaged))).toBe(true)
})

test('addresses as offices use them read back from paper, with modules a telephone sees', async () => {
  const readings = await readBack(LINK_ADDRESSES, 31.5)
  expect(readings.map(({ url, text }) => [url, text])).toEqual(LINK_ADDRESSES.map(url => [url, url]))
  for (const { moduleMm } of readings) expect(moduleMm).toBeGreaterThan(0.4)
})

test('a long address makes a fine code, one on a stamp cannot be read, a longer one makes none', async () => {
  const long = `https://a.vn/${'x'.repeat(700)}`
  expect((await readBack([long], 31.5))[0]?.moduleMm).toBeLessThan(0.33)
  expect((await readBack([long], 5))[0]?.text).toBeNull()
  expect(await readBack([`https://a.vn/${'x'.repeat(2_400)}`], 31.5)).toEqual([
    { url: `https://a.vn/${'x'.repeat(2_400)}`, moduleMm: null, text: null, seenOn: 'drawing' },
  ])
})

test('what a page shows counts more than the drawing: an address whose code is not on it fails', async () => {
  const [first, second] = LINK_ADDRESSES
  const page = [qrPng(qrCode(first))]
  await reader.readPage(page, [first, second], 30)
  expect(reader.known(first, 30)).toMatchObject({ text: first, seenOn: 'page' })
  expect(reader.known(second, 30)).toMatchObject({ text: null, seenOn: 'page' })
  expect((await reader.read(second, 30)).seenOn).toBe('page')
  expect(reader.known(first, 20)).toBeNull()
})
