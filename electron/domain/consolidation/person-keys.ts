/**
 * By what one person is found in the lists of two places. A key only finds who has to be looked at: whether two
 * entries are one person is decided on the entries themselves (`double-people.ts`).
 */
import type { ReturnedPerson } from '../returns/stored-return.ts'
import { equalityKey } from '../vietnamese/text.ts'

type NamedPerson = Pick<ReturnedPerson, 'name' | 'title' | 'phone'>

const UNIT_NAMED = /(?:^|[\s,(])(?:xã|phường|đặc khu|tỉnh|thành phố)\s+\p{Lu}/u
const BARE_KIND = /[\s,]+(?:xã|phường|đặc khu)\s*$/iu

/**
 * Position and unit as one key: the unit its words name, else the unit the list is of; null where neither is known,
 * so that "Phó Chủ tịch UBND" of two communes are never taken for one.
 *
 * @param unitName of the place the list came from, `xã Sơn Hà`; null where it is no unit
 */
export function positionKey(title: string, unitName: string | null): string | null {
  if (title.trim() === '') return null
  if (UNIT_NAMED.test(title)) return equalityKey(title)
  // Key by key: titles and units come again and again, the two of them together hardly ever.
  return unitName === null
    ? null
    : `${equalityKey(title.replace(BARE_KIND, ''))} ${equalityKey(unitName)}`.trim()
}

/** The telephone, and name with position and unit: as numbers of 53 bits that are worth storing by the million. */
export function personKeys(
  meetingId: string,
  person: NamedPerson,
  unitName: string | null,
): readonly number[] {
  const name = equalityKey(person.name)
  if (name === '') return []
  const position = positionKey(person.title, unitName)
  return [
    ...(person.phone === '' ? [] : [hash53(`${meetingId}|phone|${person.phone}`)]),
    ...(position === null ? [] : [hash53(`${meetingId}|position|${name}|${position}`)]),
  ]
}

/** cyrb53, public domain: two 32-bit multiplications a letter, 53 bits that a number holds exactly. */
function hash53(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
