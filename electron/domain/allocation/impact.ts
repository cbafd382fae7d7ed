/** What a change of the letter would do before it is kept: who moves, which letters, numbers and forms change. */
import type { PersonId } from '../kernel/ids.ts'
import { compareVietnamese } from '../vietnamese/text.ts'
import type { Overview, PlaceOption } from './overview.ts'
import type { Conflict, Seating } from './seating.ts'

/** Where somebody stands: at a place, asked about, or invited by no line. */
export type Standing = { readonly place: PlaceOption | null; readonly conflict: Conflict | null } | null

export type Move = {
  readonly personId: PersonId
  readonly name: string
  readonly from: Standing
  readonly to: Standing
}

export type Impact = {
  /** The first of them, by name, whoever is to be decided about before the others; `moved` counts all. */
  readonly moves: readonly Move[]
  readonly moved: number
  /** Persons to decide about. */
  readonly asked: { readonly before: number; readonly after: number }
  readonly delegates: { readonly before: number; readonly after: number }
  /** Places whose number changes, the greatest change first. */
  readonly counts: readonly (PlaceOption & { readonly before: number; readonly after: number })[]
  /** Letters that say something else; of them, those that went out already. */
  readonly letters: { readonly changed: number; readonly issued: number }
  /** Forms of places that ask or say something else. */
  readonly forms: number
  /** Places whose list of delegates names somebody who would sit there no longer, and how many of them. */
  readonly lists: readonly (PlaceOption & { readonly people: number })[]
}

/** Nobody moves, and no number, letter or form becomes another. */
export const changesNothing = ({ moved, counts, letters, forms }: Impact): boolean =>
  moved === 0 && counts.length === 0 && letters.changed === 0 && forms === 0

/** More rows than a person reads before going on. */
const MOST_ROWS = 50

export type MoveTally = {
  readonly add: (before: Seating | null, after: Seating | null) => void
  readonly moves: () => Pick<Impact, 'moves' | 'moved'>
  /** @param listed whom the lists of places name, as persons of the directory */
  readonly lists: (listed: Iterable<ListedPerson>) => Impact['lists']
}

export type ListedPerson = { readonly personId: PersonId; readonly placeCode: string }

export function moveTally(): MoveTally {
  const found: Move[] = []
  return {
    add: (before, after) => {
      const person = (after ?? before)?.person
      if (person === undefined) return
      const [from, to] = [standing(before), standing(after)]
      if (
        from?.place?.code === to?.place?.code &&
        from?.conflict === to?.conflict &&
        (from === null) === (to === null)
      )
        return
      found.push({ personId: person.id, name: person.name, from, to })
    },
    moves: () => ({
      moved: found.length,
      moves: found
        .toSorted(
          (one, other) =>
            Number(isAsked(other.to)) - Number(isAsked(one.to)) ||
            compareVietnamese(one.name, other.name) ||
            (one.personId < other.personId ? -1 : 1),
        )
        .slice(0, MOST_ROWS),
    }),
    lists: listed => {
      const left = new Map(
        found.flatMap(({ personId, from, to }) =>
          from?.place && from.place.code !== to?.place?.code ? [[personId, from.place] as const] : [],
        ),
      )
      const lists = new Map<string, Impact['lists'][number]>()
      for (const { personId, placeCode } of listed) {
        const place = left.get(personId)
        if (place?.code === placeCode)
          lists.set(placeCode, { ...place, people: (lists.get(placeCode)?.people ?? 0) + 1 })
      }
      return [...lists.values()].toSorted((one, other) => other.people - one.people)
    },
  }
}

/** Somebody has to decide anew: that is read first. */
const isAsked = (standing: Standing): boolean => standing !== null && standing.place === null

const standing = (seating: Seating | null): Standing =>
  seating === null
    ? null
    : {
        place: seating.place === null ? null : { code: seating.place.code, title: seating.place.title },
        conflict: seating.conflict,
      }

/** The numbers that two states of a meeting differ in. */
export function countChanges(
  before: Overview,
  after: Overview,
): Pick<Impact, 'asked' | 'delegates' | 'counts'> {
  const [was, is] = [before, after].map(({ places }) => new Map(places.map(place => [place.code, place])))
  const codes = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
  const counts = codes.flatMap(code => {
    const title = (is?.get(code) ?? was?.get(code))?.title ?? code
    const [old, now] = [was?.get(code)?.expected ?? 0, is?.get(code)?.expected ?? 0]
    return old === now ? [] : [{ code, title, before: old, after: now }]
  })
  const size = (change: { readonly before: number; readonly after: number }) =>
    Math.abs(change.after - change.before)
  return {
    asked: { before: before.asked, after: after.asked },
    delegates: { before: before.expected, after: after.expected },
    counts: counts.toSorted((one, other) => size(other) - size(one)).slice(0, MOST_ROWS),
  }
}
