import { expect, test } from 'vitest'
import type { ReadAnswer } from '#domain/returns/reading.ts'
import { understandReturn } from '#domain/returns/understand-return.ts'
import { NASTY_RETURNS, type NastyAnswer } from '#test/support/nasty-returns.ts'
import { sampleContext } from '#test/support/returns.ts'

const context = sampleContext()

test.each(NASTY_RETURNS)('$kind', ({ file, workbook, expected }) => {
  const reading = understandReturn(workbook, file, context)
  const read = reading.kind === 'refused' ? 'refused' : reading.answers
  if (expected === 'refused' || read === 'refused') return expect(read).toBe(expected)
  expect(read.map((answer, at) => saidBy(answer, expected[at]))).toEqual(expected)
})

/** Of an answer what is expected of it, so that each case says only what matters to it. */
function saidBy(answer: ReadAnswer, expected: NastyAnswer | undefined): NastyAnswer {
  const asked = answer.problems.filter(problem => problem.severity !== 'note').map(problem => problem.code)
  const said = {
    chair: answer.chair?.name ?? '',
    phone: answer.contact?.phone ?? '',
    people: answer.people.map(person => person.name),
  }
  return {
    code: answer.unit.code,
    delegates: answer.delegates,
    ...(asked.length === 0
      ? {}
      : { asks: asked.find(code => code.startsWith(expected?.asks ?? '')) ?? asked.join() }),
    ...(expected?.chair === undefined ? {} : { chair: said.chair }),
    ...(expected?.phone === undefined ? {} : { phone: said.phone }),
    ...(expected?.people === undefined ? {} : { people: said.people }),
  }
}

test('numbers by group keep the cells they stand in', () => {
  const counted = NASTY_RETURNS.find(each => each.kind === 'numbers by group with a wrong total')
  const reading = counted === undefined ? null : understandReturn(counted.workbook, counted.file, context)
  const groups = reading?.kind === 'understood' ? reading.answers[0]?.byGroup : []
  expect(groups?.map(group => group.where?.cell)).toEqual(['C3', 'C4'])
})
