/** A full disk at any moment: a clear sentence, nothing half written, and all goes on when there is room again. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '#electron/app.ts'
import { chanceFrom } from '#test/support/random.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { RESOURCES } from '#test/support/test-app.ts'

/** A file system of 6 MB in memory; null where this user may not mount one. */
function smallDisk(): string | null {
  const folder = join(temporaryFolder(), 'disk')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

const printer = {
  print: () => Promise.reject(new Error('Nothing is printed here')),
  photograph: () => Promise.reject(new Error('Nothing is printed here')),
  close: () => Promise.resolve(),
}

test('a disk that fills up between any two writes loses nothing and says so', {
  timeout: 120_000,
}, async context => {
  const folder = smallDisk()
  if (folder === null) return context.skip('a small file system needs the right to mount one')
  const defects: unknown[] = []
  const open = () =>
    createApp({
      dataFolder: folder,
      resourcesFolder: RESOURCES,
      printer,
      keepsBackups: true,
      logDefect: (_, cause) => defects.push(cause),
    })
  let app = await open()
  const created = await app.call('meetings.create', { from: 'blank', name: 'Hội nghị' })
  const { meetingId } = (created.ok ? created.value : {}) as { meetingId: string }
  const chance = chanceFrom(6)
  const saved: string[] = []
  const filler = join(folder, 'filler')
  let refusals = 0
  for (let round = 0; round < 12; round++) {
    const { bavail, bsize } = statfsSync(folder)
    // So much is left as no change, one, or several need.
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 4096 * chance.upTo(40))))
    for (let count = 0; count < 8; count++) {
      const text = `Nơi nhận ${round}.${count}`
      const part = { kind: 'addressee', fields: { text } }
      const outcome = await app.call('parts.add', {
        meetingId,
        parent: { kind: 'meeting', id: meetingId },
        part,
      })
      if (outcome.ok) saved.push(text)
      else {
        refusals += 1
        expect(outcome.error).toMatchObject({ code: expect.stringMatching(/^storage-(full|lost)$/) })
      }
    }
    if (round % 3 === 2) await app.call('backups.make', { job: `${round}` })
    rmSync(filler)
    if (round % 4 === 3) {
      await app.close()
      app = await open()
      expect(await app.call('backups.state', {})).toMatchObject({ value: { startReport: null } })
    }
    const got = await app.call('meetings.get', { meetingId })
    const { meeting } = (got.ok ? got.value : {}) as { meeting: { addressees: readonly { text: string }[] } }
    expect(meeting.addressees.map(({ text }) => text)).toEqual(saved)
  }
  expect(refusals).toBeGreaterThan(0)
  expect(defects).toEqual([])
  await app.close()
})
