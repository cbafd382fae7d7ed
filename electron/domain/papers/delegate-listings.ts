/** Which lists the office makes of its delegates: by point, by group, to call the roll by, and what the roll call found. */

import type { areaWord } from '../consolidation/place-level.ts'
import { writtenCount } from '../consolidation/written-count.ts'
import { formatDateTime } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { placeLine } from '../meeting/places.ts'
import {
  differenceOf,
  differsFromConfirmed,
  markText,
  type RollCallPerson,
  type RollCallRow,
  summaryText,
} from '../roll-call/roll-call.ts'
import { type RollCallSum, sumOfRows, sumsByLevel } from '../roll-call/roll-call-sums.ts'
import type { Listing, ListingColumn, ListingRow } from './listing.ts'

/** A place with its list in the order the list has. */
export type ListedPlace = RollCallRow & {
  readonly people: readonly ListedDelegate[]
}

export type ListedDelegate = RollCallPerson & {
  /** Where the person serves; empty when the office says it. */
  readonly organ: string
}

const column = (title: string, widthMm: number, align: ListingColumn['align'] = 'left'): ListingColumn => ({
  title,
  widthMm,
  align,
})

const LIST_COLUMNS = [
  column('STT', 12, 'center'),
  column('Họ và tên', 52),
  column('Chức vụ', 70),
  column('Đơn vị', 48),
  column('SĐT', 30, 'center'),
  column('Ghi chú', 40),
]

const ROLL_COLUMNS = [
  column('STT', 13, 'center'),
  column('Họ và tên', 46),
  column('Chức vụ', 54),
  column('Đơn vị', 38),
  column('SĐT', 27, 'center'),
  column('Ký tên', 24, 'center'),
  column('Có mặt / Vắng (lý do)', 30),
  column('Ghi chú', 20),
]

/** A name of its own for each place that has a list. */
export const listByPoint = (places: readonly ListedPlace[]): Listing => ({
  name: 'DANH SÁCH ĐẠI BIỂU',
  columns: LIST_COLUMNS,
  pages: places
    .filter(({ hasList }) => hasList)
    .map(({ title, people }) => ({
      name: title,
      lines: [placeLine(title)],
      rows: grouped(people, ({ groupText }) => groupText, listCells),
      closing: [`Danh sách gồm ${writtenCount(people.length)} đại biểu.`],
    })),
})

/** Groups in the order in which the letter, point by point, has them. */
export function listByGroup(places: readonly ListedPlace[]): Listing {
  const all = places.flatMap(place => place.people.map(person => ({ ...person, placeTitle: place.title })))
  const groups = Map.groupBy(all, ({ groupText }) => groupText)
  return {
    name: 'DANH SÁCH ĐẠI BIỂU THEO THÀNH PHẦN',
    columns: LIST_COLUMNS,
    pages: [...groups].map(([text, people]) => ({
      name: text || NO_GROUP,
      lines: [`Thành phần: ${text || NO_GROUP}`],
      rows: grouped(people, ({ placeTitle }) => placeTitle, listCells),
      closing: [`Danh sách gồm ${writtenCount(people.length)} đại biểu.`],
    })),
  }
}

const NO_GROUP = 'Chưa ghi thành phần'
const NBSP = '\u00a0'
/** Left to be written in by hand. */
const BLANK = '…'.repeat(6)
/** For a place nobody told any number of. */
const USUAL_LINES = 20
/** More than anybody signs on: a number that large is a mistake, or a crowd that signs elsewhere. */
const MOST_LINES = 300

export const rollCallSheets = (meeting: Meeting, places: readonly ListedPlace[]): Listing => ({
  name: 'PHIẾU ĐIỂM DANH ĐẠI BIỂU',
  columns: ROLL_COLUMNS,
  pages: places.map(place => ({
    name: place.title,
    lines: [placeLine(place.title), ...sessionLine(meeting)],
    rows: place.hasList
      ? grouped(place.people, ({ groupText }) => groupText, rollCells)
      : blankRows(place.attendance.called),
    closing:
      place.phase !== 'open'
        ? [summaryText(place.attendance)]
        : [
            `Tổng số triệu tập: ${place.attendance.called === 0 ? BLANK : writtenCount(place.attendance.called)}. Có mặt: ${BLANK}. Vắng mặt: ${BLANK} (có lý do: ${BLANK}).`,
          ],
  })),
})

const sessionLine = ({ sessions }: Meeting): readonly string[] =>
  sessions.length === 0
    ? []
    : [`Thời gian: ${sessions.map(({ startsAt }) => formatDateTime(startsAt)).join('; ')}`]

/** Each heading once, by the first person under it; below it everybody in the order of the list. */
function grouped<Person extends ListedDelegate>(
  people: readonly Person[],
  headingOf: (person: Person) => string,
  cellsOf: (person: Person, order: number) => readonly (string | number)[],
): readonly ListingRow[] {
  const parts = [...Map.groupBy(people, headingOf)]
  let order = 0
  return parts.flatMap(([heading, own]): ListingRow[] => [
    ...(parts.length === 1 && heading === ''
      ? []
      : [{ kind: 'heading' as const, text: heading || NO_GROUP }]),
    ...own.map((person): ListingRow => ({ kind: 'row', cells: cellsOf(person, ++order) })),
  ])
}

/** Who sits in the person's place is named beside the person, and where else the person is called. */
function noteOf({ mark, ...person }: ListedDelegate): string {
  const substitute = mark?.kind === 'substitute' ? markText(mark) : ''
  return [rollNote(person), substitute].filter(part => part !== '').join('; ')
}

const rollNote = ({ note, calledAt }: Pick<ListedDelegate, 'note' | 'calledAt'>): string =>
  [note, calledAt === null ? '' : `Tính ở ${calledAt}`].filter(part => part !== '').join('; ')

const listCells = (person: ListedDelegate, order: number): readonly (string | number)[] => [
  order,
  person.name,
  person.title,
  person.organ,
  person.phone,
  noteOf(person),
]

const rollCells = (person: ListedDelegate, order: number): readonly (string | number)[] => [
  order,
  person.name,
  person.title,
  person.organ,
  person.phone,
  '',
  markText(person.mark),
  rollNote(person),
]

const blankRows = (called: number): readonly ListingRow[] =>
  Array.from({ length: Math.min(called === 0 ? USUAL_LINES : called, MOST_LINES) }, (_, index) => ({
    kind: 'row',
    cells: [index + 1, NBSP, '', '', '', '', '', ''],
  }))

const ATTENDANCE_COLUMNS = [
  column('STT', 12, 'center'),
  column('Điểm cầu', 74),
  column('Xác nhận', 22, 'right'),
  column('Triệu tập', 22, 'right'),
  column('Có mặt', 21, 'right'),
  column('Dự thay', 21, 'right'),
  column('Vắng mặt', 22, 'right'),
  column('Có lý do', 21, 'right'),
  column('Ghi chú', 37),
]

/** After the meeting: what each place confirmed and who was there, then the whole. */
export function attendanceListing(rows: readonly RollCallRow[], area: ReturnType<typeof areaWord>): Listing {
  const whole = sumOfRows('', 'Tổng cộng', rows)
  const differing = rows.filter(differsFromConfirmed).length
  return {
    name: 'TỔNG HỢP ĐIỂM DANH ĐẠI BIỂU',
    columns: ATTENDANCE_COLUMNS,
    pages: [
      {
        name: 'Điểm danh',
        lines: [],
        rows: [
          ...sumsByLevel(rows, area).flatMap(level => [
            sumLine(level),
            ...level.kinds.map(sumLine),
            ...rows
              .filter(row => row.level === level.level)
              .map((row, index): ListingRow => ({ kind: 'row', cells: attendanceCells(row, index + 1) })),
          ]),
          sumLine(whole),
        ],
        closing: [
          summaryText(whole.sum),
          `Điểm cầu có số có mặt khác số xác nhận: ${writtenCount(differing)}.`,
        ],
      },
    ],
  }
}

const numbersOf = ({ called, present, substitutes, absent, excused }: RollCallRow['attendance']) => [
  called,
  present,
  substitutes,
  absent,
  excused,
]

const sumLine = ({ key, title, places, confirmed, sum }: RollCallSum): ListingRow => ({
  kind: 'sum',
  cells: ['', key === '' ? title : `${title} (${places} điểm cầu)`, confirmed, ...numbersOf(sum), ''],
})

function attendanceCells(row: RollCallRow, order: number): readonly (string | number)[] {
  const { title, confirmed, attendance } = row
  return [order, title, confirmed ?? '', ...numbersOf(attendance), noteOfPlace(row)]
}

function noteOfPlace(row: RollCallRow): string {
  const { phase, attendance } = row
  if (phase === 'open') return 'Chưa điểm danh'
  const difference = differenceOf(row)
  if (difference === null) return `Còn ${writtenCount(attendance.open)} chưa gọi`
  if (difference === 0) return ''
  return `${difference > 0 ? 'Thừa' : 'Thiếu'} ${writtenCount(Math.abs(difference))}`
}
