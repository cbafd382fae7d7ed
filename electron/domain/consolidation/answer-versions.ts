/** The versions of each place in the order in which they came; the last one counts. */
import type { StoredReturn } from '../returns/stored-return.ts'

/** Received later counts over received earlier; accepted later decides between answers of one minute. */
function compareVersions(left: StoredReturn, right: StoredReturn): number {
  return (
    compareText(left.receivedAt, right.receivedAt) ||
    compareText(left.acceptedAt, right.acceptedAt) ||
    left.answerIndex - right.answerIndex ||
    compareText(left.id, right.id)
  )
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** At least one version of every place that answered, earliest first. */
export type Versions = readonly [StoredReturn, ...StoredReturn[]]

export function versionsByPlace(returns: readonly StoredReturn[]): ReadonlyMap<string, Versions> {
  const byPlace = new Map<string, [StoredReturn, ...StoredReturn[]]>()
  for (const one of returns.toSorted(compareVersions)) {
    const versions = byPlace.get(one.placeCode)
    if (versions === undefined) byPlace.set(one.placeCode, [one])
    else versions.push(one)
  }
  return byPlace
}

/** The version that counts. */
export const countedVersion = (versions: Versions): StoredReturn => versions.at(-1) ?? versions[0]
