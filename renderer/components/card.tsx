/** One of several parts of a form: a heading line with its buttons, and what belongs to it. */
import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components'
import { ArrowDown20Regular, ArrowUp20Regular, Delete20Regular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '10px 12px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'flex-end', columnGap: '8px' },
  main: { flexGrow: 1, minWidth: 0 },
})

type CardProps = {
  readonly label: string
  /** Field or words at the left of the heading line. */
  readonly head: ReactNode
  /** Buttons at its right. */
  readonly actions: ReactNode
  readonly children?: ReactNode
}

export function Card({ label, head, actions, children }: CardProps): ReactElement {
  const styles = useStyles()
  return (
    <section className={styles.card} aria-label={label}>
      <div className={styles.head}>
        <div className={styles.main}>{head}</div>
        {actions}
      </div>
      {children}
    </section>
  )
}

/** Null where there is no way. */
export type OrderMoves = { readonly onUp: (() => void) | null; readonly onDown: (() => void) | null }

type OrderProps = OrderMoves & {
  readonly upLabel: string
  readonly downLabel: string
  readonly removeLabel: string
  readonly onRemove: () => void
}

/** Up, down, away. */
export function OrderButtons(props: OrderProps): ReactElement {
  const { onUp, onDown } = props
  return (
    <div style={{ display: 'flex', flexShrink: 0 }}>
      <Tooltip content={props.upLabel} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowUp20Regular />}
          disabledFocusable={onUp === null}
          onClick={() => onUp?.()}
        />
      </Tooltip>
      <Tooltip content={props.downLabel} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowDown20Regular />}
          disabledFocusable={onDown === null}
          onClick={() => onDown?.()}
        />
      </Tooltip>
      <Tooltip content={props.removeLabel} relationship="label">
        <Button appearance="subtle" icon={<Delete20Regular />} onClick={props.onRemove} />
      </Tooltip>
    </div>
  )
}

/** Moves of one of several siblings as buttons need them. */
export function orderMoves(
  siblings: readonly { readonly id: string }[],
  index: number,
  move: (id: string, before: string | null) => void,
): OrderMoves {
  const id = siblings[index]?.id
  const previous = siblings[index - 1]
  if (id === undefined) return { onUp: null, onDown: null }
  return {
    onUp: previous === undefined ? null : () => move(id, previous.id),
    onDown: index + 1 < siblings.length ? () => move(id, siblings[index + 2]?.id ?? null) : null,
  }
}
