/** A commune-level unit of the country, and the names that derive from it. */
import type { UnitCode } from '../kernel/ids.ts'

export const UNIT_KINDS = ['xã', 'phường', 'đặc khu'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export type Province = {
  /** Two digits, for example `51` for Quảng Ngãi. */
  readonly code: string
  /** With its kind word: `Tỉnh Quảng Ngãi`, `Thành phố Hà Nội`. */
  readonly name: string
}

export type Unit = {
  readonly code: UnitCode
  readonly provinceCode: string
  readonly kind: UnitKind
  /** Without the kind word: `Cẩm Thành`. */
  readonly bareName: string
}

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)

/** `Phường Cẩm Thành`, as a list shows it. */
export const unitTitle = (unit: Unit): string => `${capitalised(unit.kind)} ${unit.bareName}`

/** `phường Cẩm Thành`, as it stands inside a sentence. */
export const unitName = (unit: Unit): string => `${unit.kind} ${unit.bareName}`

/** The Party committee of the unit: `Đảng ủy phường Cẩm Thành`. */
export const partyCommitteeName = (unit: Unit): string => `Đảng ủy ${unitName(unit)}`
