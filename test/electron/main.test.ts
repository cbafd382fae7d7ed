/** The window shell as Electron starts it, on a real data folder; only the module `electron` is stood in for. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Transport } from '#contract/wire.ts'
import { buildPage } from '../../build/bundle/build-page.ts'

type Electron = typeof import('#test/support/electron-stand-in.ts')

/** The database is made here; the machine may be busy. */
const PATIENCE = { timeout: 20_000 }

let dataFolder: string
let electron: Electron
const { argv } = process

beforeAll(buildPage, 60_000)

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'diem-cau-'))
  vi.resetModules()
  vi.doMock('electron', () => import('#test/support/electron-stand-in.ts'))
  electron = await import('#test/support/electron-stand-in.ts')
  process.argv = ['electron', '.', '--data', dataFolder]
})

afterEach(async () => {
  process.argv = argv
  await rm(dataFolder, { recursive: true })
})

test('opens the page on the data folder, works through the bridge, and closes the data', async () => {
  await import('#electron/main.ts')
  await vi.waitFor(
    () => expect(electron.BrowserWindow.all[0]?.webContents.page).toContain('<div id="root">'),
    PATIENCE,
  )
  const [window] = electron.BrowserWindow.all
  expect(window?.options.webPreferences['preload']).toMatch(/\.out[\\/]preload\.cjs$/)

  await import('#electron/preload.ts')
  const bridge = electron.contextBridge.exposed['diemCau'] as Transport
  expect(await bridge.call('meetings.create', { from: 'sample' })).toMatchObject({ ok: true })
  expect(await bridge.call('meetings.list', {})).toMatchObject({ ok: true, value: [{ places: 98 }] })
  expect(existsSync(join(dataFolder, 'window'))).toBe(false)

  window?.close()
  await vi.waitFor(() => expect(electron.app.exitCode).toBe(0), PATIENCE)
  expect(existsSync(dataFolder)).toBe(true)
}, 30_000)

test('says in its own words why data cannot be opened', async () => {
  process.argv = ['electron', '.', '--data', join(dataFolder, 'no\0folder')]
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await import('#electron/main.ts')
  await vi.waitFor(() => expect(electron.app.exitCode).toBe(1), PATIENCE)
  errors.mockRestore()
  expect(electron.dialog.errors).toHaveLength(1)
}, 30_000)
