import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('a change set holds its rows in order and a step of another kind is refused', async () => {
  const { run } = await rawDatabase('0001-change-log')
  await run(
    "insert into change_sets (id, operation, label, kind, state, at, who) values ('s', 'o', 'L', 'do', 'done', '2026-06-27T08:00', 'A')",
  )
  await run(
    "insert into change_rows (id, change_set_id, ordinal, table_name, row_key, after) values ('s:0', 's', 0, 'settings', 'theme', '{}')",
  )
  expect(await run('select sequence, id, meeting_id, reverses from change_sets')).toEqual([
    { sequence: 1, id: 's', meeting_id: null, reverses: null },
  ])
  await expect(
    run(
      "insert into change_sets (id, operation, label, kind, state, at, who) values ('t', 'o', 'L', 'try', 'done', '2026-06-27T08:00', 'A')",
    ),
  ).rejects.toThrow(/CHECK/)
  await expect(
    run(
      "insert into change_rows (id, change_set_id, ordinal, table_name, row_key) values ('x:0', 'x', 0, 't', 'k')",
    ),
  ).rejects.toThrow(/FOREIGN KEY/)
})
