/** What does not look right about a place's answer, each with its sentence; a person may let it stand with a reason. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { BoardRow } from '#domain/consolidation/board.ts'
import type { CheckedFlag } from '#domain/consolidation/plausibility.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { flagsText } from '../../text/consolidation.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', columnGap: '8px' },
})

type Props = { readonly meetingId: MeetingId; readonly row: BoardRow }

export function FlagsSection({ meetingId, row }: Props): ReactElement | null {
  const styles = useStyles()
  if (row.flags.length === 0) return null
  return (
    <section aria-label={flagsText.title}>
      <Text as="h3" weight="semibold" block>
        {flagsText.title}
      </Text>
      <ul className={styles.list}>
        {row.flags.map(flag => (
          <li key={flag.key} className={styles.item}>
            <FlagItem meetingId={meetingId} placeCode={row.code} flag={flag} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The person has just asked to type here. */
const focusOnce = (input: HTMLInputElement | null): void => input?.focus()

type ItemProps = { readonly meetingId: MeetingId; readonly placeCode: string; readonly flag: CheckedFlag }

function FlagItem({ meetingId, placeCode, flag }: ItemProps): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const [reason, setReason] = useState<string | null>(null)
  const { key, acknowledgement } = flag
  if (acknowledgement !== null)
    return (
      <>
        <StateMark look="aside" label={flagsText.names[flag.kind]} />
        <Text size={200} className={styles.quiet}>
          {flag.text}
        </Text>
        <Text size={200} className={styles.quiet}>
          {flagsText.acknowledged(
            acknowledgement.reason,
            acknowledgement.who,
            formatDateTime(acknowledgement.at),
          )}
        </Text>
        <div>
          <Button
            size="small"
            onClick={() => void run('consolidation.reopen', { meetingId, placeCode, key })}
          >
            {flagsText.reopen}
          </Button>
        </div>
      </>
    )
  const save = async () => {
    const given = reason?.trim() ?? ''
    if (given === '') return
    const outcome = await run('consolidation.acknowledge', { meetingId, placeCode, key, reason: given })
    if (outcome.ok) setReason(null)
  }
  return (
    <>
      <StateMark look={flag.weight === 'ask' ? 'ask' : 'aside'} label={flagsText.names[flag.kind]} />
      <Text size={200}>{flag.text}</Text>
      {reason === null ? (
        <div>
          <Button size="small" onClick={() => setReason('')}>
            {flagsText.acknowledge}
          </Button>
        </div>
      ) : (
        <form
          onSubmit={event => {
            event.preventDefault()
            void save()
          }}
        >
          <Field label={flagsText.reason}>
            <Input ref={focusOnce} value={reason} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" type="submit" disabled={reason.trim() === ''}>
              {flagsText.save}
            </Button>
            <Button size="small" onClick={() => setReason(null)}>
              {flagsText.cancel}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}
