/** Dates and times as people write them inside sentences: "trước 15 giờ, ngày 29/6/2026", "01/7/2026 (chiều thứ Tư)". */
import {
  isLocalDate,
  isLocalDateTime,
  type LocalDate,
  type LocalDateTime,
  type partOfDay,
  type weekdayOf,
} from '../kernel/local-time.ts'

export type WrittenTime = {
  /** Where it begins in the text, its lead included, and all of its words. */
  readonly index: number
  readonly words: string
  /** `trước`, `hoàn thành trước`, `chậm nhất`; empty when it is no deadline. */
  readonly lead: string
  readonly day: number
  readonly month: number
  /** Null where it is left out: "ngày 29/6". */
  readonly year: number | null
  readonly hour: number | null
  readonly minute: number
  /** The weekday that stands beside the date, in the program's own spelling, and as it was written. */
  readonly weekday: { readonly name: ReturnType<typeof weekdayOf>; readonly written: string } | null
  readonly partOfDay: ReturnType<typeof partOfDay> | null
}

const WEEKDAY = '(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\s+nhật)'
const PART = '(?:sáng|chiều|tối)'
const LEAD =
  '(?:hoàn thành\\s+|xong\\s+)?trước(?:\\s+lúc)?|(?:chậm|muộn) nhất(?:\\s+(?:là|vào|trước))?|hạn (?:cuối|chót)(?:\\s+là)?'
const clock = (suffix: string): string =>
  `(?<hour${suffix}>[01]?\\d|2[0-3])\\s*(?:giờ|g|h|:)\\s*(?:(?<minute${suffix}>[0-5]\\d)(?:\\s*phút|['’])?)?`

const TIME = new RegExp(
  [
    `(?<![\\p{L}\\d/.])(?:(?<lead>${LEAD})\\s+)?`,
    `(?:(?:vào\\s+)?lúc\\s+)?(?:${clock('')}\\s*,?\\s+)?`,
    `(?:(?<part>${PART})\\s*,?\\s*)?(?:\\(?(?<weekday>${WEEKDAY})\\)?\\s*,?\\s*\\(?)?`,
    `(?<word>ngày\\s+)?(?<![\\d/.-])(?<day>\\d{1,2})(?:\\/|\\s+tháng\\s+)(?<month>\\d{1,2})(?!\\d)`,
    `(?:(?:\\/|\\s+năm\\s+)(?<year>\\d{4})(?![\\d/]))?`,
    `(?:\\s*,?\\s*\\(?(?<partAfter>${PART})?\\s*,?\\s*(?<weekdayAfter>${WEEKDAY})\\)?)?`,
    `(?:\\s*,?\\s*(?:bắt đầu\\s+)?(?:từ|(?:vào\\s+)?lúc)\\s+${clock('After')})?`,
  ].join(''),
  'giu',
)

/** Every date of a text, in its order, with the clock time, weekday and words of a deadline beside it. */
export const writtenTimes = (text: string): readonly WrittenTime[] =>
  // Most texts hold no number at all: one look tells.
  /\d/.test(text) ? [...text.matchAll(TIME)].flatMap(match => writtenTime(match) ?? []) : []

function writtenTime(match: RegExpMatchArray): WrittenTime | null {
  const found = match.groups ?? {}
  const hour = found['hour'] ?? found['hourAfter']
  const weekday = found['weekday'] ?? found['weekdayAfter']
  const { lead, word, day, month, year } = found
  // "3/4 số đại biểu" is no date; a date says so by a word, its year, or what stands beside it.
  if (word === undefined && year === undefined && hour === undefined && weekday === undefined) return null
  return {
    index: match.index ?? 0,
    words: match[0].trimEnd(),
    lead: lead ?? '',
    day: Number(day),
    month: Number(month),
    year: year === undefined ? null : Number(year),
    hour: hour === undefined ? null : Number(hour),
    minute: Number(found['minute'] ?? found['minuteAfter'] ?? 0),
    weekday: weekday === undefined ? null : { name: weekdayName(weekday), written: weekday },
    partOfDay: partName(found['part'] ?? found['partAfter']),
  }
}

const WEEKDAYS: Readonly<Record<string, ReturnType<typeof weekdayOf>>> = {
  hai: 'thứ Hai',
  '2': 'thứ Hai',
  ba: 'thứ Ba',
  '3': 'thứ Ba',
  tư: 'thứ Tư',
  '4': 'thứ Tư',
  năm: 'thứ Năm',
  '5': 'thứ Năm',
  sáu: 'thứ Sáu',
  '6': 'thứ Sáu',
  bảy: 'thứ Bảy',
  '7': 'thứ Bảy',
  nhật: 'Chủ nhật',
}

function weekdayName(written: string): ReturnType<typeof weekdayOf> {
  const last = written.toLocaleLowerCase('vi').split(/\s+/).at(-1) ?? ''
  return WEEKDAYS[last] ?? 'Chủ nhật'
}

function partName(written: string | undefined): WrittenTime['partOfDay'] {
  const name = written?.toLocaleLowerCase('vi')
  return name === 'sáng' || name === 'chiều' || name === 'tối' ? name : null
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The day it names; null when the calendar has no such day. @param year where none is written */
export function dayOf(time: WrittenTime, year: number): LocalDate | null {
  const written = `${String(time.year ?? year).padStart(4, '0')}-${twoDigits(time.month)}-${twoDigits(time.day)}`
  return isLocalDate(written) ? written : null
}

/** The minute it names, or the day where no clock time stands beside it; null when there is no such day. */
export function momentIn(time: WrittenTime, year: number): LocalDate | LocalDateTime | null {
  const day = dayOf(time, year)
  if (day === null || time.hour === null) return day
  const moment = `${day}T${twoDigits(time.hour)}:${twoDigits(time.minute)}`
  return isLocalDateTime(moment) ? moment : null
}
