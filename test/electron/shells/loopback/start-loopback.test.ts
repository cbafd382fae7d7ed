/** The loopback shell serves one browser of this machine, and each of its rules refuses what breaks it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeWire, PAGE_KEY_HEADER } from '#contract/wire.ts'
import { type Loopback, startLoopback } from '#electron/shells/loopback/start-loopback.ts'
import { bringToken, keyOf } from '#test/support/browser-fetch.ts'
import { createEchoApp, type EchoApp } from '#test/support/echo-app.ts'
import { createPageFolder, type PageFolder } from '#test/support/page-folder.ts'
import { type RawResponse, sendRaw } from '#test/support/raw-request.ts'

let app: EchoApp
let folder: PageFolder
let shell: Loopback
let host: string
let port: number

beforeEach(async () => {
  app = createEchoApp()
  folder = await createPageFolder()
  shell = await startLoopback({
    app,
    pageFolder: folder.path,
    maxBodyBytes: 1_000,
    heartbeatMilliseconds: 20,
  })
  host = new URL(shell.origin).host
  port = Number(new URL(shell.origin).port)
})

afterEach(async () => {
  await shell.close()
  await folder[Symbol.asyncDispose]()
})

const open = (path: string, headers: Record<string, string> = {}) =>
  sendRaw({ port, path, headers: { host, ...headers } })

const tokenOf = () => new URL(shell.url).searchParams.get('token') ?? ''

/** The key of a page that has opened the printed address. */
const enter = () => keyOf(shell)

/** As the page sends it, with what a case breaks. */
async function post(
  path: string,
  { headers = {}, body = '{}', key }: { headers?: Record<string, string>; body?: string; key?: string } = {},
) {
  return sendRaw({
    port,
    path,
    method: 'POST',
    headers: {
      host,
      origin: shell.origin,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      [PAGE_KEY_HEADER]: key ?? (await enter()),
      ...headers,
    },
    body,
  })
}

describe('entering', () => {
  test('listens on 127.0.0.1 and prints that address', () => {
    expect(shell.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
  })

  test('gives a key for the token, and nothing that a browser would send by itself', async () => {
    expect(await enter()).toMatch(/^[\w-]{43}$/)
    for (const response of [await bringToken(shell), await open('/'), await open('/?token=x')]) {
      expect(response.headers['set-cookie']).toBeUndefined()
    }
  })

  test('a page that reloads, or comes again by the old address, shows its key and stays', async () => {
    const key = await enter()
    expect(await bringToken(shell, { [PAGE_KEY_HEADER]: key }, null)).toMatchObject({ status: 204, text: '' })
    expect(await bringToken(shell, { [PAGE_KEY_HEADER]: key })).toMatchObject({ status: 204, text: '' })
  })

  test.each<[string, () => Promise<RawResponse>]>([
    ['a token that was used', () => enter().then(() => bringToken(shell))],
    ['a wrong token', () => bringToken(shell, {}, 'A'.repeat(43))],
    ['an empty token', () => bringToken(shell, {}, '')],
    ['no token', () => bringToken(shell, {}, null)],
    ['a wrong key', () => bringToken(shell, { [PAGE_KEY_HEADER]: 'A'.repeat(43) }, null)],
    ['the token as a key', () => bringToken(shell, { [PAGE_KEY_HEADER]: tokenOf() }, null)],
    ['more than a token', () => bringToken(shell, {}, 'A'.repeat(1_001))],
    ['the token from elsewhere', () => bringToken(shell, { origin: 'http://127.0.0.1:1' })],
  ])('refuses %s', async (_, bring) => {
    expect(await bring()).toMatchObject({ status: 403, text: '' })
  })

  test('is spent by the right token alone', async () => {
    await bringToken(shell, {}, 'A'.repeat(43))
    await bringToken(shell, { origin: 'https://evil.example' })
    await bringToken(shell, { 'sec-fetch-site': 'same-site' })
    expect(await enter()).not.toBe('')
  })

  test('refuses a changed key, a key of another program, and the key as a cookie', async () => {
    const key = await enter()
    const other = await startLoopback({ app, pageFolder: folder.path })
    for (const wrong of [`${key}x`, '', await keyOf(other)]) {
      expect((await post('/call/meetings.list', { key: wrong })).status).toBe(403)
    }
    await other.close()
    const cookie = `${PAGE_KEY_HEADER}=${key}; diem-cau-${port}=${key}`
    expect((await post('/call/meetings.list', { key: '', headers: { cookie } })).status).toBe(403)
    expect(app.calls).toEqual([])
    expect((await post('/call/meetings.list', { key })).status).toBe(200)
  })
})

describe('who is looked at', () => {
  const own = (): Record<string, string> => ({ host, origin: shell.origin })

  test.each<[string, () => Record<string, string>, number]>([
    ['a name that resolves to 127.0.0.1', () => ({ host: `evil.example:${port}` }), 421],
    ['localhost', () => ({ host: `localhost:${port}` }), 421],
    ['the address without its port', () => ({ host: '127.0.0.1' }), 421],
    ['another port', () => ({ host: '127.0.0.1:1' }), 421],
    ['a foreign origin', () => ({ origin: 'https://evil.example' }), 403],
    ['another program on this machine', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['an origin that hides', () => ({ origin: 'null' }), 403],
    ['another site by its own word', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
    ['another port by its own word', () => ({ 'sec-fetch-site': 'same-site' }), 403],
  ])('refuses %s', async (_, broken, status) => {
    const headers = { ...own(), ...broken() }
    expect((await post('/call/meetings.list', { headers })).status).toBe(status)
    expect((await open('/', headers)).status).toBe(status)
    expect(app.calls).toEqual([])
  })

  test('refuses a call without origin', async () => {
    const response = await sendRaw({
      port,
      path: '/call/meetings.list',
      method: 'POST',
      headers: {
        host,
        [PAGE_KEY_HEADER]: await enter(),
        'content-type': 'application/json',
        'content-length': '2',
      },
      body: '{}',
    })
    expect(response.status).toBe(403)
    expect(app.calls).toEqual([])
  })

  test('refuses calls and events without the key', async () => {
    expect((await post('/call/meetings.list', { key: '' })).status).toBe(403)
    expect((await post('/listen', { key: '' })).status).toBe(403)
    expect(app.calls).toEqual([])
    expect(app.listeners.size).toBe(0)
  })
})

describe('files', () => {
  test('are served with their type and under the policy of the page', async () => {
    const page = await open('/')
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    const policy = page.headers['content-security-policy']
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
      expect(String(policy).split('; ')).toContain(rule)
    }
    const script = await open('/assets/main-1a2b.js')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toContain('immutable')
  })

  test.each([
    '/secret.html',
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..\\secret.html',
    '/assets/main-1a2b.js%00.html',
    '//127.0.0.1/index.html',
    'http://evil.example/index.html',
    '/assets/',
    '/assets/main-1a2b.js.map',
    '/listen/more',
    '/unknown',
  ])('do not exist at %s', async path => {
    const response = await open(path)
    expect(response.status).toBe(404)
    expect(response.text).toBe('')
  })

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('are not for %s', async method => {
    const headers = { host, origin: shell.origin, [PAGE_KEY_HEADER]: await enter() }
    expect((await sendRaw({ port, path: '/', method, headers })).status).toBe(405)
  })
})

describe('calls', () => {
  test('carry input and result', async () => {
    const input = { name: 'Hội nghị', bytes: { $bytes: 'AAEC' } }
    const response = await post('/call/meetings.list', { body: JSON.stringify(input) })
    expect(response.status).toBe(200)
    expect(app.calls).toEqual([
      { operation: 'meetings.list', input: { name: 'Hội nghị', bytes: new Uint8Array([0, 1, 2]) } },
    ])
    expect(decodeWire(response.text)).toEqual({ ok: true, value: app.calls[0]?.input })
  })

  test.each(['GET', 'HEAD', 'PUT', 'OPTIONS'])('are not for %s', async method => {
    const headers = { host, origin: shell.origin, [PAGE_KEY_HEADER]: await enter() }
    for (const path of ['/call/meetings.list', '/listen']) {
      const response = await sendRaw({ port, path, method, headers })
      expect(response.status).toBe(405)
      expect(response.headers.allow).toBe('POST')
    }
    expect(app.calls).toEqual([])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'are not made by a form of type %j',
    async type => {
      expect((await post('/call/meetings.list', { headers: { 'content-type': type } })).status).toBe(415)
      expect(app.calls).toEqual([])
    },
  )

  test.each(['', 'no JSON', '{"$bytes": 1}', '[['.repeat(200)])('refuse the body %j', async body => {
    expect((await post('/call/meetings.list', { body })).status).toBe(400)
    expect(app.calls).toEqual([])
  })

  test('refuse a body that says it is too large', async () => {
    expect((await post('/call/meetings.list', { body: JSON.stringify('a'.repeat(1_000)) })).status).toBe(413)
    expect(app.calls).toEqual([])
  })

  test('refuse a body that turns out too large', async () => {
    const headers = {
      host,
      origin: shell.origin,
      [PAGE_KEY_HEADER]: await enter(),
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
    }
    const body = JSON.stringify('a'.repeat(2_000))
    const response = await sendRaw({ port, path: '/call/meetings.list', method: 'POST', headers, body })
    expect(response.status).toBe(413)
    expect(app.calls).toEqual([])
  })

  test.each(['', '__proto__', 'a'.repeat(200), 'meetings%2elist', '../listen'])(
    'know no operation named %j',
    async name => {
      const response = await post(`/call/${name}`)
      expect(decodeWire(response.text)).toMatchObject({ ok: false, error: { code: 'unknown-operation' } })
      expect(app.calls).toEqual([])
    },
  )
})

describe('events', () => {
  const listen = async (signal: AbortSignal) => {
    const headers = { origin: shell.origin, [PAGE_KEY_HEADER]: await enter() }
    const response = await fetch(`${shell.origin}/listen`, { method: 'POST', headers, signal })
    if (!response.body) throw new Error('no stream')
    return response.body.pipeThrough(new TextDecoderStream()).getReader()
  }

  const readToEnd = async (reader: ReadableStreamDefaultReader<string>) => {
    while (!(await reader.read()).done);
  }

  test('arrive line by line, with a heartbeat between them, until the page leaves', async () => {
    const leave = new AbortController()
    const reader = await listen(leave.signal)
    expect((await reader.read()).value).toBe('\n')
    expect((await reader.read()).value).toBe('\n')
    const event = { kind: 'changed', tables: ['meetings'] } as const
    app.tell(event)
    let text = ''
    while (!text.includes('changed')) text += (await reader.read()).value
    expect(JSON.parse(text)).toEqual(event)
    leave.abort()
    await expect.poll(() => app.listeners.size).toBe(0)
  })

  test('end when the shell closes', async () => {
    const reader = await listen(new AbortController().signal)
    await reader.read()
    await shell.close()
    await expect(readToEnd(reader)).rejects.toThrow()
    await expect.poll(() => app.listeners.size).toBe(0)
  })
})

test('a taken port is told', async () => {
  await expect(startLoopback({ app, pageFolder: folder.path, port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})
