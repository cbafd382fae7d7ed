/** Entry of the window shell. Paths are told from here: the bundle lies as deep in the tree as this file. */
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { readDataFolder } from './shells/start-options.ts'
import { pickWindowFolder } from './shells/window/pick-folder.ts'
import { runWindowShell } from './shells/window/run-window-shell.ts'
import { createWindowPrinter } from './shells/window/window-printer.ts'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

const dataFolder = readDataFolder(process.argv.slice(1))

void runWindowShell({
  dataFolder,
  pageFolder: pathOf('../.out/renderer'),
  preload: pathOf('../.out/preload.cjs'),
  openApp: () =>
    createApp({
      dataFolder,
      resourcesFolder: pathOf('../resources'),
      readWorker: new URL('../.out/read-worker.js', import.meta.url),
      letterWorker: new URL('../.out/letter-worker.js', import.meta.url),
      backupWorker: new URL('../.out/backup-worker.js', import.meta.url),
      keepsBackups: true,
      pickFolder: pickWindowFolder,
      printer: createWindowPrinter(),
    }),
})
