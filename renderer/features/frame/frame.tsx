/** The frame around every screen: title bar, rail, strip, quick search, and the keys that work everywhere. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { type ComponentType, type ReactElement, type ReactNode, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { useShortcut } from '../../hooks/use-shortcut.ts'
import { useUndo, useUndoKeys } from '../../hooks/use-undo.ts'
import { Palette } from './palette.tsx'
import { Rail } from './rail.tsx'
import type { Screen } from './screen.ts'
import { SummaryStrip } from './summary-strip.tsx'
import { TitleBar } from './title-bar.tsx'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  body: { display: 'flex', minHeight: 0, minWidth: 0 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  screen: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
    // Above what stands in it, which would cover an outline of its own.
    '&:focus-visible::after': {
      content: '""',
      position: 'absolute',
      zIndex: 10,
      inset: 0,
      border: `2px solid ${tokens.colorStrokeFocus2}`,
      pointerEvents: 'none',
    },
  },
})

export type FramePlace = { readonly meetingId: MeetingId; readonly screen: string }

type Props = {
  readonly screens: readonly Screen[]
  /** Null on the list of meetings. */
  readonly place: FramePlace | null
  readonly settings: ComponentType<{ readonly open: boolean; readonly onClose: () => void }>
  readonly children: ReactNode
}

export function Frame({ screens, place, settings: Settings, children }: Props): ReactElement {
  const styles = useStyles()
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [settingsOpen, setSettingsOpen] = useState(false)
  const undo = useUndo(place?.meetingId ?? null)
  useUndoKeys(undo)
  useShortcut('Ctrl+K', () => setPaletteOpen(true))
  return (
    <div className={styles.root}>
      <TitleBar
        meetingId={place?.meetingId ?? null}
        undo={undo}
        onSearch={() => setPaletteOpen(true)}
        onSettings={() => setSettingsOpen(true)}
      />
      <div className={styles.body}>
        {place !== null && <Rail screens={screens} place={place} />}
        <div className={styles.main}>
          {place !== null && <SummaryStrip screens={screens} meetingId={place.meetingId} />}
          <main className={styles.screen} tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      {paletteOpen && (
        <Palette
          screens={screens}
          meetingId={place?.meetingId ?? null}
          undo={undo}
          onSettings={() => setSettingsOpen(true)}
          onClose={() => setPaletteOpen(false)}
        />
      )}
      <Settings open={settingsOpen} onClose={() => setSettingsOpen(false)} />
    </div>
  )
}
