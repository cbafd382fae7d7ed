import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('a reminder belongs to a meeting and is of a known kind', async () => {
  const { run, migrateTo } = await rawDatabase('0010-closings')
  await migrateTo('0011-chasing-calls')
  const call = (kind: string) =>
    `insert into chasing_calls values ('a', 'nowhere', '21025', '${kind}', 'promised', '', '', '', null, 1,
      '2026-06-29T15:00', 'A')`
  await expect(run(call('telephone'))).rejects.toThrow(/FOREIGN KEY/)
  await expect(run(call('fax'))).rejects.toThrow(/CHECK/)
})
