/** How many delegates the office expects of each group of the invitation. */
import type { Headcounts } from '../allocation/overview.ts'
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

/**
 * What is expected of a group at a place: whoever of the directory is seated there for it, where the group is tied to
 * persons, the directory knows any of that place and all of them are decided about; otherwise the number given, or said
 * by the line, for each place.
 */
export type Expectation = {
  readonly headcounts: Headcounts
  readonly numbers: ReadonlyMap<GroupId, number>
}

/** By group at one place: only those of which it is known. */
export function expectedOf(
  { headcounts, numbers }: Expectation,
  placeCode: string,
): ReadonlyMap<GroupId, number> {
  const known = headcounts.get(placeCode)
  return known === undefined ? numbers : new Map([...numbers, ...known])
}

/** The sum over the groups of a point; null while it is not known of every group. */
export function expectedAt(point: BridgePoint, expected: ReadonlyMap<GroupId, number>): number | null {
  let sum = 0
  for (const { id } of point.groups) {
    const own = expected.get(id)
    if (own === undefined) return null
    sum += own
  }
  return point.groups.length === 0 ? null : sum
}

/** For each group of a point who the directory seats at a place; null for a group it does not. Null where it knows nobody. */
export function headcountsAt(
  { groups }: BridgePoint,
  placeCode: string,
  { headcounts }: Expectation,
): readonly (number | null)[] | null {
  const known = headcounts.get(placeCode)
  return known === undefined ? null : groups.map(({ id }) => known.get(id) ?? null)
}
