import { expect, test } from 'vitest'
import { rawDatabase } from '#test/support/raw-database.ts'

test('meetings stay and get the plain choices; a recipient has one last letter of each format', async () => {
  const { run, migrateTo } = await rawDatabase('0003-returns')
  await run(`insert into meetings values ('m', 'Hội nghị', 'party', '', '', null, '', '', '', '', 'GIẤY MỜI', '', '', '', null,
    '-GM/TU', 'Quảng Ngãi', null, '', '', '', '', '2026-06-27T08:00')`)
  await migrateTo('0004-form-choices')
  expect(
    await run(`select name, numbering, tones, body_pt, line_pt, letterhead_of, urgency, secrecy, circulation, draft,
      print_sides, recipient_text from meetings`),
  ).toEqual([
    {
      name: 'Hội nghị',
      numbering: 'point',
      tones: 'as-written',
      body_pt: null,
      line_pt: null,
      letterhead_of: 'committee',
      urgency: 'none',
      secrecy: 'none',
      circulation: '',
      draft: null,
      print_sides: 'one',
      recipient_text: 'whole',
    },
  ])
  const values = (id: string, format: string) =>
    `insert into letter_batches values ('${id}', 'm', '${format}', '21025', 'aa', '2026-06-27T08:00')`
  await run(values('a', 'docx'))
  await run(values('b', 'pdf'))
  await expect(run(values('c', 'pdf'))).rejects.toThrow(/UNIQUE/)
})
