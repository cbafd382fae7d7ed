/** The number a unit says on the telephone, taken down as its answer while the call lasts. */
import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { ChasingRow } from '#domain/chasing/chasing.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../../components/format-number.ts'
import { parseCount } from '../../../components/parse-count.ts'
import { useRun } from '../../../hooks/use-run.ts'
import { useUndoNotice } from '../../../hooks/use-undo-notice.ts'
import { chasingText } from '../../../text/chasing.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  fields: {
    display: 'grid',
    gridTemplateColumns: '110px minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
  },
  input: { width: '100%', minWidth: 0 },
  save: { alignSelf: 'flex-start' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly row: Pick<ChasingRow, 'code' | 'addressee'>
  readonly note: string
  readonly contactName: string
  readonly contactPhone: string
  /** Once it is taken down. */
  readonly onAnswered: () => void
}

export function AnswerForm({ meetingId, row, onAnswered, ...rest }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const [text, setText] = useState('')
  const [chairName, setChair] = useState('')
  const [tried, setTried] = useState(false)
  const delegates = parseCount(text)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (delegates === null) return
    const answer = { meetingId, placeCode: row.code, delegates, chairName, ...rest }
    const outcome = await run('chasing.answer', answer)
    if (!outcome.ok) return
    onAnswered()
    await undoNotice(chasingText.saved(row.addressee, formatNumber(delegates)))
  }
  return (
    <form className={styles.root} noValidate onSubmit={event => void save(event)}>
      <Text weight="semibold">{chasingText.answer}</Text>
      <div className={styles.fields}>
        <Field
          label={chasingText.delegates}
          {...(tried && delegates === null
            ? { validationMessage: chasingText.delegatesWrong, validationState: 'error' as const }
            : {})}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <Field label={chasingText.chair}>
          <Input className={styles.input} value={chairName} onChange={(_, { value }) => setChair(value)} />
        </Field>
      </div>
      <Button type="submit" appearance="primary" className={styles.save}>
        {chasingText.save}
      </Button>
    </form>
  )
}
