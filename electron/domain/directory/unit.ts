/** A commune-level unit of the country, and the names that derive from it. */
import { asId, type UnitCode } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-time.ts'
import { capitalised } from '../vietnamese/text.ts'

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
  /** The first day on which it is a unit. */
  readonly validFrom: LocalDate
  /** The last one; null while nothing ends it. */
  readonly validUntil: LocalDate | null
}

/** Whether it is a unit on that day; while no day is known, any is. */
export const isValidOn = ({ validFrom, validUntil }: Unit, day: LocalDate | null): boolean =>
  day === null || (day >= validFrom && (validUntil === null || day <= validUntil))

/** `Phường Cẩm Thành`, as a list shows it. */
export const unitTitle = (unit: Unit): string => `${capitalised(unit.kind)} ${unit.bareName}`

/** The unit of that code as a list shows it; the code itself where no unit has it. */
export function titleOfCode(code: string, units: ReadonlyMap<UnitCode, Unit> | undefined): string {
  const unit = units?.get(asId(code))
  return unit === undefined ? code : unitTitle(unit)
}

/** `phường Cẩm Thành`, as it stands inside a sentence. */
export const unitName = (unit: Unit): string => `${unit.kind} ${unit.bareName}`

/** The Party committee of the unit: `Đảng ủy phường Cẩm Thành`. */
export const partyCommitteeName = (unit: Unit): string => `Đảng ủy ${unitName(unit)}`
