/** `npm start` opens the program in the browser where there is no window, and says so in one line. */
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { enterAsBrowser } from '#test/support/browser-fetch.ts'
import { startProgram } from '#test/support/started-program.ts'
import { buildPage } from '../../../build/bundle/build-page.ts'

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

function start(args: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const program = startProgram(
    'build/scripts/start.ts',
    ['--no-open', '--data', dataFolder, ...args],
    variables,
  )
  children.push(program.child)
  return program
}

test('with --browser serves the built page at the printed address', async () => {
  const program = start(['--browser'])
  const url = await program.url()
  const { origin } = new URL(url)
  const page = await (await enterAsBrowser({ origin, url }))(origin)
  expect(await page.text()).toMatch(/<script type="module"[^>]* src="\/assets\//)
  expect(program.said()).not.toContain('Không mở được cửa sổ')
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
}, 90_000)

test.runIf(process.platform === 'linux')(
  'without a screen says so in one line and goes on in the browser',
  async () => {
    const program = start([], { DISPLAY: '', WAYLAND_DISPLAY: '' })
    await program.url()
    const [first, second] = program.said().split('\n')
    expect(first).toBe(
      'Không mở được cửa sổ riêng (máy này không có màn hình đồ họa); Điểm Cầu mở trong trình duyệt.',
    )
    expect(second).toMatch(/^Điểm Cầu: http:/)
  },
  90_000,
)

test('an option it does not know is told in one line, before anything is built', async () => {
  const program = start(['--prot', '1'])
  expect(await program.ended).toBe(1)
  expect(program.said().trim().split('\n')).toEqual([expect.stringContaining('Không hiểu tùy chọn')])
}, 30_000)
