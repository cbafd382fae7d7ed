/** The group of the invitation a listed person belongs to by position alone, where a list has no groups; certain or nothing. */
import type { GroupId } from '../kernel/ids.ts'
import type { ParticipantGroup } from '../meeting/meeting.ts'
import { equalityKey, fold } from '../vietnamese/text.ts'
import type { ReadChair, ReadPerson } from './reading.ts'

/** The five kinds of people an invitation calls to a commune's point, by the words of its own groups. */
const KINDS = ['committee', 'steering', 'agencies', 'branches'] as const
type Kind = (typeof KINDS)[number]

const GROUP_WORDS: Readonly<Record<Kind, RegExp>> = {
  committee: /\buy vien ban chap hanh\b/,
  steering: /\b(?:ban chi dao|to giup viec)\b/,
  agencies: /\blanh dao\b.*\b(?:co quan|mat tran|phong, ban|phong ban)\b/,
  branches: /\bbi thu (?:cac )?chi bo\b/,
}

const COMMITTEE =
  /\b(?:uvbtv|uv btv|uvbch|uv bch|uvtv|duv|dang uy vien|tvdu|uy vien ban thuong vu|uy vien ban chap hanh)\b(?! (?:doan|hoi|mat tran))|\b(?:pho bi thu|pbt)(?: thuong truc| tt)? (?:dang uy|dang bo|du)\b|^(?:pho bi thu|pbt)(?: thuong truc| tt)?(?:$|,)/
const STEERING = /\b(?:ban chi dao|bcd|to giup viec|tgv)\b/
const BRANCHES = /\bbi thu chi bo (?:thon|to dan pho|tdp|khoi pho|khoi|lang|ban|xom|khu dan cu|kdc)\b/
const AGENCIES =
  /^(?:(?:pho )?(?:chanh van phong|truong (?:ban|phong)|chu nhiem (?:ubkt|uy ban kiem tra)|chu tich (?:ubmttq\w*|uy ban mttq\w*|mttq\w*|uy ban mat tran|mat tran|hoi (?:lhpn|lien hiep|phu nu|nong dan|ccb|cuu chien binh))|bi thu (?:doan|xa doan|phuong doan))|uy vien (?:ubkt|uy ban kiem tra))\b/
/** Neither leads an office nor sits on a committee: with the Steering Committee's people, one of its own. */
const STAFF = /^(?:cong chuc|chuyen vien|can bo|vien chuc)\b/

function kindOf(position: string, before: Kind | null): Kind | null {
  const folded = fold(position)
  if (COMMITTEE.test(folded)) return 'committee'
  if (STEERING.test(folded)) return 'steering'
  if (BRANCHES.test(folded)) return 'branches'
  if (AGENCIES.test(folded)) return 'agencies'
  return before === 'steering' && STAFF.test(folded) ? 'steering' : null
}

/** The one group that is of a kind; none when the invitation has no such group, or several. */
function groupsByKind(groups: readonly ParticipantGroup[]): ReadonlyMap<Kind, GroupId> {
  const found = new Map<Kind, GroupId>()
  for (const kind of KINDS) {
    const own = groups.filter(group => !group.isChair && GROUP_WORDS[kind].test(fold(group.text)))
    const [only] = own
    if (own.length === 1 && only !== undefined) found.set(kind, only.id)
  }
  return found
}

/** Lists go group by group: whoever stands between two of one group is of it too. */
function kindsOf(people: readonly ReadPerson[]): readonly (Kind | null)[] {
  const kinds: (Kind | null)[] = []
  for (const { position } of people) kinds.push(kindOf(position, kinds.at(-1) ?? null))
  return kinds.map((kind, at) => {
    if (kind !== null) return kind
    const above = kinds.slice(0, at).findLast(each => each !== null) ?? null
    return above === (kinds.slice(at).find(each => each !== null) ?? null) ? above : null
  })
}

/** The same people, each with the group its position names; unchanged where the list names groups itself. */
export function withInferredGroups(
  people: readonly ReadPerson[],
  chair: ReadChair | null,
  groups: readonly ParticipantGroup[],
): readonly ReadPerson[] {
  if (people.some(person => person.groupLabel !== null)) return people
  const known = groupsByKind(groups)
  const chairGroup = groups.find(group => group.isChair)?.id
  const presides = equalityKey(chair?.name ?? '')
  const kinds = kindsOf(people)
  return people.map((person, at) => {
    const kind = kinds[at] ?? null
    const isChair = presides !== '' && equalityKey(person.name) === presides
    const groupId = isChair ? chairGroup : kind === null ? undefined : known.get(kind)
    return groupId === undefined ? person : { ...person, groupId }
  })
}
