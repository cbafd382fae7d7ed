/** An edit of a point, a group or an exclusion carried out on a meeting as a value, to see what it would change. */
import type { BridgePoint, Exclusion, Meeting, ParticipantGroup } from './meeting.ts'
import type { PartFields } from './parts.ts'

type PartsOfPoints = Pick<PartFields, 'bridge-point' | 'group' | 'exclusion'>
export type PointPartKind = keyof PartsOfPoints

/** A new part that nothing knows by its id yet. */
export const NEW_PART_ID = 'new-part'

type PointPartValue = {
  [Kind in PointPartKind]: {
    readonly kind: Kind
    readonly fields: {
      readonly [Field in keyof PartsOfPoints[Kind]]?: PartsOfPoints[Kind][Field] | undefined
    }
  }
}[PointPartKind]

export type PointEdit =
  | { readonly kind: 'update'; readonly id: string; readonly part: PointPartValue }
  | {
      readonly kind: 'add'
      /** Of the point or the group it hangs under. */
      readonly parentId: string
      /** With all its fields. */
      readonly part: Extract<PointPartValue, { kind: 'group' | 'exclusion' }>
    }
  | { readonly kind: 'remove'; readonly part: PointPartKind; readonly id: string }
  | { readonly kind: 'move-group'; readonly id: string; readonly pointId: string }

/** What has no part of that id stays as it is. An exclusion whose point goes goes with it. */
export function applyEdit(meeting: Meeting, edit: PointEdit): Meeting {
  switch (edit.kind) {
    case 'update': {
      const { kind, fields } = edit.part
      return mapParts(meeting, kind, edit.id, part => [{ ...part, ...defined(fields) }])
    }
    case 'remove':
      return edit.part === 'bridge-point'
        ? withoutPoint(meeting, edit.id)
        : mapParts(meeting, edit.part, edit.id, () => [])
    case 'add':
      return added(meeting, edit.parentId, edit.part)
    case 'move-group':
      return moved(meeting, edit)
  }
}

const defined = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

type Change = <Part extends BridgePoint | ParticipantGroup | Exclusion>(part: Part) => readonly Part[]

function mapParts(meeting: Meeting, kind: PointPartKind, id: string, change: Change): Meeting {
  const on = <Part extends BridgePoint | ParticipantGroup | Exclusion>(is: PointPartKind, part: Part) =>
    kind === is && part.id === id ? change(part) : [part]
  const exclusions = (owner: readonly Exclusion[]): readonly Exclusion[] =>
    owner.flatMap(each => on('exclusion', each))
  return {
    ...meeting,
    bridgePoints: meeting.bridgePoints.flatMap(point =>
      on('bridge-point', {
        ...point,
        exclusions: exclusions(point.exclusions),
        groups: point.groups.flatMap(group =>
          on('group', { ...group, exclusions: exclusions(group.exclusions) }),
        ),
      }),
    ),
  }
}

function withoutPoint(meeting: Meeting, id: string): Meeting {
  const kept = (exclusions: readonly Exclusion[]) => exclusions.filter(({ targetId }) => targetId !== id)
  return {
    ...meeting,
    bridgePoints: meeting.bridgePoints
      .filter(point => point.id !== id)
      .map(point => ({
        ...point,
        exclusions: kept(point.exclusions),
        groups: point.groups.map(group => ({ ...group, exclusions: kept(group.exclusions) })),
      })),
  }
}

function added(
  meeting: Meeting,
  parentId: string,
  part: Extract<PointEdit, { kind: 'add' }>['part'],
): Meeting {
  const exclusion = { id: NEW_PART_ID, ...part.fields } as Exclusion
  return {
    ...meeting,
    bridgePoints: meeting.bridgePoints.map(point => {
      if (part.kind === 'group')
        return point.id === parentId
          ? {
              ...point,
              groups: [...point.groups, { id: NEW_PART_ID, exclusions: [], ...part.fields } as never],
            }
          : point
      return point.id === parentId
        ? { ...point, exclusions: [...point.exclusions, exclusion] }
        : {
            ...point,
            groups: point.groups.map(group =>
              group.id === parentId ? { ...group, exclusions: [...group.exclusions, exclusion] } : group,
            ),
          }
    }),
  }
}

function moved(meeting: Meeting, { id, pointId }: Extract<PointEdit, { kind: 'move-group' }>): Meeting {
  const group = meeting.bridgePoints.flatMap(point => point.groups).find(one => one.id === id)
  if (group === undefined || !meeting.bridgePoints.some(point => point.id === pointId)) return meeting
  return {
    ...meeting,
    bridgePoints: meeting.bridgePoints.map(point => {
      const others = point.groups.filter(one => one.id !== id)
      return { ...point, groups: point.id === pointId ? [...others, group] : others }
    }),
  }
}
