import { expect, test } from 'vitest'
import type { ReadAnswer } from '#domain/returns/reading.ts'
import { understandReturn } from '#domain/returns/understand-return.ts'
import { ABSENCES } from '#test/support/nasty-returns/absences.ts'
import type { ExpectedAnswer, NastyReturn } from '#test/support/nasty-returns/expected.ts'
import { FORM_EXPORTS } from '#test/support/nasty-returns/form-exports.ts'
import { LAYOUTS } from '#test/support/nasty-returns/layouts.ts'
import { LISTS } from '#test/support/nasty-returns/lists.ts'
import { MANY_UNITS } from '#test/support/nasty-returns/many-units.ts'
import { NAMED_UNITS } from '#test/support/nasty-returns/named-units.ts'
import { NUMBERS } from '#test/support/nasty-returns/numbers.ts'
import { OTHER_MATTERS } from '#test/support/nasty-returns/other-matters.ts'
import { UNITS } from '#test/support/nasty-returns/units.ts'
import { WRITTEN_BY_HAND } from '#test/support/nasty-returns/written-by-hand.ts'
import { WRITTEN_NUMBERS } from '#test/support/nasty-returns/written-numbers.ts'
import { sampleContext } from '#test/support/returns.ts'
import { writtenWorkbook } from '#test/support/written-workbook.ts'

const context = sampleContext()
const RETURNS = [
  ...LISTS,
  ...LAYOUTS,
  ...ABSENCES,
  ...NUMBERS,
  ...WRITTEN_NUMBERS,
  ...UNITS,
  ...NAMED_UNITS,
  ...FORM_EXPORTS,
  ...MANY_UNITS,
  ...OTHER_MATTERS,
  ...WRITTEN_BY_HAND,
]

const read = ({ sheets, merges, file = 'danh sach.xlsx' }: NastyReturn) =>
  understandReturn(writtenWorkbook(sheets, merges), file, context)

test.each(RETURNS)('$kind', each => {
  const reading = read(each)
  const said = reading.kind === 'refused' ? 'refused' : reading.answers
  const expected = each.expected === 'refused' ? 'refused' : [each.expected].flat()
  if (expected === 'refused' || said === 'refused') return expect(said).toBe(expected)
  expect(said.map((answer, at) => saidBy(answer, expected[at]))).toEqual(expected)
})

/** Of an answer what is expected of it, so that each case says only what matters to it. */
function saidBy(answer: ReadAnswer, expected: ExpectedAnswer | undefined): ExpectedAnswer {
  const asked = answer.problems.filter(problem => problem.severity !== 'note').map(problem => problem.code)
  const meant = expected?.asks
  const isAsked = meant !== undefined && asked.some(code => code.startsWith(meant))
  return {
    code: answer.unit.code,
    delegates: answer.delegates,
    ...(asked.length === 0 ? {} : { asks: isAsked ? meant : asked.join() }),
    ...(expected?.chair === undefined ? {} : { chair: answer.chair?.name ?? '' }),
    ...(expected?.phone === undefined ? {} : { phone: answer.contact?.phone ?? '' }),
    ...(expected?.people === undefined ? {} : { people: answer.people.map(person => person.name) }),
  }
}

test('numbers by group keep the cells they stand in', () => {
  const counted = RETURNS.find(each => each.kind === 'numbers by group with a wrong total')
  const reading = counted === undefined ? null : read(counted)
  const groups = reading?.kind === 'understood' ? reading.answers[0]?.byGroup : []
  expect(groups?.map(group => group.where?.cell)).toEqual(['C3', 'C4'])
})

test('a table on its side says where each name stands in the file', () => {
  const turned = RETURNS.find(each => each.kind === 'the table turned on its side')
  const reading = turned === undefined ? null : read(turned)
  const [answer] = reading?.kind === 'understood' ? reading.answers : []
  expect(answer?.countCells.map(({ cell }) => cell)).toEqual(['B3', 'C3', 'D3'])
  expect(answer?.people.map(({ row }) => row)).toEqual([3, 3, 3])
})
