/** "Tổ chức thực hiện": who must do what, until when. */
import { Button, makeStyles } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { AssignmentItem } from '#domain/meeting/meeting.ts'
import { Card, OrderButtons, orderMoves } from '../../components/card.tsx'
import { Outline, OutlineList } from '../../components/outline.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sourceName } from '../../hooks/source-names.ts'
import { useFocusTarget } from '../../hooks/use-focus-target.ts'
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
      changes={{
        add: ({ listId, before }, text, onId) =>
          edit.add(
            { kind: 'assignment-item', fields: { text } },
            { parent: { kind: 'assignment', id: listId }, before, onId },
          ),
        change: (id, text) => edit.update(id, { kind: 'assignment-item', fields: { text } }),
        move: (id, { listId, before }) =>
          edit.move('assignment-item', id, { parent: { kind: 'assignment', id: listId }, before }),
        remove: id => edit.remove('assignment-item', id),
      }}
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
        <Card
          key={assignment.id}
          label={assignment.assignee}
          head={
            <TextField
              label={`${index + 1}. ${editorText.assignee}`}
              source={sourceName('assignee', assignment.id)}
              value={assignment.assignee}
              onSave={assignee => edit.update(assignment.id, { kind: 'assignment', fields: { assignee } })}
            />
          }
          actions={
            <OrderButtons
              upLabel={editorText.moveUp}
              downLabel={editorText.moveDown}
              removeLabel={editorText.removeAssignment(assignment.assignee)}
              {...orderMoves(
                assignments,
                index,
                (id, before) => void edit.move('assignment', id, { before }),
              )}
              onRemove={() => {
                focusAdd()
                void edit.remove('assignment', assignment.id)
              }}
            />
          }
        >
          <div>
            <OutlineList listId={assignment.id} label={assignment.assignee} addLabel={editorText.addItem} />
          </div>
        </Card>
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
