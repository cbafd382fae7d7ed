/** Applies the changes of a fix to a meeting as a value, as the program applies them to its rows. */

import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Change } from '#domain/preflight/finding.ts'

export const applyChanges = (meeting: Meeting, changes: readonly Change[]): Meeting =>
  changes.reduce(applyChange, meeting)

function applyChange(meeting: Meeting, change: Change): Meeting {
  switch (change.kind) {
    case 'values':
      return merged(meeting, change.patch)
    case 'add':
      return {
        ...meeting,
        addressees: [...meeting.addressees, { id: 'added', text: '', ...change.part.fields } as never],
      }
    case 'update':
      return walked(meeting, change.id, part => [{ ...part, ...change.part.fields }])
    case 'remove':
      return walked(meeting, change.id, () => [])
  }
}

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function merged<Value>(value: Value, patch: Json): Value {
  const entries = Object.entries(patch).map(([key, part]) => [
    key,
    isRecord(part) ? merged((value as Json)[key], part) : part,
  ])
  return { ...value, ...Object.fromEntries(entries) }
}

/** Replaces the part of that id wherever it lies. */
function walked<Value>(value: Value, id: string, replace: (part: Json) => readonly Json[]): Value {
  if (Array.isArray(value))
    return value.flatMap(part =>
      isRecord(part) && part['id'] === id ? replace(part) : [walked(part, id, replace)],
    ) as Value
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, walked(part, id, replace)]),
  ) as Value
}
