/** A page in a browser enters once by the printed address and stays by its key, which nothing but its own requests carry. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PAGE_KEY_HEADER } from '#contract/wire.ts'
import { enterProgram, keyHeader } from '#renderer/client/entrance.ts'
import { createHttpTransport } from '#renderer/client/http-transport.ts'

type Asked = { readonly path: string; readonly headers: Headers; readonly body: string }

let asked: Asked[]

/** A program that knows the token `t1` and, from then on, the key `k1`. */
const program: typeof fetch = async (input, init) => {
  const [path, body] = [input, init?.body ?? '']
  if (typeof path !== 'string' || typeof body !== 'string') throw new Error('Not a request of the page')
  const sent = { path, headers: new Headers(init?.headers), body }
  asked.push(sent)
  if (sent.path === '/enter' && sent.body === '"t1"') return new Response('"k1"')
  if (sent.headers.get(PAGE_KEY_HEADER) !== 'k1') return new Response(null, { status: 403 })
  return sent.path === '/enter' ? new Response(null, { status: 204 }) : new Response('{"ok":true,"value":1}')
}

beforeEach(() => {
  asked = []
  localStorage.clear()
  history.replaceState(null, '', '/')
})

afterEach(() => history.replaceState(null, '', '/'))

test('the token becomes a key and leaves the address, which keeps its place', async () => {
  history.replaceState(null, '', '/?token=t1#/meetings/a/returns')
  expect(await enterProgram(program)).toBe(true)
  expect(location.href).not.toContain('t1')
  expect(location.hash).toBe('#/meetings/a/returns')
  expect(keyHeader()).toEqual({ [PAGE_KEY_HEADER]: 'k1' })
  expect(document.cookie).toBe('')
})

test('a reload and a second window come in by the key', async () => {
  history.replaceState(null, '', '/?token=t1')
  await enterProgram(program)
  expect(await enterProgram(program)).toBe(true)
  history.replaceState(null, '', '/?token=spent')
  expect(await enterProgram(program)).toBe(true)
  expect(keyHeader()).toEqual({ [PAGE_KEY_HEADER]: 'k1' })
})

test('calls and the stream of events carry the key', async () => {
  history.replaceState(null, '', '/?token=t1')
  await enterProgram(program)
  const transport = createHttpTransport({ fetch: program })
  const stop = transport.listen(() => undefined)
  expect(await transport.call('meetings.list', {})).toEqual({ ok: true, value: 1 })
  stop()
  const carried = asked.filter(({ path }) => path !== '/enter')
  expect(carried.map(({ path }) => path)).toEqual(['/listen', '/call/meetings.list'])
  for (const { headers } of carried) expect(headers.get(PAGE_KEY_HEADER)).toBe('k1')
})

test('a page without token and key, or with those of another run, is a stranger', async () => {
  localStorage.setItem('diem-cau-key', 'k0')
  expect(await enterProgram(program)).toBe(false)
  history.replaceState(null, '', '/?token=t0')
  expect(await enterProgram(program)).toBe(false)
})

test('a program that does not answer is told by the first call', async () => {
  expect(await enterProgram(() => Promise.reject(new TypeError('offline')))).toBe(true)
})
