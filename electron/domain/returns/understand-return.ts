/** From a workbook to what it says: the door of this folder. */

import type { MeetingId } from '../kernel/ids.ts'
import type { ParticipantGroup } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { fold } from '../vietnamese/text.ts'
import { type CorrectedTable, correctedTable, correctionNote, type LearnedMapping } from './column-mapping.ts'
import { findTable, type Table } from './find-table.ts'
import { guessTable } from './guess-table.ts'
import { readListAnswer } from './list-answer.ts'
import { REMARKS_SHEET } from './marked-copy.ts'
import { readGroupsAnswer, readSingleAnswer } from './number-answers.ts'
import { type Occasion, otherMatter } from './other-matter.ts'
import { findMarks } from './own-form/form-mark.ts'
import { readOwnForm } from './own-form/read-own-form.ts'
import { unpacked } from './packed-cells.ts'
import type { Highlight, ReadAnswer, Reading, ReadProblem } from './reading.ts'
import { refusal } from './refusal.ts'
import { withRowsOfOthers } from './rows-of-others.ts'
import { readSentences } from './sentence-answer.ts'
import { readUnitSheets, splitByHeadings, splitByUnitColumn } from './several-units.ts'
import { refOf } from './sheet-cells.ts'
import { turnedTable } from './turned-table.ts'
import { buildUnitIndex, type LearnedAlias, type UnitIndex } from './unit-index.ts'
import { readUnitRowAnswers } from './unit-row-answers.ts'
import type { Cell, Sheet, Workbook } from './workbook.ts'

export type ReadingContext = {
  readonly places: readonly Place[]
  /** Spellings a person confirmed before. */
  readonly learned: readonly LearnedAlias[]
  /** Bare names of units that are not invited, see `namesElsewhere`. */
  readonly elsewhere?: readonly string[]
  /** Headers whose columns a person explained before. */
  readonly mappings?: readonly LearnedMapping[]
  /** Tells returns of other meetings and provinces apart. */
  readonly occasion?: Occasion
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
  readonly mappings: readonly LearnedMapping[]
  readonly occasion: Occasion
}

export function prepareContext(context: ReadingContext): PreparedContext {
  const { places, learned, elsewhere, mappings, occasion, meetingId } = context
  const byCode = new Map(places.map(place => [place.code, place.point.groups]))
  const common = places.find(place => place.unit !== null)?.point.groups ?? []
  return {
    meetingId: meetingId ?? null,
    mappings: mappings ?? [],
    occasion: occasion ?? { days: [], provinces: [] },
    index: buildUnitIndex(places, learned, elsewhere),
    groupsOf: code => (code === null ? common : (byCode.get(code) ?? common)),
  }
}

/**
 * Understands one file. Pure: the same workbook, name and context give the same reading. A reading is refused only
 * when the file holds neither a list nor a number; every other doubt is a problem of an answer.
 */
export function understandReturn(file: Workbook, fileName: string, context: PreparedContext): Reading {
  const workbook = withoutUnseen(file)
  const own = readOwnForm(workbook, context)
  if (own !== null) return own
  const sheets = tablesIn(workbook, context.mappings)
  const work: ReadingWork = { ...context, sheets, fileName: fileName.normalize('NFC') }
  const read = readUnitSheets(work, readShape) ?? readShape(work)
  if (read === null) return { kind: 'refused', refusal: refusal('no-return') }
  const headers = sheets.flatMap(({ sheet, table }) =>
    table === null || table.headerBottom < table.headerTop ? [] : headerHighlights(sheet, table),
  )
  const units: readonly Highlight[] = read.answers.flatMap(answer =>
    answer.unit.evidence.flatMap(({ where }) =>
      where === null ? [] : [{ role: 'unit' as const, ...where }],
    ),
  )
  const answers = withProblems(read.answers, [
    ...correctionNotes(sheets),
    ...otherMatter(sheets, context.occasion),
  ])
  return { ...read, answers, highlights: distinct([...headers, ...units, ...read.highlights]) }
}

const UNSEEN = /[\u200B-\u200F\u2060\uFEFF]/
/** `..........`: a line to write on that nobody wrote on. */
const UNFILLED = /^[.…_\s]{3,}$/

/**
 * Without the signs of no width that are copied along from web pages and messages and would part a name in two, and
 * without lines left to be filled in.
 */
function withoutUnseen(workbook: Workbook): Workbook {
  const holdsNothing = ({ text }: Cell) => UNSEEN.test(text) || UNFILLED.test(text)
  const isUnclean = ({ rows }: Sheet) =>
    rows.some(cells => cells.some(cell => cell !== null && holdsNothing(cell)))
  if (!workbook.sheets.some(isUnclean)) return workbook
  const clean = (cell: Cell | null) =>
    cell === null || UNFILLED.test(cell.text)
      ? null
      : { ...cell, text: cell.text.replace(new RegExp(UNSEEN, 'g'), '').trim() }
  return {
    ...workbook,
    sheets: workbook.sheets.map(sheet => ({ ...sheet, rows: sheet.rows.map(cells => cells.map(clean)) })),
  }
}

/** The sheets a person sees, each with its table: as somebody explained it before, as its header says, or as its content suggests. */
function tablesIn(workbook: Workbook, mappings: readonly LearnedMapping[]): readonly TabledSheet[] {
  const tables = workbook.sheets
    .filter(sheet => !sheet.hidden && sheet.rows.length > 0 && sheet.name !== REMARKS_SHEET)
    .map(unpacked)
    .map(sheet => ({ sheet, table: correctedTable(sheet, mappings) ?? findTable(sheet) }))
  // Only where no sheet has a header at all.
  return tables.some(({ table }) => table !== null)
    ? tables
    : tables.flatMap(({ sheet }) => turnedTable(sheet) ?? [{ sheet, table: guessTable(sheet) }])
}

/** The tables a person may correct, by sheet; none in a form of our own, which is read by its mark. */
export const explainableTables = (
  workbook: Workbook,
  mappings: readonly LearnedMapping[],
): readonly { readonly sheet: string; readonly table: Table | null }[] =>
  findMarks(workbook).length > 0
    ? []
    : tablesIn(workbook, mappings)
        .filter(({ sheet }) => sheet.turnedAt === undefined && sheet.packedIn === undefined)
        .map(({ sheet, table }) => ({ sheet: sheet.name, table }))

/** That columns were read as a person corrected them. */
const correctionNotes = (sheets: readonly TabledSheet[]): readonly ReadProblem[] =>
  sheets.flatMap(({ sheet, table }) =>
    table !== null && isCorrected(table) ? [correctionNote(sheet, table)] : [],
  )

/** What concerns a file as a whole is said with every answer. */
const withProblems = (
  answers: readonly ReadAnswer[],
  problems: readonly ReadProblem[],
): readonly ReadAnswer[] =>
  problems.length === 0
    ? answers
    : answers.map(answer => ({ ...answer, problems: [...answer.problems, ...problems] }))

const isCorrected = (table: Table): table is CorrectedTable => 'correction' in table

type Understood = Extract<Reading, { kind: 'understood' }>

function readShape(work: ReadingWork): Understood | null {
  const kinds = new Set(work.sheets.map(({ table }) => table?.kind))
  if (kinds.has('list')) {
    const list = readListAnswer(work)
    if (list !== null)
      return splitByUnitColumn(work, list) ?? splitByHeadings(work, list) ?? withRowsOfOthers(work, list)
  }
  if (kinds.has('unit-rows')) {
    const rows = readUnitRowAnswers(work)
    if (rows !== null) return rows
  }
  if (kinds.has('group-rows') || kinds.has('unit-rows')) {
    const groups = readGroupsAnswer(work)
    if (groups !== null) return groups
  }
  const single = readSingleAnswer(work)
  // A field left blank says less than a sentence.
  if (single !== null) return single.answers[0]?.stated === null ? (readSentences(work) ?? single) : single
  return (kinds.has('list') ? readListAnswer(work, true) : null) ?? readSentences(work)
}

const headerHighlights = (sheet: Sheet, table: Table): readonly Highlight[] =>
  table.columns.map(({ column }) => ({ role: 'header', ...refOf(sheet, table.headerTop, column) }))

const distinct = (highlights: readonly Highlight[]): readonly Highlight[] => [
  ...new Map(highlights.map(each => [`${each.role}:${fold(each.sheet)}:${each.cell}`, each])).values(),
]
