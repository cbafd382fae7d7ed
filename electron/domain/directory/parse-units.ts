/** Reads the shipped list of provinces and commune-level units (`resources/units/vn-units-2025.csv`). */
import { asId, type UnitCode } from '../kernel/ids.ts'
import { type LocalDate, localDate } from '../kernel/local-time.ts'
import { nfc } from '../vietnamese/text.ts'
import { isValidOn, type Province, UNIT_KINDS, type Unit } from './unit.ts'

export type Directory = {
  /** In the order of the list, which is the order of their codes. */
  readonly provinces: readonly Province[]
  /** In the order of the list. */
  readonly units: ReadonlyMap<UnitCode, Unit>
}

const HEADER = 'province_code,province_name,code,name,type,name_alt_spelling,valid_from,valid_until'

/** From when the codes of the list are in force (Quyết định 19/2025/QĐ-TTg). */
const LIST_FROM = localDate('2025-07-01')

/**
 * Parses the list: one line per unit, `51,Tỉnh Quảng Ngãi,21025,Phường Cẩm Thành,Phường,`. A unit made or ended later
 * has its first and last day behind that, `,2027-01-01,` or `,,2026-12-31`. It is our own data and holds no quoted fields. Throws on a line that is not of that form, since a directory with a hole would
 * lose a unit in silence.
 */
export function parseUnits(csv: string): Directory {
  const [header, ...lines] = nfc(csv)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  if (header !== HEADER) throw new Error(`Not a list of units: ${header}`)
  const provinces = new Map<string, Province>()
  const units = new Map<UnitCode, Unit>()
  for (const line of lines) {
    if (line === '') continue
    const { province, unit } = parseLine(line)
    if (!provinces.has(province.code)) provinces.set(province.code, province)
    units.set(unit.code, unit)
  }
  return { provinces: [...provinces.values()], units }
}

function parseLine(line: string): { readonly province: Province; readonly unit: Unit } {
  const [provinceCode = '', provinceName = '', code = '', name = '', type = '', _, from = '', until = ''] =
    line.split(',')
  const kind = UNIT_KINDS.find(known => known === type.toLocaleLowerCase('vi'))
  if (!/^\d{5}$/.test(code) || !/^\d{2}$/.test(provinceCode) || kind === undefined)
    throw new Error(`Not a unit: ${line}`)
  return {
    province: { code: provinceCode, name: provinceName },
    unit: {
      code: asId(code),
      provinceCode,
      kind,
      bareName: name.slice(type.length).trim(),
      validFrom: from === '' ? LIST_FROM : localDate(from),
      validUntil: until === '' ? null : localDate(until),
    },
  }
}

/** The units of one province on a day, or where none is given on any, in the order of the list. */
export const unitsOfProvince = (
  directory: Directory,
  provinceCode: string,
  day: LocalDate | null = null,
): readonly Unit[] =>
  [...directory.units.values()].filter(unit => unit.provinceCode === provinceCode && isValidOn(unit, day))
