/** What happened to one person, from the record of changes, in words. */
import type { LocalDateTime } from '../kernel/local-time.ts'
import { isPartialDate, partialDateText } from './partial-date.ts'
import { NO_RANK } from './person.ts'

type Row = Readonly<Record<string, string | number | null>>

/** A row of the record that concerns a person. */
export type RecordedChange = {
  readonly sequence: number
  readonly label: string
  readonly at: LocalDateTime
  readonly who: string
  readonly table: string
  readonly before: Row | null
  readonly after: Row | null
}

export type PersonStep = {
  readonly sequence: number
  readonly label: string
  readonly at: LocalDateTime
  readonly who: string
  /** `Số điện thoại: 0905… → 0914…`. */
  readonly changes: readonly string[]
}

const WORDS: Readonly<Record<string, string>> = {
  name: 'Họ và tên',
  birth: 'Ngày sinh',
  gender: 'Giới tính',
  unit_code: 'Đơn vị',
  phones: 'Số điện thoại',
  email: 'Email',
  protocol: 'Thứ tự lễ tân',
  note: 'Ghi chú',
  title: 'Chức vụ',
  organ: 'Cơ quan',
  body: 'Tổ chức',
  role: 'Vai trò',
  basis: 'Căn cứ',
  since: 'Từ',
  until: 'Đến',
  place_code: 'Đầu mối của điểm cầu',
}

const DATES: ReadonlySet<string> = new Set(['birth', 'since', 'until'])

/** One step a change set, the newest first; a step that changed nothing a person reads says its label alone. */
export function personSteps(
  changes: readonly RecordedChange[],
  unitTitle: (code: string) => string,
): readonly PersonStep[] {
  const bySet = Map.groupBy(changes, change => change.sequence)
  return [...bySet.values()]
    .flatMap(rows => {
      const [first] = rows
      if (first === undefined) return []
      const { sequence, label, at, who } = first
      return { sequence, label, at, who, changes: rows.flatMap(row => wordsOf(row, unitTitle)) }
    })
    .sort((left, right) => right.sequence - left.sequence)
}

function wordsOf(
  { table, before, after }: RecordedChange,
  unitTitle: (code: string) => string,
): readonly string[] {
  const show = (column: string, value: string | number | null | undefined): string => {
    if (value === null || value === undefined || value === '' || value === NO_RANK) return ''
    if (column === 'phones') return (JSON.parse(String(value)) as readonly string[]).join(', ')
    if (column === 'unit_code' || column === 'place_code') return unitTitle(String(value))
    if (column === 'gender') return value === 'female' ? 'Nữ' : 'Nam'
    if (column === 'role' && table === 'unit_contacts') return value === 'technician' ? 'kỹ thuật' : 'liên hệ'
    const text = String(value)
    return DATES.has(column) && isPartialDate(text) ? partialDateText(text) : text
  }
  return Object.entries(WORDS).flatMap(([column, word]) => {
    const [old, now] = [show(column, before?.[column]), show(column, after?.[column])]
    if (old === now) return []
    if (old === '') return `${word}: ${now}`
    return `${word}: ${old} → ${now === '' ? '(bỏ)' : now}`
  })
}
