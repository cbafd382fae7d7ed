/** What the sheets of one place would mark: folded up among many unless something has to be looked at. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { PlannedMark, PlannedPlace } from '#domain/roll-call/plan-roll-call.ts'
import { markText } from '#domain/roll-call/roll-call.ts'
import { formatNumber } from '../../components/format-number.ts'
import { type StateLook, StateMark } from '../../components/state-mark.tsx'
import { rollCallSheetText as words } from '../../text/roll-call.ts'

const useStyles = makeStyles({
  place: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { padding: '8px 0', cursor: 'pointer' },
  list: { margin: 0, padding: '0 0 0 20px', listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(150px, 1fr) minmax(200px, 1.4fr)',
    gap: '2px 16px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 48px',
  },
  cell: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
  missing: { display: 'block', padding: '8px 0 8px 20px' },
})

const KINDS = ['question', 'changed', 'new', 'same', 'unsaid'] as const
type Kind = (typeof KINDS)[number]

const LOOKS: Readonly<Record<Kind, StateLook>> = {
  question: 'ask',
  changed: 'changed',
  new: 'new',
  same: 'same',
  unsaid: 'missing',
}

type PlaceProps = { readonly place: PlannedPlace; readonly isOnly: boolean }

/** Of many places only those that ask something stand open. */
export function PlacePlan({ place, isOnly }: PlaceProps): ReactElement {
  const styles = useStyles()
  const { title, hasList, sheets, rows, missing } = place
  const kinds = countKinds(rows)
  const [isOpen, setOpen] = useState(isOnly || kinds.question > 0)
  const byKind = Map.groupBy(rows, ({ outcome }) => outcome.kind)
  return (
    <details className={styles.place} open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Text weight="semibold">{title}</Text> <Text>{kindsText(kinds)}</Text>{' '}
        <Text size={200} className={styles.note}>
          {sheets.map(sheet => words.sheetOf(sheet.fileName, sheet.sheet, sheet.reason)).join('; ')}
        </Text>
      </summary>
      {isOpen &&
        (hasList ? (
          <>
            <ul className={styles.list} aria-label={words.rowsOf(title)}>
              {KINDS.flatMap(kind => byKind.get(kind) ?? []).map(row => (
                <PlanRow key={`${row.fileName} ${row.where.sheet} ${row.where.cell} ${row.name}`} row={row} />
              ))}
            </ul>
            {missing.length > 0 && (
              <Text size={200} className={styles.missing}>
                {words.missing(formatNumber(missing.length), missing.join('; '))}
              </Text>
            )}
          </>
        ) : (
          <Text className={styles.missing}>{words.needsList}</Text>
        ))}
    </details>
  )
}

type KindCounts = Readonly<Record<Kind, number>>

export function countKinds(rows: readonly PlannedMark[]): KindCounts {
  const counts = { question: 0, changed: 0, new: 0, same: 0, unsaid: 0 }
  for (const { outcome } of rows) counts[outcome.kind] += 1
  return counts
}

export const kindsText = (counts: KindCounts): string =>
  KINDS.filter(kind => counts[kind] > 0)
    .map(kind => `${words.kinds[kind]} ${formatNumber(counts[kind])}`)
    .join(' · ')

function PlanRow({ row }: { readonly row: PlannedMark }): ReactElement {
  const styles = useStyles()
  const { outcome, name, where, written } = row
  return (
    <li className={styles.row}>
      <StateMark look={LOOKS[outcome.kind]} label={words.kinds[outcome.kind]} />
      <span className={styles.cell}>
        <Text weight="semibold">{name}</Text>
        <Text size={200} className={styles.note}>
          {words.where(where.sheet, where.cell)}
        </Text>
      </span>
      <span className={styles.cell}>
        {outcome.kind === 'new' && <Text>{markText(outcome.mark)}</Text>}
        {outcome.kind === 'changed' && (
          <Text>{words.change(markText(outcome.before), markText(outcome.mark))}</Text>
        )}
        {outcome.kind === 'question' && <Text>{outcome.message}</Text>}
        <Text size={200} className={styles.note}>
          {written === '' ? words.nothingWritten : words.written(written)}
        </Text>
      </span>
    </li>
  )
}
