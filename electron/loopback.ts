/** Entry of the browser shell. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { createChromiumPrinter } from './documents/html/chromium-printer.ts'
import { runLoopbackShell } from './shells/loopback/run-loopback-shell.ts'
import { readStartOptions } from './shells/start-options.ts'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Runs until it is told to stop; the exit status is 0 then, 1 where it could not start. */
export function runLoopback(args: readonly string[]): Promise<number> {
  return runLoopbackShell({
    readOptions: () => readStartOptions(args),
    openApp: ({ dataFolder }) =>
      createApp({
        dataFolder,
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
