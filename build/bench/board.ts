/** How fast the board and the roll call of a meeting open, follow what is told and become a report, beside one query of the same rows. */
import type { PdfPrinter } from '../../electron/documents/pdf-printer.ts'
import type { Board, BoardPatch } from '../../electron/domain/consolidation/board.ts'
import { patchedBoard } from '../../electron/domain/consolidation/patch-board.ts'
import { answerOf, type FullBoard, fullBoard } from './full-board.ts'
import { type Measure, measured } from './measure.ts'

/** The province of the sample, the communes of the country, all points of a conference of the whole country. */
export const BOARD_SIZES = [98, 3_321, 11_000] as const

export async function boardMeasures(
  printer: PdfPrinter,
  sizes: readonly number[] = BOARD_SIZES,
): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  for (const places of sizes) {
    const full = await fullBoard(places, printer)
    try {
      measures.push(await opening(full, places), await oneAnswer(full, places), await report(full, places))
      measures.push(await openRollCall(full, places), await oneMark(full, places))
      if (places === BOARD_SIZES[0]) measures.push(await manySheets(full))
    } finally {
      await full.close()
    }
  }
  return measures
}

const named = (what: string, places: number): string => `${what}, ${places} điểm cầu`

async function opening({ app, meetingId, floor }: FullBoard, places: number): Promise<Measure> {
  let board: Board | null = null
  return measured({
    name: named('Mở bảng tổng hợp', places),
    count: places,
    rounds: 11,
    floor,
    work: async () => {
      board = await answerOf<Board>(app, 'consolidation.board', { meetingId })
    },
    note: () => `${board?.totals.delegates ?? 0} đại biểu, ${board?.totals.doubles ?? 0} người tính một lần`,
  })
}

/** From the news of a change to the renewed sums, as the screen does it. */
async function oneAnswer({ app, meetingId, placeCode }: FullBoard, places: number): Promise<Measure> {
  const board = await answerOf<Board>(app, 'consolidation.board', { meetingId })
  const rows = new Map(board.rows.map(row => [row.code, row]))
  const placeCodes = [placeCode]
  await answerOf(app, 'returns.enter', { meetingId, placeCode, delegates: 41, channel: 'telephone' })
  return measured({
    name: named('Một xác nhận mới', places),
    count: 1,
    rounds: 41,
    floor: null,
    work: async () => {
      const patch = await answerOf<BoardPatch>(app, 'consolidation.places', { meetingId, placeCodes })
      if (patchedBoard(board, patch, code => rows.get(code) ?? null) === null) throw new Error('No patch')
    },
    note: () => 'từ tin báo đến số mới trên bảng',
  })
}

const report = ({ app, meetingId, floor }: FullBoard, places: number): Promise<Measure> =>
  measured({
    name: named('Báo cáo Excel', places),
    count: places,
    rounds: 3,
    floor,
    work: () => answerOf(app, 'report.file', { meetingId, format: 'xlsx', job: 'bench' }),
  })

const openRollCall = ({ app, meetingId, rollCallFloor }: FullBoard, places: number): Promise<Measure> =>
  measured({
    name: named('Mở điểm danh', places),
    count: places,
    rounds: 11,
    floor: rollCallFloor,
    work: () => answerOf(app, 'roll-call.board', { meetingId }),
  })

type People = { readonly people: readonly { readonly id: string; readonly name: string }[] }

/** From the key to the renewed sums of the place, as the screen does it. */
async function oneMark({ app, meetingId, placeCode }: FullBoard, places: number): Promise<Measure> {
  const { people } = await answerOf<People>(app, 'roll-call.place', { meetingId, placeCode })
  let turn = 0
  return measured({
    name: named('Một người có mặt', places),
    count: 1,
    rounds: 41,
    floor: null,
    work: async () => {
      const ids = [people[turn % people.length]?.id]
      const mark = { kind: turn++ < people.length ? 'present' : 'late' }
      await answerOf(app, 'roll-call.mark', { meetingId, placeCode, ids, mark })
      await answerOf(app, 'roll-call.rows', { meetingId, placeCodes: [placeCode] })
    },
    note: () => 'từ phím bấm đến số mới',
  })
}

type CalledPlaces = {
  readonly rows: readonly { readonly code: string; readonly title: string; readonly hasList: boolean }[]
}

/** The sheets of all places that have a list, read and marked in one step. */
async function manySheets({ app, meetingId }: FullBoard): Promise<Measure> {
  const { rows } = await answerOf<CalledPlaces>(app, 'roll-call.board', { meetingId })
  const lists: { readonly title: string; readonly people: People['people'] }[] = []
  for (const { code, title } of rows.filter(({ hasList }) => hasList)) {
    const { people } = await answerOf<People>(app, 'roll-call.place', { meetingId, placeCode: code })
    lists.push({ title, people })
  }
  let round = 0
  let marked = 0
  return measured({
    name: 'Nhập phiếu điểm danh',
    count: lists.length,
    rounds: 3,
    floor: null,
    work: async () => {
      // Each round says otherwise, so that every person is marked anew.
      const files = lists.map(list => sheetOf(list, round % 2 === 0 ? 'x' : 'muộn'))
      round += 1
      const input = { meetingId, placeCode: null, files, job: 'bench' }
      marked = (await answerOf<{ marked: number }>(app, 'roll-call.import', input)).marked
    },
    note: () => `${lists.length} phiếu, ${marked} người`,
  })
}

const sheetOf = ({ title, people }: { title: string; people: People['people'] }, mark: string) => ({
  name: `${title}.csv`,
  bytes: new TextEncoder().encode(
    [
      `Điểm cầu: ${title}`,
      'STT,Họ và tên,Chức vụ,Có mặt / Vắng (lý do)',
      ...people.map(({ name }, index) => `${index + 1},${name},,${mark}`),
    ].join('\n'),
  ),
})
