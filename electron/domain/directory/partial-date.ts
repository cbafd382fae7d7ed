/** Dates as far as they are known: `1972`, `1972-05`, `1972-05-19`. Lists of persons often hold the year alone. */
import { isLocalDate } from '../kernel/local-time.ts'

declare const brand: unique symbol

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; comparing the texts puts the earlier first. */
export type PartialDate = string & { readonly [brand]: 'partial-date' }

/** True for a year, a month or a day that exists. */
export function isPartialDate(text: string): text is PartialDate {
  if (/^\d{4}$/.test(text)) return isLocalDate(`${text}-01-01`)
  return isLocalDate(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text)
}

const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2100

/**
 * Reads a date as lists write it: `1972`, `5/1972`, `tháng 5/1972`, `19/5/1972`, `19-05-1972`, `1972-05-19`. Null
 * when it is none, or has a year no office of today knows (before 1900 or after 2100).
 */
export function readPartialDate(text: string): PartialDate | null {
  const plain = text.trim().replace(/^(?:ngày|tháng|năm|từ|đến)(?:\s+(?:ngày|tháng|năm))?\s+/iu, '')
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(plain)
  if (iso !== null) return assembled(iso[1], iso[2], iso[3])
  const written = /^(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(
    plain.replace(/\s+(?:tháng|năm)\s+/giu, '/'),
  )
  return written === null ? null : assembled(written[3], written[2], written[1])
}

function assembled(year = '', month: string | undefined, day: string | undefined): PartialDate | null {
  if (Number(year) < EARLIEST_YEAR || Number(year) > LATEST_YEAR) return null
  const date = [year, month, day]
    .filter(part => part !== undefined)
    .map(part => part.padStart(2, '0'))
    .join('-')
  return isPartialDate(date) ? date : null
}

/** `19/5/1972`, `5/1972`, `1972`; empty for null. */
export const partialDateText = (date: PartialDate | null): string =>
  date === null
    ? ''
    : date
        .split('-')
        .toReversed()
        .map((part, at, parts) => (at < parts.length - 1 ? String(Number(part)) : part))
        .join('/')

/** True unless the two name different times: `1972` agrees with `1972-05-19`. */
export const datesAgree = (left: PartialDate, right: PartialDate): boolean =>
  left.startsWith(right) || right.startsWith(left)
