/** Finds for one person at a time every line of the letter that invites them, and the place it invites them to. */
import { readTogether } from '../directory/person.ts'
import { unitName } from '../directory/unit.ts'
import type { UnitCode } from '../kernel/ids.ts'
import type { BridgePoint, ParticipantGroup } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { type GroupBinding, type Invitee, type MemberRule, officeKey } from './binding.ts'

/** One line of the letter that invites a person to one place. */
export type Seat = {
  readonly place: Place
  readonly group: ParticipantGroup
  /** What makes the person one of the group: the office or membership as the directory has it; null when picked by hand. */
  readonly as: string | null
}

export type Invitations = {
  /** In the order of the letter; one for each group and place. */
  readonly seats: readonly Seat[]
  /** Groups of points held in each unit that the person belongs to, while nobody knows in which unit. */
  readonly unplaced: readonly ParticipantGroup[]
}

type Line = {
  /** Place in the letter. */
  readonly order: number
  readonly point: BridgePoint
  readonly group: ParticipantGroup
}

type Lines = Map<string, Line[]>

export type MemberIndex = { readonly invitationsOf: (person: Invitee) => Invitations }

/** @param places of the meeting whose points these are */
export function memberIndex(
  points: readonly BridgePoint[],
  places: readonly Place[],
  bindings: Iterable<GroupBinding>,
): MemberIndex {
  const rulesOf = new Map([...bindings].map(binding => [binding.groupId, binding.rules]))
  const index = {
    offices: new Map() as Lines,
    titles: new Map() as Lines,
    bodies: new Map() as Lines,
    memberships: new Map() as Lines,
    unitOffices: new Map() as Lines,
    organs: new Map() as Lines,
    units: new Map() as Lines,
    persons: new Map() as Lines,
  }
  let order = 0
  for (const point of points)
    for (const group of point.groups) {
      const line = { order: order++, point, group }
      for (const rule of rulesOf.get(group.id) ?? []) enter(index, rule, line)
    }
  return finder(index, placesIndex(places))
}

type Index = Readonly<
  Record<
    'offices' | 'titles' | 'bodies' | 'memberships' | 'unitOffices' | 'organs' | 'units' | 'persons',
    Lines
  >
>

function enter(index: Index, rule: MemberRule, line: Line): void {
  const [lines, key] = whereOf(index, rule)
  const known = lines.get(key)
  if (known === undefined) lines.set(key, [line])
  else if (!known.includes(line)) known.push(line)
}

function whereOf(index: Index, rule: MemberRule): readonly [Lines, string] {
  switch (rule.kind) {
    case 'office':
      return rule.organ === ''
        ? [index.titles, officeKey(rule.title)]
        : [index.offices, officeKey(rule.title, rule.organ)]
    case 'membership':
      return rule.role === ''
        ? [index.bodies, officeKey(rule.body)]
        : [index.memberships, officeKey(rule.role, rule.body)]
    case 'unit-office':
      return [index.unitOffices, officeKey(rule.title, rule.organ)]
    case 'organ':
      return [index.organs, officeKey(rule.organ)]
    case 'unit':
      return [index.units, rule.unitCode]
    case 'person':
      return [index.persons, rule.personId]
  }
}

type PlacesIndex = {
  readonly onlyOf: (point: BridgePoint) => Place | null
  readonly ofUnit: (point: BridgePoint, code: UnitCode) => Place | null
  /** Units of any point by their name within a sentence, and how many words the longest has. */
  readonly unitsNamed: (key: string) => readonly UnitCode[]
  readonly longestName: number
}

function placesIndex(places: readonly Place[]): PlacesIndex {
  const only = new Map<BridgePoint, Place>()
  const ofUnit = new Map<BridgePoint, Map<string, Place>>()
  const named = new Map<string, Set<UnitCode>>()
  let longestName = 0
  for (const place of places) {
    if (place.point.kind === 'one-place') {
      only.set(place.point, place)
      continue
    }
    const known = ofUnit.get(place.point) ?? new Map<string, Place>()
    ofUnit.set(place.point, known.set(place.code, place))
    if (place.unit === null) continue
    const key = officeKey(unitName(place.unit))
    named.set(key, (named.get(key) ?? new Set()).add(place.unit.code))
    longestName = Math.max(longestName, key.split(' ').length)
  }
  return {
    onlyOf: point => only.get(point) ?? null,
    ofUnit: (point, code) => ofUnit.get(point)?.get(code) ?? null,
    unitsNamed: key => [...(named.get(key) ?? [])],
    longestName,
  }
}

/** Stands for an office where the directory has none in the unit. */
const OF_THE_UNIT = 'người của đơn vị'

/** A group the person belongs to, by what, and in which unit where that matters; null while nobody knows which. */
type Membership = { readonly line: Line; readonly as: string | null; readonly unit: UnitCode | null }

function finder(index: Index, places: PlacesIndex): MemberIndex {
  return {
    invitationsOf: person => {
      const found = membershipsOf(person, index, places)
      const seats = new Map<string, Seat & { readonly order: number }>()
      const unplaced = new Set<ParticipantGroup>()
      for (const { line, as, unit } of found) {
        const { point, group, order } = line
        if (point.kind === 'per-unit' && unit === null) {
          unplaced.add(group)
          continue
        }
        const place =
          unit === null || point.kind === 'one-place' ? places.onlyOf(point) : places.ofUnit(point, unit)
        const key = `${order} ${place?.code}`
        if (place !== null && !seats.has(key)) seats.set(key, { place, group, as, order })
      }
      return {
        seats: [...seats.values()].toSorted(
          (left, right) => left.order - right.order || (left.place.code < right.place.code ? -1 : 1),
        ),
        unplaced: [...unplaced],
      }
    },
  }
}

function membershipsOf(person: Invitee, index: Index, places: PlacesIndex): readonly Membership[] {
  const found: Membership[] = []
  const take = (lines: readonly Line[] | undefined, as: string | null, unit: UnitCode | null): void => {
    for (const line of lines ?? []) found.push({ line, as, unit })
  }
  const asked = (lines: Lines, text: string, as: string, unit: UnitCode | null): void => {
    // Most maps are empty or small; a key costs more than to find that out.
    if (lines.size === 0) return
    const key = officeKey(text)
    take(lines.get(key), as, unit)
    for (const one of ofOneUnit(lines, key, unit, places)) take(one.lines, as, one.unit)
  }
  for (const id of [person.id, ...person.mergedIds]) take(index.persons.get(id), null, person.unitCode)
  for (const { role, body } of person.memberships) {
    const as = readTogether(role, body)
    asked(index.memberships, as, as, person.unitCode)
    asked(index.bodies, body, as, person.unitCode)
  }
  for (const { title, organ, unitCode } of person.offices) {
    const as = readTogether(title, organ)
    const own = unitCode ?? person.unitCode
    asked(index.offices, as, as, own)
    asked(index.titles, title, as, own)
    // Typed in one piece, an office is title and organ together.
    if (organ !== '') asked(index.titles, as, as, own)
    asked(index.unitOffices, as, as, own)
    if (organ !== '') asked(index.organs, organ, as, own)
    if (unitCode !== null) take(index.units.get(unitCode), as, own)
  }
  if (person.unitCode !== null) take(index.units.get(person.unitCode), OF_THE_UNIT, person.unitCode)
  return found
}

/**
 * "Bí thư Đảng ủy xã Sơn Hà" is the "Bí thư Đảng ủy" of the unit at its end. Units of one name are told apart by where
 * the person works.
 */
function* ofOneUnit(
  rules: Lines,
  key: string,
  own: UnitCode | null,
  { longestName, unitsNamed }: PlacesIndex,
): Generator<{ readonly lines: readonly Line[]; readonly unit: UnitCode | null }> {
  const words = key.split(' ')
  for (let size = 2; size <= Math.min(longestName, words.length - 1); size++) {
    const lines = rules.get(words.slice(0, -size).join(' '))?.filter(line => line.point.kind === 'per-unit')
    if (lines === undefined || lines.length === 0) continue
    const units = unitsNamed(words.slice(-size).join(' '))
    const [only] = units
    if (only === undefined) continue
    yield { lines, unit: units.find(code => code === own) ?? (units.length === 1 ? only : null) }
  }
}
