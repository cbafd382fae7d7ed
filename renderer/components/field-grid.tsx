/** Fields beside each other where there is room, below each other where there is not. */
import { makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  grid: { display: 'grid', gap: '12px 16px', alignItems: 'start', '& > *': { minWidth: 0 } },
})

type Props = {
  /** Least width of a field in pixels. */
  readonly least?: number
  readonly children: ReactNode
}

export function FieldGrid({ least = 200, children }: Props): ReactElement {
  const styles = useStyles()
  return (
    <div
      className={styles.grid}
      style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${least}px), 1fr))` }}
    >
      {children}
    </div>
  )
}
