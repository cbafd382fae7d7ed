/** What a meeting takes from one paragraph, as labelled values a person can check against its words. */

import { deadlineText } from '../invitation/sentences.ts'
import { formatDate, formatDateTime, type LocalDateTime, partsOf } from '../kernel/local-time.ts'
import type { BasisDocument } from '../meeting/meeting.ts'
import type { AcceptedLine } from './build-meeting.ts'
import {
  listed,
  numberSuffix,
  pointTitle,
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
import { basisOfLetter, reportDeadline } from './superior-letter.ts'

type Pairs = readonly (readonly [label: string, value: string])[]

export type ValueContext = { readonly kind: LetterKind; readonly now: LocalDateTime }

/** The values of a paragraph; none where nothing is made of it. @param lines the whole letter */
export const valuesOf = (line: AcceptedLine, lines: readonly AcceptedLine[], context: ValueContext): Pairs =>
  (context.kind === 'superior' ? superiorValues : ownValues)(line, lines, context).filter(
    ([, value]) => value !== '',
  )

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

function ownValues(
  { role, text }: AcceptedLine,
  lines: readonly AcceptedLine[],
  { now }: ValueContext,
): Pairs {
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
  if (role === 'number') return [[label, numberSuffix(text) || text]]
  if (role === 'place-and-date') return [[label, /^([^,]+),/.exec(text)?.[1] ?? text]]
  if (role === 'addressee')
    return [[label, listed(text.replace(/^kính (?:gửi|mời)\s*:\s*/iu, '')) || '(để trống)']]
  if (role === 'point') return [[label, pointTitle(text)]]
  if (role === 'distribution') return [[label, listed(text)]]
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

function superiorValues(line: AcceptedLine, lines: readonly AcceptedLine[], context: ValueContext): Pairs {
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
      return deadline === null ? [] : [['Hạn báo cáo', deadlineText(deadline)]]
    }
    default:
      return []
  }
}
