/** The bodies a person sits in, as lines. */
import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Input } from '#contract/contract.ts'
import type { Membership, Person } from '#domain/directory/person.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { TextField } from '../../components/text-field.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { personsText } from '../../text/persons.ts'
import { PartDate, PartList } from './part-list.tsx'

const useStyles = makeStyles({
  body: { gridColumn: 'span 8' },
  role: { gridColumn: 'span 4' },
  basis: { gridColumn: 'span 8' },
  date: { gridColumn: 'span 2' },
})

type Props = { readonly meetingId: MeetingId; readonly person: Person }

export function MembershipRows({ meetingId, person }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const { id, memberships } = person
  const { part } = personsText
  const save = async (
    { id: membershipId }: Membership,
    fields: Input<'persons.updateMembership'>['fields'],
  ): Promise<boolean> => (await run('persons.updateMembership', { meetingId, id, membershipId, fields })).ok
  return (
    <PartList
      meetingId={meetingId}
      id={id}
      title={personsText.memberships}
      addLabel={personsText.addMembership}
      parts={memberships}
      nameOf={personsText.aMembership}
      add={() => run('persons.addMembership', { meetingId, id, fields: {} })}
    >
      {seat => (
        <>
          <TextField
            label={part.body}
            className={styles.body}
            value={seat.body}
            onSave={body => save(seat, { body })}
          />
          <TextField
            label={part.role}
            className={styles.role}
            value={seat.role}
            onSave={role => save(seat, { role })}
          />
          <TextField
            label={part.basis}
            className={styles.basis}
            value={seat.basis}
            onSave={basis => save(seat, { basis })}
          />
          <PartDate
            label={part.from}
            className={styles.date}
            value={seat.from}
            onSave={from => save(seat, { from })}
          />
          <PartDate
            label={part.to}
            className={styles.date}
            value={seat.to}
            onSave={to => save(seat, { to })}
          />
        </>
      )}
    </PartList>
  )
}
