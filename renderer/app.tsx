/** The whole screen: data, look, messages, and which screen the address names. */
import { FluentProvider } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactElement, type ReactNode, Suspense, useMemo, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import { DropTarget } from './components/drop-target.tsx'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { Loading } from './components/loading.tsx'
import { Notices } from './components/notices.tsx'
import { BackupsScreen } from './features/backups/backups-screen.tsx'
import { DataNotice } from './features/backups/data-notice.tsx'
import { Frame, type FramePlace } from './features/frame/frame.tsx'
import { HandoverPlace, useHandover } from './features/handover/handover-work.tsx'
import { RehearsalNotice } from './features/rehearsal/rehearsal-notice.tsx'
import { ReturnsDropTarget } from './features/returns/returns-drop-target.tsx'
import { SettingsDialog } from './features/settings/settings-dialog.tsx'
import { StartGate } from './features/start/start-gate.tsx'
import { TourCard } from './features/tour/tour-card.tsx'
import { BACKUPS_PATH, MEETING_PATTERN, START_PATH } from './hooks/screen-path.ts'
import { useChanges } from './hooks/use-changes.ts'
import { useLostFocus } from './hooks/use-lost-focus.ts'
import { useTheme } from './hooks/use-theme.ts'
import { screens } from './routes.tsx'
import { StartPage } from './start-page.tsx'
import { errorsText } from './text/errors.ts'
import { handoverText } from './text/handover.ts'

// Its pages are many words that a start can do without.
const HelpPanel = lazy(() =>
  import('./features/help/help-panel.tsx').then(module => ({ default: module.HelpPanel })),
)

// The program stands on the same machine: being offline is no reason to wait, and what failed once fails again.
const newQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        staleTime: Number.POSITIVE_INFINITY,
      },
      mutations: { networkMode: 'always' },
    },
  })

export function App(): ReactElement {
  const [queries] = useState(newQueries)
  return (
    <QueryClientProvider client={queries}>
      <Router hook={useHashLocation}>
        <Look />
      </Router>
    </QueryClientProvider>
  )
}

function Look(): ReactElement {
  const theme = useTheme()
  useChanges()
  useLostFocus()
  return (
    <FluentProvider theme={theme}>
      <ErrorBoundary>
        <Suspense fallback={<Loading />}>
          <StartGate>
            <DataNotice />
            <RehearsalNotice />
            <HandoverPlace>
              <Switch>
                <Route path={START_PATH}>
                  <PlainFrame helpPage="start">
                    <StartPage />
                  </PlainFrame>
                </Route>
                <Route path={BACKUPS_PATH}>
                  <PlainFrame helpPage="data">
                    <BackupsScreen />
                  </PlainFrame>
                </Route>
                <Route path={MEETING_PATTERN}>
                  {({ meetingId, screen, detail }) => (
                    <MeetingFrame
                      key={meetingId}
                      meetingId={decodeURIComponent(meetingId)}
                      screen={screen}
                      detail={detail === undefined ? null : decodeURIComponent(detail)}
                    />
                  )}
                </Route>
                <Route>{errorsText.notFoundScreen}</Route>
              </Switch>
            </HandoverPlace>
            <TourCard />
          </StartGate>
        </Suspense>
      </ErrorBoundary>
      <Notices />
    </FluentProvider>
  )
}

type ProgramFrameProps = {
  readonly place: FramePlace | null
  readonly helpPage: string
  readonly children: ReactNode
}

function ProgramFrame({ place, helpPage, children }: ProgramFrameProps): ReactElement {
  const { choose, give } = useHandover()
  const meetingId = place?.meetingId ?? null
  const actions = useMemo(
    () => [
      { label: handoverText.open, run: choose },
      ...(meetingId === null ? [] : [{ label: handoverText.giveThis, run: () => give(meetingId) }]),
    ],
    [choose, give, meetingId],
  )
  return (
    <Frame
      screens={screens}
      place={place}
      helpPage={helpPage}
      actions={actions}
      settings={SettingsDialog}
      help={HelpPanel}
    >
      {children}
    </Frame>
  )
}

/** Around what belongs to no meeting. */
function PlainFrame({ helpPage, children }: Omit<ProgramFrameProps, 'place'>): ReactElement {
  return (
    <ProgramFrame place={null} helpPage={helpPage}>
      {children}
      <DropTarget otherwise={useHandover().dropTaker} />
    </ProgramFrame>
  )
}

type MeetingFrameProps = {
  readonly meetingId: string
  readonly screen: string
  readonly detail: string | null
}

function MeetingFrame({ meetingId, screen, detail }: MeetingFrameProps): ReactElement {
  const id = asId<MeetingId>(meetingId)
  const shown = screens.find(({ key }) => key === screen)
  return (
    <ProgramFrame place={{ meetingId: id, screen }} helpPage={shown?.helpFor?.(detail) ?? screen}>
      <ReturnsDropTarget meetingId={id}>
        <ErrorBoundary key={screen}>
          <Suspense fallback={<Loading />}>
            {shown ? <shown.view meetingId={id} detail={detail} /> : errorsText.notFoundScreen}
          </Suspense>
        </ErrorBoundary>
      </ReturnsDropTarget>
    </ProgramFrame>
  )
}
