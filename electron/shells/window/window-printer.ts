/** Prints documents to PDF by Electron's own Chromium, in a window nobody sees. */
import { BrowserWindow, type Session, session as sessions } from 'electron'
import { guardContents } from './contents-guard.ts'
import { PAGE_SCHEME } from './page-protocol.ts'
import { guardSession } from './session-guard.ts'

export type WindowPrinter = {
  /** The PDF of a whole HTML document that brings its styles, fonts and images along. Its page size is its own. */
  print(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

const DOCUMENT_URL = `${PAGE_SCHEME}://document/`

/** Without `persist:` it lives in memory: no letter is left in a cache. */
const PARTITION = 'printer'

/** A document runs no script and loads nothing. */
const DOCUMENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** The window is opened with the first document and kept for the next; documents are printed one after another. */
export function createWindowPrinter(): WindowPrinter {
  let window: BrowserWindow | null = null
  let current = ''
  let last: Promise<unknown> = Promise.resolve()

  const printNow = async (html: string): Promise<Uint8Array> => {
    current = html
    window ??= openHiddenWindow(() => current)
    await window.loadURL(DOCUMENT_URL)
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
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
