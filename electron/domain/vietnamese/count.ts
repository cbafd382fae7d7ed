/** Numbers as people write them into a form: `12 đ/c`, `hai mươi mốt`, `24 (hai mươi bốn) đồng chí`, `khoảng 25`. */
import { fold } from './text.ts'

export type CountReading =
  | { readonly kind: 'exact'; readonly value: number }
  /** Something a person must settle: an approximation, a sum, a number with a reservation. */
  | { readonly kind: 'unsure'; readonly value: number | null; readonly absent?: number }
  /** No number in it. */
  | { readonly kind: 'none' }

const NONE: CountReading = { kind: 'none' }
const exact = (value: number): CountReading => ({ kind: 'exact', value })
const unsure = (value: number | null): CountReading => ({ kind: 'unsure', value })

/** Highest number of people that one place could mean; a larger one is a telephone number or a year. */
const MOST_PEOPLE = 5000

const APPROXIMATE =
  /\b(?:khoang|chung|du kien|tam|tren|hon|gan|it nhat|toi da|toi thieu|tro len|xap xi|co the|den|toi|chua chac|tam tinh|hoac)\b|[~≈?±<>]/
const RESERVED = /\b(?:vang|thieu|them|khong ke|chua ke|chua tinh|khong tinh|ke ca|ngoai ra|tru|khac)\b/
const BREAKDOWN = /\b(?:nu|nam|dang vien|dan toc|trong do|trong dang)\b/
const UNIT_WORDS =
  /\b(?:d\/c|d\.c|dc|dong chi|nguoi|dai bieu|db|vi|can bo|thanh vien|delegates?|tham du|du hop|tat ca|co|la|gom|danh sach(?: nay)?|an dinh|diem cau|bang chu|tong cong|tong so|tong|cong|so luong)\b/g

/** `khoảng 25`, `25 (kể cả …)`: words that make a number less than certain. */
export const isReserved = (text: string): boolean => {
  const folded = fold(text)
  return APPROXIMATE.test(folded) || RESERVED.test(folded)
}

/** Reads the text of one cell; `number` is the cell's own number, when it has one. */
export function readCount(text: string, number: number | null = null): CountReading {
  if (number !== null && !/[^\d\s.,]/.test(text)) return ofNumber(number)
  // Nobody means fewer than none; the sign must not be lost.
  if ((number !== null && number < 0) || /^\s*[-−]\d/.test(text)) return unsure(null)
  const folded = fold(text)
    .replace(/[.\s/]+$/, '')
    .trim()
  if (folded === '') return NONE
  const present = presentOf(folded)
  if (present !== null) return present
  const bracketed = [...folded.matchAll(/\(([^()]*)\)/g)].map(match => match[1] ?? '')
  const outside = folded.replace(/\([^()]*\)/g, ' ').trim()
  const main = readPlain(outside.replace(/[,;:]?\s*\btrong do\b.*$/, ''))
  if (main.kind !== 'exact') return main
  if (bracketed.every(part => agrees(part, main.value))) return main
  const absent = absentIn(bracketed)
  return absent === null ? unsure(main.value) : { kind: 'unsure', value: main.value, absent }
}

/** `Triệu tập 30, có mặt 28, vắng 02`: those present, where the three agree. */
function presentOf(folded: string): CountReading | null {
  const of = (words: string) => new RegExp(`\\b(?:${words})\\D{0,15}(\\d{1,4})\\b`).exec(folded)?.[1]
  const [called, present, absent] = [
    of('trieu tap|duoc moi'),
    of('co mat|tham du|du hop'),
    of('vang(?: mat)?'),
  ]
  if (present === undefined || (called === undefined && absent === undefined)) return null
  const agrees =
    called === undefined ||
    Number(called) === Number(present) + Number(absent ?? Number(called) - Number(present))
  return agrees ? exact(Number(present)) : unsure(Number(present))
}

/** `(01 vắng)` → 1. */
function absentIn(bracketed: readonly string[]): number | null {
  const [only = ''] = bracketed
  const found = /^(?:vang\s*:?\s*(\d{1,3})|(\d{1,3})\s*(?:dong chi|d\/c|nguoi)?\s*vang)(?: mat)?$/.exec(
    only.trim(),
  )
  return bracketed.length === 1 && found !== null ? Number(found[1] ?? found[2]) : null
}

const ofNumber = (number: number): CountReading =>
  Number.isInteger(number) && number >= 0 && number <= MOST_PEOPLE ? exact(number) : unsure(null)

/** A bracket agrees when it repeats the number, breaks it down, or says nothing about it. */
function agrees(part: string, value: number): boolean {
  if (RESERVED.test(part)) return false
  const inside = readPlain(part)
  if (inside.kind === 'none') return !/\d/.test(part) || BREAKDOWN.test(part)
  return (inside.kind === 'exact' && inside.value === value) || BREAKDOWN.test(part)
}

function readPlain(folded: string): CountReading {
  const digits = [...folded.matchAll(/\d+(?:[.,]\d+)*/g)].map(match => match[0])
  const [first] = digits
  if (first === undefined) return readWords(folded)
  const value = wholeNumber(first)
  if (value === null) return unsure(null)
  const rest = folded
    .replace(first, ' ')
    .replace(UNIT_WORDS, ' ')
    .replace(/[:;,.\-–*"'/()\s]+/g, ' ')
    .trim()
  if (rest === '' || (digits.length === 1 && isBreakdownOnly(rest))) return exact(value)
  const spelled = digits.length === 1 ? wordsToNumber(rest.split(' ')) : null
  if (spelled === value) return exact(value)
  return unsure(value)
}

const isBreakdownOnly = (rest: string): boolean =>
  !APPROXIMATE.test(rest) && !RESERVED.test(rest) && /^(?:nguoi|suat|ghe)$/.test(rest)

function wholeNumber(digits: string): number | null {
  if (/^\d{1,3}(?:\.\d{3})+$/.test(digits)) return Number(digits.replaceAll('.', ''))
  // A spreadsheet's number that a text file shows with its decimals: `35.0`.
  const whole = digits.replace(/[.,]0{1,2}$/, '')
  if (!/^\d+$/.test(whole)) return null
  const value = Number(whole)
  return value <= MOST_PEOPLE ? value : null
}

function readWords(folded: string): CountReading {
  const bare = folded
    .replace(UNIT_WORDS, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim()
  const value = wordsToNumber(bare.split(' '))
  if (value !== null) return exact(value)
  if (!APPROXIMATE.test(folded)) return NONE
  const core = wordsToNumber(bare.replace(APPROXIMATE, ' ').trim().split(/\s+/))
  return core === null ? NONE : unsure(core)
}

const DIGIT_WORDS: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}

/** `hai muoi mot` → 21, `mot tram linh nam` → 105; null when any word is no numeral. */
function wordsToNumber(words: readonly string[]): number | null {
  let total = 0
  let pending: number | null = null
  for (const word of words) {
    const digit = DIGIT_WORDS[word]
    if (digit !== undefined) {
      if (pending !== null) return null
      pending = digit
    } else if (word === 'muoi') {
      total += (pending ?? 1) * 10
      pending = null
    } else if (word === 'tram' && pending !== null) {
      total += pending * 100
      pending = null
    } else if (word !== 'linh' && word !== 'le') return null
  }
  return words.length === 0 || words[0] === '' ? null : total + (pending ?? 0)
}
