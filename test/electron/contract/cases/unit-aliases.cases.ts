/** Spellings that were taught, seen and taken back over both transports. */
import { expect } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

/** Answers whose file it is that spells its unit in a way nobody knows; each spelling once, for cases share a program. */
async function teach(call: TypedCall, spelling: string): Promise<MeetingId> {
  const meetingId = await createSample(call)
  const { fileIds } = await call('returns.receive', {
    meetingId,
    job: `receive ${spelling}`,
    files: [
      {
        name: 'xác nhận.csv',
        bytes: new TextEncoder().encode(`Đơn vị:,${spelling}\nSố lượng đại biểu:,12\n`),
        modifiedAt: localDateTime('2026-06-29T08:00'),
      },
    ],
  })
  const fileId = fileIds[0] ?? expect.fail('no file was received')
  await call('returns.decide', { meetingId, fileId, answerIndex: 0, placeCode: SAMPLE_PLACE })
  return meetingId
}

export const unitAliasesCases = {
  'returns.aliases': async call => {
    const spelling = 'Phường Trung Tâm Mới'
    const meetingId = await teach(call, spelling)
    expect(await call('returns.aliases', { meetingId })).toContainEqual(
      expect.objectContaining({ text: spelling, code: SAMPLE_PLACE, title: 'Phường Cẩm Thành' }),
    )
  },
  'returns.forgetAlias': async call => {
    const meetingId = await teach(call, 'Phường Khu Vực Trung Tâm')
    const learned = (await call('returns.aliases', { meetingId })).find(
      each => each.text === 'Phường Khu Vực Trung Tâm',
    )
    expect(await call('returns.forgetAlias', { meetingId, key: learned?.key ?? '' })).toEqual({
      asked: 0,
    })
    expect(await call('returns.aliases', { meetingId })).not.toContainEqual(learned)
  },
} satisfies OperationCases
