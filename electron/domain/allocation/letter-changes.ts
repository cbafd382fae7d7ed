/** Which places would get another letter or another form, when the meeting is one and when it is the other. */
import type { DocumentForm } from '../document/form.ts'
import { composeInvitation } from '../invitation/compose-invitation.ts'
import { type Statement, statementsOf } from '../issuing/statements.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { groupsVersion } from '../returns/own-form/form-mark.ts'

export type LettersOf = { readonly meeting: Meeting; readonly places: readonly Place[] }

export type LetterDifference = {
  readonly code: string
  readonly letter: boolean
  /** The form that is sent to be filled in. */
  readonly form: boolean
}

/** One after another, so that the caller can pause; only places where something differs. */
export function* changedLetters(
  before: LettersOf,
  after: LettersOf,
  form: DocumentForm,
): Generator<LetterDifference> {
  const was = new Map(before.places.map(place => [place.code, place]))
  const is = new Map(after.places.map(place => [place.code, place]))
  for (const code of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(code), is.get(code)]
    if (old === undefined || now === undefined) {
      yield { code, letter: true, form: true }
      continue
    }
    const letter = saidTo(before.meeting, old, form) !== saidTo(after.meeting, now, form)
    const asked = askedOf(old) !== askedOf(now)
    if (letter || asked) yield { code, letter, form: asked }
  }
}

const saidTo = (meeting: Meeting, place: Place, form: DocumentForm): string =>
  statementsOf(composeInvitation(meeting, { kind: 'place', place }, form))
    .map(wordsOf)
    .join('\n')

const wordsOf = ({ field, owner, words, url }: Statement): string =>
  [field, owner?.words ?? '', words, url].join('\t')

const askedOf = ({ point, chair }: Place): string =>
  [groupsVersion(point.groups), chair?.kind ?? '', chair?.name ?? ''].join(' ')
