/** The shipped sample returns, as they came in: with their bytes and their times of receipt. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '#contract/contract.ts'
import { RESOURCES } from './test-app.ts'

type Truth = { readonly files: readonly { readonly file: string; readonly received: string }[] }

export type Arrival = Input<'returns.receive'>['files'][number]

const FOLDER = join(RESOURCES, 'sample/returns')
const TRUTH = new URL('../fixtures/returns/truth.json', import.meta.url)

/** In the order of receipt, oldest first. */
export function sampleArrivals(): readonly Arrival[] {
  const { files } = JSON.parse(readFileSync(TRUTH, 'utf8')) as Truth
  const received = new Map(files.map(file => [file.file.normalize('NFC'), file.received.slice(0, 16)]))
  return readdirSync(FOLDER)
    .map(name => ({
      name,
      bytes: new Uint8Array(readFileSync(join(FOLDER, name))),
      modifiedAt: received.get(name.normalize('NFC')) ?? '2026-06-28T08:00',
    }))
    .toSorted((left, right) => (left.modifiedAt < right.modifiedAt ? -1 : 1))
}

/** One sample file by the beginning of its name. */
export function sampleArrival(beginning: string): Arrival {
  const found = sampleArrivals().find(arrival =>
    arrival.name.normalize('NFC').startsWith(beginning.normalize('NFC')),
  )
  if (found === undefined) throw new Error(`No sample begins with ${beginning}`)
  return found
}

/** A return of one list as bytes of a CSV file. */
export function csvArrival(name: string, lines: readonly string[], modifiedAt: string): Arrival {
  return { name, bytes: new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`), modifiedAt }
}
