/** In the place of what long reading will answer: how far it is, the way to stop it, or why it stopped. */
import { Button, makeStyles, ProgressBar, Text } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { TaskAnswer } from '../hooks/use-task-answer.ts'
import { componentsText } from '../text/components.ts'
import { EmptyState } from './empty-state.tsx'
import { formatNumber } from './format-number.ts'
import { Loading } from './loading.tsx'

const useStyles = makeStyles({
  root: { padding: '24px', maxWidth: '480px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
})

type Props = {
  readonly answer: Pick<TaskAnswer<unknown>, 'progress' | 'error' | 'cancel'>
  /** What is being read. */
  readonly title: string
  /** Said where it was stopped before its end. */
  readonly stopped: string
}

export function TaskWait({ answer, title, stopped }: Props): ReactElement {
  const styles = useStyles()
  const { progress, error, cancel } = answer
  if (error !== null) return <EmptyState title={stopped} body={error.message} />
  if (progress === null) return <Loading />
  const { done, total } = progress
  return (
    <section className={styles.root} aria-live="polite">
      <Text>{title}</Text>
      <ProgressBar value={done} max={total} aria-label={title} />
      <Text>{`${formatNumber(done)} / ${formatNumber(total)}`}</Text>
      <div>
        <Button onClick={cancel}>{componentsText.cancel}</Button>
      </div>
    </section>
  )
}
