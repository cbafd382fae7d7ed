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

export const consolidationCases = {
  'consolidation.board': async call => {
    const board = await call('consolidation.board', { meetingId: await sampleWithAnswer(call) })
    expect(board.rows).toHaveLength(98)
    expect(board.totals).toMatchObject({ delegates: 12 })
  },
  'consolidation.explain': async call => {
    const meetingId = await sampleWithAnswer(call)
    const explained = await call('consolidation.explain', { meetingId, placeCode: SAMPLE_PLACE })
    expect(explained).toMatchObject({ code: SAMPLE_PLACE, delegates: 12, versions: { length: 1 } })
  },
} satisfies OperationCases
