/** Sentences of an invitation back into the values they were made from: the inverse of the invitation's sentences. */
import type { LocalDate, LocalDateTime } from '../kernel/local-time.ts'
import { isLocalDateTime } from '../kernel/local-time.ts'
import type { BasisDocument, Deadline } from '../meeting/meeting.ts'
import { capitalised } from '../vietnamese/text.ts'
import { momentIn, dayOf as writtenDay, writtenTimes } from '../vietnamese/written-times.ts'

/** Without the mark that closes a sentence or a line of a list. */
export const unclosed = (text: string): string => text.replace(/\s*(?:\.\/\.|[.;])\s*$/u, '').trim()

/** One name of a list, whose lines an office may close with commas. */
export const listed = (text: string): string => unclosed(text).replace(/\s*,$|^[.…_\s]+$/u, '')

/** `-GM/TU` of `Số 07-GM/TU`, `/GM-UBND` of `Số: 15/GM-UBND`; empty where the line ends with the number. */
export const numberSuffix = (line: string): string => /^số\s*:?[^-/]*([-/]\S+)$/iu.exec(line)?.[1] ?? ''

export type ReadOpening = {
  readonly basis: BasisDocument
  readonly convener: string
  readonly convocation: string
}

const VERB = '(?:trân trọng\\s+)?(?:kính mời|triệu tập|tổ chức|mời|thông báo|đề nghị)(?!\\p{L})'
const WITH_BASIS = new RegExp(
  `^(?<basis>.+?),\\s+(?<convener>\\p{Lu}[^,]{2,120}?)\\s+(?<convocation>${VERB}.*)$`,
  'su',
)
const WITHOUT_BASIS = new RegExp(`^(?<convener>\\p{Lu}[^,]{2,120}?)\\s+(?<convocation>${VERB}.*)$`, 'su')
const LEAD = /^(Thực hiện|Căn cứ|Theo|Tiếp theo|Được sự đồng ý của)\s+(.+)$/su

/** "Thực hiện … về việc …, Ban Thường vụ Tỉnh ủy triệu tập …, cụ thể như sau:"; null where nobody convokes. */
export function readOpening(sentence: string): ReadOpening | null {
  const text = unclosed(sentence)
    .replace(/,?\s*(?:cụ thể )?như sau\s*:?$/iu, '')
    .replace(/\s*:$/, '')
  const found = (
    LEAD.test(text) ? WITH_BASIS.exec(text) : (WITHOUT_BASIS.exec(text) ?? WITH_BASIS.exec(text))
  )?.groups
  if (found === undefined) return null
  return {
    basis: readBasis(found['basis'] ?? ''),
    convener: found['convener'] ?? '',
    convocation: found['convocation'] ?? '',
  }
}

const NO_BASIS: BasisDocument = { lead: '', document: '', date: null, issuer: '', subject: '' }
const DATED =
  /^(?<document>.+?),?\s+(?<date>ngày\s+\d{1,2}(?:\/\d{1,2}\/|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4})(?!\d)(?:,?\s+của\s+(?<rest>.+))?$/su

/** A document whose parts cannot be told apart stays whole, so that none of its words is lost. */
function readBasis(text: string): BasisDocument {
  const [, lead = '', named = text] = LEAD.exec(text) ?? []
  const basis = { ...NO_BASIS, lead }
  const dated = DATED.exec(named)?.groups
  const date = readDay(dated?.['date'] ?? '')
  const rest = dated?.['rest'] ?? ''
  // Another basis document stands behind the first one.
  if (dated === undefined || date === null || /;|\s(?:và|các)\s+\p{Lu}[^;]*\ssố\s/u.test(rest))
    return { ...basis, document: named }
  const [issuer = '', ...subject] = rest.split(' về việc ')
  return { ...basis, document: dated['document'] ?? '', date, issuer, subject: subject.join(' về việc ') }
}

/** "ngày 27/6/2026", "ngày 05 tháng 02 năm 2026"; null without a day, month and year. */
export function readDay(text: string): LocalDate | null {
  const [time] = writtenTimes(text)
  return time === undefined || time.year === null ? null : writtenDay(time, time.year)
}

/** "đến 11 giờ 30" before its day: when a session ends. */
const END_CLOCK =
  /\s+(?:đến|tới)\s+\d{1,2}\s*(?:giờ|g|h|:)\s*(?:\d{2}(?:\s*phút)?)?(?=\s*,?\s*(?:ngày|thứ|chủ nhật|sáng|chiều|\d))/giu

/** Every start that has its clock time; not when it ends. @param year of a date that leaves it out */
export const readSessions = (text: string, year: number): readonly LocalDateTime[] =>
  writtenTimes(text.replace(END_CLOCK, '')).flatMap(time => {
    const moment = momentIn(time, year)
    return moment !== null && isLocalDateTime(moment) ? [moment] : []
  })

/** `Điểm cầu tỉnh` of "Tại điểm cầu tỉnh:", `Điểm cầu cấp xã` of "Điểm cầu trực tuyến: Điểm cầu cấp xã." */
export function pointTitle(line: string): string {
  const title = unclosed(line.replace(/^điểm cầu trực tuyến\s*:\s*/iu, ''))
    .replace(/\s*:$/u, '')
    .replace(/^tại\s+/iu, '')
  return capitalised(title)
}

export type ReadPlace = { readonly place: string; readonly placeDecidedBy: string }

/** "Địa điểm: Tại … (do địa phương quyết định)." */
export function readPlace(sentence: string): ReadPlace {
  const text = unclosed(sentence.replace(/^địa điểm\s*:?\s*/iu, ''))
  const decided = /^do\s+(.+)\s+(?:quyết định|bố trí|lựa chọn)$/iu.exec(text)
  if (decided !== null) return { place: '', placeDecidedBy: decided[1] ?? '' }
  const [, place = '', placeDecidedBy = ''] =
    /^(?:tại\s+)?(.*?)(?:\s*\(do\s+([^()]+)\s+quyết định\))?$/isu.exec(text) ?? []
  return { place, placeDecidedBy }
}

/** "các đồng chí dự tại điểm cầu cấp xã": who, and the point by its name. */
export type ReadExclusion = { readonly wording: string; readonly pointName: string }

export type ReadGroup = {
  readonly text: string
  readonly isChair: boolean
  readonly substituteRule: string
  readonly exclusions: readonly ReadExclusion[]
}

/** Where only one line follows, the heading stands on it: "Thành phần: Thường trực Đảng ủy". */
const HEADING_BEFORE = /^thành phần(?:\s+(?:tham dự|dự họp|dự|tham gia))?\s*:\s*/iu
/** "Chủ trì: Đồng chí …": the words before the colon say what ", Chủ trì" says behind a name. */
const PRESIDES = /^(?:người )?chủ trì(?: hội nghị| cuộc họp| phiên họp)?\s*:\s*(.+)$/isu
const CHAIR = /^(.*),\s*chủ trì(?:\s*\((.+)\))?$/isu
const EXCLUDED = /^(.*?)\s*\(trừ\s+([^()]+)\)$/isu

/** A line of "Thành phần tham dự". */
export function readGroup(sentence: string): ReadGroup {
  const presides = PRESIDES.exec(sentence)?.[1]
  if (presides !== undefined)
    return {
      text: unclosed(presides),
      isChair: true,
      substituteRule: '',
      exclusions: [],
    }
  const line = unclosed(sentence.replace(HEADING_BEFORE, ''))
  const chair = CHAIR.exec(line)
  const who = chair?.[1] ?? line
  const excluded = readExcluded(who)
  return {
    text: excluded === null ? who : excluded.text,
    isChair: chair !== null,
    substituteRule: chair?.[2] ?? '',
    exclusions: excluded?.exclusions ?? [],
  }
}

/** "Thành phần tham dự (trừ thành phần dự tại điểm cầu tỉnh)". */
export const readPointExclusions = (heading: string): readonly ReadExclusion[] =>
  readExcluded(unclosed(heading).replace(/\s*:$/, ''))?.exclusions ?? []

const POINT_NAME = /^(.*?)\s+(điểm cầu\s+.+)$/isu

/** Null where there is no exclusion, or one that names no bridge point: its words then stay in the text. */
function readExcluded(
  text: string,
): { readonly text: string; readonly exclusions: readonly ReadExclusion[] } | null {
  const found = EXCLUDED.exec(text)
  if (found === null) return null
  const parts = (found[2] ?? '').split(/;\s*/).map(part => POINT_NAME.exec(part))
  const exclusions = parts.flatMap(part =>
    part === null ? [] : [{ wording: part[1] ?? '', pointName: part[2] ?? '' }],
  )
  return exclusions.length === parts.length ? { text: found[1] ?? '', exclusions } : null
}

export type ReadItem = { readonly text: string; readonly deadline: Deadline | null }

/** What is to be done, and by when where a deadline ends the sentence. @param year of a date that leaves it out */
export function readItem(sentence: string, year: number): ReadItem {
  const text = unclosed(sentence)
  const last = writtenTimes(text).at(-1)
  const at = last === undefined ? null : momentIn(last, year)
  if (last === undefined || at === null || last.lead === '' || last.index + last.words.length !== text.length)
    return { text, deadline: null }
  const task = text.slice(0, last.index).trimEnd()
  return { text: task, deadline: { lead: last.lead, at, purpose: purposeOf(task) } }
}

function purposeOf(task: string): Deadline['purpose'] {
  if (/báo cáo|tổng hợp/iu.test(task)) return 'report'
  return /xác nhận|đăng ký|danh sách|số lượng/iu.test(task) ? 'confirmation' : 'other'
}

/** `Link tài liệu <https://…>`: the caption and the address, one of which may be missing. */
export function readLink(text: string): { readonly label: string; readonly url: string } {
  const [, label = text, url = ''] = /^(.*?)\s*:?\s*<?(https?:\/\/[^\s>]+)>?$/isu.exec(text) ?? []
  return { label, url }
}
