/** Gathers what the quick search can find from where the person stands. */
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Input } from '#contract/contract.ts'
import type { MeetingRow } from '#contract/meetings.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import { BACKUPS_PATH, START_PATH, screenPath } from '../../hooks/screen-path.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { type Run, useRun } from '../../hooks/use-run.ts'
import type { Undo } from '../../hooks/use-undo.ts'
import { backupsText } from '../../text/backups.ts'
import { frameText } from '../../text/frame.ts'
import { meetingsText } from '../../text/meetings.ts'
import type { PaletteAction, PaletteEntry } from './palette-entries.ts'
import type { Screen } from './screen.ts'

const NO_MEETINGS: readonly MeetingRow[] = []
const NO_PLACES: readonly ListedPlace[] = []

type Options = {
  readonly screens: readonly Screen[]
  readonly meetingId: MeetingId | null
  readonly undo: Undo
  readonly actions: readonly PaletteAction[]
  readonly onSettings: () => void
}

export function usePaletteEntries({
  screens,
  meetingId,
  undo,
  actions,
  onSettings,
}: Options): readonly PaletteEntry[] {
  const [, navigate] = useLocation()
  const run = useRun()
  const meetings = useOperationState('meetings.list', {}).data ?? NO_MEETINGS
  const places =
    useOperationState(
      'meetings.get',
      { meetingId: meetingId ?? ('' as MeetingId) },
      { enabled: meetingId !== null },
    ).data?.places ?? NO_PLACES
  return useMemo(
    () => [
      ...screenEntries(screens, meetingId, navigate),
      ...undoEntries(undo),
      ...programEntries(run, navigate, onSettings),
      ...actions.map(({ label, run: act }) => action(label, act)),
      ...(meetingId === null ? [] : placeEntries(places, meetingId, navigate)),
      ...meetings.map(({ id, name }) =>
        entry('meeting', id, name, () => navigate(screenPath(id, 'meeting'))),
      ),
    ],
    [screens, meetingId, undo, actions, onSettings, navigate, run, meetings, places],
  )
}

type Navigate = (path: string) => void

const entry = (
  group: PaletteEntry['group'],
  key: string,
  label: string,
  run: () => void,
  hint = '',
): PaletteEntry => ({ key: `${group}:${key}`, group, label, hint, run })

const action = (label: string, run: () => void, hint = ''): PaletteEntry =>
  entry('action', label, label, run, hint)

const screenEntries = (screens: readonly Screen[], meetingId: MeetingId | null, navigate: Navigate) =>
  meetingId === null
    ? []
    : screens.map(({ key, label }) =>
        action(frameText.palette.open(label), () => navigate(screenPath(meetingId, key))),
      )

const undoEntries = ({ undoLabel, redoLabel, undo, redo }: Undo) => [
  ...(undoLabel === null ? [] : [action(frameText.undoOf(undoLabel), undo, 'Ctrl+Z')]),
  ...(redoLabel === null ? [] : [action(frameText.redoOf(redoLabel), redo, 'Ctrl+Y')]),
]

function programEntries(run: Run, navigate: Navigate, onSettings: () => void): readonly PaletteEntry[] {
  const begin = async (input: Input<'meetings.create'>) => {
    const made = await run('meetings.create', input)
    if (made.ok) navigate(screenPath(made.value.meetingId, 'meeting'))
  }
  const theme = (name: 'light' | 'dark' | 'system') => () => void run('settings.update', { theme: name })
  const { palette } = frameText
  return [
    action(frameText.allMeetings, () => navigate(START_PATH)),
    action(meetingsText.create, () => void begin({ from: 'blank', name: meetingsText.newName })),
    action(meetingsText.sample, () => void begin({ from: 'sample' })),
    action(frameText.palette.open(backupsText.title), () => navigate(BACKUPS_PATH)),
    action(palette.lightTheme, theme('light')),
    action(palette.darkTheme, theme('dark')),
    action(palette.systemTheme, theme('system')),
    action(frameText.settings, onSettings),
  ]
}

const placeEntries = (places: readonly ListedPlace[], meetingId: MeetingId, navigate: Navigate) =>
  places.map(({ code, title }) =>
    entry('place', code, title, () => navigate(screenPath(meetingId, 'invitation', code)), code),
  )
