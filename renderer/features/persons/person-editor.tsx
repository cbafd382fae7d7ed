/** One person, changed in place: what the person is called and reached by, the offices, the seats, the history. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { Input } from '#contract/contract.ts'
import { partialDateText, readPartialDate } from '#domain/directory/partial-date.ts'
import type { Gender, Person } from '#domain/directory/person.ts'
import { unitTitle } from '#domain/directory/unit.ts'
import { asId, type MeetingId, type PersonId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { readPhones } from '#domain/vietnamese/phone.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Loading } from '../../components/loading.tsx'
import { SearchCombobox } from '../../components/search-combobox.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOperation, useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { personsText } from '../../text/persons.ts'
import { MembershipRows } from './membership-rows.tsx'
import { PositionRows } from './position-rows.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '20px', padding: '16px 20px 32px' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: '10px 16px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  unit: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  label: { lineHeight: '24px' },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  history: { display: 'flex', flexDirection: 'column', rowGap: '8px', paddingTop: '8px' },
  step: { display: 'flex', flexDirection: 'column' },
  note: { color: tokens.colorNeutralForeground2 },
  remove: { alignSelf: 'flex-start' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly id: PersonId
  readonly onGone: () => void
}

type Fields = Input<'persons.update'>['fields']

export function PersonEditor({ meetingId, id, onGone }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const state = useOperationState('persons.get', { id })
  const person = state.isPlaceholderData ? undefined : state.data
  if (person === undefined)
    return state.isError ? <Text className={styles.root}>{personsText.choose}</Text> : <Loading />
  const save = async (fields: Fields): Promise<boolean> =>
    (await run('persons.update', { meetingId, id: person.id, fields })).ok
  const remove = async () => {
    const gone = await run('persons.remove', { meetingId, id: person.id })
    if (!gone.ok) return
    onGone()
    await undoNotice(personsText.removed(person.name))
  }
  return (
    <section className={styles.root} aria-label={personsText.editor(person.name)}>
      <PersonFieldsForm person={person} onSave={save} />
      <PositionRows meetingId={meetingId} person={person} />
      <MembershipRows meetingId={meetingId} person={person} />
      <History id={person.id} />
      <Button
        appearance="subtle"
        className={styles.remove}
        icon={<Delete20Regular />}
        onClick={() => void remove()}
      >
        {personsText.remove}
      </Button>
    </section>
  )
}

const GENDERS = ['none', 'male', 'female'] as const

type FormProps = { readonly person: Person; readonly onSave: (fields: Fields) => Promise<boolean> }

function PersonFieldsForm({ person, onSave }: FormProps): ReactElement {
  const styles = useStyles()
  const units = useOperation('directory.units', {})
  const root = useRef<HTMLDivElement>(null)
  const { fields, genders, hints } = personsText
  // A person just added has no name: that is what is typed next.
  const [isNew] = useState(person.name === '')
  useEffect(() => {
    if (isNew) root.current?.querySelector('input')?.focus()
  }, [isNew])
  return (
    <div ref={root} className={styles.fields}>
      <TextField
        label={fields.name}
        className={styles.wide}
        value={person.name}
        onSave={name => onSave({ name })}
      />
      <TextField
        label={fields.birth}
        value={partialDateText(person.birth)}
        check={wrongDate}
        onSave={text => onSave({ birth: text.trim() === '' ? null : readPartialDate(text) })}
      />
      <ChoiceField<Gender | 'none'>
        label={fields.gender}
        value={person.gender ?? 'none'}
        choices={GENDERS.map(value => ({ value, label: genders[value] }))}
        onChoose={gender => void onSave({ gender: gender === 'none' ? null : gender })}
      />
      <TextField
        label={fields.phones}
        hint={hints.phones}
        value={person.phones.join('; ')}
        check={wrongPhones}
        onSave={text => onSave({ phones: [...readPhones(text)] })}
      />
      <TextField label={fields.email} value={person.email} onSave={email => onSave({ email })} />
      <div className={styles.unit}>
        <Text className={styles.label}>{fields.unit}</Text>
        <SearchCombobox
          label={fields.unit}
          placeholder={personsText.noUnit}
          none={personsText.unitNone}
          options={units.map(unit => ({ value: unit.code, label: unitTitle(unit) }))}
          value={person.unitCode}
          onChoose={code => void onSave({ unitCode: code === null ? null : asId(code) })}
        />
      </div>
      <TextField
        label={fields.rank}
        hint={hints.rank}
        inputMode="numeric"
        value={person.rank === null ? '' : String(person.rank)}
        check={text => (/^\s*$|^[1-9]\d{0,5}$/.test(text) ? null : personsText.wrongRank)}
        onSave={text => onSave({ rank: text.trim() === '' ? null : Number(text) })}
      />
      <TextField
        long
        label={fields.note}
        className={styles.wide}
        value={person.note}
        onSave={note => onSave({ note })}
      />
    </div>
  )
}

const wrongDate = (text: string): string | null =>
  text.trim() === '' || readPartialDate(text) !== null ? null : personsText.wrongDate

/** Every group of figures must be a number: what was left out in silence could not be called. */
function wrongPhones(text: string): string | null {
  const written = text.split(/[;,/]/).filter(part => part.trim() !== '')
  return written.every(part => readPhones(part).length > 0) ? null : personsText.wrongPhone
}

function History({ id }: { readonly id: PersonId }): ReactElement {
  const styles = useStyles()
  const steps = useOperationState('persons.history', { id }, { background: true }).data ?? []
  return (
    <details>
      <summary className={styles.heading}>{personsText.history}</summary>
      <div className={styles.history}>
        {steps.length === 0 && <Text className={styles.note}>{personsText.noHistory}</Text>}
        {steps.map(step => (
          <div key={step.sequence} className={styles.step}>
            <Text weight="semibold">{step.label}</Text>
            {step.changes.map(change => (
              <Text key={change}>{change}</Text>
            ))}
            <Text size={200} className={styles.note}>
              {personsText.step(formatDateTime(step.at), step.who)}
            </Text>
          </div>
        ))}
      </div>
    </details>
  )
}
