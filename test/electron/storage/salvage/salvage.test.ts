/** What a damaged file still tells of the steps after the last good backup comes back: whole steps, in order, nothing made up. */
import { hash } from 'node:crypto'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import type { BackupState, StartReport } from '#domain/backups/backup-state.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { createApp } from '#electron/app.ts'
import { damage } from '#test/support/damage.ts'
import { chanceFrom } from '#test/support/random.ts'
import { personList } from '#test/support/return-files.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { RESOURCES, type TestApp, testApp } from '#test/support/test-app.ts'
import { typedCall } from '#test/support/typed-call.ts'

vi.setConfig({ testTimeout: 180_000 })

const START = '2026-06-27T16:00'
const PAGE = 4096
/** `SALVAGED_FILES=500` for the long run. */
const FILES = Number(process.env['SALVAGED_FILES'] ?? 24)

type Asks = Pick<TestApp, 'call'>['call']

const seenBy = async (call: Asks, meetingId: MeetingId): Promise<string> =>
  hash(
    'sha256',
    JSON.stringify({
      meetings: (await call('meetings.list', {})).map(({ name, received }) => ({ name, received })),
      meeting: await call('meetings.get', { meetingId }),
      board: (await call('consolidation.board', { meetingId })).totals,
      inbox: (await call('returns.inbox', { meetingId })).files.map(({ name }) => name),
      closings: await call('closings.list', { meetingId }),
      steps: (await call('history.list', { meetingId, limit: 500 })).map(({ label, state }) => [
        label,
        state,
      ]),
    }),
  )

type Worked = {
  /** As a killed process leaves it. */
  readonly folder: string
  /** As an orderly end leaves it. */
  readonly closed: string
  readonly meetingId: MeetingId
  /** What was seen when the backup was made, and after each thing done since. */
  readonly seen: readonly string[]
}

/** A morning with a backup in its middle: typing, a returned list, an undo, a closing, a new meeting. */
async function work(): Promise<Worked> {
  const office = await testApp(START)
  const { call } = office
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const place = (text: string) =>
    call('meetings.update', { meetingId, patch: { letterhead: { place: text } } })
  await place('Nghĩa')
  await call('backups.make', { job: 'backup' })
  const seen = [await seenBy(call, meetingId)]
  const doings: readonly (() => Promise<unknown>)[] = [
    () => place('Nghĩa Lộ'),
    () => call('returns.enter', { meetingId, placeCode: '21025', delegates: 12, channel: 'telephone' }),
    () =>
      call('returns.receive', {
        meetingId,
        files: [personList('phường Nghĩa Lộ', ['Đỗ Giả Một'])] as never,
        job: 'in',
      }),
    () => call('returns.commit', { meetingId }),
    () => call('returns.enter', { meetingId, placeCode: '21028', delegates: 7, channel: 'telephone' }),
    () => call('history.undo', { meetingId }),
    () => call('closings.close', { meetingId, name: 'Lần 1' }),
    () => call('meetings.create', { from: 'blank', name: 'Hội nghị khác' }),
    () => call('history.undo', { meetingId: null }),
    () => place('Thử Nghiệm'),
  ]
  for (const doing of doings) {
    await doing()
    seen.push(await seenBy(call, meetingId))
  }
  const folder = join(temporaryFolder(), 'data')
  await office.restart()
  cpSync(office.folder, folder, { recursive: true, filter: name => !name.endsWith('dang-mo.khoa') })
  const closed = join(temporaryFolder(), 'data')
  cpSync(folder, closed, { recursive: true })
  await (await open(closed)).close()
  return { folder, closed, meetingId, seen }
}

const printer = {
  print: () => Promise.reject(new Error('Nothing is printed here')),
  photograph: () => Promise.reject(new Error('Nothing is photographed here')),
  close: () => Promise.resolve(),
}

const open = (dataFolder: string) =>
  createApp({ dataFolder, resourcesFolder: RESOURCES, printer, now: () => new Date(START) })

/** Opens a copy of the folder in which somebody did something to the file. */
async function openDamaged(
  { folder, meetingId }: Pick<Worked, 'folder' | 'meetingId'>,
  harm: (file: string) => boolean,
): Promise<{ readonly report: StartReport | null; readonly seen: string } | null> {
  const copy = join(temporaryFolder(), 'data')
  cpSync(folder, copy, { recursive: true })
  if (!harm(join(copy, 'diem-cau.sqlite'))) return null
  const app = await open(copy)
  try {
    const call = typedCall(app)
    const state: BackupState = await call('backups.state', {})
    return { report: state.startReport, seen: await seenBy(call, meetingId) }
  } finally {
    await app.close()
    rmSync(copy, { recursive: true })
  }
}

/** Sets bytes of a page to nothing. */
const zeroPage = (file: string, page: number): boolean => {
  const bytes = readFileSync(file)
  bytes.fill(0, (page - 1) * PAGE, page * PAGE)
  writeFileSync(file, bytes)
  return true
}

const rootOf = (file: string, name: string): number => {
  const connection = new Sqlite(file, { readonly: true })
  const row = connection
    .prepare<[string], { rootpage: number }>('select rootpage from sqlite_master where name = ?')
    .get(name)
  connection.close()
  return row?.rootpage ?? 0
}

/** Changes a text in the file to another of its length, everywhere. */
const rewrite = (file: string, from: string, to: string): boolean => {
  const bytes = readFileSync(file)
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at)
  writeFileSync(file, bytes)
  return true
}

test('of a file whose record is whole all comes back; of one without it what the backup holds', async () => {
  const worked = await work()
  const torn = await openDamaged(worked, file => zeroPage(file, rootOf(file, 'meetings')))
  expect(torn?.report).toMatchObject({ found: 'damaged', lostChanges: 0 })
  expect(torn?.report?.salvagedSteps).toBeGreaterThanOrEqual(worked.seen.length - 2)
  expect(torn?.seen).toBe(worked.seen.at(-1))
  const silent = await openDamaged(worked, file => zeroPage(file, rootOf(file, 'change_sets')))
  expect(silent?.report).toMatchObject({ found: 'damaged', salvagedSteps: 0 })
  expect(silent?.report?.lostChanges).toBeGreaterThan(0)
  expect(silent?.seen).toBe(worked.seen[0])
})

test('with the first bytes torn, as some viruses and sticks do, nothing is lost', async () => {
  const worked = await work()
  const opened = await openDamaged(worked, file => {
    const bytes = readFileSync(file)
    bytes.fill(0, 0, 16)
    writeFileSync(file, bytes)
    return true
  })
  expect(opened?.report).toMatchObject({ found: 'damaged', lostChanges: 0 })
  expect(opened?.seen).toBe(worked.seen.at(-1))
})

test('a value that the record and the table tell differently ends it: nothing is made up', async () => {
  const worked = await work()
  const opened = await openDamaged(worked, file => {
    const connection = new Sqlite(file)
    connection.exec(
      `update change_rows set after = replace(after, 'Thử Nghiệm', 'Thử Nghiểm') where after like '%Thử Nghiệm%'`,
    )
    connection.close()
    return zeroPage(file, rootOf(file, 'person_texts'))
  })
  expect(opened?.report?.found).toBe('damaged')
  expect(opened?.report?.lostChanges).toBeGreaterThan(0)
  expect(opened?.seen).toBe(worked.seen.at(-2))
})

test('an original whose bytes were changed does not come back, nor what was built on it', async () => {
  const worked = await work()
  const opened = await openDamaged(worked, file => {
    rewrite(file, 'Đỗ Giả Một,Đảng ủy viên', 'Đỗ Giả Hai,Đảng ủy viên')
    return zeroPage(file, rootOf(file, 'person_texts'))
  })
  expect(opened?.report?.found).toBe('damaged')
  expect(opened?.seen).toBe(worked.seen[2])
})

test('where a value of a sound file has turned, what was left is put together again; where that cannot be, it is told', async () => {
  const { closed: folder, meetingId, seen } = await work()
  const put = await openDamaged({ folder, meetingId }, file => {
    const bytes = readFileSync(file)
    // In the table alone: the record of the step that wrote it stands elsewhere.
    bytes.write('PCVQ', bytes.indexOf('PCVP, các phòng chuyên môn'))
    writeFileSync(file, bytes)
    return true
  })
  expect(put?.report).toMatchObject({ found: 'altered', lostChanges: 0 })
  expect(put?.report?.opened).not.toBeNull()
  expect(put?.seen).toBe(seen.at(-1))
  const told = await openDamaged({ folder, meetingId }, file => {
    const connection = new Sqlite(file)
    connection.exec(
      `update change_rows set after = replace(after, 'Thử Nghiệm', 'Thử Nghiểm') where after like '%Thử Nghiệm%'`,
    )
    connection.close()
    return true
  })
  expect(told?.report).toMatchObject({ found: 'altered', opened: null, lostChanges: 0 })
  expect(told?.seen).toBe(seen.at(-1))
})

test(`${FILES} files damaged at random open in a state that once was, no older than the backup`, async () => {
  const worked = await work()
  const chance = chanceFrom(20261124)
  const found = { carried: 0, whole: 0, backup: 0, told: 0 }
  for (let count = 0; count < FILES; count++) {
    const kind = (['zeroed', 'noise', 'cut', 'flip'] as const)[count % 4] ?? 'zeroed'
    // A bit that turns between two values is seen by the sum, which only an orderly end leaves.
    const folder = kind === 'flip' ? worked.closed : worked.folder
    const opened = await openDamaged({ ...worked, folder }, file => damage(file, kind, chance))
    if (opened === null) continue
    const at = worked.seen.lastIndexOf(opened.seen)
    const { report } = opened
    if (report?.found === 'altered' && report.opened === null) {
      found.told += 1
      continue
    }
    expect(at, `${kind} #${count}`).toBeGreaterThanOrEqual(0)
    if (report !== null && report.lostChanges === 0)
      expect(at, `${kind} #${count}`).toBe(worked.seen.length - 1)
    if (report === null || report.opened === null) found.whole += 1
    else if (report.salvagedSteps > 0) found.carried += 1
    else found.backup += 1
  }
  console.log(`salvaged: ${JSON.stringify(found)}`)
  expect(found.carried).toBeGreaterThan(0)
})
