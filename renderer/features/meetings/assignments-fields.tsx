/** "Tổ chức thực hiện": who must do what, until when. */
import { Button, makeStyles } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Assignment, AssignmentItem } from '#domain/meeting/meeting.ts'
import { Card, OrderButtons, type OrderMoves, orderMoves } from '../../components/card.tsx'
import { Outline, OutlineList } from '../../components/outline.tsx'
import type { OutlineChanges } from '../../components/outline-store.ts'
import { TextField } from '../../components/text-field.tsx'
import { sourceName } from '../../hooks/source-names.ts'
import { useFocusTarget } from '../../hooks/use-focus-target.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { editorText } from '../../text/meetings.ts'
import { DeadlineChip } from './deadline-chip.tsx'
import type { SectionProps } from './sections.tsx'

const useStyles = makeStyles({ add: { alignSelf: 'flex-start' } })

export function AssignmentsFields({ meeting: { assignments }, edit }: SectionProps): ReactElement {
  const styles = useStyles()
  const [holdAdd, focusAdd] = useFocusTarget()
  const itemOf = (id: string): AssignmentItem | undefined =>
    assignments.flatMap(({ items }) => items).find(item => item.id === id)
  return (
    <Outline
      lists={assignments}
      placeholder={editorText.itemPlaceholder}
      rowLabel={index => `${editorText.itemPlaceholder} ${index}`}
      source={id => sourceName('assignment-item', id)}
      changes={itemChanges(edit)}
      renderBelow={id => {
        const item = itemOf(id)
        if (item === undefined) return null
        return (
          <DeadlineChip
            deadline={item.deadline}
            onSave={deadline => edit.update(id, { kind: 'assignment-item', fields: { deadline } })}
          />
        )
      }}
    >
      {assignments.map((assignment, index) => (
        <AssignmentCard
          key={assignment.id}
          assignment={assignment}
          number={index + 1}
          moves={orderMoves(assignments, index, (id, before) => void edit.move('assignment', id, { before }))}
          edit={edit}
          onRemove={() => {
            focusAdd()
            void edit.remove('assignment', assignment.id)
          }}
        />
      ))}
      <Button
        ref={holdAdd}
        className={styles.add}
        appearance="subtle"
        icon={<Add20Regular />}
        onClick={() => void edit.add({ kind: 'assignment', fields: {} })}
      >
        {editorText.addAssignment}
      </Button>
    </Outline>
  )
}

const itemChanges = (edit: MeetingEdit): OutlineChanges => ({
  add: ({ listId, before }, text, onId) =>
    edit.add(
      { kind: 'assignment-item', fields: { text } },
      { parent: { kind: 'assignment', id: listId }, before, onId },
    ),
  change: (id, text) => edit.update(id, { kind: 'assignment-item', fields: { text } }),
  move: (id, { listId, before }) =>
    edit.move('assignment-item', id, { parent: { kind: 'assignment', id: listId }, before }),
  remove: id => edit.remove('assignment-item', id),
})

type CardProps = {
  readonly assignment: Assignment
  readonly number: number
  readonly moves: OrderMoves
  readonly edit: MeetingEdit
  readonly onRemove: () => void
}

function AssignmentCard({ assignment, number, moves, edit, onRemove }: CardProps): ReactElement {
  const { id, assignee } = assignment
  return (
    <Card
      label={assignee}
      head={
        <TextField
          label={`${number}. ${editorText.assignee}`}
          source={sourceName('assignee', id)}
          value={assignee}
          onSave={text => edit.update(id, { kind: 'assignment', fields: { assignee: text } })}
        />
      }
      actions={
        <OrderButtons
          upLabel={editorText.moveUp}
          downLabel={editorText.moveDown}
          removeLabel={editorText.removeAssignment(assignee)}
          {...moves}
          onRemove={onRemove}
        />
      }
    >
      <div>
        <OutlineList listId={id} label={assignee} addLabel={editorText.addItem} />
      </div>
    </Card>
  )
}
