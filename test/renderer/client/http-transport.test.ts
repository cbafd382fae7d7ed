/**
 * Calls and events over HTTP, against the real loopback shell.
 *
 * @vitest-environment node
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AppEvent } from '#contract/events.ts'
import type { Transport } from '#contract/wire.ts'
import { type Loopback, startLoopback } from '#electron/shells/loopback/start-loopback.ts'
import { createHttpTransport } from '#renderer/client/http-transport.ts'
import { enterAsBrowser } from '#test/support/browser-fetch.ts'
import { createEchoApp, type EchoApp } from '#test/support/echo-app.ts'
import { createPageFolder, type PageFolder } from '#test/support/page-folder.ts'

let app: EchoApp
let folder: PageFolder
let shell: Loopback
let browserFetch: typeof fetch
let transport: Transport
const stops: (() => void)[] = []

beforeEach(async () => {
  app = createEchoApp()
  folder = await createPageFolder()
  shell = await startLoopback({ app, pageFolder: folder.path, maxBodyBytes: 1_000 })
  browserFetch = await enterAsBrowser(shell)
  transport = createHttpTransport({ origin: shell.origin, fetch: browserFetch })
})

afterEach(async () => {
  for (const stop of stops.splice(0)) stop()
  await shell.close()
  await folder[Symbol.asyncDispose]()
})

function hear(): AppEvent[] {
  const heard: AppEvent[] = []
  stops.push(transport.listen(event => heard.push(event)))
  return heard
}

const changed = (table: string): AppEvent => ({ kind: 'changed', tables: [table] })

describe('calls', () => {
  test('bring values and bytes there and back', async () => {
    const input = { name: 'Sơn Hạ', bytes: new Uint8Array([0, 128, 255]) }
    expect(await transport.call('meetings.list', input)).toStrictEqual({ ok: true, value: input })
  })

  test('to a program that has ended say so', async () => {
    await shell.close()
    expect(await transport.call('meetings.list', {})).toMatchObject({
      ok: false,
      error: { code: 'defect', message: expect.stringContaining('Không liên lạc được') },
    })
  })

  test('of a page the program does not know say how to come back', async () => {
    const stranger = createHttpTransport({ origin: shell.origin })
    expect(await stranger.call('meetings.list', {})).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('không còn được phép') },
    })
  })

  test('that are too large say so', async () => {
    expect(await transport.call('returns.read', new Uint8Array(2_000))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('quá lớn') },
    })
  })
})

describe('events', () => {
  test('of a call that follows the listening are heard', async () => {
    const heard = hear()
    await transport.call('meetings.list', {})
    app.tell(changed('meetings'))
    await expect.poll(() => heard).toEqual([changed('meetings')])
  })

  test('come over one connection to every listener until it stops', async () => {
    const [first, second] = [hear(), hear()]
    await transport.call('meetings.list', {})
    expect(app.listeners.size).toBe(1)
    app.tell(changed('a'))
    await expect.poll(() => second.length).toBe(1)
    stops.shift()?.()
    app.tell(changed('b'))
    await expect.poll(() => second).toEqual([changed('a'), changed('b')])
    expect(first).toEqual([changed('a')])
    stops.shift()?.()
    await expect.poll(() => app.listeners.size).toBe(0)
  })

  test('keep their letters where the stream is cut in the middle of one', async () => {
    const line = new TextEncoder().encode(
      `\n${JSON.stringify({ kind: 'progress', job: 'đọc', done: 1, total: 2, text: 'Đảng ủy xã.xlsx' })}\n`,
    )
    const body = new ReadableStream<Uint8Array>({
      start: controller => {
        for (const byte of line) controller.enqueue(Uint8Array.of(byte))
      },
    })
    transport = createHttpTransport({ fetch: async () => new Response(body) })
    const heard = hear()
    await expect.poll(() => heard).toMatchObject([{ job: 'đọc', text: 'Đảng ủy xã.xlsx' }])
  })

  test('after a lost connection begin with word that anything may have changed', async () => {
    const answers = [new Response('\n'), new Response(null, { status: 503 }), null]
    const fetching = vi.fn<typeof fetch>(async (input, init) => answers.shift() ?? browserFetch(input, init))
    transport = createHttpTransport({ origin: shell.origin, fetch: fetching })
    const heard = hear()
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([{ kind: 'changed', tables: [] }])
    await expect.poll(() => app.listeners.size).toBe(1)
    app.tell(changed('meetings'))
    await expect.poll(() => heard.length).toBe(2)
    expect(fetching).toHaveBeenCalledTimes(3)
  })
})
