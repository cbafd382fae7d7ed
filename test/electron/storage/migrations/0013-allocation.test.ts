import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('a person is decided about once in a meeting, and only a person there is', async () => {
  const { run, migrateTo } = await rawDatabase('0012-persons')
  await migrateTo('0013-allocation')
  const columns = await run('pragma table_info(group_bindings)')
  expect(columns).toMatchObject([{ name: 'id' }, { name: 'rules' }])
  await run('pragma foreign_keys = off')
  const decide = (id: string, person: string) =>
    run(
      `insert into seat_decisions values ('${id}', 'm', '${person}', 'TINH', 'Nguyễn Thị Thử', '2026-06-28T08:00')`,
    )
  await decide('1', 'p')
  await expect(decide('2', 'p')).rejects.toThrow(/UNIQUE/)
  await decide('3', 'q')
  expect(await run('select person_id, place_code from seat_decisions order by id')).toEqual([
    { person_id: 'p', place_code: 'TINH' },
    { person_id: 'q', place_code: 'TINH' },
  ])
})
