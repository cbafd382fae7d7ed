import { describe, expect, test } from 'vitest'
import { unitName } from '#domain/directory/unit.ts'
import { decideUnit, evidenceOf } from '#domain/returns/match-unit.ts'
import { nameMention } from '#domain/returns/name-mentions.ts'
import { buildUnitIndex, foldedKey, namesElsewhere, variantKey } from '#domain/returns/unit-index.ts'
import { findMentions, matchLabelled } from '#domain/returns/unit-mentions.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { chanceFrom } from '#test/support/random.ts'
import { sampleCountry, samplePlaces } from '#test/support/returns.ts'

const places = samplePlaces()
const country = sampleCountry()
const index = buildUnitIndex(places, [], namesElsewhere(places, country))
const units = places.flatMap(place => (place.unit === null ? [] : [place.unit]))

const capital = (text: string): string =>
  text.replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toLocaleUpperCase('vi'))
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')

const OLD_TONE: readonly (readonly [string, string])[] = [
  ['ủy', 'uỷ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['hòa', 'hoà'],
]

/** The ways of writing one name that are still that name. */
function spellings(name: string): readonly string[] {
  const old = OLD_TONE.reduce((text, [from, to]) => text.replaceAll(from, to), name)
  return [
    name,
    name.normalize('NFD'),
    old,
    name.toLocaleUpperCase('vi'),
    name.toLocaleLowerCase('vi'),
    ` ${name.replace(' ', '  ')} `,
  ]
}

const LETTERS = [...'abcdđeêghiklmnoôơpqrstuưvxyăâáàảãạ']

const chance = chanceFrom(96)
const some = (make: () => string): readonly string[] => [make()]

/** Slips of one letter: left out, doubled, changed, added, two swapped, one accent lost. */
function slips(name: string): readonly string[] {
  const letters = [...name]
  const at = (position: number, ...replacement: string[]) =>
    [...letters.slice(0, position), ...replacement, ...letters.slice(position + 1)].join('')
  return letters.flatMap((letter, position) => [
    at(position),
    at(position, letter, letter),
    swap(letters, position),
    at(position, plain(letter)),
    ...some(() => at(position, chance.oneOf(LETTERS))),
    ...some(() => at(position, letter, chance.oneOf(LETTERS))),
  ])
}

const swap = (letters: readonly string[], at: number): string =>
  [...letters.slice(0, at), letters[at + 1] ?? '', letters[at] ?? '', ...letters.slice(at + 2)].join('')

type Way = readonly [string, (written: string, kind: string) => string | null]

const decided = (mentions: readonly ReturnType<typeof matchLabelled>[]): string | null =>
  decideUnit(
    index,
    mentions.map(mention => evidenceOf('cell', mention, null)),
  ).unit.code

const WAYS: readonly Way[] = [
  ['a labelled cell', (written, kind) => decided([matchLabelled(index, `${kind} ${written}`)])],
  ['a cell with the bare name', written => decided([matchLabelled(index, written)])],
  [
    'a letterhead',
    (written, kind) => decided(findMentions(index, `ĐẢNG ỦY ${kind} ${written}`.toLocaleUpperCase('vi'))),
  ],
  [
    'a sentence',
    (written, kind) =>
      decided(findMentions(index, `Danh sách đại biểu ${kind} ${capital(written)} tham dự hội nghị`)),
  ],
  [
    'the name of a file',
    written => decided([nameMention(index, `DS ${written} gui`)].filter(mention => mention !== null)),
  ],
  [
    'the name of a file run together',
    written =>
      decided(
        [nameMention(index, `DSDB_${capital(plain(written)).replaceAll(' ', '')}`)].filter(
          mention => mention !== null,
        ),
      ),
  ],
]

describe.each(WAYS)('a unit named in %s', (_, read) => {
  test('is itself in every spelling of its name', () => {
    const wrong = units.flatMap(unit =>
      spellings(unit.bareName).flatMap(written => {
        const code = read(written, unit.kind)
        const isTwin = index.names.filter(name => name.folded === foldedKey(unit.bareName)).length > 1
        // Three letters run together (BOY) may be anything.
        const isTooShort = code === null && foldedKey(unit.bareName).length < 5
        return code === unit.code || (code === null && isTwin) || isTooShort
          ? []
          : [`${written} (${unitName(unit)}) → ${code}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('without accents is itself or a question, and a question only for its look-alikes', () => {
    const wrong = units.flatMap(unit => {
      const code = read(plain(unit.bareName), unit.kind)
      const twins = index.names.filter(name => name.folded === foldedKey(unit.bareName)).length
      return code === (twins > 1 ? null : unit.code) ? [] : [`${unit.bareName} → ${code}`]
    })
    expect(wrong).toEqual([])
  })

  test('a unit of another province is never one of ours', () => {
    const ours = new Set(index.names.flatMap(name => [name.folded, foldedKey(plain(name.name))]))
    const strangers = [...country.values()].filter(
      unit => !places.some(place => place.code === unit.code) && !ours.has(foldedKey(unit.bareName)),
    )
    const wrong = strangers.flatMap(unit =>
      [unit.bareName, plain(unit.bareName)].flatMap(written => {
        const code = read(written, unit.kind)
        return code === null ? [] : [`${written} → ${index.titles.get(code)}`]
      }),
    )
    expect(wrong).toEqual([])
    expect(strangers.length).toBeGreaterThan(3_000)
  }, 60_000)

  test('with a slip is never another unit', () => {
    const names = new Map(index.names.map(name => [name.exact, name.code]))
    const variants = new Map(index.names.map(name => [name.variant, name.code]))
    let trials = 0
    const wrong = units.flatMap(unit =>
      slips(unit.bareName)
        .flatMap((written, at) => (at % 2 === 0 ? written : plain(written)))
        .flatMap(written => {
          // A slip that makes exactly another unit's name ("Ba Vinh" for "Ba Dinh") is that name to any reader.
          const spelled = names.get(equalityKey(written)) ?? variants.get(variantKey(written))
          const isAnother = index.names.some(
            name => name.code !== unit.code && name.folded === foldedKey(written),
          )
          if ((spelled !== undefined && spelled !== unit.code) || isAnother) return []
          trials += 1
          const code = read(written, unit.kind)
          return code === null || code === unit.code
            ? []
            : [`${written} (${unit.bareName}) → ${index.titles.get(code)}`]
        }),
    )
    expect(wrong).toEqual([])
    expect(trials).toBeGreaterThan(2_000)
  }, 60_000)
})

test('every unit of the country is itself among those of its province, and never another', () => {
  const all = [...country.values()]
  const [anyPlace] = places.filter(place => place.unit !== null)
  if (anyPlace === undefined) throw new Error('No place of a unit')
  const misread: string[] = []
  const unread = new Set<string>()
  for (const inProvince of Map.groupBy(all, unit => unit.provinceCode).values()) {
    const own = inProvince.map(unit => ({ ...anyPlace, code: unit.code, title: unitName(unit), unit }))
    const known = buildUnitIndex(own, [], namesElsewhere(own, country))
    for (const unit of inProvince) {
      const name = `${unit.kind} ${unit.bareName}`
      const found = [
        ...findMentions(known, `ĐẢNG ỦY ${name}`.toLocaleUpperCase('vi')),
        ...findMentions(known, `Danh sách đại biểu ${name.replaceAll('’', "'")} dự hội nghị`),
        ...findMentions(known, `Đảng bộ ${name}: 12 đồng chí`),
        matchLabelled(known, name),
        ...[`DS ${name}`, plain(name).replaceAll(' ', '_')].flatMap(file => nameMention(known, file) ?? []),
      ]
      const isOwn = ({ codes }: { readonly codes: readonly string[] }) => codes.join() === unit.code
      for (const mention of found)
        if (mention.codes.length === 1 && !isOwn(mention)) misread.push(`${mention.text} (${name})`)
      if (found.slice(0, 4).filter(mention => isOwn(mention) && mention.tier !== 'ambiguous').length < 4)
        unread.add(name)
    }
  }
  expect(misread).toEqual([])
  // Names that begin with a number, and are asked about.
  expect(unread).toEqual(new Set(['phường 1 Bảo Lộc', 'phường 2 Bảo Lộc', 'phường 3 Bảo Lộc']))
}, 60_000)
