/** A place's attendee list when a new version of its answer comes in: the sender's list, with what the office mended. */
import type { ReturnedPerson } from '../returns/stored-return.ts'
import { equalityKey } from '../vietnamese/text.ts'
import type { AttendeeFields } from './attendee.ts'

export type ListedAttendee = AttendeeFields & {
  readonly id: string
  /** As the version it was read from said; null for a person added by hand. */
  readonly read: AttendeeFields | null
  /** Came from a version that was taken back since: by name alone the same person. */
  readonly isLeftOver: boolean
}

export type MergedAttendee =
  /** Not in the list yet. */
  | { readonly kind: 'new'; readonly person: ReturnedPerson }
  /** In both: the new version's words, except where the office mended them. */
  | {
      readonly kind: 'same'
      readonly id: string
      readonly person: ReturnedPerson
      readonly fields: AttendeeFields
    }
  /** Only in the list, by the office's own hand. */
  | { readonly kind: 'kept'; readonly id: string }

export type MergedList = {
  /** In the order the list then has. */
  readonly attendees: readonly MergedAttendee[]
  /** Read before, not mended, and no longer listed. */
  readonly removed: readonly string[]
  /** How many persons are as the office mended or added them, not as the new version says. */
  readonly kept: number
}

const FIELDS = ['name', 'title', 'phone', 'note', 'groupId'] as const

const isMended = (attendee: ListedAttendee): boolean =>
  attendee.read !== null && FIELDS.some(field => attendee[field] !== attendee.read?.[field])

/** Pure; the order of `current` is the order of the list. */
export function mergeList(current: readonly ListedAttendee[], people: readonly ReturnedPerson[]): MergedList {
  const left = new Set(current)
  let kept = 0
  const listed = people.flatMap((person): MergedAttendee[] => {
    const own = counterpart(person, left)
    if (own === undefined) return [{ kind: 'new', person }]
    left.delete(own)
    if (own.read === null || isMended(own)) kept += 1
    // Who was added by hand stays as written, at the place the new version gives.
    return own.read === null
      ? [{ kind: 'kept', id: own.id }]
      : [{ kind: 'same', id: own.id, person, fields: mendedFields(own, own.read, person) }]
  })
  const others = current.filter(attendee => left.has(attendee))
  const mended = others.filter(attendee => attendee.read !== null && isMended(attendee))
  const byHand = others.filter(attendee => attendee.read === null)
  return {
    attendees: [...listed, ...[...mended, ...byHand].map(({ id }) => ({ kind: 'kept', id }) as const)],
    removed: others.filter(attendee => attendee.read !== null && !isMended(attendee)).map(({ id }) => id),
    kept: kept + mended.length,
  }
}

/** The row of the same name, by what was read or what stands there now; of several the one of the same title. */
function counterpart(person: ReturnedPerson, left: ReadonlySet<ListedAttendee>): ListedAttendee | undefined {
  const name = equalityKey(person.name)
  const title = equalityKey(person.title)
  const named = [...left].filter(
    ({ name: own, read }) => equalityKey(own) === name || (read !== null && equalityKey(read.name) === name),
  )
  const titled = named.find(each =>
    [each.title, each.read?.title ?? ''].some(own => equalityKey(own) === title),
  )
  // Two people may share a name: one added by hand stands for another only where the title agrees or says nothing.
  return titled ?? named.find(each => each.read !== null || each.isLeftOver || each.title === '')
}

const mendedFields = (own: ListedAttendee, read: AttendeeFields, person: AttendeeFields): AttendeeFields => ({
  name: own.name === read.name ? person.name : own.name,
  title: own.title === read.title ? person.title : own.title,
  phone: own.phone === read.phone ? person.phone : own.phone,
  note: own.note === read.note ? person.note : own.note,
  groupId: own.groupId === read.groupId ? person.groupId : own.groupId,
})
