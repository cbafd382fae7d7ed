/** What no browser would send, byte by byte through a bare socket: smuggled, doubled, broken, endless. */
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PAGE_KEY_HEADER } from '#contract/wire.ts'
import { type Loopback, startLoopback } from '#electron/shells/loopback/start-loopback.ts'
import { bringToken, keyOf } from '#test/support/browser-fetch.ts'
import { createEchoApp, type EchoApp } from '#test/support/echo-app.ts'
import { createPageFolder, type PageFolder } from '#test/support/page-folder.ts'

let app: EchoApp
let folder: PageFolder
let shell: Loopback
let host: string
let port: number
let key: string

beforeEach(async () => {
  app = createEchoApp()
  folder = await createPageFolder()
  shell = await startLoopback({ app, pageFolder: folder.path, patienceMilliseconds: 300 })
  host = new URL(shell.origin).host
  port = Number(new URL(shell.origin).port)
  key = await keyOf(shell)
})

afterEach(async () => {
  await shell.close()
  await folder[Symbol.asyncDispose]()
})

/** Sends the bytes as they are and gives everything that came back until the program hung up. */
const exchange = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes, 'latin1'))
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', piece => {
      answer += String(piece)
    })
    socket.on('close', () => resolve(answer))
    // Hung up in the middle of our bytes: what came before it is the answer.
    socket.on('error', error =>
      'code' in error && error.code === 'ECONNRESET' ? resolve(answer) : reject(error),
    )
  })

const statusesOf = (answer: string): readonly number[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))

type Head = { readonly request?: string; readonly headers?: readonly string[]; readonly body?: string }

/** A call as the page makes it, with what a case puts in its place; the connection is asked to end after it. */
const message = ({
  request = 'POST /call/meetings.list HTTP/1.1',
  headers = [],
  body = '{}',
}: Head): string =>
  [
    request,
    `Host: ${host}`,
    `Origin: ${shell.origin}`,
    `${PAGE_KEY_HEADER}: ${key}`,
    'Content-Type: application/json',
    'Connection: close',
    ...headers,
    '',
    body,
  ].join('\r\n')

test('the message itself is one that passes', async () => {
  expect(statusesOf(await exchange(message({ headers: ['Content-Length: 2'] })))).toEqual([200])
  expect(app.calls).toHaveLength(1)
})

describe('is refused before anything is called', () => {
  const chunked = '2\r\n{}\r\n0\r\n\r\n'

  test.each<[string, () => string, number]>([
    ['two lengths', () => message({ headers: ['Content-Length: 2', 'Content-Length: 40'] }), 400],
    ['a length that is none', () => message({ headers: ['Content-Length: 0x2'] }), 400],
    ['a negative length', () => message({ headers: ['Content-Length: -2'] }), 400],
    [
      'a length and chunks',
      () => message({ headers: ['Content-Length: 2', 'Transfer-Encoding: chunked'], body: chunked }),
      400,
    ],
    [
      'a coding that hides the chunks',
      () => message({ headers: ['Transfer-Encoding: chunked, identity'], body: chunked }),
      400,
    ],
    [
      'chunks that are none',
      () => message({ headers: ['Transfer-Encoding: chunked'], body: 'zz\r\n{}' }),
      400,
    ],
    [
      'a header folded over two lines',
      () => message({ headers: ['X-A: b\r\n c', 'Content-Length: 2'] }),
      400,
    ],
    ['a header with a blank before its colon', () => message({ headers: ['Content-Length : 2'] }), 400],
    ['two keys', () => message({ headers: [`${PAGE_KEY_HEADER}: ${key}`, 'Content-Length: 2'] }), 403],
    ['two hosts', () => message({ headers: [`Host: evil.example`, 'Content-Length: 2'] }), 421],
    ['our host after another', () => message({}).replace('Host:', 'Host: evil.example\r\nHost:'), 421],
    ['no host', () => message({ headers: ['Content-Length: 2'] }).replace(/Host: .*\r\n/, ''), 400],
    ['no host in the old protocol', () => `GET / HTTP/1.0\r\n\r\n`, 421],
    ['a NUL in the path', () => message({ request: 'GET /assets/\0main.js HTTP/1.1' }), 400],
    ['a blank in the path', () => message({ request: 'GET /../ secret.html HTTP/1.1' }), 400],
    ['an unknown method', () => message({ request: 'STEAL / HTTP/1.1' }), 400],
    ['more headers than a page has', () => message({ headers: [`X-A: ${'a'.repeat(20_000)}`] }), 431],
  ])('%s', async (_, bytes, status) => {
    expect(statusesOf(await exchange(bytes()))).toEqual([status])
    expect(app.calls).toEqual([])
  })

  test('a tunnel', async () => {
    expect(await exchange(message({ request: 'CONNECT evil.example:443 HTTP/1.1' }))).toBe('')
  })

  test('a socket of the web', async () => {
    const headers = [
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ]
    const answer = await exchange(message({ request: 'GET /listen HTTP/1.1', headers, body: '' }))
    expect(statusesOf(answer)).toEqual([405])
    expect(app.listeners.size).toBe(0)
  })
})

test('what stands in the body of a refused request is no request of its own', async () => {
  const inner = message({ headers: ['Content-Length: 2'] })
  const outer = message({ headers: [`Content-Length: ${inner.length}`], body: inner })
  const broken = [
    outer.replace(/x-diem-cau-key: .*\r\n/, ''),
    outer.replace('application/json', 'text/plain'),
    outer.replace(`Origin: ${shell.origin}`, 'Origin: https://evil.example'),
  ]
  for (const bytes of broken) expect(statusesOf(await exchange(bytes))).toHaveLength(1)
  expect(app.calls).toEqual([])
})

test.each([
  '/%252e%252e/secret.html',
  '/%2e%2e%2fsecret.html',
  '/..%5csecret.html',
  '/%c0%ae%c0%ae/secret.html',
  '/assets/..;/..;/secret.html',
  '/./index.html',
  '/index.html/',
  '/INDEX.HTML',
])('nothing lies at %s', async path => {
  expect(statusesOf(await exchange(message({ request: `GET ${path} HTTP/1.1`, body: '' })))).toEqual([404])
})

describe('does not wait for ever', () => {
  test.each<[string, () => string]>([
    ['for a head that does not end', () => `GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: `],
    ['for a body that does not come', () => message({ headers: ['Content-Length: 100'], body: '{' })],
    [
      'for chunks that do not end',
      () => message({ headers: ['Transfer-Encoding: chunked'], body: '2\r\n{"\r\n' }),
    ],
  ])('%s', async (_, bytes) => {
    expect(statusesOf(await exchange(bytes())).filter(status => status !== 408)).toEqual([])
    expect(app.calls).toEqual([])
  })
})

test.each([
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '[{"__proto__":{"polluted":true}}]',
  '{"a":{"$bytes":"AA==","__proto__":{"polluted":true}}}',
])('%s changes no object but itself', async body => {
  expect(statusesOf(await exchange(message({ headers: [`Content-Length: ${body.length}`], body })))).toEqual([
    200,
  ])
  expect(app.calls).toHaveLength(1)
  expect('polluted' in {}).toBe(false)
  expect(Object.getPrototypeOf(app.calls[0]?.input)).not.toHaveProperty('polluted')
})

test('of two browsers that bring the address at the same time, one enters', async () => {
  const fresh = await startLoopback({ app, pageFolder: folder.path })
  const answers = await Promise.all(Array.from({ length: 8 }, () => bringToken(fresh)))
  const entered = answers.filter(({ status }) => status === 200)
  const refused = answers.filter(({ status }) => status === 403)
  expect([entered.length, refused.length]).toEqual([1, 7])
  await fresh.close()
})

test('nothing private is kept by a browser', async () => {
  for (const request of ['POST /call/meetings.list HTTP/1.1', 'GET / HTTP/1.1', 'GET /unknown HTTP/1.1']) {
    const isCall = request.startsWith('POST')
    const answer = await exchange(
      message(isCall ? { request, headers: ['Content-Length: 2'] } : { request, body: '' }),
    )
    expect(answer.toLowerCase()).toContain('cache-control: no-store')
  }
})
