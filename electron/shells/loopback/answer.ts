/** How the loopback shell answers one request. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { decodeWire, encodeWire, PAGE_KEY_HEADER, type Transport } from '#contract/wire.ts'
import { dispatch } from '../dispatch.ts'
import type { PageFile, PageFiles } from '../page-files.ts'
import { PAGE_HEADERS } from '../page-headers.ts'
import { readBody } from './body.ts'
import { sendEvents } from './event-response.ts'
import { refusalOf } from './gate.ts'
import type { Session } from './session.ts'

export type Shell = {
  readonly app: Transport
  readonly files: PageFiles
  readonly session: Session
  readonly origin: string
  readonly maxBodyBytes: number
  readonly heartbeatMilliseconds: number
}

/**
 * The checks, in this order for every request: the address, the browser, then what it asks for. The files of the
 * page are the same on every computer and open to whoever passes the first two; what the program does and tells is
 * for the page that shows its key.
 */
export async function answer(
  shell: Shell,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value)
  // What a browser may keep says so itself.
  response.setHeader('cache-control', 'no-store')
  const refusal = refusalOf(request, shell.origin)
  if (refusal) refuse(response, refusal.status)
  else await serve(shell, request, response)
}

async function serve(shell: Shell, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?', 1)
  const isProgram = path === '/enter' || path === '/listen' || path.startsWith('/call/')
  const allowed = isProgram ? 'POST' : 'GET'
  const file = isProgram ? undefined : shell.files.find(path)
  const isKnown = shell.session.isIn(request.headers[PAGE_KEY_HEADER])
  if (!isProgram && !file) refuse(response, 404)
  else if (request.method !== allowed) refuse(response, 405, { allow: allowed })
  else if (file) await sendFile(file, response)
  else if (path === '/enter') await admit(shell, isKnown, request, response)
  else if (!isKnown) refuse(response, 403)
  else if (path === '/listen') sendEvents(shell.app, response, shell.heartbeatMilliseconds)
  else await sendOutcome(shell, path.slice('/call/'.length), request, response)
}

/** The longest a page says to enter; whoever says more is no page of ours. */
const MOST_ENTRY_BYTES = 1_000

/** Gives the key for the token, and says to a page that has the key that it may stay. */
async function admit(
  { session }: Shell,
  isKnown: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const input = await inputOf(MOST_ENTRY_BYTES, request)
  const key = input.ok && typeof input.value === 'string' ? session.exchange(input.value) : null
  if (key !== null) response.writeHead(200, { 'content-type': 'application/json' }).end(encodeWire(key))
  else if (isKnown) response.writeHead(204).end()
  else refuse(response, 403, { connection: 'close' })
}

async function sendOutcome(
  shell: Shell,
  operation: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const input = await inputOf(shell.maxBodyBytes, request)
  if (!input.ok) {
    refuse(response, input.status, { connection: 'close' })
    return
  }
  const outcome = await dispatch(shell.app, operation, input.value)
  response.writeHead(200, { 'content-type': 'application/json' }).end(encodeWire(outcome))
}

type Sent = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: number }

async function inputOf(maxBodyBytes: number, request: IncomingMessage): Promise<Sent> {
  // A form of another page cannot send this type without asking first.
  if (request.headers['content-type'] !== 'application/json') return { ok: false, status: 415 }
  const body = await readBody(request, maxBodyBytes)
  if (body === null) return { ok: false, status: 413 }
  try {
    return { ok: true, value: decodeWire(body) }
  } catch (error) {
    // RangeError: nested deeper than the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return { ok: false, status: 400 }
    throw error
  }
}

async function sendFile(file: PageFile, response: ServerResponse): Promise<void> {
  const bytes = await file.read()
  response
    .writeHead(200, {
      'content-type': file.mediaType,
      'content-length': bytes.length,
      ...(file.isFrozen ? { 'cache-control': 'private, max-age=31536000, immutable' } : {}),
    })
    .end(bytes)
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end()
}
