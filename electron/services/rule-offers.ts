/** What a group can be tied to, found by what is typed: offices, organs, units, bodies and persons. */
import type { RuleOffer, ShownRule } from '#contract/allocation.contract.ts'
import { type MemberRule, officeKey, type RuleNames, ruleText } from '#domain/allocation/binding.ts'
import { calledIn, type Vocabulary } from '#domain/allocation/suggest-rules.ts'
import type { Directory } from '#domain/directory/parse-units.ts'
import { heldText, type Person, positionText } from '#domain/directory/person.ts'
import { type Unit, unitTitle } from '#domain/directory/unit.ts'
import type { PersonId, UnitCode } from '#domain/kernel/ids.ts'
import type { BridgePoint, Meeting, ParticipantGroup } from '#domain/meeting/meeting.ts'
import { equalityKey, fold } from '#domain/vietnamese/text.ts'
import { personById, searchPersons } from '../storage/repositories/persons.repository.ts'
import type { ReadableDb } from '../storage/store.ts'

const MOST_OFFERS = 20
/** Of organs, and of units: whoever means another types more of its name. */
const MOST_UNITS = 8

/** Rules as chips show them. */
export async function shownRules(
  db: ReadableDb,
  rules: readonly MemberRule[],
  directory: Directory,
): Promise<readonly ShownRule[]> {
  const names = new Map<PersonId, string>()
  for (const rule of rules) {
    if (rule.kind !== 'person') continue
    const person = await personById(db, rule.personId)
    if (person !== null) names.set(rule.personId, person.name)
  }
  return rules.map(rule => ({
    rule,
    text: ruleText(rule, {
      person: (id: PersonId) => names.get(id) ?? null,
      unit: (code: UnitCode) => {
        const unit = directory.units.get(code)
        return unit === undefined ? null : unitTitle(unit)
      },
    }),
  }))
}

/** Whom and what these lines call is looked up. */
export async function vocabularyOf(
  db: ReadableDb,
  groups: readonly ParticipantGroup[],
  bodies: readonly string[],
): Promise<Vocabulary> {
  const found = new Map<string, readonly Person[]>()
  for (const words of new Set(groups.flatMap(({ text }) => calledIn(text))))
    found.set(words, (await searchPersons(db, { search: words, limit: MOST_OFFERS })).persons)
  return {
    bodies,
    named: name =>
      (found.get(name) ?? [])
        .filter(person => equalityKey(person.name) === equalityKey(name))
        .map(({ id }) => id),
    office: words =>
      (found.get(words) ?? [])
        .flatMap(person => person.positions)
        .find(({ title, organ }) => officeKey(title, organ) === officeKey(words)) ?? null,
  }
}

type Search = {
  readonly search: string
  readonly meeting: Meeting
  readonly point: BridgePoint
  readonly bodies: readonly string[]
  readonly directory: Directory
  /** On which offices are held. */
  readonly day: string
}

export async function searchedOffers(
  db: ReadableDb,
  { search, meeting, point, bodies, directory, day }: Search,
): Promise<readonly RuleOffer[]> {
  const wanted = fold(search)
  const { persons } = await searchPersons(db, { search, limit: MOST_OFFERS })
  const offers: readonly RuleOffer[] = [
    ...bodies
      .filter(body => fold(body).includes(wanted))
      .slice(0, MOST_OFFERS)
      .map(body => ({
        kind: 'body' as const,
        text: body,
        rule: { kind: 'membership' as const, role: '', body },
      })),
    ...officeOffers(persons, wanted),
    ...organOffers(persons, wanted),
    ...unitOffers(unitsOf(meeting, directory), wanted),
    ...persons.map(person => ({
      kind: 'person' as const,
      text: personLine(person, day),
      rule: { kind: 'person' as const, personId: person.id },
    })),
  ]
  // What the directory has in these very words is not offered twice.
  return [
    ...offers,
    ...typedOffers(search, point).filter(typed => !offers.some(offer => isAlike(offer, typed))),
  ]
}

function officeOffers(persons: readonly Person[], wanted: string) {
  const offices = new Map(
    persons
      .flatMap(person => person.positions)
      .filter(position => fold(positionText(position)).includes(wanted))
      .map(({ title, organ }) => [positionText({ title, organ }), { title, organ }]),
  )
  return [...offices].slice(0, MOST_OFFERS).map(([text, office]) => ({
    kind: 'office' as const,
    text,
    rule: { kind: 'office' as const, ...office },
  }))
}

/** The organs these persons hold offices of. */
function organOffers(persons: readonly Person[], wanted: string): readonly RuleOffer[] {
  const organs = new Map(
    persons
      .flatMap(person => person.positions)
      .filter(({ organ }) => organ !== '' && fold(organ).includes(wanted))
      .map(({ organ }) => [equalityKey(organ), organ]),
  )
  return [...organs.values()].slice(0, MOST_UNITS).map(organ => offerOf({ kind: 'organ', organ }, NO_NAMES))
}

/** Units of the meeting: of one name there are many in the country. */
const unitsOf = (meeting: Meeting, { units }: Directory): readonly Unit[] =>
  [...new Set(meeting.bridgePoints.flatMap(point => point.unitCodes))].flatMap(code => units.get(code) ?? [])

function unitOffers(units: readonly Unit[], wanted: string): readonly RuleOffer[] {
  return units
    .filter(unit => fold(unitTitle(unit)).includes(wanted))
    .slice(0, MOST_UNITS)
    .map(unit => offerOf({ kind: 'unit', unitCode: unit.code }, { ...NO_NAMES, unit: () => unitTitle(unit) }))
}

const offerOf = (rule: Extract<MemberRule, { kind: 'organ' | 'unit' }>, names: RuleNames): RuleOffer => ({
  kind: rule.kind,
  text: ruleText(rule, names),
  rule,
})

const isAlike = (one: RuleOffer, other: RuleOffer): boolean =>
  one.rule.kind === other.rule.kind && equalityKey(one.text) === equalityKey(other.text)

const NO_NAMES: RuleNames = { person: () => null, unit: () => null }

/** Somebody may come into the directory later, or be written there otherwise than it was looked for. */
function typedOffers(search: string, { kind }: Pick<BridgePoint, 'kind'>): readonly RuleOffer[] {
  const title = search.trim()
  const office = {
    kind: 'typed-office',
    text: title,
    rule: { kind: 'office', title, organ: '' },
  } as const
  const unitOffice = { kind: 'unit-office', title, organ: '' } as const
  const body = {
    kind: 'typed-body',
    text: title,
    rule: { kind: 'membership', role: '', body: title },
  } as const
  return kind === 'per-unit'
    ? [
        {
          kind: 'typed-unit-office',
          text: ruleText(unitOffice, NO_NAMES),
          rule: unitOffice,
        },
        office,
        body,
      ]
    : [office, body]
}

const personLine = (person: Person, day: string): string =>
  [person.name, heldText(person.positions, day)].filter(text => text !== '').join(', ')
