/** One program behind both shells at once: through Electron's channels and through HTTP on 127.0.0.1. */
import { vi } from 'vitest'
import { BRIDGE_NAME, type Transport } from '#contract/wire.ts'
import { startLoopback } from '#electron/shells/loopback/start-loopback.ts'
import { createHttpTransport } from '#renderer/client/http-transport.ts'
import { enterAsBrowser } from './browser-fetch.ts'
import { createPageFolder } from './page-folder.ts'

export type TwoTransports = AsyncDisposable & {
  /** Page, preload, channel, program: everything crosses as a structured clone. */
  readonly ipc: Transport
  /** Page, HTTP, program: everything crosses as JSON. */
  readonly http: Transport
}

/** Leaves the program open. The module `electron` is stood in for, for this file of tests. */
export async function openTwoTransports(app: Transport): Promise<TwoTransports> {
  const folder = await createPageFolder()
  const loopback = await startLoopback({ app, pageFolder: folder.path })
  const http = createHttpTransport({ origin: loopback.origin, fetch: await enterAsBrowser(loopback) })
  const { ipc, close } = await openIpc(app)
  return {
    ipc,
    http,
    async [Symbol.asyncDispose]() {
      close()
      await loopback.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

async function openIpc(app: Transport): Promise<{ readonly ipc: Transport; readonly close: () => void }> {
  vi.resetModules()
  vi.doMock('electron', () => import('./electron-stand-in.ts'))
  const electron = await import('./electron-stand-in.ts')
  const { carry } = await import('#electron/shells/window/carry.ts')
  const { PAGE_ORIGIN } = await import('#electron/shells/window/page-protocol.ts')
  const window = new electron.BrowserWindow({ webPreferences: {} })
  window.webContents.mainFrame = { parent: null, origin: PAGE_ORIGIN }
  carry(app, window.webContents as unknown as Parameters<typeof carry>[1])
  await import('#electron/preload.ts')
  return {
    ipc: electron.contextBridge.exposed[BRIDGE_NAME] as Transport,
    close: () => window.webContents.destroy(),
  }
}
