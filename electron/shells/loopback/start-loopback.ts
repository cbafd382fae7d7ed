/** The loopback shell: the program on 127.0.0.1, for one browser of one person on the same machine. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MAX_BODY_BYTES, type Transport } from '#contract/wire.ts'
import { openPageFiles } from '../page-files.ts'
import { answer, type Shell } from './answer.ts'
import { createSession } from './session.ts'

export type LoopbackOptions = {
  readonly app: Transport
  /** Folder of the built page. */
  readonly pageFolder: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  readonly maxBodyBytes?: number
  readonly heartbeatMilliseconds?: number
  /** How long a request may take to arrive, head and body together. */
  readonly patienceMilliseconds?: number
}

export type Loopback = {
  /** `http://127.0.0.1:8080` */
  readonly origin: string
  /** The address to open, with the one-time token. */
  readonly url: string
  close(): Promise<void>
}

/** Starts to listen; rejects when the port is taken. The app stays open when the shell is closed. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const files = await openPageFiles(options.pageFolder)
  // Who sends a byte a minute holds nothing; over the loopback even the largest file arrives in seconds.
  const patience = options.patienceMilliseconds ?? 120_000
  const server = createServer({
    headersTimeout: Math.min(patience, 20_000),
    requestTimeout: patience,
    connectionsCheckingInterval: Math.min(patience, 5_000),
  })
  const port = await listenOn(server, options.port ?? 0)
  const shell: Shell = {
    app: options.app,
    files,
    session: createSession(),
    // As browsers write it: without the port where it is the usual one.
    origin: new URL(`http://127.0.0.1:${port}`).origin,
    maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
    heartbeatMilliseconds: options.heartbeatMilliseconds ?? 15_000,
  }
  server.on('request', (request, response) => {
    answer(shell, request, response).catch((cause: unknown) => {
      // A page that went away in the middle of its request is no defect.
      if (!request.socket.destroyed) console.error(cause)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  return {
    origin: shell.origin,
    url: `${shell.origin}/?token=${shell.session.token}`,
    close: () => stopListening(server),
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function stopListening(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
