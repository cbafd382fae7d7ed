/** Files of two units that look alike, taken for files of one. */
import { editDistance } from '../vietnamese/edit-distance.ts'
import { equalityKey } from '../vietnamese/text.ts'
import type { PlannedAnswer, StoredAnswer } from './plan.ts'
import type { ReadAnswer } from './reading.ts'
import type { UnitIndex } from './unit-index.ts'

/** Equality keys of the people listed, and of who presides. */
export type NamedPersons = { readonly people: readonly string[]; readonly chair: string }

export const namedPersons = ({ people, chair }: ReadAnswer): NamedPersons => ({
  people: people.map(person => equalityKey(person.name)),
  chair: equalityKey(chair?.name ?? ''),
})

/**
 * Two different answers claim a place while one that looks like it has none: the strongest sign of a mix-up. A
 * revision names itself or lists the same people, and is left alone.
 */
export function isOfLookalike(
  answer: ReadAnswer,
  before: StoredAnswer,
  claimed: ReadonlySet<string>,
  index: UnitIndex,
): boolean {
  const { code } = answer.unit
  if (code === null || before.persons === null) return false
  if (answer.versionNumber !== null || answer.isRevision === true) return false
  const open = lookalikesOf(index, code).filter(other => !claimed.has(other))
  return open.length > 0 && sharedPeople(before.persons, namedPersons(answer)) < 0.3
}

/** Places one letter or accent away, and those whose name holds this one or is held by it. */
function lookalikesOf(index: UnitIndex, code: string): readonly string[] {
  const own = index.byCode.get(code)
  if (own === undefined) return []
  return own.lookalikes.filter(other => {
    const { folded } = index.byCode.get(other) ?? own
    const isInside = (shorter: string, longer: string) => ` ${longer} `.includes(` ${shorter} `)
    return (
      editDistance(own.folded, folded, 2) <= 1 || isInside(own.folded, folded) || isInside(folded, own.folded)
    )
  })
}

/** Share of the shorter list that the other one has too; who presides where either lists nobody. */
function sharedPeople(left: NamedPersons, right: NamedPersons): number {
  const names = new Set(left.people)
  const fewest = Math.min(names.size, right.people.length)
  if (fewest > 0) return right.people.filter(name => names.has(name)).length / fewest
  return left.chair !== '' && right.chair !== '' && left.chair !== right.chair ? 0 : 1
}

/** Any of the files may be the one in the wrong place, so all are named and each that nobody placed is asked about. */
export function mixUp(each: PlannedAnswer, fileNames: readonly string[], index: UnitIndex): PlannedAnswer {
  const { code } = each.answer.unit
  const twins = code === null ? [] : lookalikesOf(index, code)
  const titleOf = (unit: string) => index.titles.get(unit) ?? unit
  const files = [...new Set(fileNames)].map(name => `"${name}"`).join(', ')
  const message = `Các tệp ${files} khác hẳn nhau mà cùng ghi ${titleOf(code ?? '')}, tên gần giống ${twins.map(titleOf).join(', ')}. Xác định tệp này của đơn vị nào.`
  const answer: ReadAnswer = {
    ...each.answer,
    unit: { ...each.answer.unit, code: null, candidates: [...(code === null ? [] : [code]), ...twins] },
    problems: [
      ...each.answer.problems,
      { severity: 'question', code: 'unit-contradiction', message, where: null },
    ],
  }
  return { answer, verdict: { kind: 'question' }, reason: message }
}
