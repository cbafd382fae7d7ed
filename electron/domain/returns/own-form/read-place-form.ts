/** What the form of one place says: numbers by group, the list, who presides, whom to call. */
import { readPhones } from '../../vietnamese/phone.ts'
import { findTable } from '../find-table.ts'
import { evidenceOf } from '../match-unit.ts'
import { withoutHonorific } from '../person-names.ts'
import { type ListReading, readList } from '../read-list.ts'
import type { GroupCount, Highlight, ReadChair, ReadContact, ReadProblem, UnitEvidence } from '../reading.ts'
import { type Settled, type StatedNumber, settleList } from '../settle-count.ts'
import { type PlacedCell, refOf } from '../sheet-cells.ts'
import type { PreparedContext } from '../understand-return.ts'
import { matchLabelled } from '../unit-mentions.ts'
import { cellAt, type Sheet, type Workbook } from '../workbook.ts'
import {
  doubtfulNumber,
  factBeside,
  findHeader,
  groupFinder,
  numberIn,
  numberOf,
  textBeside,
  visibleSheets,
} from './form-reader.ts'
import { FORM_WORDS as W } from './form-sheets.ts'
import type { FormReading } from './read-own-form.ts'

/** Null when the table of numbers is gone. */
export function readPlaceForm(
  workbook: Workbook,
  context: PreparedContext,
  code: string,
): FormReading | null {
  const sheet = visibleSheets(workbook).find(each => findHeader(each, [W.group, W.count]) !== null)
  if (sheet === undefined) return null
  const groupOf = groupFinder(workbook, context.groupsOf(code))
  const counts = readCounts(sheet)
  const list = readPersons(
    workbook,
    sheet,
    context.index.organs.some(organ => organ.code === code),
  )
  const settled = settle(counts, list)
  const byGroup = counts.lines.map(
    ({ label, number }): GroupCount => ({ label, number, groupId: groupOf(label) }),
  )
  return {
    shape: 'group-counts',
    highlights: [...counts.highlights, ...(list?.highlights ?? [])],
    answers: [
      {
        key: 'file',
        code,
        evidence: cellEvidence(sheet, context),
        delegates: settled.delegates,
        rule: settled.rule,
        countCells: settled.cells,
        stated: settled.stated,
        statedText: settled.statedText,
        listed: list === null || list.people.length === 0 ? null : list.people.length,
        byGroup: byGroup.length > 0 ? byGroup : groupsOfList(list, groupOf),
        chair: chairOf(sheet),
        contact: contactOf(sheet),
        people: list?.people ?? [],
        notCounted: list?.notCounted ?? [],
        problems: settled.problems,
        versionNumber: null,
        documentDate: null,
        answeredAt: null,
      },
    ],
  }
}

/** The name and the code in the locked cells: further witnesses, should the form have been made into another's. */
function cellEvidence(sheet: Sheet, { index }: PreparedContext): readonly UnitEvidence[] {
  const name = factBeside(sheet, W.unit)
  const code = factBeside(sheet, W.code)
  const mention = name === null ? null : matchLabelled(index, name.cell.text)
  const written = code?.cell.text.trim() ?? ''
  return [
    ...(name !== null && mention?.tier === 'exact'
      ? [evidenceOf('cell', mention, refOf(sheet, name.row, name.column))]
      : []),
    ...(code !== null && index.titles.has(written)
      ? [
          evidenceOf(
            'code',
            { tier: 'code', codes: [written], text: written },
            refOf(sheet, code.row, code.column),
          ),
        ]
      : []),
  ]
}

type Counts = {
  readonly lines: readonly { readonly label: string; readonly number: number; readonly at: PlacedCell }[]
  /** A total that somebody wrote over the sum. */
  readonly typed: PlacedCell | null
  readonly problems: readonly ReadProblem[]
  readonly highlights: readonly Highlight[]
}

function readCounts(sheet: Sheet): Counts {
  const header = findHeader(sheet, [W.group, W.count])
  const [labels = 0, numbers = 0] = header?.columns ?? []
  const lines: Counts['lines'][number][] = []
  const problems: ReadProblem[] = []
  const highlights: Highlight[] = []
  for (let row = (header?.row ?? 0) + 1; row < sheet.rows.length; row += 1) {
    const label = cellAt(sheet, row, labels).text
    const at: PlacedCell = { row, column: numbers, cell: cellAt(sheet, row, numbers) }
    const isTotal = label === W.total
    if (isTotal) {
      highlights.push({ role: 'total', ...refOf(sheet, row, numbers) })
      const typed = at.cell.formula === 'none' && at.cell.text !== '' ? at : null
      return { lines, typed, problems, highlights }
    }
    const reading = label === '' ? null : numberIn(at.cell)
    if (reading === null) continue
    if (reading.kind !== 'exact') problems.push(doubtfulNumber(sheet, at))
    lines.push({ label, number: numberOf(reading), at })
    highlights.push(
      { role: 'group', ...refOf(sheet, row, labels) },
      { role: 'counted', ...refOf(sheet, row, numbers) },
    )
  }
  return { lines, typed: null, problems, highlights }
}

/** The list on a sheet of its own; null when that sheet is gone. */
function readPersons(workbook: Workbook, counts: Sheet, isProvincial: boolean): ListReading | null {
  for (const sheet of visibleSheets(workbook)) {
    const table = sheet === counts ? null : findTable(sheet)
    if (table?.kind === 'list') return readList(sheet, table, { isProvincial })
  }
  return null
}

const groupsOfList = (
  list: ListReading | null,
  groupOf: ReturnType<typeof groupFinder>,
): readonly GroupCount[] => {
  const labels = (list?.people ?? []).flatMap(person => person.groupLabel ?? [])
  return [...Map.groupBy(labels, label => label)].map(([label, same]) => ({
    label,
    number: same.length,
    groupId: groupOf(label),
  }))
}

/** Numbers and a list must agree; either may stand alone. */
function settle(counts: Counts, list: ListReading | null): Settled {
  const sum = counts.lines.reduce((total, line) => total + line.number, 0)
  const stated = statedNumbers(counts, sum, list)
  const settled =
    list !== null && (list.people.length > 0 || list.nameless.length > 0)
      ? settleList(list, stated)
      : fromNumbers(counts, stated)
  return { ...settled, problems: [...counts.problems, ...settled.problems] }
}

function statedNumbers(counts: Counts, sum: number, list: ListReading | null): readonly StatedNumber[] {
  const [first] = counts.lines
  const sheet = counts.highlights[0]?.sheet ?? ''
  const stated = (value: number, text: string, cell: string): StatedNumber => ({
    value,
    exact: true,
    absent: null,
    text,
    uncached: false,
    where: { sheet, cell },
  })
  const total = counts.highlights.find(highlight => highlight.role === 'total')?.cell ?? ''
  const typed = counts.typed === null ? null : numberIn(counts.typed.cell)
  return [
    ...(first === undefined ? [] : [stated(sum, String(sum), total)]),
    ...(typed?.kind === 'exact' && (typed.value > 0 || list === null)
      ? [stated(typed.value, counts.typed?.cell.text ?? '', total)]
      : []),
  ]
}

function fromNumbers(counts: Counts, stated: readonly StatedNumber[]): Settled {
  const [first] = stated
  const other = stated.find(each => each.value !== first?.value)
  const problem = first === undefined ? MISSING : other === undefined ? null : disagreement(first, other)
  return {
    delegates: first?.value ?? null,
    rule: first === undefined ? null : counts.lines.length > 0 ? 'sum-of-groups' : 'stated',
    stated: first?.value ?? null,
    statedText: first?.text ?? null,
    cells: first === undefined ? [] : [first.where],
    problems: problem === null ? [] : [problem],
  }
}

const MISSING: ReadProblem = {
  severity: 'question',
  code: 'count-missing',
  message: 'Phiếu chưa ghi số đại biểu và chưa có danh sách. Nhập số đại biểu hoặc đề nghị đơn vị gửi lại.',
  where: null,
}

const disagreement = (sum: StatedNumber, typed: StatedNumber): ReadProblem => ({
  severity: 'question',
  code: 'groups-mismatch',
  message: `Các thành phần cộng lại là ${sum.text}, ô ${typed.where.cell} ghi ${typed.text}. Xác định số đại biểu đúng.`,
  where: typed.where,
})

function chairOf(sheet: Sheet): ReadChair | null {
  const name = withoutHonorific(textBeside(sheet, W.chairName))
  const position = textBeside(sheet, W.chairPosition)
  const reason = textBeside(sheet, W.chairReason)
  if (name === '' && position === '') return null
  return {
    name: name === '' ? null : name,
    position,
    stated: true,
    substitute: reason !== '',
    reason: reason === '' ? null : reason,
  }
}

/** The technician; where none is named, the telephone of the chair. */
function contactOf(sheet: Sheet): ReadContact | null {
  const phone = (words: string) => readPhones(textBeside(sheet, words))[0] ?? null
  const name = withoutHonorific(textBeside(sheet, W.contactName))
  const own = phone(W.contactPhone)
  if (name !== '' || own !== null) return { name: name === '' ? null : name, phone: own }
  const chair = phone(W.chairPhone)
  const chairName = withoutHonorific(textBeside(sheet, W.chairName))
  return chair === null ? null : { name: chairName === '' ? null : chairName, phone: chair }
}
