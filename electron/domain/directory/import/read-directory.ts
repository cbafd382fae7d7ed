/** Reads the persons of a spreadsheet, each with the cells it was read from and what could not be read in them. */
import type { UnitCode } from '../../kernel/ids.ts'
import { findTable, type Table } from '../../returns/find-table.ts'
import { guessTable } from '../../returns/guess-table.ts'
import { isPersonName, splitNameAndPosition, withoutHonorific } from '../../returns/person-names.ts'
import type { CellRef } from '../../returns/reading.ts'
import { cellsOfRow, refOf, shownCell } from '../../returns/sheet-cells.ts'
import type { Cell, Sheet, Workbook } from '../../returns/workbook.ts'
import { readPhones } from '../../vietnamese/phone.ts'
import { fold } from '../../vietnamese/text.ts'
import { type PartialDate, readPartialDate } from '../partial-date.ts'
import type { Gender, Membership, Position } from '../person.ts'
import { type ReadContact, readContacts } from './contact-cell.ts'
import { type DirectoryRole, directoryColumns, NOTHING } from './directory-columns.ts'
import { readSeat } from './read-seat.ts'

export type ReadPosition = Omit<Position, 'id' | 'unitCode'>
export type ReadMembership = Omit<Membership, 'id'>

/** A person as one row has it; null and empty where the row says nothing. */
export type ReadDirectoryPerson = {
  /** Sheet and row: tells the rows of one file apart. */
  readonly key: string
  readonly sheet: string
  /** As Excel counts. */
  readonly row: number
  readonly cells: ReadonlyMap<DirectoryRole, string>
  /** The program's own number of the person, where the file came from it. */
  readonly id: string | null
  readonly name: string
  readonly birth: PartialDate | null
  readonly gender: Gender | null
  readonly unitCode: UnitCode | null
  readonly phones: readonly string[]
  readonly email: string
  readonly rank: number | null
  readonly note: string
  readonly positions: readonly ReadPosition[]
  readonly memberships: readonly ReadMembership[]
  readonly contacts: readonly ReadContact[]
  /** What stands in a cell and could not be used: the rest of the row still can. */
  readonly doubts: readonly Doubt[]
}

export type Doubt = { readonly where: CellRef; readonly message: string }

export type RefusedRow = { readonly where: CellRef; readonly text: string; readonly message: string }

export type DirectoryReading = {
  readonly persons: readonly ReadDirectoryPerson[]
  readonly refused: readonly RefusedRow[]
  /** Headings that were found, by role, of the first sheet that holds persons. */
  readonly headings: ReadonlyMap<DirectoryRole, string>
}

/** @param unitOf the unit a name of a commune means, null where it means none for sure */
export function readDirectory(
  workbook: Workbook,
  unitOf: (written: string) => UnitCode | null,
): DirectoryReading {
  const persons: ReadDirectoryPerson[] = []
  const refused: RefusedRow[] = []
  let headings: ReadonlyMap<DirectoryRole, string> = new Map()
  for (const sheet of workbook.sheets.filter(each => !each.hidden)) {
    const table = listTable(sheet)
    if (table === null) continue
    const columns = directoryColumns(table)
    if (headings.size === 0) headings = headingsOf(table, columns)
    const reader = { sheet, columns, unitOf }
    for (let row = table.headerBottom + 1; row < sheet.rows.length; row += 1) {
      const read = readRow(reader, row)
      if (read === null) continue
      if ('key' in read) persons.push(read)
      else refused.push(read)
    }
  }
  return { persons, refused, headings }
}

function listTable(sheet: Sheet): Table | null {
  const table = findTable(sheet)
  return table?.kind === 'list' ? table : guessTable(sheet)
}

const headingsOf = (table: Table, columns: ReadonlyMap<DirectoryRole, number>) =>
  new Map(
    [...columns].map(([role, at]) => [role, table.columns.find(({ column }) => column === at)?.label ?? '']),
  )

type RowReader = {
  readonly sheet: Sheet
  readonly columns: ReadonlyMap<DirectoryRole, number>
  readonly unitOf: (written: string) => UnitCode | null
}

/** Null for what is no person and says nothing of one: blank rows, headings of groups, totals, signatures. */
function readRow(reader: RowReader, row: number): ReadDirectoryPerson | RefusedRow | null {
  const { sheet, columns } = reader
  const cellOf = (role: DirectoryRole): Cell | null => {
    const column = columns.get(role)
    return column === undefined ? null : shownCell(sheet, row, column)
  }
  const textOf = (role: DirectoryRole): string => cellOf(role)?.text.trim() ?? ''
  const written = textOf('name')
  const where = refOf(sheet, row, columns.get('name') ?? 0)
  const split = isPersonName(written) ? null : splitNameAndPosition(written, !columns.has('title'))
  const name = split?.name ?? withoutHonorific(written)
  if (!isPersonName(name)) {
    const says = (['id', 'phone', 'title'] as const).some(role => textOf(role) !== '')
    if (!says || cellsOfRow(sheet, row).length < 2) return null
    return {
      where,
      text: written,
      message:
        written === ''
          ? 'Dòng có thông tin nhưng thiếu họ và tên.'
          : `“${written}” không đọc được là họ và tên một người.`,
    }
  }
  const doubts: Doubt[] = []
  const doubt = (role: DirectoryRole, message: string): void => {
    doubts.push({ where: refOf(sheet, row, columns.get(role) ?? 0), message })
  }
  const date = (role: DirectoryRole, line: string): PartialDate | null => {
    const read = line === '' ? null : readPartialDate(line)
    if (line !== '' && read === null) doubt(role, `“${line}” không phải là ngày, tháng hoặc năm.`)
    return read
  }
  const phones = readPhones(textOf('phone'))
  if (textOf('phone') !== '' && phones.length === 0)
    doubt('phone', `“${textOf('phone')}” không phải là số điện thoại.`)
  const unitText = textOf('unit')
  const unitCode = unitText === '' ? null : reader.unitOf(unitText)
  if (unitText !== '' && unitCode === null)
    doubt('unit', `“${unitText}” không chỉ đúng một xã, phường, đặc khu của tỉnh.`)
  const { contacts, unread } = readContacts(textOf('contact'), unitCode, reader.unitOf)
  for (const line of unread)
    doubt('contact', `“${line}” không rõ là đầu mối liên hệ hay kỹ thuật của đơn vị nào.`)
  const gender = readGender(textOf('gender'))
  if (gender === null && !NO_GENDER.test(textOf('gender')))
    doubt('gender', `“${textOf('gender')}” không rõ là nam hay nữ.`)
  const rank = readRank(textOf('rank'))
  if (textOf('rank') !== '' && rank === null) doubt('rank', `“${textOf('rank')}” không phải là số thứ tự.`)
  return {
    key: `${sheet.name}!${row + 1}`,
    sheet: sheet.name,
    row: row + 1,
    cells: new Map([...columns].map(([role, column]) => [role, refOf(sheet, row, column).cell])),
    id: textOf('id') === '' ? null : textOf('id'),
    name,
    birth: date('birth', isoText(cellOf('birth')).trim()),
    gender,
    unitCode,
    phones,
    email: textOf('email').toLowerCase(),
    rank,
    note: oneLine(textOf('note')),
    positions: readPositions(textOf('title') || (split?.position ?? ''), { textOf, cellOf, date }),
    memberships: readMemberships({ textOf, cellOf, date }),
    contacts,
    doubts,
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The lines of a cell; several offices of one person stand one below the other, in each of their columns. */
const linesOf = (text: string): readonly string[] =>
  text.split(/\n/).map(line => (line.trim() === NOTHING ? '' : oneLine(line)))

type PartReader = {
  readonly textOf: (role: DirectoryRole) => string
  readonly cellOf: (role: DirectoryRole) => Cell | null
  /** Tells what is no date. */
  readonly date: (role: DirectoryRole, line: string) => PartialDate | null
}

function readPositions(titles: string, { textOf, cellOf, date }: PartReader): readonly ReadPosition[] {
  const lines = linesOf(titles)
  const organs = linesOf(textOf('organ'))
  const since = linesOf(isoText(cellOf('since')))
  const until = linesOf(isoText(cellOf('until')))
  const count = Math.max(lines.length, organs.length)
  return Array.from({ length: count }, (_, at) => ({
    title: lines[at] ?? '',
    // One organ written once is that of every office.
    organ: organs[at] ?? (organs.length === 1 ? (organs[0] ?? '') : ''),
    from: date('since', since[at] ?? ''),
    to: date('until', until[at] ?? ''),
  })).filter(({ title, organ }) => title !== '' || organ !== '')
}

function readMemberships({ textOf, cellOf, date }: PartReader): readonly ReadMembership[] {
  const [bodies, seats, bases] = (['body', 'seat', 'basis'] as const).map(role => linesOf(textOf(role)))
  const [since, until] = (['seat-since', 'seat-until'] as const).map(role => linesOf(isoText(cellOf(role))))
  return (bodies ?? []).flatMap((body, at) => {
    const seat = readSeat(body, seats?.[at] ?? '', bases?.[at] ?? '')
    if (seat === null) return []
    return { ...seat, from: date('seat-since', since?.[at] ?? ''), to: date('seat-until', until?.[at] ?? '') }
  })
}

/** A cell shown as a date holds a day, whatever its format shows of it. */
const isoText = (cell: Cell | null): string =>
  cell?.date == null ? (cell?.text ?? '') : cell.date.slice(0, 10)

/** Blank, and what stands in a column of women where there is none. */
const NO_GENDER = /^(?:[-–—0.]|không)?$/iu

function readGender(text: string): Gender | null {
  const folded = fold(text)
  if (/^(?:nu|x|ba)$/.test(folded)) return 'female'
  return /^(?:nam|ong)$/.test(folded) ? 'male' : null
}

const LAST_RANK = 4_000_000

function readRank(text: string): number | null {
  const rank = /^\d{1,7}$/.test(text) ? Number(text) : 0
  return rank >= 1 && rank <= LAST_RANK ? rank : null
}
