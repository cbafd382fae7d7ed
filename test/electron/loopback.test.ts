/** The browser shell as a person starts it: it says where it is, serves, and ends in good order when told. */
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHttpTransport } from '#renderer/client/http-transport.ts'
import { enterAsBrowser } from '#test/support/browser-fetch.ts'
import { type StartedProgram, startProgram } from '#test/support/started-program.ts'
import { buildPage } from '../../build/bundle/build-page.ts'

let dataFolder: string
const children: ChildProcess[] = []

beforeAll(buildPage, 60_000)

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'diem-cau-'))
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(dataFolder, { recursive: true })
})

function start(...args: readonly string[]): StartedProgram {
  const program = startProgram('electron/loopback.ts', ['--no-open', '--data', dataFolder, ...args])
  children.push(program.child)
  return program
}

test('serves the program at the printed address, and a new start finds what was written', async () => {
  const first = start()
  const url = await first.url()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+$/)
  const { origin } = new URL(url)
  const transport = createHttpTransport({ origin, fetch: await enterAsBrowser({ origin, url }) })
  expect(await transport.call('meetings.create', { from: 'sample' })).toMatchObject({ ok: true })
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)

  const port = Number(new URL(url).port)
  const second = start('--port', String(port))
  const again = await second.url()
  expect(new URL(again).port).toBe(String(port))
  const fetch = await enterAsBrowser({ origin, url: again })
  const list = await createHttpTransport({ origin, fetch }).call('meetings.list', {})
  expect(list).toMatchObject({ ok: true, value: [{ places: 98 }] })
  second.child.kill('SIGINT')
  expect(await second.ended).toBe(0)
}, 60_000)

test('data that cannot be opened is told on the page, behind the same gate, and the program opens there', async () => {
  await writeFile(join(dataFolder, 'diem-cau.sqlite'), 'hỏng')
  const program = start()
  const url = await program.url()
  expect(program.said()).toContain('bị hỏng')
  const { origin } = new URL(url)
  expect((await fetch(`${origin}/call/start.replace`, { method: 'POST', headers: { origin } })).status).toBe(
    403,
  )
  const own = await enterAsBrowser({ origin, url })
  expect(await (await fetch(`${origin}/`)).text()).toContain('<div id="root">')
  const transport = createHttpTransport({ origin, fetch: own })
  const trouble = await transport.call('start.state', {})
  expect(trouble).toMatchObject({ ok: true, value: { code: 'storage-damaged', isShowable: false } })
  expect(await transport.call('meetings.list', {})).toMatchObject({ ok: false })
  const by = { kind: 'nothing' }
  expect(await transport.call('start.replace', { job: '1', by })).toEqual({ ok: true, value: null })
  expect(await transport.call('meetings.list', {})).toEqual({ ok: true, value: [] })
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
}, 60_000)

test('a taken port and an option it does not know are told in one line', async () => {
  const first = start()
  const { port } = new URL(await first.url())
  for (const [args, sentence] of [
    [['--port', port], 'Cổng này đang có chương trình khác dùng.'],
    [['--prot', port], 'Không hiểu tùy chọn khởi động'],
  ] as const) {
    const second = start('--data', join(dataFolder, 'other'), ...args)
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(sentence)
    expect(second.said().trim().split('\n')).toHaveLength(1)
  }
}, 60_000)
