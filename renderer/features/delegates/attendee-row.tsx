/** One person of a list, changed where it stands. */
import {
  Button,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import {
  Add20Regular,
  ArrowDown20Regular,
  ArrowUp20Regular,
  Delete20Regular,
  DocumentSearch20Regular,
  MoreHorizontal20Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { DelegateRow } from '#contract/delegates.contract.ts'
import type { AttendeeFields } from '#domain/delegates/attendee.ts'
import { delegatesText } from '../../text/delegates.ts'
import { type ListLook, useAttendeeColumns } from './attendee-columns.ts'
import { CellInput } from './cell-input.tsx'

export const ROW_HEIGHT = 38

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    height: `${ROW_HEIGHT}px`,
    // The pinned heading covers what stands right below it.
    scrollMarginTop: `${ROW_HEIGHT}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '&:hover, &:focus-within': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  place: { textAlign: 'left', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  group: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, padding: '0 6px' },
  more: { minWidth: 0, padding: '4px' },
})

export type RowCommand = 'insert' | 'up' | 'down' | 'remove' | 'source'

type Props = {
  /** Names the line on the page. */
  readonly id: string
  readonly row: DelegateRow
  readonly order: number
  /** Pixels. */
  readonly top: number
  readonly look: ListLook
  readonly onSave: (fields: Partial<AttendeeFields>) => Promise<boolean>
  readonly onCommand: (command: RowCommand) => void
  readonly onPlace: () => void
}

export function AttendeeRow({ id, row, order, top, look, onSave, onCommand, onPlace }: Props): ReactElement {
  const styles = useStyles()
  const columns = useAttendeeColumns()
  const isFound = look === 'found'
  const group = row.groupLabel || (row.groupText ?? '')
  const cell = (field: 'name' | 'title' | 'phone' | 'note') => (
    <CellInput
      field={field}
      label={delegatesText.fieldOf(delegatesText.columns[field], field === 'name' ? '' : row.name, order)}
      value={row[field]}
      strong={field === 'name'}
      inputMode={field === 'phone' ? 'tel' : 'text'}
      onSave={text => onSave({ [field]: text })}
    />
  )
  return (
    <li
      data-attendee={id}
      aria-label={row.name}
      className={mergeClasses(columns.row, look !== 'plain' && columns[look], styles.root)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={columns.order}>{order}</span>
      {cell('name')}
      {cell('title')}
      {cell('phone')}
      <span className={isFound ? columns.wide : columns.medium}>{cell('note')}</span>
      {look === 'found' && (
        <Link as="button" className={styles.place} title={row.placeTitle} onClick={onPlace}>
          {row.placeTitle}
        </Link>
      )}
      {look === 'grouped' && (
        <span className={mergeClasses(columns.text, columns.wide, styles.group)} title={group}>
          {group}
        </span>
      )}
      <RowMenu row={row} isFound={isFound} onCommand={onCommand} />
    </li>
  )
}

type MenuProps = Pick<Props, 'row' | 'onCommand'> & {
  /** Order and neighbours mean nothing there. */
  readonly isFound: boolean
}

function RowMenu({ row, isFound, onCommand }: MenuProps): ReactElement {
  const styles = useStyles()
  const { source } = row
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={styles.more}
          icon={<MoreHorizontal20Regular />}
          aria-label={delegatesText.more(row.name)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {!isFound && (
            <>
              <MenuItem icon={<Add20Regular />} secondaryContent="Enter" onClick={() => onCommand('insert')}>
                {delegatesText.insert}
              </MenuItem>
              <MenuItem icon={<ArrowUp20Regular />} secondaryContent="Alt+↑" onClick={() => onCommand('up')}>
                {delegatesText.moveUp}
              </MenuItem>
              <MenuItem
                icon={<ArrowDown20Regular />}
                secondaryContent="Alt+↓"
                onClick={() => onCommand('down')}
              >
                {delegatesText.moveDown}
              </MenuItem>
            </>
          )}
          {source?.fileId && source.row !== null && (
            <MenuItem icon={<DocumentSearch20Regular />} onClick={() => onCommand('source')}>
              {delegatesText.source(source.row)}
            </MenuItem>
          )}
          <MenuItem
            icon={<Delete20Regular />}
            secondaryContent="Ctrl+Delete"
            onClick={() => onCommand('remove')}
          >
            {delegatesText.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
