/** A connection that prepares each statement once: preparing costs more than most statements themselves. */
import type Sqlite from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** More than the program has of fixed texts; texts with lists of values come and go. */
const MOST = 256

/** What changes the shape of tables: statements prepared before may give the wrong columns. */
const CHANGES_SHAPE = /^\s*(?:create|alter|drop)\b/i

/** The same connection for Kysely, which gives a statement's text again each time. */
export function rememberStatements(connection: Sqlite.Database): SqliteDatabase {
  const known = new Map<string, Sqlite.Statement>()
  return {
    close: () => void connection.close(),
    prepare: text => {
      const before = known.get(text)
      // A statement that is being walked cannot be run a second time.
      if (before !== undefined && !before.busy) return before as never
      if (CHANGES_SHAPE.test(text)) known.clear()
      const statement = connection.prepare(text)
      if (known.size >= MOST)
        for (const oldest of known.keys()) {
          known.delete(oldest)
          break
        }
      known.set(text, statement)
      return statement as never
    },
  }
}
