/** Documents are printed one after another in a hidden window that reaches nothing. */
import { beforeEach, expect, test, vi } from 'vitest'

type Electron = typeof import('#test/support/electron-stand-in.ts')
let electron: Electron

beforeEach(async () => {
  vi.resetModules()
  vi.doMock('electron', () => import('#test/support/electron-stand-in.ts'))
  electron = await import('#test/support/electron-stand-in.ts')
})

const create = async () => {
  const { createWindowPrinter } = await import('#electron/shells/window/window-printer.ts')
  return createWindowPrinter()
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('prints each document with its own page size, several asked at once', async () => {
  const printer = await create()
  const pages = ['<p>một</p>', '<p>hai</p>', '<p>ba</p>']
  const printed = await Promise.all(pages.map(page => printer.print(page)))
  expect(printed.map(text)).toEqual(pages.map(page => expect.stringContaining(page)))
  expect(text(printed[0] ?? new Uint8Array())).toContain('"preferCSSPageSize":true')
  expect(electron.BrowserWindow.all).toHaveLength(1)
})

test('goes on after a document that failed', async () => {
  const printer = await create()
  await printer.print('a')
  const [window] = electron.BrowserWindow.all
  vi.spyOn(window?.webContents ?? expect.fail(), 'printToPDF').mockRejectedValueOnce(new Error('no'))
  const failed = printer.print('b')
  const next = printer.print('c')
  await expect(failed).rejects.toThrow('no')
  expect(text(await next)).toContain('c')
})

test('does not print a document whose pages never stand', async () => {
  const printer = await create()
  await printer.print('a')
  const [window] = electron.BrowserWindow.all
  vi.spyOn(window?.webContents ?? expect.fail(), 'executeJavaScript').mockResolvedValueOnce(null)
  await expect(printer.print('b')).rejects.toThrow('not laid out')
})

/** Opens the window, whose page holds these pieces the next time it is asked. */
async function holding(...boxes: readonly object[]) {
  const printer = await create()
  await printer.print('a')
  const { webContents } = electron.BrowserWindow.all[0] ?? expect.fail()
  const next = () =>
    vi.spyOn(webContents, 'executeJavaScript').mockResolvedValueOnce('1').mockResolvedValueOnce(boxes)
  return { printer, webContents, next }
}

const BOXES = [
  { x: 10, y: 20, width: 96, height: 96 },
  { x: 10, y: 5_000, width: 96, height: 96 },
]

test('photographs each piece as fine as it is asked, those below the screen too', async () => {
  const { printer, webContents, next } = await holding(...BOXES)
  const script = next()
  const pictures = await printer.photograph('<p>mã</p>', `img[alt="'x"]`, 300)
  expect(pictures.map(picture => JSON.parse(text(picture)))).toEqual(
    BOXES.map(box => ({
      format: 'png',
      captureBeyondViewport: true,
      clip: { ...box, scale: 300 / 96 },
    })),
  )
  expect(webContents.page).toContain('mã')
  expect(script.mock.lastCall?.[0]).toContain(JSON.stringify(`img[alt="'x"]`))
  expect(webContents.debugger.isAttached).toBe(false)
})

test('a piece that is nowhere on the page gives no picture', async () => {
  const { printer, next } = await holding()
  next()
  expect(await printer.photograph('b', '.qr', 300)).toEqual([])
})

test('a page that is not drawn ends in time, lets go of the page, and holds up nobody behind it', async () => {
  const { printer, webContents, next } = await holding(...BOXES)
  next()
  vi.useFakeTimers()
  try {
    vi.spyOn(webContents.debugger, 'sendCommand').mockReturnValueOnce(new Promise(() => undefined))
    const late = expect(printer.photograph('b', '.qr', 300)).rejects.toThrow('not drawn in time')
    const behind = printer.print('c')
    await vi.advanceTimersByTimeAsync(60_000)
    await late
    expect(text(await behind)).toContain('c')
    expect(webContents.debugger.isAttached).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})

test('shows nothing, reaches nothing', async () => {
  const printer = await create()
  await printer.print('a')
  const [window] = electron.BrowserWindow.all
  expect(window?.options).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  const session = electron.session.partitions.get('printer')
  const policy = (await session?.load('app://document/'))?.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/connect-src|https?:|blob:|'self'|\*/)
  const decide = vi.fn()
  session?.beforeRequest?.({ url: 'https://evil.example/' }, decide)
  expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel: true })
})

test('closes, and another can be opened', async () => {
  const printer = await create()
  await printer.print('a')
  await printer.close()
  expect(electron.BrowserWindow.all[0]?.isDestroyed()).toBe(true)
  const another = await create()
  expect(text(await another.print('b'))).toContain('b')
  await (await create()).close()
})
