/** How two states of the figures differ: one line to say, one row for each place. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { DocumentArrowRight20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import type { Closing } from '#domain/consolidation/closing.ts'
import { changeOf, type PlaceDifference } from '#domain/consolidation/compare-figures.ts'
import { happened, signed } from '#domain/consolidation/difference-wording.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { ChoiceField } from '../../../components/choice-field.tsx'
import { formatNumber } from '../../../components/format-number.ts'
import { VirtualList } from '../../../components/virtual-list.tsx'
import { useOperationState } from '../../../hooks/use-operation.ts'
import { closingsText } from '../../../text/closings.ts'
import type { ReportStart } from '../report/report-dialog.tsx'
import { DifferenceLine } from './difference-line.tsx'

/** A small screen that is enlarged. */
const NARROW = '@media (max-width: 1000px)'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    minHeight: 0,
    flexGrow: 1,
    padding: '12px',
  },
  choices: { display: 'grid', gridTemplateColumns: '1fr 1fr auto', columnGap: '12px', alignItems: 'end' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, 1.4fr) 72px 72px 88px minmax(140px, 1.6fr)',
    columnGap: '12px',
    padding: '0 12px 0 15px',
    [NARROW]: {
      gridTemplateColumns: 'minmax(96px, 1.2fr) 48px 48px 64px minmax(112px, 1.4fr)',
      columnGap: '8px',
    },
  },
  bare: { flexGrow: 1, padding: 0, minWidth: 0 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  head: {
    color: tokens.colorNeutralForeground2,
    paddingBottom: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

type Props = {
  readonly meetingId: MeetingId
  /** At least one, in the order in which they were made. */
  readonly closings: readonly Closing[]
  readonly onReport: (start: ReportStart) => void
}

const NOW = ''

export function ComparePane({ meetingId, closings, onReport }: Props): ReactElement | null {
  const styles = useStyles()
  const [fromId, setFrom] = useState<string>(closings.at(-1)?.id ?? '')
  const [toId, setTo] = useState<string>(NOW)
  const from = closings.find(({ id }) => id === fromId)
  const to = closings.find(({ id }) => id === toId) ?? null
  if (from === undefined) return null
  const choices = closings.map(({ id, name }) => ({ value: String(id), label: name }))
  const isForward = to === null || closings.indexOf(to) > closings.indexOf(from)
  return (
    <div className={styles.root}>
      <div className={styles.choices}>
        <ChoiceField label={closingsText.from} value={fromId} choices={choices} onChoose={setFrom} />
        <ChoiceField
          label={closingsText.to}
          value={toId}
          choices={[...choices, { value: NOW, label: closingsText.now }]}
          onChoose={setTo}
        />
        <Button
          icon={<DocumentArrowRight20Regular />}
          disabledFocusable={!isForward}
          onClick={() => onReport({ closingId: to?.id ?? null, amends: from.id })}
        >
          {closingsText.amend}
        </Button>
      </div>
      <DifferenceLine meetingId={meetingId} from={from.id} to={to?.id ?? null} />
      <Changes meetingId={meetingId} from={from} to={to} />
    </div>
  )
}

type ChangesProps = {
  readonly meetingId: MeetingId
  readonly from: Closing
  readonly to: Closing | null
}

function Changes({ meetingId, from, to }: ChangesProps): ReactElement | null {
  const styles = useStyles()
  const [current, setCurrent] = useState<string | null>(null)
  const { data } = useOperationState('closings.compare', { meetingId, from: from.id, to: to?.id ?? null })
  if (data === undefined || data.difference.places.length === 0) return null
  const { changeColumns } = closingsText
  return (
    <>
      <div className={mergeClasses(styles.row, styles.head)} aria-hidden>
        <Text size={200}>{changeColumns.title}</Text>
        <Text size={200} className={styles.number}>
          {changeColumns.before}
        </Text>
        <Text size={200} className={styles.number}>
          {changeColumns.after}
        </Text>
        <Text size={200} className={styles.number}>
          {changeColumns.change}
        </Text>
        <Text size={200}>{changeColumns.what}</Text>
      </div>
      <VirtualList
        label={closingsText.changes}
        items={data.difference.places}
        keyOf={place => place.code}
        currentKey={current}
        onCurrent={place => setCurrent(place.code)}
        rowHeight={32}
        renderRow={place => <ChangeRow place={place} />}
      />
    </>
  )
}

const written = (value: number | null): string => (value === null ? '–' : formatNumber(value))

function ChangeRow({ place }: { readonly place: PlaceDifference }): ReactElement {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.row, styles.bare)}>
      <Text truncate wrap={false} block title={place.title}>
        {place.title}
      </Text>
      <Text className={styles.number}>{written(place.before)}</Text>
      <Text className={styles.number}>{written(place.after)}</Text>
      <Text className={styles.number}>{signed(changeOf(place))}</Text>
      <Text truncate wrap={false} block title={happened(place)}>
        {happened(place)}
      </Text>
    </div>
  )
}
