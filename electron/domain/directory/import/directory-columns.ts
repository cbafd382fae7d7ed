/** The columns of a spreadsheet of persons: the headings of returns, and those only a directory has. */

import { type ColumnRole, columnRole } from '../../returns/columns.ts'
import type { Table } from '../../returns/find-table.ts'
import { fold } from '../../vietnamese/text.ts'

export const DIRECTORY_ROLES = [
  'id',
  'name',
  'birth',
  'gender',
  'title',
  'organ',
  'since',
  'until',
  'body',
  'seat',
  'basis',
  'seat-since',
  'seat-until',
  'unit',
  'contact',
  'phone',
  'email',
  'rank',
  'note',
] as const
export type DirectoryRole = (typeof DIRECTORY_ROLES)[number]

/** The headings of our own file, in its order; read back by the patterns below like any other. */
export const DIRECTORY_HEADINGS: Readonly<Record<DirectoryRole, string>> = {
  id: 'Mã người',
  name: 'Họ và tên',
  birth: 'Ngày sinh',
  gender: 'Giới tính',
  title: 'Chức vụ',
  organ: 'Cơ quan',
  since: 'Giữ chức từ',
  until: 'Giữ chức đến',
  body: 'Tham gia tổ chức',
  seat: 'Vai trò',
  basis: 'Căn cứ',
  'seat-since': 'Tham gia từ',
  'seat-until': 'Tham gia đến',
  unit: 'Xã, phường, đặc khu',
  contact: 'Đầu mối',
  phone: 'Số điện thoại',
  email: 'Email',
  rank: 'Thứ tự lễ tân',
  note: 'Ghi chú',
}

/** Stands in a line that says nothing between lines that do. */
export const NOTHING = '-'

/** First match wins, before the headings of returns. */
const PATTERNS: readonly (readonly [DirectoryRole, RegExp])[] = [
  ['id', /^ma (?:so )?(?:nguoi|can bo|dai bieu)$/],
  ['seat-since', /^tham gia tu|^vao (?:cap uy|bch)/],
  ['seat-until', /^tham gia den/],
  ['body', /^tham gia|^cap uy|^(?:uy vien|thanh vien)\b|ban chi dao|^to chuc tham gia/],
  ['seat', /^vai tro/],
  ['basis', /^can cu|^quyet dinh|^so quyet dinh|^theo quyet dinh/],
  ['since', /^(?:giu chuc )?tu(?: ngay| thang| nam|$)|^giu chuc tu|bo nhiem|^ngay nhan/],
  ['until', /^(?:giu chuc )?den(?: ngay| thang| nam|$)|^giu chuc den|^ngay thoi/],
  ['rank', /thu tu (?:le tan|uu tien|sap xep|lanh dao)|^xep thu/],
  ['unit', /^xa,? phuong|^xa$|^phuong$|^dia ban|^dia phuong/],
  ['contact', /^(?:la )?dau moi/],
  ['organ', /^co quan|^don vi|noi cong tac|^to chuc/],
]

/** What a role of a return's column is in a directory; roles it has no place for are left out. */
const OF_RETURNS: Readonly<Partial<Record<ColumnRole, DirectoryRole>>> = {
  name: 'name',
  birth: 'birth',
  gender: 'gender',
  position: 'title',
  unit: 'organ',
  group: 'body',
  phone: 'phone',
  email: 'email',
  note: 'note',
}

/** The role a heading names in a directory; null when its words say nothing, or a later column says it again. */
export function directoryRole(heading: string): DirectoryRole | null {
  const words = fold(heading)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^a-z0-9, ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const own = PATTERNS.find(([, pattern]) => pattern.test(words))?.[0]
  if (own !== undefined) return own
  const role = columnRole(heading)
  return role === null ? null : (OF_RETURNS[role] ?? null)
}

/** By role, the zero-based column; the first of several that name the same. */
export function directoryColumns(table: Table): ReadonlyMap<DirectoryRole, number> {
  const columns = new Map<DirectoryRole, number>()
  for (const { column, label, role } of table.columns) {
    // A list without headings is known by what its columns hold.
    const found = label === '' && role !== null ? (OF_RETURNS[role] ?? null) : directoryRole(label)
    if (found !== null && !columns.has(found)) columns.set(found, column)
  }
  return columns
}
