/** The versions of each place in the order in which they came; the last one counts. */
import type { LocalDateTime } from '../kernel/local-time.ts'

/** At least one version, earliest first. */
export type Versions<Version> = readonly [Version, ...Version[]]

type Received = { readonly placeCode: string; readonly receivedAt: LocalDateTime }

/**
 * Received later counts over received earlier; of answers received in the same minute the one accepted later counts.
 *
 * @param returns in the order in which they were accepted
 */
export function versionsByPlace<Version extends Received>(
  returns: readonly Version[],
): ReadonlyMap<string, Versions<Version>> {
  const byPlace = new Map<string, [Version, ...Version[]]>()
  for (const one of returns) {
    const versions = byPlace.get(one.placeCode)
    if (versions === undefined) byPlace.set(one.placeCode, [one])
    else insertByReceipt(versions, one)
  }
  return byPlace
}

/** The version that counts. */
export const countedVersion = <Version>(versions: Versions<Version>): Version =>
  versions.at(-1) ?? versions[0]

/** Behind all that were received no later, so that answers of one minute keep the order of their acceptance. */
function insertByReceipt<Version extends Received>(versions: Version[], one: Version): void {
  let index = versions.length
  while (index > 0 && (versions[index - 1]?.receivedAt ?? '') > one.receivedAt) index -= 1
  versions.splice(index, 0, one)
}
