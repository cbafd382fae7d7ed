/** Who stands behind a line of the letter: the rules by which persons of the directory belong to a group. */
import { isHeld, type Person, readTogether, withoutRepeats } from '../directory/person.ts'
import type { GroupId, PersonId, UnitCode } from '../kernel/ids.ts'
import { equalityKey } from '../vietnamese/text.ts'

/** One way of belonging to a group; a group takes whoever fits any of its rules. */
export type MemberRule =
  /** Whoever holds the office: `Giám đốc` of `Sở Tài chính`; without an organ, of any. */
  | { readonly kind: 'office'; readonly title: string; readonly organ: string }
  /** `Ủy viên` of `Ban Chấp hành Đảng bộ tỉnh …`; without a role, everybody of the body. */
  | { readonly kind: 'membership'; readonly role: string; readonly body: string }
  /** The office that each unit of the point has: `Bí thư` of its `Đảng ủy`. */
  | { readonly kind: 'unit-office'; readonly title: string; readonly organ: string }
  /** Everybody who holds an office of the organ: `Ban Tổ chức Tỉnh ủy`. */
  | { readonly kind: 'organ'; readonly organ: string }
  /** Everybody who works or holds an office in the commune-level unit. */
  | { readonly kind: 'unit'; readonly unitCode: UnitCode }
  /** Picked by hand. */
  | { readonly kind: 'person'; readonly personId: PersonId }

/** A group without rules stays free text. */
export type GroupBinding = { readonly groupId: GroupId; readonly rules: readonly MemberRule[] }

type InviteeOffice = {
  readonly title: string
  readonly organ: string
  /** The unit the office belongs to; null where none is known. */
  readonly unitCode: UnitCode | null
}

/** What of a person of the directory decides where they sit, as it is on the day of the meeting. */
export type Invitee = {
  readonly id: PersonId
  /** Entries that turned out to be this person. */
  readonly mergedIds: readonly PersonId[]
  readonly name: string
  /** The unit the person works in; null where none is known. */
  readonly unitCode: UnitCode | null
  readonly offices: readonly InviteeOffice[]
  readonly memberships: readonly { readonly role: string; readonly body: string }[]
}

/** @param day of the meeting, `YYYY-MM-DD` */
export const inviteeOn = (person: Person, day: string): Invitee => ({
  id: person.id,
  mergedIds: person.mergedIds,
  name: person.name,
  unitCode: person.unitCode,
  offices: person.positions.filter(position => isHeld(position, day)),
  memberships: person.memberships.filter(membership => isHeld(membership, day)),
})

/** Equal for one office however it is parted into title and organ. */
export const officeKey = (title: string, organ = ''): string =>
  withoutRepeats(equalityKey(readTogether(title, organ)))

/** What rules name by a key: null for what the directory no longer has. */
export type RuleNames = {
  readonly person: (id: PersonId) => string | null
  readonly unit: (code: UnitCode) => string | null
}

/** Vietnamese, as a chip shows it: `Bí thư Đảng ủy từng đơn vị`. */
export function ruleText(rule: MemberRule, names: RuleNames): string {
  switch (rule.kind) {
    case 'office':
      return readTogether(rule.title, rule.organ)
    case 'membership':
      return readTogether(rule.role, rule.body)
    case 'unit-office':
      return `${readTogether(rule.title, rule.organ)} từng đơn vị`
    case 'organ':
      return `Mọi người của ${rule.organ}`
    case 'unit':
      return `Mọi người của ${names.unit(rule.unitCode) ?? rule.unitCode}`
    case 'person':
      return names.person(rule.personId) ?? 'Người không còn trong danh bạ'
  }
}
