/** What is to be done about who an attendee is in the directory. */

export type MatchGroup = 'certain' | 'question' | 'nobody' | 'decided'

/** Nothing more is to be done about the `decided`. */
export const matchGroupOf = ({
  state: { kind },
}: {
  readonly state: { readonly kind: 'linked' | 'not-listed' | Exclude<MatchGroup, 'decided'> }
}): MatchGroup => (kind === 'linked' || kind === 'not-listed' ? 'decided' : kind)
