/** From a workbook to what it says: the door of this folder. */

import type { MeetingId } from '../kernel/ids.ts'
import type { ParticipantGroup } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { fold } from '../vietnamese/text.ts'
import { findTable, type Table } from './find-table.ts'
import { guessTable } from './guess-table.ts'
import { readListAnswer } from './list-answer.ts'
import { REMARKS_SHEET } from './marked-copy.ts'
import { readGroupsAnswer, readSingleAnswer } from './number-answers.ts'
import { readOwnForm } from './own-form/read-own-form.ts'
import type { Highlight, Reading } from './reading.ts'
import { refusal } from './refusal.ts'
import { refOf } from './sheet-cells.ts'
import { buildUnitIndex, type LearnedAlias, type UnitIndex } from './unit-index.ts'
import { readUnitRowAnswers } from './unit-row-answers.ts'
import type { Sheet, Workbook } from './workbook.ts'

export type ReadingContext = {
  readonly places: readonly Place[]
  /** Spellings a person confirmed before. */
  readonly learned: readonly LearnedAlias[]
  /** Tells forms of other meetings apart; without it every form of ours is taken for one of this meeting. */
  readonly meetingId?: MeetingId
}

/** A sheet together with its table, when it has one. */
export type TabledSheet = { readonly sheet: Sheet; readonly table: Table | null }

/** Everything the shapes of returns share while one file is read. */
export type ReadingWork = {
  readonly sheets: readonly TabledSheet[]
  readonly fileName: string
  readonly index: UnitIndex
  /** Groups of the place, or of the commune points while the place is not known. */
  readonly groupsOf: (code: string | null) => readonly ParticipantGroup[]
}

/** Prepared once for many files of one meeting. */
export type PreparedContext = Pick<ReadingWork, 'index' | 'groupsOf'> & {
  readonly meetingId: MeetingId | null
}

export function prepareContext({ places, learned, meetingId }: ReadingContext): PreparedContext {
  const byCode = new Map(places.map(place => [place.code, place.point.groups]))
  const common = places.find(place => place.unit !== null)?.point.groups ?? []
  return {
    meetingId: meetingId ?? null,
    index: buildUnitIndex(places, learned),
    groupsOf: code => (code === null ? common : (byCode.get(code) ?? common)),
  }
}

/**
 * Understands one file. Pure: the same workbook, name and context give the same reading. A reading is refused only
 * when the file holds neither a list nor a number; every other doubt is a problem of an answer.
 */
export function understandReturn(workbook: Workbook, fileName: string, context: PreparedContext): Reading {
  const own = readOwnForm(workbook, context)
  if (own !== null) return own
  const tables = workbook.sheets
    .filter(sheet => !sheet.hidden && sheet.rows.length > 0 && sheet.name !== REMARKS_SHEET)
    .map(sheet => ({ sheet, table: findTable(sheet) }))
  // Only where no sheet has a header at all.
  const sheets = tables.some(({ table }) => table !== null)
    ? tables
    : tables.map(each => ({ ...each, table: guessTable(each.sheet) }))
  const work: ReadingWork = { ...context, sheets, fileName: fileName.normalize('NFC') }
  const read = readShape(work)
  if (read === null) return { kind: 'refused', refusal: refusal('no-return') }
  const headers = sheets.flatMap(({ sheet, table }) =>
    table === null || table.headerBottom < table.headerTop ? [] : headerHighlights(sheet, table),
  )
  const units: readonly Highlight[] = read.answers.flatMap(answer =>
    answer.unit.evidence.flatMap(({ where }) =>
      where === null ? [] : [{ role: 'unit' as const, ...where }],
    ),
  )
  return { ...read, highlights: distinct([...headers, ...units, ...read.highlights]) }
}

type Understood = Extract<Reading, { kind: 'understood' }>

function readShape(work: ReadingWork): Understood | null {
  const kinds = new Set(work.sheets.map(({ table }) => table?.kind))
  if (kinds.has('list')) {
    const list = readListAnswer(work)
    if (list !== null) return list
  }
  if (kinds.has('unit-rows')) {
    const rows = readUnitRowAnswers(work)
    if (rows !== null) return rows
  }
  if (kinds.has('group-rows')) {
    const groups = readGroupsAnswer(work)
    if (groups !== null) return groups
  }
  return readSingleAnswer(work)
}

const headerHighlights = (sheet: Sheet, table: Table): readonly Highlight[] =>
  table.columns.map(({ column }) => ({ role: 'header', ...refOf(sheet, table.headerTop, column) }))

const distinct = (highlights: readonly Highlight[]): readonly Highlight[] => [
  ...new Map(highlights.map(each => [`${each.role}:${fold(each.sheet)}:${each.cell}`, each])).values(),
]
