/** Bundles the window shell into `.out`: the program, and the preload, which a sandbox takes only as CommonJS. */
import { rm } from 'node:fs/promises'
import { build, type InlineConfig } from 'vite'
import { buildOnce, inRoot } from './build-once.ts'

/** Brought by the runtime, or with binaries of its own, or (the last two) never reached where there is a window. */
const EXTERNAL = ['electron', 'better-sqlite3', 'playwright-core', '@sparticuz/chromium']

/** Does nothing when the sources have not changed since the last time. */
export const buildProgram = (): Promise<void> =>
  buildOnce({
    name: 'program',
    sources: ['electron'],
    async build() {
      // Their names change with their content: old ones would stay for ever.
      await rm(inRoot('.out/chunks'), { recursive: true, force: true })
      await build(
        configOf(
          {
            main: 'electron/main.ts',
            'read-worker': 'electron/spreadsheets/read-worker.ts',
            'backup-worker': 'electron/storage/backups/backup-worker.ts',
            'write-worker': 'electron/storage/write-worker.ts',
            'letter-worker': 'electron/documents/letters/letter-worker.ts',
          },
          'es',
          '[name].js',
        ),
      )
      await build(configOf({ preload: 'electron/preload.ts' }, 'cjs', '[name].cjs'))
    },
  })

function configOf(
  entries: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
  entryFileNames: string,
): InlineConfig {
  const input = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, inRoot(path)]))
  return {
    configFile: false,
    root: inRoot(''),
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: true,
      outDir: inRoot('.out'),
      // The page lies there too.
      emptyOutDir: false,
      target: 'node24',
      sourcemap: true,
      // The paginator goes into printed pages as the text of its functions, by their names.
      minify: false,
      rolldownOptions: {
        input,
        output: { format, entryFileNames, chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }
}
