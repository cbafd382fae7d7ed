/** Builds the page, the same for the window and for the browser, into `.out/renderer`. */
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { buildOnce, inRoot } from './build-once.ts'

/** Does nothing when the sources have not changed since the last time. */
export const buildPage = (): Promise<void> =>
  buildOnce({
    name: 'renderer',
    sources: [
      'renderer',
      'resources/help',
      'electron/contract',
      'electron/domain',
      'electron/documents/html/browser',
    ],
    build: () => forPeople(bundle),
  })

async function bundle(): Promise<void> {
  await build({
    configFile: false,
    root: inRoot('renderer'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: inRoot('.out/renderer'),
      emptyOutDir: true,
      sourcemap: true,
      // Whole screens are fetched from the same machine: a warning about their size helps nobody.
      chunkSizeWarningLimit: 4_000,
    },
  })
}

/**
 * The same page whoever asks for it first. In a page built from within a test the libraries would be those for
 * tests: slower, and with stand-ins for what a test's browser lacks, put over what a real one has.
 */
async function forPeople(work: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}
