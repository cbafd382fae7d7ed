import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('meetings stay, a return may come without a file, and a negative number of delegates is refused', async () => {
  const { run, migrateTo } = await rawDatabase('0002-meetings')
  await run(`insert into meetings values ('m', 'Hội nghị', 'party', '', '', null, '', '', '', '', 'GIẤY MỜI', '', '', '', null,
    '-GM/TU', 'Quảng Ngãi', null, '', '', '', '', '2026-06-27T08:00')`)
  await migrateTo('0003-returns')
  expect(await run('select id, name from meetings')).toEqual([{ id: 'm', name: 'Hội nghị' }])
  const values = (id: string, delegates: number) =>
    `insert into returns values ('${id}', 'm', '21025', null, 0, 1, 'telephone', ${delegates}, '2026-06-28T08:00', '2026-06-28T08:00', 'A', '{}')`
  await run(values('r', 12))
  expect(await run('select place_code, delegates, file_id from returns')).toEqual([
    { place_code: '21025', delegates: 12, file_id: null },
  ])
  await expect(run(values('s', -1))).rejects.toThrow(/CHECK/)
})
