/** Confirmation forms for chosen places: one workbook each, or one for all of them. */
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components'
import { type ReactElement, useRef, useState } from 'react'
import type { Input } from '#contract/contract.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { FilterChips } from '../../components/filter-chips.tsx'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { RowCheck } from '../../components/row-check.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { VirtualList, type VirtualListHandle } from '../../components/virtual-list.tsx'
import { formsText } from '../../text/returns.ts'

const useStyles = makeStyles({
  search: { maxWidth: 'none', width: '100%' },
  list: { border: `1px solid ${tokens.colorNeutralStroke2}` },
  make: { maxWidth: 'none', whiteSpace: 'nowrap' },
  none: { padding: '16px', height: '240px', boxSizing: 'border-box' },
})

export type FormsKind = Input<'returns.forms'>['kind']

type Props = {
  readonly places: readonly ListedPlace[]
  readonly onMake: (kind: FormsKind, recipients: readonly string[]) => void
  readonly onClose: () => void
}

const LIST_HEIGHT = 240

/** Mount it to open it. */
export function FormsDialog({ places, onMake, onClose }: Props): ReactElement {
  const styles = useStyles()
  const [kind, setKind] = useState<FormsKind>('per-unit')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(places.map(({ code }) => code)))
  return (
    <PlainDialog
      title={formsText.title}
      width="640px"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{formsText.cancel}</Button>
          <Button
            appearance="primary"
            className={styles.make}
            disabledFocusable={chosen.size === 0}
            onClick={() => {
              if (chosen.size > 0)
                onMake(
                  kind,
                  places.map(({ code }) => code).filter(code => chosen.has(code)),
                )
            }}
          >
            {formsText.make(chosen.size)}
          </Button>
        </>
      }
    >
      <Field label={formsText.kind}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, data) => setKind(data.value === 'whole' ? 'whole' : 'per-unit')}
        >
          <Radio value="per-unit" label={formsText.perUnit} />
          <Radio value="whole" label={formsText.whole} />
        </RadioGroup>
      </Field>
      <ChosenPlaces places={places} chosen={chosen} onChoose={setChosen} />
    </PlainDialog>
  )
}

const ALL = 'all'

type ChosenProps = {
  readonly places: readonly ListedPlace[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** Searched by name, narrowed by level, chosen one by one or all that are shown. */
function ChosenPlaces({ places, chosen, onChoose }: ChosenProps): ReactElement {
  const styles = useStyles()
  const [search, setSearch] = useState('')
  const [level, setLevel] = useState(ALL)
  const [current, setCurrent] = useState<string | null>(null)
  const list = useRef<VirtualListHandle>(null)
  const shown = places.filter(
    place => (level === ALL || levelOf(place) === level) && fold(place.title).includes(fold(search)),
  )
  const codes = shown.map(({ code }) => code)
  const here = codes.filter(code => chosen.has(code)).length
  const toggle = ({ code }: ListedPlace) =>
    onChoose(new Set(chosen.has(code) ? [...chosen].filter(each => each !== code) : [...chosen, code]))
  const levels = [...Map.groupBy(places, levelOf)]
  return (
    <>
      <SearchField
        label={formsText.search}
        className={styles.search}
        value={search}
        onChange={setSearch}
        onLeave={() => list.current?.focus()}
      />
      {levels.length > 1 && (
        <FilterChips
          label={formsText.levels}
          filters={[
            { key: ALL, label: formsText.allLevels, count: places.length },
            ...levels.map(([key, of]) => ({ key, label: key, count: of.length })),
          ]}
          current={level}
          onChoose={setLevel}
        />
      )}
      <Checkbox
        label={formsText.chosenOf(here, codes.length)}
        disabled={codes.length === 0}
        checked={here === 0 ? false : here === codes.length ? true : 'mixed'}
        onChange={() =>
          onChoose(
            here === codes.length
              ? new Set([...chosen].filter(code => !codes.includes(code)))
              : new Set([...chosen, ...codes]),
          )
        }
      />
      {shown.length === 0 ? (
        <Text className={styles.none}>{formsText.noMatch}</Text>
      ) : (
        <VirtualList
          handle={list}
          className={styles.list}
          label={formsText.places}
          items={shown}
          keyOf={({ code }) => code}
          currentKey={current}
          chosen={chosen}
          rowHeight={32}
          height={LIST_HEIGHT}
          onCurrent={({ code }) => setCurrent(code)}
          isForChoosing
          onToggle={toggle}
          renderRow={place => (
            <>
              <RowCheck isChosen={chosen.has(place.code)} title={place.title} />
              <Text>{place.title}</Text>
            </>
          )}
        />
      )}
    </>
  )
}

/** Xã, phường and đặc khu apart; a place of its own by the title of its point. */
const levelOf = ({ unit }: ListedPlace): string => {
  const kind = unit?.kind ?? formsText.organs
  return kind.charAt(0).toLocaleUpperCase('vi') + kind.slice(1)
}
