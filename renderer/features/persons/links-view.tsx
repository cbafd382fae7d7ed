/** Who the returned persons are in the directory: the certain ones in one step, questions one by one, all of it revocable. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { AttendeeMatch } from '#contract/attendee-links.contract.ts'
import type { Input, NamesOfKind } from '#contract/contract.ts'
import { evidenceText } from '#domain/directory/match-person.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { personsText } from '../../text/persons.ts'
import { type LinkAnswer, LinkQuestion, type QuestionMatch } from './link-question.tsx'

const NARROW = '@media (max-width: 900px)'

const useStyles = makeStyles({
  panes: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    [NARROW]: { flexDirection: 'column', overflowY: 'auto' },
  },
  questions: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '12px 16px 32px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    [NARROW]: { flexShrink: 0, overflowY: 'visible' },
  },
  lists: {
    width: 'clamp(300px, 36%, 480px)',
    flexShrink: 0,
    overflowY: 'auto',
    padding: '12px 16px 32px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: 'auto', overflowY: 'visible' },
  },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: '0 0 6px' },
  section: { marginBottom: '20px' },
  rows: {
    margin: '6px 0 0',
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
  },
  row: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: '8px' },
  who: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

const { links: words } = personsText

/** More is a number: whoever has to look at all of them mends the list or the directory first. */
const MOST = 200

type LinkCommand = Extract<
  NamesOfKind<'command'>,
  'persons.linkAttendee' | 'persons.addAttendee' | 'persons.linkCertain'
>

export function LinksView({ meetingId }: { readonly meetingId: MeetingId }): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const [said, setSaid] = useState('')
  const matches = useOperationState('persons.attendees', { meetingId }).data
  if (matches === undefined) return <Loading />
  if (matches.length === 0) return <EmptyState body={words.empty} />
  const questions = matches.filter(isQuestion)
  const of = (...kinds: readonly AttendeeMatch['state']['kind'][]) =>
    matches.filter(({ state }) => kinds.includes(state.kind))
  const [certain, nobody, decided] = [of('certain'), of('nobody'), of('linked', 'not-listed')]
  const keep = async <Name extends LinkCommand>(name: Name, input: Input<Name>, told: string) => {
    if ((await run(name, input)).ok) setSaid(told)
  }
  const answer = ({ attendeeId, name }: AttendeeMatch, given: LinkAnswer) => {
    const told = words.said(name)
    void (given.kind === 'new'
      ? keep('persons.addAttendee', { meetingId, attendeeId }, told)
      : keep('persons.linkAttendee', { meetingId, attendeeId, personId: given.personId }, told))
  }
  const linkAll = async () => {
    const linked = await run('persons.linkCertain', { meetingId })
    if (linked.ok) await undoNotice(words.linked(formatNumber(linked.value.linked)))
  }
  const reopen = ({ attendeeId, name }: AttendeeMatch) =>
    void keep(
      'persons.linkAttendee',
      { meetingId, attendeeId, personId: null, decided: false },
      words.reopenOf(name),
    )
  return (
    <div className={styles.panes}>
      <section className={styles.questions}>
        <Text className={styles.quiet}>{words.note}</Text>
        <h3 className={styles.heading}>{words.questions(formatNumber(questions.length))}</h3>
        {questions.length === 0 ? (
          <StateMark look="done" label={words.noQuestions} />
        ) : (
          <LinkQuestion questions={questions} onAnswer={answer} />
        )}
      </section>
      <div className={styles.lists}>
        <Rows
          title={words.certain(formatNumber(certain.length))}
          matches={certain}
          head={
            certain.length > 0 && (
              <Button appearance="primary" onClick={() => void linkAll()}>
                {words.linkAll(formatNumber(certain.length))}
              </Button>
            )
          }
        />
        <Rows
          title={words.nobody(formatNumber(nobody.length))}
          matches={nobody}
          action={match => ({
            label: words.add,
            name: words.addOf(match.name),
            run: () => answer(match, { kind: 'new' }),
          })}
        />
        <Rows
          title={words.decided(formatNumber(decided.length))}
          matches={decided}
          action={match => ({
            label: words.reopen,
            name: words.reopenOf(match.name),
            run: () => reopen(match),
          })}
        />
      </div>
      <div role="status" className={styles.said}>
        {said}
      </div>
    </div>
  )
}

const isQuestion = (match: AttendeeMatch): match is QuestionMatch => match.state.kind === 'question'

type RowsProps = {
  readonly title: string
  readonly matches: readonly AttendeeMatch[]
  readonly head?: ReactElement | false
  readonly action?: (match: AttendeeMatch) => {
    readonly label: string
    readonly name: string
    readonly run: () => void
  }
}

function Rows({ title, matches, head = false, action }: RowsProps): ReactElement {
  const styles = useStyles()
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {head}
      <ul className={styles.rows} aria-label={title}>
        {matches.slice(0, MOST).map(match => {
          const offered = action?.(match)
          return (
            <li key={match.attendeeId} className={styles.row}>
              <span className={styles.who}>
                <Text weight="semibold" block>
                  {match.name}
                </Text>
                <Text size={200} block className={styles.quiet}>
                  {[match.placeTitle, match.title, match.phone].filter(part => part !== '').join(' · ')}
                </Text>
                <Text size={200} block className={styles.quiet}>
                  {aboutOf(match)}
                </Text>
              </span>
              {offered !== undefined && (
                <Button size="small" appearance="subtle" aria-label={offered.name} onClick={offered.run}>
                  {offered.label}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {matches.length > MOST && <Text size={200}>{words.more(formatNumber(MOST))}</Text>}
    </section>
  )
}

function aboutOf({ state }: AttendeeMatch): string {
  switch (state.kind) {
    case 'certain':
      return evidenceText(state.evidence)
    case 'linked':
      return words.inDirectory
    case 'not-listed':
      return words.notListed
    default:
      return ''
  }
}
