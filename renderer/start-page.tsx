/** The list of meetings with what other features put beside it. */
import { type ReactElement, useState } from 'react'
import type { MeetingRow } from '#contract/meetings.contract.ts'
import { GiveDialog } from './features/handover/give-dialog.tsx'
import { TakeButton } from './features/handover/take-button.tsx'
import { StartScreen } from './features/meetings/start-screen.tsx'
import { RehearsalStart } from './features/rehearsal/rehearsal-start.tsx'
import { TourStart } from './features/tour/tour-start.tsx'

export function StartPage(): ReactElement {
  const [given, setGiven] = useState<MeetingRow | null>(null)
  return (
    <>
      <StartScreen onHandOver={setGiven}>
        <TourStart />
        <RehearsalStart />
        <TakeButton />
      </StartScreen>
      {given !== null && <GiveDialog meeting={given} onClose={() => setGiven(null)} />}
    </>
  )
}
