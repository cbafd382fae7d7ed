/** One cell of a sheet, marked by what it was read as: by colour, by a sign in its corner, and in words. */
// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its current cell
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Highlight } from '#domain/returns/reading.ts'
import { cellAddress, cellAt, type Sheet } from '#domain/returns/workbook.ts'
import { sheetText } from '../../text/returns.ts'
import { type CellPlace, drawnWidth, placeKey, ROW_HEIGHT, type SheetLayout } from './sheet-layout.ts'

/** Light enough to read long texts on, in either theme. */
const tinted = (color: string) => `color-mix(in srgb, ${color} 55%, ${tokens.colorNeutralBackground1})`

export const useRoleStyles = makeStyles({
  unit: {
    backgroundColor: tinted(tokens.colorPaletteBlueBackground2),
    boxShadow: `inset 3px 0 ${tokens.colorPaletteBlueBorderActive}`,
  },
  header: { backgroundColor: tokens.colorNeutralBackground5, fontWeight: tokens.fontWeightSemibold },
  counted: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    boxShadow: `inset 3px 0 ${tokens.colorPaletteGreenBorderActive}`,
  },
  'not-counted': { backgroundColor: tokens.colorPaletteRedBackground1, textDecorationLine: 'line-through' },
  total: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    boxShadow: `inset 0 0 0 2px ${tokens.colorPaletteYellowBorderActive}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: { backgroundColor: tinted(tokens.colorPalettePurpleBackground2), fontStyle: 'italic' },
})

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    padding: '0 6px',
    overflow: 'hidden',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: 'cell',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'pre', minWidth: 0 },
  wrapped: { whiteSpace: 'pre-wrap' },
  centred: { justifyContent: 'center', textAlign: 'center' },
  number: { justifyContent: 'flex-end', fontVariantNumeric: 'tabular-nums' },
  above: { zIndex: 1 },
  marked: { paddingRight: '24px' },
  // Drawn, not written: the cell says the same in words, and a letter beside its text would be read as part of it.
  mark: {
    '&::before': { content: 'attr(data-mark)' },
    position: 'absolute',
    right: '3px',
    top: '50%',
    transform: 'translateY(-50%)',
    fontSize: '10px',
    lineHeight: '14px',
    padding: '0 3px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontStyle: 'normal',
  },
  hidden: {
    color: tokens.colorNeutralForeground3,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${tokens.colorNeutralStroke3} 5px 6px)`,
  },
  problem: {
    '&::after': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      border: '5px solid transparent',
      borderTopColor: tokens.colorStatusDangerBackground3,
      borderLeftColor: tokens.colorStatusDangerBackground3,
      forcedColorAdjust: 'none',
    },
  },
  current: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    zIndex: 1,
    '@media (forced-colors: active)': { outlineColor: 'Highlight' },
  },
})

type Props = {
  readonly id: string
  readonly sheet: Sheet
  readonly layout: SheetLayout
  readonly place: CellPlace
  /** Pixels. */
  readonly left: number
  readonly role: Highlight['role'] | null
  readonly problem: string | null
  readonly isCurrent: boolean
}

export function SheetCell(props: Props): ReactElement {
  const { sheet, layout, place, role, problem, isCurrent } = props
  const styles = useStyles()
  const roleStyles = useRoleStyles()
  const { row, column } = place
  const cell = cellAt(sheet, row, column)
  const merge = layout.merges.get(placeKey(place))
  const width = drawnWidth(sheet, layout, place)
  const isWide = width > (layout.widths[column] ?? 0)
  const isHidden = layout.hiddenRows.has(row) || layout.hiddenColumns.has(column)
  const height = merge ? (merge.bottom - row + 1) * ROW_HEIGHT : ROW_HEIGHT
  const roleText = role === null ? null : sheetText.roles[role]
  const text = cell.formula === 'uncached' ? '#' : cell.text
  const notes = [
    cell.formula === 'uncached' ? sheetText.noValue : cell.text,
    roleText?.label ?? '',
    isHidden ? (layout.hiddenRows.has(row) ? sheetText.hiddenRow : sheetText.hiddenColumn) : '',
    problem ?? '',
  ].filter(note => note !== '')
  return (
    <div
      id={props.id}
      data-cell={cellAddress(row, column)}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isCurrent}
      aria-label={[cellAddress(row, column), ...notes].join(': ')}
      title={notes.join('\n')}
      className={mergeClasses(
        styles.root,
        cell.number !== null && cell.date === null && styles.number,
        merge && merge.right > merge.left && styles.centred,
        (isWide || merge) && styles.above,
        role !== null && roleStyles[role],
        role !== null && styles.marked,
        isHidden && styles.hidden,
        problem !== null && styles.problem,
        isCurrent && styles.current,
      )}
      style={{ left: props.left, width, height }}
    >
      <span className={mergeClasses(styles.text, height > ROW_HEIGHT && styles.wrapped)}>{text}</span>
      {roleText !== null && <span className={styles.mark} data-mark={roleText.mark} />}
    </div>
  )
}
