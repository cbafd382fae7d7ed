/** What roll-call sheets that came back would mark: each row with its cell, the person it means, and what it changes. */
import type { AttendeeId } from '../kernel/ids.ts'
import type { CellRef } from '../returns/reading.ts'
import type { Workbook } from '../returns/workbook.ts'
import { equalityKey } from '../vietnamese/text.ts'
import { type PlacedSheet, type Placing, placeSheet, type SheetOfFile } from './place-sheets.ts'
import { type ReadRow, readSheet } from './read-sheet.ts'
import { type Mark, markText, type RollCallPerson, sameMark } from './roll-call.ts'

export type PlannedMark = {
  readonly fileName: string
  readonly where: CellRef
  readonly name: string
  /** As it stands beside the name. */
  readonly written: string
  readonly outcome:
    | { readonly kind: 'new'; readonly id: AttendeeId; readonly mark: Mark }
    | { readonly kind: 'changed'; readonly id: AttendeeId; readonly mark: Mark; readonly before: Mark }
    | { readonly kind: 'same' }
    /** The place said nothing of this person. */
    | { readonly kind: 'unsaid' }
    | { readonly kind: 'question'; readonly message: string }
}

/** Of a place one or several sheets are of. */
export type PlannedPlace = {
  readonly placeCode: string
  readonly title: string
  /** Without a list of names nothing can be marked. */
  readonly hasList: boolean
  readonly sheets: readonly { readonly fileName: string; readonly sheet: string; readonly reason: string }[]
  readonly rows: readonly PlannedMark[]
  /** Listed persons no sheet has a row of. */
  readonly missing: readonly string[]
}

/** A sheet nobody can tell the place of yet. */
export type UnplacedSheet = {
  readonly file: number
  readonly fileName: string
  readonly sheet: string
  readonly people: number
  readonly message: string
  readonly candidates: readonly { readonly code: string; readonly title: string }[]
}

export type RollCallPlan = {
  readonly places: readonly PlannedPlace[]
  readonly unplaced: readonly UnplacedSheet[]
}

/** The sheets of a file that hold a list of names; empty where none does. */
export function sheetsOf(workbook: Workbook, file: number, fileName: string): readonly SheetOfFile[] {
  const read = workbook.sheets.filter(({ hidden }) => !hidden).flatMap(sheet => readSheet(sheet) ?? [])
  return read.map(each => ({ ...each, file, fileName, isAlone: read.length === 1 }))
}

type Sheets = {
  readonly placed: ReadonlyMap<string, readonly (SheetOfFile & { readonly reason: string })[]>
  readonly unplaced: readonly UnplacedSheet[]
}

/** By place, before anybody's list is read. */
export function placeSheets(sheets: readonly SheetOfFile[], placing: Placing): Sheets {
  const each = sheets.map(sheet => ({ sheet, at: placeSheet(sheet, placing, sheets.length === 1) }))
  const placed = new Map<string, (SheetOfFile & { readonly reason: string })[]>()
  for (const { sheet, at } of each)
    if (at.kind === 'placed')
      placed.set(at.code, [...(placed.get(at.code) ?? []), { ...sheet, reason: at.reason }])
  return {
    placed,
    unplaced: each.flatMap(({ sheet, at }) =>
      at.kind === 'unplaced' ? [unplacedSheet(sheet, at, placing)] : [],
    ),
  }
}

const unplacedSheet = (
  { file, fileName, sheet, rows }: SheetOfFile,
  { message, candidates }: Extract<PlacedSheet, { kind: 'unplaced' }>,
  { index }: Placing,
): UnplacedSheet => ({
  file,
  fileName,
  sheet: sheet.name,
  people: rows.length,
  message,
  candidates: candidates.map(code => ({ code, title: index.titles.get(code) ?? code })),
})

/** All sheets of one place against its list. By name alone where it is the only one, else by name and office. */
export function planPlace(
  { code, title }: { readonly code: string; readonly title: string },
  sheets: readonly (SheetOfFile & { readonly reason: string })[],
  people: readonly RollCallPerson[],
): PlannedPlace {
  const matched = sheets.flatMap(({ fileName, rows }) =>
    rows.map(row => ({ row, fileName, person: personOf(row, people) })),
  )
  const found = new Map<AttendeeId, ReadRow[]>()
  for (const { row, person } of matched)
    if (typeof person !== 'string') found.set(person.id, [...(found.get(person.id) ?? []), row])
  return {
    placeCode: code,
    title,
    hasList: people.length > 0,
    sheets: sheets.map(({ fileName, sheet, reason }) => ({ fileName, sheet: sheet.name, reason })),
    rows: matched.map(({ row, fileName, person }) => ({
      fileName,
      where: row.where,
      name: row.name,
      written: row.written,
      outcome:
        typeof person === 'string'
          ? { kind: 'question', message: person }
          : outcomeOf(row, person, found.get(person.id) ?? []),
    })),
    missing: people.filter(person => !found.has(person.id)).map(({ name }) => name),
  }
}

function outcomeOf(
  { mark, written }: ReadRow,
  person: RollCallPerson,
  rows: readonly ReadRow[],
): PlannedMark['outcome'] {
  if (mark === 'unread')
    return { kind: 'question', message: `Chưa rõ “${written}” nghĩa là có mặt hay vắng.` }
  const contradicts = rows.some(
    other => other.mark !== null && other.mark !== 'unread' && mark !== null && !sameMark(other.mark, mark),
  )
  if (contradicts) return { kind: 'question', message: 'Người này có ở nhiều dòng, mỗi dòng ghi một kiểu.' }
  if (mark === null) return { kind: 'unsaid' }
  if (person.mark === null) return { kind: 'new', id: person.id, mark }
  return markText(person.mark) === markText(mark)
    ? { kind: 'same' }
    : { kind: 'changed', id: person.id, mark, before: person.mark }
}

/** The person, or why none is meant for sure. */
function personOf({ name, title }: ReadRow, people: readonly RollCallPerson[]): RollCallPerson | string {
  const key = equalityKey(name)
  const named = people.filter(person => equalityKey(person.name) === key)
  const [first] = named
  if (first === undefined) return 'Không có người này trong danh sách của điểm cầu.'
  if (named.length === 1) return first
  const titled = named.filter(person => equalityKey(person.title) === equalityKey(title))
  const [only] = titled
  return only !== undefined && titled.length === 1
    ? only
    : 'Danh sách có nhiều người cùng tên, chức vụ không cho biết là ai.'
}
