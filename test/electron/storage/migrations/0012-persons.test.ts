import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

const person = (id: string, protocol: number, name: string): string =>
  `insert into persons values ('${id}', '${name}', null, null, null, '[]', '', ${protocol}, '', null, '', '', '${name}', 'phong ${id}')`

test('what is searched follows every row of a person, in the order of protocol', async () => {
  const { run, migrateTo } = await rawDatabase('0007-learned-aliases')
  await migrateTo('0012-persons')
  const found = async (match: string) =>
    (
      await run(
        `select person_id from person_search join person_texts on docid = person_search.rowid where person_search match '${match}' order by person_search.rowid`,
      )
    ).map(row => row['person_id'])
  await run(person('p', 7, 'le an'))
  await run(person('q', 3, 'le binh'))
  expect(await found('le')).toEqual(['q', 'p'])
  await run("insert into person_positions values ('o', 'p', 0, 'Bí thư', '', null, null, null, 'bi thu')")
  await run("insert into person_memberships values ('m', 'p', 0, 'BCH', '', '', null, null, 'bch')")
  expect(await found('le bi thu bch')).toEqual(['p'])
  await run("update persons set protocol = 1 where id = 'p'")
  expect(await found('le')).toEqual(['p', 'q'])
  await run("update person_positions set person_id = 'q' where id = 'o'")
  expect(await found('bi thu')).toEqual(['q'])
  await run("update persons set merged_into = 'q' where id = 'p'")
  expect(await found('le')).toEqual(['q'])
  await run("update persons set merged_into = null where id = 'p'")
  await run("delete from person_positions where id = 'o'")
  expect(await found('bi thu')).toEqual([])
  await run("delete from person_memberships where id = 'm'")
  await run("delete from persons where id = 'p'")
  expect(await found('le')).toEqual(['q'])
  await run("insert into person_search (person_search) values ('integrity-check')")
})

test('offices and seats belong to a person, an attendee of old times to nobody yet', async () => {
  const { run, migrateTo } = await rawDatabase('0007-learned-aliases')
  await run(`insert into meetings (id, name, form, basis_lead, basis_document, basis_issuer, basis_subject, convener,
    convocation, document_type, abstract, superior_organ, organ, number_suffix, place, closing, signature_authority,
    signature_position, signer, created_at)
    values ('m', 'Hội nghị', 'party', '', '', '', '', '', '', 'GIẤY MỜI', '', '', '', '-GM/TU', '', '', '', '', '',
    '2026-06-27T08:00')`)
  await run(
    "insert into attendees values ('a', 'm', '21025', 0, 'Lê An', '', '', '', null, '', null, '', null)",
  )
  await migrateTo('0012-persons')
  expect(await run('select name, person_id, not_listed from attendees')).toEqual([
    { name: 'Lê An', person_id: null, not_listed: null },
  ])
  await expect(run("update attendees set person_id = 'nobody'")).rejects.toThrow(/FOREIGN KEY/)
  await expect(
    run("insert into person_positions values ('o', 'nobody', 0, '', '', null, null, null, '')"),
  ).rejects.toThrow(/FOREIGN KEY/)
})
