/** A sheet as it is, with Excel's own addresses; arrow keys walk, only the visible cells exist on the page. */
// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its current cell
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { EyeOff16Regular } from '@fluentui/react-icons'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react'
import type { Highlight } from '#domain/returns/reading.ts'
import { columnLetters, type Sheet } from '#domain/returns/workbook.ts'
import { sheetText } from '../../text/returns.ts'
import { SheetCell } from './sheet-cell.tsx'
import {
  type CellPlace,
  parseAddress,
  placeKey,
  ROW_HEIGHT,
  ROW_NUMBERS_WIDTH,
  type SheetLayout,
} from './sheet-layout.ts'

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    outlineStyle: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    '&:focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  canvas: { position: 'relative' },
  columns: { position: 'sticky', top: 0, zIndex: 3, height: `${ROW_HEIGHT}px` },
  name: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '3px',
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    userSelect: 'none',
  },
  columnName: { position: 'absolute', top: 0 },
  currentName: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  hiddenName: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  corner: { position: 'sticky', left: 0, zIndex: 1, width: `${ROW_NUMBERS_WIDTH}px` },
  row: { position: 'absolute', left: 0, height: `${ROW_HEIGHT}px` },
  rowNumber: { position: 'sticky', left: 0, zIndex: 2, width: `${ROW_NUMBERS_WIDTH}px` },
})

type Props = {
  readonly sheet: Sheet
  readonly layout: SheetLayout
  readonly roles: ReadonlyMap<string, Highlight['role']>
  readonly problems: ReadonlyMap<string, string>
  readonly current: CellPlace
  readonly onCurrent: (place: CellPlace) => void
}

export function SheetGrid({ sheet, layout, roles, problems, current, onCurrent }: Props): ReactElement {
  const styles = useStyles()
  const root = useRef<HTMLDivElement>(null)
  const { rows, columns } = useGridVirtualizers(root, layout)
  useEffect(() => {
    rows.scrollToIndex(current.row)
    columns.scrollToIndex(current.column)
  }, [rows, columns, current])

  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event, current, layout)
    if (target === null) return
    event.preventDefault()
    onCurrent(target)
  }
  const onClick = ({ target }: MouseEvent) => {
    const address =
      target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : null
    const place = parseAddress(address ?? '')
    if (place !== null) onCurrent(place)
  }
  const width = ROW_NUMBERS_WIDTH + columns.getTotalSize()
  const visibleColumns = columns.getVirtualItems()
  const label = sheet.name === '' ? sheetText.singleSheet : sheetText.grid(sheet.name)
  return (
    <div
      ref={root}
      className={styles.root}
      role="grid"
      aria-label={label}
      aria-readonly
      aria-rowcount={layout.rows + 1}
      aria-colcount={layout.columns + 1}
      aria-activedescendant={cellId(current)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.canvas} style={{ width, height: ROW_HEIGHT + rows.getTotalSize() }}>
        <div className={styles.columns} role="row" aria-rowindex={1}>
          <div className={mergeClasses(styles.name, styles.corner)} />
          {visibleColumns.map(({ index, start, size }) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className={mergeClasses(
                styles.name,
                styles.columnName,
                index === current.column && styles.currentName,
                layout.hiddenColumns.has(index) && styles.hiddenName,
              )}
              style={{ left: ROW_NUMBERS_WIDTH + start, width: size }}
              title={layout.hiddenColumns.has(index) ? sheetText.hiddenColumn : undefined}
            >
              {columnLetters(index)}
              {layout.hiddenColumns.has(index) && <EyeOff16Regular aria-label={sheetText.hiddenColumn} />}
            </div>
          ))}
        </div>
        {rows.getVirtualItems().map(({ index: row, start }) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className={styles.row}
            style={{ top: ROW_HEIGHT + start, width }}
          >
            <div
              role="rowheader"
              aria-colindex={1}
              className={mergeClasses(
                styles.name,
                styles.rowNumber,
                row === current.row && styles.currentName,
                layout.hiddenRows.has(row) && styles.hiddenName,
              )}
              title={layout.hiddenRows.has(row) ? sheetText.hiddenRow : undefined}
            >
              {row + 1}
              {layout.hiddenRows.has(row) && <EyeOff16Regular aria-label={sheetText.hiddenRow} />}
            </div>
            {visibleColumns.map(({ index: column, start: left }) => {
              const place = { row, column }
              const key = placeKey(place)
              if (layout.covered.has(key)) return null
              return (
                <SheetCell
                  key={column}
                  id={cellId(place)}
                  sheet={sheet}
                  layout={layout}
                  place={place}
                  left={ROW_NUMBERS_WIDTH + left}
                  role={roles.get(key) ?? null}
                  problem={problems.get(key) ?? null}
                  isCurrent={row === current.row && column === current.column}
                />
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

const cellId = ({ row, column }: CellPlace): string => `cell-${columnLetters(column)}${row + 1}`

function useGridVirtualizers(root: RefObject<HTMLDivElement | null>, layout: SheetLayout) {
  const withAnchors = useCallback(
    (side: 'row' | 'column') => (range: Range) => {
      // A merged area is drawn by its first cell, which may lie outside of what is seen.
      const anchors = [...layout.merges.values()].flatMap(({ top, bottom, left, right }) => {
        const [first, last] = side === 'row' ? [top, bottom] : [left, right]
        return first < range.startIndex && last >= range.startIndex ? [first] : []
      })
      return [...new Set([...anchors, ...defaultRangeExtractor(range)])].sort((left, right) => left - right)
    },
    [layout],
  )
  const rows = useVirtualizer({
    count: layout.rows,
    getScrollElement: () => root.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    // What the headings cover is not seen.
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: 2 * ROW_HEIGHT,
    rangeExtractor: withAnchors('row'),
    initialRect: { width: 640, height: 400 },
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: layout.columns,
    getScrollElement: () => root.current,
    estimateSize: index => layout.widths[index] ?? 0,
    overscan: 4,
    scrollPaddingStart: ROW_NUMBERS_WIDTH,
    rangeExtractor: withAnchors('column'),
    initialRect: { width: 640, height: 400 },
  })
  return { rows, columns }
}

function targetOf(event: KeyboardEvent, { row, column }: CellPlace, layout: SheetLayout): CellPlace | null {
  const last = { row: layout.rows - 1, column: layout.columns - 1 }
  const at = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.max(0, Math.min(last.row, nextRow)),
    column: Math.max(0, Math.min(last.column, nextColumn)),
  })
  const far = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'ArrowDown':
      return at(far ? last.row : row + 1, column)
    case 'ArrowUp':
      return at(far ? 0 : row - 1, column)
    case 'ArrowRight':
      return at(row, far ? last.column : column + 1)
    case 'ArrowLeft':
      return at(row, far ? 0 : column - 1)
    case 'PageDown':
      return at(row + 10, column)
    case 'PageUp':
      return at(row - 10, column)
    case 'Home':
      return at(far ? 0 : row, 0)
    case 'End':
      return at(far ? last.row : row, last.column)
    default:
      return null
  }
}
