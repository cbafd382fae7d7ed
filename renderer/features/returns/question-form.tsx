/** What an answer asks a person: whose it is and how many, with the likely answers as buttons and number keys. */
import { Button, Input, makeStyles, Text } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { InboxAnswer } from '#contract/returns.contract.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import { formatNumber } from '../../components/format-number.ts'
import { KeyMark } from '../../components/key-mark.tsx'
import { parseCount } from '../../components/parse-count.ts'
import { SearchCombobox } from '../../components/search-combobox.tsx'
import { answerText } from '../../text/returns.ts'
import { isSentAgain, offeredNumbers, type Suggestion, suggestionOf } from './inbox-rows.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  number: { width: '96px' },
})

/** The choices of a question in the order of their number keys. */
export function choicesOf(answer: InboxAnswer): readonly Choice[] {
  const places = answer.asks.includes('place')
    ? answer.candidates.map(({ code, title }, _, all): Choice => {
        // Units of two provinces may have one name.
        const isTwin = all.some(other => other.code !== code && other.title === title)
        return { label: isTwin ? `${title} (${code})` : title, answer: { placeCode: code } }
      })
    : []
  const numbers = answer.asks.includes('delegates')
    ? offeredNumbers(answer).map(
        (number): Choice => ({
          label: isSentAgain(answer) ? answerText.takeThis(formatNumber(number)) : formatNumber(number),
          answer: { delegates: number },
        }),
      )
    : []
  return [...places, ...numbers]
}

type Choice = { readonly label: string; readonly answer: Suggestion }

type Props = {
  readonly answer: InboxAnswer
  /** One of several in its file. */
  readonly isInner: boolean
  readonly places: readonly ListedPlace[]
  readonly onAnswer: (answer: Suggestion) => void
  /** Puts the file aside. */
  readonly onKeep: () => void
}

export function QuestionForm({ answer, isInner, places, onAnswer, onKeep }: Props): ReactElement {
  const styles = useStyles()
  const suggested = suggestionOf(answer)
  const choices = choicesOf(answer).map((choice, index) => ({ ...choice, key: index < 9 ? index + 1 : null }))
  const buttons = (kind: 'placeCode' | 'delegates') =>
    choices
      .filter(choice => kind in choice.answer)
      .map(({ label, answer: chosen, key }) => (
        <Button
          key={label}
          appearance={suggested !== null && suggested[kind] === chosen[kind] ? 'primary' : 'secondary'}
          aria-keyshortcuts={key === null ? undefined : String(key)}
          onClick={() => onAnswer(chosen)}
        >
          {key !== null && <KeyMark name={key} />}
          {label}
        </Button>
      ))
  const askPlace = isInner ? answerText.askPlaceOfRow : answerText.askPlace
  const again = isSentAgain(answer) ? answer.previous : null
  const askDelegates = again === null ? answerText.askDelegates : answerText.askAgain
  return (
    <div className={styles.root}>
      {answer.asks.includes('place') && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
        <div role="group" aria-label={askPlace} className={styles.choices}>
          <Text weight="semibold">{askPlace}</Text>
          {buttons('placeCode')}
          <SearchCombobox
            label={answerText.otherPlace}
            placeholder={answer.candidates.length === 0 ? answerText.typePlace : `${answerText.otherPlace}…`}
            options={places.map(({ code, title }) => ({ value: code, label: title }))}
            value={null}
            none={answerText.noPlaces}
            onChoose={placeCode => placeCode !== null && onAnswer({ placeCode })}
          />
        </div>
      )}
      {answer.asks.includes('delegates') && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
        <div role="group" aria-label={askDelegates} className={styles.choices}>
          <Text weight="semibold">{askDelegates}</Text>
          {again !== null && !isInner && (
            <Button onClick={onKeep}>{answerText.keepCounted(formatNumber(again))}</Button>
          )}
          {buttons('delegates')}
          <OtherNumber isOnly={offeredNumbers(answer).length === 0} onAnswer={onAnswer} />
        </div>
      )}
    </div>
  )
}

type NumberProps = Pick<Props, 'onAnswer'> & { readonly isOnly: boolean }

function OtherNumber({ isOnly, onAnswer }: NumberProps): ReactElement {
  const styles = useStyles()
  const [text, setText] = useState('')
  const delegates = parseCount(text)
  return (
    <form
      className={styles.choices}
      onSubmit={event => {
        event.preventDefault()
        if (delegates !== null) onAnswer({ delegates })
      }}
    >
      <Input
        className={styles.number}
        aria-label={answerText.otherNumber}
        placeholder={isOnly ? answerText.typeNumber : answerText.otherNumber}
        inputMode="numeric"
        value={text}
        aria-invalid={text !== '' && delegates === null}
        onChange={(_, data) => setText(data.value)}
      />
      {text !== '' && (
        <Button type="submit" disabled={delegates === null}>
          {answerText.accept}
        </Button>
      )}
      {text !== '' && delegates === null && <Text role="alert">{answerText.numberWrong}</Text>}
    </form>
  )
}
