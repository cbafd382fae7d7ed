/** What changes in a letter with the one who gets it: the name of the committee, the unit in a link. */
import type { LinkTarget } from '../document/blocks.ts'
import type { MeetingLink } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'

/** Whom a letter is for: nobody in particular, or one place of the meeting. */
export type Recipient = { readonly kind: 'common' } | { readonly kind: 'place'; readonly place: Place }

export const COMMON_TEXT: Recipient = { kind: 'common' }

/** The organs that each commune-level unit has one of. */
export const ORGAN_OF_UNIT = '(?:Đảng (?:ủy|uỷ|bộ)|(?:Ủy|Uỷ) ban nhân dân|UBND|Hội đồng nhân dân|HĐND)'

/**
 * The organ of a commune said of one unit ("Bí thư Đảng ủy xã"); not where communes, wards and the special zone
 * are named together ("các Đảng ủy xã, phường, đặc khu"), nor where a name follows ("Đảng ủy xã An Phú").
 */
const COMMUNE_ORGAN = new RegExp(
  `(${ORGAN_OF_UNIT}) xã(?!\\p{L})(?!\\s*(?:,|và)\\s*(?:phường|đặc khu))(?!\\s+\\p{Lu})`,
  'gu',
)

/** The organ of any one of them ("Bí thư Đảng ủy xã, phường, đặc khu"); behind "các" it stays the organs of all. */
const ORGAN_OF_ANY = new RegExp(
  `(?<![Cc]ác\\s)(${ORGAN_OF_UNIT}) xã, phường(?:(?:,| và) đặc khu)?(?!\\p{L})(?!\\s+\\p{Lu})`,
  'gu',
)

/** A sentence of a per-unit bridge point as the recipient reads it: "Đảng ủy phường" in the letter of a phường. */
export function wordingFor(recipient: Recipient, text: string): string {
  const unit = recipient.kind === 'place' ? recipient.place.unit : null
  if (unit === null) return text
  return text.replace(ORGAN_OF_ANY, `$1 ${unit.kind}`).replace(COMMUNE_ORGAN, `$1 ${unit.kind}`)
}

const TEMPLATE_FIELD = /\{unit\.(code|name)\}/g

/** Where a link leads for the recipient; `{unit.code}` and `{unit.name}` are written as an address needs them. */
export function linkTargetFor(recipient: Recipient, link: MeetingLink): LinkTarget {
  const url = link.url.trim()
  if (url === '') return { kind: 'missing', notice: 'Chưa có liên\u00a0kết' }
  if (url.search(TEMPLATE_FIELD) === -1) return { kind: 'address', url }
  if (recipient.kind === 'common') return { kind: 'missing', notice: 'Mã riêng cho từng\u00a0đơn\u00a0vị' }
  const { code, title } = recipient.place
  return {
    kind: 'address',
    url: url.replace(TEMPLATE_FIELD, (_, field: string) =>
      encodeURIComponent(field === 'code' ? code : title),
    ),
  }
}
