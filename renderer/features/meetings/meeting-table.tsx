/** The meetings as rows: open by Enter, walk by arrows, the rest in a menu and by Delete. */
import {
  Badge,
  Button,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import {
  ArrowExport20Regular,
  Copy20Regular,
  Delete20Regular,
  MoreHorizontal20Regular,
  Open20Regular,
} from '@fluentui/react-icons'
import { type KeyboardEvent, type MouseEvent, type ReactElement, useRef } from 'react'
import type { MeetingRow } from '#contract/meetings.contract.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { handoverText } from '../../text/handover.ts'
import { meetingsText } from '../../text/meetings.ts'
import type { MeetingActions } from './start-screen.tsx'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300 },
  header: {
    textAlign: 'left',
    padding: '8px 12px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  row: {
    cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-within': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  cell: {
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    whiteSpace: 'nowrap',
  },
  name: { whiteSpace: 'normal', minWidth: '160px', fontWeight: tokens.fontWeightSemibold },
  link: { textAlign: 'left', fontWeight: 'inherit', color: tokens.colorNeutralForeground1 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  progress: { display: 'grid', gridTemplateColumns: '52px 96px', alignItems: 'center', columnGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  wide: { '@media (max-width: 1000px)': { display: 'none' } },
})

const STATE_COLORS = { preparing: 'informative', collecting: 'brand', past: 'subtle' } as const

type Props = { readonly meetings: readonly MeetingRow[]; readonly actions: MeetingActions }

export function MeetingTable({ meetings, actions }: Props): ReactElement {
  const styles = useStyles()
  const body = useRef<HTMLTableSectionElement>(null)
  const { columns } = meetingsText
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const links = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const index = links.indexOf(event.target as HTMLElement)
    const meeting = meetings[index]
    if (meeting === undefined) return
    if (event.key === 'Delete') {
      ;(links[index + 1] ?? links[index - 1])?.focus()
      actions.remove(meeting)
    } else if (step !== 0) links[index + step]?.focus()
    else return
    event.preventDefault()
  }
  return (
    <table className={styles.table} aria-label={meetingsText.list}>
      <thead>
        <tr>
          <th scope="col" className={styles.header}>
            {columns.name}
          </th>
          <th scope="col" className={styles.header}>
            {columns.startsAt}
          </th>
          <th scope="col" className={styles.header}>
            {columns.state}
          </th>
          <th scope="col" className={styles.header}>
            {columns.progress}
          </th>
          <th scope="col" className={mergeClasses(styles.header, styles.number)}>
            {columns.delegates}
          </th>
          <th scope="col" className={mergeClasses(styles.header, styles.wide)}>
            {columns.updatedAt}
          </th>
          <th scope="col" className={styles.header} aria-label={columns.actions} />
        </tr>
      </thead>
      <tbody ref={body}>
        {meetings.map(meeting => (
          <MeetingTableRow key={meeting.id} meeting={meeting} actions={actions} onKeyDown={onKeyDown} />
        ))}
      </tbody>
    </table>
  )
}

/** The buttons of the row and of its menu speak for themselves; menus bubble here although they hang elsewhere. */
const isOwnClick = ({ target }: MouseEvent): boolean =>
  (target as Element).closest('button, [role=menu]') === null

type RowProps = {
  readonly meeting: MeetingRow
  readonly actions: MeetingActions
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function MeetingTableRow({ meeting, actions, onKeyDown }: RowProps): ReactElement {
  const styles = useStyles()
  const { id, name, startsAt, state, places, received, delegates, updatedAt } = meeting
  return (
    <tr className={styles.row} onClick={event => isOwnClick(event) && actions.open(id)}>
      <td className={mergeClasses(styles.cell, styles.name)}>
        <Link
          as="button"
          data-row
          className={styles.link}
          title={meetingsText.keys}
          onKeyDown={onKeyDown}
          onClick={() => actions.open(id)}
        >
          {name}
        </Link>
      </td>
      <td className={styles.cell}>{startsAt === null ? meetingsText.noTime : formatDateTime(startsAt)}</td>
      <td className={styles.cell}>
        <Badge appearance="tint" color={STATE_COLORS[state]} size="large">
          {meetingsText.states[state]}
        </Badge>
      </td>
      <td className={styles.cell}>
        <div className={styles.progress}>
          <span className={styles.number}>{meetingsText.received(received, places)}</span>
          <ProgressBar
            value={received}
            max={Math.max(places, 1)}
            aria-label={meetingsText.receivedLong(received, places)}
          />
        </div>
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{formatNumber(delegates)}</td>
      <td className={mergeClasses(styles.cell, styles.quiet, styles.wide)}>{formatDateTime(updatedAt)}</td>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the button in it has its own */}
      <td className={styles.cell}>
        <RowMenu meeting={meeting} actions={actions} />
      </td>
    </tr>
  )
}

function RowMenu({ meeting, actions }: Omit<RowProps, 'onKeyDown'>): ReactElement {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={meetingsText.actionsOf(meeting.name)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<Open20Regular />}
            secondaryContent="Enter"
            onClick={() => actions.open(meeting.id)}
          >
            {meetingsText.open}
          </MenuItem>
          <MenuItem icon={<Copy20Regular />} onClick={() => actions.copy(meeting)}>
            {meetingsText.copy}
          </MenuItem>
          <MenuItem icon={<ArrowExport20Regular />} onClick={() => actions.handOver(meeting)}>
            {handoverText.give}
          </MenuItem>
          <MenuItem
            icon={<Delete20Regular />}
            secondaryContent="Delete"
            onClick={() => actions.remove(meeting)}
          >
            {meetingsText.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
