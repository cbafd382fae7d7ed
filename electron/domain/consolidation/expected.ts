/** How many delegates the office expects of each group of the invitation. */
import type { GroupId } from '../kernel/ids.ts'
import type { BridgePoint, Meeting } from '../meeting/meeting.ts'

const COUNTED = /^(\d{1,3})\s+(?:đồng chí|đại biểu|người)(?!\p{L})/iu
const ONE_NAMED = /^(?:Đồng chí|Đ\/c)\s+\p{Lu}\p{Ll}+\s+\p{Lu}/u

/** What the line itself says: `02 đồng chí …` are two, a person named by name is one; null where it does not say. */
export function likelyExpected(text: string): number | null {
  const counted = COUNTED.exec(text)?.[1]
  if (counted !== undefined) return Number(counted)
  return ONE_NAMED.test(text) ? 1 : null
}

/** By group: the number a person gave, else the one its line says. @param given by a person */
export function expectedNumbers(
  meeting: Meeting,
  given: ReadonlyMap<GroupId, number>,
): ReadonlyMap<GroupId, number> {
  const expected = new Map<GroupId, number>()
  for (const point of meeting.bridgePoints)
    for (const { id, text } of point.groups) {
      const number = given.get(id) ?? likelyExpected(text)
      if (number !== null) expected.set(id, number)
    }
  return expected
}

/** At each place of the point; null while it is not known of every group. */
export function expectedAt(point: BridgePoint, expected: ReadonlyMap<GroupId, number>): number | null {
  let sum = 0
  for (const { id } of point.groups) {
    const own = expected.get(id)
    if (own === undefined) return null
    sum += own
  }
  return point.groups.length === 0 ? null : sum
}
