/** The versions of each place in the order in which they came; the last one counts. */
import type { StoredReturn } from '../returns/stored-return.ts'

/** At least one version of every place that answered, earliest first. */
export type Versions = readonly [StoredReturn, ...StoredReturn[]]

/**
 * Received later counts over received earlier; of answers received in the same minute the one accepted later counts.
 *
 * @param returns in the order in which they were accepted
 */
export function versionsByPlace(returns: readonly StoredReturn[]): ReadonlyMap<string, Versions> {
  const byPlace = new Map<string, [StoredReturn, ...StoredReturn[]]>()
  for (const one of returns.toSorted(byReceipt)) {
    const versions = byPlace.get(one.placeCode)
    if (versions === undefined) byPlace.set(one.placeCode, [one])
    else versions.push(one)
  }
  return byPlace
}

/** The version that counts. */
export const countedVersion = (versions: Versions): StoredReturn => versions.at(-1) ?? versions[0]

// Sorting is stable: answers of one minute keep the order of their acceptance.
const byReceipt = (left: StoredReturn, right: StoredReturn): number =>
  left.receivedAt < right.receivedAt ? -1 : left.receivedAt > right.receivedAt ? 1 : 0
