import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('a person has one mark, a place one number and one hall', async () => {
  const { run, migrateTo } = await rawDatabase('0013-allocation')
  await migrateTo('0016-roll-call')
  await run('pragma foreign_keys = off')
  const mark = (id: string, state: string) =>
    run(
      `insert into roll_call_marks values ('${id}', 'm', '${state}', '', '', '', '2026-07-01T13:50', 'Thử')`,
    )
  await mark('a', 'late')
  await expect(mark('a', 'present')).rejects.toThrow(/UNIQUE/)
  await expect(mark('b', 'maybe')).rejects.toThrow(/CHECK/)
  const count = (id: string, present: number) =>
    run(
      `insert into roll_call_counts values ('${id}', 'm', '21025', ${present}, 0, '2026-07-01T13:50', 'Thử')`,
    )
  await expect(count('1', -1)).rejects.toThrow(/CHECK/)
  await count('1', 43)
  await expect(count('2', 44)).rejects.toThrow(/UNIQUE/)
  const hall = (id: string, rows: number) =>
    run(`insert into halls values ('${id}', 'm', '21025', ${rows}, 12, 6)`)
  await expect(hall('1', 0)).rejects.toThrow(/CHECK/)
  await hall('1', 8)
  await expect(hall('2', 8)).rejects.toThrow(/UNIQUE/)
  expect(await run('select row_count, seat_count, aisle from halls')).toEqual([
    { row_count: 8, seat_count: 12, aisle: 6 },
  ])
})
