/** The second place of the backups: a stick or a share, chosen in a dialog of the system or typed. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Input as InputOf } from '#contract/contract.ts'
import type { BackupState } from '#domain/backups/backup-state.ts'
import type { Task } from '../../hooks/use-task.ts'
import { backupsText } from '../../text/backups.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px 16px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', maxWidth: '110ch' },
  place: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '8px' },
  typed: { width: 'min(420px, 100%)' },
  // On the line of the field, whose label stands above it.
  beside: { marginTop: '24px' },
})

const { place: text } = backupsText

export function SecondPlaceCard({
  state,
  task,
}: {
  readonly state: BackupState
  readonly task: Task
}): ReactElement {
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const { secondPlace } = state
  const choose = (place: InputOf<'backups.choosePlace'>['place']) =>
    void task.start('backups.choosePlace', { place }, text.working)
  return (
    <section className={styles.root} aria-label={text.title}>
      <div className={styles.words}>
        <Text as="h3" weight="semibold">
          {text.title}
        </Text>
        {secondPlace === null ? (
          <Text className={styles.quiet}>{text.none}</Text>
        ) : (
          <>
            <Text className={styles.place}>{`${secondPlace.folder}: ${text.state[secondPlace.state]}`}</Text>
            {secondPlace.lastCopyAt !== null && (
              <Text className={styles.quiet}>{text.lastCopy(secondPlace.lastCopyAt)}</Text>
            )}
          </>
        )}
      </div>
      <div className={styles.choice}>
        {state.placeBy === 'dialog' ? (
          <Button onClick={() => choose({ kind: 'dialog' })}>{text.choose}</Button>
        ) : (
          secondPlace === null && (
            <>
              <Field label={text.typed} hint={text.typedHint} className={styles.typed}>
                <Input value={typed} onChange={(_, data) => setTyped(data.value)} />
              </Field>
              <Button
                className={styles.beside}
                disabled={typed.trim() === ''}
                onClick={() => choose({ kind: 'typed', folder: typed })}
              >
                {text.use}
              </Button>
            </>
          )
        )}
        {secondPlace !== null && <Button onClick={() => choose({ kind: 'none' })}>{text.remove}</Button>}
      </div>
    </section>
  )
}
