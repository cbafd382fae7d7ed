import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { createApp } from '#electron/app.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { chanceFrom } from '#test/support/random.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { RESOURCES } from '#test/support/test-app.ts'

const WRITER = fileURLToPath(new URL('../../support/writer-process.ts', import.meta.url))

/** Everything the process said it had saved until it was killed after `saves` saves and `delay` milliseconds. */
function runUntilKilled(writer: ChildProcess, saves: number, delay: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    let output = ''
    let dying = false
    writer.stdout?.on('data', chunk => {
      output += chunk
      if (!dying && output.split('saved ').length > saves) {
        dying = true
        setTimeout(() => writer.kill('SIGKILL'), delay)
      }
    })
    let errors = ''
    writer.stderr?.on('data', chunk => {
      errors += chunk
    })
    // Only whole lines were surely written after the save.
    writer.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(output.split('\n').slice(0, -1))
      else reject(new Error(`The writer ended by itself: ${errors}`))
    })
  })
}

/** `KILLS=500` for the long run. */
const KILLS = Number(process.env['KILLS'] ?? 0)

const chance = chanceFrom(500)
const atRandom = Array.from({ length: KILLS }, () => ({ saves: chance.upTo(30), delay: chance.upTo(25) }))

test.each([
  { saves: 1, delay: 0 },
  { saves: 5, delay: 3 },
  { saves: 20, delay: 7 },
  { saves: 60, delay: 1 },
  ...atRandom,
])(
  'a process killed after $saves saves loses none and leaves none half done',
  { timeout: 60_000 },
  async options => {
    const folder = temporaryFolder()
    const writer = spawn(process.execPath, [WRITER, folder, RESOURCES], { stdio: ['ignore', 'pipe', 'pipe'] })
    const lines = await runUntilKilled(writer, options.saves, options.delay)
    const meetingId = lines.find(line => line.startsWith('meeting '))?.slice('meeting '.length) ?? ''
    const saved = lines.filter(line => line.startsWith('saved ')).map(line => line.slice('saved '.length))

    const app = await createApp({
      dataFolder: folder,
      resourcesFolder: RESOURCES,
      printer: createChromiumPrinter(),
    })
    const outcome = await app.call('meetings.get', { meetingId: asId(meetingId) })
    const history = await app.call('history.list', { meetingId, limit: 500 })
    await app.close()
    const { meeting } = (outcome.ok ? outcome.value : {}) as { meeting: Meeting }
    const steps = (history.ok ? history.value : []) as readonly unknown[]
    const kept = meeting.addressees.map(addressee => addressee.id as string)
    expect(kept.slice(0, saved.length)).toEqual(saved)
    // A change saved just before the kill may not have been told any more; each one is there with its step.
    expect(kept.length).toBe(steps.length)
  },
)
