import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('a recipient has one letter of each version, whose content was kept before', async () => {
  const { run, migrateTo } = await rawDatabase('0005-preflight')
  await run(`insert into meetings (id, name, form, basis_lead, basis_document, basis_issuer, basis_subject, convener,
    convocation, document_type, abstract, superior_organ, organ, number_suffix, place, closing, signature_authority,
    signature_position, signer, created_at)
    values ('m', 'Hội nghị', 'party', '', '', '', '', '', '', 'GIẤY MỜI', '', '', '', '-GM/TU', '', '', '', '', '',
    '2026-06-27T08:00')`)
  await migrateTo('0006-issued-letters')
  expect(await run('select id, name from meetings')).toEqual([{ id: 'm', name: 'Hội nghị' }])
  const letter = (id: string, version: number, kind: string) =>
    `insert into issued_letters values ('${id}', 'm', '21025', 'Phường Cẩm Thành', ${version}, '${kind}',
      '2026-06-27T08:00', 'A', '7KQ2-M9XT', 0, 'bb', 'aa')`
  await expect(run(letter('a', 1, 'plain'))).rejects.toThrow(/FOREIGN KEY/)
  await run("insert into letter_contents values ('aa', x'00')")
  await run(letter('a', 1, 'plain'))
  await run(letter('b', 2, 'adjusted'))
  await expect(run(letter('c', 2, 'adjusted'))).rejects.toThrow(/UNIQUE/)
  await expect(run(letter('d', 3, 'other'))).rejects.toThrow(/CHECK/)
})

test('a line of the programme belongs to a meeting', async () => {
  const { run, migrateTo } = await rawDatabase('0005-preflight')
  await migrateTo('0006-issued-letters')
  const item = (meeting: string) =>
    `insert into programme_items values ('p', '${meeting}', 0, null, 'Ổn định tổ chức', '')`
  await expect(run(item('nowhere'))).rejects.toThrow(/FOREIGN KEY/)
})
