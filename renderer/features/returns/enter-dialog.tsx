/** An answer that came without a file: by telephone, on paper, by message. */
import { Button, Field, Input, makeStyles, Select, Text } from '@fluentui/react-components'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import { type AnswerChannel, RETURN_CHANNELS } from '#domain/returns/stored-return.ts'
import { formatNumber } from '../../components/format-number.ts'
import { parseCount } from '../../components/parse-count.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { SearchCombobox } from '../../components/search-combobox.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { enterText, returnsText } from '../../text/returns.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '12px 16px',
    paddingTop: '4px',
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  wide: { gridColumn: '1 / -1' },
})

type Draft = {
  readonly placeCode: string | null
  readonly delegates: string
  readonly channel: AnswerChannel
  readonly chairName: string
  readonly contactName: string
  readonly contactPhone: string
  readonly note: string
}

type Props = {
  readonly meetingId: MeetingId
  readonly places: readonly ListedPlace[]
  readonly onClose: () => void
}

/** Mount it to open it. Whoever calls is seldom the place whose file lies open: it is always chosen anew. */
export function EnterDialog({ meetingId, places, onClose }: Props): ReactElement {
  const styles = useStyles()
  const [draft, setDraft] = useState<Draft>({
    placeCode: null,
    delegates: '',
    channel: 'telephone',
    chairName: '',
    contactName: '',
    contactPhone: '',
    note: '',
  })
  const [tried, setTried] = useState(false)
  const save = useEnter(meetingId, places, onClose)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    void save(draft)
  }
  return (
    <PlainDialog
      title={enterText.title}
      width="560px"
      contentClass={styles.fields}
      onClose={onClose}
      onSubmit={onSubmit}
      actions={
        <>
          <Button onClick={onClose}>{enterText.cancel}</Button>
          <Button type="submit" appearance="primary">
            {enterText.save}
          </Button>
        </>
      }
    >
      <Text className={styles.wide}>{enterText.body}</Text>
      <EnterFields
        draft={draft}
        places={places}
        tried={tried}
        onChange={part => setDraft({ ...draft, ...part })}
      />
    </PlainDialog>
  )
}

/** Saves a complete draft; an incomplete one shows what is missing. */
function useEnter(meetingId: MeetingId, places: readonly ListedPlace[], onClose: () => void) {
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  return async ({ placeCode, delegates: text, ...rest }: Draft) => {
    const delegates = parseCount(text)
    if (placeCode === null || delegates === null) return
    const outcome = await run('returns.enter', { meetingId, placeCode, delegates, ...rest })
    if (!outcome.ok) return
    onClose()
    const title = places.find(({ code }) => code === placeCode)?.title ?? placeCode
    await undoNotice(enterText.saved(title, formatNumber(delegates)))
  }
}

type FieldsProps = {
  readonly draft: Draft
  readonly places: readonly ListedPlace[]
  readonly tried: boolean
  readonly onChange: (part: Partial<Draft>) => void
}

function EnterFields({ draft, places, tried, onChange }: FieldsProps): ReactElement {
  const styles = useStyles()
  const line = (key: 'chairName' | 'contactName' | 'contactPhone' | 'note', label: string, wide = false) => (
    <Field label={label} className={wide ? styles.wide : undefined}>
      <Input value={draft[key]} onChange={(_, data) => onChange({ [key]: data.value })} />
    </Field>
  )
  const noPlace = tried && draft.placeCode === null
  const noNumber = tried && parseCount(draft.delegates) === null
  return (
    <>
      <Field
        label={enterText.place}
        required
        className={styles.wide}
        {...(noPlace ? { validationMessage: enterText.placeMissing, validationState: 'error' as const } : {})}
      >
        <SearchCombobox
          options={places.map(({ code, title }) => ({ value: code, label: title }))}
          value={draft.placeCode}
          placeholder={enterText.placeHint}
          none={returnsText.noMatch}
          onChoose={placeCode => onChange({ placeCode })}
        />
      </Field>
      <Field
        label={enterText.delegates}
        required
        {...(noNumber
          ? { validationMessage: enterText.delegatesWrong, validationState: 'error' as const }
          : {})}
      >
        <Input
          inputMode="numeric"
          value={draft.delegates}
          onChange={(_, data) => onChange({ delegates: data.value })}
        />
      </Field>
      <Field label={enterText.channel}>
        <Select
          value={draft.channel}
          onChange={(_, data) =>
            onChange({ channel: RETURN_CHANNELS.find(channel => channel === data.value) ?? 'telephone' })
          }
        >
          {RETURN_CHANNELS.filter(channel => channel !== 'file').map(channel => (
            <option key={channel} value={channel}>
              {returnsText.channels[channel]}
            </option>
          ))}
        </Select>
      </Field>
      {line('chairName', enterText.chair, true)}
      {line('contactName', enterText.contact)}
      {line('contactPhone', enterText.phone)}
      {line('note', enterText.note, true)}
    </>
  )
}
