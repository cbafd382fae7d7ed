/** Chooses the units a bridge point is held at: search without accents, kinds, all or none. One step when applied. */
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components'
import { type ReactElement, type Ref, useMemo, useRef, useState } from 'react'
import { isValidOn, UNIT_KINDS, type Unit, type UnitKind, unitTitle } from '#domain/directory/unit.ts'
import type { UnitCode } from '#domain/kernel/ids.ts'
import type { LocalDate } from '#domain/kernel/local-time.ts'
import type { BridgePoint } from '#domain/meeting/meeting.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { RowCheck } from '../../components/row-check.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { VirtualList, type VirtualListHandle } from '../../components/virtual-list.tsx'
import { useOperation } from '../../hooks/use-operation.ts'
import { partsText } from '../../text/parts.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  search: { maxWidth: 'none' },
  list: { height: 'min(360px, 45vh)', flexGrow: 0, border: `1px solid ${tokens.colorNeutralStroke2}` },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  count: { marginRight: 'auto' },
  code: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
})

const words = partsText.picker

type Props = {
  readonly point: BridgePoint
  /** Units of that day are offered, and what is chosen already. */
  readonly day: LocalDate | null
  readonly onChoose: (unitCodes: UnitCode[]) => void
  readonly onClose: () => void
}

export function UnitPicker({ point, day, onChoose, onClose }: Props): ReactElement {
  const styles = useStyles()
  const all = useOperation('directory.units', {})
  const units = useMemo(
    () => all.filter(unit => isValidOn(unit, day) || point.unitCodes.includes(unit.code)),
    [all, day, point],
  )
  const [chosen, setChosen] = useState<ReadonlySet<UnitCode>>(() => new Set(point.unitCodes))
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<UnitKind | 'all'>('all')
  const list = useRef<VirtualListHandle>(null)
  const shown = findUnits(units, search, kind)
  const set = (some: readonly Unit[], isChosen: boolean) =>
    setChosen(before => withUnits(before, some, isChosen))
  return (
    <DialogBody>
      <DialogTitle>{words.title(point.title)}</DialogTitle>
      <DialogContent className={styles.content}>
        <SearchField
          label={words.search}
          className={styles.search}
          value={search}
          onChange={setSearch}
          onLeave={() => list.current?.focus()}
        />
        <KindTabs kind={kind} onChoose={setKind} />
        <div className={styles.bar}>
          <output className={styles.count}>{words.chosen(chosen.size, units.length)}</output>
          <Button size="small" appearance="subtle" onClick={() => set(shown, true)}>
            {shown.length < units.length ? words.chooseShown(shown.length) : words.chooseAll}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => set(shown, false)}>
            {shown.length < units.length ? words.dropShown(shown.length) : words.chooseNone}
          </Button>
        </div>
        <UnitList
          handle={list}
          units={shown}
          chosen={chosen}
          onToggle={unit => set([unit], !chosen.has(unit.code))}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button appearance="primary" onClick={() => onChoose(inOrder(units, chosen))}>
          {words.apply}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

function findUnits(units: readonly Unit[], search: string, kind: UnitKind | 'all'): readonly Unit[] {
  const wanted = fold(search)
  return units.filter(
    unit =>
      (kind === 'all' || unit.kind === kind) &&
      (wanted === '' || fold(unitTitle(unit)).includes(wanted) || unit.code === wanted),
  )
}

function withUnits(
  before: ReadonlySet<UnitCode>,
  some: readonly Unit[],
  isChosen: boolean,
): ReadonlySet<UnitCode> {
  const codes = new Set(some.map(({ code }) => code))
  return isChosen ? new Set([...before, ...codes]) : new Set([...before].filter(code => !codes.has(code)))
}

/** In the order of the directory; units of another province that were chosen before stay, behind the others. */
function inOrder(units: readonly Unit[], chosen: ReadonlySet<UnitCode>): UnitCode[] {
  const codes = units.map(({ code }) => code)
  const known = new Set(codes)
  return [...codes.filter(code => chosen.has(code)), ...[...chosen].filter(code => !known.has(code))]
}

const KINDS = ['all', ...UNIT_KINDS] as const

type KindTabsProps = {
  readonly kind: UnitKind | 'all'
  readonly onChoose: (kind: UnitKind | 'all') => void
}

function KindTabs({ kind, onChoose }: KindTabsProps): ReactElement {
  return (
    <TabList
      size="small"
      aria-label={words.kindFilter}
      selectedValue={kind}
      onTabSelect={(_, data) => onChoose(KINDS.find(known => known === data.value) ?? 'all')}
    >
      {KINDS.map(value => (
        <Tab key={value} value={value}>
          {words.kinds[value]}
        </Tab>
      ))}
    </TabList>
  )
}

type UnitListProps = {
  readonly handle: Ref<VirtualListHandle>
  readonly units: readonly Unit[]
  readonly chosen: ReadonlySet<UnitCode>
  readonly onToggle: (unit: Unit) => void
}

function UnitList({ handle, units, chosen, onToggle }: UnitListProps): ReactElement {
  const styles = useStyles()
  const [current, setCurrent] = useState<string | null>(null)
  if (units.length === 0) return <Text>{words.none}</Text>
  return (
    <VirtualList
      handle={handle}
      className={styles.list}
      label={words.list}
      items={units}
      keyOf={unit => unit.code}
      currentKey={current}
      chosen={chosen}
      isForChoosing
      rowHeight={34}
      onCurrent={unit => setCurrent(unit.code)}
      onToggle={onToggle}
      renderRow={unit => (
        <>
          <RowCheck isChosen={chosen.has(unit.code)} title={unitTitle(unit)}>
            {unitTitle(unit)}
          </RowCheck>
          <Text size={200} className={styles.code}>
            {unit.code}
          </Text>
        </>
      )}
    />
  )
}
