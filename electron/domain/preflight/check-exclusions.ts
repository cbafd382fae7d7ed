/** Exclusions that leave somebody out everywhere, or say nothing. */
import type { BridgePointId } from '../kernel/ids.ts'
import type { BridgePoint, Exclusion, Meeting } from '../meeting/meeting.ts'
import { error, type Finding, warning, when } from './finding.ts'
import { short } from './written-fields.ts'

type Owned = {
  readonly exclusion: Exclusion
  readonly point: BridgePoint
  /** Null where it holds for the whole point. */
  readonly groupId: string | null
}

/** What contradicts what among the exclusions of all points. */
export function checkExclusions(meeting: Meeting): readonly Finding[] {
  const owned = meeting.bridgePoints.flatMap((point): readonly Owned[] => [
    ...point.exclusions.map(exclusion => ({ exclusion, point, groupId: null })),
    ...point.groups.flatMap(group =>
      group.exclusions.map(exclusion => ({ exclusion, point, groupId: group.id })),
    ),
  ])
  return [...owned.flatMap(each => checkOne(each, owned, meeting)), ...checkCircles(owned, meeting)]
}

const placeOf = ({ point, groupId }: Owned) =>
  groupId === null
    ? ({ field: 'point-exclusions', id: point.id } as const)
    : ({ field: 'group', id: groupId } as const)

const without = ({ exclusion }: Owned) => ({
  label: 'Bỏ phần trừ này',
  changes: [{ kind: 'remove', part: 'exclusion', id: exclusion.id } as const],
})

function checkOne(owned: Owned, all: readonly Owned[], meeting: Meeting): readonly Finding[] {
  const { exclusion, point, groupId } = owned
  const { field, id } = placeOf(owned)
  const target = meeting.bridgePoints.find(other => other.id === exclusion.targetId)
  const more = { id, about: exclusion.id, fix: without(owned) }
  if (target === undefined)
    return [
      error('exclusion', field, `Phần trừ ở ${short(point.title)} nhắc đến điểm cầu không còn nữa.`, more),
    ]
  if (target.id === point.id)
    return [
      error(
        'exclusion',
        field,
        `Phần trừ ở ${short(point.title)} lại trừ chính người dự tại điểm cầu này.`,
        more,
      ),
    ]
  if (target.shortName === '')
    return [
      error(
        'exclusion',
        'point-title',
        `Điểm cầu ${short(target.title)} được nhắc đến ở phần trừ nhưng chưa có tên gọi ngắn. Hãy ghi tên gọi ngắn.`,
        { id: target.id },
      ),
    ]
  const repeats = all.some(
    other =>
      other.exclusion.id !== exclusion.id &&
      other.point.id === point.id &&
      other.exclusion.targetId === exclusion.targetId &&
      (other.groupId === null
        ? groupId !== null || isBefore(other, owned, all)
        : sameGroupBefore(other, owned, all)),
  )
  return when(repeats, () =>
    warning(
      'exclusion',
      field,
      `Phần trừ “${target.shortName}” ở ${short(point.title)} bị ghi hai lần. Hãy bỏ một.`,
      more,
    ),
  )
}

const isBefore = (left: Owned, right: Owned, all: readonly Owned[]): boolean =>
  all.indexOf(left) < all.indexOf(right)

const sameGroupBefore = (left: Owned, right: Owned, all: readonly Owned[]): boolean =>
  left.groupId === right.groupId && isBefore(left, right, all)

/**
 * Each of two points leaves out those who sit at the other: whoever stands in both lists is invited nowhere. Longer
 * circles leave nobody out who is in two lists only, but nobody can read them either.
 */
function checkCircles(owned: readonly Owned[], meeting: Meeting): readonly Finding[] {
  const targets = (from: BridgePointId): readonly BridgePointId[] => [
    ...new Set(
      owned
        .filter(({ point, exclusion }) => point.id === from && exclusion.targetId !== from)
        .map(({ exclusion }) => exclusion.targetId),
    ),
  ]
  const circles = meeting.bridgePoints.flatMap(point => circlesFrom(point.id, targets, meeting))
  return circles.map(circle => circleFinding(circle, meeting))
}

/** Circles whose first point, in the order of the letter, is this one. */
function circlesFrom(
  start: BridgePointId,
  targets: (from: BridgePointId) => readonly BridgePointId[],
  { bridgePoints }: Meeting,
): readonly (readonly BridgePointId[])[] {
  const order = (id: BridgePointId): number => bridgePoints.findIndex(point => point.id === id)
  const found: (readonly BridgePointId[])[] = []
  const walk = (path: readonly BridgePointId[]): void => {
    for (const next of targets(path.at(-1) ?? start)) {
      if (next === start) found.push(path)
      else if (order(next) > order(start) && !path.includes(next)) walk([...path, next])
    }
  }
  walk([start])
  return found
}

function circleFinding(circle: readonly BridgePointId[], { bridgePoints }: Meeting): Finding {
  const names = circle.map(id => short(bridgePoints.find(point => point.id === id)?.title ?? ''))
  const more = { id: circle[0] ?? '', about: circle.join('>') }
  return circle.length === 2
    ? error(
        'exclusion-circle',
        'point-exclusions',
        `${names.join(' và ')} trừ lẫn nhau: ai có tên ở cả hai nơi sẽ không được mời dự ở đâu. Hãy bỏ phần trừ ở một nơi.`,
        more,
      )
    : warning(
        'exclusion-circle',
        'point-exclusions',
        `Các phần trừ nối thành vòng: ${[...names, names[0]].join(' → ')}. Hãy bỏ bớt một phần trừ để mỗi người biết mình dự ở đâu.`,
        more,
      )
}
