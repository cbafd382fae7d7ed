import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

const MEETING = `insert into meetings (id, name, form, basis_lead, basis_document, basis_issuer, basis_subject, convener,
  convocation, document_type, abstract, superior_organ, organ, number_suffix, place, closing, signature_authority,
  signature_position, signer, created_at)
  values ('m', 'Hội nghị', 'party', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '')`

test('marks made before name the place of their person, numbers told before have no groups', async () => {
  const { run, migrateTo } = await rawDatabase('0016-roll-call')
  await run(MEETING)
  await run(
    `insert into attendees (id, meeting_id, place_code, position, name, title, phone, note, group_label, sheet)
      values ('a', 'm', '21025', 1, 'Nguyễn Văn An', '', '', '', '', '')`,
  )
  for (const id of ['a', 'gone'])
    await run(
      `insert into roll_call_marks values ('${id}', 'm', 'late', '', '', '', '2026-07-01T13:50', 'Thử')`,
    )
  await run(`insert into roll_call_counts values ('1', 'm', '21026', 43, 1, '2026-07-01T13:50', 'Thử')`)
  await migrateTo('0017-roll-call-places')
  expect(await run('select id, place_code from roll_call_marks order by id')).toEqual([
    { id: 'a', place_code: '21025' },
    { id: 'gone', place_code: '' },
  ])
  expect(await run('select present, present_by_group_id from roll_call_counts')).toEqual([
    { present: 43, present_by_group_id: '{}' },
  ])
})
