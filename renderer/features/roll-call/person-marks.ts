/** The marks a key or a button gives, and how a mark is shown beside a person. */
import { type Mark, markText, type RollCallPerson } from '#domain/roll-call/roll-call.ts'
import { fold } from '#domain/vietnamese/text.ts'
import type { StateLook } from '../../components/state-mark.tsx'
import { rollCallPeopleText } from '../../text/roll-call.ts'

export const CHOICES = ['present', 'excused', 'absent', 'late', 'substitute', 'none'] as const
export type MarkChoice = (typeof CHOICES)[number]

/** The key of each choice. */
export const KEYS: Readonly<Record<MarkChoice, string>> = {
  present: '1',
  excused: '2',
  absent: '3',
  late: '4',
  substitute: '5',
  none: '0',
}

export const choiceOfKey = (key: string): MarkChoice | null =>
  key === 'Delete' ? 'none' : (CHOICES.find(choice => KEYS[choice] === key) ?? null)

/** What a choice says at once; a substitute has to be named first. */
export function markOfChoice(choice: Exclude<MarkChoice, 'substitute'>, before: Mark | null): Mark | null {
  switch (choice) {
    case 'present':
    case 'late':
      return { kind: choice }
    case 'absent':
      return { kind: 'absent', reason: '' }
    case 'excused':
      return before?.kind === 'absent' && before.reason !== ''
        ? before
        : { kind: 'absent', reason: rollCallPeopleText.someReason }
    case 'none':
      return null
  }
}

/** Which choice a mark came of. */
export const choiceOfMark = (mark: Mark | null): MarkChoice =>
  mark === null ? 'none' : mark.kind === 'absent' && mark.reason !== '' ? 'excused' : mark.kind

export const MARK_LOOKS: Readonly<Record<MarkChoice, StateLook>> = {
  present: 'done',
  late: 'late',
  excused: 'aside',
  absent: 'bad',
  substitute: 'changed',
  none: 'missing',
}

export const shownMark = (mark: Mark | null): string =>
  mark === null
    ? rollCallPeopleText.unsaid
    : choiceOfMark(mark) === 'absent'
      ? rollCallPeopleText.absentWithout
      : markText(mark)

export const PEOPLE_FILTERS = ['all', 'open', 'present', 'absent'] as const
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number]

const FITS: Readonly<Record<PeopleFilter, (person: RollCallPerson) => boolean>> = {
  all: () => true,
  open: ({ mark, calledAt }) => mark === null && calledAt === null,
  present: ({ mark }) => mark !== null && mark.kind !== 'absent',
  absent: ({ mark }) => mark?.kind === 'absent',
}

export const countPeople = (people: readonly RollCallPerson[], filter: PeopleFilter): number =>
  people.filter(FITS[filter]).length

export type NumberedPerson = RollCallPerson & {
  /** In the list of the place, from 1. */
  readonly order: number
}

export function shownPeople(
  people: readonly RollCallPerson[],
  { filter, search }: { readonly filter: PeopleFilter; readonly search: string },
): readonly NumberedPerson[] {
  const wanted = fold(search)
  return people
    .map((person, index) => ({ ...person, order: index + 1 }))
    .filter(
      person =>
        FITS[filter](person) &&
        (wanted === '' || fold(`${person.name} ${person.title} ${person.phone}`).includes(wanted)),
    )
}

/** What stands below the name beside the position; empty where no other place lists the person. */
export function placesNote({ alsoAt, calledAt }: RollCallPerson): string {
  if (alsoAt.length === 0) return ''
  return calledAt === null
    ? rollCallPeopleText.alsoAt(alsoAt.join(', '))
    : rollCallPeopleText.calledAt(calledAt)
}
