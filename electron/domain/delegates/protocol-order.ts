/** The order of protocol: of a list by the rank the directory gives, of a hall by what the offices say. */
import type { PartialDate } from '../directory/partial-date.ts'
import { NO_RANK } from '../directory/person.ts'
import { fold } from '../vietnamese/text.ts'

/** What is known of a listed person; nulls where the person is linked to nobody of the directory. */
export type Standing = {
  readonly title: string
  readonly rank: number | null
  /** When the present office was given. */
  readonly appointed: PartialDate | null
  readonly birth: PartialDate | null
}

const LATEST = '9999'

type Key = readonly (number | string)[]

/** Stable: whom nothing tells apart stay as they were. */
function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => Key): readonly Item[] {
  const keyed = items.map(item => ({ item, key: keyOf(item) }))
  return keyed.sort((one, other) => compareKeys(one.key, other.key)).map(({ item }) => item)
}

function compareKeys(one: Key, other: Key): number {
  for (const [index, value] of one.entries()) {
    const against = other[index]
    if (against === undefined || value === against) continue
    return value < against ? -1 : 1
  }
  return 0
}

const seniority = ({ appointed, birth }: Standing): Key => [appointed ?? LATEST, birth ?? LATEST]

/**
 * A list: by group as the letter has them, then rank, then who was appointed earlier, then who is older. Whom the
 * directory gives no rank come behind those who have one, by what their offices say.
 *
 * @param groupOf how many groups of the letter stand above the person's
 */
export const inListOrder = <Item extends Standing>(
  people: readonly Item[],
  groupOf: (person: Item) => number,
): readonly Item[] =>
  sorted(people, person => [
    groupOf(person),
    person.rank ?? NO_RANK,
    ...(person.rank === null ? officeKey(person.title, 'province') : [0, 0, 0]),
    ...seniority(person),
  ])

/**
 * A hall: delegates of higher levels, the Party, National Assembly and People's Council, Government and People's
 * Committee, Fatherland Front and unions; among these the higher office first, of one office guests before hosts,
 * then rank, who was appointed earlier, who is older.
 */
export const inHallOrder = <Item extends Standing & { readonly isGuest: boolean }>(
  people: readonly Item[],
  level: OfficeLevel,
): readonly Item[] =>
  sorted(people, person => [
    ...officeKey(person.title, level),
    person.isGuest ? 0 : 1,
    person.rank ?? NO_RANK,
    ...seniority(person),
  ])

export type OfficeLevel = 'centre' | 'province' | 'commune'

const LEVELS: readonly OfficeLevel[] = ['centre', 'province', 'commune']

/** Level, branch, office: smaller is higher. Of several offices in one title the one of the first branch speaks. */
export function officeKey(title: string, level: OfficeLevel): readonly [number, number, number] {
  const parts = title
    .split(/[,;]|\s-\s/)
    .map(part => fold(part))
    .filter(part => part !== '')
  const keys = (parts.length === 0 ? [''] : parts).map(part => [branchOf(part), officeOf(part)] as const)
  const [best = [OTHER, OTHER] as const] = [...keys].sort(compareKeys)
  return [levelOf(parts, level), best[0], best[1]]
}

const OTHER = 9

const CENTRE =
  /\btrung uong\b|\bbo chinh tri\b|\bban bi thu\b|^(?:pho )?(?:thu tuong|bo truong|tong bi thu|chu tich nuoc)\b|^thu truong\b|chu tich quoc hoi|van phong chinh phu/
const PROVINCE =
  /\btinh\b|\btinh uy\b|\bthanh uy\b|\bthanh pho\b|^(?:pho )?giam doc so\b|\bcap tinh\b|doan (?:dai bieu quoc hoi|dbqh)/
const COMMUNE = /\b(?:xa|phuong|dac khu|thi tran|thon|to dan pho)\b/

/** Who holds an office of the province is of the province, whatever seat of the Centre comes with it. */
function levelOf(parts: readonly string[], level: OfficeLevel): number {
  const says = (pattern: RegExp) => parts.some(part => pattern.test(part))
  const said = says(PROVINCE) ? 'province' : says(CENTRE) ? 'centre' : says(COMMUNE) ? 'commune' : level
  return LEVELS.indexOf(said)
}

/** First match wins: the Youth Union has secretaries too, the Party Committee of a People's Committee is the Party's. */
const BRANCHES: readonly (readonly [number, RegExp])[] = [
  [4, /mat tran|\bmttq\b|\bubmttq\w*/],
  [
    5,
    /doan thanh nien|tinh doan|xa doan|hoi (?:nong dan|lien hiep|lhpn|cuu chien)|lien doan lao dong|cong doan/,
  ],
  [
    0,
    /bi thu|dang uy|dang bo|tinh uy|thanh uy|thuong vu|chap hanh|\buvbtv\b|\bbtv\b|uy vien trung uong|uy ban kiem tra|\bubkt\b|ban (?:to chuc|noi chinh|tuyen giao|dan van|xay dung dang)|bo chinh tri|chi bo/,
  ],
  [1, /quoc hoi|\bdbqh\b/],
  [2, /hoi dong nhan dan|\bhdnd\b/],
  [
    3,
    /uy ban nhan dan|\bubnd\b|chinh phu|thu tuong|bo truong|thu truong|giam doc|\bso\b|cong an|quan su|bien phong|toa an|vien kiem sat|chi cuc|trung tam|phong /,
  ],
]

const branchOf = (part: string): number => BRANCHES.find(([, pattern]) => pattern.test(part))?.[0] ?? 6

/** Who leads a committee or a council stands above who heads one of its departments. */
const OFFICES: readonly RegExp[] = [
  /^(?:tong bi thu|bi thu|chu tich|thu tuong|truong doan)\b/,
  /^pho (?:bi thu|chu tich|thu tuong|truong doan)\b.*thuong truc/,
  /^pho (?:bi thu|chu tich|thu tuong|truong doan)\b/,
  /^(?:uy vien (?:ban )?thuong vu|uvbtv)\b/,
  /^(?:bo truong|truong|chu nhiem|giam doc|tong giam doc|tong bien tap|hieu truong|chanh|vien truong|cuc truong|chi huy truong|chinh uy)\b/,
  /^(?:pho|thu truong)\b/,
  /^(?:uy vien|uv|dai bieu|thanh vien|duv)\b/,
]

/** Of an organ below the committee of the level: its secretary stands with who heads a department. */
const BELOW =
  /\bdang uy (?:cac\b|co quan|ubnd|uy ban|khoi|cong an|quan su|bo |bo doi)|\bchi bo\b|\bdang bo bo phan\b/
const HEAD = 4
const DEPUTY = 5

function officeOf(part: string): number {
  if (BELOW.test(part)) return part.startsWith('bi thu') ? HEAD : part.startsWith('pho bi thu') ? DEPUTY : 6
  const found = OFFICES.findIndex(pattern => pattern.test(part))
  return found === -1 ? OTHER : found
}
