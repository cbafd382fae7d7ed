/** What a step changed, row by row: each value before and after. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { DescribedChange } from '#domain/history/describe-change.ts'
import { historyText } from '../../text/history.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  change: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  what: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  values: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '2px 8px', margin: '4px 0 0' },
  field: { gridColumn: '1 / -1', marginTop: '4px', color: tokens.colorNeutralForeground2 },
  side: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  more: { color: tokens.colorNeutralForeground2 },
})

/** A step may touch thousands of rows; the file of the history holds them all. */
const MOST = 100

/** What was read in a file is long; its beginning tells which it is. */
const LONGEST = 400

const shortened = (text: string): string =>
  text === '' ? historyText.none : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text

/** What was read in a file is kept as the program needs it; a person sees it in the file itself, and whole in the exported history. */
const isForPeople = ({ before, after }: DescribedChange['values'][number]): boolean =>
  ![before, after].some(text => text.startsWith('{'))

export function ChangeList({ changes }: { readonly changes: readonly DescribedChange[] }): ReactElement {
  const styles = useStyles()
  if (changes.length === 0) return <Text>{historyText.noRows}</Text>
  return (
    <>
      <ul className={styles.list}>
        {changes.slice(0, MOST).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of the record have a place and nothing else
          <li key={index} className={styles.change}>
            <div className={styles.what}>{`${historyText[change.kind]}: ${change.what}`}</div>
            {change.values.length > 0 && (
              <dl className={styles.values}>
                {change.values.filter(isForPeople).map(value => (
                  <ValueRows key={value.field} {...value} kind={change.kind} />
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
      {changes.length > MOST && (
        <Text className={styles.more}>{historyText.moreRows(changes.length - MOST)}</Text>
      )}
    </>
  )
}

type RowsProps = DescribedChange['values'][number] & Pick<DescribedChange, 'kind'>

function ValueRows({ field, before, after, kind }: RowsProps): ReactElement {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.field}>{field}</dt>
      {kind !== 'added' && (
        <>
          <dd className={styles.side} style={{ margin: 0 }}>
            {historyText.before}
          </dd>
          <dd className={styles.value}>{shortened(before)}</dd>
        </>
      )}
      {kind !== 'removed' && (
        <>
          <dd className={styles.side} style={{ margin: 0 }}>
            {historyText.after}
          </dd>
          <dd className={styles.value}>{shortened(after)}</dd>
        </>
      )}
    </>
  )
}
