/** How lines of the outline become groups of bridge points. */
import type { OutlineChanges } from '../../components/outline-store.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'

export const groupChanges = (edit: MeetingEdit): OutlineChanges => ({
  add: ({ listId, before }, text, onId) =>
    edit.add(
      { kind: 'group', fields: { text } },
      { parent: { kind: 'bridge-point', id: listId }, before, onId },
    ),
  change: (id, text) => edit.update(id, { kind: 'group', fields: { text } }),
  move: (id, { listId, before }) =>
    edit.move('group', id, { parent: { kind: 'bridge-point', id: listId }, before }),
  remove: id => edit.remove('group', id),
})
