/** How many delegates of a group are expected at each place, as a person says it. */
import { Input, makeStyles } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { BoardGroup } from '#domain/consolidation/board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { useRun } from '../../hooks/use-run.ts'
import { groupsText } from '../../text/consolidation.ts'

const useStyles = makeStyles({
  root: { width: '52px', minWidth: 0 },
  field: { textAlign: 'right', width: '100%', minWidth: 0 },
})

type Props = { readonly meetingId: MeetingId; readonly group: BoardGroup }

export function ExpectedInput({ meetingId, group }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const saved = group.expected === null ? '' : String(group.expected)
  const [typed, setTyped] = useState(saved)
  const save = () => {
    if (typed === saved || !/^\d{0,5}$/.test(typed)) return
    const delegates = typed === '' ? null : Number(typed)
    void run('consolidation.expect', { meetingId, groupId: group.groupId, delegates })
  }
  return (
    <Input
      size="small"
      className={styles.root}
      input={{ className: styles.field }}
      inputMode="numeric"
      aria-label={`${groupsText.expected}: ${group.text}`}
      value={typed}
      onChange={(_, data) => setTyped(data.value.trim())}
      onBlur={save}
      onKeyDown={event => event.key === 'Enter' && save()}
    />
  )
}
