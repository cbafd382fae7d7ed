/** A meeting of a few points and persons made for one question of who sits where. */
import type { GroupBinding, Invitee, MemberRule } from '#domain/allocation/binding.ts'
import type { Rules, SeatDecision, Seating } from '#domain/allocation/seating.ts'
import { asId, type GroupId, type PersonId, type UnitCode } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { BridgePoint, Exclusion, Meeting, ParticipantGroup } from '#domain/meeting/meeting.ts'
import { placesIn } from './places.ts'
import { sampleMeeting } from './sample-meeting.ts'

type GroupOf = {
  readonly id: string
  readonly except?: readonly string[]
  readonly substitute?: string
  readonly chair?: boolean
}

export const exceptions = (owner: string, targets: readonly string[]): readonly Exclusion[] =>
  targets.map(target => ({
    id: asId(`${owner} without ${target}`),
    targetId: asId(target),
    wording: 'các đồng chí dự tại',
  }))

export const groupOf = ({
  id,
  except = [],
  substitute = '',
  chair = substitute !== '',
}: GroupOf): ParticipantGroup => ({
  id: asId(id),
  text: `Các đồng chí ${id}`,
  isChair: chair,
  substituteRule: substitute,
  exclusions: exceptions(id, except),
})

type PointOf = {
  readonly id: string
  readonly groups: readonly GroupOf[]
  readonly except?: readonly string[]
  readonly units?: readonly string[]
}

export const pointOf = ({ id, groups, except = [], units }: PointOf): BridgePoint => ({
  id: asId(id),
  kind: units === undefined ? 'one-place' : 'per-unit',
  title: `Điểm cầu ${id}`,
  shortName: `điểm cầu ${id}`,
  place: '',
  placeDecidedBy: '',
  exclusions: exceptions(id, except),
  groups: groups.map(groupOf),
  unitCodes: (units ?? []).map(code => asId<UnitCode>(code)),
  code: units === undefined ? id.toLocaleUpperCase('vi') : '',
  host: '',
})

export const meetingOf = (...points: readonly PointOf[]): Meeting => ({
  ...sampleMeeting,
  bridgePoints: points.map(pointOf),
})

/** Each group bound to the membership of the same name. */
export const bindingsOf = (meeting: Meeting): readonly GroupBinding[] =>
  meeting.bridgePoints.flatMap(point =>
    point.groups.map(({ id }) => ({
      groupId: id,
      rules: [{ kind: 'membership', role: '', body: id }] as const,
    })),
  )

export const boundTo = (groupId: string, ...rules: readonly MemberRule[]): GroupBinding => ({
  groupId: asId<GroupId>(groupId),
  rules,
})

export const inviteeOf = (name: string, more: Partial<Omit<Invitee, 'name'>> = {}): Invitee => ({
  id: asId<PersonId>(name),
  mergedIds: [],
  name,
  unitCode: null,
  offices: [],
  memberships: [],
  ...more,
})

/** Of these bodies. */
export const memberOf = (name: string, bodies: readonly string[], unitCode: string | null = null): Invitee =>
  inviteeOf(name, {
    unitCode: unitCode === null ? null : asId(unitCode),
    memberships: bodies.map(body => ({ role: '', body })),
  })

/** Where somebody was decided to sit. */
export const decision = (personId: string, placeCode: string): SeatDecision => ({
  personId: asId<PersonId>(personId),
  placeCode,
  who: 'Nguyễn Thị Thử',
  at: localDateTime('2026-06-28T08:00'),
})

export const rulesOf = (meeting: Meeting, more: Partial<Rules> = {}): Rules => ({
  meeting,
  places: placesIn(meeting),
  bindings: bindingsOf(meeting),
  decisions: [],
  ...more,
})

/** The place's code, or the question. */
export const said = (seating: Seating | null): string =>
  seating === null ? 'không mời' : (seating.conflict ?? seating.place?.code ?? '?')
