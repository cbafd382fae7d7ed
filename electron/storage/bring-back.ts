/** Brings rows to values they had, many at once: what restoring a backup and going back in the history have in common. */
import { type Kysely, sql } from 'kysely'
import { AppError } from '#domain/kernel/app-error.ts'
import { type Recorder, type Row, readRow, sameRow } from './recorder.ts'
import type { RecordedTable, Tables } from './tables.ts'

/** The value a row is to have; null where it is to be gone. */
export type RowTarget = { readonly table: RecordedTable; readonly key: string; readonly row: Row | null }

type Step = RowTarget & { readonly before: Row | null }

/**
 * References are checked when all is in place. The steps are noted in an order in which they can be taken back one
 * by one: what hangs under another row goes before it and comes after it.
 *
 * @throws AppError `changed-since`
 */
export async function bringBack(
  db: Kysely<Tables>,
  recorder: Recorder,
  targets: readonly RowTarget[],
): Promise<void> {
  const depth = await depthsOf(db, [...new Set(targets.map(target => target.table))])
  const steps: Step[] = []
  for (const target of targets) {
    const before = await readRow(db, target.table, target.key)
    const isThere = before === null ? target.row === null : target.row !== null && sameRow(before, target.row)
    if (!isThere) steps.push({ ...target, before })
  }
  const byDepth = steps.toSorted((one, other) => (depth.get(one.table) ?? 0) - (depth.get(other.table) ?? 0))
  await sql`pragma defer_foreign_keys = on`.execute(db)
  for (const { table, key, before } of steps)
    if (before !== null) await db.deleteFrom(table).where('id', '=', key).execute()
  for (const { table, row } of byDepth)
    if (row !== null)
      await db
        .insertInto(table)
        .values(row as never)
        .execute()
  for (const step of inOrder(byDepth))
    recorder.note({ table: step.table, key: step.key, before: step.before, after: step.row })
  const broken = await sql`pragma foreign_key_check`.execute(db)
  if (broken.rows.length > 0)
    throw new AppError(
      'changed-since',
      'Không trở lại được trạng thái này vì có dữ liệu nhập sau đó đang dựa vào phần sẽ mất. Dữ liệu được giữ nguyên.',
    )
}

const inOrder = (byDepth: readonly Step[]): readonly Step[] => [
  ...byDepth.filter(step => step.row === null).toReversed(),
  ...byDepth.filter(step => step.row !== null && step.before !== null),
  ...byDepth.filter(step => step.before === null),
]

/** How far each table stands below those it points to. */
async function depthsOf(db: Kysely<Tables>, tables: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const depths = new Map<string, number>()
  const visit = async (table: string): Promise<number> => {
    const known = depths.get(table)
    if (known !== undefined) return known
    depths.set(table, 0)
    const { rows } = await sql<{ target: string }>`
      select distinct "table" as target from pragma_foreign_key_list(${table}) where "table" <> ${table}`.execute(
      db,
    )
    let deepest = 0
    for (const { target } of rows) deepest = Math.max(deepest, 1 + (await visit(target)))
    depths.set(table, deepest)
    return deepest
  }
  for (const table of tables) await visit(table)
  return depths
}
