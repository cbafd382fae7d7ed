/** `npm start`: builds what changed, then opens the program in its window, or in the browser where there is no window. */
import { spawn } from 'node:child_process'
import { readStartOptions } from '../../electron/shells/start-options.ts'
import { inRoot } from '../bundle/build-once.ts'
import { buildPage } from '../bundle/build-page.ts'

const args = process.argv.slice(2).filter(arg => arg !== '--browser')
const wantsBrowser = args.length < process.argv.length - 2

process.exitCode = await start()

async function start(): Promise<number> {
  const dataFolder = dataFolderOf(args)
  if (dataFolder === null) return 1
  await buildPage()
  const obstacle = wantsBrowser ? null : await openWindow(dataFolder)
  if (obstacle?.kind === 'closed') return obstacle.status
  if (obstacle) console.log(`Không mở được cửa sổ riêng (${obstacle.reason}); Điểm Cầu mở trong trình duyệt.`)
  const { runLoopback } = await import('../../electron/loopback.ts')
  return runLoopback(args)
}

/** Null when the options were not understood, which is said before anything is built. */
function dataFolderOf(options: readonly string[]): string | null {
  try {
    return readStartOptions(options).dataFolder
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return null
  }
}

type WindowEnd =
  | { readonly kind: 'closed'; readonly status: number }
  | { readonly kind: 'missing'; readonly reason: string }

async function openWindow(dataFolder: string): Promise<WindowEnd> {
  const { findWindowRuntime } = await import('../bundle/window-runtime.ts')
  const runtime = await findWindowRuntime()
  if (runtime.kind === 'missing') return runtime
  const { buildProgram } = await import('../bundle/build-program.ts')
  await buildProgram()
  return new Promise(resolve => {
    const child = spawn(runtime.path, [inRoot(''), '--data', dataFolder], { stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.once('SIGINT', pass).once('SIGTERM', pass)
    child.on('error', () => resolve({ kind: 'missing', reason: 'Electron không khởi động được' }))
    child.on('close', (status, signal) => {
      // Chromium ends itself this way where the system denies it its sandbox or its libraries.
      const hasCrashed = signal !== null && !['SIGINT', 'SIGTERM', 'SIGKILL'].includes(signal)
      resolve(
        hasCrashed
          ? { kind: 'missing', reason: 'Electron không chạy được trên máy này' }
          : { kind: 'closed', status: status ?? 0 },
      )
    })
  })
}
