/** Puts some renewed places into a board: every sum is moved by what changed, so the cost does not grow with the board. */
import type { Board, BoardPatch, BoardPoint, BoardRow, KindFigures, LevelFigures } from './board.ts'
import { movedFigures } from './figures.ts'
import { totalsSentence } from './totals-sentence.ts'

export type PatchedBoard = Pick<Board, 'at' | 'points' | 'levels' | 'totals' | 'sentence' | 'unplaced'> & {
  /** The changed rows in pairs, as they were and as they are. */
  readonly changed: readonly { readonly before: BoardRow; readonly after: BoardRow }[]
}

/**
 * All of the board that changes but its rows, which the caller replaces where it keeps them.
 *
 * @param rowOf the row of a place as the board has it; null for a place the board does not have
 * @returns null where the patch names a place the board does not have: then the board is to be read anew
 */
export function patchedBoard(
  board: Board,
  patch: BoardPatch,
  rowOf: (code: string) => BoardRow | null,
): PatchedBoard | null {
  const changed: { before: BoardRow; after: BoardRow }[] = []
  for (const after of patch.rows) {
    const before = rowOf(after.code)
    if (before === null) return null
    changed.push({ before, after })
  }
  const levels = board.levels.map(level => movedLevel(level, changed))
  const totals = moved(board.totals, changed, () => true)
  return {
    changed,
    at: patch.at,
    levels,
    totals,
    points: board.points.map(point => movedPoint(point, changed)),
    unplaced: [
      ...board.unplaced.filter(({ placeCode }) => !patch.placeCodes.includes(placeCode)),
      ...patch.unplaced,
    ],
    sentence: totalsSentence(levels, totals, board.areaWord),
  }
}

type Changed = PatchedBoard['changed']

/** Level, kind and point of a row follow from the meeting, so before and after agree in them. */
function moved(
  figures: Board['totals'],
  changed: Changed,
  isOwn: (row: BoardRow) => boolean,
): Board['totals'] {
  const own = changed.filter(({ after }) => isOwn(after))
  return own.length === 0
    ? figures
    : movedFigures(
        figures,
        own.map(({ before }) => before),
        own.map(({ after }) => after),
      )
}

const movedLevel = (level: LevelFigures, changed: Changed): LevelFigures => ({
  ...level,
  figures: moved(level.figures, changed, row => row.level === level.level),
  kinds: level.kinds.map(
    (kind): KindFigures => ({
      ...kind,
      figures: moved(kind.figures, changed, row => row.level === level.level && row.unitKind === kind.kind),
    }),
  ),
})

function movedPoint(point: BoardPoint, changed: Changed): BoardPoint {
  const own = changed.filter(({ after }) => after.pointId === point.pointId)
  if (own.length === 0) return point
  const difference = (amountOf: (row: BoardRow) => number): number =>
    own.reduce((sum, { before, after }) => sum + amountOf(after) - amountOf(before), 0)
  return {
    ...point,
    figures: moved(point.figures, own, () => true),
    byGroup: point.byGroup.map(({ groupId, delegates }, index) => ({
      groupId,
      delegates: delegates + difference(row => row.answer?.byGroup[index]?.delegates ?? 0),
    })),
    ungrouped: point.ungrouped + difference(row => row.answer?.ungrouped ?? 0),
  }
}
