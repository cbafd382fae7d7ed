/** What the tests of returns share: the sample meeting with its 98 places, reading a file as the program does. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type Directory, parseUnits } from '#domain/directory/parse-units.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import type { Reading } from '#domain/returns/reading.ts'
import { type PreparedContext, prepareContext, understandReturn } from '#domain/returns/understand-return.ts'
import { namesElsewhere } from '#domain/returns/unit-index.ts'
import { readWorkbook } from '#electron/spreadsheets/read-workbook.ts'

const root = new URL('../../', import.meta.url)

export const samplePlaces = (): readonly Place[] => {
  const meeting = JSON.parse(readFileSync(new URL('resources/sample/meeting.json', root), 'utf8')) as Meeting
  return placesOf(meeting, sampleCountry())
}

/** Every unit of the shipped list. */
export const sampleCountry = (): Directory['units'] =>
  parseUnits(readFileSync(new URL('resources/units/vn-units-2025.csv', root), 'utf8')).units

export const sampleContext = (): PreparedContext => {
  const places = samplePlaces()
  return prepareContext({ places, learned: [], elsewhere: namesElsewhere(places, sampleCountry()) })
}

export type SampleFile = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string }

export function sampleReturns(folder = new URL('resources/sample/returns/', root)): readonly SampleFile[] {
  return readdirSync(folder).map(name => {
    const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(name), folder)))
    return { name: name.normalize('NFC'), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
}

/** Bytes and name to a reading, refusals of either step alike. */
export function readReturn(
  file: { readonly name: string; readonly bytes: Uint8Array },
  context: PreparedContext,
): Reading {
  const result = readWorkbook(file.bytes)
  return result.ok
    ? understandReturn(result.workbook, file.name, context)
    : { kind: 'refused', refusal: result.refusal }
}
