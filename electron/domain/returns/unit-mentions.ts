/** Finds where a text names a unit: `ĐẢNG ỦY XÃ BA TÔ`, `Đơn vị: P. Kon Tum`, `Ba Tô, ngày 28 tháng 6 năm 2026`. */
import type { UnitKind } from '../directory/unit.ts'
import { rememberedFor } from '../kernel/remember.ts'
import { editDistance } from '../vietnamese/edit-distance.ts'
import { fold } from '../vietnamese/text.ts'
import { matchName, matchSame, type NameMatch } from './match-name.ts'
import { aroundName, type UnitIndex } from './unit-index.ts'

export type Mention = NameMatch & {
  /** As written, with its kind word. */
  readonly text: string
}

type Token = {
  readonly raw: string
  readonly folded: string
  readonly breakAfter: boolean
  /** A dash between blanks: it parts phrases, and the two halves of a name (`Chân Mây - Lăng Cô`). */
  readonly dashAfter: boolean
}

/** `Ba`, `M’Drắk`, `12`, `TV/TU`. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`]\p{L}[\p{L}\p{M}]*)*(?:\/[\p{L}]+)?/gu

/** A full stop ends a phrase, except behind an abbreviated kind word (`P.`, `X.`). */
function tokensOf(text: string): readonly Token[] {
  const source = text.normalize('NFC')
  const matches = [...source.matchAll(WORD)]
  return matches.map((match, at) => {
    const end = match.index + match[0].length
    const gap = source.slice(end, matches[at + 1]?.index ?? source.length)
    const abbreviated = /^(?:p|x|đk|dk|tx)$/i.test(match[0]) && /^\s*\.\s*$/.test(gap)
    const hyphen = /^-$/.test(gap)
    return {
      raw: match[0],
      folded: fold(match[0]),
      breakAfter: !abbreviated && !hyphen && /[^\s]/.test(gap),
      dashAfter: /^\s+[-–]\s+$/.test(gap),
    }
  })
}

const NOT_AFTER_XA = new Set([
  'hoi',
  'vien',
  'doi',
  'nay',
  'ta',
  'phuong',
  'va',
  've',
  'moi',
  'gom',
  'truong',
  'ngay',
  'du',
  'thuoc',
  'xa',
])

/** Words that follow a name without being part of it. */
const AFTER_NAME = new Set([
  'tinh', 'huyen', 'thanh', 'quang', 'ngay', 'nam', 'du', 'tham', 'dang', 'xac', 'gui', 've', 'tai', 'co', 'la', 'so', 'danh',
  'hoi', 'dai', 'cu', 'tong', 'hop', 'va', 'nhiem', 'khoa', 'lan', 'thang', 'cac', 'bao', 'ds', 'sl', 'kinh', 'phieu', 'bang',
]) // biome-ignore format: a list of words

type KindAt = { readonly kind: UnitKind | null; readonly length: number }

/** A word before a name that makes it a unit's: kind words, organs, `điểm cầu`. */
function triggerAt(tokens: readonly Token[], at: number): KindAt | null {
  const [one = '', two = '', three = '', four = ''] = tokens.slice(at, at + 4).map(token => token.folded)
  const raw = tokens[at]?.raw ?? ''
  if (one === 'dac' && two === 'khu') return { kind: 'đặc khu', length: 2 }
  if (one === 'dk' && /^[ĐD]K$/i.test(raw)) return { kind: 'đặc khu', length: 1 }
  if (one === 'xa' || (one === 'x' && raw.length === 1)) return { kind: 'xã', length: 1 }
  if (one === 'phuong' || (one === 'p' && raw.length === 1)) return { kind: 'phường', length: 1 }
  if (one === 'tx') return { kind: null, length: 1 }
  if ((one === 'dang' && two === 'uy') || (one === 'diem' && two === 'cau')) return { kind: null, length: 2 }
  if (one === 'uy' && two === 'ban' && three === 'nhan' && four === 'dan') return { kind: null, length: 4 }
  // "DỰ HỌP" is no "ĐU".
  return one === 'ubnd' || /^[ĐD]U$/.test(raw) ? { kind: null, length: 1 } : null
}

/** The first words of all that `triggerAt` looks for: most lines hold none of them. */
const MAY_TRIGGER = /(?<![a-z0-9])(?:dac|dk|xa?|phuong|p|tx|dang|diem|uy|ubnd|du)(?![a-z0-9])/

/** Every unit or organ a running text names behind a kind word or an organ. The same headings stand in many files. */
export const findMentions: (index: UnitIndex, text: string) => readonly Mention[] = rememberedFor(mentionsIn)

function mentionsIn(index: UnitIndex, text: string): readonly Mention[] {
  const organ = findOrgan(index, text)
  if (organ !== null) return [organ]
  if (!MAY_TRIGGER.test(fold(text))) return []
  const tokens = tokensOf(text)
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const trigger = triggerAt(tokens, at)
    if (trigger === null || tokens[at + trigger.length - 1]?.breakAfter) continue
    if (trigger.kind === null && triggerAt(tokens, at + trigger.length) !== null) continue
    const mention = mentionAt(index, tokens, at, trigger)
    if (mention !== null)
      found.push(
        { ...mention.match, text: written(tokens.slice(at, at + trigger.length + mention.length)) },
        ...namedBehind(index, tokens, at + trigger.length),
      )
    // The first word of a name is no kind word: `phường Phương Liệt`, `xã Xà Phiên`.
    const named = mention !== null && mention.match.codes.length > 0 ? mention.length : 0
    at += trigger.length + named - 1
  }
  return found
}

/** `các xã Bình Minh, Bình Chương`: names in their own letters that follow the first, parted by marks or "và". */
function namedBehind(index: UnitIndex, tokens: readonly Token[], start: number): readonly Mention[] {
  const phrase = phraseAt(tokens, start)
  const first = longestName(index, phrase, null)
  if (first === null) return []
  const [last] = phrase.slice(first.length - 1)
  const joins = tokens[start + first.length]?.folded === 'va' ? 1 : 0
  if (joins === 0 && last?.breakAfter !== true) return []
  const next = start + first.length + joins
  if (triggerAt(tokens, next) !== null) return []
  const words = phraseAt(tokens, next)
  const match = longestName(index, words, null)
  if (match === null || match.match.tier !== 'exact') return []
  return [
    { ...match.match, text: written(words.slice(0, match.length)) },
    ...namedBehind(index, tokens, next),
  ]
}

const written = (words: readonly Token[]): string => words.map(({ raw }) => raw).join(' ')

const NUMBER = /^\d/

/** The words of a phrase, up to a mark, at most five; a number may end it, as in `Bảo Lâm 2`. */
function phraseAt(tokens: readonly Token[], start: number): readonly Token[] {
  const phrase: Token[] = []
  for (const token of tokens.slice(start, start + 5)) {
    if (phrase.length === 0 && NUMBER.test(token.raw)) break
    phrase.push(token)
    if (token.breakAfter || NUMBER.test(token.raw)) break
  }
  return phrase
}

/** A name that goes on behind a dash, as `Xuân Hương - Đà Lạt` does: only where it does in so many words. */
function acrossDash(
  index: UnitIndex,
  before: readonly Token[],
  behind: readonly Token[],
  kind: UnitKind | null,
): Match | null {
  if (before.at(-1)?.dashAfter !== true) return null
  for (let length = behind.length; length > 0; length -= 1) {
    const match = matchSame(index, `${written(before)} ${written(behind.slice(0, length))}`, kind)
    if (match.codes.length === 1) return { match, length: before.length + length }
  }
  return null
}

function mentionAt(
  index: UnitIndex,
  tokens: readonly Token[],
  at: number,
  { kind, length }: KindAt,
): Match | null {
  const phrase = phraseAt(tokens, at + length)
  const [first] = phrase
  if (first === undefined || (kind !== null && NOT_AFTER_XA.has(first.folded) && !startsName(index, phrase)))
    return null
  const behind = phraseAt(tokens, at + length + phrase.length)
  const match = acrossDash(index, phrase, behind, kind) ?? longestName(index, phrase, kind)
  if (match !== null) return match
  // Behind an organ alone anything may follow ("Đảng ủy Quân sự"); behind a kind word stands a name.
  const proper = properWords(phrase)
  if (kind === null || proper === 0) return null
  return { match: matchName(index, written(phrase.slice(0, proper)), kind), length: proper }
}

const startsName = (index: UnitIndex, phrase: readonly Token[]): boolean =>
  longestName(index, phrase, null) !== null

type Match = {
  readonly match: NameMatch
  /** In words. */
  readonly length: number
}

/** The longest run from the start that is a name, unless what follows shows that the name was longer. */
function longestName(index: UnitIndex, phrase: readonly Token[], kind: UnitKind | null): Match | null {
  for (let length = phrase.length; length > 0; length -= 1) {
    const words = phrase.slice(0, length)
    const match = matchSame(index, written(words), kind)
    if (match.tier === 'unknown') continue
    const next = phrase[length]
    const goesOn =
      next !== undefined &&
      !words.at(-1)?.breakAfter &&
      (mayContinue(next, words) || resemblesMore(index, match, next))
    if (!goesOn) return { match, length }
    return { match: widened(index, match, phrase, length), length }
  }
  return null
}

/** One slip from the next syllable of a longer name: `Tây Trà Bảng`. */
const resemblesMore = (index: UnitIndex, match: NameMatch, next: Token): boolean =>
  match.codes.some(code => {
    const name = index.byCode.get(code)
    return name?.lookalikes.some(other => {
      const { right } = aroundName(index.byCode.get(other)?.folded ?? '', name.folded)
      return right !== undefined && editDistance(next.folded, right, 1) <= 1
    })
  })

/** A following word is part of the name only if it is written like one. */
function mayContinue(next: Token, words: readonly Token[]): boolean {
  if (AFTER_NAME.has(next.folded) || NUMBER.test(next.raw)) return false
  const last = words.at(-1)
  const capitals = last !== undefined && last.raw === last.raw.toLocaleUpperCase('vi')
  const small = last !== undefined && last.raw === last.raw.toLocaleLowerCase('vi')
  const nextIsCapital = next.raw.charAt(0) !== next.raw.charAt(0).toLocaleLowerCase('vi')
  return capitals || small || nextIsCapital
}

/** `Sơn Tây Thươg`, `An Phú Tân`: the short name stands there, and the longer one may be meant. Doubt goes to a person. */
function widened(index: UnitIndex, match: NameMatch, phrase: readonly Token[], length: number): NameMatch {
  const longerText = written(phrase.slice(0, length + 1))
  if (index.isElsewhere(longerText, 'folded')) return { tier: 'ambiguous', codes: match.codes }
  const [code] = match.codes
  const found = code === undefined ? undefined : index.byCode.get(code)
  if (found === undefined || match.codes.length > 1) return match
  const longer = found.lookalikes.filter(other =>
    ` ${index.byCode.get(other)?.folded ?? ''} `.includes(` ${found.folded} `),
  )
  if (longer.length === 0) return match
  const whole = matchName(index, longerText, null)
  const all = [...new Set([...whole.codes, found.code, ...longer])]
  return { tier: 'ambiguous', codes: all }
}

/** Number of leading words written as a proper name. */
function properWords(phrase: readonly Token[]): number {
  let count = 0
  for (const token of phrase) {
    const initial = token.raw.charAt(0)
    if (initial === initial.toLocaleLowerCase('vi') || (count > 0 && AFTER_NAME.has(token.folded))) break
    count += 1
  }
  return count
}

/** A one-place point by its organ's name, long or abbreviated. */
export function findOrgan(index: UnitIndex, text: string): Mention | null {
  const folded = ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
  const found = index.organs.find(organ => organ.spellings.some(spelling => folded.includes(` ${spelling} `)))
  return found === undefined ? null : { tier: 'exact', codes: [found.code], text: text.trim() }
}

const LEADING =
  /^(?:(?:kính gửi|tên)?\s*(?:điểm cầu|đơn vị|đảng ủy|đảng uỷ|đảng bộ|ban chấp hành|bch|btv|ban thường vụ|thường trực|ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân|văn phòng|vp|đu|du|dang uy|diem cau|uy ban nhan dan)(?!\p{L})\.?[\s:]*)/iu
const KIND_WORDS: readonly (readonly [RegExp, UnitKind | null])[] = [
  [/^(?:xã|xa|x\.)\s*/iu, 'xã'],
  [/^(?:phường|phuong|p\.)\s*/iu, 'phường'],
  [/^(?:đặc khu|dac khu|đk\.?)\s*/iu, 'đặc khu'],
  [/^(?:thị xã|tx\.?|thi xa)\s*/iu, null],
  [/^[xp]\s+/iu, null],
]
const TRAILING = /[\s,;–-]*(?:,|-|–)?\s*(?:tỉnh|tinh|t\.)\s*(?:quảng ngãi|quang ngai)\s*$/iu

/** A cell that is meant to hold a unit: the whole of it is the name. */
export const matchLabelled = (index: UnitIndex, written: string): Mention =>
  matchWhole(index, written, matchName)

/** As `matchLabelled`, for cells that only may hold a unit: likeness counts for nothing. */
export const matchBare: (index: UnitIndex, written: string) => Mention = rememberedFor((index, written) =>
  matchWhole(index, written, matchSame),
)

function matchWhole(index: UnitIndex, written: string, match: typeof matchName): Mention {
  const organ = findOrgan(index, written)
  if (organ !== null) return organ
  const rest = withoutOrganWords(written)
  for (const [pattern, kind] of KIND_WORDS) {
    const bare = rest.replace(pattern, '')
    if (bare !== rest && bare !== '') return { ...match(index, bare, kind), text: written.trim() }
  }
  return { ...match(index, rest, null), text: written.trim() }
}

function withoutOrganWords(written: string): string {
  let rest = written.normalize('NFC').replace(/\s+/g, ' ').trim().replace(TRAILING, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(LEADING, '').trim()
  }
  return rest
}

/** The name alone: `Đảng ủy xã An Phú` → `An Phú`. */
export function bareName(written: string): string {
  const rest = withoutOrganWords(written)
  const bare = KIND_WORDS.map(([pattern]) => rest.replace(pattern, '')).find(each => each !== rest)
  return bare === undefined || bare === '' ? rest : bare
}

/** `Ba Tô, ngày 28 tháng 6 năm 2026`: the place of the date line, only when spelled exactly. */
export function placeLineMention(index: UnitIndex, text: string): Mention | null {
  const place = /^([^,]{2,40}),\s*(?:ngày|ngay)\b/iu.exec(text.trim())?.[1]
  if (place === undefined) return null
  const mention = matchBare(index, place)
  return mention.codes.length > 0 ? mention : null
}
