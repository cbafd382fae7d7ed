/** Who of those called is there on the day: one mark a person, and what the marks of a place add up to. */
import type { PlaceLevel } from '../consolidation/board.ts'
import { writtenCount } from '../consolidation/written-count.ts'
import type { UnitKind } from '../directory/unit.ts'
import type { AttendeeId, GroupId } from '../kernel/ids.ts'

/** What was found of one listed person. A substitute sits in the person's place: the person still counts once. */
export type Mark =
  | { readonly kind: 'present' }
  | { readonly kind: 'late' }
  /** Without words nobody gave a reason. */
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'substitute'; readonly name: string; readonly title: string }

export type RollCallPerson = {
  readonly id: AttendeeId
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly note: string
  readonly groupText: string
  /** Null while nobody said. */
  readonly mark: Mark | null
  /** Other places that list the same person, as they are titled. */
  readonly alsoAt: readonly string[]
  /** The title of that of them where the person is called instead of here; null where it is here. */
  readonly calledAt: string | null
}

/** What a place said that has no list of names. */
export type PlaceCount = {
  /** All who are there, those told by group among them. */
  readonly present: number
  readonly excused: number
  /** Of those present the ones told by group of the invitation; together never more than `present`. */
  readonly groups: readonly { readonly groupId: GroupId; readonly present: number }[]
}

/** A group of the point a place without a list belongs to. */
export type CalledGroup = {
  readonly groupId: GroupId
  readonly text: string
  /** As the place confirmed it before the meeting. */
  readonly confirmed: number
}

/** Those called are always those present, those absent and those nobody spoke of yet. */
export type Attendance = {
  /** Those called: the listed ones; at a place without a list those it confirmed, or those who came if more came. */
  readonly called: number
  /** There themselves, the late ones among them, or by a substitute. */
  readonly present: number
  readonly late: number
  readonly substitutes: number
  readonly absent: number
  /** Of the absent those with a reason. */
  readonly excused: number
  /** Called, and nobody said yet. */
  readonly open: number
}

export const NOBODY: Attendance = {
  called: 0,
  present: 0,
  late: 0,
  substitutes: 0,
  absent: 0,
  excused: 0,
  open: 0,
}

export function attendanceOf(marks: readonly (Mark | null)[]): Attendance {
  const number = (fits: (mark: Mark) => boolean): number =>
    marks.filter(mark => mark !== null && fits(mark)).length
  const absent = number(mark => mark.kind === 'absent')
  const open = marks.filter(mark => mark === null).length
  return {
    called: marks.length,
    present: marks.length - absent - open,
    late: number(mark => mark.kind === 'late'),
    substitutes: number(mark => mark.kind === 'substitute'),
    absent,
    excused: number(mark => mark.kind === 'absent' && mark.reason !== ''),
    open,
  }
}

/** What persons of one list add up to: those called elsewhere are no part of it. */
export const attendanceOfPeople = (
  people: readonly Pick<RollCallPerson, 'mark' | 'calledAt'>[],
): Attendance => attendanceOf(people.flatMap(({ mark, calledAt }) => (calledAt === null ? [mark] : [])))

const AMOUNTS = Object.keys(NOBODY) as readonly (keyof Attendance)[]

/** @param times -1 takes `more` away */
export function sumAttendance(one: Attendance, more: Attendance, times: 1 | -1 = 1): Attendance {
  const sum = { ...one }
  for (const amount of AMOUNTS) sum[amount] += times * more[amount]
  return sum
}

/** Of a place that told numbers alone. Who comes without having been confirmed counts among those called. */
export function attendanceOfCount(confirmed: number, count: Omit<PlaceCount, 'groups'> | null): Attendance {
  if (count === null) return { ...NOBODY, called: confirmed, open: confirmed }
  const absent = Math.max(confirmed - count.present, 0)
  return {
    ...NOBODY,
    called: count.present + absent,
    present: count.present,
    absent,
    excused: Math.min(count.excused, absent),
  }
}

export const ROLL_CALL_PHASES = ['open', 'begun', 'done'] as const
/** Nobody said anything of the place yet; of some of its persons; of all. */
export type RollCallPhase = (typeof ROLL_CALL_PHASES)[number]

export type RollCallRow = {
  readonly code: string
  readonly title: string
  readonly level: PlaceLevel
  /** Null for places that are no unit, and for a unit the directory no longer knows. */
  readonly unitKind: UnitKind | null
  /** False where the place told a number alone. */
  readonly hasList: boolean
  /** As the place confirmed before the meeting, without those called elsewhere; null where it never answered. */
  readonly confirmed: number | null
  /** Persons it confirmed who stand at another place too and are called there. */
  readonly elsewhere: number
  readonly phase: RollCallPhase
  readonly attendance: Attendance
}

/** Of a place with a list. */
export const phaseOfList = ({ called, open }: Attendance): RollCallPhase =>
  open === 0 && called > 0 ? 'done' : open < called ? 'begun' : 'open'

/** Present beyond those confirmed, below zero where some are missing; null until everybody there was called. */
export const differenceOf = ({ phase, confirmed, attendance }: RollCallRow): number | null =>
  phase === 'done' ? attendance.present - (confirmed ?? 0) : null

/** Confirmed before the meeting against found there. */
export const differsFromConfirmed = (row: RollCallRow): boolean => (differenceOf(row) ?? 0) !== 0

/** `Tổng số triệu tập: 45. Có mặt: 43 (01 dự thay, 02 đến muộn). Vắng mặt: 02 (01 có lý do).` */
export function summaryText({
  called,
  present,
  late,
  substitutes,
  absent,
  excused,
  open,
}: Attendance): string {
  const inBrackets = (parts: readonly string[]): string =>
    parts.length === 0 ? '' : ` (${parts.join(', ')})`
  const there = [
    ...(substitutes > 0 ? [`${writtenCount(substitutes)} dự thay`] : []),
    ...(late > 0 ? [`${writtenCount(late)} đến muộn`] : []),
  ]
  const away = absent > 0 ? [`${writtenCount(excused)} có lý do`] : []
  const unsaid = open > 0 ? ` Chưa điểm danh: ${writtenCount(open)}.` : ''
  return `Tổng số triệu tập: ${writtenCount(called)}. Có mặt: ${writtenCount(present)}${inBrackets(there)}. Vắng mặt: ${writtenCount(absent)}${inBrackets(away)}.${unsaid}`
}

/** As it stands in the column of a sheet; empty while nobody said. */
export function markText(mark: Mark | null): string {
  switch (mark?.kind) {
    case undefined:
      return ''
    case 'present':
      return 'Có mặt'
    case 'late':
      return 'Đến muộn'
    case 'absent':
      return mark.reason === '' ? 'Vắng' : `Vắng (${mark.reason})`
    case 'substitute':
      return `Dự thay: ${[mark.name, mark.title].filter(part => part !== '').join(', ')}`
  }
}

export const sameMark = (one: Mark | null, other: Mark | null): boolean => markText(one) === markText(other)
