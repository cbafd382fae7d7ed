/** The window shell as Electron starts it, on a real data folder; only the module `electron` is stood in for. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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

test('says on its page why data cannot be opened, shows the folder, and opens when it can', async () => {
  await writeFile(join(dataFolder, 'diem-cau.sqlite'), 'hỏng')
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await import('#electron/main.ts')
  await vi.waitFor(() => expect(electron.BrowserWindow.all).toHaveLength(1), PATIENCE)
  expect(electron.dialog.errors).toEqual([])

  await import('#electron/preload.ts')
  const bridge = electron.contextBridge.exposed['diemCau'] as Transport
  const trouble = { code: 'storage-damaged', folder: dataFolder, isShowable: true }
  expect(await bridge.call('start.state', {})).toMatchObject({ ok: true, value: trouble })
  await bridge.call('start.showFolder', { job: '1' })
  errors.mockRestore()
  expect(electron.shell.opened).toEqual([dataFolder])

  await rm(join(dataFolder, 'diem-cau.sqlite'))
  expect(await bridge.call('start.retry', { job: '2' })).toEqual({ ok: true, value: null })
  expect(await bridge.call('meetings.list', {})).toEqual({ ok: true, value: [] })
  electron.BrowserWindow.all[0]?.close()
  await vi.waitFor(() => expect(electron.app.exitCode).toBe(0), PATIENCE)
}, 30_000)
