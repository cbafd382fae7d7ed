/** What taking in a handed-over meeting has to write, and what a person is told of it beforehand. */
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import type { HandoverDifference, HandoverManifest } from '#domain/handover/handover.ts'
import { isSame, keyOf, mergeRows, type RowPair, type Side } from '#domain/handover/merge-rows.ts'
import { settleRivals, type Uniques } from '#domain/handover/settle-rivals.ts'
import { figuresOf } from '../backups/compare-backup.ts'
import type { RowTarget } from '../bring-back.ts'
import type { ContentTable } from '../recorded-tables.ts'
import type { Row } from '../recorder.ts'
import type { RecordedTable } from '../tables.ts'
import { contentKeysOf } from './content-keys.ts'
import { describeHandover } from './describe-handover.ts'
import { damaged } from './handover-file.ts'
import {
  type ChangeRow,
  lastWrites,
  type MeetingRecord,
  readMeetingRecord,
  type StepRow,
} from './meeting-record.ts'
import { missingOffice, type OfficeRow } from './office-rows.ts'
import { meetingIsMissing } from './safe-copy.ts'

export type ContentRows = {
  readonly table: ContentTable
  readonly rows: readonly Readonly<Record<string, string | number | null | Uint8Array>>[]
}

export type HandoverPlan = {
  readonly manifest: HandoverManifest
  /** With what the row was when the plan was made: it is refused where that is no longer so. */
  readonly targets: readonly (RowTarget & { readonly mine: Row | null })[]
  /** Rows that are to be as they are although the last word in the joined history says otherwise. */
  readonly decisions: readonly RowTarget[]
  readonly contents: readonly ContentRows[]
  readonly steps: readonly StepRow[]
  readonly changes: readonly ChangeRow[]
}

export type Choices = Readonly<Record<string, Side>>

/** @param file the safe copy of what was handed over, of this program's schema */
export function planHandover(
  live: string,
  file: string,
  manifest: HandoverManifest,
  choices: Choices,
): { readonly plan: HandoverPlan; readonly difference: HandoverDifference } {
  const here = new Sqlite(live, { readonly: true, fileMustExist: true })
  const there = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    here.exec('begin')
    const { meetingId } = manifest
    // Whoever is in the file was put there for this meeting.
    const theirs = readMeetingRecord(there, meetingId, personsOf(there))
    const mine = readMeetingRecord(here, meetingId, personsOf(there))
    const inFile = figuresOf(there, 'main').get(meetingId)
    if (inFile === undefined) throw meetingIsMissing()
    const office = missingOffice(here, mine, theirs)
    const merge = mergeRecords(mine, theirs, { uniques: uniquesOf(here), choices, meetingId, office })
    const contents = missingContents(here, there, theirs)
    const plan = { manifest, contents, ...merge.plan }
    const figures = { here: figuresOf(here, 'main').get(meetingId) ?? null, inFile }
    return { plan, difference: describeHandover({ manifest, ...figures, mine, theirs, merge }) }
  } finally {
    here.close()
    there.close()
  }
}

export type RecordMerge = ReturnType<typeof mergeRecords>

type MergeOptions = {
  readonly uniques: Uniques
  readonly choices: Choices
  readonly meetingId: string
  readonly office: readonly OfficeRow[]
}

const personsOf = (connection: Sqlite.Database): readonly string[] =>
  connection
    .prepare<[], { id: string }>('select id from persons')
    .all()
    .map(({ id }) => id)

function mergeRecords(mine: MeetingRecord, theirs: MeetingRecord, options: MergeOptions) {
  const known = new Set(mine.steps.map(step => step.id))
  const foreign = new Set(theirs.steps.map(step => step.id))
  const newSteps = theirs.steps.filter(step => !known.has(step.id))
  const isNew = new Set(newSteps.map(step => step.id))
  const isHere = mine.rows.get('meetings')?.has(options.meetingId) ?? false
  const { pairs, standing } = pairsOf(mine, theirs, {
    isHere,
    isCommon: id => known.has(id) && foreign.has(id),
  })
  const choices = new Map(Object.entries(options.choices))
  const merged = settleRivals({
    merged: mergeRows(pairs, choices),
    pairs,
    standing,
    uniques: options.uniques,
    choices,
  })
  const targets = [
    ...pairs.flatMap(pair => {
      const row = merged.rows.get(keyOf(pair)) ?? null
      return isSame(row, pair.mine) ? [] : [targetOf(pair.table, pair.key, row, pair.mine)]
    }),
    ...options.office.map(({ table, key, row }) => targetOf(table, key, row, null)),
  ]
  const newWrites = lastWrites(theirs, id => isNew.has(id))
  const decisions = decisionsOf(mine, pairs, merged.rows, newWrites)
  // So that the step that takes in nothing but history is one.
  if (newSteps.length > 0 && targets.length === 0 && decisions.length === 0) {
    const row = mine.rows.get('meetings')?.get(options.meetingId) ?? null
    decisions.push({ table: 'meetings', key: options.meetingId, row })
  }
  const changes = newSteps.flatMap(step => theirs.changes.get(step.id) ?? [])
  const mySteps = mine.steps.filter(step => !foreign.has(step.id)).length
  return { plan: { targets, decisions, steps: newSteps, changes }, pairs, merged, isHere, mySteps }
}

const targetOf = (table: string, key: string, row: Row | null, mine: Row | null) => ({
  table: table as RecordedTable,
  key,
  row,
  mine,
})

type PairOptions = { readonly isHere: boolean; readonly isCommon: (stepId: string) => boolean }

function pairsOf(mine: MeetingRecord, theirs: MeetingRecord, { isHere, isCommon }: PairOptions) {
  const mineKnew = lastWrites(mine, isCommon)
  const theyKnew = lastWrites(theirs, isCommon)
  const pairs: RowPair[] = []
  const standing = new Map<string, readonly Row[]>()
  for (const table of new Set([...mine.rows.keys(), ...theirs.rows.keys()])) {
    const own = mine.rows.get(table) ?? new Map<string, Row>()
    const other = theirs.rows.get(table) ?? new Map<string, Row>()
    const same: Row[] = []
    for (const key of new Set([...own.keys(), ...other.keys()])) {
      const [left, right] = [own.get(key) ?? null, other.get(key) ?? null]
      if (left !== null && isSame(left, right)) {
        same.push(left)
        continue
      }
      const name = `${table} ${key}`
      const [known, knew] = [mineKnew.get(name)?.after ?? null, theyKnew.get(name)?.after ?? null]
      // A meeting that is not here is taken in as it is, also when it was removed here before.
      const base = !isHere ? null : isSame(known, knew) ? known : undefined
      const parents = (mine.references.get(table) ?? []).flatMap(reference =>
        [left, right].flatMap(row => {
          const parent = row?.[reference.column]
          return typeof parent === 'string' ? [`${reference.table} ${parent}`] : []
        }),
      )
      pairs.push({ table, key, mine: left, theirs: right, base, parents: [...new Set(parents)] })
    }
    standing.set(table, same)
  }
  return { pairs, standing }
}

function decisionsOf(
  mine: MeetingRecord,
  pairs: readonly RowPair[],
  rows: ReadonlyMap<string, Row | null>,
  newWrites: ReturnType<typeof lastWrites>,
): RowTarget[] {
  const keys = new Set([...pairs.map(keyOf), ...newWrites.keys()])
  return [...keys].flatMap(name => {
    const at = name.indexOf(' ')
    const [table, key] = [name.slice(0, at) as RecordedTable, name.slice(at + 1)]
    const own = mine.rows.get(table)?.get(key) ?? null
    const final = rows.has(name) ? (rows.get(name) ?? null) : own
    const write = newWrites.get(name)
    const told = write === undefined ? own : write.after
    return isSame(told, final) ? [] : [{ table, key, row: final }]
  })
}

/** Beside its key: what no two rows of a table may share. */
function uniquesOf(connection: Sqlite.Database): Uniques {
  const rows = connection
    .prepare<[], { table: string; columns: string }>(
      `select m.name as "table", (select json_group_array(name) from pragma_index_info(i.name)) as columns
       from sqlite_master m, pragma_index_list(m.name) i
       where m.type = 'table' and i."unique" = 1 and i.origin = 'u'`,
    )
    .all()
  const uniques = new Map<string, (readonly string[])[]>()
  for (const { table, columns } of rows)
    uniques.set(table, [...(uniques.get(table) ?? []), JSON.parse(columns) as string[]])
  return uniques
}

/** Nothing packed may grow beyond this, in bytes. */
const MAX_UNPACKED = 64 * 1024 * 1024

function missingContents(
  here: Sqlite.Database,
  there: Sqlite.Database,
  theirs: MeetingRecord,
): readonly ContentRows[] {
  return [...contentKeysOf(theirs)].map(([table, { column, keys }]) => {
    const known = here.prepare<[string], unknown>(`select 1 from "${table}" where "${column}" = ?`)
    const read = there.prepare<[string], ContentRows['rows'][number]>(
      `select * from "${table}" where "${column}" = ?`,
    )
    const rows = [...keys].flatMap(key => {
      const row = known.get(key) === undefined ? read.get(key) : undefined
      if (row === undefined) return []
      if (!isAsKeyed(table, key, row)) throw damaged()
      return [row]
    })
    return { table, rows }
  })
}

/** Content is known by its sum; a reading has to be readable. */
function isAsKeyed(table: ContentTable, key: string, row: ContentRows['rows'][number]): boolean {
  const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  try {
    if (table === 'originals') return row['bytes'] instanceof Uint8Array && sumOf(row['bytes']) === key
    if (table === 'readings') return typeof JSON.parse(String(row['reading'])) === 'object'
    const { content } = row
    return (
      content instanceof Uint8Array && sumOf(gunzipSync(content, { maxOutputLength: MAX_UNPACKED })) === key
    )
  } catch {
    // Whatever keeps it from being unpacked keeps it from being used.
    return false
  }
}
