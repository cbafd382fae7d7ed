import { expect, test } from 'vitest'
import { datesAgree, partialDateText, readPartialDate } from '#domain/directory/partial-date.ts'

test.each([
  ['1972', '1972', '1972'],
  ['5/1972', '1972-05', '5/1972'],
  ['tháng 5/1972', '1972-05', '5/1972'],
  ['19/5/1972', '1972-05-19', '19/5/1972'],
  ['ngày 19 tháng 5 năm 1972', '1972-05-19', '19/5/1972'],
  ['1972-05-19', '1972-05-19', '19/5/1972'],
  ['31/02/1972', null, ''],
  ['hai lẻ', null, ''],
  ['72', null, ''],
])("'%s'", (written, date, text) => {
  const read = readPartialDate(written)
  expect([read, partialDateText(read)]).toEqual([date, text])
})

test('a year agrees with its days and with no other', () => {
  const [year, day, other] = ['1972', '19/5/1972', '1973'].map(readPartialDate)
  if (!year || !day || !other) throw new Error('No date')
  expect([datesAgree(year, day), datesAgree(day, other)]).toEqual([true, false])
})
