/** What of the history is shown: whose, of what, from when to when. */
import { Button, makeStyles } from '@fluentui/react-components'
import { FilterDismiss20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Input } from '#contract/contract.ts'
import { HISTORY_OBJECTS } from '#domain/history/history-objects.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { historyText } from '../../text/history.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '8px 12px',
    flexShrink: 0,
    padding: '8px 16px',
  },
  // Side by side also at 150 % of a small screen.
  choice: { flex: '1 1 130px', minWidth: 0, maxWidth: '220px' },
  date: { flex: '1 1 150px', minWidth: 0, maxWidth: '176px' },
})

export type HistoryFilter = Required<NonNullable<Input<'history.search'>['filter']>>
export type HistoryScope = Input<'history.search'>['scope']['kind']

export const NO_FILTER: HistoryFilter = { search: '', who: null, from: null, to: null, object: null }

type Props = {
  readonly scope: HistoryScope
  readonly filter: HistoryFilter
  readonly people: readonly string[]
  readonly onScope: (scope: HistoryScope) => void
  readonly onFilter: (patch: Partial<HistoryFilter>) => void
}

/** Stands for "all" in a list of choices, where no value of the data can. */
const ANY = ''

export function HistoryFilters({ scope, filter, people, onScope, onFilter }: Props): ReactElement {
  const styles = useStyles()
  const { filters } = historyText
  const isFiltered = Object.values(filter).some(value => value !== null && value !== '')
  return (
    <div className={styles.root}>
      <ChoiceField
        label={filters.scope}
        className={styles.choice}
        value={scope}
        choices={(['meeting', 'program', 'all'] as const).map(value => ({
          value,
          label: filters.scopes[value],
        }))}
        onChoose={onScope}
      />
      <ChoiceField
        label={filters.who}
        className={styles.choice}
        value={filter.who ?? ANY}
        choices={[{ value: ANY, label: filters.anyone }, ...people.map(value => ({ value, label: value }))]}
        onChoose={who => onFilter({ who: who === ANY ? null : who })}
      />
      <ChoiceField
        label={filters.object}
        className={styles.choice}
        value={filter.object ?? ANY}
        choices={[
          { value: ANY, label: filters.anything },
          ...HISTORY_OBJECTS.map(value => ({ value, label: filters.objects[value] })),
        ]}
        onChoose={object => onFilter({ object: HISTORY_OBJECTS.find(known => known === object) ?? null })}
      />
      <DateField
        label={filters.from}
        className={styles.date}
        optional
        value={filter.from as never}
        onSave={async from => {
          onFilter({ from })
          return true
        }}
      />
      <DateField
        label={filters.to}
        className={styles.date}
        optional
        value={filter.to as never}
        onSave={async to => {
          onFilter({ to })
          return true
        }}
      />
      {isFiltered && (
        <Button icon={<FilterDismiss20Regular />} appearance="subtle" onClick={() => onFilter(NO_FILTER)}>
          {historyText.clear}
        </Button>
      )}
    </div>
  )
}
