/** Who an invitation can be shown for: the common text first, then every place. */
import type { Place } from '#domain/meeting/places.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { invitationText } from '../../text/invitation.ts'

export type Recipient = {
  /** Code of a place; null for the common text. */
  readonly code: string | null
  readonly title: string
  readonly note: string
}

export const recipientsOf = (places: readonly Place[]): readonly Recipient[] => [
  { code: null, title: invitationText.common, note: invitationText.commonHint },
  ...places.map(({ code, title, addressee }) => ({
    code,
    title,
    note: addressee === title ? code : addressee,
  })),
]

export const findRecipients = (recipients: readonly Recipient[], search: string): readonly Recipient[] => {
  const wanted = fold(search)
  if (wanted === '') return recipients
  return recipients.filter(({ title, code }) => fold(title).includes(wanted) || code === wanted)
}
