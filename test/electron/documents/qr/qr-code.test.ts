import { describe, expect, test } from 'vitest'
import { fitsQrCode, QUIET_ZONE, qrCode } from '#electron/documents/qr/qr-code.ts'
import { qrPng } from '#electron/documents/qr/qr-png.ts'
import { readQrCodes } from '#test/support/read-qr.ts'

const isDark = (text: string, row: number, column: number): boolean => {
  const { size, modules } = qrCode(text)
  return modules[row * size + column] === 1
}

test('a quiet zone of four modules surrounds the code, and its corner is dark', () => {
  const text = 'https://zalo.me/g/abc'
  const { size } = qrCode(text)
  for (let at = 0; at < size; at++)
    for (let depth = 0; depth < QUIET_ZONE; depth++)
      expect([
        isDark(text, depth, at),
        isDark(text, at, depth),
        isDark(text, size - 1 - depth, at),
        isDark(text, at, size - 1 - depth),
      ]).toEqual([false, false, false, false])
  expect(isDark(text, QUIET_ZONE, QUIET_ZONE)).toBe(true)
})

describe('a reader gets back what was put in', () => {
  test.each([
    'https://zalo.me/g/abc',
    `https://docs.google.com/forms/d/e/${'x'.repeat(60)}/viewform?entry.1=21025`,
    'https://a.vn/điểm-cầu?tên=Phường Cẩm Thành',
    `https://a.vn/${'y'.repeat(1_900)}`,
  ])('%s', async text => {
    expect(await readQrCodes(qrPng(qrCode(text), 4))).toEqual([text])
  })
})

test('a text longer than any code says so', () => {
  expect(fitsQrCode('x'.repeat(2_331))).toBe(true)
  expect(fitsQrCode('x'.repeat(2_332))).toBe(false)
  expect(() => qrCode('x'.repeat(3_000))).toThrow('3000')
})
