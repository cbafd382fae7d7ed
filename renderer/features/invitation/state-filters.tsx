/** How many recipients have their letter, as filters of the list. */
import type { ReactElement } from 'react'
import type { IssuingState } from '#contract/issuing.contract.ts'
import { RECIPIENT_STATES, type RecipientState } from '#domain/issuing/issued-letter.ts'
import { FilterChips } from '../../components/filter-chips.tsx'
import { issuingText } from '../../text/issuing.ts'

export type StateFilter = RecipientState | 'all'

type Props = {
  readonly counts: IssuingState['counts']
  readonly current: StateFilter
  readonly onChoose: (filter: StateFilter) => void
}

/** A state nobody is in asks for no room, except the one that is chosen. */
export function StateFilters({ counts, current, onChoose }: Props): ReactElement {
  const states = RECIPIENT_STATES.filter(state => counts[state] > 0 || state === current)
  return (
    <FilterChips<StateFilter>
      label={issuingText.filters}
      current={current}
      onChoose={onChoose}
      filters={[
        {
          key: 'all',
          label: issuingText.all,
          count: RECIPIENT_STATES.reduce((sum, state) => sum + counts[state], 0),
        },
        ...states.map(state => ({ key: state, label: issuingText.states[state], count: counts[state] })),
      ]}
    />
  )
}
