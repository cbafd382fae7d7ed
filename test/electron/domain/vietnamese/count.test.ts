import { describe, expect, test } from 'vitest'
import { readCount } from '#domain/vietnamese/count.ts'

describe('a number as people write it', () => {
  test.each([
    ['12', 12],
    ['12 đ/c', 12],
    ['05 đồng chí', 5],
    ['mười lăm', 15],
    ['hai mươi mốt', 21],
    ['Một trăm linh năm người', 105],
    ['muoi lam', 15],
    ['tám', 8],
    ['24 (hai mươi bốn) đồng chí', 24],
    ['35 đ/c (trong đó có 12 nữ)', 35],
    ['39 đồng chí, trong đó nữ 12', 39],
    ['20 (có danh sách kèm theo)', 20],
    ['1.250 đại biểu', 1250],
  ])('%s is certain', (text, value) => {
    expect(readCount(text)).toEqual({ kind: 'exact', value })
  })

  test.each([
    ['khoảng 25'],
    ['25-30'],
    ['30 + 02 kỹ thuật'],
    ['05 (01 vắng)'],
    ['trên 20'],
    ['25 hoặc 26'],
    ['20 (chưa kể lái xe)'],
    ['24 (hai mươi lăm)'],
    ['25?'],
    ['0905111222'],
  ])('%s is for a person to settle', text => {
    expect(readCount(text).kind).toBe('unsure')
  })

  test.each([[''], ['Tổng cộng'], ['có danh sách kèm theo'], ['Bí thư']])('%j holds none', text => {
    expect(readCount(text).kind).toBe('none')
  })

  test('the number of the cell itself counts', () => {
    expect([readCount('12', 12), readCount('12,5', 12.5).kind]).toEqual([
      { kind: 'exact', value: 12 },
      'unsure',
    ])
  })
})
