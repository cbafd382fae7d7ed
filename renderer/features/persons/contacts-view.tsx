/** Whom to call about each unit: contact persons and technicians, found in the directory or added by name. */
import { Button, Combobox, makeStyles, Option, Text, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { type ReactElement, useDeferredValue, useState } from 'react'
import { CONTACT_ROLES, type ContactRole, type UnitContact } from '#domain/directory/person.ts'
import { type Unit, unitTitle } from '#domain/directory/unit.ts'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { SearchField } from '../../components/search-field.tsx'
import { VirtualList } from '../../components/virtual-list.tsx'
import { useOperation, useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { listText } from '../../text/lists.ts'
import { personsText } from '../../text/persons.ts'

const NARROW = '@media (max-width: 760px)'

const useStyles = makeStyles({
  panes: { display: 'flex', flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  list: {
    display: 'flex',
    flexDirection: 'column',
    width: 'clamp(300px, 42%, 620px)',
    flexShrink: 0,
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: 'auto', height: '280px' },
  },
  search: { padding: '8px 12px' },
  title: { width: '168px', flexShrink: 0 },
  names: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  detail: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '16px 20px 32px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
  },
  role: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  person: { display: 'flex', alignItems: 'center', columnGap: '12px' },
  about: { color: tokens.colorNeutralForeground2 },
  phone: { fontVariantNumeric: 'tabular-nums' },
})

const { contacts: words } = personsText

export function ContactsView({ meetingId }: { readonly meetingId: MeetingId }): ReactElement {
  const styles = useStyles()
  const units = useOperation('directory.units', {})
  const contacts = useOperationState('persons.contacts', {}).data ?? []
  const [search, setSearch] = useState('')
  const [code, setCode] = useState<string | null>(units[0]?.code ?? null)
  const shown = units.filter(unit => fold(unitTitle(unit)).includes(fold(search)))
  const unit = shown.find(each => each.code === code) ?? shown[0] ?? null
  const byPlace = Map.groupBy(contacts, contact => contact.placeCode)
  return (
    <div className={styles.panes}>
      <div className={styles.list}>
        <div className={styles.search}>
          <SearchField label={words.searchUnit} value={search} onChange={setSearch} />
        </div>
        <VirtualList
          label={personsText.tabs.contacts}
          items={shown}
          keyOf={each => each.code}
          currentKey={unit?.code ?? null}
          rowHeight={36}
          onCurrent={each => setCode(each.code)}
          renderRow={each => (
            <>
              <Text className={styles.title}>{unitTitle(each)}</Text>
              <Text size={200} className={styles.names}>
                {(byPlace.get(each.code) ?? []).map(({ name }) => name).join(', ') || words.none}
              </Text>
            </>
          )}
        />
      </div>
      {unit !== null && (
        <UnitContacts
          key={unit.code}
          meetingId={meetingId}
          unit={unit}
          contacts={byPlace.get(unit.code) ?? []}
        />
      )}
    </div>
  )
}

type UnitProps = {
  readonly meetingId: MeetingId
  readonly unit: Unit
  readonly contacts: readonly UnitContact[]
}

function UnitContacts({ meetingId, unit, contacts }: UnitProps): ReactElement {
  const styles = useStyles()
  const run = useRun()
  return (
    <section className={styles.detail} aria-label={words.unit(unitTitle(unit))}>
      <Text className={styles.about}>{words.note}</Text>
      {CONTACT_ROLES.map(role => (
        <div key={role} className={styles.role}>
          <h4 className={styles.heading}>{words[role]}</h4>
          {contacts
            .filter(contact => contact.role === role)
            .map(contact => (
              <div key={contact.personId} className={styles.person}>
                <Text weight="semibold">{contact.name}</Text>
                <Text className={styles.about}>{contact.title}</Text>
                <Text className={styles.phone}>{contact.phones.join(', ')}</Text>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<Dismiss16Regular />}
                  aria-label={words.remove(contact.name)}
                  onClick={() =>
                    void run('persons.removeContact', {
                      meetingId,
                      placeCode: unit.code,
                      role,
                      personId: contact.personId,
                    })
                  }
                />
              </div>
            ))}
          <ContactPicker meetingId={meetingId} placeCode={unit.code} role={role} />
        </div>
      ))}
    </section>
  )
}

const NEW = 'new'
const OFFERED = 12

type PickerProps = {
  readonly meetingId: MeetingId
  readonly placeCode: string
  readonly role: ContactRole
}

function ContactPicker({ meetingId, placeCode, role }: PickerProps): ReactElement {
  const run = useRun()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const found =
    useOperationState('persons.search', { search: wanted, limit: OFFERED }, { enabled: wanted !== '' }).data
      ?.persons ?? []
  const add = async (value: string) => {
    const who = value === NEW ? { name: typed } : { personId: asId<(typeof found)[number]['id']>(value) }
    const added = await run('persons.addContact', { meetingId, placeCode, role, ...who })
    if (added.ok) setTyped('')
  }
  return (
    <Combobox
      freeform
      aria-label={`${words.add(words[role].toLocaleLowerCase('vi'))}: ${words.person}`}
      placeholder={words.person}
      expandIcon={{ 'aria-label': listText.open, tabIndex: -1 }}
      value={typed}
      selectedOptions={[]}
      onChange={event => setTyped(event.target.value)}
      onOptionSelect={(_, data) => data.optionValue !== undefined && void add(data.optionValue)}
    >
      {wanted !== '' &&
        found.map(person => (
          <Option key={person.id} value={person.id} text={person.name}>
            {[
              person.name,
              person.positions[0]?.title ?? '',
              person.positions[0]?.organ ?? '',
              person.phones[0] ?? '',
            ]
              .filter(part => part !== '')
              .join(' · ')}
          </Option>
        ))}
      {wanted !== '' && (
        <Option value={NEW} text={typed}>
          {words.addNew(wanted)}
        </Option>
      )}
    </Combobox>
  )
}
