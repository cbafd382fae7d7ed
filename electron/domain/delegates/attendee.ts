/** One person of the attendee list of a place: read from an answer, or written by hand. */
import type { AttendeeId, GroupId, ReturnFileId, ReturnId } from '../kernel/ids.ts'
import { fold } from '../vietnamese/text.ts'

/** What a person can change of an attendee. */
export type AttendeeFields = {
  readonly name: string
  /** Position and organ as written. */
  readonly title: string
  readonly phone: string
  readonly note: string
  /** The group of the invitation; null when none is known. */
  readonly groupId: GroupId | null
}

export type Attendee = AttendeeFields & {
  readonly id: AttendeeId
  readonly placeCode: string
  /** The heading the person stood under in the file, as written. */
  readonly groupLabel: string
  /** Where the person was read; null when added by hand. */
  readonly source: {
    readonly returnId: ReturnId
    readonly fileId: ReturnFileId | null
    readonly fileName: string | null
    readonly sheet: string
    /** As Excel counts; null for an answer that came without a file. */
    readonly row: number | null
  } | null
}

/** What a person added by hand begins with. */
export const BLANK_ATTENDEE: AttendeeFields = { name: '', title: '', phone: '', note: '', groupId: null }

/** Tests whether a person is meant by what was typed: without accents over name and title, by figures over the phone. */
export function attendeeSearch(search: string): (attendee: AttendeeFields) => boolean {
  const wanted = fold(search)
  const figures = /^[\d\s.+-]+$/.test(search) ? search.replace(/\D/g, '') : ''
  return ({ name, title, phone }) =>
    fold(`${name} ${title}`).includes(wanted) ||
    (figures !== '' && phone.replace(/\D/g, '').includes(figures))
}

/** `đại biểu 'Nguyễn Văn A' (Xã Sơn Hà)`, for the history. */
export const attendeeLabel = (name: string, placeTitle: string): string =>
  `đại biểu ${name === '' ? 'chưa có tên' : `'${name}'`} (${placeTitle})`
