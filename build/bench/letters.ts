/** The letters that are measured: the sample meeting with a link of each unit's own, for the province or the whole country. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseUnits } from '../../electron/domain/directory/parse-units.ts'
import type { Meeting } from '../../electron/domain/meeting/meeting.ts'
import { type Place, placesOf } from '../../electron/domain/meeting/places.ts'

const resource = (name: string): string =>
  readFileSync(new URL(`../../resources/${name}`, import.meta.url), 'utf8')

export const FONTS_FOLDER = fileURLToPath(new URL('../../resources/fonts', import.meta.url))

const ADDRESSES = [
  'https://drive.google.com/drive/folders/1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT1uV',
  'https://docs.google.com/forms/d/e/1FAIpQLSdX0yZ1aB2cD3eF4gH5iJ6kL7mN8oP9qR0/viewform?entry.1={unit.code}',
  'https://zalo.me/g/abcdef123',
] as const

export type Recipients = { readonly meeting: Meeting; readonly places: readonly Place[] }

const units = parseUnits(resource('units/vn-units-2025.csv')).units
const sample = JSON.parse(resource('sample/meeting.json')) as Meeting

const linked: Meeting = {
  ...sample,
  links: sample.links.map((link, index) => ({ ...link, url: ADDRESSES[index] ?? '' })),
}

const unitPlaces = (meeting: Meeting): readonly Place[] =>
  placesOf(meeting, units).filter(place => place.unit !== null)

/** 96 units. */
export const province: Recipients = { meeting: linked, places: unitPlaces(linked) }

const everywhere: Meeting = {
  ...linked,
  bridgePoints: linked.bridgePoints.map(point =>
    point.kind === 'one-place' ? point : { ...point, unitCodes: [...units.keys()] },
  ),
}

/** 3,321 units. */
export const country: Recipients = { meeting: everywhere, places: unitPlaces(everywhere) }
