/** Reads a list of persons: who is counted, who is not and why, the groups, the total written below. */
import { readCount } from '../vietnamese/count.ts'
import { readPhones } from '../vietnamese/phone.ts'
import { equalityKey, fold } from '../vietnamese/text.ts'
import { attendanceIn } from './attendance.ts'
import type { ColumnRole } from './columns.ts'
import type { Table, TableColumn } from './find-table.ts'
import {
  isPersonName,
  isPosition,
  namesAnOffice,
  splitNameAndPosition,
  withoutHonorific,
} from './person-names.ts'
import type {
  CellRef,
  Highlight,
  NotCountedPerson,
  NotCountedReason,
  ReadPerson,
  ReadProblem,
} from './reading.ts'
import { isListedRow, type RowKind, rowKind, type StatedTotal, statedInTotalRow } from './row-kinds.ts'
import { refOf, shownCell } from './sheet-cells.ts'
import { cellAt, type Sheet } from './workbook.ts'

export type ListedGroup = {
  readonly label: string
  /** `(05 đồng chí)` behind the label, or a number in a cell beside it; null when not written. */
  readonly stated: number | null
  readonly counted: number
}

export type ListReading = {
  readonly people: readonly ReadPerson[]
  readonly notCounted: readonly NotCountedPerson[]
  readonly groups: readonly ListedGroup[]
  /** Rows with a position or a telephone and no name. */
  readonly nameless: readonly CellRef[]
  /** Numbered rows that are neither a person nor a known heading. */
  readonly unread: readonly CellRef[]
  readonly totals: readonly (StatedTotal & { readonly where: CellRef })[]
  readonly problems: readonly ReadProblem[]
  readonly highlights: readonly Highlight[]
  /** Zero-based: the first row that is no part of the list. */
  readonly endRow: number
}

export type ListContext = { readonly isProvincial: boolean }

export function readList(sheet: Sheet, table: Table, context: ListContext): ListReading {
  return new ListReader(sheet, table, context).read()
}

class ListReader {
  private readonly sheet: Sheet
  private readonly table: Table
  private readonly context: ListContext
  private readonly people: ReadPerson[] = []
  private readonly byName = new Map<string, readonly ReadPerson[]>()
  private readonly notCounted: NotCountedPerson[] = []
  private readonly groups: { label: string; stated: number | null; counted: number }[] = []
  private readonly nameless: CellRef[] = []
  private readonly unread: CellRef[] = []
  private readonly totals: (StatedTotal & { where: CellRef })[] = []
  private readonly problems: ReadProblem[] = []
  private readonly highlights: Highlight[] = []

  constructor(sheet: Sheet, table: Table, context: ListContext) {
    this.sheet = sheet
    this.table = table
    this.context = context
  }

  read(): ListReading {
    const hidden = new Set(this.sheet.hiddenRows)
    let endRow = this.sheet.rows.length
    for (let row = this.table.headerBottom + 1; row < this.sheet.rows.length; row += 1) {
      const kind = rowKind(this.sheet, this.table, row, this.totals.length > 0 && this.people.length > 0)
      if (hidden.has(row)) {
        if (kind.kind === 'person') this.takePerson(row, true)
        continue
      }
      if (kind.kind === 'end') {
        endRow = row
        this.lookBelow(row)
        break
      }
      this.take(row, kind)
    }
    const lastPerson = Math.max(
      this.table.headerBottom,
      ...[...this.people, ...this.notCounted].map(person => person.row - 1),
    )
    const { people, notCounted, groups, nameless, unread, totals, problems, highlights } = this
    return {
      people,
      notCounted,
      groups,
      nameless,
      unread,
      totals,
      problems,
      highlights,
      endRow: Math.min(endRow, lastPerson + 1),
    }
  }

  /** Persons below what looked like the end of the list must not be lost in silence. */
  private lookBelow(end: number): void {
    const hidden = new Set(this.sheet.hiddenRows)
    for (let row = end + 1; row < this.sheet.rows.length; row += 1)
      if (!hidden.has(row) && isListedRow(this.sheet, this.table, row))
        this.unread.push(refOf(this.sheet, row, this.nameColumn()))
  }

  private take(row: number, kind: RowKind): void {
    if (kind.kind === 'person') this.takePerson(row, false)
    else if (kind.kind === 'nameless') this.nameless.push(refOf(this.sheet, row, this.nameColumn()))
    else if (kind.kind === 'text' && this.isNumbered(row))
      this.unread.push(refOf(this.sheet, row, this.nameColumn()))
    else if (kind.kind === 'group' && this.totals.length === 0) {
      if (this.isNumbered(row) && !namesAnOffice(kind.label))
        this.unread.push(refOf(this.sheet, row, kind.column))
      this.groups.push({ label: kind.label, stated: this.groupNumber(row, kind), counted: 0 })
      this.mark('group', row, kind.column)
    } else if (kind.kind === 'total') {
      const total = statedInTotalRow(this.sheet, kind.cells)
      this.totals.push({ ...total, where: refOf(this.sheet, row, total.column) })
      this.mark('total', row, total.column)
    }
  }

  private isNumbered(row: number): boolean {
    return this.textsOf(row, 'order').some(text => /^\d{1,4}\.?$/.test(text))
  }

  private groupNumber(row: number, kind: Extract<RowKind, { kind: 'group' }>): number | null {
    const bracketed = /\(([^()]*\d[^()]*)\)\s*$/.exec(kind.label)?.[1]
    if (bracketed !== undefined) {
      const reading = readCount(bracketed)
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

  private readonly byRole = new Map<ColumnRole, readonly TableColumn[]>()

  private columnsOf(role: ColumnRole): readonly TableColumn[] {
    const columns = this.byRole.get(role) ?? this.table.columns.filter(column => column.role === role)
    this.byRole.set(role, columns)
    return columns
  }

  private nameColumn(): number {
    return this.columnsOf('name')[0]?.column ?? 0
  }

  /** Texts of all columns of a role; a merged cell counts for each of its rows only where `merged`. */
  private textsOf(row: number, role: ColumnRole, merged = false): readonly string[] {
    return this.columnsOf(role)
      .map(
        ({ column }) => (merged ? shownCell(this.sheet, row, column) : cellAt(this.sheet, row, column)).text,
      )
      .filter(text => text !== '')
  }

  private takePerson(row: number, isHidden: boolean): void {
    const person = this.personAt(row)
    const reason = isHidden ? 'hidden-row' : (this.absence(row, person) ?? this.repetition(row, person))
    if (reason !== null) {
      this.notCounted.push({ ...person, reason })
      if (!isHidden) this.mark('not-counted', row, this.nameColumn())
      return
    }
    this.people.push(person)
    const key = equalityKey(person.name)
    this.byName.set(key, [...(this.byName.get(key) ?? []), person])
    this.mark('counted', row, this.nameColumn())
    const group = this.groups.at(-1)
    if (group !== undefined) group.counted += 1
  }

  private personAt(row: number): ReadPerson {
    const names = this.textsOf(row, 'name').join(' ')
    const written = names.includes('\n') ? names.replace(/ *\n */g, '\n') : names
    const titles = this.textsOf(row, 'position')
    const split =
      titles.length === 0 || !isPersonName(written)
        ? splitNameAndPosition(written, titles.length === 0)
        : null
    const [phone, ...others] = this.phonesAt(row, written)
    const position = titles.length === 0 ? (split?.position ?? '') : titles.join(', ')
    return {
      sheet: this.sheet.name,
      row: row + 1,
      name: split === null ? withoutHonorific(written) : split.name,
      position: /\s\s|[^\S ]/.test(position) ? position.replace(/\s+/g, ' ') : position,
      phone: phone ?? null,
      groupLabel: this.groups.at(-1)?.label ?? this.textsOf(row, 'group', true)[0] ?? null,
      note: [
        ...this.textsOf(row, 'note'),
        ...(others.length === 0 ? [] : [`ĐT khác: ${others.join(', ')}`]),
      ].join('; '),
    }
  }

  /** The first is the one to call, the others are kept beside it. */
  private phonesAt(row: number, written: string): readonly string[] {
    const columns = this.columnsOf('phone')
    if (columns.length === 0) return readPhones(written)
    const found = columns.flatMap(({ column }) => {
      const { text } = cellAt(this.sheet, row, column)
      const phones = readPhones(text)
      if (phones.length === 0 && text !== '')
        this.note(
          'phone-unclear',
          `Số điện thoại "${text}" ở ô ${refOf(this.sheet, row, column).cell} không đọc được.`,
          row,
          column,
        )
      return phones
    })
    return [...new Set(found)]
  }

  private note(code: ReadProblem['code'], message: string, row: number, column: number): void {
    this.problems.push({ severity: 'note', code, message, where: refOf(this.sheet, row, column) })
  }

  private absence(row: number, person: ReadPerson): NotCountedReason | null {
    const places = [
      ...this.columnsOf('note'),
      ...this.columnsOf('attendance'),
      ...this.columnsOf('signature'),
      ...this.unnamedColumns(),
    ]
    for (const { column, label, role } of places) {
      const text = cellAt(this.sheet, row, column).text
      if (text === '') continue
      const attendance =
        role === 'attendance'
          ? this.fromAttendance(label, text)
          : attendanceIn(text, this.context.isProvincial)
      if (attendance === 'absent' || attendance === 'elsewhere') return attendance
      if (attendance === 'unclear') this.unclear(row, column, person, text)
    }
    const bracket = /\(([^()]*)\)\s*$/.exec(this.textsOf(row, 'name').join(' '))?.[1] ?? ''
    const fromName =
      bracket === '' || isPosition(bracket) ? 'here' : attendanceIn(bracket, this.context.isProvincial)
    return fromName === 'absent' || fromName === 'elsewhere' ? fromName : null
  }

  /** Columns without a role may hold a remark too; those of the province's own words do not. */
  private unnamedColumns(): readonly TableColumn[] {
    return this.columnsOf('place')
  }

  /** `Vắng` over a cross; `Nơi dự` over "tỉnh". */
  private fromAttendance(label: string, text: string) {
    const heading = fold(label)
    if (heading.startsWith('vang'))
      return /^(?:x|v|co|1|✓|☑)/i.test(fold(text)) || text.length <= 2
        ? 'absent'
        : attendanceIn(`vắng ${text}`, false)
    if (/^khong$/.test(fold(text)) && /co mat|tham du/.test(heading)) return 'absent'
    return attendanceIn(text, this.context.isProvincial)
  }

  private unclear(row: number, column: number, person: ReadPerson, text: string): void {
    const where = refOf(this.sheet, row, column)
    this.problems.push({
      severity: 'question',
      code: 'attendance-unclear',
      message: `Ghi chú "${text}" của ${person.name} ở ô ${where.cell} chưa rõ có dự tại điểm cầu này hay không. Xác định có tính người này không.`,
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
      where: refOf(this.sheet, row, this.nameColumn()),
    })
  }
}
