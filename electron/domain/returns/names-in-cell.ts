/** One cell that names several people: one line each, or one behind the other. */
import {
  hasFamilyName,
  isPersonName,
  type NameAndPosition,
  splitNameAndPosition,
  withoutHonorific,
} from './person-names.ts'

export type NamesInCell = {
  readonly people: readonly NameAndPosition[]
  /** False where the lines may as well be one long name, or a name and a place. */
  readonly isSure: boolean
}

const SEPARATORS: readonly RegExp[] = [/\s*\n+\s*/, /\s*;\s*/, /\s*,\s*|\s+và\s+/]
/** Most cells hold nothing of these: one look tells. */
const MAY_PART = /[\n;,]|và/

/** Null for a cell with one name; `positions` is what stands in the column of positions. */
export function namesInCell(names: string, positions: string): NamesInCell | null {
  if (!MAY_PART.test(names)) return null
  for (const separator of SEPARATORS) {
    const parts = names.split(separator).filter(part => part.trim() !== '')
    if (parts.length < 2) continue
    const people = parts.map(namedIn)
    if (!people.every(person => person !== null)) continue
    const beside = positions.split(/\s*[\n;]+\s*/).filter(text => text !== '')
    const ownPositions = beside.length === people.length ? beside : null
    return {
      people: people.map((person, at) => ({
        name: person.name,
        position: person.position || (ownPositions?.[at] ?? positions.replace(/\s+/g, ' ')),
      })),
      isSure: ownPositions !== null || parts.every((part, at) => isTold(part, people[at], names)),
    }
  }
  return null
}

/** A name that begins with a family name, with or without an office behind it. */
function namedIn(part: string): NameAndPosition | null {
  const split = isPersonName(part)
    ? { name: withoutHonorific(part), position: '' }
    : splitNameAndPosition(part, true)
  return split !== null && hasFamilyName(split.name) ? split : null
}

/** `Đ/c`, a number or an office of its own, or three words between marks: surely a person. */
const isTold = (part: string, person: NameAndPosition | undefined, whole: string): boolean =>
  person !== undefined &&
  (person.position !== '' ||
    person.name !== part.trim() ||
    (!whole.includes('\n') && person.name.split(' ').length >= 3))
