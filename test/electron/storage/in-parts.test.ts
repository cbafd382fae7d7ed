import { expect, test } from 'vitest'
import { withValues } from '#electron/storage/in-parts.ts'

test('values read part by part keep the order of the rows, and a row whose value is gone is left out', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => ({ id: `r${at}` }))
  const asked: number[] = []
  const found = await withValues(
    rows,
    ({ id }) => id,
    async keys => {
      asked.push(keys.length)
      return new Map(keys.toReversed().flatMap(key => (key === 'r60' ? [] : [[key, `value of ${key}`]])))
    },
  )
  expect(found.map(({ row }) => row.id)).toEqual(rows.map(({ id }) => id).filter(id => id !== 'r60'))
  expect(found[60]).toEqual({ row: { id: 'r61' }, value: 'value of r61' })
  expect(Math.max(...asked)).toBeLessThan(rows.length)
})
