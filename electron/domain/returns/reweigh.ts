/** Looks at the unit of a reading again after a spelling was learned or forgotten, without opening the file again. */
import { nameKey } from './match-name.ts'
import { decideUnit, evidenceOf } from './match-unit.ts'
import type { ReadAnswer, Reading, UnitEvidence } from './reading.ts'
import type { UnitIndex } from './unit-index.ts'
import { bareName, findMentions, type Mention, matchLabelled } from './unit-mentions.ts'

/**
 * The reading as it would be with the spellings of `index`; the same value where nothing changes. `keys` are the
 * equality keys of the spellings that were learned or forgotten: other evidence stands as it was weighed.
 */
export function reweigh(reading: Reading, keys: ReadonlySet<string>, index: UnitIndex): Reading {
  if (reading.kind === 'refused') return reading
  const answers = reading.answers.map(answer => reweighAnswer(answer, keys, index))
  return answers.every((answer, at) => answer === reading.answers[at]) ? reading : { ...reading, answers }
}

const SPOKEN = new Set<UnitEvidence['source']>(['cell', 'letterhead', 'column', 'place-line'])

function reweighAnswer(answer: ReadAnswer, keys: ReadonlySet<string>, index: UnitIndex): ReadAnswer {
  const { evidence } = answer.unit
  const weighed = evidence.map(each =>
    SPOKEN.has(each.source) && keys.has(nameKey(bareName(each.text)))
      ? evidenceOf(each.source, { ...mentionOf(index, each), text: each.text }, each.where)
      : each,
  )
  if (weighed.every((each, at) => sameEvidence(each, evidence[at]))) return answer
  const verdict = decideUnit(index, weighed)
  return {
    ...answer,
    unit: verdict.unit,
    problems: [...verdict.problems, ...answer.problems.filter(problem => !problem.code.startsWith('unit-'))],
  }
}

/** A name behind a kind word is found in running text; a cell is the name as a whole. */
const mentionOf = (index: UnitIndex, { source, text }: UnitEvidence): Mention =>
  (source === 'letterhead' ? findMentions(index, text)[0] : undefined) ?? matchLabelled(index, text)

const sameEvidence = (left: UnitEvidence, right: UnitEvidence | undefined): boolean =>
  left === right || (left.tier === right?.tier && left.codes.join() === right.codes.join())
