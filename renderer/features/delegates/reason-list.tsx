/** The chain of reasons for where somebody sits, with the words of the letter marked as such. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Reason } from '#domain/allocation/reasons.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '20px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    color: tokens.colorNeutralForeground2,
  },
  quote: { color: tokens.colorNeutralForeground1 },
})

export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }): ReactElement {
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {reasons.map(({ text, quote }) => (
        <li key={`${text} ${quote}`}>
          {text}
          {quote !== '' && <span className={styles.quote}> “{quote}”</span>}
        </li>
      ))}
    </ol>
  )
}
