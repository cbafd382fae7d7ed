/** A file opened as it is: its sheets as tabs, the chosen cell in full, the cells, and what their marks mean. */
import { makeStyles, mergeClasses, Tab, TabList, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useMemo, useState } from 'react'
import type { Highlight, ReadProblem } from '#domain/returns/reading.ts'
import { cellAddress, cellAt, type Sheet, type Workbook } from '#domain/returns/workbook.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { sheetText } from '../../text/returns.ts'
import { useRoleStyles } from './sheet-cell.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { type CellPlace, layoutOf, parseAddress, placeKey, problemsAt, rolesOf } from './sheet-layout.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    '@media (max-height: 560px)': { flexShrink: 0, height: '340px' },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    flexShrink: 0,
    minHeight: '30px',
    padding: '2px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  address: { minWidth: '40px', fontWeight: tokens.fontWeightSemibold },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  role: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '16px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '0 12px 0 4px',
    minHeight: '32px',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    padding: '4px 8px',
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: '5px' },
  swatch: {
    minWidth: '22px',
    textAlign: 'center',
    fontSize: '10px',
    lineHeight: '16px',
    fontStyle: 'normal',
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
})

/** A cell to show; a new object each time it is asked for, so that asking again scrolls again. */
export type ShownCell = { readonly sheet: string; readonly cell: string }

type Props = {
  readonly workbook: Workbook
  readonly highlights: readonly Highlight[]
  readonly problems: readonly Pick<ReadProblem, 'message' | 'where'>[]
  readonly shown: ShownCell | null
}

const START: CellPlace = { row: 0, column: 0 }

export function SheetView({ workbook, highlights, problems, shown }: Props): ReactElement {
  const styles = useStyles()
  const [chosen, setChosen] = useState<{ readonly sheet: number; readonly place: CellPlace }>(() => ({
    sheet: firstSheet(workbook, highlights),
    place: START,
  }))
  const [followed, setFollowed] = useState<ShownCell | null>(null)
  if (shown !== followed) {
    setFollowed(shown)
    const place = shown && parseAddress(shown.cell)
    if (shown && place) setChosen({ sheet: sheetIndex(workbook, shown.sheet), place })
  }
  const sheet = workbook.sheets[chosen.sheet]
  const roles = useMemo(() => rolesOf(highlights, sheet?.name ?? ''), [highlights, sheet])
  const marked = useMemo(() => problemsAt(problems, sheet?.name ?? ''), [problems, sheet])
  return (
    <div className={styles.root}>
      {sheet && (
        <OneSheet
          key={chosen.sheet}
          sheet={sheet}
          roles={roles}
          problems={marked}
          current={chosen.place}
          onCurrent={place => setChosen({ sheet: chosen.sheet, place })}
        />
      )}
      <div className={styles.foot}>
        <SheetTabs
          sheets={workbook.sheets}
          current={chosen.sheet}
          onChoose={index => setChosen({ sheet: index, place: START })}
        />
        <Legend roles={new Set(highlights.map(({ role }) => role))} />
      </div>
    </div>
  )
}

type OneSheetProps = {
  readonly sheet: Sheet
  readonly roles: ReadonlyMap<string, Highlight['role']>
  readonly problems: ReadonlyMap<string, string>
  readonly current: CellPlace
  readonly onCurrent: (place: CellPlace) => void
}

function OneSheet(props: OneSheetProps): ReactElement {
  const styles = useStyles()
  const { sheet, roles, current } = props
  const layout = useMemo(() => layoutOf(sheet), [sheet])
  if (layout.rows === 0) return <EmptyState body={sheetText.emptySheet} />
  const cell = cellAt(sheet, current.row, current.column)
  const role = roles.get(placeKey(current))
  return (
    <>
      <section className={styles.bar} aria-label={sheetText.cell}>
        <span className={styles.address}>{cellAddress(current.row, current.column)}</span>
        <span className={mergeClasses(styles.text, cell.text === '' && styles.quiet)} title={cell.text}>
          {cell.formula === 'uncached' ? sheetText.noValue : cell.text || sheetText.emptyCell}
        </span>
        {role !== undefined && <span className={styles.role}>{sheetText.roles[role].label}</span>}
      </section>
      <SheetGrid {...props} layout={layout} />
    </>
  )
}

type TabsProps = {
  readonly sheets: readonly Sheet[]
  readonly current: number
  readonly onChoose: (index: number) => void
}

function SheetTabs({ sheets, current, onChoose }: TabsProps): ReactElement | null {
  // A delimited file has one sheet without a name: nothing to choose.
  if (sheets.length === 1 && sheets[0]?.name === '') return null
  return (
    <TabList
      size="small"
      aria-label={sheetText.tabs}
      selectedValue={String(current)}
      onTabSelect={(_, data) => onChoose(Number(data.value))}
    >
      {sheets.map((sheet, index) => (
        <Tab key={sheet.name} value={String(index)}>
          {sheet.name}
          {sheet.hidden ? ` ${sheetText.hiddenSheet}` : ''}
        </Tab>
      ))}
    </TabList>
  )
}

function Legend({ roles }: { readonly roles: ReadonlySet<Highlight['role']> }): ReactElement | null {
  const styles = useStyles()
  const roleStyles = useRoleStyles()
  const all = Object.keys(sheetText.roles) as Highlight['role'][]
  const used = all.filter(role => roles.has(role))
  if (used.length === 0) return null
  return (
    <ul className={styles.legend} aria-label={sheetText.legend}>
      {used.map(role => (
        <li key={role} className={styles.entry}>
          <span className={mergeClasses(roleStyles[role], styles.swatch)} aria-hidden>
            {sheetText.roles[role].mark}
          </span>
          <Text size={200}>{sheetText.roles[role].label}</Text>
        </li>
      ))}
    </ul>
  )
}

const sheetIndex = (workbook: Workbook, name: string): number =>
  Math.max(
    0,
    workbook.sheets.findIndex(sheet => sheet.name === name),
  )

/** The sheet that was read, not a cover before it. */
function firstSheet(workbook: Workbook, highlights: readonly Highlight[]): number {
  const read = highlights.find(({ role }) => role === 'counted' || role === 'total') ?? highlights[0]
  return read === undefined
    ? Math.max(
        0,
        workbook.sheets.findIndex(({ hidden }) => !hidden),
      )
    : sheetIndex(workbook, read.sheet)
}
