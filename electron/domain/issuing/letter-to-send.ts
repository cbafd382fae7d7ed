/** Which letter a recipient is to have now: a plain one, the one that went out, or an adjusted one. */
import type { Block, OfficeDocument } from '../document/blocks.ts'
import type { DocumentForm } from '../document/form.ts'
import { composeInvitation } from '../invitation/compose-invitation.ts'
import type { Recipient } from '../invitation/recipient-wording.ts'
import { dateOf } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { adjustedLetter } from './adjusted-letter.ts'
import { compareLetters, type LetterChange } from './compare-letters.ts'
import type { FrozenLetter, IssuedLetter, LetterReference, RecipientState } from './issued-letter.ts'
import { statementsOf } from './statements.ts'

/** The last letter a recipient got. */
export type LastLetter = { readonly issued: IssuedLetter; readonly frozen: FrozenLetter }

export type LetterToSend = {
  readonly state: RecipientState
  readonly document: OfficeDocument
  /** Against the last letter; empty where there is none or nothing changed. */
  readonly changes: readonly LetterChange[]
  /** The letter that this one replaces. */
  readonly replaces: LetterReference | null
}

/**
 * @param last null while the recipient has got none
 */
export function letterToSend(
  meeting: Meeting,
  recipient: Recipient,
  form: DocumentForm,
  last: LastLetter | null,
): LetterToSend {
  const current = composeInvitation(meeting, recipient, form)
  if (last === null) return { state: 'not-issued', document: current, changes: [], replaces: null }
  const changes = compareLetters(statementsOf(last.frozen.document), statementsOf(current))
  if (changes.length === 0) {
    const head = composeInvitation(asNumberedThen(meeting, last.frozen), recipient, form)
    const document = withMarginCode(withLetterheadOf(last.frozen.document, head), last.issued)
    return { state: 'issued', document, changes, replaces: last.frozen.replaces }
  }
  const replaces = referenceTo(last)
  const adjustment = {
    changes,
    replaces,
    convener: meeting.convener,
    documentType: meeting.documentType,
  }
  const fresh = composeInvitation(asNumberedAnew(meeting, replaces.number), recipient, form)
  return { state: 'changed', document: adjustedLetter(fresh, adjustment), changes, replaces }
}

/** By what the letter that goes out now will be cited by the next one. */
export const referenceTo = ({ issued, frozen }: LastLetter): LetterReference => ({
  kind: issued.kind,
  number: frozen.number,
  numberSuffix: frozen.numberSuffix,
  date: frozen.date ?? dateOf(issued.issuedAt),
})

/** A letter that replaces another has a number of its own; as long as the meeting still has the old one, none. */
export function asNumberedAnew(meeting: Meeting, replaced: number | null): Meeting {
  const { letterhead } = meeting
  if (replaced === null || letterhead.number !== replaced) return meeting
  return { ...meeting, letterhead: { ...letterhead, number: null, date: null } }
}

/** A letter keeps its number; one that went out without takes the number that the registry gave it later. */
function asNumberedThen(meeting: Meeting, frozen: FrozenLetter): Meeting {
  const { number, numberSuffix, date } = frozen
  if (number === null) return asNumberedAnew(meeting, frozen.replaces?.number ?? null)
  return { ...meeting, letterhead: { ...meeting.letterhead, number, numberSuffix, date } }
}

const withLetterheadOf = (document: OfficeDocument, other: OfficeDocument): OfficeDocument =>
  mapBlocks(document, block => (block.kind === 'letterhead' ? (letterheadOf(other) ?? block) : block))

const letterheadOf = (document: OfficeDocument): Block | undefined =>
  document.sections[0]?.blocks.find(block => block.kind === 'letterhead')

const mapBlocks = (document: OfficeDocument, change: (block: Block) => Block): OfficeDocument => ({
  ...document,
  sections: document.sections.map(section => ({ ...section, blocks: section.blocks.map(change) })),
})

/** The code of the letter in the margin of its first page, where it was asked for. */
export function withMarginCode(document: OfficeDocument, issued: IssuedLetter): OfficeDocument {
  const [first, ...others] = document.sections
  if (!issued.codePrinted || first === undefined) return document
  const { code, placeCode, version, issuedAt } = issued
  const mark: Block = {
    kind: 'margin-code',
    label: code,
    // Plain letters: few modules, which a telephone reads at this size.
    content: `GM ${code} ${placeCode} ${version} ${dateOf(issuedAt)}`.toUpperCase(),
  }
  // Behind the letterhead, which is a table in Word: a frame belongs to the paragraph that follows it.
  const at = first.blocks.findIndex(block => block.kind === 'letterhead') + 1
  return { ...document, sections: [{ ...first, blocks: first.blocks.toSpliced(at, 0, mark) }, ...others] }
}
