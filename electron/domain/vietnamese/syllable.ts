/** Whether letters can be one written Vietnamese syllable: the yardstick for guessing encodings. */

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?'
const RHYME =
  '(?:uyê(?:n|t)?|uya|uyu|uy(?:n|t|nh|ch|p)?|iêu|yêu|iê(?:c|m|n|ng|p|t)|yê(?:m|n|ng|t)|ươi|ươu|ươ(?:c|m|n|ng|p|t)|uôi|uô(?:c|m|n|ng|t)|oai|oay|oeo|uây|oa(?:c|ch|m|n|ng|nh|p|t)?|oă(?:c|m|n|ng|t)|oe(?:n|t|m)?|uâ(?:n|ng|t)|uê(?:ch|nh)?|uơ|ia|ua|ưa|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oong|ooc|a(?:c|ch|m|n|ng|nh|p|t)?|ă(?:c|m|n|ng|p|t|k)|â(?:c|m|n|ng|p|t)|e(?:c|m|n|ng|p|t)?|ê(?:ch|m|n|nh|p|t)?|i(?:ch|m|n|nh|p|t)?|o(?:c|m|n|ng|p|t)?|ô(?:c|m|n|ng|p|t)?|ơ(?:m|n|p|t)?|u(?:c|m|n|ng|p|t)?|ư(?:c|m|n|ng|t)?|y)'
const SYLLABLE = new RegExp(`^${ONSET}${RHYME}$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** True for a syllable of standard spelling with at most one tone mark, in any case. */
export function isSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD')
  if ((decomposed.match(TONES)?.length ?? 0) > 1) return false
  return SYLLABLE.test(decomposed.replace(TONES, '').normalize('NFC').toLocaleLowerCase('vi'))
}

const WORDS = /[\p{L}\p{M}]+/gu
const HAS_ACCENT = /[^\p{ASCII}]/u

/**
 * How Vietnamese an accented text reads: +1 for each word with a non-ASCII letter that is a syllable, −1 for
 * each that is not. Words of plain ASCII and single letters say nothing about an encoding and are left out.
 */
export function syllableScore(text: string): number {
  let score = 0
  for (const [word] of text.matchAll(WORDS))
    if (word.length > 1 && HAS_ACCENT.test(word)) score += isSyllable(word) ? 1 : -1
  return score
}
