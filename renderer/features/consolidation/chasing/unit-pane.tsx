/** One unit to call: the numbers known, what the call came to, the answer taken down, and everything tried before. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Call20Regular, Copy20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import { callText } from '#domain/chasing/call-text.ts'
import { CALL_OUTCOMES, type CallOutcome, type ChasingRow } from '#domain/chasing/chasing.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../../components/format-number.ts'
import { StateMark } from '../../../components/state-mark.tsx'
import { useRun } from '../../../hooks/use-run.ts'
import { useUndoNotice } from '../../../hooks/use-undo-notice.ts'
import { chasingText } from '../../../text/chasing.ts'
import { AnswerForm } from './answer-form.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '14px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 10px' },
  part: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  grow: { flexGrow: 1 },
  contact: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '10px',
    width: '100%',
    padding: '6px 8px',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: { borderLeft: `4px solid ${tokens.colorBrandStroke1}` },
  phone: { fontSize: tokens.fontSizeBase400, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px 12px' },
  input: { width: '100%', minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
  outcomes: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  log: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', rowGap: '4px' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly row: ChasingRow
  readonly onRemind: () => void
  readonly onAnswered: () => void
}

export function UnitPane({ meetingId, row, onRemind, onAnswered }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const [first] = row.contacts
  const [name, setName] = useState(first?.name ?? '')
  const [phone, setPhone] = useState(first?.phone ?? '')
  const [note, setNote] = useState('')
  const person = { contactName: name, contactPhone: phone }
  const noteCall = async (outcome: CallOutcome) => {
    const done = await run('chasing.call', { meetingId, placeCode: row.code, outcome, note, ...person })
    if (!done.ok) return
    setNote('')
    await undoNotice(chasingText.noted(row.addressee))
  }
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.grow}>
          {row.addressee}
        </Text>
        {row.delegates !== null && (
          <StateMark look="done" label={chasingText.answered(formatNumber(row.delegates))} />
        )}
        <Button icon={<Copy20Regular />} title={chasingText.copyHint} onClick={onRemind}>
          {chasingText.copyText}
        </Button>
      </div>
      <section className={styles.part} aria-label={chasingText.contacts}>
        <Text weight="semibold">{chasingText.contacts}</Text>
        {row.contacts.length === 0 && <Text className={styles.quiet}>{chasingText.noContacts}</Text>}
        {row.contacts.map(contact => (
          <button
            key={contact.phone}
            type="button"
            className={`${styles.contact} ${contact.phone === phone ? styles.chosen : ''}`}
            aria-pressed={contact.phone === phone}
            onClick={() => {
              setName(contact.name)
              setPhone(contact.phone)
            }}
          >
            <Call20Regular aria-hidden />
            <span>
              <span className={styles.phone}>{contact.phone}</span> {contact.name}
              <br />
              <Text size={200} className={styles.quiet}>
                {contact.from}
              </Text>
            </span>
          </button>
        ))}
      </section>
      <section className={styles.part} aria-label={chasingText.call}>
        <Text weight="semibold">{chasingText.call}</Text>
        <div className={styles.fields}>
          <Field label={chasingText.contactName}>
            <Input className={styles.input} value={name} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field label={chasingText.contactPhone}>
            <Input
              className={styles.input}
              inputMode="tel"
              value={phone}
              onChange={(_, { value }) => setPhone(value)}
            />
          </Field>
          <Field label={chasingText.note} className={styles.wide}>
            <Input className={styles.input} value={note} onChange={(_, { value }) => setNote(value)} />
          </Field>
        </div>
        <div className={styles.outcomes}>
          {CALL_OUTCOMES.map(outcome => (
            <Button key={outcome} size="small" onClick={() => void noteCall(outcome)}>
              {chasingText.outcomes[outcome]}
            </Button>
          ))}
        </div>
      </section>
      {row.isMissing && (
        <AnswerForm meetingId={meetingId} row={row} note={note} {...person} onAnswered={onAnswered} />
      )}
      <section className={styles.part} aria-label={chasingText.log}>
        <Text weight="semibold">{chasingText.log}</Text>
        {row.calls.length === 0 && <Text className={styles.quiet}>{chasingText.noLog}</Text>}
        <ol className={styles.log}>
          {row.calls.toReversed().map(call => (
            <li key={call.id}>
              <Text size={200}>
                {formatDateTime(call.at)} · {chasingText.kinds[call.kind]} · {callText(call)}
                {call.contact.name === '' ? '' : ` (${call.contact.name})`}
                {call.who === '' ? '' : ` · ${call.who}`}
              </Text>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
