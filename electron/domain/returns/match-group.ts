/** Which group of the invitation a line of a return means: `UV BCH Đảng bộ` is "Ủy viên Ban Chấp hành Đảng bộ". */
import type { GroupId } from '../kernel/ids.ts'
import { remembered, rememberedFor } from '../kernel/remember.ts'
import type { ParticipantGroup } from '../meeting/meeting.ts'
import { fold } from '../vietnamese/text.ts'

const EXPANSIONS: readonly (readonly [RegExp, string])[] = [
  [/\buvbch\b/g, 'uy vien ban chap hanh'],
  [/\buvbtv\b/g, 'uy vien ban thuong vu'],
  [/\bduv\b/g, 'uy vien ban chap hanh dang bo'],
  [/\bcap uy\b/g, 'uy vien ban chap hanh dang bo'],
  [/\bdang uy vien\b/g, 'uy vien ban chap hanh dang bo'],
  [/\buv\b/g, 'uy vien'],
  [/\bbch\b/g, 'ban chap hanh'],
  [/\bbcd\b/g, 'ban chi dao'],
  [/\btgv\b/g, 'to giup viec'],
  [/\b(?:ubmttq\w*|mttq\w*|umttq|mat tran)\b/g, 'mat tran'],
  [/\b(?:uy ban )?mat tran to quoc(?: viet nam)?/g, 'mat tran'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\b(?:doan the|ct-xh|ct xh|chinh tri - xa hoi)\b/g, 'to chuc chinh tri xa hoi'],
  [/\bbt\b/g, 'bi thu'],
  [/\btdp\b/g, 'to dan pho'],
  [/\bvp\b/g, 'van phong'],
]

const EMPTY_WORDS = new Set(
  'cac dong chi d c va cua cap xa phuong dac khu tinh thanh vien tap the nguoi so luong truc thuoc la nhiem ky tai theo quyet dinh lanh dao dai dien'.split(
    ' ',
  ),
)

const wordsOf: (text: string) => ReadonlySet<string> = remembered(text => {
  const bare = fold(text.replace(/\([^()]*\d[^()]*\)/g, ' ')).replace(
    /^(?:[ivx]+|[a-h]|\d{1,2})\s*[.)\-–:/]\s*/,
    '',
  )
  const expanded = EXPANSIONS.reduce((words, [pattern, full]) => words.replace(pattern, full), bare)
  return new Set(expanded.split(/[^a-z0-9]+/).filter(word => word !== '' && !EMPTY_WORDS.has(word)))
})

/** The group whose words agree best; null when none agrees clearly or two agree alike. */
export const matchGroup = (label: string, groups: readonly ParticipantGroup[]): GroupId | null =>
  bestGroup(groups, label)

/** Many files name their groups as the invitation does. */
const bestGroup = rememberedFor((groups: readonly ParticipantGroup[], label): GroupId | null => {
  const chair = groups.find(group => group.isChair)
  if (/\bchu tri\b/.test(fold(label)) && chair !== undefined) return chair.id
  const words = wordsOf(label)
  if (words.size === 0) return null
  const known = groups.map(group => ({ group, words: wordsOf(group.text) }))
  // A word that many groups share ("ủy ban nhân dân") tells little.
  const weight = (word: string) => 1 / (1 + known.filter(each => each.words.has(word)).length)
  const scored = known
    .map(({ group, words: own }) => ({ group, score: coverage(words, own, weight) }))
    .sort((left, right) => right.score - left.score)
  const [best, second] = scored
  if (best === undefined || best.score < 0.4 || (second !== undefined && best.score - second.score < 0.05))
    return null
  return best.group.id
})

/** Share of the label's words, by weight, that the group's text has too; its own length only breaks ties. */
function coverage(
  label: ReadonlySet<string>,
  own: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weight(word), 0)
  const common = sum([...label].filter(word => own.has(word)))
  return (0.8 * common) / (sum(label) || 1) + (0.2 * common) / (sum(own) || 1)
}
