/** Spellings that a person's answer teaches: never where one place could be taken for another. */
import type { LocalDateTime } from '../kernel/local-time.ts'
import { editDistance } from '../vietnamese/edit-distance.ts'
import { equalityKey, fold } from '../vietnamese/text.ts'
import { nameKey } from './match-name.ts'
import type { ReadAnswer } from './reading.ts'
import { foldedKey, type LearnedAlias, type UnitIndex } from './unit-index.ts'
import { bareName } from './unit-mentions.ts'

export type UnitAlias = LearnedAlias & {
  /** As it was written. */
  readonly text: string
  readonly who: string
  readonly at: LocalDateTime
}

/** A spelling to learn, before it is known who taught it. */
export type TaughtSpelling = Pick<UnitAlias, 'key' | 'text'>

const SPOKEN = new Set(['cell', 'letterhead', 'column', 'place-line'])
const LONGEST = 60

/** The spellings of an answer that were doubtful and that the place a person chose explains. */
export function spellingsTaught(
  answer: ReadAnswer,
  code: string,
  index: UnitIndex,
): readonly TaughtSpelling[] {
  const doubtful = answer.unit.evidence.filter(
    ({ source, tier }) => SPOKEN.has(source) && (tier === 'ambiguous' || tier === 'unknown'),
  )
  const taught = doubtful.map(({ text }) => ({ key: nameKey(bareName(text)), text: text.trim() }))
  return [...new Map(taught.map(each => [each.key, each])).values()].filter(each =>
    isDistinct(each.key, code, index),
  )
}

/**
 * Words that no unit of the country has in its name, with and without accents: "xã chúng tôi", "xã không rõ", "xã loại
 * I" may stand in anybody's file.
 */
const GENERAL: ReadonlySet<string> = new Set(
  'chúng tôi mình này đó không rõ những của tham dự ký loại hạng cấp tên gửi kèm theo việc số xã phường bộ được và là'
    .split(' ')
    .flatMap(word => [equalityKey(word), fold(word)]),
)

/** One word may be a pattern ("xã A", "xã nhà", "xã mẫu"), and is soon asked about again. */
const mayBeName = (key: string): boolean => {
  const words = key.split(' ')
  return words.length > 1 && !words.some(word => GENERAL.has(word))
}

/** Nothing else in the meeting is spelled so that it could be meant: no look-alike, none within two letters. */
function isDistinct(key: string, code: string, index: UnitIndex): boolean {
  if (!/\p{L}{2}/u.test(key) || key.length > LONGEST || !mayBeName(key)) return false
  if ((index.byCode.get(code)?.lookalikes.length ?? 0) > 0) return false
  const folded = foldedKey(key)
  return index.names
    .filter(name => name.code !== code)
    .every(
      name =>
        editDistance(name.folded, folded, 3) >= 3 &&
        !` ${folded} `.includes(` ${name.folded} `) &&
        !` ${name.folded} `.includes(` ${folded} `),
    )
}
