/** What lies between the data as it is and a backup: the rows that differ, by meeting, and the content they need. */
import Sqlite from 'better-sqlite3'
import type { Backup } from '#domain/backups/backup.ts'
import type { BackupDifference, MeetingDifference, MeetingFigures } from '#domain/backups/backup-state.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { RowTarget } from '../bring-back.ts'
import { type ColumnInfo, columnsOf, isOfType } from '../column-types.ts'
import { CONTENT_TABLES, type ContentTable, recordedTablesOf, type TableShape } from '../recorded-tables.ts'
import type { Row } from '../recorder.ts'

type Difference = {
  readonly table: TableShape['name']
  readonly key: string
  /** The meeting it belongs to. */
  readonly meetingId: string | null
  readonly now: Row | null
  readonly inBackup: Row | null
}

type ContentRow = Readonly<Record<string, string | number | null | Uint8Array>>

/** What restoring has to write. */
export type Restoration = {
  /** Of the one meeting that is restored, as the backup calls it. */
  readonly meetingName: string | null
  readonly targets: readonly RowTarget[]
  /** Content that the backup has and the data has not. */
  readonly contents: readonly { readonly table: ContentTable; readonly rows: readonly ContentRow[] }[]
}

/** Both files of this program's schema. They are only read. */
function withBoth<Value>(live: string, backup: string, work: (both: Sqlite.Database) => Value): Value {
  const both = new Sqlite(live, { readonly: true, fileMustExist: true })
  try {
    both.prepare('attach ? as backup').run(backup)
    return work(both)
  } finally {
    both.close()
  }
}

const notOurs = (): AppError =>
  new AppError(
    'storage-damaged',
    'Bản sao lưu này bị hỏng hoặc đã bị chương trình khác ghi vào. Hãy chọn bản khác.',
  )

/**
 * Whether every table stands in the backup as a table with all its columns.
 *
 * @throws AppError `storage-damaged` where another program has changed that
 */
export const refuseOtherTables = (live: string, backup: string): void =>
  withBoth(live, backup, both => {
    const isTable = both
      .prepare<[string], number>("select 1 from backup.sqlite_master where type = 'table' and name = ?")
      .pluck()
    for (const table of [...recordedTablesOf(both).map(({ name }) => name), ...CONTENT_TABLES]) {
      const found = columnsOf(both, table, 'backup')
      const stands = columnsOf(both, table).every(({ name }) =>
        found.some(column => column.name === name && column.hidden === 0),
      )
      if (isTable.get(table) === undefined || !stands) throw notOurs()
    }
  })

export const compareBackup = (live: string, file: string, backup: Backup): BackupDifference =>
  withBoth(live, file, both => {
    const differences = differencesOf(both)
    const now = figuresOf(both, 'main')
    const then = figuresOf(both, 'backup')
    const byMeeting = Map.groupBy(differences, difference => difference.meetingId)
    const meetings = [...byMeeting].map(([meetingId, rows]): MeetingDifference => {
      const count = (test: (row: Difference) => boolean): number => rows.filter(test).length
      return {
        meetingId: meetingId === null ? null : asId<MeetingId>(meetingId),
        now: now.get(meetingId ?? '') ?? null,
        inBackup: then.get(meetingId ?? '') ?? null,
        added: count(row => row.now === null),
        removed: count(row => row.inBackup === null),
        changed: count(row => row.now !== null && row.inBackup !== null),
      }
    })
    return { backup, meetings, rows: differences.length }
  })

/** Restoring everything, or one meeting. */
export const restorationOf = (live: string, file: string, meetingId: MeetingId | null): Restoration =>
  withBoth(live, file, both => {
    const differences = differencesOf(both)
    const wanted = differences.filter(row => meetingId === null || row.meetingId === meetingId)
    return {
      meetingName: figuresOf(both, 'backup').get(meetingId ?? '')?.name ?? null,
      targets: wanted.map(({ table, key, inBackup }) => ({ table, key, row: inBackup })),
      contents: CONTENT_TABLES.map(table => ({ table, rows: missingIn(both, table) })),
    }
  })

/** Rows of content by their key: what has the same key is the same. */
function missingIn(both: Sqlite.Database, table: ContentTable): readonly ContentRow[] {
  const keys = both
    .prepare<[string], { name: string }>('select name from pragma_table_info(?) where pk > 0 order by pk')
    .all(table)
    .map(({ name }) => `"${name}"`)
    .join(', ')
  if (keys === '') return []
  return both
    .prepare<[], ContentRow>(
      `select * from backup."${table}" where (${keys}) not in (select ${keys} from main."${table}")`,
    )
    .all()
}

function differencesOf(both: Sqlite.Database): readonly Difference[] {
  const meetingOf = ownersIn(both)
  return recordedTablesOf(both).flatMap(shape => {
    const only = (side: string, other: string): readonly Row[] => {
      const columns = shape.columns.map(column => `"${column}"`).join(', ')
      return both
        .prepare<[], Row>(
          `select ${columns} from ${side}."${shape.name}" except select ${columns} from ${other}."${shape.name}"`,
        )
        .all()
    }
    const now = byKey(only('main', 'backup'))
    const then = byKey(only('backup', 'main'))
    refuseOtherTypes(columnsOf(both, shape.name), then.values())
    return [...new Set([...now.keys(), ...then.keys()])].map(key => {
      const row = now.get(key) ?? then.get(key) ?? {}
      return {
        table: shape.name,
        key,
        meetingId: meetingOf(shape.name, row),
        now: now.get(key) ?? null,
        inBackup: then.get(key) ?? null,
      }
    })
  })
}

function refuseOtherTypes(columns: readonly ColumnInfo[], rows: Iterable<Row>): void {
  for (const row of rows)
    if (!columns.every(({ name, type }) => isOfType(row[name] ?? null, type))) throw notOurs()
}

const byKey = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map(row => [String(row['id']), row]))

/** Columns by which a row hangs under one that belongs to a meeting. */
const OWNERS = [
  ['bridge_point_id', 'bridge_points'],
  ['target_id', 'bridge_points'],
  ['assignment_id', 'assignments'],
  ['file_id', 'return_files'],
  // A row of the same identity as the file it speaks of.
  ['id', 'return_files'],
] as const

/** Says of a row which meeting it belongs to, whether the meeting stands now or stood then. */
function ownersIn(both: Sqlite.Database): (table: string, row: Row) => string | null {
  const owners = new Map<string, Map<string, string>>()
  for (const [, table] of OWNERS) {
    const rows = both
      .prepare<[], { id: string; meeting_id: string }>(
        `select id, meeting_id from main.${table} union select id, meeting_id from backup.${table}`,
      )
      .all()
    owners.set(table, new Map(rows.map(row => [row.id, row.meeting_id])))
  }
  return (table, row) => {
    if (table === 'meetings') return String(row['id'])
    if (typeof row['meeting_id'] === 'string') return row['meeting_id']
    for (const [column, owner] of OWNERS) {
      const meeting = owners.get(owner)?.get(String(row[column] ?? ''))
      if (meeting !== undefined) return meeting
    }
    return null
  }
}

export function figuresOf(
  both: Sqlite.Database,
  side: 'main' | 'backup',
): ReadonlyMap<string, MeetingFigures> {
  // The latest accepted version of each place counts, ordered as `returns.repository.ts` orders them.
  const rows = both
    .prepare<[], { id: string; name: string; returns: number; delegates: number; letters: number }>(
      `with counted as (
         select meeting_id, delegates, row_number() over (
           partition by meeting_id, place_code order by received_at desc, version desc) as place
         from ${side}.returns)
       select id, name,
         (select count(*) from counted where meeting_id = meetings.id and place = 1) as returns,
         (select coalesce(sum(delegates), 0) from counted where meeting_id = meetings.id and place = 1) as delegates,
         (select count(*) from ${side}.issued_letters where meeting_id = meetings.id) as letters
       from ${side}.meetings`,
    )
    .all()
  return new Map(rows.map(row => [row.id, { ...row, id: asId<MeetingId>(row.id) }]))
}
