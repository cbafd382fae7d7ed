/** How every connection that writes the live file is set: safe when the power goes, quick with thousands of rows. */
import type Sqlite from 'better-sqlite3'

/** How long a second process waits for the first to finish writing, in milliseconds. */
export const BUSY_TIMEOUT = 5_000

/** Bytes the journal may grow to before it is brought back into the file. */
export const LONG_JOURNAL = 4 * 1024 * 1024

/** @param isAlone false where a thread of its own brings the journal back (`write-thread.ts`) */
export function setPragmas(connection: Sqlite.Database, { isAlone }: { readonly isAlone: boolean }): void {
  connection.pragma('journal_mode = WAL')
  // FULL: a committed change is on the disk when the power goes, not only when the process dies.
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  // A step of thousands of rows stays in memory until it is committed: 64 MB.
  connection.pragma('cache_size = -65536')
  if (isAlone) return
  connection.pragma('wal_autocheckpoint = 0')
  // The journal is cut when it begins anew, so that its length tells how much waits in it.
  connection.pragma(`journal_size_limit = ${LONG_JOURNAL}`)
}
