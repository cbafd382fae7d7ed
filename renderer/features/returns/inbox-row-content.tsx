/** One row of the inbox: whose it is, how many, what state it is in and why. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { DocumentTable20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { formatNumber } from '../../components/format-number.ts'
import { returnsText } from '../../text/returns.ts'
import { countAnswers, type InboxRow, type RowState } from './inbox-rows.ts'
import { RowStateMark } from './state-look.tsx'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    rowGap: '2px',
    flexGrow: 1,
    minWidth: 0,
  },
  inner: { paddingLeft: '28px' },
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  unit: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  more: {
    gridColumnEnd: 'span 2',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  aside: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0 },
})

export function InboxRowContent({ row }: { readonly row: InboxRow }): ReactElement {
  const styles = useStyles()
  const { file, answer, state, isInner } = row
  if (state === null)
    return (
      <div className={styles.root} title={file.name}>
        <span className={styles.line}>
          <DocumentTable20Regular className={styles.icon} aria-hidden />
          <span className={mergeClasses(styles.text, styles.unit)}>{file.name}</span>
        </span>
        <span />
        <span className={mergeClasses(styles.line, styles.more)}>
          <span className={styles.text}>
            {returnsText.answers(file.answers.length)}
            {countAnswers(row)
              .map(([each, count]) => ` · ${returnsText.states[each]} ${count}`)
              .join('')}
          </span>
        </span>
      </div>
    )
  const more = explains(state) ? reasonOf(row) : file.name
  return (
    <div
      className={mergeClasses(styles.root, isInner && styles.inner)}
      title={`${file.name}\n${reasonOf(row)}`}
    >
      <span className={mergeClasses(styles.text, styles.unit, state === 'discarded' && styles.aside)}>
        {answer?.placeTitle ?? (isInner ? returnsText.unknownUnit : file.name)}
      </span>
      <span className={styles.number}>{answer?.delegates == null ? '' : formatNumber(answer.delegates)}</span>
      <span className={mergeClasses(styles.line, styles.more)}>
        <RowStateMark state={state} answer={answer} />
        <span className={styles.text}>{more}</span>
      </span>
    </div>
  )
}

/** States that a person wants to know the reason of at once. */
const explains = (state: RowState): boolean =>
  state === 'question' || state === 'refused' || state === 'duplicate' || state === 'older'

export const reasonOf = ({ file, answer }: InboxRow): string =>
  file.refusal?.message ?? answer?.reason ?? file.summary
