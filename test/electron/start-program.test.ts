/** While data cannot be opened the program says so instead of ending, and opens behind the same page as soon as it can. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { Outcome } from '#contract/errors.ts'
import type { AppEvent } from '#contract/events.ts'
import type { StartTrouble } from '#domain/start/start-trouble.ts'
import type { App } from '#electron/app.ts'
import { startProgram } from '#electron/start-program.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { RESOURCES } from '#test/support/test-app.ts'

const printer = {
  print: () => Promise.reject(new Error('Nothing is printed here')),
  photograph: () => Promise.reject(new Error('Nothing is printed here')),
  close: () => Promise.resolve(),
}

let base: string
let data: string
let memory: string

beforeEach(() => {
  base = temporaryFolder()
  data = join(base, 'du-lieu')
  memory = join(base, 'ghi-nho')
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => errors.mockRestore())
})

const start = (dataFolder = data): Promise<App> =>
  startProgram({
    dataFolder,
    memoryFolder: memory,
    resourcesFolder: RESOURCES,
    printer,
    now: () => new Date('2026-06-27T16:00'),
  })

async function using<Value>(work: (app: App) => Promise<Value>, dataFolder = data): Promise<Value> {
  const app = await start(dataFolder)
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}

function valueIn<Value>(outcome: Outcome): Value {
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${outcome.error.message}`)
  return outcome.value as Value
}

const troubleOf = async (app: App): Promise<StartTrouble | null> => valueIn(await app.call('start.state', {}))
const retry = async (app: App): Promise<StartTrouble | null> =>
  valueIn(await app.call('start.retry', { job: 'retry' }))
const replaceBy = (app: App, by: unknown): Promise<Outcome> =>
  app.call('start.replace', { job: 'replace', by })
const meetingsOf = async (app: App): Promise<readonly unknown[]> =>
  valueIn(await app.call('meetings.list', {}))

/** Two meetings, of which a backup outside of the data folder holds the first. */
async function write(): Promise<Uint8Array> {
  return using(async app => {
    valueIn(await app.call('meetings.create', { from: 'blank', name: 'Một' }))
    const { name } = valueIn<{ name: string }>(await app.call('backups.make', { job: 'backup' }))
    const bytes = readFileSync(join(data, 'sao-luu', name))
    valueIn(await app.call('meetings.create', { from: 'blank', name: 'Hai' }))
    return new Uint8Array(bytes)
  })
}

const file = () => join(data, 'diem-cau.sqlite')

/** Nothing good is left in the folder. */
function breakAll(): void {
  writeFileSync(file(), 'hỏng')
  const backups = join(data, 'sao-luu')
  for (const name of readdirSync(backups)) writeFileSync(join(backups, name), 'hỏng')
}

test('data that opens leaves nothing to say', async () => {
  await using(async app => expect(await troubleOf(app)).toBeNull())
})

test('a damaged file is told, nothing else is answered, and the mended one opens without a new start', async () => {
  await write()
  const whole = readFileSync(file())
  breakAll()
  await using(async app => {
    expect(await troubleOf(app)).toMatchObject({
      code: 'storage-damaged',
      folder: data,
      isReplaceable: true,
      isShowable: false,
      details: expect.stringContaining('storage-damaged'),
    })
    expect(await app.call('meetings.list', {})).toMatchObject({
      ok: false,
      error: { code: 'storage-damaged' },
    })
    expect(await retry(app)).toMatchObject({ code: 'storage-damaged' })
    expect(readFileSync(file(), 'utf8')).toBe('hỏng')

    const heard: AppEvent[] = []
    app.listen(event => heard.push(event))
    writeFileSync(file(), whole)
    expect(await retry(app)).toBeNull()
    expect(heard).toContainEqual({ kind: 'changed', tables: [] })
    expect(await meetingsOf(app)).toHaveLength(2)
    await app.call('meetings.create', { from: 'blank', name: 'Ba' })
    expect(heard.at(-1)).toMatchObject({ kind: 'changed', tables: expect.arrayContaining(['meetings']) })
  })
})

test('the log holds starts, ends, what was found, and what failed on the screen', async () => {
  await write()
  breakAll()
  await using(async app => {
    await replaceBy(app, { kind: 'nothing' })
    valueIn(await app.call('defects.note', { places: ['TypeError', 'at Screen (assets/main.js:1:2)'] }))
  })
  const lines = readFileSync(join(data, 'nhat-ky', 'diem-cau.log'), 'utf8').split('\n')
  const told = lines.filter(line => line.startsWith('2026-06-27T16:00 ')).map(line => line.slice(17))
  expect(told).toEqual([
    expect.stringMatching(/^start /),
    'end',
    'open: AppError storage-damaged',
    expect.stringMatching(/^start /),
    'screen:',
    'end',
  ])
  expect(lines).toContain('at Screen (assets/main.js:1:2)')
})

test('a new beginning is made when asked for, and keeps what lay there by another name', async () => {
  await write()
  breakAll()
  await using(async app => {
    expect(await replaceBy(app, { kind: 'nothing' })).toEqual({ ok: true, value: null })
    expect(await meetingsOf(app)).toEqual([])
    const kept = join(data, 'tep-hong')
    expect(readdirSync(kept).sort()).toEqual(['2026-06-27_16-00_diem-cau.sqlite', '2026-06-27_16-00_sao-luu'])
    expect(readFileSync(join(kept, '2026-06-27_16-00_diem-cau.sqlite'), 'utf8')).toBe('hỏng')
    valueIn(await app.call('meetings.create', { from: 'blank', name: 'Mới' }))
    expect(valueIn(await app.call('backups.make', { job: 'b' }))).toMatchObject({ commits: 1 })
  })
  await using(async app => expect(await meetingsOf(app)).toHaveLength(1))
})

test('a backup from elsewhere is put in place', async () => {
  const backup = await write()
  breakAll()
  await using(async app => {
    expect(await replaceBy(app, { kind: 'backup', bytes: backup })).toEqual({ ok: true, value: null })
    expect(await meetingsOf(app)).toMatchObject([{ name: 'Một' }])
  })
})

test.each([
  ['no database', () => new Uint8Array([1, 2, 3])],
  ['nothing at all', () => new Uint8Array()],
  ['a torn backup', (backup: Uint8Array) => backup.slice(0, backup.length / 2)],
])('%s is refused as a backup and changes nothing', async (_, torn) => {
  const backup = await write()
  breakAll()
  const before = readdirSync(data).sort()
  await using(async app => {
    expect(await replaceBy(app, { kind: 'backup', bytes: torn(backup) })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
    expect(readFileSync(file(), 'utf8')).toBe('hỏng')
    expect(readdirSync(data).sort()).toEqual(before)
    expect(await troubleOf(app)).toMatchObject({ code: 'storage-damaged' })
  })
})

test('data that is open elsewhere is never replaced', async () => {
  await using(async first => {
    await using(async second => {
      expect(await troubleOf(second)).toMatchObject({ code: 'storage-in-use', isReplaceable: false })
      expect(await replaceBy(second, { kind: 'nothing' })).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      })
      expect(await meetingsOf(first)).toEqual([])
    })
  })
})

test('a data folder that is gone as a whole is told and not made anew, and opens when it is back', async () => {
  await write()
  const away = join(base, 'da-chuyen')
  renameSync(data, away)
  await using(async app => {
    expect(await troubleOf(app)).toMatchObject({ code: 'storage-lost', folder: data, isReplaceable: true })
    expect(existsSync(data)).toBe(false)
    renameSync(away, data)
    expect(await retry(app)).toBeNull()
    expect(await meetingsOf(app)).toHaveLength(2)
  })
})

test('a drive that was pulled out and left an empty folder is told too', async () => {
  await write()
  rmSync(data, { recursive: true })
  mkdirSync(join(data, 'window'), { recursive: true })
  await using(async app => {
    expect(await troubleOf(app)).toMatchObject({ code: 'storage-lost' })
    expect(await replaceBy(app, { kind: 'nothing' })).toEqual({ ok: true, value: null })
    expect(await meetingsOf(app)).toEqual([])
  })
})

test('a first start, another folder, and a folder in which nothing was done are no loss', async () => {
  await using(async app => expect(await meetingsOf(app)).toEqual([]))
  rmSync(data, { recursive: true })
  await using(async app => expect(await troubleOf(app)).toBeNull())
  await write()
  await using(async app => expect(await troubleOf(app)).toBeNull(), join(base, 'khac'))
})

test('a list of folders that cannot be read or written keeps nobody out', async () => {
  writeFileSync(memory, 'no folder')
  await write()
  await using(async app => expect(await meetingsOf(app)).toHaveLength(2))
})

test('a failure nobody foresaw is told with its details, and nothing may be replaced', async () => {
  await using(
    async app => {
      expect(await troubleOf(app)).toMatchObject({ code: 'defect', isReplaceable: false })
    },
    join(base, 'no\0folder'),
  )
})
