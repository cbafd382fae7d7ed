/** What is kept of an answer once it is accepted. */
import type { CountRule, ReadAnswer, ReadPerson } from './reading.ts'
import type { GroupCount, ReturnContent, ReturnedPerson } from './stored-return.ts'

const RULES: Readonly<Record<CountRule, ReturnContent['rule']>> = {
  listed: 'listed',
  stated: 'stated',
  'sum-of-groups': 'groups',
}

/**
 * The content to store.
 *
 * @param delegates the number that was read, or that a person decided
 * @param isDecided true when a person gave the number
 */
export function returnContent(answer: ReadAnswer, delegates: number, isDecided: boolean): ReturnContent {
  const groups = answer.byGroup.map(
    (group): GroupCount => ({
      label: group.label,
      groupId: group.groupId,
      delegates: group.number,
      source: group.where ?? null,
    }),
  )
  const groupIds = new Map(groups.map(group => [group.label, group.groupId]))
  return {
    delegates,
    rule: isDecided || answer.rule === null ? 'decided' : RULES[answer.rule],
    stated: answer.stated,
    listed: answer.listed,
    chair: chairOf(answer),
    contact:
      answer.contact === null ? null : { name: answer.contact.name ?? '', phone: answer.contact.phone ?? '' },
    groups,
    people: answer.people.map(person => returnedPerson(person, groupIds)),
    countSource: answer.countCells[0] ?? null,
    note: '',
  }
}

function chairOf({ chair }: ReadAnswer): ReturnContent['chair'] {
  if (chair === null) return null
  return { name: chair.name ?? '', title: chair.position, isSubstitute: chair.substitute }
}

const returnedPerson = (
  person: ReadPerson,
  groupIds: ReadonlyMap<string, GroupCount['groupId']>,
): ReturnedPerson => ({
  name: person.name,
  title: person.position,
  phone: person.phone ?? '',
  groupLabel: person.groupLabel ?? '',
  groupId: person.groupLabel === null ? (person.groupId ?? null) : (groupIds.get(person.groupLabel) ?? null),
  note: person.note,
  source: { sheet: person.sheet, row: person.row },
})
