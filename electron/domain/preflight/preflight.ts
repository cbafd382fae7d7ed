/** Everything a careful checker would say of an invitation before it leaves. */
import type { DocumentForm } from '../document/form.ts'
import { composeInvitation } from '../invitation/compose-invitation.ts'
import type { InvitationField } from '../invitation/invitation-source.ts'
import { COMMON_TEXT } from '../invitation/recipient-wording.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { checkCharacters } from './check-characters.ts'
import { checkExclusions } from './check-exclusions.ts'
import { checkFit, type Measure } from './check-fit.ts'
import { checkFrame } from './check-frame.ts'
import { checkLetters } from './check-letters.ts'
import { type CodeReading, checkLinks } from './check-links.ts'
import { checkPoints } from './check-points.ts'
import { checkTimes } from './check-times.ts'
import { checkWording } from './check-wording.ts'
import type { Finding } from './finding.ts'
import { writtenFields } from './written-fields.ts'

export type PreflightMaterial = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  readonly form: DocumentForm
  readonly now: LocalDateTime
  readonly measure: Measure
  /** What became of the links' addresses as codes on paper. */
  readonly codes: readonly CodeReading[]
}

/** Errors first, then warnings, each in the order of the letter. One key comes once. */
export function preflight(material: PreflightMaterial): readonly Finding[] {
  const { meeting, places, form, now, measure, codes } = material
  const letter = composeInvitation(meeting, COMMON_TEXT, form)
  const blocks = letter.sections.flatMap(section => section.blocks)
  const common = [
    ...checkFrame(meeting),
    ...checkTimes(meeting, now),
    ...checkPoints(meeting, places),
    ...checkExclusions(meeting),
    ...checkLinks(meeting, codes),
    ...checkWording(meeting, places, blocks, form),
    ...checkCharacters(meeting),
    ...checkFit(meeting, form, measure),
  ]
  const found = [...common, ...checkLetters({ meeting, places, form, measure }, common)]
  const once = [...new Map(found.map(finding => [finding.key, finding])).values()]
  const place = placeInLetter(meeting)
  return once.toSorted((left, right) => rank(left) - rank(right) || place(left) - place(right))
}

const rank = ({ severity }: Finding): number => (severity === 'error' ? 0 : 1)

/** How far down the letter a finding belongs; what stands in no written field, beside the nearest that does. */
function placeInLetter(meeting: Meeting): (finding: Finding) => number {
  const fields = writtenFields(meeting)
  return ({ source }) => {
    const exact = fields.findIndex(({ field, id }) => field === source.field && id === source.id)
    if (exact >= 0) return exact
    return fields.findIndex(({ field }) => NEIGHBOURS[source.field] === field)
  }
}

const NEIGHBOURS: Readonly<Record<string, InvitationField>> = {
  addressees: 'basis',
  sessions: 'convocation',
  'point-exclusions': 'point-title',
  link: 'link',
  distribution: 'closing',
}
