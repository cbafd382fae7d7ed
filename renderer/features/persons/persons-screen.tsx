/** The directory of persons: search first, the person beside the list, spreadsheets in and out, pairs to decide. */
import { Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components'
import {
  ArrowDownload20Regular,
  ArrowUpload20Regular,
  ChevronLeft20Regular,
  DocumentTable20Regular,
  PeopleTeam20Regular,
  PersonAdd20Regular,
} from '@fluentui/react-icons'
import { type ReactElement, useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { MeetingId, PersonId } from '#domain/kernel/ids.ts'
import { localDateTimeOf } from '#domain/kernel/local-time.ts'
import { call } from '../../client/client.ts'
import { type PickedFile, pickFiles } from '../../client/host.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { ScreenHeading } from '../../components/screen-layout.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useTakeDrops } from '../../hooks/drop-taker.ts'
import { errorValueOf } from '../../hooks/error-value.ts'
import { PERSONS_DETAIL, personOfDetail, personPath } from '../../hooks/person-path.ts'
import { type ScreenProps, screenPath } from '../../hooks/screen-path.ts'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useTask } from '../../hooks/use-task.ts'
import { personsText } from '../../text/persons.ts'
import { ContactsView } from './contacts-view.tsx'
import { DuplicatesView } from './duplicates-view.tsx'
import { ImportView } from './import-view.tsx'
import { LinksView } from './links-view.tsx'
import { PersonEditor } from './person-editor.tsx'
import { PersonList } from './person-list.tsx'

const NARROW = '@media (max-width: 760px)'
const TIGHT = '@media (max-width: 1000px)'

const useStyles = makeStyles({
  // All of the heading on two lines at 150 % of a small screen.
  search: { width: 'clamp(220px, 24vw, 420px)', maxWidth: 'none', [TIGHT]: { width: '170px' } },
  backButton: { minWidth: 0 },
  backText: { [TIGHT]: { display: 'none' } },
  tabs: { flexShrink: 0, padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0, [NARROW]: { flexDirection: 'column' } },
  list: {
    display: 'flex',
    flexDirection: 'column',
    width: 'clamp(320px, 42%, 620px)',
    flexShrink: 0,
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: 'auto', height: '280px' },
  },
  detail: { flexGrow: 1, minWidth: 0, minHeight: 0, overflowY: 'auto' },
  count: { padding: '6px 12px', color: tokens.colorNeutralForeground2 },
})

type View = 'list' | 'duplicates' | 'contacts' | 'links'

/** More than a person would walk through; one more letter typed is quicker. */
const MOST = { all: 2_000, found: 200 } as const

const ACCEPT = '.xlsx,.xls,.xlsm,.ods,.csv'

export const isPersonsDetail = (detail: string | null): boolean =>
  detail === PERSONS_DETAIL || (detail?.startsWith(`${PERSONS_DETAIL}.`) ?? false)

export function PersonsScreen({ meetingId, detail }: ScreenProps): ReactElement {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const run = useRun()
  const task = useTask()
  const notify = useNotify()
  const { save } = useMadeFile()
  const [view, setView] = useState<View>('list')
  const [search, setSearch] = useState('')
  const [file, setFile] = useState<PickedFile | null>(null)
  const personId = personOfDetail(detail)
  const open = (id: PersonId | null) => navigate(personPath(meetingId, id), { replace: true })
  const add = async () => {
    const added = await run('persons.add', { meetingId, fields: {} })
    if (!added.ok) return
    setSearch('')
    setView('list')
    open(added.value.id)
  }
  const take = async () => setFile((await pickFiles({ accept: ACCEPT, multiple: false }))[0] ?? null)
  // The made-up directory goes the way of any file: seen first, then taken in.
  const tryOut = () =>
    call('persons.starter', { what: 'sample' }).then(
      ({ name, bytes }) => setFile({ name, bytes, modifiedAt: localDateTimeOf(new Date()) }),
      (cause: unknown) => notify.error(errorValueOf(cause)),
    )
  const give = () => save(task.start('persons.export', { search }, personsText.giving))
  const { drop } = personsText.plan
  useTakeDrops(useMemo(() => ({ ...drop, take: files => setFile(files[0] ?? null) }), [drop]))
  const total = useOperationState('persons.search', { limit: 1 }).data?.total ?? null
  return (
    <>
      <ScreenHeading
        title={personsText.title}
        {...(total === null ? {} : { note: personsText.note(formatNumber(total)) })}
      >
        <SearchField
          label={personsText.search}
          className={styles.search}
          value={search}
          onChange={text => {
            setSearch(text)
            setView('list')
            setFile(null)
          }}
        />
        <Button icon={<PersonAdd20Regular />} onClick={() => void add()}>
          {personsText.add}
        </Button>
        <Button icon={<ArrowUpload20Regular />} onClick={() => void take()}>
          {personsText.take}
        </Button>
        {total !== null && total > 0 && (
          <Button icon={<ArrowDownload20Regular />} onClick={() => void give()}>
            {personsText.give}
          </Button>
        )}
        <Button
          appearance="subtle"
          className={styles.backButton}
          icon={<ChevronLeft20Regular />}
          aria-label={personsText.back}
          title={personsText.back}
          onClick={() => navigate(screenPath(meetingId, 'delegates'))}
        >
          <span className={styles.backText}>{personsText.back}</span>
        </Button>
      </ScreenHeading>
      <TaskProgress task={task} />
      {file !== null ? (
        <ImportView
          key={`${file.name} ${file.bytes.length}`}
          meetingId={meetingId}
          file={file}
          task={task}
          onDone={() => setFile(null)}
        />
      ) : total === 0 && search === '' && view === 'list' ? (
        <EmptyState title={personsText.empty.title} body={personsText.empty.body}>
          <Button appearance="primary" onClick={() => void take()}>
            {personsText.take}
          </Button>
          <Button onClick={() => void add()}>{personsText.add}</Button>
          <Button
            icon={<DocumentTable20Regular />}
            onClick={() => void save(call('persons.starter', { what: 'form' }))}
          >
            {personsText.empty.form}
          </Button>
          <Button icon={<PeopleTeam20Regular />} onClick={() => void tryOut()}>
            {personsText.empty.sample}
          </Button>
        </EmptyState>
      ) : (
        <>
          <TabList
            size="small"
            className={styles.tabs}
            selectedValue={view}
            onTabSelect={(_, data) => setView(data.value as View)}
          >
            {(['list', 'duplicates', 'contacts', 'links'] as const).map(each => (
              <Tab key={each} value={each}>
                {personsText.tabs[each]}
              </Tab>
            ))}
          </TabList>
          {view === 'list' && (
            <ListPanes meetingId={meetingId} search={search} personId={personId} onOpen={open} />
          )}
          {view === 'duplicates' && <DuplicatesView meetingId={meetingId} />}
          {view === 'contacts' && <ContactsView meetingId={meetingId} />}
          {view === 'links' && <LinksView meetingId={meetingId} />}
        </>
      )}
    </>
  )
}

type PanesProps = {
  readonly meetingId: MeetingId
  readonly search: string
  readonly personId: PersonId | null
  readonly onOpen: (id: PersonId | null) => void
}

function ListPanes({ meetingId, search, personId, onOpen }: PanesProps): ReactElement {
  const styles = useStyles()
  const wanted = useDeferredValue(search.trim())
  const limit = wanted === '' ? MOST.all : MOST.found
  const found = useOperationState('persons.search', { search: wanted, limit }).data
  if (found === undefined) return <Loading />
  const { persons, total } = found
  // Who is searched for is shown at once: the answer stands beside the first hit.
  const isFound = persons.some(person => person.id === personId)
  const shownId = wanted === '' || isFound ? personId : (persons[0]?.id ?? null)
  const [all, shown] = [formatNumber(total), formatNumber(persons.length)]
  return (
    <div className={styles.panes}>
      <div className={styles.list}>
        <Text size={200} className={styles.count} aria-live="polite">
          {total > persons.length ? personsText.more(shown, all) : personsText.found(all)}
        </Text>
        {persons.length === 0 ? (
          <EmptyState body={personsText.nobody(wanted)} />
        ) : (
          <PersonList persons={persons} currentId={shownId} onChoose={onOpen} />
        )}
      </div>
      <div className={styles.detail}>
        {shownId === null ? (
          <EmptyState body={personsText.choose} />
        ) : (
          <PersonEditor key={shownId} meetingId={meetingId} id={shownId} onGone={() => onOpen(null)} />
        )}
      </div>
    </div>
  )
}
