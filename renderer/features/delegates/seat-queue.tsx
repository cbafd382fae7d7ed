/** Persons to decide about, one after another by number keys; below, who was decided about and which chairs are away. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import type { Overview, PlaceOption, SeatedRow } from '#domain/allocation/overview.ts'
import type { MeetingId, PersonId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { KeyMark } from '../../components/key-mark.tsx'
import { SpokenStatus } from '../../components/spoken-status.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { allocationText } from '../../text/allocation.ts'
import { ReasonList } from './reason-list.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  heading: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '12px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    outlineStyle: 'none',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  options: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
  },
  row: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
})

type Props = { readonly meetingId: MeetingId; readonly overview: Overview }

export function SeatQueue({ meetingId, overview }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const [said, setSaid] = useState('')
  const { questions, asked, decided, awayChairs } = overview
  const decide = async (persons: readonly SeatedRow[], place: PlaceOption | null) => {
    const personIds = persons.map(({ personId }) => personId)
    const { ok } = await run('allocation.decide', { meetingId, personIds, placeCode: place?.code ?? null })
    const [first] = persons
    if (ok && place !== null && first !== undefined) setSaid(allocationText.decided(first.name, place.title))
  }
  const common = commonPlaces(questions)
  return (
    <div className={styles.root} tabIndex={-1}>
      <h3 className={styles.heading}>
        {allocationText.queue}
        {asked > 0 && <span className={styles.quiet}>{allocationText.queueNote(formatNumber(asked))}</span>}
      </h3>
      {questions.length === 0 ? (
        <StateMark look="done" label={allocationText.queueDone} />
      ) : (
        <>
          <QuestionCard questions={questions} onDecide={(row, place) => void decide([row], place)} />
          <div className={styles.options}>
            {questions.length > 1 &&
              common.map(place => (
                <Button key={place.code} size="small" onClick={() => void decide(questions, place)}>
                  {allocationText.forAll(formatNumber(questions.length), place.title)}
                </Button>
              ))}
          </div>
          <Text size={200} className={styles.quiet}>
            {allocationText.queueKeys}
          </Text>
        </>
      )}
      {awayChairs.length > 0 && (
        <section>
          <h4>{allocationText.substitutes(formatNumber(awayChairs.length))}</h4>
          <ul className={styles.rows}>
            {awayChairs.map(({ place, personId, name, at, rule }) => (
              <li key={`${place.code} ${personId}`}>
                {allocationText.substitute(place.title, name, at.title)}
                {rule === '' && `; ${allocationText.noRule}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {decided.length > 0 && (
        <section>
          <h4>{allocationText.decidedList(formatNumber(decided.length))}</h4>
          <ul className={styles.rows}>
            {decided.map(row => (
              <li key={row.personId} className={styles.row}>
                <span>
                  {row.name}: {allocationText.sits(row.place?.title ?? '')}
                  {row.decision !== null && (
                    <Text size={200} block className={styles.quiet}>
                      {allocationText.decidedBy(row.decision.who, formatDateTime(row.decision.at))}
                    </Text>
                  )}
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={allocationText.reopenOf(row.name)}
                  onClick={() => void decide([row], null)}
                >
                  {allocationText.reopen}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SpokenStatus text={said} />
    </div>
  )
}

/** Places that every question offers. */
const commonPlaces = ([first, ...others]: readonly SeatedRow[]): readonly PlaceOption[] =>
  first === undefined
    ? []
    : first.options.filter(place =>
        others.every(other => other.options.some(option => option.code === place.code)),
      )

type CardProps = {
  readonly questions: readonly SeatedRow[]
  readonly onDecide: (row: SeatedRow, place: PlaceOption) => void
}

function QuestionCard({ questions, onDecide }: CardProps): ReactElement | null {
  const styles = useStyles()
  const [currentId, setCurrentId] = useState<PersonId | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const found = questions.findIndex(({ personId }) => personId === currentId)
  const index = Math.max(0, found)
  const current = questions[index]
  useEffect(() => card.current?.focus(), [])
  if (current === undefined) return null
  const take = (place: PlaceOption): void => {
    // The next question is in view before this one is stored.
    setCurrentId((questions[index + 1] ?? questions[index - 1])?.personId ?? null)
    onDecide(current, place)
    card.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const place = current.options[Number(event.key) - 1]
    const next = questions[index + step]
    if (step !== 0 && next !== undefined) setCurrentId(next.personId)
    else if (place !== undefined && !event.repeat) take(place)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- number keys answer the question in view
    <section
      ref={card}
      className={styles.card}
      aria-label={`${index + 1}/${questions.length}: ${current.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: number keys answer the question in view
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- number keys answer the question in view
      onKeyDown={onKeyDown}
    >
      <Text className={styles.quiet} size={200}>
        {index + 1}/{questions.length} ·{' '}
        {current.conflict === null ? '' : allocationText.conflicts[current.conflict]}
      </Text>
      <div>
        <Text className={styles.name} block>
          {current.name}
        </Text>
        <Text className={styles.quiet} block>
          {current.title}
        </Text>
      </div>
      <ReasonList reasons={current.reasons} />
      {current.options.length === 0 ? (
        <Text>{allocationText.noChoice}</Text>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
        <div role="group" aria-label={allocationText.choose} className={styles.options}>
          {current.options.map((place, at) => (
            <Button key={place.code} onClick={() => take(place)}>
              {at < 9 && <KeyMark name={at + 1} />}
              {place.title}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
