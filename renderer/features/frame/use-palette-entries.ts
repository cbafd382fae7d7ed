/** Gathers what the quick search can find from where the person stands. */
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Input } from '#contract/contract.ts'
import type { MeetingRow } from '#contract/meetings.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Place } from '#domain/meeting/places.ts'
import { START_PATH, screenPath } from '../../hooks/screen-path.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import type { Undo } from '../../hooks/use-undo.ts'
import { frameText } from '../../text/frame.ts'
import { meetingsText } from '../../text/meetings.ts'
import type { PaletteEntry } from './palette-entries.ts'
import type { Screen } from './screen.ts'

const NO_MEETINGS: readonly MeetingRow[] = []
const NO_PLACES: readonly Place[] = []

type Options = {
  readonly screens: readonly Screen[]
  readonly meetingId: MeetingId | null
  readonly undo: Undo
  readonly onSettings: () => void
}

export function usePaletteEntries({
  screens,
  meetingId,
  undo,
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
  return useMemo(() => {
    const action = (label: string, start: () => void, hint = ''): PaletteEntry => ({
      key: `action:${label}`,
      group: 'action',
      label,
      hint,
      run: start,
    })
    const theme = (name: 'light' | 'dark' | 'system') => () => void run('settings.update', { theme: name })
    const begin = async (input: Input<'meetings.create'>) => {
      const made = await run('meetings.create', input)
      if (made.ok) navigate(screenPath(made.value.meetingId, 'meeting'))
    }
    const { palette } = frameText
    return [
      ...(meetingId === null
        ? []
        : screens.map(({ key, label }) =>
            action(palette.open(label), () => navigate(screenPath(meetingId, key))),
          )),
      ...(undo.undoLabel === null ? [] : [action(frameText.undoOf(undo.undoLabel), undo.undo, 'Ctrl+Z')]),
      ...(undo.redoLabel === null ? [] : [action(frameText.redoOf(undo.redoLabel), undo.redo, 'Ctrl+Y')]),
      action(frameText.allMeetings, () => navigate(START_PATH)),
      action(meetingsText.create, () => void begin({ from: 'blank', name: meetingsText.newName })),
      action(meetingsText.sample, () => void begin({ from: 'sample' })),
      action(palette.lightTheme, theme('light')),
      action(palette.darkTheme, theme('dark')),
      action(palette.systemTheme, theme('system')),
      action(frameText.settings, onSettings),
      ...(meetingId === null
        ? []
        : places.map(
            ({ code, title }): PaletteEntry => ({
              key: `place:${code}`,
              group: 'place',
              label: title,
              hint: code,
              run: () => navigate(screenPath(meetingId, 'invitation', code)),
            }),
          )),
      ...meetings.map(
        ({ id, name }): PaletteEntry => ({
          key: `meeting:${id}`,
          group: 'meeting',
          label: name,
          hint: '',
          run: () => navigate(screenPath(id, 'meeting')),
        }),
      ),
    ]
  }, [screens, meetingId, undo, onSettings, navigate, run, meetings, places])
}
