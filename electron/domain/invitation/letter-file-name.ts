/** Names of the files of letters, made of a pattern: `{unit.code}-{unit.slug}` is `21025-phuong-cam-thanh`. */
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { slug, usableFileName } from '../vietnamese/file-name.ts'

export const DEFAULT_FILE_NAME = '{unit.code}-{unit.slug}'

/** What a pattern may hold, each with what it stands for. */
export const FILE_NAME_FIELDS = ['unit.code', 'unit.name', 'unit.slug', 'number', 'date', 'index'] as const
export type FileNameField = (typeof FILE_NAME_FIELDS)[number]

const FIELD = /\{(unit\.code|unit\.name|unit\.slug|number|date|index)\}/g

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
  return usableFileName(Array.from(name).slice(0, LONGEST).join(''), '', 'giay-moi')
}
