/**
 * Electron's security checklist, point by point (electronjs.org/docs/latest/tutorial/security). What a point needs to
 * be acted out stands in the test named beside it; here stands what the program really hands to Electron.
 *
 * 1 only secure content, 6 content policy, 12 webview, 13 navigation, 14 new windows, 15 openExternal, 17 senders,
 * 5 permissions: run-window-shell.test.ts. The printer's own policy: window-printer.test.ts. 19 fuses and the integrity
 * of the archive: test/build/package/package-config.test.ts. The preload hands out two functions: run-window-shell.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createEchoApp } from '#test/support/echo-app.ts'
import { createPageFolder } from '#test/support/page-folder.ts'
import { inRoot } from '../../../../build/bundle/build-once.ts'

type Electron = typeof import('#test/support/electron-stand-in.ts')
let electron: Electron

beforeEach(async () => {
  vi.resetModules()
  vi.doMock('electron', () => import('#test/support/electron-stand-in.ts'))
  electron = await import('#test/support/electron-stand-in.ts')
  await using folder = await createPageFolder()
  const { runWindowShell } = await import('#electron/shells/window/run-window-shell.ts')
  await runWindowShell({
    dataFolder: '/data',
    pageFolder: folder.path,
    preload: '/preload.cjs',
    openApp: async () => ({ ...createEchoApp(), close: async () => undefined }),
  })
  const { createWindowPrinter } = await import('#electron/shells/window/window-printer.ts')
  await createWindowPrinter().print('<p>một</p>')
})

const preferences = () => electron.BrowserWindow.all.map(({ options }) => options.webPreferences)

describe('every window, the hidden one of the printer too', () => {
  test.each<[string, string, unknown]>([
    ['2 no Node in the page', 'nodeIntegration', [false]],
    ['2 nor in its workers', 'nodeIntegrationInWorker', [undefined, false]],
    ['2 nor in its frames', 'nodeIntegrationInSubFrames', [undefined, false]],
    ['3 the preload apart from the page', 'contextIsolation', [true]],
    ['4 sandboxed', 'sandbox', [true]],
    ['7 the rules of the web hold', 'webSecurity', [undefined, true]],
    ['8 no insecure content', 'allowRunningInsecureContent', [undefined, false]],
    ['9 no experiments', 'experimentalFeatures', [undefined, false]],
    ['10 no features of Blink by name', 'enableBlinkFeatures', [undefined]],
    ['11 no webview', 'webviewTag', [undefined, false]],
    ['no switches of Chromium', 'additionalArguments', [undefined]],
  ])('%s', (_, name, allowed) => {
    expect(preferences()).toHaveLength(2)
    for (const each of preferences()) expect(allowed).toContain(each[name])
  })

  test('4 the sandbox holds for the whole program', () => expect(electron.app.isSandboxed).toBe(true))

  test('5, 13 every window has its guards, every session its handlers', () => {
    for (const { webContents } of electron.BrowserWindow.all) {
      for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])
        expect(webContents.listenerCount(event)).toBe(1)
      expect(webContents.openHandler?.({ url: 'app://diem-cau/' })).toEqual({ action: 'deny' })
      const { permissionRequest, permissionCheck, devicePermission, beforeRequest } = webContents.session
      for (const handler of [permissionRequest, permissionCheck, devicePermission, beforeRequest])
        expect(handler).toBeTypeOf('function')
    }
  })

  test('18 pages come by a scheme of the program, none from file:', () => {
    for (const { webContents } of electron.BrowserWindow.all) {
      expect([...webContents.session.handlers.keys()]).toEqual(['app'])
      expect(webContents.mainFrame.origin).toMatch(/^app:/)
    }
  })
})

describe('in the sources', () => {
  const folder = inRoot('electron')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const filesWith = (pattern: RegExp) =>
    sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name.replaceAll('\\', '/'))

  test.each<[string, RegExp, readonly string[]]>([
    ['no switch takes a guard away', /disable-web-security|no-sandbox['"]\)|appendSwitch/, []],
    ['no page comes from a file or a remote address', /loadFile\(|loadURL\(['"`]https?:/, []],
    ['20 the page gets none of Electron itself', /exposeInMainWorld/, ['preload.ts']],
    ['15 links leave by one door', /openExternal\(/, ['shells/window/open-outside.ts']],
    [
      'the system opens the installer and the data folder, nothing else',
      /shell\.openPath\(/,
      ['shells/window/show-folder.ts', 'shells/window/start-installer.ts'],
    ],
    [
      'windows are made in two places',
      /new BrowserWindow\(/,
      ['shells/window/open-window.ts', 'shells/window/window-printer.ts'],
    ],
  ])('%s', (_, pattern, files) => expect(filesWith(pattern).sort()).toEqual(files))
})

test('16 a current version: one that still gets repairs', () => {
  const { version } = JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8')) as {
    readonly version: string
  }
  const wanted = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  // Pinned: what is packed is what was tested.
  expect(wanted.devDependencies['electron']).toBe(version)
  expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45)
})
