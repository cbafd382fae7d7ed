/** The numbers of a place without a list as they are typed, and the count they make. */
import type { CalledGroup, PlaceCount } from '#domain/roll-call/roll-call.ts'
import { parseCount } from '../../components/parse-count.ts'

/** As typed: by group id, `others` for who is of none, `excused`. Absent: nothing typed. */
export type CountFields = Readonly<Record<string, string>>

export const OTHERS = 'others'
export const EXCUSED = 'excused'

export function fieldsOf(count: PlaceCount | null): CountFields {
  if (count === null) return {}
  const inGroups = count.groups.reduce((sum, { present }) => sum + present, 0)
  const others = count.present - inGroups
  return {
    ...Object.fromEntries(count.groups.map(({ groupId, present }) => [groupId, String(present)])),
    ...(others > 0 || count.groups.length === 0 ? { [OTHERS]: String(others) } : {}),
    ...(count.excused > 0 ? { [EXCUSED]: String(count.excused) } : {}),
  }
}

/** One text for all fields, so that they are saved together. */
export const packFields = (fields: CountFields): string =>
  JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== '')))

export const unpackFields = (text: string): CountFields => JSON.parse(text) as CountFields

export type ReadCount = {
  /** Null: nothing is told yet. */
  readonly count: PlaceCount | null
  /** Fields that hold no number. */
  readonly wrong: ReadonlySet<string>
}

export function readCount(fields: CountFields, groups: readonly CalledGroup[]): ReadCount {
  const numbers = new Map<string, number>()
  const wrong = new Set<string>()
  for (const [key, text] of Object.entries(fields)) {
    if (text.trim() === '') continue
    const number = parseCount(text)
    if (number === null) wrong.add(key)
    else numbers.set(key, number)
  }
  const own = groups.flatMap(({ groupId }) => {
    const present = numbers.get(groupId)
    return present === undefined ? [] : [{ groupId, present }]
  })
  const others = numbers.get(OTHERS)
  const isTold = own.length > 0 || others !== undefined
  return {
    wrong,
    count: isTold
      ? {
          present: own.reduce((sum, { present }) => sum + present, others ?? 0),
          excused: numbers.get(EXCUSED) ?? 0,
          groups: own,
        }
      : null,
  }
}

/** Everybody came whom the place confirmed. */
export const countAsConfirmed = (confirmed: number, groups: readonly CalledGroup[]): PlaceCount => ({
  present: confirmed,
  excused: 0,
  groups: groups.flatMap(({ groupId, confirmed: present }) => (present > 0 ? [{ groupId, present }] : [])),
})
