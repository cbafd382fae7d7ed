/** Asks once, on the first screen, whose name the history shall show. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { useOperation } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { settingsText } from '../../text/frame.ts'

const { question: text } = settingsText

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '8px',
    flexShrink: 0,
    padding: '10px 16px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { width: 'min(440px, 100%)' },
})

export function NameQuestion(): ReactElement | null {
  const styles = useStyles()
  const { userName, systemUser } = useOperation('settings.get', {})
  const run = useRun()
  const [typed, setTyped] = useState('')
  if (userName !== '') return null
  const answer = (name: string) => void run('settings.update', { userName: name })
  return (
    <form
      className={styles.root}
      aria-label={text.title}
      onSubmit={event => {
        event.preventDefault()
        if (typed.trim() !== '') answer(typed)
      }}
    >
      <Field label={text.label} className={styles.name}>
        <Input
          value={typed}
          autoComplete="name"
          maxLength={200}
          onChange={(_, data) => setTyped(data.value)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={typed.trim() === ''}>
        {text.save}
      </Button>
      <Button appearance="subtle" onClick={() => answer(systemUser)}>
        {text.keep(systemUser)}
      </Button>
    </form>
  )
}
