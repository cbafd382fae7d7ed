/** A database at any version of its schema, with plain SQL in hand. */
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { openDatabase } from '#electron/storage/database.ts'
import type { Tables } from '#electron/storage/tables.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type RawDatabase = {
  readonly file: string
  readonly db: Kysely<Tables>
  readonly run: (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Brings the schema to this migration. */
  readonly migrateTo: (name: string) => Promise<void>
}

/** Opens a fresh database whose schema ends with the migration `upTo`. */
export async function rawDatabase(upTo: string): Promise<RawDatabase> {
  const file = join(temporaryFolder(), 'test.sqlite')
  let db = await openDatabase(file, { upTo })
  onTestFinished(() => db.destroy())
  return {
    file,
    get db() {
      return db
    },
    run: async statement => (await sql.raw<Readonly<Record<string, unknown>>>(statement).execute(db)).rows,
    migrateTo: async name => {
      await db.destroy()
      db = await openDatabase(file, { upTo: name })
    },
  }
}
