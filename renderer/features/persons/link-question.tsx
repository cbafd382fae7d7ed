/** One returned person beside those of the directory it may be, what agrees marked; answered by number keys. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import type { AttendeeMatch } from '#contract/attendee-links.contract.ts'
import type { Candidate, Evidence } from '#domain/directory/match-person.ts'
import { partialDateText } from '#domain/directory/partial-date.ts'
import { heldText, type Person } from '#domain/directory/person.ts'
import { unitTitle } from '#domain/directory/unit.ts'
import type { AttendeeId, PersonId } from '#domain/kernel/ids.ts'
import { KeyMark } from '../../components/key-mark.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { personsText } from '../../text/persons.ts'

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    outlineStyle: 'none',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: 'auto' },
  table: { display: 'flex', columnGap: '16px' },
  column: { minWidth: '150px', flexGrow: 1, flexBasis: 0 },
  values: { display: 'flex', flexDirection: 'column', rowGap: '6px', margin: '4px 0 0' },
  value: { margin: 0, minHeight: '20px', overflowWrap: 'anywhere' },
  head: { fontWeight: tokens.fontWeightSemibold },
  options: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

const { links: words } = personsText

export type QuestionMatch = AttendeeMatch & {
  readonly state: Extract<AttendeeMatch['state'], { kind: 'question' }>
}

/** `is` with null: nobody of the directory, and not to be added. */
export type LinkAnswer =
  | { readonly kind: 'is'; readonly personId: PersonId | null }
  | { readonly kind: 'new' }

/** Keys go from 1 to 9; two of them are for the other answers. */
const MOST_CANDIDATES = 7

type Props = {
  readonly questions: readonly QuestionMatch[]
  readonly onAnswer: (match: AttendeeMatch, answer: LinkAnswer) => void
}

export function LinkQuestion({ questions, onAnswer }: Props): ReactElement | null {
  const styles = useStyles()
  const [currentId, setCurrentId] = useState<AttendeeId | null>(null)
  const card = useRef<HTMLElement>(null)
  const found = questions.findIndex(({ attendeeId }) => attendeeId === currentId)
  const index = Math.max(0, found)
  const current = questions[index]
  useEffect(() => card.current?.focus(), [])
  const persons = useCandidates(current?.state.candidates ?? [])
  if (current === undefined) return null
  const options: readonly { readonly label: string; readonly answer: LinkAnswer }[] = [
    ...persons.map(({ id, name }) => ({
      label: words.isThis(name),
      answer: { kind: 'is', personId: id } as const,
    })),
    { label: words.isNew, answer: { kind: 'new' } },
    { label: words.isNotListed, answer: { kind: 'is', personId: null } },
  ]
  const take = (answer: LinkAnswer): void => {
    // The next question is in view before this one is stored.
    setCurrentId((questions[index + 1] ?? questions[index - 1])?.attendeeId ?? null)
    onAnswer(current, answer)
    card.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const option = options[Number(event.key) - 1]
    const next = questions[index + step]
    if (step !== 0 && next !== undefined) setCurrentId(next.attendeeId)
    else if (option !== undefined && !event.repeat) take(option.answer)
    else return
    event.preventDefault()
  }
  const place = `${index + 1}/${questions.length}`
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- number keys answer the question in view */}
      <section
        ref={card}
        className={styles.card}
        aria-label={`${place}: ${current.name}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: number keys answer the question in view
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- number keys answer the question in view
        onKeyDown={onKeyDown}
      >
        <Text size={200} className={styles.quiet}>
          {place} · {current.placeTitle}
        </Text>
        <div className={styles.scroll}>
          <div className={styles.table}>
            <Sent match={current} />
            {persons.map(person => {
              const candidate = current.state.candidates.find(({ personId }) => personId === person.id)
              return candidate === undefined ? null : (
                <Entry key={person.id} person={person} candidate={candidate} />
              )
            })}
          </div>
        </div>
        <div className={styles.options}>
          {options.map(({ label, answer }, at) => (
            <Button
              key={answer.kind === 'new' ? answer.kind : (answer.personId ?? 'not-listed')}
              onClick={() => take(answer)}
            >
              <KeyMark name={at + 1} />
              {label}
            </Button>
          ))}
        </div>
      </section>
      <Text size={200} className={styles.quiet}>
        {words.keys}
      </Text>
    </>
  )
}

/** Those the directory still has, the likelier first. */
function useCandidates(candidates: readonly Candidate[]): readonly Person[] {
  const ids = candidates.slice(0, MOST_CANDIDATES).map(({ personId }) => personId)
  const enabled = ids.length > 0
  const found = useOperationState('persons.some', { ids }, { enabled }).data
  return enabled ? ids.flatMap(id => found?.find(person => person.id === id) ?? []) : []
}

function Sent({ match }: { readonly match: QuestionMatch }): ReactElement {
  const values: readonly (readonly [string, string])[] = [
    [words.name, match.name],
    [words.office, match.title],
    [words.phone, match.phone],
    [words.unit, match.placeTitle],
    [words.birth, ''],
  ]
  return <Column head={words.sent} values={values.map(([label, text]) => ({ label, text, mark: null }))} />
}

function Entry({
  person,
  candidate,
}: {
  readonly person: Person
  readonly candidate: Candidate
}): ReactElement {
  // Waiting for it would take the card, and with it the focus, off the page.
  const units = useOperationState('directory.units', {}).data ?? []
  const today = useNow().slice(0, 10)
  const unit = units.find(({ code }) => code === person.unitCode)
  const agrees = (evidence: Evidence) => (candidate.evidence.includes(evidence) ? words.agrees : null)
  return (
    <Column
      head={words.known}
      values={[
        { label: words.name, text: person.name, mark: candidate.isLookalike ? words.alike : words.agrees },
        { label: words.office, text: heldText(person.positions, today), mark: agrees('position') },
        { label: words.phone, text: person.phones.join(', '), mark: agrees('phone') },
        { label: words.unit, text: unit === undefined ? '' : unitTitle(unit), mark: agrees('unit') },
        { label: words.birth, text: partialDateText(person.birth), mark: agrees('birth') },
      ]}
    />
  )
}

type ColumnProps = {
  readonly head: string
  readonly values: readonly { readonly label: string; readonly text: string; readonly mark: string | null }[]
}

function Column({ head, values }: ColumnProps): ReactElement {
  const styles = useStyles()
  return (
    <div className={styles.column}>
      <Text className={styles.head}>{head}</Text>
      <dl className={styles.values}>
        {values.map(({ label, text, mark }) => (
          <div key={label}>
            <dt>
              <Text size={200} className={styles.quiet}>
                {label}
              </Text>
            </dt>
            <dd className={styles.value}>
              {text === '' ? '–' : text}{' '}
              {mark !== null && <StateMark look={mark === words.alike ? 'ask' : 'done'} label={mark} />}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
