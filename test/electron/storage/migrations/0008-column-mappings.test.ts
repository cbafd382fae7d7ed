import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('a header is explained once, and a file has one reading in force', async () => {
  const { run, migrateTo } = await rawDatabase('0007-learned-aliases')
  await migrateTo('0008-column-mappings')
  const explain = (columns: string) =>
    run(`insert into column_mappings values ('1 stt', 1, '${columns}', 'Nguyễn Thị Thử', '2026-06-28T08:00')`)
  await explain('[]')
  await expect(explain('[1]')).rejects.toThrow(/UNIQUE/)
  expect(await run('select id, columns from column_mappings')).toEqual([{ id: '1 stt', columns: '[]' }])
  await expect(
    run("insert into rereadings values ('no file', 'r2', 'Nguyễn Thị Thử', '2026-06-28T08:00')"),
  ).rejects.toThrow(/FOREIGN KEY/)
})
