/** One place of the board: whether it has answered, how many, who presides, whom to call. */
// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its current row
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { BoardRow } from '#domain/consolidation/board.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { type StateLook, StateMark } from '../../components/state-mark.tsx'
import { consolidationText, flagsText } from '../../text/consolidation.ts'
import { useColumnStyles } from './board-columns.ts'
import type { BoardLine } from './board-rows.ts'

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    left: 0,
    right: 0,
    cursor: 'pointer',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // In the dark the colour for hovering is too light for the words of states.
    '&:hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  current: {
    '&, &:hover': { backgroundColor: tokens.colorSubtleBackgroundSelected },
    boxShadow: `inset 3px 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', minWidth: 0 },
  // A point is called by its whole title, which is longer than the name of a unit.
  twoLines: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    lineHeight: tokens.lineHeightBase200,
  },
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  value: { fontWeight: tokens.fontWeightSemibold },
  missing: { color: tokens.colorNeutralForeground3 },
  // The first word of the line is what is looked for; what is said beside it takes the room that is left.
  oneLine: {
    flexDirection: 'row',
    alignItems: 'center',
    columnGap: '6px',
    '& > :first-child': { flexShrink: 0, maxWidth: '100%' },
  },
})

type Props = {
  readonly id: string
  readonly rowIndex: number
  /** Pixels. */
  readonly top: number
  readonly height: number
  readonly line: Extract<BoardLine, { kind: 'place' }>
  readonly isOverdue: boolean
  readonly isCurrent: boolean
  /** No second line below. */
  readonly isOneLine: boolean
}

export function BoardPlaceRow(props: Props): ReactElement {
  const { row, order } = props.line
  const styles = useStyles()
  const columns = useColumnStyles()
  const { answer } = row
  const stack = mergeClasses(styles.stack, props.isOneLine && styles.oneLine)
  const contact = [answer?.contact?.name, answer?.contact?.phone].filter(Boolean)
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.rowIndex}
      aria-selected={props.isCurrent}
      data-current={props.isCurrent}
      data-place={row.code}
      className={mergeClasses(columns.row, styles.root, props.isCurrent && styles.current)}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      <span role="gridcell" className={columns.number}>
        {order}
      </span>
      <span
        role="rowheader"
        className={mergeClasses(styles.title, props.isOneLine ? columns.text : styles.twoLines)}
        title={row.title}
      >
        {row.title}
      </span>
      <span role="gridcell" className={stack}>
        <PlaceState row={row} isOverdue={props.isOverdue} />
      </span>
      <span role="gridcell" className={mergeClasses(columns.number, columns.wide, styles.missing)}>
        {row.expected === null ? '' : formatNumber(row.expected)}
      </span>
      <span role="gridcell" className={mergeClasses(columns.number, answer ? styles.value : styles.missing)}>
        {answer === null ? '–' : formatNumber(row.delegates)}
      </span>
      <span role="gridcell" className={mergeClasses(stack, columns.medium)}>
        <span className={columns.text} title={answer?.chair?.name}>
          {answer?.chair?.name}
        </span>
        {answer?.chair && (
          <span className={mergeClasses(columns.text, columns.quiet)} title={answer.chair.title}>
            {answer.chair.isSubstitute
              ? `${consolidationText.substitute} · ${answer.chair.title}`
              : answer.chair.title}
          </span>
        )}
      </span>
      <span role="gridcell" className={mergeClasses(stack, columns.wide)}>
        {contact.map((text, index) => (
          <span key={text} className={mergeClasses(columns.text, index > 0 && columns.quiet)}>
            {text}
          </span>
        ))}
      </span>
      <span role="gridcell" className={mergeClasses(columns.text, columns.medium)}>
        {answer && formatDateTime(answer.receivedAt)}
      </span>
      <span role="gridcell" className={mergeClasses(columns.text, columns.wide)} title={answer?.note}>
        {answer?.note}
      </span>
    </div>
  )
}

type StateProps = { readonly row: BoardRow; readonly isOverdue: boolean }

function PlaceState({ row, isOverdue }: StateProps): ReactElement {
  const columns = useColumnStyles()
  const { look, label } = stateOf(row, isOverdue)
  const more = moreOf(row)
  return (
    <>
      <StateMark look={look} label={label} />
      {more !== '' && (
        <span className={mergeClasses(columns.text, columns.quiet)} title={more}>
          {more}
        </span>
      )}
    </>
  )
}

function stateOf(row: BoardRow, isOverdue: boolean): { readonly look: StateLook; readonly label: string } {
  const { states } = consolidationText
  if (row.asksBack) return { look: 'ask', label: consolidationText.asksBack }
  if (row.state === 'missing')
    return isOverdue ? { look: 'bad', label: states.overdue } : { look: 'missing', label: states.missing }
  return row.isLate ? { look: 'late', label: states.late } : { look: 'done', label: states.received }
}

/** What is to be asked, before anything else that is said of the place. */
const asksOf = ({ flags, possibleDoubles }: BoardRow): readonly string[] => [
  ...flags
    .filter(flag => flag.weight === 'ask' && flag.acknowledgement === null)
    .map(({ kind }) => flagsText.names[kind]),
  ...(possibleDoubles > 0 ? [flagsText.possibleDoubles(formatNumber(possibleDoubles))] : []),
]

function moreOf(row: BoardRow): string {
  const { states } = consolidationText
  return [
    ...(row.asksBack ? asksOf(row) : []),
    row.isRevised && row.previousDelegates !== null
      ? consolidationText.revised(formatNumber(row.previousDelegates), formatNumber(row.delegates))
      : '',
    row.asksBack && row.isLate ? states.late : '',
    row.isCorrected ? consolidationText.corrected : '',
    row.doubles > 0 ? consolidationText.doubles(formatNumber(row.doubles)) : '',
    row.isClosed ? consolidationText.closed : row.isAfterClosing ? consolidationText.afterClosing : '',
    row.isRevisedLate ? consolidationText.revisedLate : '',
    row.listDiffers ? consolidationText.differs(formatNumber(row.listedNow)) : '',
  ]
    .filter(text => text !== '')
    .join(' · ')
}
