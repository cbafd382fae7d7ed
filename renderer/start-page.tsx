/** The list of meetings with what other features put beside it. */
import type { ReactElement } from 'react'
import { useHandover } from './features/handover/handover-work.tsx'
import { TakeButton } from './features/handover/take-button.tsx'
import { StartScreen } from './features/meetings/start-screen.tsx'
import { RehearsalStart } from './features/rehearsal/rehearsal-start.tsx'
import { NameQuestion } from './features/settings/name-question.tsx'
import { TourStart } from './features/tour/tour-start.tsx'

export function StartPage(): ReactElement {
  const { give } = useHandover()
  return (
    <>
      <NameQuestion />
      <StartScreen onHandOver={({ id }) => give(id)}>
        <TourStart />
        <RehearsalStart />
        <TakeButton />
      </StartScreen>
    </>
  )
}
