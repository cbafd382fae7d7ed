/** The answer of a file that lists persons. */
import { equalityKey } from '../vietnamese/text.ts'
import { attendanceUnder } from './attendance.ts'
import { contactAmong, findChair, findContact } from './chair-and-contact.ts'
import { gatherFacts, numbersInLetter } from './file-facts.ts'
import type { Table } from './find-table.ts'
import { withInferredGroups } from './infer-group.ts'
import { remarksOnList } from './list-remarks.ts'
import { matchGroup } from './match-group.ts'
import { decideUnit, evidenceOf } from './match-unit.ts'
import { type ListReading, readList } from './read-list.ts'
import type { CellRef, ReadAnswer, Reading, ReadProblem, UnitEvidence } from './reading.ts'
import { type StatedNumber, settleList } from './settle-count.ts'
import { cellsOfRow, visibleRows } from './sheet-cells.ts'
import { sideBySide } from './side-by-side.ts'
import type { ReadingWork } from './understand-return.ts'
import { collectEvidence, type SheetWithTable } from './unit-evidence.ts'
import { findMentions } from './unit-mentions.ts'
import type { Sheet } from './workbook.ts'

type Understood = Extract<Reading, { kind: 'understood' }>

/**
 * Null when no person is listed under any header; where `isDoubtful`, rows that may be people suffice for a question.
 */
export function readListAnswer(work: ReadingWork, isDoubtful = false): Understood | null {
  const first = readAll(work, false)
  const guess = decideUnit(work.index, evidenceOfLists(work, first))
  const isProvincial = work.index.organs.some(organ => organ.code === guess.unit.code)
  const all = isProvincial ? readAll(work, true) : first
  const { sheets, lists } = all
  const filled = lists.filter(list => isFilled(list, isDoubtful))
  if (filled.length === 0) return null
  const list = joined(filled)
  const verdict = isProvincial ? decideUnit(work.index, evidenceOfLists(work, all)) : guess
  const facts = gatherFacts(sheets, work.fileName)
  const said = [...facts.stated, ...numbersInLetter(sheets)]
  const settled = settleList(list, [...outsideTotals(said, list.totals), ...list.totals])
  const groups = work.groupsOf(verdict.unit.code)
  const chairGroup = groups.find(group => group.isChair)?.text ?? ''
  const chair = findChair(facts.facts, list.people, list.notCounted, chairGroup)
  const answer: ReadAnswer = {
    key: 'file',
    unit: verdict.unit,
    delegates: settled.delegates,
    rule: settled.rule,
    countCells: settled.cells,
    stated: settled.stated,
    statedText: settled.statedText,
    listed: list.people.length,
    byGroup: groupNumbers(list).map(({ label, number }) => ({
      label,
      number,
      groupId: matchGroup(label, groups),
    })),
    chair,
    contact: findContact(facts.facts) ?? contactAmong(list.people),
    people: withInferredGroups(list.people, chair, groups),
    notCounted: list.notCounted,
    problems: [
      ...verdict.problems,
      ...settled.problems,
      ...severalLists(
        filled.filter(each => each.people.length > 0),
        settled.stated,
      ),
      ...sheets.flatMap(each =>
        remarksOnList(each, list.people, settled.stated === list.people.length, isProvincial),
      ),
      ...facts.problems,
    ],
    versionNumber: facts.versionNumber,
    ...(facts.isRevision ? { isRevision: true } : {}),
    documentDate: facts.documentDate,
    answeredAt: null,
  }
  return { kind: 'understood', shape: 'list', answers: [answer], highlights: list.highlights }
}

/** A total row is read as a whole: its label and the cell beside it are not a number of their own. */
const outsideTotals = (
  stated: readonly StatedNumber[],
  totals: ListReading['totals'],
): readonly StatedNumber[] =>
  stated.filter(({ where }) => !totals.some(total => isSameRow(total.where, where)))

const isSameRow = (left: CellRef, right: CellRef): boolean =>
  left.sheet === right.sheet && left.cell.replace(/\D/g, '') === right.cell.replace(/\D/g, '')

/** Headings among the rows name units as letterheads do. */
const evidenceOfLists = (work: ReadingWork, { sheets, lists }: ReadLists): readonly UnitEvidence[] => [
  ...collectEvidence(work.index, sheets, work.fileName),
  ...lists.flatMap(({ headings }) =>
    headings.flatMap(({ text, where }) =>
      findMentions(work.index, text)
        .filter(({ codes }) => codes.length === 1)
        .map(mention => evidenceOf('letterhead', mention, where)),
    ),
  ),
]

const isFilled = (list: ListReading, isDoubtful: boolean): boolean =>
  list.people.length > 0 ||
  list.notCounted.length > 0 ||
  (isDoubtful && list.nameless.length + list.unread.length > 0)

type ReadLists = { readonly sheets: readonly SheetWithTable[]; readonly lists: readonly ListReading[] }

function readAll(work: ReadingWork, isProvincial: boolean): ReadLists {
  const lists: ListReading[] = []
  const several = work.sheets.filter(({ table }) => table?.kind === 'list').length > 1
  const sheets = work.sheets.map(({ sheet, table }) => {
    if (table?.kind !== 'list') return { sheet, table, endRow: table === null ? 0 : table.headerBottom + 1 }
    const isOfAbsent = several && saysAbsent(sheet, table)
    const parts = sideBySide(sheet, table).map(part =>
      readList(part.sheet, part.table, { isProvincial, isOfAbsent }),
    )
    const list = besideEachOther(parts)
    lists.push(list)
    return { sheet, table, endRow: list.endRow }
  })
  return { sheets, lists }
}

/** A sheet beside the list itself, called `Vắng` or headed by "Danh sách đại biểu xin vắng". */
const saysAbsent = (sheet: Sheet, table: Table): boolean =>
  [
    sheet.name,
    ...visibleRows(sheet, 0, table.headerTop).flatMap(row =>
      cellsOfRow(sheet, row).map(({ cell }) => cell.text),
    ),
  ].some(text => text.length < 150 && attendanceUnder(text, false) === 'absent')

/** Parts of one sheet are one list, whose totals speak for all of it. */
const besideEachOther = (parts: readonly ListReading[]): ListReading => ({
  ...joined(parts),
  totals: parts.flatMap(part => part.totals),
  endRow: Math.max(...parts.map(part => part.endRow)),
})

const joined = (lists: readonly ListReading[]): ListReading => ({
  people: lists.flatMap(list => list.people),
  notCounted: lists.flatMap(list => list.notCounted),
  groups: lists.flatMap(list => list.groups),
  nameless: lists.flatMap(list => list.nameless),
  unread: lists.flatMap(list => list.unread),
  unmarked: lists.flatMap(list => list.unmarked),
  headings: lists.flatMap(list => list.headings),
  totals: lists.length === 1 ? (lists[0]?.totals ?? []) : [],
  problems: lists.flatMap(list => list.problems),
  highlights: lists.flatMap(list => list.highlights),
  endRow: lists[0]?.endRow ?? 0,
})

/** Numbers by the headings of the list, or by its column of groups. */
function groupNumbers(list: ListReading): readonly { readonly label: string; readonly number: number }[] {
  if (list.groups.length > 0) return list.groups.map(({ label, counted }) => ({ label, number: counted }))
  const numbers = new Map<string, number>()
  for (const { groupLabel } of list.people)
    if (groupLabel !== null) numbers.set(groupLabel, (numbers.get(groupLabel) ?? 0) + 1)
  return [...numbers].map(([label, number]) => ({ label, number }))
}

/** Two sheets of persons may be two parts or two versions; only a person can tell. */
function severalLists(lists: readonly ListReading[], stated: number | null): readonly ReadProblem[] {
  if (lists.length < 2) return []
  const all = lists.flatMap(list => list.people)
  const distinct = new Set(all.map(person => equalityKey(`${person.name} ${person.position}`))).size
  if (stated === all.length && distinct === all.length) return []
  const names = [...new Set(all.map(person => person.sheet))].map(name => `"${name}"`).join(', ')
  return [
    {
      severity: 'question',
      code: 'several-lists',
      message: `Tệp có danh sách ở nhiều trang tính (${names}). Xác định dùng trang nào hay cộng cả các trang.`,
      where: null,
    },
  ]
}
