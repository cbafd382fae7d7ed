import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import {
  deflatedEntry,
  packedPiece,
  piecedEntry,
  plainPiece,
  storedEntry,
  zipOf,
} from '#electron/documents/zip/zip-writer.ts'
import { openZip } from '#electron/spreadsheets/zip-archive.ts'

const long = 'Đảng ủy xã, phường, đặc khu. '.repeat(5_000)

test('what was put in comes out, however it was packed', () => {
  const archive = zipOf([
    storedEntry('ảnh.png', Uint8Array.of(1, 2, 3)),
    deflatedEntry('dài.txt', strToU8(long)),
    storedEntry('trống', new Uint8Array(0)),
    piecedEntry('ghép.xml', [
      packedPiece(strToU8('<a>')),
      plainPiece(strToU8('một')),
      packedPiece(strToU8('</a>')),
      plainPiece(new Uint8Array(0)),
      plainPiece(strToU8(long)),
      packedPiece(strToU8(long)),
    ]),
  ])
  const files = Object.entries(unzipSync(archive)).map(([name, content]) => [name, strFromU8(content)])
  expect(files).toEqual([
    ['ảnh.png', '\u0001\u0002\u0003'],
    ['dài.txt', long],
    ['trống', ''],
    ['ghép.xml', `<a>một</a>${long}${long}`],
  ])
  // The reader of returns checks sizes and sums as well.
  expect(openZip(archive).map(entry => entry.name)).toEqual(files.map(([name]) => name))
})

test('an archive of nothing is an archive', () => {
  expect(unzipSync(zipOf([]))).toEqual({})
})
