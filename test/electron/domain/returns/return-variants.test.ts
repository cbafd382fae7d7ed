import { describe, expect, test } from 'vitest'
import { isCertain } from '#domain/returns/reading.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { makeVariant, type Variant } from '#test/support/return-variants.ts'
import { readReturn, sampleContext, samplePlaces } from '#test/support/returns.ts'

const places = samplePlaces()
const context = sampleContext()
const VARIANTS = Array.from({ length: 200 }, (_, seed) => makeVariant(seed, places))

/** What was read of a variant, in the words of its expectation; a question or a refusal as such. */
function readAs(variant: Variant): unknown {
  const reading = readReturn(variant, context)
  if (reading.kind === 'refused') return reading.refusal.code
  const [answer] = reading.answers
  if (answer === undefined || reading.answers.length > 1 || !isCertain(answer))
    return reading.answers.flatMap(each => each.problems.map(problem => problem.message))
  return {
    code: answer.unit.code,
    delegates: answer.delegates,
    chair: equalityKey(answer.chair?.name ?? ''),
    phone: answer.contact?.phone ?? null,
    people: answer.people.map(({ name, position, phone }) => ({
      name: equalityKey(name),
      position: equalityKey(position),
      phone,
    })),
  }
}

describe('returns of other units, words and formats than the samples', () => {
  test('are read as they were made, without a question', () => {
    const wrong = VARIANTS.flatMap(variant => {
      const { expected } = variant
      const right = {
        ...expected,
        chair: equalityKey(expected.chair ?? ''),
        people: expected.people.map(({ name, position, phone }) => ({
          name: equalityKey(name),
          position: equalityKey(position),
          phone,
        })),
      }
      const got = readAs(variant)
      return JSON.stringify(got) === JSON.stringify(right)
        ? []
        : [{ file: variant.name, made: variant.made, right, got }]
    })
    expect(wrong).toEqual([])
  }, 60_000)
})
