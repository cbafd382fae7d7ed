/** What the form for all places says: an answer for each row that was filled in. */
import { readPhones } from '../../vietnamese/phone.ts'
import { evidenceOf } from '../match-unit.ts'
import { withoutHonorific } from '../person-names.ts'
import type { Highlight, ReadProblem } from '../reading.ts'
import { cellsOfRow, type PlacedCell, refOf } from '../sheet-cells.ts'
import type { PreparedContext } from '../understand-return.ts'
import type { UnitIndex } from '../unit-index.ts'
import { matchLabelled } from '../unit-mentions.ts'
import { cellAt, type Sheet, type Workbook } from '../workbook.ts'
import { doubtfulNumber, findHeader, groupFinder, numberIn, numberOf, visibleSheets } from './form-reader.ts'
import { FORM_WORDS as W } from './form-sheets.ts'
import type { FormContent, FormReading } from './read-own-form.ts'

const HEADS = [W.code, W.unit, W.count, W.chairName, W.chairPosition, W.contactName, W.contactPhone] as const

/** Null when the table is gone. A row without a number says nothing: blank never overwrites. */
export function readWholeForm(workbook: Workbook, context: PreparedContext): FormReading | null {
  for (const sheet of visibleSheets(workbook)) {
    const header = findHeader(sheet, HEADS)
    if (header === null) continue
    const groupOf = groupFinder(workbook, context.groupsOf(null))
    const columns = { ...columnsOf(header.columns), groups: groupColumns(sheet, header) }
    const answers: FormContent[] = []
    const highlights: Highlight[] = []
    for (let row = header.row + 1; row < sheet.rows.length; row += 1) {
      const answer = answerOfRow(sheet, row, columns, { groupOf, index: context.index })
      if (answer === null) continue
      answers.push(answer)
      highlights.push(
        { role: 'unit', ...refOf(sheet, row, columns.code) },
        { role: 'counted', ...refOf(sheet, row, columns.count) },
      )
    }
    return { shape: 'many-units', answers, highlights }
  }
  return null
}

const columnsOf = ([
  code = -1,
  unit = -1,
  count = -1,
  chair = -1,
  position = -1,
  contact = -1,
  phone = -1,
]: readonly number[]) => ({
  code,
  unit,
  count,
  chair,
  position,
  contact,
  phone,
})

type Columns = ReturnType<typeof columnsOf> & {
  readonly groups: readonly { readonly column: number; readonly label: string }[]
}

/** The columns between the name of the place and its number. */
const groupColumns = (
  sheet: Sheet,
  { row, columns }: NonNullable<ReturnType<typeof findHeader>>,
): Columns['groups'] => {
  const { unit, count } = columnsOf(columns)
  return cellsOfRow(sheet, row)
    .filter(({ column }) => column > unit && column < count)
    .map(({ column, cell }) => ({ column, label: cell.text }))
}

function answerOfRow(
  sheet: Sheet,
  row: number,
  columns: Columns,
  { groupOf, index }: { readonly groupOf: ReturnType<typeof groupFinder>; readonly index: UnitIndex },
): FormContent | null {
  const text = (column: number) => cellAt(sheet, row, column).text
  const name = text(columns.unit)
  const mention = matchLabelled(index, name)
  const evidence =
    mention.tier === 'exact' ? [evidenceOf('cell', mention, refOf(sheet, row, columns.unit))] : []
  const code = text(columns.code) || (evidence[0]?.codes[0] ?? '')
  const placed = (column: number): PlacedCell => ({ row, column, cell: cellAt(sheet, row, column) })
  const filled = columns.groups.flatMap(({ column, label }) => {
    const reading = numberIn(cellAt(sheet, row, column))
    return reading === null ? [] : [{ label, reading, at: placed(column) }]
  })
  const total = placed(columns.count)
  const typed = total.cell.formula === 'none' ? numberIn(total.cell) : null
  if ((code === '' && name === '') || (filled.length === 0 && typed === null)) return null
  const sum = filled.reduce((all, { reading }) => all + numberOf(reading), 0)
  const isSum = filled.length > 0
  const where = refOf(sheet, row, columns.count)
  const problems: ReadProblem[] = filled
    .filter(({ reading }) => reading.kind !== 'exact')
    .map(({ at }) => doubtfulNumber(sheet, at))
  if (typed !== null && typed.kind !== 'exact') problems.push(doubtfulNumber(sheet, total))
  else if (typed !== null && isSum && typed.value !== sum)
    problems.push({
      severity: 'question',
      code: 'groups-mismatch',
      message: `Các thành phần cộng lại là ${sum}, ô ${where.cell} ghi ${typed.value}. Xác định số đại biểu đúng.`,
      where,
    })
  const chair = withoutHonorific(text(columns.chair))
  const contact = withoutHonorific(text(columns.contact))
  const phone = readPhones(text(columns.phone))[0] ?? null
  return {
    key: `${row + 1}`,
    code,
    evidence,
    delegates: isSum ? sum : typed === null ? null : numberOf(typed),
    rule: isSum ? 'sum-of-groups' : 'stated',
    countCells: [where],
    stated: typed === null ? null : numberOf(typed),
    statedText: typed === null ? null : total.cell.text,
    listed: null,
    byGroup: filled.map(({ label, reading }) => ({
      label,
      number: numberOf(reading),
      groupId: groupOf(label),
    })),
    chair:
      chair === ''
        ? null
        : { name: chair, position: text(columns.position), stated: true, substitute: false, reason: null },
    contact: contact === '' && phone === null ? null : { name: contact === '' ? null : contact, phone },
    people: [],
    notCounted: [],
    problems,
    versionNumber: null,
    documentDate: null,
    answeredAt: null,
  }
}
