/** The places of a meeting, prepared for finding them by what people write. */
import type { Unit, UnitKind } from '../directory/unit.ts'
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
  /** Whether these words are the name of a unit that is not invited, and in which spelling. */
  readonly isElsewhere: (written: string, spelling: 'exact' | 'folded') => boolean
}

/** A name without the marks in it: people leave them out, or type others (`M’Drắk`, `M'Drắk`; `Chân Mây - Lăng Cô`). */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\u00D0', 'Đ')
    .replaceAll('\u00F0', 'đ')
    .replace(/[_\-–—.,;:*"“”'’()[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

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

/** Bare names of the units of the country that are no place of the meeting. */
export function namesElsewhere(
  places: readonly Place[],
  units: ReadonlyMap<string, Unit>,
): readonly string[] {
  const invited = new Set(places.map(place => place.code))
  return [...units.values()].filter(unit => !invited.has(unit.code)).map(unit => unit.bareName)
}

/** @param elsewhere see `namesElsewhere`: a slip that spells one of them is a doubt, not a slip */
export function buildUnitIndex(
  places: readonly Place[],
  learned: readonly LearnedAlias[] = [],
  elsewhere: readonly string[] = [],
): UnitIndex {
  const bare = places.flatMap(place =>
    place.unit === null
      ? []
      : [
          {
            code: place.code,
            kind: place.unit.kind,
            name: place.unit.bareName,
            exact: equalityKey(tidy(place.unit.bareName)),
            variant: variantKey(tidy(place.unit.bareName)),
            folded: foldedKey(place.unit.bareName),
          },
        ],
  )
  const lookalikesOf = lookalikesAmong(bare)
  const names = bare.map(name => ({
    ...name,
    get lookalikes() {
      return lookalikesOf(name)
    },
  }))
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
    isElsewhere: amongNames(elsewhere),
  }
}

/** Prepared when first asked: most files name their unit as it is. */
function amongNames(names: readonly string[]): UnitIndex['isElsewhere'] {
  const keys = { exact: equalityKey, folded: foldedKey } as const
  const known: { exact?: ReadonlySet<string>; folded?: ReadonlySet<string> } = {}
  return (written, spelling) => {
    known[spelling] ??= new Set(names.map(keys[spelling]))
    return known[spelling].has(keys[spelling](written))
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

type LookalikesOf = (name: Bare) => readonly string[]

/** The names of a meeting rarely change, and comparing each with each takes longer than all else. */
let compared: { readonly of: string; readonly lookalikesOf: LookalikesOf } = {
  of: '',
  lookalikesOf: () => [],
}

function lookalikesAmong(bare: readonly Bare[]): LookalikesOf {
  const of = bare.map(({ code, folded }) => `${code} ${folded}`).join('|')
  if (compared.of !== of) compared = { of, lookalikesOf: comparing(bare) }
  return compared.lookalikesOf
}

/** Compares a spelling with all others when it is first asked about, and once, however many places share it. */
function comparing(bare: readonly Bare[]): LookalikesOf {
  const places = Map.groupBy(bare.keys(), at => bare[at]?.folded ?? '')
  const spellings = [...places.keys()].map(spelled)
  const known = new Map<string, readonly string[]>()
  const codesNear = (folded: string): readonly string[] => {
    const own = spelled(folded)
    return spellings
      .filter(other => other.text === folded || isNear(own, other))
      .flatMap(other => places.get(other.text) ?? [])
      .sort((left, right) => left - right)
      .flatMap(at => bare[at]?.code ?? [])
  }
  return ({ code, folded }) => {
    const codes = known.get(folded) ?? codesNear(folded)
    known.set(folded, codes)
    return codes.filter(other => other !== code)
  }
}

type Spelled = { readonly text: string; readonly asWords: string; readonly letters: number }

const spelled = (text: string): Spelled => ({ text, asWords: ` ${text} `, letters: lettersIn(text) })

/** Within two letters of each other, or one inside the other: two slips put in two letters and take out two. */
function isNear(left: Spelled, right: Spelled): boolean {
  const isAlikeLong = Math.abs(left.text.length - right.text.length) <= 2
  if (
    isAlikeLong &&
    isAtMostFour(left.letters ^ right.letters) &&
    editDistance(left.text, right.text, 2) <= 2
  )
    return true
  const [shorter, longer] = left.text.length < right.text.length ? [left, right] : [right, left]
  return (shorter.letters & ~longer.letters) === 0 && longer.asWords.includes(shorter.asWords)
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
