import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('halls as they were drawn stay, whoever sits there is named, a seat is kept once', async () => {
  const { run, migrateTo } = await rawDatabase('0016-roll-call')
  await run(`insert into meetings (id, name, form, basis_lead, basis_document, basis_issuer, basis_subject, convener,
    convocation, document_type, abstract, superior_organ, organ, number_suffix, place, closing, signature_authority,
    signature_position, signer, created_at)
    values ('m', 'Hội nghị', 'party', '', '', '', '', '', '', 'GIẤY MỜI', '', '', '', '-GM/TU', '', '', '', '', '',
    '2026-06-27T08:00')`)
  await run("insert into halls values ('h', 'm', '21025', 8, 12, 6)")
  await run(`insert into attendees (id, meeting_id, place_code, position, name, title, phone, note, group_label, sheet)
    values ('a', 'm', '21025', 1, 'Nguyễn Văn An', '', '', '', '', '')`)
  await run("insert into hall_seats values ('a', 'h', 1, 6), ('gone', 'h', 1, 7)")
  await migrateTo('0019-hall-seats')
  expect(await run('select aisle, second_aisle, chairs from halls')).toEqual([
    { aisle: 6, second_aisle: 0, chairs: 0 },
  ])
  expect(await run('select id, name from hall_seats order by id')).toEqual([
    { id: 'a', name: 'Nguyễn Văn An' },
    { id: 'gone', name: '' },
  ])
  const keep = (id: string) => run(`insert into hall_kept_seats values ('${id}', 'h', 1, 1, 'Báo chí')`)
  await keep('1')
  await expect(keep('2')).rejects.toThrow(/UNIQUE/)
})
