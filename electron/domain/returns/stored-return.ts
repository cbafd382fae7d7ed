/** One accepted answer of one place: an immutable version. The one received last counts, the others stay. */
import type { GroupId, ReturnFileId, ReturnId } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'

/** The ways an answer can reach the office. */
export const RETURN_CHANNELS = ['file', 'telephone', 'zalo', 'paper', 'office'] as const
export type AnswerChannel = (typeof RETURN_CHANNELS)[number]
/** `correction`: not an answer of the place; the office set its number right. */
export type ReturnChannel = AnswerChannel | 'correction'

/** A cell of the original file, as Excel names it. */
export type SourceCell = { readonly sheet: string; readonly cell: string }

export type ReturnedPerson = {
  readonly name: string
  /** Position and organ as written: `Bí thư Đảng ủy, Chủ tịch HĐND xã`. */
  readonly title: string
  /** Digits only, with the leading 0; empty when none. */
  readonly phone: string
  /** The group heading the person stands under, as written; empty when none. */
  readonly groupLabel: string
  readonly groupId: GroupId | null
  readonly note: string
  /** Where the person stands; null for answers that came without a file. */
  readonly source: { readonly sheet: string; readonly row: number } | null
}

export type GroupCount = {
  /** As written. */
  readonly label: string
  /** The group of the invitation it was recognised as. */
  readonly groupId: GroupId | null
  readonly delegates: number
  readonly source: SourceCell | null
}

/** What an answer says, whatever way it came. */
export type ReturnContent = {
  readonly delegates: number
  /** Where the number comes from: written in the file, or counted from the list, or said by a person. */
  readonly rule: 'stated' | 'listed' | 'groups' | 'decided'
  /** Total written in the file. */
  readonly stated: number | null
  /** Persons counted in the list. */
  readonly listed: number | null
  readonly chair: { readonly name: string; readonly title: string; readonly isSubstitute: boolean } | null
  readonly contact: { readonly name: string; readonly phone: string } | null
  readonly groups: readonly GroupCount[]
  readonly people: readonly ReturnedPerson[]
  /** Where the number stands, to open the original at the cell. */
  readonly countSource: SourceCell | null
  readonly note: string
}

/** Whose answer a version is, where it came from and who took it in. */
export type ReturnVersion = {
  readonly id: ReturnId
  readonly placeCode: string
  readonly fileId: ReturnFileId | null
  readonly fileName: string | null
  readonly answerIndex: number
  readonly channel: ReturnChannel
  readonly receivedAt: LocalDateTime
  readonly acceptedAt: LocalDateTime
  readonly who: string
}

export type StoredReturn = ReturnVersion & { readonly content: ReturnContent }
