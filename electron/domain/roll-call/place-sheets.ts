/** Tells of which place each roll-call sheet is, when many come at once; a doubt is a question, never a guess. */
import { placeLine } from '../meeting/places.ts'
import { decideUnit } from '../returns/match-unit.ts'
import { cellsOfRow, refOf } from '../returns/sheet-cells.ts'
import { collectEvidence } from '../returns/unit-evidence.ts'
import type { UnitIndex } from '../returns/unit-index.ts'
import { equalityKey } from '../vietnamese/text.ts'
import type { ReadSheet } from './read-sheet.ts'

/** A sheet of one of the files; `isAlone` where the file has no other that holds a list. */
export type SheetOfFile = ReadSheet & {
  readonly file: number
  readonly fileName: string
  readonly isAlone: boolean
}

export type SheetAnswer = { readonly file: number; readonly sheet: string; readonly placeCode: string }

export type PlacedSheet =
  | { readonly kind: 'placed'; readonly code: string /** `theo ô A4`. */; readonly reason: string }
  /** Best first. */
  | { readonly kind: 'unplaced'; readonly message: string; readonly candidates: readonly string[] }

export type Placing = {
  readonly index: UnitIndex
  /** Places in whose lists a name stands, by the name's `equalityKey`. */
  readonly listedAt: ReadonlyMap<string, readonly string[]>
  /** What a person said of sheets that did not tell it themselves. */
  readonly answers: readonly SheetAnswer[]
  /** The place that was open, for a single sheet that says nothing of itself. */
  readonly chosen: string | null
}

/**
 * A person's answer, else what the sheet says of itself, else the place in whose list most of its names stand. A
 * heading and names that tell different places are asked about.
 */
export function placeSheet(sheet: SheetOfFile, placing: Placing, isOnly: boolean): PlacedSheet {
  const { answers, chosen, index } = placing
  const answer = answers.find(each => each.file === sheet.file && each.sheet === sheet.sheet.name)
  if (answer !== undefined) return { kind: 'placed', code: answer.placeCode, reason: 'theo lựa chọn' }
  const votes = votesOf(sheet, placing.listedAt)
  const told = toldPlace(sheet, index)
  const byNames = [...votes.keys()]
  const [best] = byNames
  if (told.code !== null) {
    if (best !== undefined && !votes.has(told.code) && isClear(votes, sheet.rows.length))
      return {
        kind: 'unplaced',
        message: `Phiếu ghi ${titleOf(index, told.code)} nhưng tên người lại ở danh sách của ${titleOf(index, best)}.`,
        candidates: [told.code, best],
      }
    return { kind: 'placed', code: told.code, reason: told.reason }
  }
  if (isOnly && chosen !== null && told.candidates.length === 0 && isBest(votes, chosen))
    return { kind: 'placed', code: chosen, reason: 'điểm cầu đang chọn' }
  if (best !== undefined && isClear(votes, sheet.rows.length) && fits(told.candidates, best)) {
    const count = `${votes.get(best) ?? 0}/${sheet.rows.length}`
    return { kind: 'placed', code: best, reason: `theo tên người: ${count} có trong danh sách` }
  }
  return {
    kind: 'unplaced',
    message: 'Phiếu không cho biết chắc là của điểm cầu nào.',
    candidates: [...new Set([...told.candidates, ...byNames])].slice(0, MOST_OFFERED),
  }
}

const MOST_OFFERED = 4

const titleOf = (index: UnitIndex, code: string): string => index.titles.get(code) ?? code

const fits = (candidates: readonly string[], code: string): boolean =>
  candidates.length === 0 || candidates.includes(code)

/** How many rows name somebody in the list of each place, most first. */
function votesOf({ rows }: ReadSheet, listedAt: Placing['listedAt']): ReadonlyMap<string, number> {
  const votes = new Map<string, number>()
  for (const { name } of rows)
    for (const code of listedAt.get(equalityKey(name)) ?? []) votes.set(code, (votes.get(code) ?? 0) + 1)
  return new Map([...votes].sort(([, one], [, other]) => other - one))
}

/** Half of the rows and more than twice as many as anywhere else: common names stand in many lists. */
function isClear(votes: ReadonlyMap<string, number>, rows: number): boolean {
  const [best = 0, second = 0] = votes.values()
  return best * 2 >= rows && best > second * 2
}

const isBest = (votes: ReadonlyMap<string, number>, code: string): boolean =>
  (votes.get(code) ?? 0) >= Math.max(0, ...votes.values())

type Told = { readonly code: string | null; readonly reason: string; readonly candidates: readonly string[] }

function toldPlace(sheet: SheetOfFile, index: UnitIndex): Told {
  const line = ownLine(sheet, index)
  if (line !== null) return line
  const { unit } = decideUnit(
    index,
    collectEvidence(
      index,
      [{ sheet: sheet.sheet, table: sheet.table, endRow: sheet.sheet.rows.length }],
      sheet.isAlone ? sheet.fileName : '',
    ),
  )
  return { code: unit.code, reason: unit.evidence[0]?.reason ?? '', candidates: unit.candidates }
}

/** The line by which the sheets of the program name their place. */
function ownLine({ sheet, table }: ReadSheet, index: UnitIndex): Told | null {
  for (let row = 0; row < table.headerTop; row++)
    for (const { column, cell } of cellsOfRow(sheet, row)) {
      if (!/^điểm cầu(?!\p{L})/iu.test(cell.text.trim())) continue
      const key = equalityKey(cell.text.replace(/\s*:\s*/, ': '))
      const codes = [...index.titles].flatMap(([code, title]) =>
        equalityKey(placeLine(title)) === key ? [code] : [],
      )
      const [code] = codes
      if (code !== undefined && codes.length === 1)
        return { code, reason: `theo ô ${refOf(sheet, row, column).cell}`, candidates: [code] }
    }
  return null
}
