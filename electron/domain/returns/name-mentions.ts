/** Finds units in the names of files and sheets, where words run together and accents are rare. */
import { fold } from '../vietnamese/text.ts'
import { matchName } from './match-name.ts'
import { foldedKey, type IndexedName, type UnitIndex } from './unit-index.ts'
import { findOrgan, type Mention } from './unit-mentions.ts'

/** `DSDB_PhuocGiang.xls` → `DSDB`, `Phuoc`, `Giang`. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replace(/(\p{Ll}\p{M}*)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '')
}

type Found = { readonly at: number; readonly length: number; readonly names: readonly IndexedName[] }

/** What a file's or sheet's name (without its ending) says of the unit; null when it says nothing. */
export function nameMention(index: UnitIndex, name: string): Mention | null {
  const organ = findOrgan(index, name.replace(/[_-]+/g, ' '))
  if (organ !== null) return organ
  const code = codeIn(index, name)
  if (code !== null) return { tier: 'code', codes: [code], text: name }
  const words = wordsOf(name)
  const found = longestRuns(index, words)
  if (found.length === 0) return compactMention(index, words, name)
  const codes = [...new Set(found.flatMap(run => codesOf(index, words, run)))]
  return { tier: codes.length === 1 ? tierOf(index, words, found) : 'ambiguous', codes, text: name }
}

/** Five digits that are a code of the meeting. */
function codeIn(index: UnitIndex, name: string): string | null {
  const codes = [...name.matchAll(/(?<!\d)\d{5}(?!\d)/g)]
    .map(match => match[0])
    .filter(code => index.byCode.has(code))
  return codes.length === 1 ? (codes[0] ?? null) : null
}

/** Runs of words that are a name without accents; a run inside a longer one is left out (`Tây Trà` in `Tây Trà Bồng`). */
function longestRuns(index: UnitIndex, words: readonly string[]): readonly Found[] {
  const runs: Found[] = []
  for (let at = 0; at < words.length; at += 1)
    for (let length = Math.min(4, words.length - at); length > 0; length -= 1) {
      const folded = foldedKey(words.slice(at, at + length).join(' '))
      const names = index.names.filter(each => each.folded === folded)
      if (names.length > 0) runs.push({ at, length, names })
    }
  return runs.filter(
    run =>
      !runs.some(
        other =>
          other.length > run.length && other.at <= run.at && other.at + other.length >= run.at + run.length,
      ),
  )
}

function codesOf(index: UnitIndex, words: readonly string[], run: Found): readonly string[] {
  const written = words.slice(run.at, run.at + run.length).join(' ')
  const match = matchName(index, written, null)
  const codes = match.codes.length > 0 ? match.codes : run.names.map(each => each.code)
  return [...new Set([...codes, ...longerNames(index, words, run)])]
}

/** A neighbouring word that nearly makes a longer name: `Son Tay Thuog` may be Sơn Tây Thượng. */
function longerNames(index: UnitIndex, words: readonly string[], run: Found): readonly string[] {
  const candidates = [
    words.slice(run.at, run.at + run.length + 1),
    run.at > 0 ? words.slice(run.at - 1, run.at + run.length) : [],
  ].filter(each => each.length > run.length)
  return candidates.flatMap(each => {
    const match = matchName(index, each.join(' '), null)
    const isNew = match.codes.filter(code => index.byCode.get(code)?.folded.split(' ').length === each.length)
    return match.tier === 'unknown' ? [] : isNew
  })
}

function tierOf(index: UnitIndex, words: readonly string[], found: readonly Found[]): Mention['tier'] {
  const tiers = found.map(
    run => matchName(index, words.slice(run.at, run.at + run.length).join(' '), null).tier,
  )
  return tiers.includes('exact') ? 'exact' : (tiers[0] ?? 'folded')
}

/** All run together without capitals: `phuocgiang`. Short names could be part of any word. */
function compactMention(index: UnitIndex, words: readonly string[], name: string): Mention | null {
  const codes = words.flatMap(word => {
    const folded = fold(word)
    return index.names
      .filter(each => folded === each.folded.replaceAll(' ', '') && folded.length >= 5)
      .map(each => each.code)
  })
  if (codes.length === 0) return null
  return { tier: codes.length === 1 ? 'folded' : 'ambiguous', codes, text: name }
}
