/** What is known of a place or of an answer, as names beside their values. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '2px 10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { overflowWrap: 'anywhere' },
})

export const FactList = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <dl className={useStyles().root}>{children}</dl>
)

type Props = { readonly label: string; readonly children: ReactNode }

export function Fact({ label, children }: Props): ReactElement {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  )
}
