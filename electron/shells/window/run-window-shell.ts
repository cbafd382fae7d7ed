/** The window shell from start to end: one program, one window, closed in good order. */
import { accessSync, constants, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog, session } from 'electron'
import type { App } from '../../app.ts'
import { openPageFiles } from '../page-files.ts'
import { carry } from './carry.ts'
import { setMenu } from './menu.ts'
import { bringForward, loadPage, openWindow } from './open-window.ts'
import { registerPageScheme, servePage } from './page-protocol.ts'
import { guardSession } from './session-guard.ts'

export type WindowShellOptions = {
  /** Chromium keeps its own things in a folder below it. */
  readonly dataFolder: string
  /** Folder of the built page. */
  readonly pageFolder: string
  /** Path of the bundled preload. */
  readonly preload: string
  readonly openApp: () => Promise<App>
}

/** To be called before Electron is ready. Ends at once where the program already runs on this data: that window comes forward. */
export async function runWindowShell(options: WindowShellOptions): Promise<void> {
  app.setPath('userData', windowFolderOf(options.dataFolder))
  registerPageScheme()
  // The lock lies in the folder just set: one program for each data folder.
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  await app.whenReady()
  try {
    await start(options)
  } catch (cause) {
    console.error(cause)
    dialog.showErrorBox('Không mở được Điểm Cầu', cause instanceof Error ? cause.message : String(cause))
    app.exit(1)
  }
}

/** Beside the data; elsewhere while nothing can be written there, so that there is a window to say so. */
function windowFolderOf(dataFolder: string): string {
  let standing = dataFolder
  while (!existsSync(standing) && dirname(standing) !== standing) standing = dirname(standing)
  try {
    accessSync(standing, constants.W_OK)
    return join(dataFolder, 'window')
  } catch {
    return join(tmpdir(), 'diem-cau-window')
  }
}

async function start({ pageFolder, preload, openApp }: WindowShellOptions): Promise<void> {
  const program = await openApp()
  closeBeforeQuitting(program)
  setMenu(process.platform)
  guardSession(session.defaultSession)
  servePage(session.defaultSession, await openPageFiles(pageFolder))
  const window: BrowserWindow = openWindow({ session: session.defaultSession, preload })
  carry(program, window.webContents)
  app.on('second-instance', () => bringForward(window))
  // A hidden window that prints does not keep the program alive.
  window.once('closed', () => app.quit())
  await loadPage(window)
}

/** Quitting waits until the program has put everything away. */
function closeBeforeQuitting(program: App): void {
  app.once('will-quit', event => {
    event.preventDefault()
    program
      .close()
      .catch((cause: unknown) => console.error(cause))
      .finally(() => app.exit())
  })
}
