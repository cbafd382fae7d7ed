/** The program's window: the page, alone with its two functions. */
import { BrowserWindow, type Session, screen } from 'electron'
import { guardContents } from './contents-guard.ts'
import { PAGE_URL } from './page-protocol.ts'

export type WindowOptions = {
  readonly session: Session
  /** Path of the bundled preload. */
  readonly preload: string
}

/** In pixels of the system, which are larger where everything is shown larger. */
const WISHED = { width: 1440, height: 900 } as const

/** Smaller than a screen of 1366 × 768 at 200 %, with its bar: the window never has to stand beyond an edge. */
const LEAST = { minWidth: 640, minHeight: 320 } as const

/** A page that ends again so soon after it was loaded anew is left alone, in milliseconds. */
const SOON = 30_000

/** Shown once the page has something to show; filling a screen that has no room for what is wished. */
export function openWindow({ session, preload }: WindowOptions): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const isSmall = width < WISHED.width || height < WISHED.height
  const window = new BrowserWindow({
    width: Math.min(width, WISHED.width),
    height: Math.min(height, WISHED.height),
    ...LEAST,
    show: false,
    title: 'Điểm Cầu',
    webPreferences: {
      session,
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The viewer of PDF files, for printing.
      plugins: true,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  })
  // The keys of the menu work, its bar would only take room.
  window.setMenuBarVisibility(false)
  guardContents(window.webContents)
  window.once('ready-to-show', () => (isSmall ? window.maximize() : window.show()))
  loadAgain(window)
  return window
}

/** The process of a page may fall; the data is with the program, so that a new page goes on where it was. */
function loadAgain(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_, { reason }) => {
    console.error(`The page ended: ${reason}`)
    const isSoon = performance.now() - last < SOON
    last = performance.now()
    if (reason !== 'clean-exit' && !isSoon) void loadPage(window)
  })
}

/** Brings a window back before the person, from wherever it went. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(PAGE_URL)
