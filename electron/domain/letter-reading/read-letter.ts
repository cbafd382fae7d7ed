/** Reading a letter: every paragraph with its role, and what was understood in it beside the words it came from. */

import { deadlineText } from '../invitation/sentences.ts'
import {
  formatDate,
  formatDateTime,
  isLocalDateTime,
  type LocalDateTime,
  partsOf,
} from '../kernel/local-time.ts'
import type { BasisDocument, Meeting } from '../meeting/meeting.ts'
import { type AcceptedLine, type BuildOptions, buildMeeting } from './build-meeting.ts'
import { classifyLines, kindOfLetter } from './classify-lines.ts'
import { type LetterLine, letterLines, type TextSpan } from './letter-line.ts'
import {
  readGroup,
  readItem,
  readLink,
  readOpening,
  readPlace,
  readPointExclusions,
  readSessions,
  unclosed,
} from './read-sentences.ts'
import type { LetterKind, LetterRole } from './roles.ts'
import { basisOfLetter, meetingFromSuperior, reportDeadline } from './superior-letter.ts'

/** One value, as a person reads it, and where in the text it stands. */
export type UnderstoodField = {
  readonly label: string
  readonly value: string
  readonly span: TextSpan
}

export type ReadLine = AcceptedLine & {
  readonly span: TextSpan
  /** What the new meeting takes from the paragraph; empty where it takes nothing. */
  readonly understood: readonly UnderstoodField[]
}

export type LetterReading = {
  readonly kind: LetterKind
  /** Proposed name of the meeting. */
  readonly name: string
  /** The whole text, in NFC: spans are offsets in it. */
  readonly text: string
  /** Every paragraph, in the order of the letter. */
  readonly lines: readonly ReadLine[]
  /** Indexes of the paragraphs nothing was made of. */
  readonly notUnderstood: readonly number[]
}

/** @param now whose year holds for a date without one */
export function readLetter(
  source: string,
  now: LocalDateTime,
  asKind: LetterKind | null = null,
): LetterReading {
  const text = source.normalize('NFC').replace(/\r\n?/g, '\n')
  const found = letterLines(text)
  const kind = asKind ?? kindOfLetter(found)
  const roles = classifyLines(found, kind)
  const accepted = found.map((line, at): AcceptedLine => ({ role: roles[at] ?? 'unknown', text: line.text }))
  const lines = found.map(
    (line, at): ReadLine => ({
      ...understood(line, accepted, accepted[at] ?? { role: 'unknown', text: line.text }, {
        kind,
        now,
        text,
      }),
    }),
  )
  return {
    kind,
    name: nameOf(accepted, kind),
    text,
    lines,
    notUnderstood: lines.flatMap((line, at) =>
      line.understood.length === 0 && line.role !== 'form-words' ? [at] : [],
    ),
  }
}

/** The meeting of lines as a person left them. */
export const acceptLetter = (
  lines: readonly AcceptedLine[],
  kind: LetterKind,
  options: BuildOptions,
): Meeting => (kind === 'own' ? buildMeeting(lines, options) : meetingFromSuperior(lines, options))

const LONGEST_NAME = 120

/** "Hội nghị sơ kết …" out of the basis document, or out of the convocation. */
function nameOf(lines: readonly AcceptedLine[], kind: LetterKind): string {
  const opening = readOpening(lines.find(line => line.role === 'opening')?.text ?? '')
  const subject = kind === 'superior' ? basisOfLetter(lines).subject : (opening?.basis.subject ?? '')
  const said = subject || opening?.convocation || ''
  const name = /(?:hội nghị|phiên họp|cuộc họp).*/isu.exec(said)?.[0] ?? said
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name
  return short === '' ? 'Hội nghị đọc từ công văn' : short.charAt(0).toLocaleUpperCase('vi') + short.slice(1)
}

type Context = { readonly kind: LetterKind; readonly now: LocalDateTime; readonly text: string }

type Pairs = readonly (readonly [label: string, value: string])[]

function understood(
  line: LetterLine,
  lines: readonly AcceptedLine[],
  accepted: AcceptedLine,
  context: Context,
): ReadLine {
  const values =
    context.kind === 'superior'
      ? superiorValues(accepted, lines, context)
      : ownValues(accepted, lines, context)
  return {
    ...accepted,
    span: line.span,
    understood: values
      .filter(([, value]) => value !== '')
      .map(([label, value]) => ({ label, value, span: spanOf(value, line, context.text) })),
  }
}

/** Where the value itself stands; the whole paragraph where it is written in another way. */
function spanOf(value: string, { span }: LetterLine, text: string): TextSpan {
  const at = text.slice(span.start, span.end).indexOf(value)
  return at < 0 ? span : { start: span.start + at, end: span.start + at + value.length }
}

const basisValues = ({ document, date, issuer, subject }: BasisDocument): Pairs => [
  ['Văn bản căn cứ', document],
  ['Ngày văn bản căn cứ', date === null ? '' : formatDate(date)],
  ['Cơ quan ban hành', issuer],
  ['Về việc', subject],
]

function yearOf(lines: readonly AcceptedLine[], now: LocalDateTime): number {
  const { year } = partsOf(now)
  const sessions = lines
    .filter(line => line.role === 'sessions')
    .flatMap(line => readSessions(line.text, year))
  return partsOf(sessions[0] ?? now).year
}

const SIMPLE_LABELS: Readonly<Partial<Record<LetterRole, string>>> = {
  'superior-organ': 'Cơ quan cấp trên',
  organ: 'Cơ quan ban hành',
  number: 'Ký hiệu',
  'place-and-date': 'Địa danh',
  mark: 'Dấu mức độ',
  'document-type': 'Tên loại',
  abstract: 'Trích yếu',
  addressee: 'Kính gửi',
  point: 'Điểm cầu',
  assignee: 'Nơi được giao',
  closing: 'Câu kết',
  distribution: 'Nơi nhận',
  authority: 'Quyền hạn ký',
  position: 'Chức vụ ký',
  signer: 'Người ký',
}

function ownValues({ role, text }: AcceptedLine, lines: readonly AcceptedLine[], { now }: Context): Pairs {
  switch (role) {
    case 'opening': {
      const opening = readOpening(text)
      if (opening === null) return []
      return [
        ...basisValues(opening.basis),
        ['Cơ quan triệu tập', opening.convener],
        ['Nội dung triệu tập', opening.convocation],
      ]
    }
    case 'sessions':
      return readSessions(text, partsOf(now).year).map(start => ['Buổi họp', formatDateTime(start)])
    case 'place': {
      const { place, placeDecidedBy } = readPlace(text)
      return [
        ['Địa điểm', place],
        ['Nơi quyết định địa điểm', placeDecidedBy],
      ]
    }
    case 'participants':
      // A heading without exclusions says what the form says.
      return [
        ...readPointExclusions(text).map(each => ['Trừ', `${each.wording} ${each.pointName}`] as const),
        ['Mục', /^[^(:]*/.exec(text)?.[0].trim() ?? ''],
      ]
    case 'group':
      return groupValues(text)
    case 'assignment-item':
      return itemValues(text, yearOf(lines, now))
    case 'link': {
      const { label, url } = readLink(text)
      return [
        ['Liên kết', label],
        ['Địa chỉ', url],
      ]
    }
    default:
      return simpleValue(role, text)
  }
}

function simpleValue(role: LetterRole, text: string): Pairs {
  const label = SIMPLE_LABELS[role]
  if (label === undefined) return []
  if (role === 'number') return [[label, /-\S+$/.exec(text)?.[0] ?? text]]
  if (role === 'place-and-date') return [[label, /^([^,]+),/.exec(text)?.[1] ?? text]]
  if (role === 'addressee')
    return [[label, unclosed(text.replace(/^kính (?:gửi|mời)\s*:\s*/iu, '')) || '(để trống)']]
  return [[label, unclosed(text)]]
}

function groupValues(text: string): Pairs {
  const group = readGroup(text)
  return [
    [group.isChair ? 'Thành phần (chủ trì)' : 'Thành phần', group.text],
    ['Khi chủ trì dự nơi khác', group.substituteRule],
    ...group.exclusions.map(each => ['Trừ', `${each.wording} ${each.pointName}`] as const),
  ]
}

function itemValues(text: string, year: number): Pairs {
  const item = readItem(text, year)
  return [
    ['Nhiệm vụ', item.text],
    ['Thời hạn', item.deadline === null ? '' : deadlineText(item.deadline)],
  ]
}

function superiorValues(line: AcceptedLine, lines: readonly AcceptedLine[], context: Context): Pairs {
  const { role, text } = line
  const basis = basisOfLetter(lines)
  const year = partsOf(basis.date ?? context.now).year
  switch (role) {
    case 'number':
      return [['Văn bản căn cứ', basis.document]]
    case 'place-and-date':
      return [['Ngày văn bản căn cứ', basis.date === null ? '' : formatDate(basis.date)]]
    case 'organ':
      return [
        [
          'Cơ quan ban hành',
          text.toLocaleLowerCase('vi') === basis.issuer.toLocaleLowerCase('vi') ? basis.issuer : '',
        ],
      ]
    case 'abstract':
      return [['Về việc', basis.subject]]
    case 'opening':
      return [
        ['Cơ quan ban hành', text.includes(basis.issuer) ? basis.issuer : ''],
        ['Về việc', lines.some(other => other.role === 'abstract') ? '' : basis.subject],
        ...readSessions(text, year).map(start => ['Buổi họp', formatDateTime(start)] as const),
      ]
    case 'sessions':
      return readSessions(text, year).map(start => ['Buổi họp', formatDateTime(start)])
    case 'report-deadline': {
      const deadline = reportDeadline([line], year)
      const at = deadline?.at
      return at === undefined
        ? []
        : [['Hạn báo cáo', isLocalDateTime(at) ? formatDateTime(at) : `trước ngày ${formatDate(at)}`]]
    }
    default:
      return []
  }
}
