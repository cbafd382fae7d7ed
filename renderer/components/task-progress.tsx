/** Long work under way: what is done, how much, how long it will still take, and the way to stop it. */
import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Task } from '../hooks/use-task.ts'
import { componentsText } from '../text/components.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: { flexGrow: 1, minWidth: 0 },
})

/** Shows nothing while nothing runs. */
export function TaskProgress({ task }: { readonly task: Task }): ReactElement | null {
  const styles = useStyles()
  const { progress } = task
  if (progress === null) return null
  const { title, done, total, text, cancelling } = progress
  return (
    <section className={styles.root} aria-live="polite" aria-label={title}>
      <Field
        className={styles.field}
        label={title}
        hint={[total > 0 ? componentsText.progress(done, total) : '', text, timeLeft(progress)]
          .filter(part => part !== '')
          .join(' · ')}
      >
        {total > 0 ? <ProgressBar value={done} max={total} /> : <ProgressBar />}
      </Field>
      <Button onClick={task.cancel} disabled={cancelling}>
        {cancelling ? componentsText.cancelling : componentsText.cancel}
      </Button>
    </section>
  )
}

function timeLeft({ done, total, startedAt }: NonNullable<Task['progress']>): string {
  const seconds = (Date.now() - startedAt) / 1000
  // The first moments say too little about the rest.
  if (done === 0 || total === 0 || done >= total || seconds < 2) return ''
  return componentsText.timeLeft(Math.round((seconds / done) * (total - done)))
}
