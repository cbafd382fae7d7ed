/** How fast the board of a meeting opens, follows an answer and becomes a report, beside one query of the same rows. */
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
