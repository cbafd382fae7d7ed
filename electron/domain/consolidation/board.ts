/** What has come in so far, place by place, and what it adds up to. Every total is the sum of its parts. */
import type { UnitKind } from '../directory/unit.ts'
import type { BridgePointId, GroupId, MeetingId, ReturnFileId, ReturnId } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { ReturnChannel, ReturnContent, SourceCell } from '../returns/stored-return.ts'
import type { CheckedFlag } from './plausibility.ts'

export const PLACE_LEVELS = ['province', 'agency', 'commune'] as const
/** The province's own point; points held at other organs of the province; points at commune-level units. */
export type PlaceLevel = (typeof PLACE_LEVELS)[number]

/** Delegates of a place, or of several, told apart by the invitation's groups. */
export type DelegateSplit = {
  /** One entry for each group of the point, in the order of the letter. */
  readonly byGroup: readonly { readonly groupId: GroupId; readonly delegates: number }[]
  /** Delegates of no known group, so that the groups and these make the whole. */
  readonly ungrouped: number
}

/** The version of a place's answer that counts. */
export type CountedAnswer = DelegateSplit & {
  readonly returnId: ReturnId
  readonly delegates: number
  readonly chair: ReturnContent['chair']
  readonly contact: ReturnContent['contact']
  readonly receivedAt: LocalDateTime
  readonly channel: ReturnChannel
  readonly fileId: ReturnFileId | null
  readonly fileName: string | null
  /** Where the number stands in the file. */
  readonly source: SourceCell | null
  /** As the place wrote it. */
  readonly note: string
}

export type BoardRow = {
  readonly code: string
  /** As lists show it: `Phường Cẩm Thành`. */
  readonly title: string
  readonly level: PlaceLevel
  /** Null for points that are held at no unit, and for a unit the directory no longer knows. */
  readonly unitKind: UnitKind | null
  /** Code of the province the unit lies in; empty for a place that is no unit. */
  readonly area: string
  readonly pointId: BridgePointId
  /** `Phòng họp trực tuyến của Đảng ủy phường Cẩm Thành`. */
  readonly location: string
  readonly state: 'missing' | 'received'
  /** The first answer of the place came too late. */
  readonly isLate: boolean
  /** There are earlier versions than the one that counts. */
  readonly isRevised: boolean
  /** The first answer was on time, the one that counts was not. */
  readonly isRevisedLate: boolean
  readonly versions: number
  /** When the first version came; null while nothing came in. */
  readonly firstReceivedAt: LocalDateTime | null
  /** What the version before the counted one said; null when there is none. */
  readonly previousDelegates: number | null
  readonly answer: CountedAnswer | null
  /** Delegates that count here: confirmed, without those counted at another place; 0 while nothing came in. */
  readonly delegates: number
  /** As the counted answer says it; 0 while nothing came in. */
  readonly confirmed: number
  /** Of the confirmed ones those who are counted at another place. */
  readonly doubles: number
  /** Entries that may be one person with an entry of another place: counted until a person decides. */
  readonly possibleDoubles: number
  /** Delegates expected here; null while it is not known of every group. */
  readonly expected: number | null
  /** By group of the point, who the directory seats here; null where the group's number for each place holds. */
  readonly headcounts: readonly (number | null)[] | null
  /** The number that counts was set right by the office. */
  readonly isCorrected: boolean
  /** What does not look right about the answer. */
  readonly flags: readonly CheckedFlag[]
  /** Something is to be asked back: a question nobody has acknowledged, or a possible double entry. */
  readonly asksBack: boolean
  /** The figures were closed, and the place tells what it told then. */
  readonly isClosed: boolean
  /** The figures were closed, and the place has answered, changed or withdrawn since. */
  readonly isAfterClosing: boolean
  /** Persons in the attendee list of the place now. */
  readonly listedNow: number
  /** There is a list, and it no longer has as many persons as were confirmed. */
  readonly listDiffers: boolean
}

export type Figures = {
  readonly places: number
  readonly received: number
  readonly missing: number
  readonly late: number
  /** On time first, changed after the deadline. */
  readonly revisedLate: number
  readonly revised: number
  /** Places of which something is to be asked back. */
  readonly asks: number
  readonly closed: number
  readonly afterClosing: number
  /** Places whose list no longer has as many persons as were confirmed. */
  readonly differs: number
  readonly delegates: number
  /** Persons left out here because they are counted at another place. */
  readonly doubles: number
  /** Expected at the places of which it is known, and how many these are. */
  readonly expected: number
  readonly expectedPlaces: number
}

export type BoardGroup = {
  readonly groupId: GroupId
  readonly text: string
  readonly isChair: boolean
  /** Delegates expected at each place where the directory knows nobody of the group; null while not known. */
  readonly expected: number | null
  /** Over all places of the point; null while it is not known of every one. Closings of older programs lack it. */
  readonly expectedInAll?: number | null
  /** Of these, whom the directory seats there. */
  readonly fromDirectory?: number
}

/** A bridge point of the invitation with the sums of its places. */
export type BoardPoint = DelegateSplit & {
  readonly pointId: BridgePointId
  readonly title: string
  readonly level: PlaceLevel
  readonly groups: readonly BoardGroup[]
  readonly figures: Figures
}

export type KindFigures = {
  readonly kind: UnitKind | null
  readonly title: string
  readonly figures: Figures
}

/** A level with its sums; a commune level is parted by kind of unit, the others have no kinds. */
export type LevelFigures = {
  readonly level: PlaceLevel
  /** `Cấp tỉnh`, `Đảng ủy Ủy ban nhân dân tỉnh`, `Cấp xã`. */
  readonly title: string
  readonly figures: Figures
  readonly kinds: readonly KindFigures[]
}

/** An answer for a place that the meeting no longer has: shown, counted nowhere. */
export type UnplacedAnswer = {
  readonly placeCode: string
  /** The name of a unit, else the code alone: the point that had it is gone. */
  readonly title: string
  readonly delegates: number
}

/** What the figures were closed with last. */
export type ClosingFacts = {
  readonly closedAt: LocalDateTime
  /** What each closed place told, by its code (`closing.ts`). */
  readonly answers: Readonly<Record<string, string>>
}

export type TouchedPlace = { readonly meetingId: MeetingId; readonly placeCode: string }

/** More places than this are cheaper read as a whole board. */
export const MOST_PATCHED = 200

/** Some places of a board as they stand now, for a screen that has the rest. */
export type BoardPatch = {
  readonly at: LocalDateTime
  readonly rows: readonly BoardRow[]
  /** Answers for places the meeting no longer has, of the places asked about. */
  readonly unplaced: readonly UnplacedAnswer[]
  /** The places asked about. */
  readonly placeCodes: readonly string[]
}

export type Board = {
  readonly meetingId: MeetingId
  /** When the figures were drawn. */
  readonly at: LocalDateTime
  /** From when on an answer is late; null when the meeting sets no deadline. */
  readonly deadline: LocalDateTime | null
  /** Every place, in the order of the letter. */
  readonly rows: readonly BoardRow[]
  readonly points: readonly BoardPoint[]
  /** Only levels that have places, from the province down. */
  readonly levels: readonly LevelFigures[]
  readonly totals: Figures
  /** The provinces the places lie in, in the order of the letter; more than one only for a meeting across provinces. */
  readonly areas: readonly { readonly code: string; readonly title: string }[]
  /** `tỉnh`, or `thành phố` where a city under the Centre calls the meeting. */
  readonly areaWord: 'tỉnh' | 'thành phố'
  /** When the figures were closed last; null while they are open. */
  readonly closedAt: LocalDateTime | null
  readonly unplaced: readonly UnplacedAnswer[]
  /** Titles of places whose unit is none on the day of the meeting; they count until they are taken off. */
  readonly notValid: readonly string[]
  /** `toàn tỉnh có 98 điểm cầu (…) với 664 đại biểu; đã xác nhận 19/98 điểm cầu`. */
  readonly sentence: string
}
