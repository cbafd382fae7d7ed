import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseUnits, unitsOfProvince } from '#domain/directory/parse-units.ts'
import { unitTitle } from '#domain/directory/unit.ts'
import { asId } from '#domain/kernel/ids.ts'

const csv = readFileSync(new URL('../../../../resources/units/vn-units-2025.csv', import.meta.url), 'utf8')

describe('the shipped directory of units', () => {
  const directory = parseUnits(csv)

  test('holds 34 provinces and 3,321 units', () => {
    expect([directory.provinces.length, directory.units.size]).toEqual([34, 3321])
  })

  test('gives Quảng Ngãi 86 xã, 9 phường and 1 đặc khu', () => {
    const kinds = unitsOfProvince(directory, '51').map(unit => unit.kind)
    expect(['xã', 'phường', 'đặc khu'].map(kind => kinds.filter(each => each === kind).length)).toEqual([
      86, 9, 1,
    ])
  })

  test.each([
    ['21025', 'Phường Cẩm Thành'],
    ['21548', 'Đặc khu Lý Sơn'],
    ['23356', 'Xã Xốp'],
  ])('%s is %s', (code, title) => {
    const unit = directory.units.get(asId(code))
    expect(unit && unitTitle(unit)).toBe(title)
  })

  test('refuses a list with a broken line', () => {
    expect(() =>
      parseUnits(`${csv.split('\n')[0]}\n51,Tỉnh Quảng Ngãi,2102,Phường Cẩm Thành,Phường,`),
    ).toThrow('Not a unit')
  })
})
