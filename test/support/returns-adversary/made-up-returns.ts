/** A stream of made-up returns, the same for every run of a seed: each unit, format and kind of mess comes round. */
import { type Chance, chanceFrom } from '../random.ts'
import { samplePlaces } from '../returns.ts'
import { COUNT_MESS, countReturn, type ManyMess, manyUnits } from './count-return.ts'
import { LIST_MESS, listReturn, type Made } from './list-return.ts'
import { UNIT_STYLES, type Unit, type UnitStyle } from './surroundings.ts'
import { FORMATS, type Format, isDelimited } from './write-file.ts'

const UNITS: readonly Unit[] = samplePlaces()
  .filter(place => place.unit !== null || place.code.includes('UBND'))
  .map(place => ({
    code: place.code,
    name: place.unit?.bareName ?? '',
    kind: place.unit?.kind ?? 'xã',
    isOrgan: place.unit === null,
  }))
const COMMUNES = UNITS.filter(unit => !unit.isOrgan)

/** Equal to another name without accents. */
const isTwin = (unit: Unit): boolean => /^(?:Sơn Hà|Sơn Hạ|Ba Tơ|Ba Tô)$/.test(unit.name)

function turn<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length]
  if (item === undefined) throw new Error('Nothing comes round')
  return item
}

const chanceAt = (seed: number, at: number): Chance => {
  const chance = chanceFrom(seed * 100_003 + at * 7919)
  for (let skipped = 0; skipped < 5; skipped += 1) chance.upTo(2)
  return chance
}

const formatOf = (chance: Chance): Format => (chance.upTo(2) === 0 ? 'xlsx' : chance.oneOf(FORMATS))

export function madeUpList(seed: number, at: number): Made {
  const chance = chanceAt(seed, at)
  const unit = turn(COMMUNES, at)
  const mess = turn(LIST_MESS, at)
  const format = formatOf(chance)
  const chosen = chance.oneOf(UNIT_STYLES)
  return listReturn(chance, unit, format, mess, fittingStyle(chosen, { unit, format, mess }))
}

/** Some ways of naming the unit do not exist in a format, or would name nothing. */
function fittingStyle(
  style: UnitStyle,
  { unit, format, mess }: { readonly unit: Unit; readonly format: Format; readonly mess: string },
): UnitStyle {
  if (mess === 'unit-column') return style === 'exact' ? 'exact' : 'place-column'
  if (style === 'sheet-name' && (isDelimited(format) || format === 'html')) return 'exact'
  if (style === 'no-diacritics' && isTwin(unit)) return 'exact'
  // Without a name anywhere the unit is a question; with a second list it would be two.
  return style === 'place-column' && mess !== 'none' ? 'letterhead-only' : style
}

export function madeUpCount(seed: number, at: number): Made {
  const chance = chanceAt(seed, at)
  const unit = turn(UNITS, at)
  const mess = turn(COUNT_MESS, at)
  return countReturn(chance, unit, formatOf(chance), unit.isOrgan && mess === 'horizontal' ? 'none' : mess)
}

const MANY: readonly ManyMess[] = ['google-forms', 'count-list', 'count-list-groups']

export function madeUpSheetOfMany(seed: number, at: number): Made {
  const chance = chanceAt(seed, at)
  const units = Array.from({ length: 8 }, (_, n) => turn(COMMUNES, at * 7 + n * 11))
  return manyUnits(chance, units, formatOf(chance), turn(MANY, at))
}

export { COMMUNES as communes }
