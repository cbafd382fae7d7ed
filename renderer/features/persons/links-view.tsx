/** Who the returned persons are in the directory: the certain ones in one step, questions one by one, all of it revocable. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { AttendeeMatch } from '#contract/attendee-links.contract.ts'
import type { Input, NamesOfKind } from '#contract/contract.ts'
import { type MatchGroup, matchGroupOf } from '#domain/directory/match-group.ts'
import { evidenceText } from '#domain/directory/match-person.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { SpokenStatus } from '../../components/spoken-status.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { TaskWait } from '../../components/task-wait.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { useTask } from '../../hooks/use-task.ts'
import { useTaskAnswer } from '../../hooks/use-task-answer.ts'
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
})

const { links: words } = personsText

/** More is a number: whoever has to look at all of them mends the list or the directory first. */
const MOST = 200

type LinkCommand = Extract<NamesOfKind<'command'>, 'persons.linkAttendee' | 'persons.addAttendee'>

export function LinksView({ meetingId }: { readonly meetingId: MeetingId }): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const [said, setSaid] = useState('')
  const task = useTask()
  const answer = useTaskAnswer('persons.attendees', { meetingId, limit: MOST })
  if (answer.data === undefined)
    return <TaskWait answer={answer} title={words.reading} stopped={words.stopped} />
  const { counts, matches } = answer.data
  if (matches.length === 0) return <EmptyState body={words.empty} />
  const questions = matches.filter(isQuestion)
  const listOf = (group: MatchGroup) => ({
    title: words[group](formatNumber(counts[group])),
    matches: matches.filter(match => matchGroupOf(match) === group),
    isAll: counts[group] <= MOST,
  })
  const keep = async <Name extends LinkCommand>(name: Name, input: Input<Name>, told: string) => {
    if ((await run(name, input)).ok) setSaid(told)
  }
  const decide = ({ attendeeId, name }: AttendeeMatch, given: LinkAnswer) => {
    const told = words.said(name)
    void (given.kind === 'new'
      ? keep('persons.addAttendee', { meetingId, attendeeId }, told)
      : keep('persons.linkAttendee', { meetingId, attendeeId, personId: given.personId }, told))
  }
  const linkAll = async () => {
    const done = await task.start('persons.linkCertain', { meetingId }, words.reading)
    if (done !== null) await undoNotice(words.linked(formatNumber(done.linked)))
  }
  const reopen = ({ attendeeId, name }: AttendeeMatch) =>
    void keep(
      'persons.linkAttendee',
      { meetingId, attendeeId, personId: null, decided: false },
      words.reopenOf(name),
    )
  return (
    <>
      <TaskProgress task={task} />
      <div className={styles.panes}>
        <section className={styles.questions}>
          <Text className={styles.quiet}>{words.note}</Text>
          <h3 className={styles.heading}>{words.question(formatNumber(counts.question))}</h3>
          {questions.length === 0 ? (
            <StateMark look="done" label={words.noQuestions} />
          ) : (
            <LinkQuestion questions={questions} onAnswer={decide} />
          )}
        </section>
        <div className={styles.lists}>
          <Rows
            list={listOf('certain')}
            head={
              counts.certain > 0 && (
                <Button
                  appearance="primary"
                  disabledFocusable={task.progress !== null}
                  onClick={() => void linkAll()}
                >
                  {words.linkAll(formatNumber(counts.certain))}
                </Button>
              )
            }
          />
          <Rows
            list={listOf('nobody')}
            action={match => ({
              label: words.add,
              name: words.addOf(match.name),
              run: () => decide(match, { kind: 'new' }),
            })}
          />
          <Rows
            list={listOf('decided')}
            action={match => ({
              label: words.reopen,
              name: words.reopenOf(match.name),
              run: () => reopen(match),
            })}
          />
        </div>
        <SpokenStatus text={said} />
      </div>
    </>
  )
}

const isQuestion = (match: AttendeeMatch): match is QuestionMatch => match.state.kind === 'question'

type RowsProps = {
  readonly list: {
    readonly title: string
    readonly matches: readonly AttendeeMatch[]
    /** False: there are more than are shown. */
    readonly isAll: boolean
  }
  readonly head?: ReactElement | false
  readonly action?: (match: AttendeeMatch) => {
    readonly label: string
    readonly name: string
    readonly run: () => void
  }
}

function Rows({ list, head = false, action }: RowsProps): ReactElement {
  const styles = useStyles()
  const { title, matches, isAll } = list
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {head}
      <ul className={styles.rows} aria-label={title}>
        {matches.map(match => {
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
      {!isAll && <Text size={200}>{words.more(formatNumber(MOST))}</Text>}
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
