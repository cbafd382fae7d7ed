import { zipSync } from 'fflate'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { ReaderPool } from '#electron/spreadsheets/reader-pool.ts'
import { samplePlaces, sampleReturns } from '#test/support/returns.ts'

const workerUrl = new URL('../../../electron/spreadsheets/read-worker.ts', import.meta.url)
const text = (content: string) => new TextEncoder().encode(content)

/** How many threads there are that messages go to. */
const threads = () => process.getActiveResourcesInfo().filter(kind => kind === 'MessagePort').length

describe('a pool of readers', () => {
  const pool = new ReaderPool({ workerUrl, workers: 2 })
  afterAll(() => pool.close())

  test('reads every sample at once; a bad file never stops the others', async () => {
    const results = await Promise.all(
      sampleReturns().map(async file => [file.name, (await pool.read(file.bytes)).ok] as const),
    )
    expect(
      results
        .filter(([, ok]) => !ok)
        .map(([name]) => name)
        .toSorted((left, right) => left.localeCompare(right)),
    ).toEqual(['Dak To DS.xlsx', 'Duc Nong.xlsx', 'Tinh Khe.xlsx'])
  })

  test('understands files for the meeting they belong to', async () => {
    const places = samplePlaces()
    const without = places.filter(place => place.unit?.bareName !== 'Ba Tô')
    const file = { name: 'Ba Tô.csv', bytes: text('Đơn vị;Số lượng\nXã Ba Tô;12\n') }
    const one = new ReaderPool({ workerUrl, workers: 1 })
    const codes = async (known: typeof places) => {
      const reading = await one.understand(file, { places: known, learned: [] })
      return reading.kind === 'refused' ? null : reading.answers.map(answer => answer.unit.code)
    }
    expect(await codes(places)).toEqual(['21523'])
    expect(await codes(without)).toEqual([null])
    expect(await codes(places)).toEqual(['21523'])
    const image = await one.understand({ name: 'a.xlsx', bytes: text('%PDF-1.7') }, { places, learned: [] })
    expect(image.kind).toBe('refused')
    await one.close()
  })

  test('ends a reading that takes too long, and goes on with the next file', async () => {
    const slow = new ReaderPool({ workerUrl, workers: 1, timeout: 1 })
    const heavy = text(`a;b\n${'x;y\n'.repeat(15_000)}`)
    const first = await slow.read(heavy)
    expect(first.ok ? null : first.refusal.code).toBe('timeout')
    await slow.close()
    expect((await pool.read(text('Đơn vị;Số lượng\nXã Ba Tô;12\n'))).ok).toBe(true)
  })

  test('a file that eats the memory of its worker is told of itself alone; those beside and behind it are read', async () => {
    const tight = new ReaderPool({ workerUrl, workers: 1, memory: 56 })
    const wide = Array.from({ length: 30 }, (_, column) => `người ở cột ${column}`)
    const heavy = text(Array.from({ length: 19_000 }, (_, row) => `${row};${wide.join(';')}`).join('\n'))
    const light = text('Đơn vị;Số lượng\nXã Ba Tô;12\n')
    const results = await Promise.all([light, heavy, light, heavy, light].map(bytes => tight.read(bytes)))
    expect(results.map(result => (result.ok ? 'read' : result.refusal.code))).toEqual([
      'read',
      'too-large',
      'read',
      'too-large',
      'read',
    ])
    expect(results.flatMap(result => (result.ok ? [] : result.refusal.message))[0]).toMatch(
      /^[^\n]{15,400}\.$/,
    )
    await tight.close()
  })

  test('ends readers with nothing to do, and begins new ones for the next files, told of their meeting again', async () => {
    const brief = new ReaderPool({ workerUrl, workers: 1, rest: 1 })
    const context = { places: samplePlaces(), learned: [] }
    const file = {
      name: 'Ba Tô.csv',
      bytes: text('Đơn vị;Số lượng\nXã Ba Tô;12\n'),
    }
    const before = threads()
    const first = await brief.understand(file, context)
    await vi.waitFor(() => expect(threads()).toBe(before), { timeout: 10_000 })
    expect(await brief.understand(file, context)).toEqual(first)
    expect(first.kind).toBe('understood')
    await brief.close()
  })

  test('reads large files one by one, others beside them, and soon ends the readers that hold so much', async () => {
    const before = threads()
    const readers = new ReaderPool({ workerUrl, workers: 2 })
    const large = text(`a;b\n${`${'x'.repeat(250)};y\n`.repeat(18_000)}`)
    const inTurn = [readers.read(large), readers.read(large)]
    expect(threads() - before).toBe(1)
    const beside = readers.read(text('Đơn vị;Số lượng\nXã Ba Tô;12\n'))
    expect(threads() - before).toBe(2)
    expect((await Promise.all([...inTurn, beside])).map(({ ok }) => ok)).toEqual([true, true, true])
    await vi.waitFor(() => expect(threads()).toBe(before), { timeout: 10_000 })
    await readers.close()
  })

  test('stops when cancelled', async () => {
    const cancel = new AbortController()
    const reading = pool.read(text(`a;b\n${'x;y\n'.repeat(15_000)}`), cancel.signal)
    cancel.abort(new Error('cancelled'))
    await expect(reading).rejects.toThrow('cancelled')
    await expect(pool.read(text('a;b'), cancel.signal)).rejects.toThrow('cancelled')
  })

  test('refuses an archive that unfolds without measure', async () => {
    const result = await pool.read(zipSync({ '[Content_Types].xml': new Uint8Array(120 * 1024 * 1024) }))
    expect(result.ok ? null : result.refusal.code).toBe('zip-bomb')
  })
})

test('closing in the middle of reading ends, whatever the workers are at', async () => {
  const pool = new ReaderPool({ workerUrl, workers: 2 })
  const readings = sampleReturns().map(file =>
    pool.read(file.bytes).then(
      () => 'read',
      () => 'closed',
    ),
  )
  await Promise.race(readings)
  await pool.close()
  expect(new Set(await Promise.all(readings))).toEqual(new Set(['read', 'closed']))
})
