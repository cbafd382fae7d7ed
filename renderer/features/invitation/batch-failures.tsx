/** Which letters could not be made, and why. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ManifestRow } from '#domain/invitation/batch.ts'
import { batchText } from '../../text/batch.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', maxHeight: '160px', overflowY: 'auto' },
  title: { color: tokens.colorStatusDangerForeground1 },
})

export function BatchFailures({ rows }: { readonly rows: readonly ManifestRow[] }): ReactElement | null {
  const styles = useStyles()
  if (rows.length === 0) return null
  return (
    <div role="alert">
      <Text className={styles.title} weight="semibold">
        {batchText.failures}
      </Text>
      <ul className={styles.list}>
        {rows.map(row => (
          <li key={row.code}>
            {row.recipient}: {row.reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
