/** What an empty place says: what it is for, and the ways to begin. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: '8px',
    padding: '48px 24px',
    color: tokens.colorNeutralForeground2,
  },
  body: { maxWidth: '56ch' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '12px', marginTop: '12px' },
})

type Props = {
  readonly title?: string
  readonly body: string
  /** Buttons. */
  readonly children?: ReactNode
}

export function EmptyState({ title, body, children }: Props): ReactElement {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      {title !== undefined && (
        <Text as="h2" size={500} weight="semibold" align="center">
          {title}
        </Text>
      )}
      <Text className={styles.body} align="center">
        {body}
      </Text>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
