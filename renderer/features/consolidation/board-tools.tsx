/** What narrows the table: words, a level or kind of unit, a province, a state; on a low screen in one line. */
import { makeStyles, Select } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { Board } from '#domain/consolidation/board.ts'
import { FilterChips } from '../../components/filter-chips.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { consolidationText } from '../../text/consolidation.ts'
import { type BoardFilter, countOf, offeredFilters, partChoices } from './board-rows.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '6px 16px',
  },
  search: { width: '260px', maxWidth: '100%' },
  narrowSearch: { width: '210px', maxWidth: '100%' },
})

/** What a person chose to see; empty for everything. */
export type Narrowing = {
  readonly filter: BoardFilter
  readonly search: string
  readonly partKey: string
  /** Code of a province. */
  readonly area: string
}

export const EVERYTHING: Narrowing = { filter: 'all', search: '', partKey: '', area: '' }

type Props = {
  readonly board: Board
  readonly narrowing: Narrowing
  readonly onNarrow: (narrowing: Narrowing) => void
  readonly isLow: boolean
  /** Arrow down from the words: into the table. */
  readonly onLeave: () => void
  readonly children?: ReactNode
}

export function BoardTools({ board, narrowing, onNarrow, isLow, onLeave, children }: Props): ReactElement {
  const styles = useStyles()
  const narrow = (more: Partial<Narrowing>) => onNarrow({ ...narrowing, ...more })
  return (
    <div className={styles.root}>
      <SearchField
        label={consolidationText.search}
        className={isLow ? styles.narrowSearch : styles.search}
        value={narrowing.search}
        onChange={search => narrow({ search })}
        onLeave={onLeave}
      />
      <Choice
        label={consolidationText.level}
        value={narrowing.partKey}
        choices={partChoices(board.levels, consolidationText.allLevels)}
        onChoose={partKey => narrow({ partKey })}
      />
      {board.areas.length > 1 && (
        <Choice
          label={consolidationText.area}
          value={narrowing.area}
          choices={[
            { key: '', title: consolidationText.allAreas },
            ...board.areas.map(({ code, title }) => ({ key: code, title })),
          ]}
          onChoose={area => narrow({ area })}
        />
      )}
      <FilterChips
        label={consolidationText.filters}
        filters={offeredFilters(board.totals, narrowing.filter).map(key => ({
          key,
          label: consolidationText.filterNames[key],
          count: countOf(board.totals, key),
        }))}
        current={narrowing.filter}
        onChoose={filter => narrow({ filter })}
        asList={isLow}
      />
      {children}
    </div>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly key: string; readonly title: string }[]
  readonly onChoose: (key: string) => void
}

const Choice = ({ label, value, choices, onChoose }: ChoiceProps): ReactElement => (
  <Select size="small" aria-label={label} value={value} onChange={(_, data) => onChoose(data.value)}>
    {choices.map(({ key, title }) => (
      <option key={key} value={key}>
        {title}
      </option>
    ))}
  </Select>
)
