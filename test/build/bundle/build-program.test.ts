/** The bundle of the window shell runs as it will be packaged: page, bridge, database and reading worker from `.out`. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inRoot } from '../../../build/bundle/build-once.ts'
import { buildPage } from '../../../build/bundle/build-page.ts'
import { buildProgram } from '../../../build/bundle/build-program.ts'
import { expectBundleToWork } from '../../support/bundled-program.ts'

let dataFolder: string

beforeAll(async () => {
  await buildPage()
  await buildProgram()
  dataFolder = await mkdtemp(join(tmpdir(), 'diem-cau-'))
}, 120_000)

afterAll(() => rm(dataFolder, { recursive: true }))

test(
  'starts, makes a meeting, reads a spreadsheet in its worker, and ends',
  () => expectBundleToWork(inRoot(''), dataFolder),
  60_000,
)

test('the preload is one file that a sandbox can load: it asks for nothing but electron', async () => {
  const preload = await readFile(inRoot('.out/preload.cjs'), 'utf8')
  const asked = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)
  expect(asked).toEqual(['electron'])
})
