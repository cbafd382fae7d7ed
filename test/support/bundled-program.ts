/** Uses the bundled program as far as it goes without Electron: start, a meeting, three spreadsheets, end. */
import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'vitest'

const RUNNER = fileURLToPath(new URL('run-bundle.ts', import.meta.url))

/** `root` holds `.out` and `resources`. Fails where any step did. */
export async function expectBundleToWork(root: string, dataFolder: string): Promise<void> {
  const folder = join(root, 'resources/sample/returns')
  const files = (await readdir(folder)).filter(name => /\.(xlsx|xls|ods)$/.test(name)).slice(0, 3)
  expect(files).toHaveLength(3)
  const { stdout } = await promisify(execFile)(process.execPath, [
    RUNNER,
    root,
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
}
