/** Compares what was read with what a careful clerk recorded, field by field. */

import { isCertain, type ReadAnswer, type Reading } from '#domain/returns/reading.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'

export type TruthPerson = {
  readonly row: number
  readonly name: string
  readonly title: string | null
  readonly phone: string | null
}

export type TruthAnswer = {
  readonly row?: number
  readonly expected: 'accepted' | 'question' | 'rejected'
  readonly also_ok: readonly string[]
  readonly unit_code: string | null
  readonly candidates?: readonly string[]
  readonly must_not: readonly string[]
  readonly delegates: number | null
  readonly listed?: number | null
  readonly stated?: number | null
  readonly by_group?:
    | readonly { readonly label: string; readonly number: number; readonly group: string | null }[]
    | null
  readonly chair: string | null
  readonly chair_title: string | null
  readonly chair_stated?: boolean
  readonly substitute_chair: boolean
  readonly contact_name: string | null
  readonly contact_phone: string | null
  readonly people?: readonly TruthPerson[] | null
  readonly people_not_counted?: readonly { readonly row: number; readonly name: string }[]
}

export type TruthFile = TruthAnswer & {
  readonly file: string
  readonly kind: string
  readonly received: string
  readonly rows?: readonly TruthAnswer[]
  readonly tags: readonly string[]
}

export type Mismatch = {
  readonly file: string
  readonly field: string
  readonly expected: unknown
  readonly got: unknown
}

const HONORIFIC = /^(?:đ\/c|đồng chí|ông|bà)\s+/iu
const key = (text: string | null): string => equalityKey((text ?? '').replace(HONORIFIC, ''))

export const outcomeOf = (answer: ReadAnswer): 'accepted' | 'question' =>
  isCertain(answer) ? 'accepted' : 'question'

/** Everything that differs; an outcome among `also_ok` is right, and then the fields are compared only if accepted. */
export function compareReading(truth: TruthFile, reading: Reading): readonly Mismatch[] {
  const miss = (field: string, expected: unknown, got: unknown): Mismatch => ({
    file: truth.file,
    field,
    expected,
    got,
  })
  if (reading.kind === 'refused')
    return truth.expected === 'rejected' || truth.also_ok.includes('rejected')
      ? []
      : [miss('outcome', truth.expected, reading.refusal.code)]
  if (truth.rows !== undefined)
    return truth.rows.flatMap(row => {
      const answer = reading.answers.find(each => each.key === String(row.row))
      return answer === undefined
        ? [miss(`row ${row.row}`, row.expected, 'missing')]
        : compareAnswer(row, answer, miss, `row ${row.row} `)
    })
  const [answer] = reading.answers
  if (answer === undefined || reading.answers.length > 1) return [miss('answers', 1, reading.answers.length)]
  return compareAnswer(truth, answer, miss, '')
}

function compareAnswer(
  truth: TruthAnswer,
  answer: ReadAnswer,
  miss: (field: string, expected: unknown, got: unknown) => Mismatch,
  prefix: string,
): readonly Mismatch[] {
  const found: Mismatch[] = []
  const check = (field: string, expected: unknown, got: unknown) => {
    if (JSON.stringify(expected) !== JSON.stringify(got)) found.push(miss(prefix + field, expected, got))
  }
  const outcome = outcomeOf(answer)
  if (outcome !== truth.expected && !truth.also_ok.includes(outcome))
    check(
      'outcome',
      truth.expected,
      `${outcome}: ${answer.problems.map(problem => problem.message).join(' | ')}`,
    )
  if (answer.unit.code !== null && truth.must_not.includes(answer.unit.code))
    check('must not', null, answer.unit.code)
  if (truth.expected === 'accepted' && outcome === 'accepted') {
    check('unit', truth.unit_code, answer.unit.code)
    check('delegates', truth.delegates, answer.delegates)
  }
  if (truth.candidates && truth.candidates.length > 0)
    check('candidates', [...truth.candidates].sort(), [...answer.unit.candidates].sort())
  if (truth.listed !== undefined) check('listed', truth.listed, answer.listed)
  if (truth.stated !== undefined) check('stated', truth.stated, answer.stated)
  if (truth.expected === 'accepted') compareDetails(truth, answer, check)
  return found
}

function compareDetails(
  truth: TruthAnswer,
  answer: ReadAnswer,
  check: (field: string, expected: unknown, got: unknown) => void,
): void {
  check('chair', key(truth.chair), key(answer.chair?.name ?? null))
  check('chair title', key(truth.chair_title), key(answer.chair?.position ?? null))
  if (truth.chair_stated !== undefined && truth.chair !== null)
    check('chair stated', truth.chair_stated, answer.chair?.stated)
  check('substitute', truth.substitute_chair, answer.chair?.substitute ?? false)
  check('contact name', key(truth.contact_name), key(answer.contact?.name ?? null))
  check('contact phone', truth.contact_phone, answer.contact?.phone ?? null)
  if (truth.by_group !== undefined && truth.by_group !== null)
    check(
      'groups',
      truth.by_group.map(({ label, number }) => [key(label), number]),
      answer.byGroup.map(({ label, number }) => [key(label), number]),
    )
  if (!truth.people) return
  check('number of people', truth.people.length, answer.people.length)
  truth.people.forEach((person, at) => {
    const got = answer.people[at]
    check(
      `person ${person.row}`,
      [person.row, key(person.name), key(person.title), person.phone],
      got && [got.row, key(got.name), key(got.position), got.phone],
    )
  })
  check(
    'not counted',
    (truth.people_not_counted ?? []).map(({ row }) => row),
    answer.notCounted.map(({ row }) => row),
  )
}
