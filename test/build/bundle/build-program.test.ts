/** The bundle of the window shell runs as it will be packaged: page, bridge, database and reading worker from `.out`. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inRoot } from '../../../build/bundle/build-once.ts'
import { buildPage } from '../../../build/bundle/build-page.ts'
import { buildProgram } from '../../../build/bundle/build-program.ts'

const runner = fileURLToPath(new URL('../../support/run-bundle.ts', import.meta.url))
let dataFolder: string

beforeAll(async () => {
  await buildPage()
  await buildProgram()
  dataFolder = await mkdtemp(join(tmpdir(), 'diem-cau-'))
}, 120_000)

afterAll(() => rm(dataFolder, { recursive: true }))

test('starts, makes a meeting, reads a spreadsheet in its worker, and ends', async () => {
  const folder = inRoot('resources/sample/returns')
  const files = (await readdir(folder)).filter(name => /\.(xlsx|xls|ods)$/.test(name)).slice(0, 3)
  expect(files).toHaveLength(3)
  const { stdout } = await promisify(execFile)(process.execPath, [
    runner,
    '--data',
    dataFolder,
    ...files.map(name => join(folder, name)),
  ])
  const { created, received, errors } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<
    string,
    unknown
  >
  expect(errors).toEqual([])
  expect(created).toMatchObject({ ok: true })
  expect(received).toMatchObject({ ok: true, value: { fileIds: { length: 3 } } })
}, 60_000)

test('the preload is one file that a sandbox can load: it asks for nothing but electron', async () => {
  const preload = await readFile(inRoot('.out/preload.cjs'), 'utf8')
  const asked = [...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)
  expect(asked).toEqual(['electron'])
})
