/** How far the answers have come, above the table: the sentence to pass on, the bars, the line of time. */
import { Button, makeStyles, Text } from '@fluentui/react-components'
import { Copy16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Board } from '#domain/consolidation/board.ts'
import { useCopy } from '../../hooks/use-copy.ts'
import { consolidationText } from '../../text/consolidation.ts'
import { ArrivalsLine } from './arrivals-line.tsx'
import { type Bar, barsOf } from './board-rows.ts'
import { LevelBars } from './level-bars.tsx'

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  sentence: { display: 'flex', alignItems: 'center', columnGap: '4px', padding: '8px 16px 2px' },
  bars: { padding: '4px 8px' },
})

type Props = {
  readonly id: string
  readonly board: Board
  readonly onOpen: (bar: Bar) => void
}

export function BoardOverview({ id, board, onOpen }: Props): ReactElement {
  const styles = useStyles()
  const copy = useCopy()
  const sentence = `${capitalised(board.sentence)}.`
  return (
    <section id={id} aria-label={consolidationText.overview} className={styles.root}>
      <div className={styles.sentence}>
        <Text>{sentence}</Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<Copy16Regular />}
          aria-label={consolidationText.copySentence}
          title={consolidationText.copySentence}
          onClick={() => void copy(sentence)}
        />
      </div>
      <div className={styles.bars}>
        <LevelBars bars={barsOf(board.levels)} onOpen={onOpen} />
      </div>
      <ArrivalsLine board={board} />
    </section>
  )
}

const capitalised = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1)
