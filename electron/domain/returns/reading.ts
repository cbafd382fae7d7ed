/** What was understood of one file: plain data, stored with the return and shown beside its sheet. */
import type { GroupId } from '../kernel/ids.ts'
import type { Refusal } from './refusal.ts'

/** A cell by Excel's own name; `sheet` is empty for a delimited file. */
export type CellRef = { readonly sheet: string; readonly cell: string }

export const READ_PROBLEM_CODES = [
  'unit-unknown',
  'unit-ambiguous',
  'unit-contradiction',
  'unit-unlisted',
  'unit-near',
  'count-missing',
  'count-approximate',
  'total-mismatch',
  'groups-mismatch',
  'formula-without-value',
  'hidden-rows',
  'struck-rows',
  'order-gap',
  'hidden-sheet',
  'row-without-name',
  'row-unclear',
  'attendance-unclear',
  'possible-duplicate',
  'duplicate-person',
  'sample-name',
  'nobody-attends',
  'several-counts',
  'support-staff',
  'several-lists',
  'several-answers',
  'supplement',
  'phone-unclear',
  'columns-corrected',
  'other-meeting',
  'other-province',
  'other-subject',
  'form-other-meeting',
  'form-older',
] as const
export type ReadProblemCode = (typeof READ_PROBLEM_CODES)[number]

export type ReadProblem = {
  /** `question`: a person must decide before anything is stored. `note`: worth knowing, changes nothing. */
  readonly severity: 'error' | 'question' | 'note'
  readonly code: ReadProblemCode
  /** Vietnamese: what is wrong, where, what to do. */
  readonly message: string
  readonly where: CellRef | null
}

export type EvidenceSource =
  | 'code'
  | 'cell'
  | 'letterhead'
  | 'place-line'
  | 'column'
  | 'sheet-name'
  | 'file-name'
  /** What the sender sent before; weighed when the inbox is planned, never stored with a reading. */
  | 'sender'

/** How sure a spelling is, best first; see `matchName`. */
export type MatchTier = 'code' | 'exact' | 'learned' | 'variant' | 'folded' | 'near' | 'ambiguous' | 'unknown'

export type UnitEvidence = {
  readonly source: EvidenceSource
  readonly tier: MatchTier
  /** As written. */
  readonly text: string
  readonly where: CellRef | null
  /** Places it may stand for: one when decided, several when it only narrows, none when it names no place of the meeting. */
  readonly codes: readonly string[]
  /** Vietnamese: `theo tên ở ô B3`. */
  readonly reason: string
}

export type UnitMatch = {
  /** Null until a person has answered. */
  readonly code: string | null
  readonly evidence: readonly UnitEvidence[]
  /** What to offer when `code` is null, best first. */
  readonly candidates: readonly string[]
}

export type ReadPerson = {
  readonly sheet: string
  /** As Excel counts (from 1); record number in a delimited file. */
  readonly row: number
  readonly name: string
  readonly position: string
  /** Digits with the leading zero; the first where several are written. */
  readonly phone: string | null
  readonly groupLabel: string | null
  /** By position, where the list names no groups; absent where that is not certain. */
  readonly groupId?: GroupId
  readonly note: string
}

export type NotCountedReason = 'absent' | 'elsewhere' | 'duplicate' | 'hidden-row' | 'struck'

export type NotCountedPerson = ReadPerson & { readonly reason: NotCountedReason }

export type GroupCount = {
  /** As written in the file. */
  readonly label: string
  /** Group of the invitation it stands for; null when it is none of them. */
  readonly groupId: GroupId | null
  readonly number: number
  /** Where the number stands; absent where it was counted. */
  readonly where?: CellRef
}

export type ReadChair = {
  readonly name: string | null
  readonly position: string
  /** False: not written, but the Secretary is in the list and presides by rule. */
  readonly stated: boolean
  readonly substitute: boolean
  /** Why a substitute presides, as written. */
  readonly reason: string | null
}

export type ReadContact = { readonly name: string | null; readonly phone: string | null }

export type CountRule = 'listed' | 'stated' | 'sum-of-groups'

export type ReadAnswer = {
  /** Tells the answers of one file apart; the row number where a row is an answer. */
  readonly key: string
  readonly unit: UnitMatch
  /** The number to record; with a question among the problems it is only a proposal. */
  readonly delegates: number | null
  readonly rule: CountRule | null
  readonly countCells: readonly CellRef[]
  readonly stated: number | null
  readonly statedText: string | null
  readonly listed: number | null
  readonly byGroup: readonly GroupCount[]
  readonly chair: ReadChair | null
  readonly contact: ReadContact | null
  readonly people: readonly ReadPerson[]
  readonly notCounted: readonly NotCountedPerson[]
  readonly problems: readonly ReadProblem[]
  /** `(Lần 2)` in the heading; null when not written. */
  readonly versionNumber: number | null
  /** `(sửa)`, `thay thế`: true where it says itself that it replaces one sent before. */
  readonly isRevision?: boolean
  /** `YYYY-MM-DD` of the letterhead; null when not written. */
  readonly documentDate: string | null
  /** Time stamp of a form's answer, as written; null elsewhere. */
  readonly answeredAt: string | null
}

export type Highlight = {
  readonly role: 'unit' | 'header' | 'counted' | 'not-counted' | 'total' | 'group'
  readonly sheet: string
  readonly cell: string
}

export type ReturnShape = 'list' | 'group-counts' | 'single-count' | 'many-units'

export type Reading =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'understood'
      readonly shape: ReturnShape
      readonly answers: readonly ReadAnswer[]
      readonly highlights: readonly Highlight[]
    }

/** True when nothing in the answer needs a person: its unit and its number are certain. */
export const isCertain = (answer: ReadAnswer): boolean =>
  answer.unit.code !== null &&
  answer.delegates !== null &&
  answer.problems.every(problem => problem.severity === 'note')
