/** What the tests of returns share: the sample meeting with its 98 places, reading a file as the program does. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type Directory, parseUnits } from '#domain/directory/parse-units.ts'
import { dateOf } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import { provincesElsewhere } from '#domain/returns/other-matter.ts'
import type { Reading } from '#domain/returns/reading.ts'
import { type PreparedContext, prepareContext, understandReturn } from '#domain/returns/understand-return.ts'
import { namesElsewhere } from '#domain/returns/unit-index.ts'
import { readWorkbook } from '#electron/spreadsheets/read-workbook.ts'

const root = new URL('../../', import.meta.url)

const sampleMeeting = (): Meeting =>
  JSON.parse(readFileSync(new URL('resources/sample/meeting.json', root), 'utf8')) as Meeting

const shippedUnits = (): Directory =>
  parseUnits(readFileSync(new URL('resources/units/vn-units-2025.csv', root), 'utf8'))

export const samplePlaces = (): readonly Place[] => placesOf(sampleMeeting(), sampleCountry())

/** Every unit of the shipped list. */
export const sampleCountry = (): Directory['units'] => shippedUnits().units

export const sampleContext = (): PreparedContext => {
  const places = samplePlaces()
  const { provinces, units } = shippedUnits()
  return prepareContext({
    places,
    learned: [],
    elsewhere: namesElsewhere(places, units),
    occasion: {
      days: sampleMeeting().sessions.map(({ startsAt }) => dateOf(startsAt)),
      provinces: provincesElsewhere(places, provinces),
    },
  })
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
