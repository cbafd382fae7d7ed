/** The program's window: the page, alone with its two functions. */
import { BrowserWindow, type Session } from 'electron'
import { guardContents } from './contents-guard.ts'
import { PAGE_URL } from './page-protocol.ts'

export type WindowOptions = {
  readonly session: Session
  /** Path of the bundled preload. */
  readonly preload: string
}

/** Shown once the page has something to show. */
export function openWindow({ session, preload }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
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
  window.once('ready-to-show', () => window.show())
  return window
}

/** Brings a window back before the person, from wherever it went. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(PAGE_URL)
