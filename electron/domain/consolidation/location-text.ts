/** Where a place sits, as a list says it. */
import { wordingFor } from '../invitation/recipient-wording.ts'
import type { Place } from '../meeting/places.ts'

/** All committees named together: "các Đảng ủy xã, phường, đặc khu". */
const COMMITTEES_TOGETHER = /(?:các\s+)?Đảng (?:ủy|uỷ)\s+(?:các\s+)?xã,\s*phường(?:,\s*|\s+và\s+)đặc khu/iu

/** The point's own wording, said of this one place; who decides it where nothing more is known. */
export function locationText({ point, unit, addressee, ...place }: Place): string {
  if (point.place === '') return point.placeDecidedBy === '' ? '' : `Do ${point.placeDecidedBy} quyết định`
  const own =
    unit === null
      ? point.place
      : wordingFor(
          { kind: 'place', place: { ...place, point, unit, addressee } },
          point.place.replace(COMMITTEES_TOGETHER, addressee),
        )
  return own.charAt(0).toLocaleUpperCase('vi') + own.slice(1)
}
