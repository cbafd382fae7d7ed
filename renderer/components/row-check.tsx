/** The check mark of a row in a list, for the eye and the mouse: to keyboard and screen reader the row itself is the choice. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckboxChecked20Filled, CheckboxUnchecked20Regular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '6px',
    color: tokens.colorNeutralStrokeAccessible,
  },
  chosen: { color: tokens.colorCompoundBrandForeground1 },
  words: { color: tokens.colorNeutralForeground1 },
})

type Props = {
  readonly isChosen: boolean
  /** What a click does, for who rests the mouse on it. */
  readonly title: string
  /** Words beside the mark that are part of it. */
  readonly children?: ReactNode
}

/** The list hears the click by `data-check`; a control inside the row would be one within another. */
export function RowCheck({ isChosen, title, children }: Props): ReactElement {
  const styles = useStyles()
  return (
    <span data-check title={title} className={mergeClasses(styles.root, isChosen && styles.chosen)}>
      {isChosen ? <CheckboxChecked20Filled /> : <CheckboxUnchecked20Regular />}
      {children !== undefined && <span className={styles.words}>{children}</span>}
    </span>
  )
}
