/** How many codes of the links were read back and from what, and the way to read them all. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { CodesRead } from '#domain/preflight/preflight-report.ts'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useTask } from '../../hooks/use-task.ts'
import { preflightText } from '../../text/preflight.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '6px',
    marginTop: '12px',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

type Props = { readonly meetingId: MeetingId; readonly codes: CodesRead }

/** Shows nothing for an invitation without links. */
export function CodesReadBack({ meetingId, codes }: Props): ReactElement | null {
  const styles = useStyles()
  const task = useTask()
  const queries = useQueryClient()
  const [noPages, setNoPages] = useState(false)
  const { total, read, onPage } = codes
  if (total === 0) return null
  const readAll = async () => {
    const answer = await task.start('preflight.readCodes', { meetingId }, preflightText.readingCodes)
    setNoPages(answer?.onPage === 0)
    // It changes no data; what was read until it was stopped is known too.
    await queries.invalidateQueries({ queryKey: ['preflight.check', { meetingId }] })
  }
  return (
    <section className={styles.root} aria-label={preflightText.codes}>
      <Text role="status">
        {onPage === total
          ? preflightText.codesAllOnPage(total)
          : preflightText.codesRead(read, total, onPage)}
      </Text>
      {noPages && onPage === 0 && <Text role="alert">{preflightText.codesNoPages}</Text>}
      {task.progress === null ? (
        (read < total || onPage === 0) && (
          <Button size="small" onClick={() => void readAll()}>
            {preflightText.readCodes}
          </Button>
        )
      ) : (
        <TaskProgress task={task} />
      )}
    </section>
  )
}
