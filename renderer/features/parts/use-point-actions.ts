/** What can be done with whole bridge points. */
import { useMemo } from 'react'
import { isValidOn } from '#domain/directory/unit.ts'
import { meetingDay } from '#domain/meeting/deadlines.ts'
import type { BridgePoint, Meeting } from '#domain/meeting/meeting.ts'
import { sourceName } from '../../hooks/source-names.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperation } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { partsText } from '../../text/parts.ts'

export type PointActions = {
  readonly addOnePlace: () => void
  readonly addPerUnit: () => void
  readonly move: (id: string, before: string | null) => void
  readonly remove: (point: BridgePoint) => void
}

export function usePointActions(meeting: Meeting, edit: MeetingEdit): PointActions {
  const units = useOperation('directory.units', {})
  const day = meetingDay(meeting)
  const run = useRun()
  const notify = useNotify()
  return useMemo(() => {
    // A new point is named next: its title takes the focus as soon as it stands there.
    const focusTitle = (id: string) => () =>
      document
        .querySelector<HTMLInputElement>(`input[data-source="${CSS.escape(sourceName('point-title', id))}"]`)
        ?.select()
    const add = async (fields: Parameters<MeetingEdit['add']>[0]) => {
      let made = ''
      const added = await edit.add(fields, {
        onId: id => {
          made = id
        },
      })
      if (added) requestAnimationFrame(focusTitle(made))
    }
    return {
      addOnePlace: () =>
        void add({ kind: 'bridge-point', fields: { kind: 'one-place', title: partsText.newOnePlace } }),
      addPerUnit: () =>
        void add({
          kind: 'bridge-point',
          fields: {
            kind: 'per-unit',
            title: partsText.newPerUnit,
            shortName: partsText.newPerUnitShort,
            unitCodes: units.filter(unit => isValidOn(unit, day)).map(unit => unit.code),
          },
        }),
      move: (id, before) => void edit.move('bridge-point', id, { before }),
      remove: async point => {
        if (!(await edit.remove('bridge-point', point.id))) return
        notify.done(partsText.removedPoint(point.title), {
          label: partsText.undo,
          run: () => void run('history.undo', { meetingId: meeting.id }),
        })
      },
    }
  }, [edit, units, day, run, notify, meeting.id])
}
