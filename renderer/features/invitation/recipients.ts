/** Who an invitation can be shown for: the common text first, then every place. */
import type { IssuingState, RecipientRow } from '#contract/issuing.contract.ts'
import type { RecipientState } from '#domain/issuing/issued-letter.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import { fold } from '#domain/vietnamese/text.ts'
import type { StateLook } from '../../components/state-mark.tsx'
import { invitationText } from '../../text/invitation.ts'

export type Recipient = {
  /** Code of a place; null for the common text. */
  readonly code: string | null
  readonly title: string
  readonly note: string
  /** Whether it has its letter; null for the common text and until it is known. */
  readonly issuing: RecipientRow | null
}

export const STATE_LOOKS: Readonly<Record<RecipientState, StateLook>> = {
  'not-issued': 'missing',
  issued: 'done',
  changed: 'late',
}

export function recipientsOf(
  places: readonly ListedPlace[],
  issuing: IssuingState | undefined,
): readonly Recipient[] {
  const rows = new Map(issuing?.recipients.map(row => [row.code, row]))
  return [
    { code: null, title: invitationText.common, note: invitationText.commonHint, issuing: null },
    ...places.map(({ code, title, addressee }) => ({
      code,
      title,
      note: addressee === title ? code : addressee,
      issuing: rows.get(code) ?? null,
    })),
  ]
}

export const findRecipients = (recipients: readonly Recipient[], search: string): readonly Recipient[] => {
  const wanted = fold(search)
  if (wanted === '') return recipients
  return recipients.filter(({ title, code }) => fold(title).includes(wanted) || code === wanted)
}
