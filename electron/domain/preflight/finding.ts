/** What a check has to say of an invitation before it leaves, where it belongs, and what would mend it. */
import type { Source } from '../document/blocks.ts'
import type { InvitationField } from '../invitation/invitation-source.ts'
import { from } from '../invitation/invitation-source.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { PartValue } from '../meeting/parts.ts'

export const FINDING_CODES = [
  'document-type',
  'addressees',
  'convocation',
  'registry',
  'signer',
  'authority',
  'distribution',
  'draft',
  'sessions',
  'past',
  'basis-date',
  'letter-date',
  'deadline-order',
  'deadline-forms',
  'weekday',
  'no-such-day',
  'points',
  'point-title',
  'point-place',
  'point-chair',
  'point-host',
  'point-units',
  'groups',
  'empty-line',
  'repeated-line',
  'exclusion',
  'exclusion-circle',
  'link-empty',
  'link-placeholder',
  'link-address',
  'link-length',
  'link-twice',
  'link-code',
  'secrecy',
  'terms',
  'commune-only',
  'doubled-words',
  'closing-mark',
  'characters',
  'encoding',
  'overflow',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

type FieldsPatch<Value> = { readonly [Field in keyof Value]?: Value[Field] | undefined }

/** Values that stand once in a meeting, those that a fix may set. */
export type ValuesPatch = {
  readonly documentType?: string
  readonly convener?: string
  readonly convocation?: string
  readonly abstract?: string
  readonly closing?: string
  readonly basis?: FieldsPatch<Meeting['basis']>
  readonly letterhead?: FieldsPatch<Meeting['letterhead']>
  readonly signature?: FieldsPatch<Meeting['signature']>
}

/** One step of a fix, in the words of the operations that edit a meeting. */
export type Change =
  | { readonly kind: 'values'; readonly patch: ValuesPatch }
  | { readonly kind: 'update'; readonly id: string; readonly part: PartValue }
  /** Under the meeting, behind its siblings. */
  | { readonly kind: 'add'; readonly part: PartValue }
  | { readonly kind: 'remove'; readonly part: PartValue['kind']; readonly id: string }

export type Fix = {
  /** What it does, for its button: `Đổi thành “hội nghị”`. */
  readonly label: string
  readonly changes: readonly Change[]
}

export type Finding = {
  /** Stays the same while the same thing is wrong with the same words at the same place. */
  readonly key: string
  readonly code: FindingCode
  /** An error keeps the letter from being issued; a warning can be acknowledged. */
  readonly severity: 'error' | 'warning'
  /** Vietnamese: what is wrong, where, what to do. */
  readonly message: string
  readonly source: Source
  readonly fix: Fix | null
}

type More = {
  /** Which of several of one kind: a link's id. */
  readonly id?: string
  /** The words or values it is about: with other words it is another finding. */
  readonly about?: string
  readonly fix?: Fix | null
}

const finding = (
  severity: Finding['severity'],
  code: FindingCode,
  field: InvitationField,
  message: string,
  { id = '', about = '', fix = null }: More,
): Finding => ({
  key: [code, field, id, about].join('|'),
  code,
  severity,
  message,
  source: from(field, id),
  fix,
})

export const error = (code: FindingCode, field: InvitationField, message: string, more: More = {}): Finding =>
  finding('error', code, field, message, more)

export const warning = (
  code: FindingCode,
  field: InvitationField,
  message: string,
  more: More = {},
): Finding => finding('warning', code, field, message, more)

/** A finding for each thing that is so; nothing otherwise. */
export const when = (isSo: boolean, found: () => Finding): readonly Finding[] => (isSo ? [found()] : [])

const LONGEST_QUOTE = 80

/** The words in question, short enough for one line of a list. */
export const quoted = (text: string): string =>
  `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text}”`
