import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('steps that were there are of this computer', async () => {
  const { run, migrateTo } = await rawDatabase('0013-allocation')
  await run(
    "insert into change_sets (id, operation, label, kind, state, at, who) values ('s', 'o', 'L', 'do', 'done', '2026-06-27T08:00', 'A')",
  )
  await migrateTo('0015-handover')
  expect(await run('select id, brought_by from change_sets')).toEqual([{ id: 's', brought_by: null }])
})
