/** How the tests run: the program's in Node, the screens' in jsdom, the journeys in a real Chromium. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

// biome-ignore lint/style/noDefaultExport: vitest loads its configuration by default export
export default defineConfig({
  root,
  test: {
    // Also on two cores, where one would be the rule: a test waits more than it works.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        root,
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/renderer/**'],
          environment: 'node',
          // No measure of speed: what takes one second alone takes several on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'screens',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
