/** Whom an edit would move, and what else changes with it, beside the edit that waits for an answer. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Warning20Regular } from '@fluentui/react-icons'
import { type ReactElement, useEffect, useRef } from 'react'
import type { Impact, Standing } from '#domain/allocation/impact.ts'
import { formatNumber } from '../../components/format-number.ts'
import { allocationText } from '../../text/allocation.ts'
import type { HeldEdit } from './use-impact.ts'

const text = allocationText.impact

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    // The fields end in empty space, which a sticky box counts as its edge.
    bottom: 'calc(12px - 30vh)',
    zIndex: 3,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    maxWidth: '860px',
    marginTop: '12px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px', fontWeight: tokens.fontWeightSemibold },
  lists: { display: 'flex', flexWrap: 'wrap', gap: '4px 32px' },
  rows: {
    margin: 0,
    paddingLeft: '20px',
    flexGrow: 1,
    flexBasis: '240px',
    maxHeight: 'min(260px, 36vh)',
    overflowY: 'auto',
  },
  actions: { display: 'flex', gap: '8px' },
})

/** More is a number. */
const MOST_NAMED = 8
const MOST_COUNTS = 3

export function ImpactNotice({ held }: { readonly held: HeldEdit }): ReactElement {
  const styles = useStyles()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector('button')?.focus(), [])
  const { impact } = held
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc keeps what was there from anywhere inside
    <div
      ref={root}
      role="alertdialog"
      aria-label={text.title}
      tabIndex={-1}
      className={styles.root}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        held.drop()
      }}
    >
      <div className={styles.head}>
        <Warning20Regular />
        <span>{impact.moved === 0 ? text.nobody : text.moved(formatNumber(impact.moved))}</span>
      </div>
      <div className={styles.lists}>
        {impact.moved > 0 && (
          <ul className={styles.rows}>
            {impact.moves.slice(0, MOST_NAMED).map(move => (
              <li key={move.personId}>
                {move.name}: {standingText(move.from)} → {standingText(move.to)}
              </li>
            ))}
            {impact.moved > MOST_NAMED && <li>{text.more(formatNumber(impact.moved - MOST_NAMED))}</li>}
          </ul>
        )}
        <ul className={styles.rows}>
          {consequences(impact).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={held.keep}>
          {text.keep}
        </Button>
        <Button onClick={held.drop}>{text.drop}</Button>
      </div>
    </div>
  )
}

function standingText(standing: Standing): string {
  if (standing === null) return text.nowhere
  if (standing.place !== null) return standing.place.title
  return standing.conflict === null
    ? text.asked
    : allocationText.conflicts[standing.conflict].toLocaleLowerCase('vi')
}

function consequences({ moved, asked, delegates, counts, letters, forms, lists }: Impact): readonly string[] {
  const number = formatNumber
  return [
    ...(asked.before === asked.after ? [] : [text.questions(number(asked.before), number(asked.after))]),
    ...(delegates.before === delegates.after
      ? []
      : [text.delegates(number(delegates.before), number(delegates.after))]),
    ...counts
      .slice(0, MOST_COUNTS)
      .map(({ title, before, after }) => text.count(title, number(before), number(after))),
    ...(counts.length > MOST_COUNTS ? [text.moreCounts(number(counts.length - MOST_COUNTS))] : []),
    ...(letters.changed === 0
      ? []
      : [
          letters.issued === 0
            ? text.letters(number(letters.changed))
            : text.lettersIssued(number(letters.changed), number(letters.issued)),
        ]),
    ...(forms === 0 ? [] : [text.forms(number(forms))]),
    ...lists.slice(0, MOST_COUNTS).map(({ title, people }) => text.list(title, number(people))),
    ...(lists.length > MOST_COUNTS ? [text.moreLists(number(lists.length - MOST_COUNTS))] : []),
    ...(moved === 0 && counts.length === 0 ? [] : [text.paper]),
  ]
}
