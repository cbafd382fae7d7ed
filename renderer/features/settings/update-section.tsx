/** Which version this is, and a newer one from a stick or a share of the office. */
import { Button, Field, makeStyles, Text } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { UpdateOffer } from '#domain/updates/release.ts'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useTask } from '../../hooks/use-task.ts'
import { updatesText } from '../../text/updates.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: '8px' },
})

/** Undefined until a folder was looked into. */
type Found = UpdateOffer | null | undefined

export function UpdateSection(): ReactElement | null {
  const styles = useStyles()
  const state = useOperationState('updates.state', {}).data
  const [found, setFound] = useState<Found>(undefined)
  const task = useTask()
  if (state === undefined) return null
  const look = async () => setFound((await task.start('updates.look', {}, updatesText.looking)) ?? null)
  return (
    <Field
      label={updatesText.title}
      hint={state.obstacle === null ? updatesText.hint : updatesText.obstacles[state.obstacle]}
    >
      <div className={styles.root}>
        <Text>{updatesText.version(state.version)}</Text>
        {state.obstacle === null && (
          <Button disabledFocusable={task.progress !== null} onClick={() => void look()}>
            {updatesText.look}
          </Button>
        )}
        {found !== undefined && (
          <Text role="status">
            {found === null ? updatesText.none : updatesText.found(found.version, found.notes)}
          </Text>
        )}
        {found != null && (
          <Button
            appearance="primary"
            disabledFocusable={task.progress !== null}
            onClick={() => void task.start('updates.install', {}, updatesText.installing(found.version))}
          >
            {updatesText.install}
          </Button>
        )}
        <TaskProgress task={task} />
      </div>
    </Field>
  )
}
