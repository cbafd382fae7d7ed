/** Entries that may be one person, side by side; a person decides, nothing is merged unasked. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { SuggestedPair } from '#contract/persons.contract.ts'
import { partialDateText } from '#domain/directory/partial-date.ts'
import { heldText, type Person } from '#domain/directory/person.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { personsText } from '../../text/persons.ts'

const useStyles = makeStyles({
  root: {
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
    padding: '12px 16px 32px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
  },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px' },
  side: { display: 'flex', flexDirection: 'column', rowGap: '2px', alignItems: 'flex-start', minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
  push: { marginTop: '8px' },
})

export function DuplicatesView({ meetingId }: { readonly meetingId: MeetingId }): ReactElement {
  const styles = useStyles()
  const found = useOperationState('persons.duplicates', {}).data
  if (found === undefined) return <Loading />
  if (found.total === 0) return <EmptyState body={personsText.duplicates.none} />
  return (
    <div className={styles.root}>
      <Text className={styles.note}>{personsText.duplicates.note(formatNumber(found.total))}</Text>
      {found.pairs.map(pair => (
        <Pair key={`${pair.first.id} ${pair.second.id}`} meetingId={meetingId} pair={pair} />
      ))}
    </div>
  )
}

function Pair({
  meetingId,
  pair,
}: {
  readonly meetingId: MeetingId
  readonly pair: SuggestedPair
}): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const { duplicates } = personsText
  const merge = async (keep: Person, other: Person) => {
    const merged = await run('persons.merge', { meetingId, keep: keep.id, other: other.id })
    if (merged.ok) await undoNotice(duplicates.merged(keep.name))
  }
  const apart = async () => {
    const told = await run('persons.tellApart', { meetingId, first: pair.first.id, second: pair.second.id })
    if (told.ok) await undoNotice(duplicates.keptApart)
  }
  const reasons = [
    pair.isLookalike ? duplicates.lookalike : duplicates.same,
    ...pair.evidence.map(one => duplicates.evidence[one]),
  ].join(', ')
  return (
    <Card
      label={duplicates.pair(pair.first.name)}
      head={<Text className={styles.note}>{reasons}</Text>}
      actions={
        <Button size="small" onClick={() => void apart()}>
          {duplicates.apart}
        </Button>
      }
    >
      <div className={styles.pair}>
        <Side person={pair.first} onMerge={() => void merge(pair.first, pair.second)} />
        <Side person={pair.second} onMerge={() => void merge(pair.second, pair.first)} />
      </div>
    </Card>
  )
}

function Side({ person, onMerge }: { readonly person: Person; readonly onMerge: () => void }): ReactElement {
  const styles = useStyles()
  const today = useNow().slice(0, 10)
  return (
    <div className={styles.side}>
      <Text weight="semibold">{person.name}</Text>
      <Text>{heldText(person.positions, today)}</Text>
      <Text className={styles.note}>
        {[partialDateText(person.birth), person.phones.join(', '), person.email]
          .filter(part => part !== '')
          .join(' · ')}
      </Text>
      <Button size="small" className={styles.push} onClick={onMerge}>
        {personsText.duplicates.merge}
      </Button>
    </div>
  )
}
