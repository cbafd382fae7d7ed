/** A line begun for a new person: typed in at once, stored with its first words, gone again if it stays empty. */
import { useState } from 'react'
import type { DelegateRow } from '#contract/delegates.contract.ts'
import { type AttendeeFields, BLANK_ATTENDEE } from '#domain/delegates/attendee.ts'
import { type AttendeeId, asId } from '#domain/kernel/ids.ts'
import type { AttendeeActions } from './use-attendee-actions.ts'

export type ListedPerson = {
  /** Stays the same when a line begun becomes a stored person, so that typing goes on in it. */
  readonly key: string
  readonly row: DelegateRow
  readonly isStored: boolean
}

type Begun = { readonly key: string; readonly placeCode: string; readonly before: AttendeeId | null }

export type NewPerson = {
  readonly listed: readonly ListedPerson[]
  /** The key of the new line. */
  readonly begin: (placeCode: string, before: AttendeeId | null) => string
  /** Below this line. */
  readonly beginBelow: (index: number) => string | null
  /** The identifier of a line, once it is stored; null for one in which nothing was typed. */
  readonly idOf: (person: ListedPerson) => Promise<AttendeeId | null>
  readonly save: (person: ListedPerson, fields: Partial<AttendeeFields>) => Promise<boolean>
  /** Takes a line away again in which nothing was typed. */
  readonly drop: (key: string) => void
}

export function useNewPerson(rows: readonly DelegateRow[], actions: AttendeeActions): NewPerson {
  const [begun, setBegun] = useState<readonly Begun[]>([])
  const [keys] = useState(() => new Map<AttendeeId, string>())
  // Storing a line under way or done, by its key: what is typed meanwhile waits for the identifier.
  const [stored] = useState(() => new Map<string, Promise<AttendeeId | null>>())

  const known = rows.map((row): ListedPerson => ({ key: keys.get(row.id) ?? row.id, row, isStored: true }))
  const waiting = begun.filter(({ key }) => !known.some(person => person.key === key))
  if (waiting.length < begun.length) setBegun(waiting)
  const listed = waiting.reduce(withBegun, known)

  const store = async ({ key, placeCode, before }: Begun, fields: Partial<AttendeeFields>) => {
    const id = await actions.add({ placeCode, before, fields }, added => keys.set(added, key))
    if (id === null) stored.delete(key)
    return id
  }
  const begin = (placeCode: string, before: AttendeeId | null) => {
    const key = crypto.randomUUID()
    setBegun(now => [...now, { key, placeCode, before }])
    return key
  }

  return {
    listed,
    begin,
    beginBelow: index => {
      const person = listed[index]
      if (person === undefined) return null
      // Lines begun stand before the same stored person, and are stored in the order in which they were begun.
      const next = listed.slice(index + 1).find(({ isStored }) => isStored)
      return begin(person.row.placeCode, next?.row.id ?? null)
    },
    idOf: ({ key, row, isStored }) =>
      isStored ? Promise.resolve(row.id) : (stored.get(key) ?? Promise.resolve(null)),
    save: async ({ key, row, isStored }, fields) => {
      const under = stored.get(key)
      if (under !== undefined) {
        const id = await under
        return id !== null && actions.update(id, fields)
      }
      if (isStored) return actions.update(row.id, fields)
      const line = begun.find(each => each.key === key)
      if (line === undefined) return false
      const storing = store(line, fields)
      stored.set(key, storing)
      return (await storing) !== null
    },
    drop: key => setBegun(now => (stored.has(key) ? now : now.filter(each => each.key !== key))),
  }
}

function withBegun(
  listed: readonly ListedPerson[],
  { key, placeCode, before }: Begun,
): readonly ListedPerson[] {
  const row: DelegateRow = {
    ...BLANK_ATTENDEE,
    id: asId<AttendeeId>(key),
    placeCode,
    placeTitle: '',
    groupLabel: '',
    groupText: null,
    source: null,
  }
  const index = listed.findIndex(person => person.row.id === before)
  return listed.toSpliced(index < 0 ? listed.length : index, 0, { key, row, isStored: false })
}
