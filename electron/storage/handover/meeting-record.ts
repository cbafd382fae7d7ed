/** All of one meeting as it lies in a database: its rows, the persons they speak of, and its history. */
import type Sqlite from 'better-sqlite3'
import { HANDOVER_STEP } from '../change-log.ts'
import { recordedTablesOf, type TableShape } from '../recorded-tables.ts'
import type { Row } from '../recorder.ts'
import type { RecordedTable } from '../tables.ts'

/** Tables of the whole office: of these goes along what the meeting speaks of. */
export const OFFICE_TABLES: ReadonlySet<string> = new Set<RecordedTable>([
  'settings',
  'unit_aliases',
  'column_mappings',
  'persons',
  'person_positions',
  'person_memberships',
  'unit_contacts',
  'distinct_persons',
  'person_imports',
])

export type StepRow = {
  readonly sequence: number
  readonly id: string
  readonly meeting_id: string | null
  readonly operation: string
  readonly label: string
  readonly kind: string
  readonly state: string
  readonly reverses: string | null
  readonly at: string
  readonly who: string
}

export type ChangeRow = {
  readonly id: string
  readonly change_set_id: string
  readonly ordinal: number
  readonly table_name: string
  readonly row_key: string
  readonly before: string | null
  readonly after: string | null
}

type Reference = { readonly column: string; readonly table: string }

export type MeetingRecord = {
  /** By table and key; tables of the office apart. */
  readonly rows: ReadonlyMap<RecordedTable, ReadonlyMap<string, Row>>
  readonly office: ReadonlyMap<RecordedTable, ReadonlyMap<string, Row>>
  /** By what a row of each table hangs under another of the meeting. */
  readonly references: ReadonlyMap<string, readonly Reference[]>
  /** In their order. */
  readonly steps: readonly StepRow[]
  /** By step, in their order. */
  readonly changes: ReadonlyMap<string, readonly ChangeRow[]>
}

/** @param persons of the directory who go along beside those the rows name, such as whom a group invites by office */
export function readMeetingRecord(
  connection: Sqlite.Database,
  meetingId: string,
  persons: readonly string[],
): MeetingRecord {
  const shapes = recordedTablesOf(connection)
  const references = new Map(shapes.map(({ name }) => [name as string, referencesOf(connection, name)]))
  const rows = rowsOfMeeting(connection, shapes, references, meetingId)
  const { steps, changes } = historyOf(connection, rows, meetingId)
  const office = officeRows(connection, { rows, changes, persons })
  const kept = new Map(
    [...changes].map(([id, list]) => [
      id,
      list.filter(
        row =>
          !OFFICE_TABLES.has(row.table_name) || office.get(row.table_name as RecordedTable)?.has(row.row_key),
      ),
    ]),
  )
  return { rows, office, references, steps, changes: kept }
}

/** Steps that were taken in by one that was taken back are not of this history. */
const HOLDS = `(brought_by is null
  or exists (select 1 from change_sets as bringing where bringing.id = change_sets.brought_by and bringing.state = 'done'))`

function referencesOf(connection: Sqlite.Database, table: string): readonly Reference[] {
  return connection
    .prepare<[string], { column: string; table: string }>(
      'select "from" as "column", "table" from pragma_foreign_key_list(?)',
    )
    .all(table)
    .filter(reference => !OFFICE_TABLES.has(reference.table) && reference.table !== 'originals')
}

function rowsOfMeeting(
  connection: Sqlite.Database,
  shapes: readonly TableShape[],
  references: ReadonlyMap<string, readonly Reference[]>,
  meetingId: string,
): ReadonlyMap<RecordedTable, ReadonlyMap<string, Row>> {
  const known = new Map<string, ReadonlyMap<string, Row>>()
  const visit = (table: string): ReadonlyMap<string, Row> => {
    const before = known.get(table)
    if (before !== undefined) return before
    const columns = shapes.find(shape => shape.name === table)?.columns ?? []
    const select = (where: string, value: string): readonly Row[] =>
      connection.prepare<[string], Row>(`select * from "${table}" where ${where}`).all(value)
    known.set(table, new Map())
    const own =
      table === 'meetings'
        ? select('id = ?', meetingId)
        : columns.includes('meeting_id')
          ? select('meeting_id = ?', meetingId)
          : (references.get(table) ?? []).flatMap(({ column, table: parent }) =>
              parent === table
                ? []
                : select(
                    `"${column}" in (select value from json_each(?))`,
                    JSON.stringify([...visit(parent).keys()]),
                  ),
            )
    const rows = new Map(own.map(row => [String(row['id']), row]))
    known.set(table, rows)
    return rows
  }
  const ofMeeting = shapes.filter(({ name }) => !OFFICE_TABLES.has(name))
  return new Map(ofMeeting.map(({ name }) => [name, visit(name)]))
}

function historyOf(
  connection: Sqlite.Database,
  rows: MeetingRecord['rows'],
  meetingId: string,
): Pick<MeetingRecord, 'steps' | 'changes'> {
  const columns = 'sequence, id, meeting_id, operation, label, kind, state, reverses, at, who'
  const own = connection
    .prepare<[string], StepRow>(
      `select ${columns} from change_sets where meeting_id = ? and ${HOLDS} order by sequence`,
    )
    .all(meetingId)
  const rowsOf = connection.prepare<[string], ChangeRow>(
    'select * from change_rows where change_set_id = ? order by ordinal',
  )
  const changes = new Map(own.map(({ id }) => [id, rowsOf.all(id)]))
  const keys = new Set([...rows].flatMap(([table, list]) => [...list.keys()].map(key => `${table} ${key}`)))
  for (const list of changes.values()) for (const row of list) keys.add(`${row.table_name} ${row.row_key}`)
  // Removing a meeting, or restoring everything, belongs to none and may have touched this one.
  const shared = connection
    .prepare<[string], StepRow>(
      `select ${columns} from change_sets where meeting_id is null and ${HOLDS} and exists (
         select 1 from change_rows where change_set_id = change_sets.id
         and table_name in (select value from json_each(?))) order by sequence`,
    )
    .all(JSON.stringify([...rows.keys()]))
  const touching = shared.filter(({ id }) => {
    const list = rowsOf
      .all(id)
      .filter(row => !OFFICE_TABLES.has(row.table_name) && keys.has(`${row.table_name} ${row.row_key}`))
    if (list.length > 0) changes.set(id, list)
    return list.length > 0
  })
  const steps = [...own, ...touching].toSorted((one, other) => one.sequence - other.sequence)
  return { steps, changes }
}

type OfficeOf = Pick<MeetingRecord, 'rows' | 'changes'> & { readonly persons: readonly string[] }

/** The persons that the rows name or that go along, with what they hold, and what was learned on the way. */
function officeRows(
  connection: Sqlite.Database,
  { rows, changes, persons: along }: OfficeOf,
): MeetingRecord['office'] {
  const named = new Set<string>(along)
  for (const table of ['attendees', 'seat_decisions'] as const)
    for (const row of rows.get(table)?.values() ?? [])
      if (typeof row['person_id'] === 'string') named.add(row['person_id'])
  const rules = JSON.stringify([...(rows.get('group_bindings')?.values() ?? [])].map(row => row['rules']))
  for (const [, id] of rules.matchAll(/\\"personId\\":\\"([^"\\]+)\\"/g)) if (id !== undefined) named.add(id)
  const persons = connection
    .prepare<[string], Row>(
      `with recursive wanted (id) as (select value from json_each(?)
         union select merged_into from persons join wanted using (id) where merged_into is not null)
       select * from persons where id in wanted`,
    )
    .all(JSON.stringify([...named]))
  const ids = JSON.stringify(persons.map(row => row['id']))
  const learned = (table: string): string =>
    JSON.stringify(
      [...changes.values()].flat().flatMap(row => (row.table_name === table ? [row.row_key] : [])),
    )
  const select = (table: string, column: string, values: string): readonly (readonly [string, Row])[] =>
    connection
      .prepare<[string], Row>(
        `select * from "${table}" where "${column}" in (select value from json_each(?))`,
      )
      .all(values)
      .map(row => [String(row['id']), row])
  return new Map<RecordedTable, ReadonlyMap<string, Row>>([
    ['persons', new Map(persons.map(row => [String(row['id']), row]))],
    ['person_positions', new Map(select('person_positions', 'person_id', ids))],
    ['person_memberships', new Map(select('person_memberships', 'person_id', ids))],
    ['unit_contacts', new Map(select('unit_contacts', 'person_id', ids))],
    ['unit_aliases', new Map(select('unit_aliases', 'id', learned('unit_aliases')))],
    ['column_mappings', new Map(select('column_mappings', 'id', learned('column_mappings')))],
  ])
}

/** A value that a step gave a row: null where it removed it. */
export type Write = {
  readonly stepId: string
  readonly after: Row | null
  readonly who: string
  readonly at: string
}

/**
 * The last value each row was given by the steps asked for. What taking in a handover changed is told by the steps it
 * took in; of its own are only its decisions, whose before and after are the same.
 */
export function lastWrites(
  { steps, changes }: MeetingRecord,
  isWanted: (stepId: string) => boolean,
): ReadonlyMap<string, Write> {
  const takings = new Set(steps.flatMap(step => (step.operation === HANDOVER_STEP ? [step.id] : [])))
  const writes = new Map<string, Write>()
  for (const { id, operation, state, reverses, who, at } of steps) {
    const isTaking = operation === HANDOVER_STEP
    if (!isWanted(id) || (isTaking && state === 'undone') || (reverses !== null && takings.has(reverses)))
      continue
    for (const row of changes.get(id) ?? []) {
      if (OFFICE_TABLES.has(row.table_name) || (isTaking && row.before !== row.after)) continue
      const after = row.after === null ? null : (JSON.parse(row.after) as Row)
      writes.set(`${row.table_name} ${row.row_key}`, { stepId: id, after, who, at })
    }
  }
  return writes
}
