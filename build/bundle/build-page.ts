/** Builds the page, the same for the window and for the browser, into `.out/renderer`. */
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { buildOnce, inRoot } from './build-once.ts'

/** Does nothing when the sources have not changed since the last time. */
export const buildPage = (): Promise<void> =>
  buildOnce({
    name: 'renderer',
    sources: ['renderer', 'electron/contract', 'electron/domain', 'electron/documents/html/browser'],
    async build() {
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
    },
  })
