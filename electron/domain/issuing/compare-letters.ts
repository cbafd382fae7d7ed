/** What differs between the letter a recipient got and the one composed now. */
import { type Statement, sameWords } from './statements.ts'

export type LetterChange =
  | { readonly kind: 'changed'; readonly before: Statement; readonly after: Statement }
  | { readonly kind: 'added'; readonly after: Statement }
  | { readonly kind: 'removed'; readonly before: Statement }

/**
 * In the order of the new letter, what was taken out behind what it stood after. A statement is the same one where it
 * has the same words in the same place, or else the same identity, or else nearly the same words in the same kind of
 * place: a definition that was read anew has other identities.
 */
export function compareLetters(
  before: readonly Statement[],
  after: readonly Statement[],
): readonly LetterChange[] {
  const partners = pairStatements(before, after)
  const placed: { readonly at: number; readonly change: LetterChange }[] = []
  after.forEach((statement, at) => {
    const old = partners.get(statement)
    if (old === undefined) placed.push({ at, change: { kind: 'added', after: statement } })
    else if (!sameWords(old, statement))
      placed.push({ at, change: { kind: 'changed', before: old, after: statement } })
  })
  const newOf = new Map([...partners].map(([now, old]) => [old, now]))
  let at = -1
  for (const statement of before) {
    const now = newOf.get(statement)
    if (now === undefined) placed.push({ at: at + 0.5, change: { kind: 'removed', before: statement } })
    else at = after.indexOf(now)
  }
  return placed.toSorted((left, right) => left.at - right.at).map(({ change }) => change)
}

type Rule = (before: Statement, after: Statement) => boolean

const sameField: Rule = (before, after) => before.field === after.field
const sameOwner: Rule = (before, after) => (before.owner?.id ?? '') === (after.owner?.id ?? '')
const ownerCalledAlike: Rule = (before, after) => (before.owner?.words ?? '') === (after.owner?.words ?? '')

/** From certain to likely; each pairs what the ones before it left over. */
const RULES: readonly Rule[] = [
  (before, after) => sameField(before, after) && sameOwner(before, after) && sameWords(before, after),
  (before, after) => sameField(before, after) && before.id === after.id && sameOwner(before, after),
  (before, after) => sameField(before, after) && ownerCalledAlike(before, after) && sameWords(before, after),
  (before, after) => sameField(before, after) && ownerCalledAlike(before, after) && areAlike(before, after),
]

function pairStatements(
  before: readonly Statement[],
  after: readonly Statement[],
): ReadonlyMap<Statement, Statement> {
  const partners = new Map<Statement, Statement>()
  const free = new Set(before)
  for (const rule of RULES) {
    for (const statement of after) {
      if (partners.has(statement)) continue
      const old = [...free].find(candidate => rule(candidate, statement))
      if (old === undefined) continue
      partners.set(statement, old)
      free.delete(old)
    }
  }
  return partners
}

/** At least half of the words of the longer one stand in the other. */
function areAlike(left: Statement, right: Statement): boolean {
  const wordsOf = (statement: Statement) => new Set(statement.words.split(' '))
  const [one, other] = [wordsOf(left), wordsOf(right)]
  const common = [...one].filter(word => other.has(word)).length
  return common * 2 >= Math.max(one.size, other.size)
}
