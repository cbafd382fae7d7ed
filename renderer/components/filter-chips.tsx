/** A row of filters of which one holds, each with how many rows it shows; where there is no room, a list to choose from. */
import {
  makeStyles,
  mergeClasses,
  Select,
  ToggleButton,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { formatNumber } from './format-number.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: { minWidth: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  checked: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    '&, &:hover': { outline: `1px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  },
  count: {
    marginLeft: '6px',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
})

export type Filter<Key extends string> = {
  readonly key: Key
  readonly label: string
  readonly count: number
}

type Props<Key extends string> = {
  readonly label: string
  readonly filters: readonly Filter<Key>[]
  readonly current: Key
  readonly onChoose: (key: Key) => void
  readonly asList?: boolean
}

export function FilterChips<Key extends string>({
  label,
  filters,
  current,
  onChoose,
  asList = false,
}: Props<Key>): ReactElement {
  const styles = useStyles()
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', memorizeCurrent: true })
  if (asList)
    return (
      <Select
        size="small"
        aria-label={label}
        value={current}
        onChange={(_, { value }) => onChoose(filters.find(({ key }) => key === value)?.key ?? current)}
      >
        {filters.map(filter => (
          <option key={filter.key} value={filter.key}>
            {`${filter.label} (${formatNumber(filter.count)})`}
          </option>
        ))}
      </Select>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
    <div role="group" aria-label={label} className={styles.root} {...arrows}>
      {filters.map(filter => (
        <ToggleButton
          key={filter.key}
          size="small"
          shape="circular"
          className={mergeClasses(styles.chip, filter.key === current && styles.checked)}
          checked={filter.key === current}
          onClick={() => onChoose(filter.key)}
        >
          {filter.label}
          <span className={styles.count}>{formatNumber(filter.count)}</span>
        </ToggleButton>
      ))}
    </div>
  )
}
