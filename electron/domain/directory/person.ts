/** A person of the office's own directory: who it is, what offices the person holds, and how to reach the person. */
import type { MembershipId, PersonId, PositionId, UnitCode } from '../kernel/ids.ts'
import type { PartialDate } from './partial-date.ts'

/** An office someone holds or held. */
export type Position = {
  readonly id: PositionId
  /** As written: `Bí thư`, `Phó Giám đốc`. */
  readonly title: string
  /** `Đảng ủy xã Sơn Hà`, `Sở Tài chính`; empty when the title says it all. */
  readonly organ: string
  /** The commune-level unit it belongs to; null for offices above and outside. */
  readonly unitCode: UnitCode | null
  /** Of the appointment; null when not known. */
  readonly from: PartialDate | null
  /** Null while the office is held. */
  readonly to: PartialDate | null
}

/** A seat in a body beside the office: committees, steering committees. */
export type Membership = {
  readonly id: MembershipId
  /** `Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030`, `Ban Chỉ đạo 57`. */
  readonly body: string
  /** `Ủy viên`, `Thành viên`, `Trưởng ban`. */
  readonly role: string
  /** `Quyết định 257-QĐ/TU`; empty when none is named. */
  readonly basis: string
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

export type Gender = 'male' | 'female'

/** What a person can change of an entry beside its positions and memberships. */
export type PersonFields = {
  /** NFC, capitals as the bearer writes them, no honorific. */
  readonly name: string
  readonly birth: PartialDate | null
  readonly gender: Gender | null
  /** The commune-level unit the person works in. */
  readonly unitCode: UnitCode | null
  /** Digits with the leading zero, the one to call first in front. */
  readonly phones: readonly string[]
  readonly email: string
  /** Order of protocol: 1 before 2; null when nobody gave one, and then behind all who have one. */
  readonly rank: number | null
  readonly note: string
}

export type Person = PersonFields & {
  readonly id: PersonId
  /** The main one first. */
  readonly positions: readonly Position[]
  readonly memberships: readonly Membership[]
  /** Entries that turned out to be this person: what points to one of them means this one. */
  readonly mergedIds: readonly PersonId[]
}

/** Stands for no order of protocol where rows are put in order: behind every other. */
export const NO_RANK = 4_194_303

export const BLANK_PERSON: PersonFields = {
  name: '',
  birth: null,
  gender: null,
  unitCode: null,
  phones: [],
  email: '',
  rank: null,
  note: '',
}

/** A person to call about one unit. */
export type UnitContact = {
  /** A commune-level unit, or the code of another place of a meeting. */
  readonly placeCode: string
  readonly role: ContactRole
  readonly personId: PersonId
  readonly name: string
  /** The main office as lists write it; empty when none is known. */
  readonly title: string
  readonly phones: readonly string[]
  readonly note: string
}

/** `contact`: takes and answers the office's letters. `technician`: sets up and tests the line. */
export const CONTACT_ROLES = ['contact', 'technician'] as const
export type ContactRole = (typeof CONTACT_ROLES)[number]

/** `Bí thư Đảng ủy xã Sơn Hà`: title and organ as one reads them. */
export const positionText = ({ title, organ }: Pick<Position, 'title' | 'organ'>): string =>
  readTogether(title, organ)

/** Words both end and begin with are said once: `Trưởng ban` of `Ban Tổ chức Tỉnh ủy` is `Trưởng Ban Tổ chức Tỉnh ủy`. */
export function readTogether(first: string, second: string): string {
  if (first === '' || second === '') return first + second
  const [ends, begins] = [first.split(' '), second.split(' ')]
  const [left, right] = [first.toLocaleLowerCase('vi').split(' '), second.toLocaleLowerCase('vi').split(' ')]
  for (let words = right.lastIndexOf(left.at(-1) ?? '') + 1; words > 0; words -= 1)
    if (left.slice(-words).join(' ') === right.slice(0, words).join(' '))
      return [...ends.slice(0, -words), ...begins].join(' ')
  return `${first} ${second}`
}

/** For keys of offices: words written twice in a row count once, as `readTogether` says them. */
export function withoutRepeats(key: string): string {
  let words = key.split(' ')
  for (let size = 1; size * 2 <= words.length; size += 1)
    for (let at = size; at + size <= words.length; at += 1)
      if (repeats(words, at, size)) words = words.toSpliced(at, size)
  return words.join(' ')
}

function repeats(words: readonly string[], at: number, size: number): boolean {
  for (let word = at; word < at + size; word += 1) if (words[word] !== words[word - size]) return false
  return true
}

/** `Ủy viên Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030 theo Quyết định 257-QĐ/TU`. */
export function membershipText({ role, body, basis }: Pick<Membership, 'role' | 'body' | 'basis'>): string {
  const seat = readTogether(role, body)
  return basis === '' ? seat : `${seat} theo ${basis}`
}

/** True for what is held on a day (`YYYY-MM-DD`); without a begin or an end it has none on that side. */
export const isHeld = (
  { from, to }: { readonly from: PartialDate | null; readonly to: PartialDate | null },
  day: string,
): boolean =>
  (from === null || day.slice(0, from.length) >= from) && (to === null || day.slice(0, to.length) <= to)

/** The offices held on a day, as one line of a list: `Bí thư Đảng ủy xã Sơn Hà, Chủ tịch HĐND xã Sơn Hà`. */
export const heldText = (positions: readonly Position[], day: string): string =>
  positions
    .filter(position => isHeld(position, day))
    .map(positionText)
    .filter(text => text !== '')
    .join(', ')
