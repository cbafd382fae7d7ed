/** Chooses the units a bridge point is held at: search without accents, kinds, all or none. One step when applied. */
import {
  Button,
  Checkbox,
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
import { type ReactElement, useRef, useState } from 'react'
import { UNIT_KINDS, type Unit, type UnitKind, unitTitle } from '#domain/directory/unit.ts'
import type { UnitCode } from '#domain/kernel/ids.ts'
import type { BridgePoint } from '#domain/meeting/meeting.ts'
import { fold } from '#domain/vietnamese/text.ts'
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
  readonly onChoose: (unitCodes: UnitCode[]) => void
  readonly onClose: () => void
}

export function UnitPicker({ point, onChoose, onClose }: Props): ReactElement {
  const styles = useStyles()
  const units = useOperation('directory.units', {})
  const [chosen, setChosen] = useState<ReadonlySet<UnitCode>>(() => new Set(point.unitCodes))
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<UnitKind | 'all'>('all')
  const [current, setCurrent] = useState<string | null>(null)
  const list = useRef<VirtualListHandle>(null)
  const wanted = fold(search)
  const shown = units.filter(
    unit =>
      (kind === 'all' || unit.kind === kind) &&
      (wanted === '' || fold(unitTitle(unit)).includes(wanted) || unit.code === wanted),
  )
  const set = (some: readonly Unit[], isChosen: boolean) => {
    const codes = some.map(({ code }) => code)
    setChosen(before =>
      isChosen ? new Set([...before, ...codes]) : new Set([...before].filter(code => !codes.includes(code))),
    )
  }
  const toggle = (unit: Unit) => set([unit], !chosen.has(unit.code))
  // In the order of the directory; units of another province that were chosen before stay.
  const inOrder = () => [
    ...units.map(({ code }) => code).filter(code => chosen.has(code)),
    ...[...chosen].filter(code => !units.some(unit => unit.code === code)),
  ]
  const filtered = shown.length < units.length
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
        <TabList
          size="small"
          aria-label={words.kindFilter}
          selectedValue={kind}
          onTabSelect={(_, data) =>
            setKind(['all', ...UNIT_KINDS].find(known => known === data.value) as UnitKind)
          }
        >
          {(['all', ...UNIT_KINDS] as const).map(value => (
            <Tab key={value} value={value}>
              {words.kinds[value]}
            </Tab>
          ))}
        </TabList>
        <div className={styles.bar}>
          <output className={styles.count}>{words.chosen(chosen.size, units.length)}</output>
          <Button size="small" appearance="subtle" onClick={() => set(shown, true)}>
            {filtered ? words.chooseShown(shown.length) : words.chooseAll}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => set(shown, false)}>
            {filtered ? words.dropShown(shown.length) : words.chooseNone}
          </Button>
        </div>
        {shown.length === 0 ? (
          <Text>{words.none}</Text>
        ) : (
          <VirtualList
            handle={list}
            className={styles.list}
            label={words.list}
            items={shown}
            keyOf={unit => unit.code}
            currentKey={current}
            chosen={chosen}
            rowHeight={34}
            onCurrent={unit => setCurrent(unit.code)}
            onToggle={toggle}
            renderRow={unit => (
              <>
                <Checkbox
                  tabIndex={-1}
                  checked={chosen.has(unit.code)}
                  label={unitTitle(unit)}
                  onChange={() => toggle(unit)}
                />
                <Text size={200} className={styles.code}>
                  {unit.code}
                </Text>
              </>
            )}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button appearance="primary" onClick={() => onChoose(inOrder())}>
          {words.apply}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
