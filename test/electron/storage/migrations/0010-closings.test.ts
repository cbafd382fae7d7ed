import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

const MEETING = `insert into meetings (id, name, form, basis_lead, basis_document, basis_issuer, basis_subject, convener,
    convocation, document_type, abstract, superior_organ, organ, number_suffix, place, closing, signature_authority,
    signature_position, signer, created_at)
    values ('m', 'Hội nghị', 'party', '', '', '', '', '', '', 'GIẤY MỜI', '', '', '', '-GM/TU', '', '', '', '', '',
    '2026-06-27T08:00')`

test('a closing has a name of its own, content kept before, and stands on the one before', async () => {
  const { run, migrateTo } = await rawDatabase('0009-board')
  await run(MEETING)
  await migrateTo('0010-closings')
  const closing = (id: string, ordinal: number, name: string, previous: string | null) =>
    `insert into closings values ('${id}', 'm', ${ordinal}, '${name}', '2026-06-29T15:00', 'A', '{}',
      ${previous === null ? 'null' : `'${previous}'`}, 'aa')`
  await expect(run(closing('a', 1, '15 giờ', null))).rejects.toThrow(/FOREIGN KEY/)
  await run("insert into closing_contents values ('aa', x'00')")
  await run(closing('a', 1, '15 giờ', null))
  await expect(run(closing('b', 2, '15 giờ', 'a'))).rejects.toThrow(/UNIQUE/)
  await run(closing('b', 2, '16 giờ', 'a'))
  await expect(run("delete from closings where id = 'a'")).rejects.toThrow(/FOREIGN KEY/)
})
