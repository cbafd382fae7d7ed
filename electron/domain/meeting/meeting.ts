/** A meeting as data: everything its invitation says, as values instead of sentences wherever a rule depends on them. */
import type {
  AddresseeId,
  AssignmentId,
  AssignmentItemId,
  BridgePointId,
  DistributionLineId,
  ExclusionId,
  GroupId,
  LinkId,
  MeetingId,
  ProgrammeItemId,
  SessionId,
  UnitCode,
} from '../kernel/ids.ts'
import type { LocalDate, LocalDateTime } from '../kernel/local-time.ts'
import type { FormChoices } from './form-choices.ts'

/** `party`: Hướng dẫn 05-HD/VPTW. `state`: Nghị định 30/2020/NĐ-CP. */
export type DocumentFormCode = 'party' | 'state'

/** The document the meeting follows from: "Thực hiện {document} ngày {date} của {issuer} về việc {subject}". */
export type BasisDocument = {
  /** `Thực hiện`, `Căn cứ`. */
  readonly lead: string
  /** With its kind word: `Công văn số 3373-CV/VPTW`. Empty when there is no basis document. */
  readonly document: string
  readonly date: LocalDate | null
  readonly issuer: string
  /** Continues "về việc": `mời dự Hội nghị sơ kết …`. */
  readonly subject: string
}

/** The top of the first page. */
export type Letterhead = {
  /** Superior organ, if any; regular capitals. */
  readonly superiorOrgan: string
  /** Issuing organ, bold capitals: `TỈNH ỦY QUẢNG NGÃI`. */
  readonly organ: string
  /** Running number of the document; null until the registry has given one. */
  readonly number: number | null
  /** What follows the number: `-GM/TU`. */
  readonly numberSuffix: string
  /** `Quảng Ngãi`. */
  readonly place: string
  readonly date: LocalDate | null
}

export type SignatureBlock = {
  /** `T/L BAN THƯỜNG VỤ`. */
  readonly authority: string
  /** `PHÓ CHÁNH VĂN PHÒNG`. */
  readonly position: string
  /** Without titles: `Đỗ Quang Nghĩa`. */
  readonly signer: string
}

export type Session = { readonly id: SessionId; readonly startsAt: LocalDateTime }

/**
 * Someone left out of one bridge point because they sit at another:
 * "(trừ {wording} {shortName of target})", for example "(trừ các đồng chí dự tại điểm cầu cấp xã)".
 */
export type Exclusion = {
  readonly id: ExclusionId
  readonly targetId: BridgePointId
  /** Who is left out, up to the target's short name: `các đồng chí dự tại`, `thành phần dự tại`. */
  readonly wording: string
}

/** One line of "Thành phần tham dự". */
export type ParticipantGroup = {
  readonly id: GroupId
  /** Without dash, chair words, exclusions and closing mark. */
  readonly text: string
  /** The chair's line reads "…, Chủ trì". */
  readonly isChair: boolean
  /** When the chair sits elsewhere; printed in italics within brackets after "Chủ trì". Empty: no rule. */
  readonly substituteRule: string
  readonly exclusions: readonly Exclusion[]
}

export type BridgePoint = {
  readonly id: BridgePointId
  /** One place, or one at each unit of a chosen set. */
  readonly kind: 'one-place' | 'per-unit'
  /** `Điểm cầu cấp tỉnh`. */
  readonly title: string
  /** As other lines refer to it: `điểm cầu tỉnh`. */
  readonly shortName: string
  /** Continues "Tại": `Hội trường Tầng 4 - Trụ sở Tỉnh ủy (…)`. Empty when only `placeDecidedBy` is known. */
  readonly place: string
  /** Who decides the place, `địa phương`; empty when it is fixed. */
  readonly placeDecidedBy: string
  /** Exclusions that hold for the whole point, printed after "Thành phần tham dự". */
  readonly exclusions: readonly Exclusion[]
  readonly groups: readonly ParticipantGroup[]
  /** The chosen units, in the order of the directory; empty for `one-place`. */
  readonly unitCodes: readonly UnitCode[]
  /** Stands for the point where a unit would stand by its official code: `DU-UBND`. Empty for `per-unit`. */
  readonly code: string
  /** The organ that holds the point and gets its letter: `Đảng ủy Ủy ban nhân dân tỉnh`. Empty for `per-unit`. */
  readonly host: string
}

/**
 * A deadline inside an assignment: bold "{lead} 15 giờ, ngày 29/6/2026", or "{lead} ngày 30/6/2026" for a bare
 * date. "Trước ngày 30/6" means by the end of 29/6.
 */
export type Deadline = {
  /** `hoàn thành trước`, `trước`. */
  readonly lead: string
  readonly at: LocalDate | LocalDateTime
  /** What the program does with it: returns are late after `confirmation`; the report is due by `report`. */
  readonly purpose: 'confirmation' | 'report' | 'other'
}

export type AssignmentItem = {
  readonly id: AssignmentItemId
  /** Without dash, deadline and closing mark. */
  readonly text: string
  readonly deadline: Deadline | null
}

/** One numbered part of "Tổ chức thực hiện": who, and what they must do. A single item is printed without a dash. */
export type Assignment = {
  readonly id: AssignmentId
  readonly assignee: string
  readonly items: readonly AssignmentItem[]
}

export const LINK_KINDS = ['documents', 'confirmation', 'support', 'other'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export type MeetingLink = {
  readonly id: LinkId
  readonly kind: LinkKind
  /** The caption beside its QR code: `Link tài liệu Phiên họp`. */
  readonly label: string
  /** Absolute http(s) address, may hold `{unit.code}` and `{unit.name}`; empty until known. */
  readonly url: string
}

/** One line of the programme: when, what, who. */
export type ProgrammeItem = {
  readonly id: ProgrammeItemId
  /** Null where it follows the line before without a time of its own. */
  readonly startsAt: LocalDateTime | null
  readonly text: string
  readonly presenter: string
}

export type Addressee = { readonly id: AddresseeId; readonly text: string }
export type DistributionLine = { readonly id: DistributionLineId; readonly text: string }

export type Meeting = {
  readonly id: MeetingId
  /** Short name for lists and the title bar. */
  readonly name: string
  readonly form: DocumentFormCode
  /** The house's own choices within the form. */
  readonly formChoices: FormChoices
  readonly basis: BasisDocument
  /** Who calls the meeting: `Ban Thường vụ Tỉnh ủy`. */
  readonly convener: string
  /** Continues the convener: `triệu tập Hội nghị trực tuyến tại các điểm cầu trên địa bàn tỉnh`. */
  readonly convocation: string
  /** Type name of the document: `GIẤY MỜI`. */
  readonly documentType: string
  /** Optional trích yếu under the type name. */
  readonly abstract: string
  readonly letterhead: Letterhead
  readonly addressees: readonly Addressee[]
  readonly sessions: readonly Session[]
  readonly bridgePoints: readonly BridgePoint[]
  readonly assignments: readonly Assignment[]
  readonly links: readonly MeetingLink[]
  /** Last sentence of the body, with its closing mark left out. */
  readonly closing: string
  readonly distribution: readonly DistributionLine[]
  readonly signature: SignatureBlock
  /** A paper of its own; the invitation does not print it. */
  readonly programme: readonly ProgrammeItem[]
}
