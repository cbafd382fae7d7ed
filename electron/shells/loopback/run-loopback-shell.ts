/** The loopback shell from start to end: says where it is, opens the browser, closes in good order. */
import type { App } from '../../app.ts'
import type { StartOptions } from '../start-options.ts'
import { openBrowser } from './open-browser.ts'
import { type Loopback, startLoopback } from './start-loopback.ts'

export type LoopbackShellOptions = {
  /** May throw an error with a sentence for the person. */
  readonly readOptions: () => StartOptions
  readonly openApp: (options: StartOptions) => Promise<App>
  /** Folder of the built page. */
  readonly pageFolder: string
}

/** Resolves with the exit status: 0 when it was told to stop, 1 when it could not start. */
export async function runLoopbackShell(shell: LoopbackShellOptions): Promise<number> {
  try {
    const options = shell.readOptions()
    const app = await shell.openApp(options)
    try {
      const loopback = await startLoopback({ app, pageFolder: shell.pageFolder, port: options.port })
      await serveUntilTold(loopback, options)
    } finally {
      await app.close()
    }
    return 0
  } catch (cause) {
    console.error(sentenceOf(cause))
    return 1
  }
}

async function serveUntilTold(loopback: Loopback, { opensBrowser }: StartOptions): Promise<void> {
  const told = toldToStop()
  console.log(`Điểm Cầu: ${loopback.url}`)
  console.log('Giữ nguyên cửa sổ này trong khi làm việc; nhấn Ctrl+C để tắt chương trình.')
  if (opensBrowser) openBrowser(loopback.url)
  await told
  await loopback.close()
}

function toldToStop(): Promise<void> {
  return new Promise(resolve => {
    // Once: whoever presses Ctrl+C again while the data is being put away ends the program at once.
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
    // Closing the terminal.
    process.once('SIGHUP', () => resolve())
  })
}

function sentenceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const code = 'code' in cause ? cause.code : undefined
  if (code === 'EADDRINUSE') return 'Cổng này đang có chương trình khác dùng. Hãy chọn số khác sau --port.'
  if (code === 'EACCES') return 'Hệ thống không cho dùng cổng này. Hãy chọn số lớn hơn 1024 sau --port.'
  return cause.message
}
