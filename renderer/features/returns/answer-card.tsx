/** One answer of a file: whose, how many, why; what is asked; what is worth knowing, each leading to its cell. */
import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Info16Regular, QuestionCircle16Regular, Warning16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { InboxAnswer } from '#contract/returns.contract.ts'
import type { Problem } from '#domain/kernel/problem.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import type { ReadAnswer } from '#domain/returns/reading.ts'
import { formatNumber } from '../../components/format-number.ts'
import { answerText, returnsText } from '../../text/returns.ts'
import { isClear, type RowState, type Suggestion } from './inbox-rows.ts'
import { QuestionForm } from './question-form.tsx'
import { ReadingFacts } from './reading-facts.tsx'
import { cellName } from './sheet-layout.ts'
import type { ShownCell } from './sheet-view.tsx'
import { RowStateMark } from './state-look.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '10px', padding: '10px 16px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  unit: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  number: { fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', gap: '8px', marginLeft: 'auto' },
  reason: { color: tokens.colorNeutralForeground2, width: '100%' },
  problems: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  problem: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '6px',
    '& svg': { flexShrink: 0, marginTop: '2px' },
  },
  place: { whiteSpace: 'nowrap' },
})

type Props = {
  readonly state: RowState
  readonly answer: InboxAnswer
  /** What was read, when the file is open. */
  readonly read: ReadAnswer | null
  /** One of several in its file. */
  readonly isInner: boolean
  readonly places: readonly ListedPlace[]
  /** Puts the file aside. */
  readonly onKeep: () => void
  readonly onAnswer: (answer: Suggestion) => void
  readonly onTakeBack: () => void
  readonly onRecord: () => void
  readonly onShow: (cell: ShownCell) => void
}

export function AnswerCard(props: Props): ReactElement {
  const styles = useStyles()
  const { state, answer, read, onShow } = props
  const number =
    answer.delegates === null ? returnsText.noNumber : returnsText.delegatesOf(formatNumber(answer.delegates))
  const isSaidBelow = answer.problems.some(({ message }) => message === answer.reason)
  const isOpen = state !== 'recorded' && state !== 'discarded' && state !== 'answering'
  return (
    <section className={styles.root} aria-label={answer.placeTitle ?? returnsText.unknownUnit}>
      <div className={styles.head}>
        <h3 className={styles.unit}>{answer.placeTitle ?? returnsText.unknownUnit}</h3>
        <Text size={400} className={styles.number}>
          {number}
        </Text>
        <RowStateMark state={state} answer={answer} />
        <span className={styles.actions}>
          {isOpen && answer.decided && <Button onClick={props.onTakeBack}>{answerText.takeBack}</Button>}
          {isClear(state) && state !== 'same' && (
            <Button appearance="primary" onClick={props.onRecord}>
              {returnsText.recordFile}
            </Button>
          )}
        </span>
        {!isSaidBelow && <Text className={styles.reason}>{answer.reason}</Text>}
      </div>
      {isOpen && answer.asks.length > 0 && (
        <QuestionForm
          key={answer.answerIndex}
          answer={answer}
          isInner={props.isInner}
          places={props.places}
          onAnswer={props.onAnswer}
          onKeep={props.onKeep}
        />
      )}
      <Problems problems={answer.problems} onShow={onShow} />
      {read !== null && <ReadingFacts read={read} onShow={onShow} />}
    </section>
  )
}

const ICONS = { error: Warning16Regular, question: QuestionCircle16Regular, note: Info16Regular } as const

type ProblemsProps = { readonly problems: readonly Problem[]; readonly onShow: (cell: ShownCell) => void }

function Problems({ problems, onShow }: ProblemsProps): ReactElement | null {
  const styles = useStyles()
  if (problems.length === 0) return null
  return (
    <ul className={styles.problems} aria-label={answerText.problems}>
      {problems.map(({ severity, code, message, where }) => {
        const Icon = ICONS[severity]
        const { sheet = '', cell } = where
        return (
          <li key={`${code} ${message}`} className={styles.problem}>
            <Icon aria-hidden />
            <Text>
              {message}{' '}
              {cell !== undefined && (
                <Link as="button" className={styles.place} onClick={() => onShow({ sheet, cell })}>
                  {answerText.goTo(cellName({ sheet, cell }))}
                </Link>
              )}
            </Text>
          </li>
        )
      })}
    </ul>
  )
}
