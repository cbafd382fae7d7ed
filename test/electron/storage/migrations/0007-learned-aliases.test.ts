import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('a spelling is learned once, for one place, without a meeting', async () => {
  const { run, migrateTo } = await rawDatabase('0006-issued-letters')
  await migrateTo('0007-learned-aliases')
  const learn = (key: string, code: string) =>
    run(
      `insert into unit_aliases values ('${key}', '${code}', 'Xã An Phúú', 'Nguyễn Thị Thử', '2026-06-28T08:00')`,
    )
  await learn('an phúú', '21034')
  await expect(learn('an phúú', '21025')).rejects.toThrow(/UNIQUE/)
  expect(await run('select id, code from unit_aliases')).toEqual([{ id: 'an phúú', code: '21034' }])
})
