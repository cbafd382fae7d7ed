/** Which kept content a meeting speaks of, in its rows and in its history. */

import type { ContentTable } from '../recorded-tables.ts'
import type { Row } from '../recorder.ts'
import type { MeetingRecord } from './meeting-record.ts'

export type ContentKeys = ReadonlyMap<
  ContentTable,
  { readonly column: string; readonly keys: ReadonlySet<string> }
>

/** Where the rows of a table say which content is theirs. */
export const CONTENT_SOURCES: readonly {
  readonly table: string
  readonly column: string
  readonly content: ContentTable
}[] = [
  { table: 'return_files', column: 'sha256', content: 'originals' },
  { table: 'person_imports', column: 'sha256', content: 'originals' },
  { table: 'return_files', column: 'id', content: 'readings' },
  { table: 'rereadings', column: 'reading_id', content: 'readings' },
  { table: 'issued_letters', column: 'content_sha256', content: 'letter_contents' },
  { table: 'closings', column: 'content_sha256', content: 'closing_contents' },
]

/** By what the kept content of a table is found. */
export const keyColumnOf = (content: ContentTable): string => (content === 'readings' ? 'file_id' : 'sha256')

/** What was taken back may be done again, so that the history counts as well. */
export function contentKeysOf({ rows, changes }: MeetingRecord): ContentKeys {
  const keys = new Map<ContentTable, { readonly column: string; readonly keys: Set<string> }>()
  const note = (table: string, row: Row): void => {
    for (const source of CONTENT_SOURCES) {
      const key = row[source.column]
      if (source.table !== table || typeof key !== 'string') continue
      const column = keyColumnOf(source.content)
      const known = keys.get(source.content) ?? { column, keys: new Set<string>() }
      known.keys.add(key)
      keys.set(source.content, known)
    }
  }
  for (const [table, list] of rows) for (const row of list.values()) note(table, row)
  for (const change of [...changes.values()].flat())
    if (CONTENT_SOURCES.some(source => source.table === change.table_name))
      for (const text of [change.before, change.after])
        if (text !== null) note(change.table_name, JSON.parse(text) as Row)
  return keys
}
