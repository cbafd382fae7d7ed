import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('what was recorded before stays, and an exclusion belongs to a group or to a point, never to both', async () => {
  const { run, migrateTo } = await rawDatabase('0001-change-log')
  await run(`insert into settings (id, value) values ('provinceCode', '"51"')`)
  await migrateTo('0002-meetings')
  expect(await run('select * from settings')).toEqual([{ id: 'provinceCode', value: '"51"' }])
  await run(`insert into meetings values ('m', 'Hội nghị', 'party', '', '', null, '', '', '', '', 'GIẤY MỜI', '', '', '', null,
    '-GM/TU', 'Quảng Ngãi', null, '', '', '', '', '2026-06-27T08:00')`)
  await run("insert into bridge_points values ('p', 'm', 0, 'one-place', 'Điểm cầu', '', '', '', 'TINH', '')")
  await run("insert into participant_groups values ('g', 'p', 0, 'Nhóm', 0, '')")
  await run("insert into exclusions values ('e', null, 'g', 0, 'p', 'các đồng chí dự tại')")
  await expect(run("insert into exclusions values ('f', 'p', 'g', 0, 'p', '')")).rejects.toThrow(/CHECK/)
  await expect(run("insert into exclusions values ('f', null, null, 0, 'p', '')")).rejects.toThrow(/CHECK/)
  await expect(
    run("insert into bridge_points values ('q', 'none', 0, 'one-place', '', '', '', '', '', '')"),
  ).rejects.toThrow(/FOREIGN KEY/)
})
