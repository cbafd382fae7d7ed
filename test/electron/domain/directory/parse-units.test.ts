import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseUnits, unitsOfProvince } from '#domain/directory/parse-units.ts'
import { unitTitle } from '#domain/directory/unit.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDate } from '#domain/kernel/local-time.ts'

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

  test('tells from when a unit is one and until when; those without dates from the beginning of the list', () => {
    const [header, first] = csv.split('\n')
    const list = parseUnits(
      [
        header,
        first,
        '51,Tỉnh Quảng Ngãi,99001,Xã Cũ,Xã,,,2026-12-31',
        '51,Tỉnh Quảng Ngãi,99002,Xã Mới,Xã,,2027-01-01,',
      ].join('\n'),
    )
    const on = (day: string) => unitsOfProvince(list, '51', localDate(day)).map(unitTitle)
    expect([on('2025-06-30'), on('2025-07-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([
      [],
      ['Xã Cũ'],
      ['Xã Cũ'],
      ['Xã Mới'],
    ])
    expect(unitsOfProvince(list, '51')).toHaveLength(2)
  })

  test('refuses a list with a broken line', () => {
    expect(() =>
      parseUnits(`${csv.split('\n')[0]}\n51,Tỉnh Quảng Ngãi,2102,Phường Cẩm Thành,Phường,`),
    ).toThrow('Not a unit')
  })
})
