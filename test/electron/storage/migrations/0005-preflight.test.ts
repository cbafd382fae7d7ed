import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('a warning is acknowledged once a meeting, and only of a meeting that is there', async () => {
  const { run, migrateTo } = await rawDatabase('0002-meetings')
  await run(`insert into meetings values ('m', 'Hội nghị', 'party', '', '', null, '', '', '', '', 'GIẤY MỜI', '', '', '', null,
    '-GM/TU', 'Quảng Ngãi', null, '', '', '', '', '2026-06-27T08:00')`)
  await migrateTo('0005-preflight')
  expect(await run('select id, name from meetings')).toEqual([{ id: 'm', name: 'Hội nghị' }])
  const row = (id: string, meeting: string) =>
    `insert into acknowledged_findings values ('${id}', '${meeting}', 'terms|closing||', 'Theo công văn', 'A', '2026-06-27T08:00')`
  await run(row('a', 'm'))
  await expect(run(row('b', 'm'))).rejects.toThrow(/UNIQUE/)
  await expect(run(row('c', 'none'))).rejects.toThrow(/FOREIGN KEY/)
})
