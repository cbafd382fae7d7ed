import { execFileSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import Sqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { type ChangeOptions, openStorage, type Storage } from '#electron/storage/session.ts'
import type { WritableStore } from '#electron/storage/store.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

const WORKER = new URL('../../../electron/storage/write-worker.ts', import.meta.url)

const opened: Storage[] = []
afterEach(async () => {
  for (const storage of opened.splice(0)) await storage.close()
})

async function open(writeWorker = WORKER): Promise<{ readonly storage: Storage; readonly file: string }> {
  const file = join(temporaryFolder(), 'diem-cau.sqlite')
  const storage = await openStorage(file, { writeWorker })
  opened.push(storage)
  return { storage, file }
}

let steps = 0
const step = (isLarge: boolean): ChangeOptions => ({
  id: asId(`step-${++steps}`),
  operation: 'settings.update',
  at: localDateTime('2026-06-27T08:00'),
  who: 'Thử',
  isLarge,
})

const add = (storage: Storage, names: readonly string[], { isLarge = true, value = '"x"' } = {}) =>
  storage.change(step(isLarge), async store => {
    for (const id of names) await store.insert('settings', { id, value })
    return { result: names.length, label: 'Thêm', meetingId: null }
  })

const namesIn = (storage: Storage): Promise<readonly string[]> =>
  storage.read(async db => {
    const rows = await db.selectFrom('settings').select('id').orderBy('id').execute()
    return rows.map(({ id }) => id)
  })

const many = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at).padStart(4, '0')}`)

test('a large step is there whole when it is done, and those who read meanwhile see what was before', async () => {
  const { storage } = await open()
  await add(storage, ['a'], { isLarge: false })
  let meanwhile: readonly string[] = []
  await storage.change(step(true), async (store: WritableStore) => {
    for (const id of many('b', 100)) await store.insert('settings', { id, value: '"x"' })
    meanwhile = await namesIn(storage)
    return { result: null, label: 'Thêm', meetingId: null }
  })
  expect(meanwhile).toEqual(['a'])
  expect(await namesIn(storage)).toEqual(['a', ...many('b', 100)])
})

test('of a step that cannot be written whole nothing stays, the caller hears of it, and the next one works', async () => {
  const { storage } = await open()
  await add(storage, ['a'])
  const before = await storage.commits()
  // Wherever the row stands that is refused, last of all too: rows go over to the thread in batches of several.
  for (let count = 1; count <= 50; count++)
    await expect(add(storage, [...many('b', count - 1), 'a'])).rejects.toThrow(/UNIQUE/)
  for (let at = 0; at < 50; at++)
    await expect(add(storage, many('b', 50).with(at, 'a'))).rejects.toThrow(/UNIQUE/)
  expect(await namesIn(storage)).toEqual(['a'])
  expect(await storage.commits()).toBe(before)
  await add(storage, ['c'])
  expect(await namesIn(storage)).toEqual(['a', 'c'])
})

test('a thread that dies in the middle of a step takes the step with it and is replaced for the next', async () => {
  const mortal = join(temporaryFolder(), 'mortal-worker.mjs')
  writeFileSync(
    mortal,
    `import { parentPort } from 'node:worker_threads'
     await import(${JSON.stringify(WORKER.href)})
     parentPort.on('message', job => { if (job.parameters?.includes('poison')) process.exit(1) })`,
  )
  const { storage } = await open(pathToFileURL(mortal))
  await add(storage, ['a'])
  await expect(add(storage, [...many('b', 20), 'poison', ...many('c', 20)])).rejects.toThrow('ended')
  expect(await namesIn(storage)).toEqual(['a'])
  await add(storage, ['d'])
  expect(await namesIn(storage)).toEqual(['a', 'd'])
})

test.each([true, false])(
  'a step that another program keeps waiting says so (large: %s)',
  async isLarge => {
    const { storage, file } = await open()
    const other = new Sqlite(file)
    other.exec('begin immediate')
    await expect(add(storage, ['a'], { isLarge })).rejects.toMatchObject({ code: 'storage-busy' })
    other.exec('rollback')
    other.close()
    await add(storage, ['a'], { isLarge })
    expect(await namesIn(storage)).toEqual(['a'])
  },
  20_000,
)

test('closing waits for the step under way: it is written whole', async () => {
  const { storage, file } = await open()
  const underWay = storage.change(step(true), async store => {
    for (const id of many('b', 20)) await store.insert('settings', { id, value: '"x"' })
    await setTimeout(50)
    for (const id of many('c', 20)) await store.insert('settings', { id, value: '"x"' })
    return { result: null, label: 'Thêm', meetingId: null }
  })
  await storage.close()
  await underWay
  opened.length = 0
  const again = await openStorage(file, { writeWorker: WORKER })
  opened.push(again)
  expect(await namesIn(again)).toHaveLength(40)
})

test('closing is waited for while the journal is brought back, though nothing else keeps the program running', () => {
  const script = `
    import { openStorage } from ${JSON.stringify(new URL('../../../electron/storage/session.ts', import.meta.url).href)}
    const storage = await openStorage(${JSON.stringify(join(temporaryFolder(), 'diem-cau.sqlite'))}, {
      writeWorker: new URL(${JSON.stringify(WORKER.href)}),
    })
    const step = { id: 's', operation: 'settings.update', at: '2026-06-27T08:00', who: 'Thử', isLarge: true }
    await storage.change(step, async store => {
      await store.insert('settings', { id: 'a', value: JSON.stringify('x'.repeat(5_000_000)) })
      return { result: null, label: 'Thêm', meetingId: null }
    })
    await storage.close()
    console.log('closed')`
  const program = join(temporaryFolder(), 'closing.mjs')
  writeFileSync(program, script)
  const said = execFileSync(process.execPath, [program], { encoding: 'utf8' })
  expect(said).toBe('closed\n')
}, 20_000)

test('changes take turns, whichever thread writes them', async () => {
  const { storage } = await open()
  await Promise.all(
    many('t', 12).map((name, at) => add(storage, [`${name}a`, `${name}b`], { isLarge: at % 2 === 0 })),
  )
  expect(await namesIn(storage)).toHaveLength(24)
  expect(await storage.commits()).toBe(12)
})

test('the journal of many small steps is brought back into the file', async () => {
  const { storage, file } = await open()
  const value = JSON.stringify('x'.repeat(60_000))
  let longest = 0
  for (const name of many('s', 300)) {
    await add(storage, [name], { isLarge: false, value })
    longest = Math.max(longest, statSync(`${file}-wal`).size)
  }
  // Three hundred steps write over 35 MB; without being brought back the journal would hold them all.
  expect(longest).toBeLessThan(20 * 1024 * 1024)
  expect(await namesIn(storage)).toHaveLength(300)
})
