/** The places of a meeting, prepared for finding them by what people write. */
import type { UnitKind } from '../directory/unit.ts'
import { remembered } from '../kernel/remember.ts'
import type { Place } from '../meeting/places.ts'
import { editDistance } from '../vietnamese/edit-distance.ts'
import { equalityKey, fold } from '../vietnamese/text.ts'

/** A spelling a person confirmed once: the equality key of what was written, and the place it meant. */
export type LearnedAlias = { readonly key: string; readonly code: string }

export type IndexedName = {
  readonly code: string
  readonly kind: UnitKind | null
  readonly name: string
  readonly exact: string
  readonly variant: string
  readonly folded: string
  /** Codes of places whose names are within two letters, equal without accents, or inside one another. */
  readonly lookalikes: readonly string[]
}

export type UnitIndex = {
  readonly names: readonly IndexedName[]
  readonly byCode: ReadonlyMap<string, IndexedName>
  readonly byExact: ReadonlyMap<string, readonly IndexedName[]>
  readonly byVariant: ReadonlyMap<string, readonly IndexedName[]>
  readonly byFolded: ReadonlyMap<string, readonly IndexedName[]>
  /** Names of several words by their letters without accents and blanks. */
  readonly byRunTogether: ReadonlyMap<string, readonly IndexedName[]>
  /** One-place points: their organ's name in folded spellings, long and abbreviated. */
  readonly organs: readonly { readonly code: string; readonly spellings: readonly string[] }[]
  readonly learned: ReadonlyMap<string, string>
  readonly titles: ReadonlyMap<string, string>
}

/** `Đắk`, `Đak`, `Dak` as `Đăk`; `Ngọc` as `Ngọk`; `Ia` as `Ya`; other syllables keep their accents. */
export const variantKey: (name: string) => string = remembered(name =>
  equalityKey(name)
    .split(' ')
    .map(syllable => commonSpelling(fold(syllable)) ?? syllable)
    .join(' '),
)

/** Spellings that published lists and the units themselves mix, by their letters without accents. */
function commonSpelling(folded: string): string | null {
  if (/^da[kc]$/.test(folded)) return 'dak'
  if (/^ngo[kc]$/.test(folded)) return 'ngok'
  if (/^[iy]a$/.test(folded)) return 'ia'
  return folded === 'plong' ? folded : null
}

/** Without accents, with the known variants made one. */
export const foldedKey: (name: string) => string = remembered(name =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map(syllable => commonSpelling(syllable) ?? syllable)
    .join(' '),
)

export function buildUnitIndex(places: readonly Place[], learned: readonly LearnedAlias[] = []): UnitIndex {
  const bare = places.flatMap(place =>
    place.unit === null
      ? []
      : [
          {
            code: place.code,
            kind: place.unit.kind,
            name: place.unit.bareName,
            exact: equalityKey(place.unit.bareName),
            variant: variantKey(place.unit.bareName),
            folded: foldedKey(place.unit.bareName),
          },
        ],
  )
  const alike = lookalikesAmong(bare)
  const names = bare.map((name, at) => ({ ...name, lookalikes: alike[at] ?? [] }))
  const byCode = new Map(names.map(name => [name.code, name]))
  return {
    names,
    byCode,
    byExact: Map.groupBy(names, name => name.exact),
    byVariant: Map.groupBy(names, name => name.variant),
    byFolded: Map.groupBy(names, name => name.folded),
    byRunTogether: runTogether(names),
    organs: places.filter(place => place.unit === null).map(organOf),
    // A look-alike is told apart by reading, never by habit.
    learned: new Map(
      learned
        .filter(alias => byCode.get(alias.code)?.lookalikes.length === 0 || !byCode.has(alias.code))
        .map(alias => [alias.key, alias.code]),
    ),
    titles: new Map(places.map(place => [place.code, place.title])),
  }
}

function runTogether(names: readonly IndexedName[]): ReadonlyMap<string, readonly IndexedName[]> {
  const found = new Map<string, IndexedName[]>()
  for (const each of names)
    if (each.folded.includes(' '))
      for (const spelling of new Set([fold(each.name), each.folded])) {
        const key = spelling.replaceAll(' ', '')
        const known = found.get(key)
        if (known === undefined) found.set(key, [each])
        else if (!known.includes(each)) known.push(each)
      }
  return found
}

type Bare = Omit<IndexedName, 'lookalikes'>

/** The names of a meeting rarely change, and comparing each with each takes longer than all else. */
let compared: { readonly of: string; readonly alike: readonly (readonly string[])[] } = { of: '', alike: [] }

function lookalikesAmong(bare: readonly Bare[]): readonly (readonly string[])[] {
  const of = bare.map(({ code, folded }) => `${code} ${folded}`).join('|')
  if (compared.of !== of) compared = { of, alike: lookalikesOf(bare) }
  return compared.alike
}

/** Each spelling is compared once, however many places of a country share it. */
function lookalikesOf(bare: readonly Bare[]): readonly (readonly string[])[] {
  const spellings = [...new Set(bare.map(({ folded }) => folded))]
  const near = nearSpellings(spellings)
  const at = Map.groupBy(bare.keys(), each => bare[each]?.folded ?? '')
  const alike = new Map(
    spellings.map(folded => [
      folded,
      [folded, ...(near.get(folded) ?? [])]
        .flatMap(each => at.get(each) ?? [])
        .sort((left, right) => left - right),
    ]),
  )
  return bare.map(name =>
    (alike.get(name.folded) ?? []).flatMap(each => {
      const other = bare[each]
      return other === undefined || other.code === name.code ? [] : [other.code]
    }),
  )
}

/** By each spelling those within two letters of it, those inside it, and those it is inside of. */
function nearSpellings(spellings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const letters = spellings.map(lettersIn)
  const near = new Map(spellings.map(spelling => [spelling, [] as string[]]))
  for (const [one, left] of spellings.entries())
    for (let other = one + 1; other < spellings.length; other += 1) {
      const right = spellings[other] ?? ''
      if (!isNear(left, right, (letters[one] ?? 0) ^ (letters[other] ?? 0))) continue
      near.get(left)?.push(right)
      near.get(right)?.push(left)
    }
  return near
}

/** `apart` holds a bit for each letter that only one of the two has: two slips put in two and take out two. */
function isNear(left: string, right: string, apart: number): boolean {
  if (Math.abs(left.length - right.length) <= 2 && isAtMostFour(apart) && editDistance(left, right, 2) <= 2)
    return true
  return left.length < right.length ? ` ${right} `.includes(` ${left} `) : ` ${left} `.includes(` ${right} `)
}

/** A bit for each of a to z, one for everything else. */
const lettersIn = (spelling: string): number =>
  [...spelling].reduce((bits, letter) => {
    const at = letter.charCodeAt(0) - 97
    return bits | (1 << (at >= 0 && at < 26 ? at : 26))
  }, 0)

function isAtMostFour(bits: number): boolean {
  let left = bits
  for (let times = 0; times < 4 && left !== 0; times += 1) left &= left - 1
  return left === 0
}

const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['uy ban nhan dan', 'ubnd'],
  ['hoi dong nhan dan', 'hdnd'],
  ['dang uy', 'du'],
  ['van phong', 'vp'],
]

/** Every mix of long and short forms: `dang uy uy ban nhan dan tinh`, `dang uy ubnd tinh`, `du ubnd tinh`. */
function organOf(place: Place): UnitIndex['organs'][number] {
  const long = foldedKey(place.addressee || place.title)
  const spellings = new Set(
    ABBREVIATIONS.reduce<readonly string[]>(
      (known, [words, short]) => known.flatMap(each => [each, each.replace(words, short)]),
      [long],
    ),
  )
  if (place.code.includes('-')) spellings.add(fold(place.code).replaceAll('-', ' '))
  return { code: place.code, spellings: [...spellings] }
}

/** The syllables a longer name has directly before and behind a shorter one inside it. */
export function aroundName(
  longer: string,
  shorter: string,
): { readonly left: string | undefined; readonly right: string | undefined } {
  const at = ` ${longer} `.indexOf(` ${shorter} `)
  if (at < 0) return { left: undefined, right: undefined }
  const left = longer.slice(0, at).trim().split(' ').at(-1)
  const right = longer
    .slice(at + shorter.length)
    .trim()
    .split(' ')[0]
  return { left: left === '' ? undefined : left, right: right === '' ? undefined : right }
}
