/** An edit as a value comes to the same as the edit of the rows. */
import { describe, expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { applyEdit, NEW_PART_ID, type PointEdit } from '#domain/meeting/apply-edit.ts'
import { partBeginnings } from '#domain/meeting/parts.ts'
import { testApp } from '#test/support/test-app.ts'

const { exclusion, group } = partBeginnings(localDateTime('2026-06-27T16:00'))

describe('an edit', () => {
  const edits: Readonly<Record<string, (ids: Ids) => PointEdit>> = {
    'of a text': ({ groupId }) => ({
      kind: 'update',
      id: groupId,
      part: { kind: 'group', fields: { text: 'Tập thể', isChair: true } },
    }),
    'of the units': ({ communeId }) => ({
      kind: 'update',
      id: communeId,
      part: { kind: 'bridge-point', fields: { unitCodes: [asId('21034'), asId('21025')] } },
    }),
    'of an exclusion': ({ exclusionId, otherId }) => ({
      kind: 'update',
      id: exclusionId,
      part: { kind: 'exclusion', fields: { targetId: asId(otherId) } },
    }),
    'that removes a group': ({ groupId }) => ({ kind: 'remove', part: 'group', id: groupId }),
    'that removes a point, and what refers to it': ({ communeId }) => ({
      kind: 'remove',
      part: 'bridge-point',
      id: communeId,
    }),
    'that removes an exclusion': ({ exclusionId }) => ({
      kind: 'remove',
      part: 'exclusion',
      id: exclusionId,
    }),
    'that moves a group': ({ groupId, otherId }) => ({ kind: 'move-group', id: groupId, pointId: otherId }),
    'that adds a group': ({ otherId }) => ({
      kind: 'add',
      parentId: otherId,
      part: { kind: 'group', fields: { ...group, text: 'Phóng viên' } },
    }),
    'that adds an exclusion to a group': ({ groupId, otherId }) => ({
      kind: 'add',
      parentId: groupId,
      part: { kind: 'exclusion', fields: { ...exclusion, targetId: asId(otherId) } },
    }),
    'that adds an exclusion to a point': ({ communeId, otherId }) => ({
      kind: 'add',
      parentId: communeId,
      part: { kind: 'exclusion', fields: { ...exclusion, targetId: asId(otherId) } },
    }),
  }

  test.each(Object.entries(edits))('%s', async (_, editOf) => {
    const { call } = await testApp()
    const { meetingId } = await call('meetings.create', { from: 'sample' })
    const before = (await call('meetings.get', { meetingId })).meeting
    const ids = idsOf(before)
    const edit = editOf(ids)
    const newId = await keep(edit)
    const after = (await call('meetings.get', { meetingId })).meeting
    const renamed = JSON.stringify(applyEdit(before, edit)).replaceAll(NEW_PART_ID, newId)
    expect(JSON.parse(renamed)).toEqual(after)
    expect(after).not.toEqual(before)

    async function keep(kept: PointEdit): Promise<string> {
      switch (kept.kind) {
        case 'update':
          await call('parts.update', { meetingId, id: kept.id, part: kept.part as never })
          return ''
        case 'remove':
          await call('parts.remove', { meetingId, kind: kept.part, id: kept.id })
          return ''
        case 'move-group': {
          const parent = { kind: 'bridge-point', id: kept.pointId } as const
          await call('parts.move', { meetingId, kind: 'group', id: kept.id, parent })
          return ''
        }
        case 'add': {
          const kind = kept.parentId === ids.groupId ? 'group' : 'bridge-point'
          return (
            await call('parts.add', { meetingId, parent: { kind, id: kept.parentId }, part: kept.part })
          ).id
        }
      }
    }
  })
})

type Ids = ReturnType<typeof idsOf>

function idsOf({ bridgePoints }: Parameters<typeof applyEdit>[0]) {
  const owner = bridgePoints.flatMap(point => point.groups).find(one => one.exclusions.length > 0)
  return {
    groupId: owner?.id ?? expect.fail(),
    exclusionId: owner?.exclusions[0]?.id ?? expect.fail(),
    otherId: bridgePoints[1]?.id ?? expect.fail(),
    communeId: bridgePoints[2]?.id ?? expect.fail(),
  }
}
