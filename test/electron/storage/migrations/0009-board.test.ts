import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('versions stay as they are, and their small columns are read without their persons', async () => {
  const { run, migrateTo } = await rawDatabase('0008-column-mappings')
  await run(`insert into meetings (id, name, form, basis_lead, basis_document, basis_issuer, basis_subject, convener,
    convocation, document_type, abstract, superior_organ, organ, number_suffix, place, closing, signature_authority,
    signature_position, signer, created_at)
    values ('m', 'Hội nghị', 'party', '', '', '', '', '', '', 'GIẤY MỜI', '', '', '', '-GM/TU', '', '', '', '', '',
    '2026-06-27T08:00')`)
  await run(`insert into returns values ('r', 'm', '21025', null, 0, 1, 'telephone', 38, '2026-06-28T08:00',
    '2026-06-28T08:01', 'Nguyễn Thị Thử', '{}')`)
  await migrateTo('0009-board')
  expect(await run('select id, delegates, content from returns')).toEqual([
    { id: 'r', delegates: 38, content: '{}' },
  ])
  const [plan] = await run(
    "explain query plan select id, delegates, channel, who from returns where meeting_id = 'm' order by place_code, received_at, version",
  )
  expect(plan?.['detail']).toContain('COVERING INDEX returns_place')
})

test('a correction needs the version it belongs to', async () => {
  const { run, migrateTo } = await rawDatabase('0008-column-mappings')
  await migrateTo('0009-board')
  await expect(
    run("insert into corrections values ('r', 'm', '21025', null, 'Gọi lại', 'Thử', '2026-06-29T09:00')"),
  ).rejects.toThrow(/FOREIGN KEY/)
})
