/** What stands outside the table in words: `Chủ trì: Đ/c …`, `Số người dự | 25`, `SĐT: …`, `(Lần 2)`. */
import { readCount } from '../vietnamese/count.ts'
import { readPhones, withoutPhones } from '../vietnamese/phone.ts'
import { fold } from '../vietnamese/text.ts'
import { type ColumnRole, columnRole } from './columns.ts'
import {
  hasFamilyName,
  isPersonName,
  isPosition,
  type NameAndPosition,
  readNamed,
  withoutHonorific,
} from './person-names.ts'
import type { CellRef } from './reading.ts'
import { cellsOfRow, type PlacedCell, refOf } from './sheet-cells.ts'
import { type Cell, cellAt, type Sheet } from './workbook.ts'

export type LabelledFact = {
  readonly role: ColumnRole
  readonly label: string
  readonly value: string
  /** Set when the value is a cell of its own. */
  readonly cell: Cell | null
  readonly where: CellRef
}

const LABEL = /^([^:：]{2,70})[:：]\s*(\S[\s\S]*)$/u

/** Facts of some rows: a label and its value in one cell, or in neighbouring cells. */
export function labelledFacts(sheet: Sheet, rows: readonly number[]): readonly LabelledFact[] {
  return rows.flatMap(row => factsOfRow(sheet, cellsOfRow(sheet, row)))
}

function factsOfRow(sheet: Sheet, cells: readonly PlacedCell[]): readonly LabelledFact[] {
  if (isHeadOfContact(sheet, cells)) return contactBelow(sheet, cells)
  const facts: LabelledFact[] = []
  for (let at = 0; at < cells.length; at += 1) {
    const placed = cells[at]
    if (placed === undefined) continue
    const inside = factsInCell(sheet, placed)
    if (inside.length > 0) {
      facts.push(...inside)
      continue
    }
    const role = columnRole(placed.cell.text.replace(/[:：]\s*$/, ''))
    const value = cells[at + 1]
    const below =
      role === 'count' && (value === undefined || isHeading(value.cell)) ? numberBelow(sheet, placed) : null
    if (below !== null) {
      facts.push({ role: 'count', label: placed.cell.text, ...below })
      continue
    }
    // A number asked for and left blank is worth a question of its own.
    if (role === 'count' && value === undefined && cells.length <= 2)
      facts.push({
        role,
        label: placed.cell.text,
        value: '',
        ...besideBlank(sheet, placed),
      })
    if (
      role === null ||
      role === 'order' ||
      value === undefined ||
      (role === 'count' && isHeading(value.cell)) ||
      (!isNumberFor(role, value.cell) &&
        (/[:：]/.test(value.cell.text) || columnRole(value.cell.text) === role))
    )
      continue
    facts.push({
      role,
      label: placed.cell.text,
      value: value.cell.text,
      cell: value.cell,
      where: refOf(sheet, value.row, value.column),
    })
    at += 1
  }
  return facts
}

const OF_CONTACT: ReadonlySet<ColumnRole | null> = new Set([
  'order',
  'contact',
  'phone',
  'email',
  'unit',
  'note',
])

/** `TT | Cán bộ kỹ thuật | SĐT` over one row that answers it. */
export function isHeadOfContact(sheet: Sheet, cells: readonly PlacedCell[]): boolean {
  const contact = cells.find(({ cell }) => columnRole(cell.text) === 'contact')
  if (contact === undefined || !cells.every(({ cell }) => OF_CONTACT.has(columnRole(cell.text)))) return false
  const [name, further] = [1, 2].map(down => cellAt(sheet, contact.row + down, contact.column).text)
  return cells.length > 1 && further === '' && name !== undefined && isPersonName(withoutHonorific(name))
}

const contactBelow = (sheet: Sheet, cells: readonly PlacedCell[]): readonly LabelledFact[] =>
  cells.flatMap(({ row, column, cell: { text: label } }) => {
    const cell = cellAt(sheet, row + 1, column)
    const role = columnRole(label)
    return role === 'contact' || role === 'phone'
      ? [{ role, label, value: cell.text, cell, where: refOf(sheet, row + 1, column) }]
      : []
  })

const isHeading = ({ text }: Cell): boolean => !/\d/.test(text) && !['count', null].includes(columnRole(text))

/** `Tổng số | Nam | Nữ` over one row of numbers. */
function numberBelow(
  sheet: Sheet,
  { row, column }: PlacedCell,
): Pick<LabelledFact, 'value' | 'cell' | 'where'> | null {
  const [cell, further] = [cellAt(sheet, row + 1, column), cellAt(sheet, row + 2, column)]
  return cell.number === null || further.text !== ''
    ? null
    : { value: cell.text, cell, where: refOf(sheet, row + 1, column) }
}

/** `35 (bằng chữ: ba mươi lăm)` beside a label of numbers: the value, whatever words and marks it holds. */
const isNumberFor = (role: ColumnRole, { text, number }: Cell): boolean =>
  role === 'count' && /\d/.test(text) && readCount(text, number).kind !== 'none'

/** The cell beside a label when it is a formula without a value, otherwise the label's own place. */
function besideBlank(sheet: Sheet, { row, column }: PlacedCell): Pick<LabelledFact, 'cell' | 'where'> {
  const next = (sheet.rows[row] ?? []).findIndex((cell, at) => at > column && cell?.formula === 'uncached')
  return next < 0
    ? { cell: null, where: refOf(sheet, row, column) }
    : { cell: cellAt(sheet, row, next), where: refOf(sheet, row, next) }
}

/** `Mọi chi tiết xin liên hệ đ/c …, số điện thoại …`: a request in running text. */
const ASKS_TO_CALL = /^((?:\S+ ){0,8}?liên hệ(?: với)?)\s+([^:：\s].*\d.*)$/iu

export const asksToCall = (text: string): boolean => ASKS_TO_CALL.test(text)

function factsInCell(sheet: Sheet, { row, column, cell }: PlacedCell): readonly LabelledFact[] {
  return cell.text.split('\n').flatMap(line => {
    const bare = line.replace(/^[-–+*•\s]+/, '').trim()
    // "Xin liên hệ đ/c Lan (SĐT: …)" is one request, whatever mark stands in its bracket.
    const match = ASKS_TO_CALL.exec(bare) ?? LABEL.exec(bare)
    const [, label = '', value = ''] = match ?? []
    const role = match === null ? null : labelRole(label)
    return role === null ? [] : [{ role, label, value, cell: null, where: refOf(sheet, row, column) }]
  })
}

/** In running text a label is at the start; "Hội nghị … ngày 01/7 (14 giờ 00): …" is none. */
function labelRole(label: string): ColumnRole | null {
  const role = columnRole(label)
  return role === 'order' || role === 'group' || role === 'signature' ? null : role
}

export type StatedPerson = NameAndPosition & {
  readonly phone: string | null
  readonly reason: string | null
  readonly isNamed: boolean
}

/** Why somebody else presides; "(Bí thư Đảng ủy)" alone is an office. */
const REASON =
  /\(([^()]*(?:thay|vắng|bận|ốm|nghỉ|công tác|ủy quyền|uỷ quyền|phân công|(?:dự|họp|đi)(?: họp)? (?:ở|tại|điểm|hội|học|tỉnh|trên))[^()]*)\)\s*$/iu

/** Reads `Đ/c Trần Thị Liên - Phó Bí thư TT (Bí thư dự tại tỉnh), ĐT 0905…`. */
export function readStatedPerson(text: string): StatedPerson {
  const phone = readPhones(text)[0] ?? null
  const bare = withoutPhones(text)
  const reason = REASON.exec(bare)
  const core = (reason === null ? bare : bare.slice(0, reason.index)).trim().replace(/[,;\s-]+$/, '')
  const named = readNamed(core)
  if (named !== null) return { ...named, phone, reason: reason?.[1]?.trim() ?? null, isNamed: true }
  const [, left = '', right = ''] = /^([^,;–—-]+?)\s*[,;–—-]\s*(.+)$/.exec(core) ?? []
  if (isPersonName(withoutHonorific(left)))
    return {
      name: withoutHonorific(left),
      position: right.trim(),
      phone,
      reason: reason?.[1]?.trim() ?? null,
      isNamed: true,
    }
  const joined = namedBehindOffice(core)
  if (joined !== null) return { ...joined, phone, reason: reason?.[1]?.trim() ?? null, isNamed: true }
  return {
    name: '',
    position: right.trim() || withoutHonorific(core),
    phone,
    reason: reason?.[1]?.trim() ?? null,
    isNamed: false,
  }
}

/** `Bí thư Đảng ủy Trương Minh Hiếu`: no sign parts the office from a name of three words or four. */
function namedBehindOffice(text: string): NameAndPosition | null {
  const words = text.split(/\s+/)
  for (const length of [4, 3]) {
    const position = words.slice(0, -length).join(' ')
    const name = words.slice(-length).join(' ')
    if (isPosition(position) && !OF_PLACE.test(name) && !BEFORE_PLACE.test(position) && isFullName(name))
      return { name, position: withoutHonorific(position) }
  }
  return null
}

const isFullName = (text: string): boolean => hasFamilyName(text) && isPersonName(text)

/** `Đảng ủy xã Sơn Tây Hạ`: family names with which places begin too. */
const OF_PLACE = /^(?:sơn|đặng th[uù][yỳ]|trương quang trọng)(?!\p{L})/iu
const BEFORE_PLACE = /(?<!\p{L})(?:xã|phường|thôn|khu|tổ|huyện|tỉnh|làng|trường|p\.|x\.)$/iu

/** `(Lần 2 - thay thế danh sách lần 1)` → 2. */
export function versionNumberIn(text: string): number | null {
  const found = /\blan\s*(?:thu\s*)?(\d{1,2})\b/.exec(fold(text))?.[1]
  return found === undefined ? null : Number(found)
}

/** `(sửa)`, `thay thế danh sách đã gửi`, `điều chỉnh`: it says itself that it takes the place of one before. */
export const saysRevision = (text: string): boolean =>
  /\b(?:thay the|dieu chinh|dinh chinh|cap nhat|sua doi|sua lai|ban sua|gui lai)\b|\(\s*(?:da )?sua\s*\)/.test(
    fold(text).replace(/[_-]+/g, ' '),
  )

/** `…, ngày 28 tháng 6 năm 2026` → `2026-06-28`. */
export function documentDateIn(text: string): string | null {
  const found = /ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})/.exec(fold(text))
  if (found === null) return null
  const [, day = '', month = '', year = ''] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** True for a list that only adds people to one sent before. */
export const saysSupplement = (text: string): boolean => {
  const folded = fold(text).replace(/[_-]+/g, ' ')
  return (
    /\bbo sung\b/.test(folded) && !/thay the|sua doi, bo sung|sua doi bo sung|da bo sung|day du/.test(folded)
  )
}
