/** Ctrl+K: finds actions, units and meetings by any part of their name, without accents. */
import { Dialog, DialogBody, DialogSurface, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactElement, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { SearchField } from '../../components/search-field.tsx'
import { VirtualList } from '../../components/virtual-list.tsx'
import type { Undo } from '../../hooks/use-undo.ts'
import { frameText } from '../../text/frame.ts'
import { findEntries, type PaletteAction, type PaletteEntry } from './palette-entries.ts'
import type { Screen } from './screen.ts'
import { usePaletteEntries } from './use-palette-entries.ts'
import { usePersonEntries } from './use-person-entries.ts'

const useStyles = makeStyles({
  surface: { padding: '12px', maxWidth: '640px', marginTop: '8vh' },
  body: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  list: { maxHeight: '50vh', flexGrow: 0 },
  group: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, flexShrink: 0 },
  detail: {
    margin: 0,
    paddingLeft: '20px',
    maxHeight: '22vh',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  count: { fontSize: tokens.fontSizeBase200 },
  search: { maxWidth: 'none', width: '100%' },
})

const { palette } = frameText

const ROW_HEIGHT = 36

type Props = {
  readonly screens: readonly Screen[]
  readonly meetingId: MeetingId | null
  readonly undo: Undo
  readonly actions: readonly PaletteAction[]
  readonly onSettings: () => void
  readonly onClose: () => void
}

export function Palette(props: Props): ReactElement {
  const styles = useStyles()
  const entries = usePaletteEntries(props)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const persons = usePersonEntries(props.meetingId, search)
  // The directory has found its own already; a person of many words comes behind what is called so.
  const found = [...findEntries(entries, search), ...persons]
  const current = found.find(entry => entry.key === chosen) ?? found[0] ?? null
  const run = (entry: PaletteEntry | null) => {
    if (entry === null) return
    props.onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      const index = (current === null ? -1 : found.indexOf(current)) + step
      setChosen(found[Math.max(0, Math.min(found.length - 1, index))]?.key ?? null)
    } else if (event.key === 'Enter') run(current)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && props.onClose()}>
      <DialogSurface className={styles.surface} aria-label={palette.title}>
        <DialogBody className={styles.body} onKeyDownCapture={onKeyDown}>
          <SearchField
            label={palette.placeholder}
            className={styles.search}
            value={search}
            onChange={text => {
              setSearch(text)
              setChosen(null)
            }}
          />
          {found.length === 0 ? (
            <Text>{palette.none}</Text>
          ) : (
            <VirtualList
              className={styles.list}
              height={Math.min(found.length, 11) * ROW_HEIGHT}
              label={palette.title}
              items={found}
              keyOf={entry => entry.key}
              currentKey={current?.key ?? null}
              rowHeight={ROW_HEIGHT}
              onCurrent={run}
              renderRow={entry => (
                <>
                  <Text truncate wrap={false}>
                    {entry.label}
                  </Text>
                  <Text size={200} className={styles.group}>
                    {entry.hint === '' ? palette.groups[entry.group] : entry.hint}
                  </Text>
                </>
              )}
            />
          )}
          {(current?.detail ?? []).length > 0 && (
            <ul className={styles.detail} aria-label={palette.reasons} aria-live="polite">
              {current?.detail?.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <output className={styles.count}>{palette.results(found.length)}</output>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
