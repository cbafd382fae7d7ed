/** The window shell opens one locked-down window, carries its calls, and refuses whatever breaks its rules. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Transport } from '#contract/wire.ts'
import { createEchoApp, type EchoApp } from '#test/support/echo-app.ts'
import { createPageFolder, type PageFolder } from '#test/support/page-folder.ts'

type Electron = typeof import('#test/support/electron-stand-in.ts')
type Window = InstanceType<Electron['BrowserWindow']>

/** Nothing is written there. */
const DATA_FOLDER = join(tmpdir(), 'diem-cau-no-data')

let electron: Electron
let program: EchoApp
let folder: PageFolder
const close = vi.fn(async () => undefined)

beforeEach(async () => {
  vi.resetModules()
  vi.doMock('electron', () => import('#test/support/electron-stand-in.ts'))
  electron = await import('#test/support/electron-stand-in.ts')
  program = createEchoApp()
  folder = await createPageFolder()
  close.mockClear()
})

afterEach(() => folder[Symbol.asyncDispose]())

async function run(openApp = async () => ({ ...program, close })): Promise<void> {
  const { runWindowShell } = await import('#electron/shells/window/run-window-shell.ts')
  await runWindowShell({ dataFolder: DATA_FOLDER, pageFolder: folder.path, preload: '/preload.cjs', openApp })
}

async function open(): Promise<Window> {
  await run()
  const [window] = electron.BrowserWindow.all
  if (!window) throw new Error('no window')
  return window
}

async function bridge(): Promise<Transport> {
  await import('#electron/preload.ts')
  return electron.contextBridge.exposed['diemCau'] as Transport
}

/** Whether an event of the page's contents was stopped. */
function isStopped(window: Window, name: string, details: object = {}): boolean {
  const preventDefault = vi.fn()
  window.webContents.emit(name, { preventDefault, ...details })
  return preventDefault.mock.calls.length > 0
}

describe('the window', () => {
  test('is isolated, sandboxed, without Node, and shows the page of its own scheme', async () => {
    const window = await open()
    expect(electron.BrowserWindow.all).toHaveLength(1)
    expect(window.options).toMatchObject({
      show: false,
      webPreferences: {
        preload: '/preload.cjs',
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      },
    })
    expect(electron.app.isSandboxed).toBe(true)
    expect(window.webContents.page).toContain('Điểm Cầu')
    expect(window.webContents.mainFrame.origin).toBe('app://diem-cau')
    expect(window.did).toEqual(['show'])
  })

  test.each([
    ['1920 × 1080 at 200 %', { width: 960, height: 500 }],
    ['1366 × 768 at 150 %', { width: 911, height: 480 }],
    ['1366 × 768 at 200 %', { width: 683, height: 344 }],
  ])('fills a screen of %s and does not stand beyond its edges', async (_, workArea) => {
    electron.screen.workAreaSize = workArea
    const { options, did } = await open()
    expect(options).toMatchObject(workArea)
    expect(options.minWidth).toBeLessThanOrEqual(workArea.width)
    expect(options.minHeight).toBeLessThanOrEqual(workArea.height)
    expect(did).toEqual(['maximize'])
  })

  test('loads a page anew that fell, once', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const window = await open()
    const fall = (reason: string) => {
      window.webContents.page = ''
      window.webContents.emit('render-process-gone', {}, { reason })
    }
    fall('crashed')
    await vi.waitFor(() => expect(window.webContents.page).toContain('Điểm Cầu'))
    fall('crashed')
    expect(window.webContents.page).toBe('')
    errors.mockRestore()
  })

  test('gives its scheme an origin but no way around the policy', async () => {
    await run()
    expect(electron.protocol.schemes).toEqual([
      { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) },
    ])
    expect(JSON.stringify(electron.protocol.schemes)).not.toMatch(/bypassCSP|corsEnabled|ServiceWorkers/)
  })

  test('keeps Chromium’s own things below the data', async () => {
    await run()
    expect(electron.app.paths['userData']).toBe(join(DATA_FOLDER, 'window'))
  })

  test('leaves the keys of undo and redo to the page', async () => {
    await run()
    const roles = electron.Menu.current.flatMap(menu => menu.submenu ?? []).map(item => item.role)
    expect(roles).toContain('zoomIn')
    expect(roles).not.toContain('undo')
    expect(roles).not.toContain('redo')
    expect(roles).not.toContain('toggleDevTools')
  })
})

describe('the page', () => {
  test('comes under a strict policy', async () => {
    await run()
    const response = await electron.session.defaultSession.load('app://diem-cau/')
    const policy = response.headers.get('content-security-policy')?.split('; ')
    for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'"]) {
      expect(policy).toContain(rule)
    }
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    'app://diem-cau/../secret.html',
    'app://diem-cau/%2e%2e/secret.html',
    'app://diem-cau/..%2fsecret.html',
    'app://diem-cau/secret.html',
    'app://other/index.html',
    'app://diem-cau/unknown',
  ])('is not at %s', async url => {
    await run()
    const response = await electron.session.defaultSession.load(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  test('is only read', async () => {
    await run()
    const answer = electron.session.defaultSession.handlers.get('app')
    const response = await answer?.(new Request('app://diem-cau/', { method: 'POST' }))
    expect(response?.status).toBe(405)
  })
})

describe('calls and events', () => {
  test('cross the bridge', async () => {
    await run()
    const page = await bridge()
    const input = { name: 'Hội nghị', bytes: new Uint8Array([1, 2]) }
    expect(await page.call('meetings.list', input)).toEqual({ ok: true, value: input })
    const heard: unknown[] = []
    const stop = page.listen(event => heard.push(event))
    program.tell({ kind: 'changed', tables: ['meetings'] })
    stop()
    program.tell({ kind: 'changed', tables: ['groups'] })
    expect(heard).toEqual([{ kind: 'changed', tables: ['meetings'] }])
  })

  test('are all that the bridge has', async () => {
    await run()
    expect(Object.keys(await bridge())).toEqual(['call', 'listen'])
    expect(Object.keys(electron.contextBridge.exposed)).toEqual(['diemCau'])
    expect([...electron.ipcMain.handlers.keys()]).toEqual(['diem-cau:call'])
  })

  test.each([5, null, {}, 'no such name!', ''])('know no operation named %j', async name => {
    await run()
    const outcome = (await bridge()).call(name as string, {})
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'unknown-operation' } })
    expect(program.calls).toEqual([])
  })

  test('are refused from every other sender', async () => {
    const { webContents } = await open()
    const own = webContents.mainFrame
    const { StandInContents, session, ipcMain } = electron
    const foreign = new StandInContents(session.defaultSession)
    for (const event of [
      { sender: webContents, senderFrame: { parent: own, origin: 'app://diem-cau' } },
      { sender: webContents, senderFrame: { parent: null, origin: 'https://evil.example' } },
      { sender: webContents, senderFrame: { parent: null, origin: 'null' } },
      { sender: webContents, senderFrame: { parent: null, origin: 'app://diem-cau.evil' } },
      { sender: webContents, senderFrame: null },
      { sender: foreign, senderFrame: own },
    ]) {
      await expect(ipcMain.receive(event, 'diem-cau:call', 'meetings.list', {})).rejects.toThrow('Refused')
    }
    expect(program.calls).toEqual([])
  })

  test('end with the window', async () => {
    const window = await open()
    window.webContents.destroy()
    expect(program.listeners.size).toBe(0)
    expect(electron.ipcMain.handlers.size).toBe(0)
  })
})

describe('what the page may not do', () => {
  test.each(['https://evil.example/', 'file:///etc/passwd', 'app://diem-cau/other.html'])(
    'go on to %s',
    async url => {
      const window = await open()
      for (const event of ['will-navigate', 'will-redirect'])
        expect(isStopped(window, event, { url })).toBe(true)
      expect(isStopped(window, 'will-frame-navigate', { url, isMainFrame: true })).toBe(true)
    },
  )

  test.each([
    ['https://evil.example/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
    ['no address', true],
    ['about:srcdoc', false],
    ['blob:app://diem-cau/1234', false],
  ])('let a frame go to %s: stopped %j', async (url, stopped) => {
    expect(isStopped(await open(), 'will-frame-navigate', { url, isMainFrame: false })).toBe(stopped)
  })

  test('embed another page', async () => {
    expect(isStopped(await open(), 'will-attach-webview')).toBe(true)
  })

  test.each<[string, readonly string[]]>([
    ['https://tinhuy.quangngai.gov.vn/tai-lieu', ['https://tinhuy.quangngai.gov.vn/tai-lieu']],
    ['http://example.org/', ['http://example.org/']],
    ['file:///C:/Windows/System32/calc.exe', []],
    ['smb://server/share', []],
    ['ms-msdt:/id', []],
    ['javascript:alert(1)', []],
    ['app://diem-cau/', []],
    ['https://tinhuy.vn@evil.example/', []],
    ['no address', []],
  ])('open a window on %s; outside is opened %j', async (url, opened) => {
    const window = await open()
    expect(window.webContents.openHandler?.({ url })).toEqual({ action: 'deny' })
    expect(electron.BrowserWindow.all).toHaveLength(1)
    expect(electron.shell.opened).toEqual(opened)
  })

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid'])(
    'be permitted %s',
    async permission => {
      await run()
      const { permissionRequest, permissionCheck, devicePermission } = electron.session.defaultSession
      const decide = vi.fn()
      permissionRequest?.({}, permission, decide, { requestingUrl: 'app://diem-cau/', isMainFrame: true })
      expect(decide).toHaveBeenCalledExactlyOnceWith(false)
      expect(permissionCheck?.({}, permission, 'app://diem-cau/', {})).toBe(false)
      expect(devicePermission?.({ deviceType: permission })).toBe(false)
    },
  )

  test.each([
    ['app://diem-cau/#/hoi-nghi', true, true],
    ['app://diem-cau/', false, false],
    ['https://evil.example/', true, false],
  ])('copy a text from %s, main frame %j: permitted %j', async (requestingUrl, isMainFrame, permitted) => {
    await run()
    const decide = vi.fn()
    electron.session.defaultSession.permissionRequest?.({}, 'clipboard-sanitized-write', decide, {
      requestingUrl,
      isMainFrame,
    })
    expect(decide).toHaveBeenCalledExactlyOnceWith(permitted)
  })

  test.each([
    ['https://fonts.example/a.woff2', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://evil.example/', true],
    ['file:///etc/passwd', true],
    ['app://diem-cau/assets/main.js', false],
    ['data:image/png;base64,AAAA', false],
    ['blob:app://diem-cau/1', false],
  ])('load %s: stopped %j', async (url, stopped) => {
    await run()
    const decide = vi.fn()
    electron.session.defaultSession.beforeRequest?.({ url }, decide)
    expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel: stopped })
  })
})

describe('one program', () => {
  test('a second start ends before it touches the data', async () => {
    electron.app.isLockedByAnother = true
    const openApp = vi.fn()
    await run(openApp)
    expect(electron.app.exitCode).toBe(0)
    expect(openApp).not.toHaveBeenCalled()
    expect(electron.BrowserWindow.all).toEqual([])
  })

  test('the first comes forward', async () => {
    const window = await open()
    window.minimize()
    electron.app.emit('second-instance')
    expect(window.did.slice(-3)).toEqual(['restore', 'show', 'focus'])
  })

  test('closing the window puts the data away, then ends', async () => {
    const window = await open()
    window.close()
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0), { timeout: 20_000 })
    expect(close).toHaveBeenCalledOnce()
  })

  test('a program that cannot start says why', async () => {
    const sentence = 'Dữ liệu do một bản chương trình mới hơn ghi. Hãy cập nhật chương trình.'
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await run(() => Promise.reject(new Error(sentence)))
    errors.mockRestore()
    expect(electron.dialog.errors).toEqual([{ title: 'Không mở được Điểm Cầu', text: sentence }])
    expect(electron.app.exitCode).toBe(1)
  })
})
