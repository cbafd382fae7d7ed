/** Finds units in the names of files and sheets, where words run together and accents are rare. */
import { editDistance } from '../vietnamese/edit-distance.ts'
import { equalityKey, fold } from '../vietnamese/text.ts'
import { matchSame } from './match-name.ts'
import { aroundName, foldedKey, type IndexedName, type UnitIndex } from './unit-index.ts'
import { findOrgan, type Mention } from './unit-mentions.ts'

/** Stands among the words where a dash between blanks or a bracket parts them: no name goes across. */
const BREAK = '|'

/** `DSDB_PhuocGiang.xls` → `DSDB`, `Phuoc`, `Giang`. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replace(/\s[-–—]\s|[()[\]]/gu, ` ${BREAK} `)
    .replace(/(\p{Ll}\p{M}*)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}|]+/u)
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

/**
 * Runs of words that are a name without accents; a run inside a longer one is left out (`Tây Trà` in `Tây Trà Bồng`),
 * also where the longer one is a unit that is not invited (`An Phú` in `An Phú Tân`).
 */
function longestRuns(index: UnitIndex, words: readonly string[]): readonly Found[] {
  const runs: Found[] = []
  for (let at = 0; at < words.length; at += 1)
    for (let length = Math.min(4, words.length - at); length > 0; length -= 1) {
      if (words.slice(at, at + length).includes(BREAK)) continue
      const folded = foldedKey(words.slice(at, at + length).join(' '))
      const names = index.byFolded.get(folded) ?? []
      if (names.length > 0 || index.isElsewhere(folded, 'folded')) runs.push({ at, length, names })
    }
  const written = (run: Found) => equalityKey(words.slice(run.at, run.at + run.length).join(' '))
  const isExact = (run: Found) => run.names.some(name => name.exact === written(run))
  return runs.filter(
    run =>
      run.names.length > 0 &&
      !isOfOthers(words, run) &&
      !runs.some(
        other =>
          (other.length > run.length &&
            other.at <= run.at &&
            other.at + other.length >= run.at + run.length) ||
          // `Phường Đăk Cấm - thanh phan`: the name in its own letters takes its words from a chance neighbour.
          (other !== run && overlap(other, run) && isExact(other) && !isExact(run)),
      ),
  )
}

/** `TTYT Ba Tơ`, `THPT Sơn Hà` bear the name of a place and are none; `gửi anh Minh Long` names a person. */
const OTHERS =
  /(?:^| )(?:ttyt|tt y te|trung tam y te(?: khu vuc)?|bv|bvdk|benh vien(?: da khoa)?(?: khu vuc)?|thpt|thcs|truong|tieu hoc|mam non|mn|hat kiem lam(?: khu vuc)?|dien luc|don bien phong|bhxh|kbnn|kho bac|toa an|vks|a|anh|chi|em|ong)$/

const isOfOthers = (words: readonly string[], { at }: Found): boolean =>
  OTHERS.test(fold(words.slice(0, at).join(' ')))

const overlap = (one: Found, other: Found): boolean =>
  one.at < other.at + other.length && other.at < one.at + one.length

function codesOf(index: UnitIndex, words: readonly string[], run: Found): readonly string[] {
  const written = words.slice(run.at, run.at + run.length).join(' ')
  const match = matchSame(index, written, null)
  // Where nothing in the name has an accent, that its words have none says nothing: `xa_thanh_an` may be Thạnh An.
  const codes =
    match.codes.length > 0 && !isPlain(words.join(' ')) ? match.codes : run.names.map(each => each.code)
  return [...new Set([...codes, ...longerNames(index, words, run)])]
}

/** Words that stand around a unit in the names of files. */
const FILE_WORDS = new Set(
  'ds dsdb danh sach dai bieu db xa phuong p x dac khu dk du ubnd hdnd dang uy bo vp sl so luong xac nhan gui v ver lan sua moi final thanh phan hop du hoi nghi tham phieu bang ky ban chinh thuc nop bao cao cua tinh ngay copy ve viec truc tuyen nhat cuoi cung diem cau don vi tong cong k thay the bo sung form mau excel file tx cv va tai thang nam bc th kq gm cb bcds'.split(
    ' ',
  ),
)

const isFileWord = (word: string): boolean => /^\d+$/.test(word) || FILE_WORDS.has(fold(word))

/**
 * `Son Tay Thuog`, `Dong bTra Bong`: a stray word where a longer name would go on leaves that name possible, and
 * so does a usual word that is one slip from its next syllable. Single letters are looked through.
 */
function longerNames(index: UnitIndex, words: readonly string[], run: Found): readonly string[] {
  const isWord = (word: string) => word.length > 1
  const before = words.slice(0, run.at).findLast(isWord)
  const after = words.slice(run.at + run.length).find(isWord)
  return run.names.flatMap(name =>
    name.lookalikes.filter(code => {
      const { left, right } = aroundName(index.byCode.get(code)?.folded ?? '', name.folded)
      return (
        mayBe(before, left) ||
        mayBe(after, right) ||
        isNear(words[run.at - 1], left) ||
        isNear(words[run.at + run.length], right)
      )
    }),
  )
}

function mayBe(word: string | undefined, syllable: string | undefined): boolean {
  if (word === undefined || syllable === undefined) return false
  return !isFileWord(word) || isNear(word, syllable)
}

const isNear = (word: string | undefined, syllable: string | undefined): boolean =>
  word !== undefined && syllable !== undefined && editDistance(fold(word), syllable, 1) <= 1

function tierOf(index: UnitIndex, words: readonly string[], found: readonly Found[]): Mention['tier'] {
  const tiers = found.map(
    run => matchSame(index, words.slice(run.at, run.at + run.length).join(' '), null).tier,
  )
  return tiers.includes('exact') ? 'exact' : (tiers[0] ?? 'folded')
}

/** All run together without capitals: `phuocgiang`. Short names could be part of any word. */
function compactMention(index: UnitIndex, words: readonly string[], name: string): Mention | null {
  const codes = words.flatMap((word, at) => {
    const folded = fold(word)
    if (folded.length < 4) return []
    return (index.byRunTogether.get(folded) ?? [])
      .filter(each => isOwnSpelling(word, each))
      .flatMap(each => [each.code, ...longerNames(index, words, { at, length: 1, names: [each] })])
  })
  if (codes.length === 0) return null
  const distinct = [...new Set(codes)]
  return { tier: distinct.length === 1 ? 'folded' : 'ambiguous', codes: distinct, text: name }
}

/** What accents are written must be the name's own. */
const isOwnSpelling = (word: string, { name }: IndexedName): boolean =>
  isPlain(word) || equalityKey(word) === equalityKey(name.replaceAll(' ', ''))

const isPlain = (word: string): boolean => !/\p{Mn}/u.test(word.normalize('NFD').replace(/[đĐ]/g, 'd'))
