/** Puts one meeting with its originals and history into a database of its own, as bytes. */
import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../database.ts'
import { migrations } from '../migrations/migrations.ts'
import { contentKeysOf } from './content-keys.ts'
import { type MeetingRecord, readMeetingRecord } from './meeting-record.ts'

export const LATEST_SCHEMA = Object.keys(migrations).at(-1) ?? ''

export type MeetingCopy = {
  readonly database: Uint8Array
  readonly meetingName: string
  readonly steps: number
  readonly originals: number
}

/** Null where there is no such meeting. @param copy a file that is made; whoever asked removes it @param persons of the directory who go along */
export async function copyMeeting(
  live: string,
  copy: string,
  meetingId: string,
  persons: readonly string[],
): Promise<MeetingCopy | null> {
  const db = await openDatabase(copy)
  await db.destroy()
  const source = new Sqlite(live, { readonly: true, fileMustExist: true })
  const target = new Sqlite(copy)
  try {
    // All is read as it was at one moment.
    source.exec('begin')
    const record = readMeetingRecord(source, meetingId, persons)
    const name = record.rows.get('meetings')?.get(meetingId)?.['name']
    if (typeof name !== 'string') return null
    target.pragma('foreign_keys = off')
    const originals = target.transaction(() => {
      writeRecord(target, record, meetingId)
      return writeContents(source, target, record)
    })()
    target.pragma('journal_mode = DELETE')
    target.exec('vacuum')
    target.close()
    return { database: readFileSync(copy), meetingName: name, steps: record.steps.length, originals }
  } finally {
    source.close()
    target.close()
  }
}

function writeRecord(target: Sqlite.Database, record: MeetingRecord, meetingId: string): void {
  for (const [table, rows] of [...record.rows, ...record.office])
    for (const row of rows.values()) insertRow(target, table, row)
  const ids = new Set(record.steps.map(step => step.id))
  for (const step of record.steps) {
    const reverses = step.reverses !== null && ids.has(step.reverses) ? step.reverses : null
    insertRow(target, 'change_sets', { ...step, meeting_id: meetingId, reverses })
    for (const row of record.changes.get(step.id) ?? []) insertRow(target, 'change_rows', row)
  }
}

function writeContents(source: Sqlite.Database, target: Sqlite.Database, record: MeetingRecord): number {
  let originals = 0
  for (const [table, { column, keys }] of contentKeysOf(record)) {
    const read = source.prepare<[string], Readonly<Record<string, unknown>>>(
      `select * from "${table}" where "${column}" = ?`,
    )
    for (const key of keys) {
      const row = read.get(key)
      if (row === undefined) continue
      insertRow(target, table, row)
      if (table === 'originals') originals += 1
    }
  }
  return originals
}

export function insertRow(target: Sqlite.Database, table: string, row: object): void {
  const columns = Object.keys(row)
  const names = columns.map(column => `"${column}"`).join(', ')
  target
    .prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`)
    .run(Object.values(row))
}
