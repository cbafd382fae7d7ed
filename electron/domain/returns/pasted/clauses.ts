/** Parts a message into what is said in it: without quotes and senders' names, and clause by clause. */
import { withoutPhones } from '../../vietnamese/phone.ts'
import type { MessageLine } from './message-answer.ts'

/** `[14:02, 28/6/2026] Chị Hoa: ` as messages are copied. */
const SENDER = /^\[[^\]]*\d{1,2}:\d{2}[^\]]*\]\s*(?:[^:]{1,60}:\s+)?/
/** Quoted from an earlier message: said by somebody else. */
const QUOTED = /^\s*>/

export const ownWords = (lines: readonly MessageLine[]): readonly MessageLine[] =>
  lines
    .filter(({ text }) => !QUOTED.test(text))
    .map(line => ({ ...line, text: line.text.replace(SENDER, '') }))

/** A full stop ends a clause, except behind an abbreviation: `P.`, `TX.`, `Đ.c`. */
const CLAUSE = /;\s*|,\s+|(?<!(?<!\p{L})(?:p|x|tx|tt|đ|d|đk|ts|bs|tp))\.\s+|\s+(?:còn|con)\s+/iu

export const clausesOf = (lines: readonly MessageLine[]): readonly MessageLine[] =>
  lines.flatMap(line =>
    line.text
      .split(CLAUSE)
      .map(text => ({ ...line, text: text.trim() }))
      .filter(({ text }) => text !== ''),
  )

/** Days, times and numbers of documents are no numbers of people. */
const OTHER_NUMBERS =
  /\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?|\d{1,2}\s*(?:h|g|giờ|gio|:)\s*\d{0,2}(?!\p{L})|\d+\s*-\s*\p{Lu}[\p{Lu}/-]*/giu
/** What is said around an answer. */
const FILLER =
  /(?<!\p{L})(?:dạ|da|ạ|ah|ơi|oi|nha|nhé|nhe|ok|oke|okie|vâng|vang|rồi|thì|là|có|gửi|đăng ký|đk|dự|họp|tham dự|xác nhận|báo)(?!\p{L})/giu
/** "A ơi", "em gửi"; before a name they make it a person's: "em Minh Long". */
const SPOKEN_TO = /(?<!\p{L})(?:[Aa]nh|[Cc]hị|[Ee]m|[AaEe])(?!\p{L})(?!\s+\p{Lu})/gu
const PEOPLE = /^\s*(?:đ\/c|đ\.c|đc|đồng chí|đại biểu|đb|người|ng|d\/c|dc|dong chi|dai bieu|nguoi)(?!\p{L})/iu

const NUMBER = /(?<![\p{L}\d.,/+-])\d{1,4}(?![\p{L}\d/+%-])/gu

const withoutOthers = (text: string): string =>
  withoutPhones(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(OTHER_NUMBERS, ' | ')

/** What may be numbers of people. */
export const numbersWritten = (text: string): readonly number[] =>
  [...withoutOthers(text).matchAll(NUMBER)].map(([number]) => Number(number))

export type BareNumber = { readonly number: string; readonly rest: string }

/** `Ia Tơi: 12`, `12 đ/c ạ`: the only number of a clause, and what else the clause says. */
export function bareNumberIn(text: string): BareNumber | null {
  const plain = withoutPhones(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(OTHER_NUMBERS, ' | ')
  const numbers = [...plain.matchAll(/(?<![\p{L}\d.,/+-])\d{1,4}(?![\p{L}\d/+%-])/gu)]
  const [only] = numbers
  if (only === undefined || numbers.length > 1) return null
  const behind = plain.slice(only.index + only[0].length).replace(PEOPLE, ' ')
  const rest = `${plain.slice(0, only.index)} | ${behind}`
    .replace(SPOKEN_TO, ' ')
    .replace(FILLER, ' ')
    .replace(/[^\p{L}\p{M}\p{N}|/.]+/gu, ' ')
    .replace(/[|.\s]+$|^[|.\s]+/g, '')
    .replace(/\s+/g, ' ')
  return { number: only[0], rest }
}
