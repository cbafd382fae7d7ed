/** The seating plan of a hall, on one sheet but for very long halls: the stage above, rows from the front, each seat with its name. */
import {
  type Block,
  type DrawnSeat,
  type OfficeDocument,
  paragraph,
  type SeatingBlock,
} from '../document/blocks.ts'
import { type HallShape, type Seat, STAGE_ROW } from '../hall/hall.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { placeLine } from '../meeting/places.ts'
import { meetingSubject } from '../report/report-wording.ts'

export type HallPlan = {
  readonly placeTitle: string
  readonly shape: HallShape
  readonly people: readonly {
    readonly name: string
    readonly title: string
    readonly isGuest: boolean
    readonly seat: Seat | null
  }[]
  readonly kept: readonly { readonly seat: Seat; readonly note: string }[]
}

export function composeHall(meeting: Meeting, plan: HallPlan): OfficeDocument {
  const name = 'SƠ ĐỒ CHỖ NGỒI'
  const standing = plan.people.filter(({ seat }) => seat === null)
  const parts = partsOf(plan)
  const notes = [
    plan.people.some(({ isGuest, seat }) => isGuest && seat !== null) ? ['(*) Khách mời.'] : [],
    standing.length > 0 ? [`Chưa có chỗ: ${standing.map(nameOf).join(', ')}.`] : [],
  ].flat()
  return {
    title: `Sơ đồ chỗ ngồi - ${plan.placeTitle} - ${meeting.name}`,
    subject: name,
    author: meeting.letterhead.organ,
    sections: parts.map((part, index) => ({
      orientation: 'landscape',
      bare: true,
      blocks: [
        { kind: 'title', name, abstract: '', source: null },
        { ...seatingOf(plan, part), caption: whereAndWhat(meeting, plan, part, parts.length) },
        ...(index === parts.length - 1 ? notes.map(noteLine) : []),
      ],
    })),
  }
}

const noteLine = (text: string): Block => paragraph([{ text }], { align: 'left', firstLineIndent: false })

type Part = { readonly first: number; readonly last: number }

function whereAndWhat(
  meeting: Meeting,
  { placeTitle }: HallPlan,
  { first, last }: Part,
  parts: number,
): string {
  const rows = parts === 1 ? '' : `, hàng ${first} đến ${last}`
  return `${placeLine(placeTitle)}${rows}. ${meetingSubject(meeting)}`
}

/** Below that a row is too low for three lines of letters that can be read. */
const ROWS_ON_A_SHEET = 18

/** Empty rows behind the last that has somebody, or a kept seat, are not printed; a long hall is parted into equal sheets. */
function partsOf({ shape, people, kept }: HallPlan): readonly Part[] {
  const rows = Math.min(shape.rows, Math.max(1, ...[...people, ...kept].map(({ seat }) => seat?.row ?? 0)))
  const each = Math.ceil(rows / Math.ceil(rows / ROWS_ON_A_SHEET))
  return Array.from({ length: Math.ceil(rows / each) }, (_, index) => ({
    first: index * each + 1,
    last: Math.min((index + 1) * each, rows),
  }))
}

/** The chair's table stands on the first sheet. */
function seatingOf(plan: HallPlan, { first, last }: Part): Omit<SeatingBlock, 'caption'> {
  const { seats, aisles, chairs } = plan.shape
  const words = seatWords(plan)
  const rowOf = (row: number, length: number): readonly DrawnSeat[] =>
    Array.from({ length }, (_, index) => words(row, index + 1))
  return {
    kind: 'seating',
    front: 'SÂN KHẤU, MÀN HÌNH',
    table: first === 1 && chairs > 0 ? { label: 'BÀN CHỦ TRÌ', seats: rowOf(STAGE_ROW, chairs) } : null,
    width: seats,
    aisles,
    rows: Array.from({ length: last - first + 1 }, (_, index) => ({
      number: first + index,
      seats: rowOf(first + index, seats),
    })),
  }
}

function seatWords({ people, kept }: HallPlan): (row: number, seat: number) => DrawnSeat {
  const drawn = new Map<string, DrawnSeat>()
  const keyOf = ({ row, seat }: Seat): string => `${row}.${seat}`
  for (const { seat, note } of kept) drawn.set(keyOf(seat), { text: note || 'Giữ chỗ', isKept: true })
  for (const person of people)
    if (person.seat !== null) drawn.set(keyOf(person.seat), { text: nameOf(person), isKept: false })
  return (row, seat) => drawn.get(keyOf({ row, seat })) ?? { text: '', isKept: false }
}

const nameOf = ({ name, title, isGuest }: HallPlan['people'][number]): string =>
  `${name || title}${isGuest ? ' (*)' : ''}`
