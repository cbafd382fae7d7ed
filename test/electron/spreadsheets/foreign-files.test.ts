/** Spreadsheets of anybody, laid in a folder: none brings the program down, none is taken for a return of a commune. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { LIMITS } from '#electron/spreadsheets/limits.ts'
import { ReaderPool } from '#electron/spreadsheets/reader-pool.ts'
import { samplePlaces } from '#test/support/returns.ts'

const FOLDER = process.env['DIEM_CAU_FOREIGN_FILES'] ?? ''
if (FOLDER === '') console.info('Left out: foreign files, since DIEM_CAU_FOREIGN_FILES names no folder.')

const MOST_MEMORY = 1024 * 1024 * 1024

test.skipIf(FOLDER === '')(
  'every foreign file ends as a question or a refusal, in time and in bounded memory',
  {
    timeout: 3_600_000,
  },
  async () => {
    const readers = new ReaderPool({
      workerUrl: new URL('../../../electron/spreadsheets/read-worker.ts', import.meta.url),
    })
    onTestFinished(() => readers.close())
    const context = { places: samplePlaces(), learned: [] }
    let peak = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss())
    }, 10)
    onTestFinished(() => clearInterval(watch))
    const seen = { question: 0, refused: 0 }
    const accepted: string[] = []
    const slow: string[] = []
    let longest = 0
    const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter(file => file.isFile())
    for (const { name, parentPath } of files) {
      const bytes = new Uint8Array(readFileSync(join(parentPath, name)))
      const startedAt = performance.now()
      const reading = await readers.understand({ name, bytes }, context)
      const time = performance.now() - startedAt
      longest = Math.max(longest, time)
      if (time > LIMITS.milliseconds * 1.1) slow.push(name)
      if (reading.kind === 'refused') seen.refused += 1
      else if (reading.answers.some(answer => answer.problems.some(({ severity }) => severity !== 'note')))
        seen.question += 1
      else accepted.push(name)
    }
    console.info(
      `${files.length} foreign files: ${JSON.stringify(seen)}, the longest ${Math.round(longest)} ms, ${Math.round(peak / 1e6)} MB at most`,
    )
    expect(files).not.toEqual([])
    expect(accepted).toEqual([])
    expect(slow).toEqual([])
    expect(peak).toBeLessThan(MOST_MEMORY)
  },
)
