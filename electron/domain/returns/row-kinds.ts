/** What a row below a list's header is: a person, a group's heading, a total, the end of the list, or nothing. */
import { readCount } from '../vietnamese/count.ts'
import { readPhones } from '../vietnamese/phone.ts'
import { fold } from '../vietnamese/text.ts'
import { type ColumnRole, columnRole } from './columns.ts'
import type { Table } from './find-table.ts'
import { asksToCall, isHeadOfContact } from './labelled-facts.ts'
import { beginsWithName, hasFamilyName, isPersonName, isPosition, namesAnOffice } from './person-names.ts'
import { cellsOfRow, mergeAt, type PlacedCell } from './sheet-cells.ts'
import { cellAt, type Sheet } from './workbook.ts'

export type RowKind =
  | { readonly kind: 'blank' }
  | { readonly kind: 'header' }
  | { readonly kind: 'group'; readonly label: string; readonly column: number }
  | { readonly kind: 'total'; readonly cells: readonly PlacedCell[] }
  | { readonly kind: 'subtotal' }
  | { readonly kind: 'end' }
  | { readonly kind: 'person' }
  | { readonly kind: 'nameless' }
  | { readonly kind: 'text'; readonly text: string }

const TOTAL =
  /^\(?\s*(?:tong(?: cong| so| so dai bieu| so luong| dai bieu)?(?!\s*\w*(?: bien| giam| hop))\b|cong(?=\s*(?:[:(.\d]|$|tong|cong|so|danh))|an dinh|danh sach (?:nay|tren|gom|co|an dinh)|so luong dai bieu|toan bo)/
const SUBTOTAL = /^(?:tong|cong)\s*(?:cong|so)?\s*(?:nhom|muc|phan|khoi|\(?[ivx]+\)?$|[ivx]+\b)/
const END =
  /^(?:noi nhan|t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|q\.|nguoi lap|lap bieu|thu truong|xac nhan cua|\(ky|ky,? ghi|ky ten|da ky|\(da ky|chanh van phong|bi thu$|pho bi thu$|nguoi tong hop|nguoi bao cao|can bo lap|luu y|ghi chu:|kinh gui|[a-z ]{2,30}, ?ngay (?:\d|\.|…)|ngay \d{1,2} thang \d)/

/** Words with which the signatures and copies below a table begin. */
export const isClosing = (text: string): boolean => END.test(fold(text))

/** True for a row that can only be a person of the list: numbered and named. */
export const isListedRow = (sheet: Sheet, table: Table, row: number): boolean => {
  const cells = cellsOfRow(sheet, row)
  return cells.length > 0 && !isExample(table, cells) && isListed(table, cells)
}

/** `ended`: a total row has been seen, so that a bare name below it is a signature. */
export function rowKind(sheet: Sheet, table: Table, row: number, ended: boolean): RowKind {
  const cells = cellsOfRow(sheet, row)
  const [first] = cells
  if (first === undefined) return { kind: 'blank' }
  if (isExample(table, cells)) return { kind: 'text', text: '' }
  if (isListed(table, cells)) return { kind: 'person' }
  if (isHeadOfContact(sheet, cells)) return { kind: 'end' }
  if (isNumbering(cells) || isRepeatedHeader(cells)) return { kind: 'header' }
  if (isFact(table, cells)) return textOf(cells)
  if (cells.some(each => closesList(table, cells, each))) return { kind: 'end' }
  const lastLabel = Math.max(
    1,
    ...table.columns.filter(each => each.role === 'name').map(each => each.column),
  )
  const total = cells.find(({ cell, column }) => column <= lastLabel && TOTAL.test(fold(cell.text)))
  if (first.column <= lastLabel && SUBTOTAL.test(fold(first.cell.text))) return { kind: 'subtotal' }
  if (total !== undefined) return { kind: 'total', cells }
  if (isOpenRow(table, cells)) return textOf(cells)
  const group = groupHeading(sheet, table, row, cells)
  if (group !== null) return group
  return personOrNot(table, cells, ended)
}

const textOf = (cells: readonly PlacedCell[]): RowKind => ({
  kind: 'text',
  text: cells.map(({ cell }) => cell.text).join(' '),
})

const roleIn = (table: Table, column: number): ColumnRole | null => rolesOf(table)[column] ?? null

/** By column; asked about for each cell of each row. */
function rolesOf(table: Table): readonly (ColumnRole | null | undefined)[] {
  const known = roles.get(table)
  if (known !== undefined) return known
  const found: (ColumnRole | null)[] = []
  for (const { column, role } of table.columns) found[column] ??= role
  roles.set(table, found)
  return found
}

const roles = new WeakMap<Table, readonly (ColumnRole | null | undefined)[]>()

/** "Bí thư" alone begins a signature; beside a name, a number or a telephone it is somebody's position. */
function closesList(table: Table, cells: readonly PlacedCell[], { column, cell }: PlacedCell): boolean {
  if (!isClosing(cell.text)) return false
  if (roleIn(table, column) !== 'position') return true
  return !cells.some(other => {
    const role = roleIn(table, other.column)
    return (
      (role === 'name' && beginsWithName(other.cell.text)) ||
      (role === 'order' && /^\d{1,4}\.?$/.test(other.cell.text)) ||
      (role === 'phone' && readPhones(other.cell.text).length > 0)
    )
  })
}

/**
 * Numbered and named: a person, whatever words the other cells hold ("Chánh Văn phòng", "Công chức"). Words without
 * capitals are a name where an office stands beside them, and so are words of offices behind a family name.
 */
function isListed(table: Table, cells: readonly PlacedCell[]): boolean {
  const inRole = (role: ColumnRole) => cells.filter(({ column }) => roleIn(table, column) === role)
  if (!inRole('order').some(({ cell }) => /^\d{1,4}\.?$/.test(cell.text))) return false
  const names = inRole('name')
  if (names.some(({ cell }) => beginsWithName(cell.text))) return true
  const holdsOffice = inRole('position').some(({ cell }) => isPosition(cell.text))
  return holdsOffice && names.some(({ cell }) => isSmallName(cell.text) || hasFamilyName(cell.text))
}

/** `lê thị hoa`: two to five words of letters that name no office. */
const isSmallName = (text: string): boolean =>
  /^\p{L}+(?:\s+\p{L}+){1,4}$/u.test(text.trim()) &&
  !namesAnOffice(text) &&
  !isOpenSeat(text) &&
  columnRole(text) === null

const OPEN_SEAT =
  /^\(?(?:(?:cung|va|kem)(?: theo| voi)? )?(?:(?:dang |se )?(?:chua|cho|de trong|khuyet|trong$|bo sung|cap nhat|co thong bao)\b|(?:se|dang) (?:cu|chon|phan cong|xac dinh|bao)\b|khong co\b|\d{1,3} (?:d\/c|dong chi|nguoi|can bo|dai bieu|lanh dao)\b)/

/** `(chưa cử)`, `02 đ/c Công an xã` where a name is asked for: who and how many come is not known. */
const isOpenSeat = (text: string): boolean => OPEN_SEAT.test(fold(text)) && !hasFamilyName(text)

/** A numbered row whose name is an open seat: `4 | Cùng 05 đồng chí Bí thư chi bộ`. */
const isOpenRow = (table: Table, cells: readonly PlacedCell[]): boolean =>
  cells.length === 2 &&
  cells.some(({ column, cell }) => roleIn(table, column) === 'order' && /^\d{1,4}\.?$/.test(cell.text)) &&
  cells.some(({ column, cell }) => roleIn(table, column) === 'name' && isOpenSeat(cell.text))

/** `VD | Nguyễn Văn A | …`: the row of a form that shows how to fill it in. */
function isExample(table: Table, cells: readonly PlacedCell[]): boolean {
  const [first] = cells
  // Only of these cells: folding those of every row costs more than all else that is asked of a row.
  const isMark = ({ column, cell }: PlacedCell) =>
    roleIn(table, column) === 'note'
      ? /^\(?(?:vi du|vd|mau|dong mau)\b[).:]*$/.test(fold(cell.text))
      : cell === first?.cell && /^\(?(?:vi du|vd)\b[).:]*$/.test(fold(cell.text))
  return cells.some(isMark)
}

const FACT_ROLES: ReadonlySet<ColumnRole> = new Set(['contact', 'phone', 'chair', 'unit', 'place', 'email'])

/**
 * A line about the return that stands among the rows: `Đầu mối liên hệ: …` in one cell, or `Cán bộ kỹ thuật` with
 * a name beside it. It is neither a person of the list nor a group.
 */
function isFact(table: Table, cells: readonly PlacedCell[]): boolean {
  const [first, second] = cells
  if (first === undefined || first.cell.number !== null) return false
  if (cells.length === 1 && asksToCall(first.cell.text)) return true
  const [, label = '', value = ''] = /^([^:：]{2,70})[:：]\s*(.*)$/su.exec(first.cell.text) ?? []
  const role = columnRole(label === '' ? first.cell.text : label)
  if (role === null || !FACT_ROLES.has(role)) return false
  if (value !== '') return cells.length === 1 && isNoCount(value, null)
  const roleOf = (column: number) => table.columns.find(each => each.column === column)?.role
  return (
    second !== undefined &&
    cells.length === 2 &&
    (label !== '' || (isNoCount(second.cell.text, second.cell.number) && !isPosition(second.cell.text))) &&
    roleOf(first.column) !== 'position'
  )
}

/** `Chủ trì: 01 đồng chí` is the heading of a group, `Liên hệ: 0905…` none. */
const isNoCount = (text: string, number: number | null): boolean =>
  readPhones(text).length > 0 || readCount(text, number).kind === 'none'

/** `(1) (2) (3)`, `A B 1 2`: the row of column numbers under a header. */
function isNumbering(cells: readonly PlacedCell[]): boolean {
  if (cells.length < 3) return false
  const marks = cells.map(({ cell }) => cell.text.replace(/[()\s.]/g, ''))
  if (!marks.every(mark => /^(?:\d{1,2}|[A-Z])$/.test(mark))) return false
  const numbers = marks.filter(mark => /^\d+$/.test(mark)).map(Number)
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
}

function isRepeatedHeader(cells: readonly PlacedCell[]): boolean {
  const roles = new Set(cells.map(({ cell }) => columnRole(cell.text)).filter(role => role !== null))
  return roles.has('name') && roles.size >= 3 && cells.every(({ cell }) => cell.number === null)
}

const NUMBERED = /^(?:[IVX]+|[A-H]|\d{1,2})\s*[.)\-–:/]\s*\p{L}/u
const ROMAN = /^(?:[IVX]+|[A-H])[.)\-–:]?$/

function groupHeading(sheet: Sheet, table: Table, row: number, cells: readonly PlacedCell[]): RowKind | null {
  const texts = cells.filter(({ cell }) => cell.number === null || /\p{L}/u.test(cell.text))
  const [first, second] = texts
  if (first === undefined) return null
  const others = cells.filter(each => each !== first)
  const onlyCounts = others.every(
    ({ cell }) => readCount(cell.text, cell.number).kind !== 'none' && readPhones(cell.text).length === 0,
  )
  if (onlyCounts && isHeadingText(sheet, table, row, first))
    return { kind: 'group', label: first.cell.text, column: first.column }
  // "I" in the column of numbers, "Chủ trì" in the column of names.
  if (
    second !== undefined &&
    ROMAN.test(first.cell.text) &&
    others.every(each => each === second || readCount(each.cell.text, each.cell.number).kind !== 'none')
  )
    if (!beginsWithName(second.cell.text))
      return { kind: 'group', label: `${first.cell.text} ${second.cell.text}`.trim(), column: second.column }
  return null
}

function isHeadingText(sheet: Sheet, table: Table, row: number, { column, cell }: PlacedCell): boolean {
  if (beginsWithName(cell.text) && !isCapitalHeading(sheet, table, row, cell.text)) return false
  if (NUMBERED.test(cell.text) && !isPersonName(cell.text.replace(NUMBERED, match => match.slice(-1))))
    return true
  const merge = mergeAt(sheet, row, column)
  if (merge !== undefined && merge.right - merge.left >= 2) return true
  const role = table.columns.find(each => each.column === column)?.role
  return (
    (role === 'name' || role === 'order' || role === undefined) &&
    cell.text.length >= 5 &&
    !/^\d/.test(cell.text)
  )
}

/** `TRẠM Y TẾ` alone in a row of a numbered list, with no family name in front. */
const isCapitalHeading = (sheet: Sheet, table: Table, row: number, text: string): boolean =>
  cellsOfRow(sheet, row).length === 1 &&
  table.columns.some(({ role }) => role === 'order') &&
  text === text.toLocaleUpperCase('vi') &&
  !hasFamilyName(text)

function personOrNot(table: Table, cells: readonly PlacedCell[], ended: boolean): RowKind {
  const roleAt = (column: number) => table.columns.find(each => each.column === column)?.role ?? null
  const inRole = (...roles: readonly string[]) =>
    cells.filter(({ column }) => roles.includes(roleAt(column) ?? ''))
  const names = inRole('name').filter(({ cell }) => cell.number === null && /\p{L}/u.test(cell.text))
  const order = inRole('order').some(({ cell }) => /^\d{1,4}\.?$/.test(cell.text.trim()))
  const details = inRole('position', 'phone', 'email', 'birth')
  if (names.length > 0) {
    if (ended && !order) return textOf(cells)
    if (names.every(({ cell }) => isOpenSeat(cell.text)))
      return order || details.length > 0 ? { kind: 'nameless' } : textOf(cells)
    const isLabel = names.every(({ cell }) => columnRole(cell.text) !== null)
    const known =
      order || (details.length > 0 && !isLabel) || names.some(({ cell }) => beginsWithName(cell.text))
    return known ? { kind: 'person' } : textOf(cells)
  }
  if (!ended && inRole('position', 'phone').length > 0 && (order || inRole('phone').length > 0))
    return { kind: 'nameless' }
  return order ? { kind: 'blank' } : textOf(cells)
}

/** The number a total row states: after its words, or in a cell of its own. Null when it says none. */
export function statedInTotalRow(sheet: Sheet, cells: readonly PlacedCell[]): StatedTotal {
  for (const { row, column, cell } of cells) {
    if (cell.formula === 'uncached') continue
    const text = withoutListWords(unwrapped(cell.text)).replace(/^[^\d(]*?(?=\d)/, match =>
      /[~≈<>]|khoảng|khoang|dự kiến|du kien|trên|hơn|gần|chừng/iu.test(match) ? match : '',
    )
    const reading = readCount(TOTAL.test(fold(cell.text)) ? text : unwrapped(cell.text), cell.number)
    if (reading.kind !== 'none')
      return {
        value: reading.value,
        exact: reading.kind === 'exact',
        absent: reading.kind === 'unsure' ? (reading.absent ?? null) : null,
        text: cell.text,
        row,
        column,
        uncached: false,
      }
  }
  const row = cells[0]?.row ?? 0
  const uncached = (sheet.rows[row] ?? []).findIndex(
    (_, column) => cellAt(sheet, row, column).formula === 'uncached',
  )
  return {
    value: null,
    exact: false,
    absent: null,
    text: '',
    row,
    column: Math.max(uncached, 0),
    uncached: uncached >= 0,
  }
}

/** `(Danh sách có 06 người)`: a sentence that stands in brackets as a whole. */
const unwrapped = (text: string): string => /^\s*\(([^()]*)\)\s*\.?$/.exec(text)?.[1] ?? text

/** `Danh sách trên có 15 đồng chí`: the list above, not more than 15. */
const withoutListWords = (text: string): string =>
  text.replace(/^(\s*danh sách)\s+(?:nêu\s+)?trên(?!\p{L})/iu, '$1')

export type StatedTotal = {
  readonly value: number | null
  readonly exact: boolean
  /** `04 (01 vắng)`: how many of the number stay away. */
  readonly absent: number | null
  readonly text: string
  readonly row: number
  readonly column: number
  /** The number is a formula whose value was never stored. */
  readonly uncached: boolean
}
