/** The frame around every screen: title bar, rail, strip, quick search, and the keys that work everywhere. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { type ComponentType, type ReactElement, type ReactNode, Suspense, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { useShortcut } from '../../hooks/use-shortcut.ts'
import { useUndo, useUndoKeys } from '../../hooks/use-undo.ts'
import { Palette } from './palette.tsx'
import type { PaletteAction } from './palette-entries.ts'
import { Rail } from './rail.tsx'
import type { Screen } from './screen.ts'
import { SummaryStrip } from './summary-strip.tsx'
import { TitleBar } from './title-bar.tsx'
import { useHelp } from './use-help.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexGrow: 1,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  body: { position: 'relative', display: 'flex', minHeight: 0, minWidth: 0 },
  help: {
    display: 'flex',
    flexShrink: 0,
    minHeight: 0,
    // Beside the screen where there is room for both, over it where there is not.
    '@media (max-width: 1599px)': {
      position: 'absolute',
      zIndex: 20,
      insetBlock: 0,
      right: 0,
      maxWidth: '100%',
      boxShadow: tokens.shadow16,
    },
  },
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
  /** The page of help for what is shown. */
  readonly helpPage: string
  /** What other features add to the quick search. */
  readonly actions: readonly PaletteAction[]
  readonly settings: ComponentType<{ readonly open: boolean; readonly onClose: () => void }>
  readonly help: ComponentType<{ readonly screen: string; readonly onClose: () => void }>
  readonly children: ReactNode
}

export function Frame({
  screens,
  place,
  helpPage,
  actions,
  settings: Settings,
  help: Help,
  children,
}: Props): ReactElement {
  const styles = useStyles()
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [settingsOpen, setSettingsOpen] = useState(false)
  const undo = useUndo(place?.meetingId ?? null)
  useUndoKeys(undo)
  useShortcut('Ctrl+K', () => setPaletteOpen(true))
  const help = useHelp()
  return (
    <div className={styles.root}>
      <TitleBar
        meetingId={place?.meetingId ?? null}
        undo={undo}
        onSearch={() => setPaletteOpen(true)}
        onHelp={help.toggle}
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
        {help.isOpen && (
          <div className={styles.help}>
            <Suspense>
              <Help screen={helpPage} onClose={help.close} />
            </Suspense>
          </div>
        )}
      </div>
      {paletteOpen && (
        <Palette
          screens={screens}
          meetingId={place?.meetingId ?? null}
          undo={undo}
          actions={actions}
          onSettings={() => setSettingsOpen(true)}
          onClose={() => setPaletteOpen(false)}
        />
      )}
      <Settings open={settingsOpen} onClose={() => setSettingsOpen(false)} />
    </div>
  )
}
