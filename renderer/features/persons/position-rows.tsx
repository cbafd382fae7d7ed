/** The offices of a person as lines: the main one first. */
import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Input } from '#contract/contract.ts'
import type { Person, Position } from '#domain/directory/person.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { TextField } from '../../components/text-field.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { personsText } from '../../text/persons.ts'
import { PartDate, PartList } from './part-list.tsx'

const useStyles = makeStyles({
  main: { gridColumn: 'span 4' },
  date: { gridColumn: 'span 2' },
})

type Props = { readonly meetingId: MeetingId; readonly person: Person }

export function PositionRows({ meetingId, person }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const { id, positions } = person
  const { part } = personsText
  const save = async (
    position: Position,
    fields: Input<'persons.updatePosition'>['fields'],
  ): Promise<boolean> =>
    (await run('persons.updatePosition', { meetingId, id, positionId: position.id, fields })).ok
  return (
    <PartList
      meetingId={meetingId}
      id={id}
      title={personsText.positions}
      addLabel={personsText.addPosition}
      parts={positions}
      nameOf={personsText.aPosition}
      add={() => run('persons.addPosition', { meetingId, id, fields: {} })}
    >
      {position => (
        <>
          <TextField
            label={part.title}
            className={styles.main}
            value={position.title}
            onSave={title => save(position, { title })}
          />
          <TextField
            label={part.organ}
            className={styles.main}
            value={position.organ}
            onSave={organ => save(position, { organ })}
          />
          <PartDate
            label={part.from}
            className={styles.date}
            value={position.from}
            onSave={from => save(position, { from })}
          />
          <PartDate
            label={part.to}
            className={styles.date}
            value={position.to}
            onSave={to => save(position, { to })}
          />
        </>
      )}
    </PartList>
  )
}
