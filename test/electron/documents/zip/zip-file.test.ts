import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createZipFile } from '#electron/documents/zip/zip-file.ts'
import { deflatedEntry, storedEntry, zipOf } from '#electron/documents/zip/zip-writer.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

const long = 'Đảng ủy xã, phường, đặc khu. '.repeat(5_000)

test('entries written one by one make the archive that is made at once', async () => {
  const path = join(temporaryFolder(), 'thư.zip')
  const entries = [storedEntry('ảnh.png', Uint8Array.of(1, 2, 3)), deflatedEntry('dài.txt', strToU8(long))]
  const zip = await createZipFile(path)
  for (const entry of entries) zip.add(entry)
  const size = await zip.finish()
  const bytes = readFileSync(path)
  expect(bytes).toHaveLength(size)
  expect(Buffer.compare(bytes, zipOf(entries))).toBe(0)
  expect(strFromU8(unzipSync(bytes)['dài.txt'] ?? new Uint8Array())).toBe(long)
})

test('an archive of nothing is an archive; a file that is there is left alone', async () => {
  const path = join(temporaryFolder(), 'rong.zip')
  await (await createZipFile(path)).finish()
  expect(unzipSync(readFileSync(path))).toEqual({})
  await expect(createZipFile(path)).rejects.toMatchObject({ code: 'EEXIST' })
})
