/**
 * Damaged samples, read as the program reads: in workers that can be killed. `MUTATIONS=10000` runs them all; by
 * default only as many as every run can afford. The same number always gives the same damage.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { prepareContext, understandReturn } from '#domain/returns/understand-return.ts'
import { LIMITS } from '#electron/spreadsheets/limits.ts'
import type { ReadResult } from '#electron/spreadsheets/read-workbook.ts'
import { ReaderPool } from '#electron/spreadsheets/reader-pool.ts'
import { openArchive } from '#electron/spreadsheets/returns-archive.ts'
import { type Chance, chanceFrom } from '#test/support/random.ts'
import { type SampleFile, samplePlaces, sampleReturns } from '#test/support/returns.ts'

const COUNT = Number(process.env['MUTATIONS'] ?? 300)
const SEED = 20_260_629
const AT_ONCE = 4

/** One way a file goes bad on its way, or is made bad. */
type Damage = (bytes: Uint8Array, chance: Chance, samples: readonly SampleFile[]) => Uint8Array

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))

const DAMAGES: readonly Damage[] = [
  function flipBytes(bytes, chance) {
    const damaged = bytes.slice()
    for (let times = 1 + chance.upTo(20); times > 0; times -= 1)
      damaged[chance.upTo(damaged.length)] = chance.upTo(256)
    return damaged
  },
  function cutOff(bytes, chance) {
    return bytes.slice(0, chance.upTo(bytes.length))
  },
  function loseAPiece(bytes, chance) {
    const from = chance.upTo(bytes.length)
    const to = from + chance.upTo(bytes.length - from)
    return joined([bytes.subarray(0, from), bytes.subarray(to)])
  },
  function repeatAPiece(bytes, chance) {
    const from = chance.upTo(bytes.length)
    const piece = bytes.subarray(from, from + 1 + chance.upTo(2_000))
    return joined([bytes.subarray(0, from), piece, piece, bytes.subarray(from)])
  },
  function joinTwo(bytes, chance, samples) {
    const other = chance.oneOf(samples).bytes
    return joined([bytes.subarray(0, chance.upTo(bytes.length)), other.subarray(chance.upTo(other.length))])
  },
  function blank(bytes, chance) {
    const damaged = bytes.slice()
    const from = chance.upTo(bytes.length)
    damaged.fill(chance.oneOf([0, 0xff, 0x20]), from, from + chance.upTo(4_000))
    return damaged
  },
  // The head and the tail of a file say what and where everything is.
  function damageEnds(bytes, chance) {
    const damaged = bytes.slice()
    for (let times = 1 + chance.upTo(6); times > 0; times -= 1) {
      const at = chance.upTo(Math.min(64, bytes.length))
      damaged[chance.upTo(2) === 0 ? at : bytes.length - 1 - at] = chance.upTo(256)
    }
    return damaged
  },
]

/** Inside a package, behind its checksums, where a parser meets what nobody wrote; other files as they are. */
const damageWithin: Damage = (bytes, chance, samples) => {
  const parts = unzipped(bytes)
  if (parts === null) return chance.oneOf(DAMAGES)(bytes, chance, samples)
  const names = Object.keys(parts).filter(name => /\.(?:xml|rels)$/.test(name))
  for (let times = 1 + chance.upTo(3); times > 0; times -= 1) {
    const name = chance.oneOf(names)
    const part = parts[name]
    if (part !== undefined && part.length > 0) parts[name] = chance.oneOf(WITHIN)(part, chance, samples)
  }
  if (chance.upTo(20) === 0) delete parts[chance.oneOf(names)]
  return zipSync(parts, { level: 1 })
}

/** Null for what is no package, or a sample that is a bomb itself. */
function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  let isBomb = false
  const filter = ({ originalSize }: { originalSize: number }): boolean => {
    isBomb ||= originalSize > 2_000_000
    return !isBomb
  }
  try {
    const parts = unzipSync(bytes, { filter })
    return isBomb ? null : parts
  } catch {
    // A sample that came damaged.
    return null
  }
}

/** Another number or another piece of markup where one stands; then the damages of any bytes. */
const WITHIN: readonly Damage[] = [
  (bytes, chance) => {
    const text = strFromU8(bytes)
    const numbers = [...text.matchAll(/\d+/g)]
    if (numbers.length === 0) return bytes
    const { index, 0: number } = chance.oneOf(numbers)
    const other = chance.oneOf(['0', '-1', '4294967296', '1e308', '99999999999999999999', 'x', ''])
    return strToU8(text.slice(0, index) + other + text.slice(index + number.length))
  },
  (bytes, chance) => {
    const text = strFromU8(bytes)
    const tags = [...text.matchAll(/<[^<>]*>/g)]
    if (tags.length < 2) return bytes
    const [one, other] = [chance.oneOf(tags), chance.oneOf(tags)]
    return strToU8(text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length))
  },
  ...DAMAGES,
]

test(`each of ${COUNT} damaged samples ends as an answer, a question or a refusal`, {
  timeout: 60_000 + COUNT * 400,
}, async () => {
  const readers = new ReaderPool({
    workerUrl: new URL('../../../electron/spreadsheets/read-worker.ts', import.meta.url),
  })
  onTestFinished(() => readers.close())
  const samples = sampleReturns()
  const chance = chanceFrom(SEED)
  const context = prepareContext({ places: samplePlaces(), learned: [] })
  const codes = new Set(context.index.titles.keys())
  const seen = { accepted: 0, question: 0, refused: 0, timeout: 0 }
  let longest = 0
  const judge = (result: ReadResult, name: string): void => {
    const reading = result.ok
      ? understandReturn(result.workbook, name, context)
      : ({ kind: 'refused', refusal: result.refusal } as const)
    if (reading.kind === 'refused') {
      expect(reading.refusal.message).not.toBe('')
      seen.refused += 1
      if (reading.refusal.code === 'timeout') seen.timeout += 1
      return
    }
    const isAsked = reading.answers.some(answer =>
      answer.problems.some(problem => problem.severity !== 'note'),
    )
    for (const { unit, delegates, problems } of reading.answers) {
      expect(unit.code === null || codes.has(unit.code)).toBe(true)
      // Without a place or a number somebody is asked.
      if (unit.code === null || delegates === null)
        expect(problems.some(problem => problem.severity !== 'note')).toBe(true)
    }
    seen[isAsked ? 'question' : 'accepted'] += 1
  }
  let next = 0
  const work = async (): Promise<void> => {
    for (let number = next++; number < COUNT; number = next++) {
      // Drawn before anything is awaited, so the order of the draws is the order of the numbers.
      const sample = chance.oneOf(samples)
      const damage = chance.upTo(2) === 0 ? damageWithin : chance.oneOf(DAMAGES)
      const bytes = damage(sample.bytes, chance, samples)
      openArchive(bytes)
      const startedAt = performance.now()
      judge(await readers.read(bytes), sample.name)
      longest = Math.max(longest, performance.now() - startedAt)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  console.info(`${COUNT} mutations: ${JSON.stringify(seen)}, the longest ${Math.round(longest)} ms`)
  expect(seen.accepted + seen.question + seen.refused).toBe(COUNT)
  // Waiting for a worker counts too, so twice the limit of one file.
  expect(longest).toBeLessThan(LIMITS.milliseconds * 2)
})
