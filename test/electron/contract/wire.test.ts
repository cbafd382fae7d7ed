/** Whatever crosses HTTP arrives as it was sent, bytes among it. */
import { describe, expect, test } from 'vitest'
import { decodeWire, encodeWire } from '#contract/wire.ts'

const across = (value: unknown) => decodeWire(encodeWire(value))

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index)

const values: Record<string, unknown> = {
  null: null,
  'a text in Vietnamese': 'Đảng ủy phường Cẩm Thành',
  'numbers, truths, nothing': [0, -1.5, 1e21, true, false, null],
  'no bytes at all': new Uint8Array(),
  'every byte': everyByte,
  'bytes deep inside': { files: [{ name: 'a.xlsx', bytes: everyByte }, { bytes: new Uint8Array([1]) }] },
  'a text like the marker': ['$bytes', '{"$bytes":"AAAA"}'],
  'a property named like the marker': { $bytes: 'AAAA' },
  'the escaped marker': { $$bytes: 'x', $bytes: { $$$bytes: 1 }, other: [{ $bytes: 5 }] },
  'a property named __proto__': JSON.parse('{"__proto__": {"polluted": true}}'),
}

describe('the wire', () => {
  test.each(Object.entries(values))('carries %s', (_, value) => {
    expect(across(value)).toStrictEqual(value)
  })

  test.each([1, 2, 3, 24_575, 24_576, 24_577, 100_001])('carries %i bytes', length => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256)
    expect(across(bytes)).toStrictEqual(bytes)
  })

  test('carries a Buffer and a view into a larger buffer as plain bytes', () => {
    expect(across(Buffer.from('Ủy'))).toStrictEqual(new Uint8Array(Buffer.from('Ủy')))
    expect(across(everyByte.subarray(10, 13))).toStrictEqual(new Uint8Array([10, 11, 12]))
  })

  test('keeps the order of properties', () => {
    expect(Object.keys(across({ b: 1, a: 2, c: new Uint8Array(1) }) as object)).toEqual(['b', 'a', 'c'])
  })

  test('leaves out what is undefined, and gives no prototype away', () => {
    expect(across({ a: undefined, b: 1 })).toStrictEqual({ b: 1 })
    expect(across(undefined)).toBeNull()
    expect(Object.getPrototypeOf(across(values['a property named __proto__']))).toBe(Object.prototype)
  })

  test.each(['', '{', '{"$bytes":5}', '{"$bytes":"*"}', 'undefined'])('refuses %j', text => {
    expect(() => decodeWire(text)).toThrow(SyntaxError)
  })
})
