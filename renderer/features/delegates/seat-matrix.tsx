/** Every group of the letter by every point: how many of its members sit where, and who is still to be decided about. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { GroupLine, Overview } from '#domain/allocation/overview.ts'
import { heldAt } from '#domain/consolidation/figures.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { formatNumber } from '../../components/format-number.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { allocationText } from '../../text/allocation.ts'

const useStyles = makeStyles({
  heading: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: '8px',
  },
  // A border that is shared would stay behind when the heading does.
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%', minWidth: '440px' },
  head: {
    position: 'sticky',
    top: 0,
    padding: '4px 6px',
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'right',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '4px 6px',
    textAlign: 'right',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  plain: { whiteSpace: 'nowrap' },
  clamp: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
  point: { fontWeight: tokens.fontWeightSemibold, paddingTop: '12px' },
  own: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
})

type Props = { readonly meeting: Meeting; readonly overview: Overview }

export function SeatMatrix({ meeting, overview }: Props): ReactElement {
  const styles = useStyles()
  const points = meeting.bridgePoints
  const number = mergeClasses(styles.cell)
  return (
    <section aria-label={allocationText.matrix}>
      <h3 className={styles.heading}>{allocationText.matrix}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={mergeClasses(styles.head, styles.text)}>{allocationText.matrixGroup}</th>
            <th className={styles.head}>{allocationText.matrixMembers}</th>
            <th className={styles.head}>{allocationText.matrixAsked}</th>
            {points.map(point => (
              <th key={point.id} className={styles.head}>
                {heldAt(point.title)}
              </th>
            ))}
            <th className={styles.head}>{allocationText.matrixExpected}</th>
          </tr>
        </thead>
        {points.map(point => (
          <tbody key={point.id}>
            <tr>
              <th
                colSpan={points.length + 4}
                scope="rowgroup"
                className={mergeClasses(styles.cell, styles.text, styles.point)}
              >
                {point.title}
              </th>
            </tr>
            {overview.groups
              .filter(group => group.pointId === point.id)
              .map(group => (
                <GroupRow key={group.groupId} group={group} />
              ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th className={mergeClasses(styles.cell, styles.text, styles.own)}>{allocationText.total}</th>
            <td className={number}>{formatNumber(overview.people)}</td>
            <td className={number}>{formatNumber(overview.asked)}</td>
            {points.map(point => (
              <td key={point.id} className={mergeClasses(styles.cell, styles.own)}>
                {formatNumber(peopleAt(overview, point.id))}
              </td>
            ))}
            <td className={mergeClasses(styles.cell, styles.own)}>{formatNumber(overview.expected)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const peopleAt = ({ places }: Overview, pointId: string): number =>
  places.reduce((sum, place) => (place.pointId === pointId ? sum + place.people : sum), 0)

function GroupRow({ group }: { readonly group: GroupLine }): ReactElement {
  const styles = useStyles()
  const { text, members, sitting, asked, expected, pointId } = group
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.text)} title={text}>
        <span className={styles.clamp}>{text}</span>
      </th>
      <td className={mergeClasses(styles.cell, styles.plain, members === null && styles.quiet)}>
        {members === null ? allocationText.freeText : formatNumber(members)}
      </td>
      <td className={styles.cell}>{asked > 0 && <StateMark look="ask" label={formatNumber(asked)} />}</td>
      {sitting.map(({ pointId: at, people }) => (
        <td key={at} className={mergeClasses(styles.cell, at === pointId && styles.own)}>
          {people === 0 ? '' : formatNumber(people)}
        </td>
      ))}
      <td className={styles.cell}>{expected === 0 && members === null ? '' : formatNumber(expected)}</td>
    </tr>
  )
}
