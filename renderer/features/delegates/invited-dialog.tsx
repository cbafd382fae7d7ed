/** Adds persons of the directory to the list of a place: all who sit there, or one found by name. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Add16Regular, PeopleAdd20Regular } from '@fluentui/react-icons'
import { type ReactElement, useDeferredValue, useState } from 'react'
import type { InvitedPerson } from '#contract/invited.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../components/format-number.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useTask } from '../../hooks/use-task.ts'
import { invitedText } from '../../text/invited.ts'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  all: { display: 'flex', alignItems: 'center', columnGap: '12px' },
  grow: { flexGrow: 1, minWidth: 0 },
  whole: { flexShrink: 0, whiteSpace: 'nowrap' },
  search: { width: '100%', maxWidth: 'none' },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    height: 'min(300px, 40vh)',
    overflowY: 'auto',
  },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly placeCode: string
  readonly placeTitle: string
  readonly onClose: () => void
}

/** Mount it to open it. */
export function InvitedDialog({ meetingId, placeCode, placeTitle, onClose }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const task = useTask()
  const notify = useNotify()
  const [search, setSearch] = useState('')
  const [said, setSaid] = useState('')
  const wanted = useDeferredValue(search.trim())
  const target = { meetingId, placeCode }
  const found = useOperationState('invited.find', { ...target, search: wanted }).data ?? []
  const addAll = async () => {
    const done = await task.start('invited.add-all', target, invitedText.working)
    if (done === null) return
    const { added, sameName } = done
    const told = [
      added > 0 ? invitedText.added(formatNumber(added), placeTitle) : '',
      sameName > 0 ? invitedText.sameName(formatNumber(sameName)) : '',
    ].filter(text => text !== '')
    if (told.length === 0) return setSaid(invitedText.nobody)
    notify.done(told.join(' '))
    onClose()
  }
  const add = async ({ personId, name }: InvitedPerson) => {
    if ((await run('invited.add', { ...target, personId })).ok) setSaid(invitedText.addedOne(name))
  }
  return (
    <PlainDialog
      title={invitedText.title(placeTitle)}
      width="720px"
      onClose={onClose}
      actions={<Button onClick={onClose}>{invitedText.close}</Button>}
    >
      <div className={styles.all}>
        <Text size={200} className={styles.grow}>
          {invitedText.allHint}
        </Text>
        <Button
          appearance="primary"
          className={styles.whole}
          icon={<PeopleAdd20Regular />}
          disabledFocusable={task.progress !== null}
          onClick={() => void addAll()}
        >
          {invitedText.all}
        </Button>
      </div>
      <TaskProgress task={task} />
      <SearchField label={invitedText.search} className={styles.search} value={search} onChange={setSearch} />
      <ul className={styles.rows} aria-label={invitedText.results}>
        {found.map(person => (
          <PersonRow key={person.personId} person={person} onAdd={() => void add(person)} />
        ))}
        {found.length === 0 && wanted !== '' && <Text size={200}>{invitedText.none}</Text>}
      </ul>
      <Text role="status" size={200}>
        {said}
      </Text>
    </PlainDialog>
  )
}

type RowProps = { readonly person: InvitedPerson; readonly onAdd: () => void }

function PersonRow({ person, onAdd }: RowProps): ReactElement {
  const styles = useStyles()
  const { name, title, state } = person
  return (
    <li className={styles.row}>
      <span className={styles.grow}>
        <Text weight="semibold" block>
          {name}
        </Text>
        <Text size={200} block>
          {title}
        </Text>
        <Text size={200} block className={styles.quiet}>
          {[whereText(person), STATES[state]].filter(text => text !== '').join('; ')}
        </Text>
      </span>
      {state !== 'listed' && (
        <Button size="small" icon={<Add16Regular />} aria-label={invitedText.addOf(name)} onClick={onAdd}>
          {invitedText.add}
        </Button>
      )}
    </li>
  )
}

const STATES: Readonly<Record<InvitedPerson['state'], string>> = {
  new: '',
  'same-name': invitedText.sameNameOne,
  listed: invitedText.listed,
}

function whereText({ sits, placeTitle }: InvitedPerson): string {
  if (sits === 'nowhere') return invitedText.nowhere
  return sits === 'here' ? invitedText.here : invitedText.elsewhere(placeTitle)
}
