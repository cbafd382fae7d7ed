/** Entry of the window shell. Paths are told from here: the bundle lies as deep in the tree as this file. */
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { createApp } from './app.ts'
import { readDataFolder } from './shells/start-options.ts'
import { runWindowShell } from './shells/window/run-window-shell.ts'
import { createWindowPrinter } from './shells/window/window-printer.ts'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

// In front of a person's arguments stand the program, and during development the folder that Electron runs.
const dataFolder = readDataFolder(process.argv.slice(app.isPackaged ? 1 : 2))

void runWindowShell({
  dataFolder,
  pageFolder: pathOf('../.out/renderer'),
  preload: pathOf('../.out/preload.cjs'),
  openApp: () =>
    createApp({ dataFolder, resourcesFolder: pathOf('../resources'), printer: createWindowPrinter() }),
})
