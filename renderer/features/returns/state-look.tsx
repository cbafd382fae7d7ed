/** How the state of a row is shown. */
import type { ReactElement } from 'react'
import type { InboxAnswer } from '#contract/returns.contract.ts'
import { formatNumber } from '../../components/format-number.ts'
import { type StateLook, StateMark } from '../../components/state-mark.tsx'
import { returnsText } from '../../text/returns.ts'
import type { RowState } from './inbox-rows.ts'

const LOOKS: Readonly<Record<RowState, StateLook>> = {
  new: 'new',
  changed: 'changed',
  same: 'same',
  older: 'old',
  question: 'ask',
  answering: 'same',
  recorded: 'done',
  duplicate: 'aside',
  refused: 'bad',
  discarded: 'aside',
}

type Props = { readonly state: RowState; readonly answer: InboxAnswer | null }

export const RowStateMark = ({ state, answer }: Props): ReactElement => (
  <StateMark look={LOOKS[state]} label={stateLabel(state, answer)} />
)

/** `Thay đổi 38 → 45` where both are known. */
export function stateLabel(state: RowState, answer: InboxAnswer | null): string {
  const { previous = null, delegates = null } = answer ?? {}
  return state === 'changed' && previous !== null && delegates !== null
    ? returnsText.changedFrom(formatNumber(previous), formatNumber(delegates))
    : returnsText.states[state]
}
