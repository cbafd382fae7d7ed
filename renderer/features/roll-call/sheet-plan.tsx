/** What roll-call sheets that came back would mark, place by place and row by row, before anything is written. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useEffect, useMemo, useState } from 'react'
import type { Input, Result } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { UnplacedSheet } from '#domain/roll-call/plan-roll-call.ts'
import type { RollCallRow } from '#domain/roll-call/roll-call.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { SearchCombobox } from '../../components/search-combobox.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { rollCallSheetText as words } from '../../text/roll-call.ts'
import { countKinds, kindsText, PlacePlan } from './place-plan.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    flexShrink: 0,
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  push: { marginLeft: 'auto', display: 'flex', gap: '8px' },
  rows: { flexGrow: 1, minHeight: '120px', overflowY: 'auto', padding: '0 16px 24px' },
  sheet: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', flexBasis: '100%' },
  note: { color: tokens.colorNeutralForeground2 },
})

export type SheetFile = { readonly name: string; readonly bytes: Uint8Array }

type Answers = Input<'roll-call.plan'>['answers']

type Props = {
  readonly meetingId: MeetingId
  /** The place that is open: a single sheet that says nothing of itself is its. */
  readonly placeCode: string | null
  readonly places: readonly RollCallRow[]
  readonly files: readonly SheetFile[]
  readonly task: Task
  readonly onDone: () => void
}

export function SheetPlan({ meetingId, placeCode, places, files, task, onDone }: Props): ReactElement {
  const [planned, setPlanned] = useState<Result<'roll-call.plan'> | 'stopped' | null>(null)
  const [answers, setAnswers] = useState<NonNullable<Answers>>([])
  // Where it was dropped, whatever is chosen afterwards.
  const [chosen] = useState(placeCode)
  const input = useMemo(
    () => ({
      meetingId,
      placeCode: chosen,
      files: files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })),
      answers,
    }),
    [meetingId, chosen, files, answers],
  )
  const { start } = task
  useEffect(() => {
    let isOpen = true
    void start('roll-call.plan', input, words.reading).then(answer => {
      if (isOpen) setPlanned(answer ?? 'stopped')
    })
    return () => {
      isOpen = false
    }
  }, [input, start])
  if (planned === null) return <Loading />
  const [onlyRefused] = planned === 'stopped' ? [] : planned.refused
  if (planned === 'stopped' || (onlyRefused !== undefined && files.length === 1))
    return (
      <EmptyState
        title={words.titleOf(files.map(({ name }) => name))}
        body={onlyRefused?.refusal.message ?? words.stopped}
      >
        <Button onClick={onDone}>{words.cancel}</Button>
      </EmptyState>
    )
  return (
    <Plan
      input={input}
      planned={planned}
      places={places}
      task={task}
      onDone={onDone}
      onAnswer={answer => setAnswers(before => [...before, answer])}
    />
  )
}

type PlanProps = Pick<Props, 'task' | 'onDone' | 'places'> & {
  readonly input: Omit<Input<'roll-call.plan'>, 'job'> & { readonly meetingId: MeetingId }
  readonly planned: Result<'roll-call.plan'>
  readonly onAnswer: (answer: NonNullable<Answers>[number]) => void
}

function Plan({ input, planned, places, task, onDone, onAnswer }: PlanProps): ReactElement {
  const styles = useStyles()
  const undoNotice = useUndoNotice(input.meetingId)
  const { plan, refused } = planned
  const kinds = countKinds(plan.places.flatMap(({ rows }) => rows))
  const count = kinds.new + kinds.changed
  const commit = async () => {
    const done = await task.start('roll-call.import', input, words.writing)
    if (done === null) return
    onDone()
    await undoNotice(words.done(formatNumber(done.marked), formatNumber(done.places)))
  }
  return (
    <section className={styles.root} aria-label={words.preview}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.title(words.titleOf(input.files.map(({ name }) => name)))}</h3>
        <output>{[words.placeCount(formatNumber(plan.places.length)), kindsText(kinds)].join(' · ')}</output>
        <div className={styles.push}>
          <Button onClick={onDone}>{words.cancel}</Button>
          <Button
            appearance="primary"
            autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- the sheets were just handed in
            disabledFocusable={count === 0 || task.progress !== null}
            onClick={() => void commit()}
          >
            {count === 0 ? words.nothing : words.commit(formatNumber(count))}
          </Button>
        </div>
        {kinds.question > 0 && (
          <Text size={200} className={styles.note}>
            {words.later(formatNumber(kinds.question))}
          </Text>
        )}
      </div>
      <div className={styles.rows}>
        {refused.map(({ fileName, refusal }) => (
          <div key={fileName} className={styles.sheet}>
            <StateMark look="bad" label={words.refused} />
            <Text weight="semibold">{fileName}</Text>
            <Text className={styles.note}>{refusal.message}</Text>
          </div>
        ))}
        {plan.unplaced.map(sheet => (
          <WhichPlace
            key={`${sheet.file} ${sheet.sheet}`}
            sheet={sheet}
            places={places}
            onAnswer={onAnswer}
          />
        ))}
        {plan.places.map(place => (
          <PlacePlan key={place.placeCode} place={place} isOnly={plan.places.length === 1} />
        ))}
      </div>
    </section>
  )
}

type WhichProps = Pick<PlanProps, 'places' | 'onAnswer'> & { readonly sheet: UnplacedSheet }

/** Whose sheet is it? The likely places as buttons, all others by typing. */
function WhichPlace({ sheet, places, onAnswer }: WhichProps): ReactElement {
  const styles = useStyles()
  const { file, fileName, people, message, candidates } = sheet
  const options = useMemo(() => places.map(({ code, title }) => ({ value: code, label: title })), [places])
  const answer = (placeCode: string) => onAnswer({ file, sheet: sheet.sheet, placeCode })
  const label = words.whose(fileName, sheet.sheet)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
    <div role="group" aria-label={label} className={styles.sheet}>
      <StateMark look="ask" label={words.kinds.question} />
      <Text weight="semibold">{label}</Text>
      <Text className={styles.note}>{words.peopleIn(formatNumber(people), message)}</Text>
      <div className={styles.choices}>
        {candidates.map(({ code, title }) => (
          <Button key={code} size="small" onClick={() => answer(code)}>
            {title}
          </Button>
        ))}
        <SearchCombobox
          size="small"
          label={words.otherPlace}
          placeholder={words.otherPlace}
          options={options}
          value={null}
          onChoose={code => code !== null && answer(code)}
          none={words.noPlace}
        />
      </div>
    </div>
  )
}
