/** How the loopback shell answers one request. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { decodeWire, encodeWire, type Transport } from '#contract/wire.ts'
import { dispatch } from '../dispatch.ts'
import type { PageFile, PageFiles } from '../page-files.ts'
import { PAGE_HEADERS } from '../page-headers.ts'
import { readBody } from './body.ts'
import { sendEvents } from './event-response.ts'
import { refusalOf } from './gate.ts'
import { REFUSAL_PAGE, REFUSAL_POLICY } from './refusal-page.ts'
import type { Session } from './session.ts'

export type Shell = {
  readonly app: Transport
  readonly files: PageFiles
  readonly session: Session
  readonly origin: string
  readonly maxBodyBytes: number
  readonly heartbeatMilliseconds: number
}

/** The checks, in this order for every request: the address, the browser, then what it asks for. */
export async function answer(
  shell: Shell,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value)
  // What a browser may keep says so itself.
  response.setHeader('cache-control', 'no-store')
  const refusal = refusalOf(request, shell.origin)
  const [path = '', search = ''] = (request.url ?? '').split('?', 2)
  const token = new URLSearchParams(search).get('token')
  const isKnown = shell.session.isIn(request.headers.cookie)

  if (refusal) refuse(response, refusal.status)
  else if (request.method === 'GET' && path === '/' && token !== null) admit(shell, token, isKnown, response)
  else if (isKnown) await serve(shell, path, request, response)
  else sendRefusalPage(response)
}

/** Takes the token out of the address, so that neither the history nor a screenshot shows it. */
function admit({ session }: Shell, token: string, isKnown: boolean, response: ServerResponse): void {
  const cookie = isKnown ? null : session.exchange(token)
  if (cookie !== null) response.setHeader('set-cookie', cookie)
  if (isKnown || cookie !== null) response.writeHead(303, { location: '/' }).end()
  else sendRefusalPage(response)
}

async function serve(
  shell: Shell,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isProgram = path === '/listen' || path.startsWith('/call/')
  const allowed = isProgram ? 'POST' : 'GET'
  const file = isProgram ? undefined : shell.files.find(path)
  if (!isProgram && !file) refuse(response, 404)
  else if (request.method !== allowed) refuse(response, 405, { allow: allowed })
  else if (file) await sendFile(file, response)
  else if (path === '/listen') sendEvents(shell.app, response, shell.heartbeatMilliseconds)
  else await sendOutcome(shell, path.slice('/call/'.length), request, response)
}

async function sendOutcome(
  shell: Shell,
  operation: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const input = await inputOf(shell, request)
  if (!input.ok) {
    refuse(response, input.status, { connection: 'close' })
    return
  }
  const outcome = await dispatch(shell.app, operation, input.value)
  response.writeHead(200, { 'content-type': 'application/json' }).end(encodeWire(outcome))
}

type Sent = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: number }

async function inputOf({ maxBodyBytes }: Shell, request: IncomingMessage): Promise<Sent> {
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

function sendRefusalPage(response: ServerResponse): void {
  response
    .writeHead(403, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': REFUSAL_POLICY,
    })
    .end(REFUSAL_PAGE)
}
