/** Who sits in the place of a person: typed, or taken from the directory. */
import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type FormEvent, type ReactElement, useDeferredValue, useId, useState } from 'react'
import { heldText } from '#domain/directory/person.ts'
import type { RollCallPerson } from '#domain/roll-call/roll-call.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { rollCallPeopleText } from '../../text/roll-call.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '6px', flexShrink: 0, padding: '0 16px 8px' },
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  name: { width: '260px', minWidth: 0 },
  title: { width: 'min(320px, 100%)' },
  hint: { color: tokens.colorNeutralForeground3 },
})

/** More would only be scrolled past; one more letter typed is quicker. */
const SHOWN = 20

type Props = {
  readonly person: RollCallPerson
  /** Everybody in the list of the place. */
  readonly people: readonly RollCallPerson[]
  readonly onSave: (name: string, title: string) => void
  readonly onCancel: () => void
}

/** Mount it to begin typing. */
export function SubstituteForm({ person, people, onSave, onCancel }: Props): ReactElement {
  const styles = useStyles()
  const known = person.mark?.kind === 'substitute' ? person.mark : null
  const [name, setName] = useState(known?.name ?? '')
  const [title, setTitle] = useState(known?.title ?? '')
  const suggested = useSuggestions(name)
  const listId = useId()
  const twice = people.find(
    ({ id, name: listed }) => id !== person.id && equalityKey(listed) === equalityKey(name),
  )
  // The list of the browser gives a name alone; what the person holds comes with it.
  const typeName = (typed: string) => {
    setName(typed)
    const [chosen, ...others] = suggested.filter(one => one.name === typed)
    if (chosen !== undefined && others.length === 0) setTitle(chosen.title)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onSave(name.trim(), title.trim())
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside come by here
    <form
      className={styles.root}
      onSubmit={onSubmit}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onCancel()
      }}
    >
      <div className={styles.fields}>
        <Input
          autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- a key has just asked for it
          size="small"
          className={styles.name}
          aria-label={rollCallPeopleText.substituteName}
          placeholder={rollCallPeopleText.substituteName}
          maxLength={200}
          list={listId}
          value={name}
          onChange={(_, data) => typeName(data.value)}
        />
        <datalist id={listId}>
          {suggested.map(one => (
            <option key={one.id} value={one.name}>
              {one.title}
            </option>
          ))}
        </datalist>
        <Input
          size="small"
          className={styles.title}
          aria-label={rollCallPeopleText.substituteTitle}
          placeholder={rollCallPeopleText.substituteTitle}
          maxLength={500}
          value={title}
          onChange={(_, data) => setTitle(data.value)}
        />
        <Button size="small" type="submit" appearance="primary" disabled={name.trim() === ''}>
          {rollCallPeopleText.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {rollCallPeopleText.cancel}
        </Button>
      </div>
      {twice === undefined ? (
        <Text size={200} className={styles.hint}>
          {rollCallPeopleText.substituteFor(person.name)}
        </Text>
      ) : (
        <StateMark look="ask" label={rollCallPeopleText.substituteListed(twice.name)} />
      )}
    </form>
  )
}

/** Persons of the directory that fit what is typed. */
function useSuggestions(
  typed: string,
): readonly { readonly id: string; readonly name: string; readonly title: string }[] {
  const today = useNow().slice(0, 10)
  const search = useDeferredValue(typed.trim())
  const enabled = search.length > 1
  const found = useOperationState('persons.search', { search, limit: SHOWN }, { enabled }).data
  if (!enabled || found === undefined) return []
  return found.persons.map(({ id, name, positions }) => ({ id, name, title: heldText(positions, today) }))
}
