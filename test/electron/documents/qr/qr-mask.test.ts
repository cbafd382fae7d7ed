import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { QUIET_ZONE, qrCode } from '#electron/documents/qr/qr-code.ts'

const TEXTS = [
  'GM 7KQ2-M9XT 21025 1 2026-06-27',
  'https://zalo.me/g/abcdef123',
  ...Array.from(
    { length: 60 },
    (_, index) => `https://docs.google.com/forms/d/e/1FAIpQLS/view?entry.1=${21_000 + 37 * index}`,
  ),
  ...[80, 200, 500, 1_200].map(length => `https://a.vn/${'điểm-cầu?x='.repeat(length).slice(0, length)}`),
]

test.each(TEXTS)('%s gets the mask that the library finds to be the best', text => {
  const { size, modules } = qrCode(text)
  const inner = size - 2 * QUIET_ZONE
  const segments = /^[0-9A-Z $%*+\-./:]*$/.test(text)
    ? text
    : [{ data: new TextEncoder().encode(text), mode: 'byte' as const }]
  const theirs = create(segments, { errorCorrectionLevel: 'M', version: (inner - 17) / 4 }).modules
  const rows = Array.from({ length: inner }, (_, row) => {
    const start = (row + QUIET_ZONE) * size + QUIET_ZONE
    return [...modules.subarray(start, start + inner)].join('')
  })
  expect(rows).toEqual(
    Array.from({ length: inner }, (_, row) =>
      [...theirs.data.subarray(row * inner, (row + 1) * inner)].join(''),
    ),
  )
})
