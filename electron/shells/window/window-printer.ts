/** Prints documents by Electron's own Chromium, in a window nobody sees: the printer of the window shell. */
import { BrowserWindow, type Session, session as sessions, type WebContents } from 'electron'
import { type PdfPrinter, PIXELS_PER_INCH } from '../../documents/pdf-printer.ts'
import { guardContents } from './contents-guard.ts'
import { PAGE_SCHEME } from './page-protocol.ts'
import { guardSession } from './session-guard.ts'

const DOCUMENT_URL = `${PAGE_SCHEME}://document/`

/** Without `persist:` it lives in memory: no letter is left in a cache. */
const PARTITION = 'printer'

/**
 * A document brings everything along and loads nothing. Its one script, which lays out the pages, stands inline;
 * what else it might run has nobody to talk to: no bridge, no network, no other window.
 */
const DOCUMENT_POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** Resolves in the document when its pages stand, which the root element then says; null when they never do. */
const PAGES_STAND = `new Promise(resolve => {
  const root = document.documentElement
  const look = () => root.dataset.pages !== undefined && resolve(root.dataset.pages)
  new MutationObserver(look).observe(root, { attributes: true })
  setTimeout(() => resolve(null), 120_000)
  look()
})`

/** The window is opened with the first document and kept for the next; documents are printed one after another. */
export function createWindowPrinter(): PdfPrinter {
  let window: BrowserWindow | null = null
  let current = ''
  let last: Promise<unknown> = Promise.resolve()

  const stand = async (html: string): Promise<WebContents> => {
    current = html
    window ??= openHiddenWindow(() => current)
    await window.loadURL(DOCUMENT_URL)
    const pages: unknown = await window.webContents.executeJavaScript(PAGES_STAND)
    if (pages === null) throw new Error('The pages of the document were not laid out in time')
    return window.webContents
  }
  const inTurn = <Value>(html: string, work: (page: WebContents) => Promise<Value>): Promise<Value> => {
    const done = last.then(() => stand(html)).then(work)
    // The next document waits for this one and does not care how it ended; the caller does.
    last = done.catch(() => undefined)
    return done
  }

  return {
    print: html =>
      inTurn(
        html,
        async page =>
          new Uint8Array(await page.printToPDF({ printBackground: true, preferCSSPageSize: true })),
      ),
    photograph: (html, selector, dotsPerInch) =>
      inTurn(html, page => photograph(page, selector, dotsPerInch / PIXELS_PER_INCH)),
    async close() {
      await last
      // Gone already where the person closed the program in the middle of printing.
      if (window && !window.isDestroyed()) window.destroy()
      if (window) sessions.fromPartition(PARTITION).protocol.unhandle(PAGE_SCHEME)
      window = null
    },
  }
}

/** A window nobody sees draws when it is asked to; where it does not, whoever asked goes on without pictures. */
const PICTURE_TIMEOUT_MS = 20_000

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The page's own capture stops at the resolution of the screen; the debugger's takes any. */
async function photograph(
  page: WebContents,
  selector: string,
  scale: number,
): Promise<readonly Uint8Array[]> {
  const boxes = (await page.executeJavaScript(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map(piece => {
      const { x, y, width, height } = piece.getBoundingClientRect()
      return { x: x + scrollX, y: y + scrollY, width, height }
    })`,
  )) as readonly Box[]
  page.debugger.attach('1.3')
  try {
    const pictures: Uint8Array[] = []
    for (const box of boxes) pictures.push(await captured(page, { ...box, scale }))
    return pictures
  } finally {
    page.debugger.detach()
  }
}

async function captured(
  { debugger: devTools }: WebContents,
  clip: Box & { readonly scale: number },
): Promise<Uint8Array> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('The page was not drawn in time')), PICTURE_TIMEOUT_MS)
  try {
    const options = { format: 'png', clip, captureBeyondViewport: true }
    const { data } = (await Promise.race([
      devTools.sendCommand('Page.captureScreenshot', options),
      late,
    ])) as { readonly data: string }
    return new Uint8Array(Buffer.from(data, 'base64'))
  } finally {
    clearTimeout(timer)
  }
}

function openHiddenWindow(documentOf: () => string): BrowserWindow {
  const session = sessions.fromPartition(PARTITION)
  serveDocument(session, documentOf)
  guardSession(session)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  guardContents(window.webContents)
  return window
}

function serveDocument(session: Session, documentOf: () => string): void {
  session.protocol.handle(
    PAGE_SCHEME,
    () =>
      new Response(documentOf(), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': DOCUMENT_POLICY,
          'cache-control': 'no-store',
        },
      }),
  )
}
