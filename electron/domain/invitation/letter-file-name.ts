/** Names of the files of letters, made of a pattern: `{unit.code}-{unit.slug}` is `21025-phuong-cam-thanh`. */
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { slug } from '../vietnamese/file-name.ts'

export const DEFAULT_FILE_NAME = '{unit.code}-{unit.slug}'

/** What a pattern may hold, each with what it stands for. */
export const FILE_NAME_FIELDS = ['unit.code', 'unit.name', 'unit.slug', 'number', 'date', 'index'] as const
export type FileNameField = (typeof FILE_NAME_FIELDS)[number]

const FIELD = /\{(unit\.code|unit\.name|unit\.slug|number|date|index)\}/g

/** Letters that Windows refuses in names, and white space that nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const REFUSED = /[<>:"/\\|?*\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e]+/g
/** Names of devices of Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

const LONGEST = 100

/**
 * One name for each place, without ending; the same name never twice, also where only capitals differ.
 *
 * @param pattern fields in braces; what is no field stays as it is
 */
export function letterFileNames(
  pattern: string,
  meeting: Pick<Meeting, 'letterhead'>,
  places: readonly Pick<Place, 'code' | 'title'>[],
): readonly string[] {
  const taken = new Set<string>()
  return places.map((place, index) => {
    const name = usable(filled(pattern, meeting, place, index))
    let free = name
    for (let count = 2; taken.has(free.toLocaleLowerCase('vi')); count++) free = `${name} (${count})`
    taken.add(free.toLocaleLowerCase('vi'))
    return free
  })
}

function filled(
  pattern: string,
  { letterhead }: Pick<Meeting, 'letterhead'>,
  place: Pick<Place, 'code' | 'title'>,
  index: number,
): string {
  const values: Readonly<Record<FileNameField, string>> = {
    'unit.code': place.code,
    'unit.name': place.title,
    'unit.slug': slug(place.title),
    number: letterhead.number === null ? '' : String(letterhead.number).padStart(2, '0'),
    date: letterhead.date ?? '',
    index: String(index + 1).padStart(3, '0'),
  }
  return pattern.replace(FIELD, (_, field: FileNameField) => values[field])
}

function usable(name: string): string {
  const shown = name
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[-_. ]+|[-_. ]+$/g, '')
  const short = Array.from(shown)
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')
  return short === '' || DEVICE.test(short) ? `giay-moi ${short}`.trim() : short
}
