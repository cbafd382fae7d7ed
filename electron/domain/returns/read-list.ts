/** Reads a list of persons: who is counted, who is not and why, the groups, the total written below. */
import { readCount } from '../vietnamese/count.ts'
import { equalityKey } from '../vietnamese/text.ts'
import { attendanceUnder } from './attendance.ts'
import type { Table } from './find-table.ts'
import { HeadingAttendance } from './heading-attendance.ts'
import { isHeadOfContact } from './labelled-facts.ts'
import { PeopleReader } from './listed-people.ts'
import { type OrderedRow, orderGaps } from './order-gaps.ts'
import { namesAnOffice, sampleName } from './person-names.ts'
import type {
  CellRef,
  Highlight,
  NotCountedPerson,
  NotCountedReason,
  ReadPerson,
  ReadProblem,
} from './reading.ts'
import { RowAttendances } from './row-attendance.ts'
import { isListedRow, type RowKind, rowKind, type StatedTotal, statedInTotalRow } from './row-kinds.ts'
import { cellsOfRow, type PlacedCell, refOf } from './sheet-cells.ts'
import { TableColumns } from './table-columns.ts'
import { cellAt, type Sheet } from './workbook.ts'

export type ListedGroup = {
  readonly label: string
  /** `(05 đồng chí)` or `: 05 đ/c` behind the label, or a number in a cell beside it; null when not written. */
  readonly stated: number | null
  readonly counted: number
}

/** A line among the rows that is neither a person nor a total. */
export type ListHeading = { readonly text: string; readonly row: number; readonly where: CellRef }

export type ListReading = {
  readonly people: readonly ReadPerson[]
  readonly notCounted: readonly NotCountedPerson[]
  readonly groups: readonly ListedGroup[]
  /** Rows with a position or a telephone and no name. */
  readonly nameless: readonly CellRef[]
  /** Numbered rows that are neither a person nor a known heading. */
  readonly unread: readonly CellRef[]
  /** Counted people without the cross that others have. */
  readonly unmarked: readonly CellRef[]
  readonly headings: readonly ListHeading[]
  readonly totals: readonly (StatedTotal & { readonly where: CellRef; readonly sinceLast: number })[]
  readonly problems: readonly ReadProblem[]
  readonly highlights: readonly Highlight[]
  /** Zero-based: the first row that is no part of the list. */
  readonly endRow: number
}

export type ListContext = {
  readonly isProvincial: boolean
  /** What stands over the whole list says that nobody of it sits here. */
  readonly isOfAbsent?: boolean
}

export function readList(sheet: Sheet, table: Table, context: ListContext): ListReading {
  return new ListReader(sheet, table, context).read()
}

class ListReader {
  private readonly sheet: Sheet
  private readonly table: Table
  private readonly columns: TableColumns
  private readonly reader: PeopleReader
  private readonly attendances: RowAttendances
  private readonly underHeading: HeadingAttendance
  private readonly people: ReadPerson[] = []
  private readonly byName = new Map<string, readonly ReadPerson[]>()
  private readonly notCounted: NotCountedPerson[] = []
  private readonly groups: { label: string; stated: number | null; counted: number }[] = []
  private readonly nameless: CellRef[] = []
  private readonly unread: CellRef[] = []
  private readonly orders: OrderedRow[] = []
  private readonly unmarked: CellRef[] = []
  private readonly headings: ListHeading[] = []
  private readonly totals: ListReading['totals'][number][] = []
  private readonly problems: ReadProblem[] = []
  private readonly highlights: Highlight[] = []

  constructor(sheet: Sheet, table: Table, { isProvincial, isOfAbsent = false }: ListContext) {
    this.sheet = sheet
    this.table = table
    this.columns = new TableColumns(sheet, table)
    this.reader = new PeopleReader(sheet, this.columns)
    this.attendances = new RowAttendances(sheet, this.columns, table.headerBottom + 1, isProvincial)
    this.underHeading = new HeadingAttendance(
      heading => attendanceUnder(heading, isProvincial),
      isOfAbsent ? 'absent' : 'here',
    )
  }

  read(): ListReading {
    const hidden = new Set(this.sheet.hiddenRows)
    let endRow = this.sheet.rows.length
    for (let row = this.table.headerBottom + 1; row < this.sheet.rows.length; row += 1) {
      const kind = rowKind(this.sheet, this.table, row, this.totals.length > 0 && this.people.length > 0)
      if (kind.kind === 'person' || kind.kind === 'nameless') this.noteOrder(row)
      if (hidden.has(row)) {
        if (kind.kind === 'person') this.takeHidden(row)
        continue
      }
      if (kind.kind === 'end') {
        endRow = row
        this.lookBelow(row)
        break
      }
      this.take(row, kind)
    }
    return this.reading(endRow)
  }

  private reading(endRow: number): ListReading {
    if (this.totals.length === 0) this.problems.push(...orderGaps(this.orders))
    const { people, notCounted, groups, nameless, unread, unmarked, headings, totals, problems, highlights } =
      this
    return {
      people,
      notCounted,
      groups,
      nameless,
      unread,
      unmarked,
      headings,
      totals,
      problems,
      highlights,
      endRow: Math.min(endRow, (this.lastRow ?? this.table.headerBottom) + 1),
    }
  }

  private lastRow: number | null = null

  /** Persons below what looked like the end of the list must not be lost in silence. */
  private lookBelow(end: number): void {
    const hidden = new Set(this.sheet.hiddenRows)
    // Who is named under `Cán bộ kỹ thuật | SĐT` is the one to call.
    const first = isHeadOfContact(this.sheet, cellsOfRow(this.sheet, end)) ? end + 2 : end + 1
    for (let row = first; row < this.sheet.rows.length; row += 1)
      if (!hidden.has(row) && isListedRow(this.sheet, this.table, row))
        this.unread.push(refOf(this.sheet, row, this.columns.name))
  }

  private take(row: number, kind: RowKind): void {
    if (kind.kind === 'person') this.takePeople(row)
    else if (kind.kind === 'nameless') this.nameless.push(refOf(this.sheet, row, this.columns.name))
    else if (kind.kind === 'group') this.takeHeading(row, kind)
    else if (kind.kind === 'text') {
      if (this.isNumbered(row)) this.unread.push(refOf(this.sheet, row, this.columns.name))
      this.headings.push({ text: kind.text, row, where: refOf(this.sheet, row, 0) })
    } else if (kind.kind === 'total') {
      const total = statedInTotalRow(this.sheet, this.withoutParts(kind.cells))
      const above = this.totals.reduce((sum, each) => sum + each.sinceLast, 0)
      const sinceLast = this.people.length - above
      this.totals.push({ ...total, sinceLast, where: refOf(this.sheet, row, total.column) })
      this.mark('total', row, total.column)
    }
  }

  /** A number under `Nam` or `Nữ` counts only some of the people. */
  private withoutParts(cells: readonly PlacedCell[]): readonly PlacedCell[] {
    const parts = new Set(this.columns.of('gender').map(({ column }) => column))
    return cells.filter(({ column, cell }) => !parts.has(column) || cell.number === null)
  }

  private takeHeading(row: number, kind: Extract<RowKind, { kind: 'group' }>): void {
    this.headings.push({ text: kind.label, row, where: refOf(this.sheet, row, kind.column) })
    this.underHeading.enter(kind.label)
    if (this.totals.length > 0) return
    if (this.isNumbered(row) && !namesAnOffice(kind.label))
      this.unread.push(refOf(this.sheet, row, kind.column))
    // Of people who are not counted a heading may say any number.
    const stated = this.underHeading.now === 'here' ? this.groupNumber(row, kind) : null
    this.groups.push({ label: kind.label, stated, counted: 0 })
    this.mark('group', row, kind.column)
  }

  private noteOrder(row: number): void {
    const order = /^(\d{1,4})\.?$/.exec(this.columns.texts(row, 'order')[0] ?? '')?.[1]
    if (order !== undefined)
      this.orders.push({ order: Number(order), where: refOf(this.sheet, row, this.columns.name) })
  }

  private isNumbered(row: number): boolean {
    return this.columns.texts(row, 'order').some(text => /^\d{1,4}\.?$/.test(text))
  }

  private groupNumber(row: number, kind: Extract<RowKind, { kind: 'group' }>): number | null {
    const written = /\(([^()]*\d[^()]*)\)\s*$|:\s*(\d[^:]*)$/.exec(kind.label)
    if (written !== null) {
      const reading = readCount(written[1] ?? written[2] ?? '')
      return reading.kind === 'exact' ? reading.value : null
    }
    const beside = (this.sheet.rows[row] ?? []).find(
      (cell, column) => column > kind.column && cell !== null && cell.text !== '',
    )
    const reading = beside ? readCount(beside.text, beside.number) : null
    return reading?.kind === 'exact' ? reading.value : null
  }

  private mark(role: Highlight['role'], row: number, column: number): void {
    this.highlights.push({ role, ...refOf(this.sheet, row, column) })
  }

  private takeHidden(row: number): void {
    for (const person of this.reader.at(row).people) this.leaveOut(row, person, 'hidden-row')
  }

  private takePeople(row: number): void {
    const { people, problems } = this.reader.at(row)
    this.problems.push(...problems)
    const reason = this.awayReason(row, people)
    for (const person of people.map(each => this.grouped(row, each))) {
      const why = reason ?? this.repetition(row, person)
      if (why === null) this.count(row, person)
      else this.leaveOut(row, person, why)
    }
  }

  private grouped(row: number, person: ReadPerson): ReadPerson {
    return {
      ...person,
      groupLabel: this.groups.at(-1)?.label ?? this.columns.texts(row, 'group', true)[0] ?? null,
    }
  }

  private count(row: number, person: ReadPerson): void {
    this.people.push(person)
    const key = equalityKey(person.name)
    this.byName.set(key, [...(this.byName.get(key) ?? []), person])
    this.mark('counted', row, this.columns.name)
    this.lastRow = row
    const group = this.groups.at(-1)
    if (group !== undefined) group.counted += 1
    if (sampleName(person.name)) this.sampleLeft(row, person)
  }

  private leaveOut(row: number, person: ReadPerson, reason: NotCountedReason): void {
    this.notCounted.push({ ...person, reason })
    this.lastRow = row
    if (reason !== 'hidden-row') this.mark('not-counted', row, this.columns.name)
  }

  /** By the heading over the row, or what stands beside the name. */
  private awayReason(row: number, people: readonly ReadPerson[]): NotCountedReason | null {
    if (this.underHeading.now !== 'here') return this.underHeading.now
    if (cellAt(this.sheet, row, this.columns.name).struck === true) return 'struck'
    const attendance = this.attendances.at(row)
    if (attendance.kind === 'unmarked') this.unmarked.push(attendance.where)
    if (attendance.kind === 'absent' || attendance.kind === 'elsewhere') {
      if (people.length === 1) return attendance.kind
      this.ask(people, this.columns.texts(row, 'note').join('; '), refOf(this.sheet, row, this.columns.name))
    }
    if (attendance.kind === 'remark') this.ask(people, attendance.text, attendance.where)
    return null
  }

  private ask(people: readonly ReadPerson[], text: string, where: CellRef): void {
    const names = people.map(person => person.name).join(', ')
    this.problems.push({
      severity: 'question',
      code: 'attendance-unclear',
      message: `Ghi chú "${text}" của ${names} ở ô ${where.cell} chưa rõ có dự tại điểm cầu này hay không. Xác định có tính người này không.`,
      where,
    })
  }

  private sampleLeft(row: number, person: ReadPerson): void {
    const where = refOf(this.sheet, row, this.columns.name)
    this.problems.push({
      severity: 'question',
      code: 'sample-name',
      message: `"${person.name}" ở ô ${where.cell} giống tên ví dụ trong mẫu chưa được thay. Xác định có tính người này không.`,
      where,
    })
  }

  /** The same person above: same name, and a telephone or a position that agrees. */
  private repetition(row: number, person: ReadPerson): NotCountedReason | null {
    for (const above of this.byName.get(equalityKey(person.name)) ?? []) {
      const samePosition = equalityKey(above.position) === equalityKey(person.position)
      const bothPhones = above.phone !== null && person.phone !== null
      if (bothPhones ? above.phone === person.phone : samePosition) return 'duplicate'
      if (samePosition && person.position !== '') this.possibleDuplicate(row, above, person)
    }
    return null
  }

  private possibleDuplicate(row: number, above: ReadPerson, person: ReadPerson): void {
    this.problems.push({
      severity: 'question',
      code: 'possible-duplicate',
      message: `${person.name} có ở dòng ${above.row} và dòng ${person.row}, cùng chức vụ nhưng khác số điện thoại. Xác định là một hay hai người.`,
      where: refOf(this.sheet, row, this.columns.name),
    })
  }
}
