/** What the answers add up to, over both transports. */
import { expect } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

async function sampleWithAnswer(call: TypedCall): Promise<MeetingId> {
  const meetingId = await createSample(call)
  await call('returns.enter', { meetingId, placeCode: SAMPLE_PLACE, delegates: 12, channel: 'telephone' })
  return meetingId
}

async function rowOf(call: TypedCall, meetingId: MeetingId) {
  const { rows } = await call('consolidation.places', { meetingId, placeCodes: [SAMPLE_PLACE] })
  const [row] = rows
  if (row === undefined || rows.length !== 1) throw new Error('Not the one row asked for')
  return row
}

async function openFlag(call: TypedCall, meetingId: MeetingId) {
  const flag = (await rowOf(call, meetingId)).flags[0]
  if (flag === undefined) throw new Error('A bare number names no chair')
  return flag.key
}

export const consolidationCases = {
  'consolidation.board': async call => {
    const board = await call('consolidation.board', { meetingId: await sampleWithAnswer(call) })
    expect(board.rows).toHaveLength(98)
    expect(board.totals).toMatchObject({ delegates: 12 })
  },
  'consolidation.places': async call => {
    const meetingId = await sampleWithAnswer(call)
    expect(await rowOf(call, meetingId)).toMatchObject({ code: SAMPLE_PLACE, delegates: 12 })
  },
  'consolidation.explain': async call => {
    const meetingId = await sampleWithAnswer(call)
    const explained = await call('consolidation.explain', { meetingId, placeCode: SAMPLE_PLACE })
    expect(explained).toMatchObject({ code: SAMPLE_PLACE, delegates: 12, versions: { length: 1 } })
  },
  'consolidation.doubles': async call => {
    expect(await call('consolidation.doubles', { meetingId: await sampleWithAnswer(call) })).toEqual([])
  },
  'consolidation.correct': async call => {
    const meetingId = await sampleWithAnswer(call)
    await call('consolidation.correct', {
      meetingId,
      placeCode: SAMPLE_PLACE,
      delegates: 14,
      reason: 'Đơn vị gọi lại',
    })
    const { delegates, versions } = await call('consolidation.explain', {
      meetingId,
      placeCode: SAMPLE_PLACE,
    })
    expect(delegates).toBe(14)
    expect(versions.at(-1)).toMatchObject({
      channel: 'correction',
      correction: { reason: 'Đơn vị gọi lại', corrects: versions[0]?.id },
    })
  },
  'consolidation.acknowledge': async call => {
    const meetingId = await sampleWithAnswer(call)
    const key = await openFlag(call, meetingId)
    await call('consolidation.acknowledge', { meetingId, placeCode: SAMPLE_PLACE, key, reason: 'Đã hỏi' })
    expect((await rowOf(call, meetingId)).flags[0]).toMatchObject({ acknowledgement: { reason: 'Đã hỏi' } })
  },
  'consolidation.reopen': async call => {
    const meetingId = await sampleWithAnswer(call)
    const key = await openFlag(call, meetingId)
    await call('consolidation.acknowledge', { meetingId, placeCode: SAMPLE_PLACE, key, reason: 'Đã hỏi' })
    await call('consolidation.reopen', { meetingId, placeCode: SAMPLE_PLACE, key })
    expect((await rowOf(call, meetingId)).flags[0]).toMatchObject({ acknowledgement: null })
  },
  'consolidation.judge': async call => {
    const meetingId = await sampleWithAnswer(call)
    const judged = call('consolidation.judge', {
      meetingId,
      placeCode: SAMPLE_PLACE,
      key: 'khong co',
      isSame: true,
    })
    await expect(judged).rejects.toThrow(/không còn trong số liệu/)
  },
  'consolidation.expect': async call => {
    const meetingId = await sampleWithAnswer(call)
    const groupOf = async () => {
      const { points } = await call('consolidation.board', { meetingId })
      const group = points[0]?.groups[0]
      if (group === undefined) throw new Error('The sample has groups')
      return group
    }
    const { groupId } = await groupOf()
    await call('consolidation.expect', { meetingId, groupId, delegates: 45 })
    expect(await groupOf()).toMatchObject({ expected: 45 })
  },
} satisfies OperationCases
