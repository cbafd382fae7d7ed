/** Prints documents by Electron's own Chromium, in a window nobody sees: the printer of the window shell. */
import { BrowserWindow, type Session, session as sessions } from 'electron'
import type { PdfPrinter } from '../../documents/pdf-printer.ts'
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

  const printNow = async (html: string): Promise<Uint8Array> => {
    current = html
    window ??= openHiddenWindow(() => current)
    await window.loadURL(DOCUMENT_URL)
    const pages: unknown = await window.webContents.executeJavaScript(PAGES_STAND)
    if (pages === null) throw new Error('The pages of the document were not laid out in time')
    return new Uint8Array(
      await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }),
    )
  }

  return {
    print(html) {
      const printed = last.then(() => printNow(html))
      // The next document waits for this one and does not care how it ended; the caller does.
      last = printed.catch(() => undefined)
      return printed
    },
    async close() {
      await last
      // Gone already where the person closed the program in the middle of printing.
      if (window && !window.isDestroyed()) window.destroy()
      if (window) sessions.fromPartition(PARTITION).protocol.unhandle(PAGE_SCHEME)
      window = null
    },
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
