/** Damaged files: the program starts with all that was committed or says what it could not open, never with an empty database. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { createApp } from '#electron/app.ts'
import { makeBackup } from '#electron/storage/backups/make-backup.ts'
import { openData } from '#electron/storage/open-data.ts'
import { KEPT_FOLDER } from '#electron/storage/recovery.ts'
import { DAMAGES, damage } from '#test/support/damage.ts'
import { chanceFrom } from '#test/support/random.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { RESOURCES } from '#test/support/test-app.ts'

/** `DAMAGED_FILES=500` for the long run. */
const FILES = Number(process.env['DAMAGED_FILES'] ?? 48)

const NOW = localDateTime('2026-06-27T16:00')
const LINES = 12
/** Lines that stand when the backup is made. */
const BACKED_UP = 7

const printer = {
  print: () => Promise.reject(new Error('Nothing is printed here')),
  photograph: () => Promise.reject(new Error('Nothing is printed here')),
  close: () => Promise.resolve(),
}

const open = (folder: string) =>
  createApp({ dataFolder: folder, resourcesFolder: RESOURCES, printer, now: () => new Date(NOW) })

async function ask(app: Awaited<ReturnType<typeof open>>, name: string, input: unknown) {
  const outcome = await app.call(name, input)
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message} ${outcome.error.details}`)
  return outcome.value as Record<string, never>
}

type Written = { readonly closed: string; readonly killed: string; readonly meetingId: MeetingId }

/** A data folder as an orderly end leaves it, and one as a killed process does, with its journal. */
async function write(): Promise<Written> {
  const folder = temporaryFolder()
  const killed = temporaryFolder()
  const app = await open(folder)
  const { meetingId } = await ask(app, 'meetings.create', { from: 'blank', name: 'Hội nghị' })
  for (let count = 0; count < LINES; count++) {
    const part = { kind: 'addressee', fields: { text: `Nơi nhận ${count}` } }
    await ask(app, 'parts.add', { meetingId, parent: { kind: 'meeting', id: meetingId }, part })
    if (count + 1 === BACKED_UP)
      await makeBackup(join(folder, 'diem-cau.sqlite'), join(folder, 'sao-luu'), NOW, 'manual')
  }
  cpSync(folder, killed, { recursive: true })
  await app.close()
  return { closed: folder, killed, meetingId: asId<MeetingId>(String(meetingId)) }
}

async function linesOf(app: Awaited<ReturnType<typeof open>>, meetingId: MeetingId): Promise<number> {
  const { meeting } = (await ask(app, 'meetings.get', { meetingId })) as unknown as {
    meeting: { addressees: readonly { text: string }[] }
  }
  expect(meeting.addressees.map(({ text }) => text)).toEqual(
    meeting.addressees.map((_, index) => `Nơi nhận ${index}`),
  )
  return meeting.addressees.length
}

test(`${FILES} damaged files: nothing committed is lost without a word, nothing is half there, the file is kept`, {
  timeout: FILES * 3_000,
}, async () => {
  const { closed, killed, meetingId } = await write()
  const chance = chanceFrom(20260627)
  const seen = { whole: 0, recovered: 0, shortened: 0 }
  for (let count = 0; count < FILES; count++) {
    const kind = DAMAGES[count % DAMAGES.length] ?? 'cut'
    const isKilled = kind.includes('wal') || (kind !== 'flip' && chance.upTo(2) === 1)
    const folder = join(temporaryFolder(), 'data')
    cpSync(isKilled ? killed : closed, folder, { recursive: true })
    const file = join(folder, 'diem-cau.sqlite')
    if (!damage(file, kind, chance)) continue
    const harmed = readFileSync(file)
    const app = await open(folder)
    const { startReport } = (await ask(app, 'backups.state', {})) as unknown as {
      startReport: {
        found: string
        lostChanges: number | null
        keptAs: string | null
        opened: unknown
      } | null
    }
    const lines = await linesOf(app, meetingId)
    const what = `${kind} ${isKilled ? 'killed' : 'closed'} #${count}`
    if (startReport === null) {
      expect(lines, what).toBe(LINES)
      seen.whole += 1
    } else {
      expect(startReport.lostChanges, what).toBe(LINES - lines)
      expect(lines, what).toBeGreaterThanOrEqual(BACKED_UP)
      if (startReport.opened !== null) {
        expect(readFileSync(join(folder, startReport.keptAs ?? '')).equals(harmed), what).toBe(true)
        seen.recovered += 1
      } else seen.shortened += 1
    }
    await app.close()
    rmSync(folder, { recursive: true })
  }
  console.log(`damaged files: ${JSON.stringify(seen)}`)
  expect(seen.recovered).toBeGreaterThan(0)
  expect(seen.whole + seen.recovered + seen.shortened).toBeGreaterThan(FILES / 2)
})

test('without a good backup a damaged or lost file is refused in a sentence, and nothing takes its place', async () => {
  const { closed } = await write()
  const file = join(closed, 'diem-cau.sqlite')
  for (const name of readdirSync(join(closed, 'sao-luu'))) writeFileSync(join(closed, 'sao-luu', name), 'x')
  const bytes = readFileSync(file).fill(0, 100, 9000)
  writeFileSync(file, bytes)
  await expect(openData(closed, NOW)).rejects.toMatchObject({ code: 'storage-damaged' })
  expect(readFileSync(file).equals(bytes)).toBe(true)
  rmSync(file)
  await expect(openData(closed, NOW)).rejects.toMatchObject({ code: 'storage-lost' })
  expect(existsSync(file)).toBe(false)
})

test('a lost file is found again in the newest good backup; a spoiled backup is passed over', async () => {
  const { closed, meetingId } = await write()
  const file = join(closed, 'diem-cau.sqlite')
  const newest = await makeBackup(file, join(closed, 'sao-luu'), NOW, 'hourly')
  writeFileSync(
    join(closed, 'sao-luu', newest),
    readFileSync(join(closed, 'sao-luu', newest)).fill(7, 5000, 5003),
  )
  rmSync(file)
  const app = await open(closed)
  expect(await linesOf(app, meetingId)).toBe(BACKED_UP)
  expect(await ask(app, 'backups.state', {})).toMatchObject({
    startReport: { found: 'missing', lostChanges: LINES - BACKED_UP, keptAs: null },
  })
  expect(existsSync(join(closed, KEPT_FOLDER))).toBe(false)
  await app.close()
})

test('a second program on the same data is refused; a lock file left behind keeps nobody out', async () => {
  const { closed } = await write()
  const first = await openData(closed, NOW)
  await expect(openData(closed, NOW)).rejects.toMatchObject({ code: 'storage-in-use' })
  await first.storage.close()
  expect(existsSync(join(closed, 'dang-mo.khoa'))).toBe(true)
  const second = await openData(closed, NOW)
  await second.storage.close()
})
