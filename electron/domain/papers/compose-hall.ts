/** The seating plan of a hall on one page or more: the stage above, rows from the front, each seat with its name. */
import { type Block, type OfficeDocument, paragraph, type TableCell } from '../document/blocks.ts'
import type { DocumentForm } from '../document/form.ts'
import { type HallShape, inSeatOrder, type Seat, STAGE_ROW, sameSeat } from '../hall/hall.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { meetingSubject } from '../report/report-wording.ts'
import { paperHead } from './paper-head.ts'

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

/** Widths of the column of row numbers and of the gap, as shares of one seat. */
const [ROW_SHARE, AISLE_SHARE] = [0.5, 0.25]

export function composeHall(meeting: Meeting, plan: HallPlan, form: DocumentForm): OfficeDocument {
  const name = 'SƠ ĐỒ CHỖ NGỒI'
  const onStage = inSeatOrder(plan.people.filter(({ seat }) => seat?.row === STAGE_ROW))
  const standing = plan.people.filter(({ seat }) => seat === null)
  return {
    title: `Sơ đồ chỗ ngồi - ${plan.placeTitle} - ${meeting.name}`,
    subject: name,
    author: meeting.letterhead.organ,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...paperHead(meeting, form, {
            name,
            abstract: `${meetingSubject(meeting)}`,
            lines: [`Điểm cầu: ${plan.placeTitle}`],
          }),
          line(`Bàn chủ trì, từ trái sang: ${onStage.map(nameOf).join(', ')}.`, onStage.length > 0),
          ...partsOf(plan.shape).map(part => seatTable(plan, part)),
          line(
            '(*) Khách mời.',
            plan.people.some(({ isGuest, seat }) => isGuest && seat !== null),
          ),
          line(`Chưa có chỗ: ${standing.map(each => each.name).join(', ')}.`, standing.length > 0),
        ].filter(block => block !== null),
      },
    ],
  }
}

const line = (text: string, isNeeded: boolean): Block | null =>
  isNeeded ? paragraph([{ text }], { align: 'left', firstLineIndent: false }) : null

/** Seats whose names can be read beside each other on a sheet laid across. */
const SEATS_ACROSS = 14

type Part = { readonly first: number; readonly last: number }

/** A wide hall is drawn in parts of equal width, below each other. */
function partsOf({ seats }: HallShape): readonly Part[] {
  const width = Math.ceil(seats / Math.ceil(seats / SEATS_ACROSS))
  return Array.from({ length: Math.ceil(seats / width) }, (_, index) => ({
    first: index * width + 1,
    last: Math.min((index + 1) * width, seats),
  }))
}

const seatsOf = ({ first, last }: Part): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Empty rows behind the last that has somebody, or a kept seat, are not printed. */
function seatTable({ shape, people, kept }: HallPlan, part: Part): Block {
  const { rows, seats, aisles } = shape
  const isWhole = part.first === 1 && part.last === seats
  const stage = isWhole ? 'SÂN KHẤU, MÀN HÌNH' : `SÂN KHẤU, MÀN HÌNH (ghế ${part.first} đến ${part.last})`
  const last = Math.max(1, ...[...people, ...kept].map(({ seat }) => seat?.row ?? 0))
  const width = 1 + seatsOf(part).length + seatsOf(part).filter(seat => aisles.includes(seat)).length
  const seatCells = (row: number): readonly TableCell[] =>
    seatsOf(part).flatMap(seat => [
      cellOf(
        people.find(person => person.seat?.row === row && person.seat.seat === seat),
        kept.find(one => sameSeat(one.seat, { row, seat })),
      ),
      ...(aisles.includes(seat) ? [EMPTY] : []),
    ])
  return {
    kind: 'table',
    columns: [
      { width: ROW_SHARE, align: 'center' },
      ...seatsOf(part).flatMap(seat => [
        { width: 1, align: 'center' as const },
        ...(aisles.includes(seat) ? [{ width: AISLE_SHARE, align: 'center' as const }] : []),
      ]),
    ],
    header: [[{ spans: [{ text: stage, bold: true }], columnSpan: width, align: 'center' }]],
    rows: Array.from({ length: Math.min(last, rows) }, (_, index) => index + 1).map(row => [
      { spans: [{ text: String(row), bold: true }] },
      ...seatCells(row),
    ]),
    source: null,
  }
}

const EMPTY: TableCell = { spans: [] }

const nameOf = ({ name, title, isGuest }: HallPlan['people'][number]): string =>
  `${name || title}${isGuest ? ' (*)' : ''}`

function cellOf(
  person: HallPlan['people'][number] | undefined,
  kept: HallPlan['kept'][number] | undefined,
): TableCell {
  if (person !== undefined) return { spans: [{ text: nameOf(person) }] }
  return kept === undefined ? EMPTY : { spans: [{ text: kept.note || 'Giữ chỗ', italic: true }] }
}
