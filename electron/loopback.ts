/** Entry of the browser shell. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createChromiumPrinter } from './documents/html/chromium-printer.ts'
import { runLoopbackShell } from './shells/loopback/run-loopback-shell.ts'
import { memoryFolderFor, readStartOptions } from './shells/start-options.ts'
import { startProgram } from './start-program.ts'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Runs until it is told to stop; the exit status is 0 then, 1 where it could not start. */
export function runLoopback(args: readonly string[]): Promise<number> {
  return runLoopbackShell({
    readOptions: () => readStartOptions(args),
    openApp: ({ dataFolder }) =>
      startProgram({
        dataFolder,
        memoryFolder: memoryFolderFor(dataFolder),
        resourcesFolder: pathOf('../resources'),
        keepsBackups: true,
        printer: createChromiumPrinter(),
        version: packageVersion(),
      }),
    pageFolder: pathOf('../.out/renderer'),
  })
}

const packageVersion = (): string =>
  (JSON.parse(readFileSync(pathOf('../package.json'), 'utf8')) as { readonly version: string }).version

if (import.meta.main) process.exitCode = await runLoopback(process.argv.slice(2))
