/** Entry of the window shell. Paths are told from here: the bundle lies as deep in the tree as this file. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { createOfflineUpdate } from './shells/offline-update.ts'
import { memoryFolderFor, readDataFolder } from './shells/start-options.ts'
import { pickWindowFolder } from './shells/window/pick-folder.ts'
import { runWindowShell } from './shells/window/run-window-shell.ts'
import { showFolder } from './shells/window/show-folder.ts'
import { startInstaller } from './shells/window/start-installer.ts'
import { createWindowPrinter } from './shells/window/window-printer.ts'
import { startProgram } from './start-program.ts'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

const dataFolder = readDataFolder(process.argv.slice(1))

void runWindowShell({
  dataFolder,
  pageFolder: pathOf('../.out/renderer'),
  preload: pathOf('../.out/preload.cjs'),
  openApp: () =>
    startProgram({
      dataFolder,
      memoryFolder: memoryFolderFor(dataFolder),
      showFolder,
      resourcesFolder: pathOf('../resources'),
      readWorker: new URL('../.out/read-worker.js', import.meta.url),
      letterWorker: new URL('../.out/letter-worker.js', import.meta.url),
      backupWorker: new URL('../.out/backup-worker.js', import.meta.url),
      writeWorker: new URL('../.out/write-worker.js', import.meta.url),
      keepsBackups: true,
      pickFolder: pickWindowFolder,
      printer: createWindowPrinter(),
      version: app.getVersion(),
      ...updaterOf(pathOf('../.out/update-key.pem')),
    }),
})

/** Only a program that was packed with the key of whoever makes its releases can tell theirs from others. */
function updaterOf(keyFile: string) {
  if (!existsSync(keyFile)) return {}
  const updater = createOfflineUpdate({
    version: app.getVersion(),
    system: process.platform === 'win32' ? 'win' : 'linux',
    publicKey: readFileSync(keyFile, 'utf8'),
    workFolder: join(dataFolder, 'cap-nhat'),
    start: startInstaller,
  })
  return { updater }
}
