/** One line that says what changed between two states of the figures, ready to be copied. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Copy16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { ClosingId } from '#domain/consolidation/closing.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { useCopy } from '../../../hooks/use-copy.ts'
import { useOperationState } from '../../../hooks/use-operation.ts'
import { closingsText } from '../../../text/closings.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '4px',
    padding: '8px 4px 8px 10px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { flexGrow: 1, maxHeight: '120px', overflowY: 'auto' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly from: ClosingId
  /** Null for the board as it stands. */
  readonly to: ClosingId | null
}

export function DifferenceLine(props: Props): ReactElement | null {
  const styles = useStyles()
  const copy = useCopy()
  const { data } = useOperationState('closings.compare', props)
  if (data === undefined) return null
  return (
    <div className={styles.root} role="status">
      <Text className={styles.text}>{data.line}.</Text>
      <Button
        appearance="subtle"
        size="small"
        icon={<Copy16Regular />}
        aria-label={closingsText.copyLine}
        title={closingsText.copyLine}
        onClick={() => void copy(`${data.line}.`)}
      />
    </div>
  )
}
