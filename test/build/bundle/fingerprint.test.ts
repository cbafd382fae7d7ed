/** A fingerprint changes with every change of the files below its paths, and with nothing else. */
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprintOf } from '../../../build/bundle/fingerprint.ts'

let folder: string
const at = (...names: readonly string[]) => join(folder, ...names)
const fingerprint = () => fingerprintOf([at('source'), at('package.json')])

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diem-cau-'))
  await mkdir(at('source', 'inner'), { recursive: true })
  await writeFile(at('source', 'inner', 'a.ts'), 'a')
  await writeFile(at('package.json'), '{}')
})

afterEach(() => rm(folder, { recursive: true }))

test('stays as long as nothing is written', async () => {
  const before = await fingerprint()
  await writeFile(at('elsewhere.ts'), 'x')
  expect(await fingerprint()).toBe(before)
})

test.each<[string, () => Promise<void>]>([
  ['added', () => writeFile(at('source', 'b.ts'), 'b')],
  ['removed', () => rm(at('source', 'inner', 'a.ts'))],
  ['renamed', () => rename(at('source', 'inner', 'a.ts'), at('source', 'inner', 'b.ts'))],
  ['grown', () => writeFile(at('package.json'), '{ }')],
  ['written again', () => utimes(at('source', 'inner', 'a.ts'), 1, 1)],
])('changes when a file is %s', async (_, change) => {
  const before = await fingerprint()
  await change()
  expect(await fingerprint()).not.toBe(before)
})
