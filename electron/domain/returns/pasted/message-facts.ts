/** What a line of a message says in running words: how many, who presides, whom to call. */
import { readCount } from '../../vietnamese/count.ts'
import { readPhones, withoutPhones } from '../../vietnamese/phone.ts'
import { readChair } from '../chair-and-contact.ts'
import { readStatedPerson } from '../labelled-facts.ts'
import type { ReadChair, ReadContact } from '../reading.ts'
import type { StatedNumber } from '../settle-count.ts'
import type { MessageLine } from './message-answer.ts'

const NUMBER = String.raw`(?:(?:khoảng|tầm|chừng|dự kiến|gần|trên|hơn|tối đa|ít nhất|từ|khoang|tam|chung|du kien|gan|tren|hon|toi da|it nhat|tu)\s+)?\d{1,4}(?:\s*(?:[-–]|đến|tới|hoặc|den|toi|hoac)\s*\d{1,4})?`
const PEOPLE = String.raw`(?:đ\/c|đ\.c|đc|đồng chí|đại biểu|đb|người|ng|cán bộ|d\/c|dc|dong chi|dai bieu|nguoi|can bo)`
/** `38 đ/c`, `khoảng 25 người`. */
const COUNTED = new RegExp(String.raw`(?<![\p{L}\d.,/])(${NUMBER})\s*${PEOPLE}(?!\p{L})`, 'giu')
/** `12/15 đ/c`: those who come of those invited; a day is said to be one. */
const OF_INVITED = new RegExp(
  String.raw`(?<![\p{L}\d.,/+-])(?<!(?:ngày|hôm|sáng|chiều|tối|ngay|hom|sang|chieu|toi)\s*)(\d{1,3}\s*\/\s*\d{1,3})\s*${PEOPLE}(?!\p{L})`,
  'giu',
)
/** `số lượng: 38`, `SL 38`, `tổng số đại biểu là 38`; no time of day. */
const LABELLED = new RegExp(
  String.raw`(?<!\p{L})(?:số lượng|so luong|sl|tổng số|tong so|tổng cộng|tong cong|tổng|tong|số đại biểu|so dai bieu)(?!\p{L})[^\d\n,;.]{0,30}?(${NUMBER})(?![\d/:]|\s*(?:giờ|gio|h|g)(?!\p{L}))`,
  'giu',
)
/** `hai mươi mốt (21) đồng chí`, where no number is written in digits; one word alone may be part of a name (`Ba`). */
const IN_WORDS = new RegExp(
  String.raw`(?<!\p{L})((?:(?:khoảng|chừng|dự kiến|gần|trên|hơn)\s+)?(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)\s+)?(?:mười|mươi|trăm)(?:\s+(?:linh|lẻ|mười|mươi|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|tám|chín))*(?:\s*\(\d{1,4}\))?)\s*${PEOPLE}(?!\p{L})`,
  'giu',
)

const PARTS = /(?:trong đó|trong do|gồm|bao gồm).*$/iu

/** Without what stands in brackets, save a number alone, and what follows "trong đó". */
export const withoutParts = (text: string): string =>
  text.replace(/\((?!\d+\))[^()]*\)/g, ' ').replace(PARTS, ' ')

/** The numbers of people in a line; what stands in brackets or behind "trong đó" is part of one. */
export function numbersIn(line: MessageLine): readonly StatedNumber[] {
  const found = new Map<number, string>()
  const main = withoutParts(line.text).replace(OF_INVITED, (said, share: string, index: number) => {
    const [present = 0, invited = 0] = share.split('/').map(Number)
    if (present > invited) return said
    found.set(index, share)
    return ' '.repeat(said.length)
  })
  for (const pattern of [COUNTED, LABELLED])
    for (const match of main.matchAll(pattern)) {
      const number = match[1] ?? ''
      found.set(match.index + match[0].indexOf(number), number)
    }
  if (found.size === 0) for (const match of main.matchAll(IN_WORDS)) found.set(match.index, match[1] ?? '')
  return [...found].sort(([left], [right]) => left - right).map(([, written]) => statedIn(line, written))
}

/** `12/15` alone, which is no day of a month. */
const BARE_SHARE = /(?<![\p{L}\d.,/+-])(\d{1,3})\s*\/\s*(\d{1,3})(?![\d/-])/gu

/** Where no number of people is said: those who come of those invited. */
export const sharesIn = (line: MessageLine): readonly StatedNumber[] =>
  [...withoutPhones(line.text).matchAll(BARE_SHARE)]
    .filter(([, present, invited]) => Number(invited) > 12 && Number(present) <= Number(invited))
    .map(([share]) => statedIn(line, share))

export function statedIn({ row, where }: MessageLine, written: string): StatedNumber {
  const reading = readCount(written)
  return {
    value: reading.kind === 'none' ? null : reading.value,
    exact: reading.kind === 'exact',
    absent: null,
    text: written,
    uncached: false,
    where: where ?? { sheet: '', cell: `A${row + 1}` },
  }
}

/** Properties of people, which overlap: women are party members too. */
const OVERLAPPING = /(?<!\p{L})(?:nữ|nam|đảng viên|dân tộc|dtts|nu|dang vien|dan toc)(?!\p{L})/iu

/** The sum of the parts a line gives of its number (`28, trong đó BCH 20, bí thư chi bộ 8`); null where it gives none. */
export function sumOfParts(text: string): number | null {
  const parts = PARTS.exec(text)?.[0] ?? /\(([^()]*)\)/.exec(text)?.[1] ?? ''
  const numbers = [...withoutPhones(parts).matchAll(/(?<![\d/.-])\d{1,3}(?![\d/.-])/g)].map(Number)
  return numbers.length < 2 || OVERLAPPING.test(parts)
    ? null
    : numbers.reduce((sum, number) => sum + number, 0)
}

/** Ends what was said of a person. */
const NEXT =
  /[;\n]|\.\s|(?:số điện thoại|điện thoại|sđt|đt|sdt|dien thoai|đầu mối|dau moi|kỹ thuật|ky thuat|liên hệ|lien he|chủ trì|chu tri)(?!\p{L})/iu

/** The words behind a label, up to the next one. */
function behind(lines: readonly MessageLine[], label: RegExp): string | null {
  for (const { text } of lines) {
    const match = label.exec(text)
    if (match === null) continue
    const rest = text.slice(match.index + match[0].length).replace(/^\s*(?:là|:|-|do|la)+\s*/iu, '')
    const end = NEXT.exec(rest)
    const said = (end === null ? rest : rest.slice(0, end.index))
      // `Chủ trì tại điểm cầu: Đ/c …`
      .replace(/^[^:;,.\d]{1,40}:(?=\s*\S)/u, '')
      .trim()
      .replace(/[,\s-]+$/, '')
    if (said !== '') return said
  }
  return null
}

export function chairIn(lines: readonly MessageLine[]): ReadChair | null {
  const said = behind(lines, /(?:người chủ trì|chủ trì|nguoi chu tri|chu tri)(?!\p{L})(?:\s+thay)?/iu)
  const person = said === null ? null : readChair(withoutPhones(said))
  const chair = person?.name == null ? (presidingIn(lines) ?? person) : person
  if (chair === null) return null
  return chair.name === null && chair.position === '' ? null : chair
}

/** `đ/c Lê Quang Tâm - Bí thư chủ trì`: who presides stands before the word. */
function presidingIn(lines: readonly MessageLine[]): ReadChair | null {
  for (const { text } of lines) {
    const said = PRESIDING.exec(text)?.[1]
    const chair = said === undefined ? null : readChair(withoutPhones(said))
    if (chair !== null && chair.name !== null) return chair
  }
  return null
}

const PRESIDING =
  /(?:đ\/c|đồng chí|ông|bà)\s*:?\s+((?:(?!đ\/c|đồng chí)[^:;\n]){3,80}?)[,\s-]+(?:làm |được phân công |thay mặt )?chủ trì(?!\p{L})/iu

const CONTACT =
  /(?:cán bộ kỹ thuật|can bo ky thuat|kỹ thuật|ky thuat|đầu mối|dau moi|liên hệ|lien he|phụ trách|phu trach)(?!\p{L})/iu

/** The technician or the contact, and the first telephone of the message. */
export function contactIn(lines: readonly MessageLine[]): ReadContact | null {
  const said = behind(lines, CONTACT)
  const person = said === null ? null : readStatedPerson(said)
  const name = person?.isNamed ? person.name : null
  const after = lines.find(({ text }) => CONTACT.test(text))
  const phones = (after === undefined ? [] : readPhones(after.text.slice(after.text.search(CONTACT)))).concat(
    lines.flatMap(({ text }) => readPhones(text)),
  )
  const phone = person?.phone ?? phones[0] ?? null
  return name === null && phone === null ? null : { name, phone }
}
