/** Taking in returns, their bytes among it, over both transports. */
import { expect } from 'vitest'
import type { InboxFile } from '#contract/returns.contract.ts'
import type { MeetingId, ReturnFileId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

const CLEAR = 'STT,"Xã, phường, đặc khu",Số lượng đại biểu\n1,Phường Cẩm Thành,12\n'
/** A unit that the directory does not know is asked, never guessed. */
const ASKED = 'STT,"Xã, phường, đặc khu",Số lượng đại biểu\n1,Xã Mây Trắng,7\n'

async function receive(call: TypedCall, meetingId: MeetingId, text: string): Promise<ReturnFileId> {
  const { fileIds } = await call('returns.receive', {
    meetingId,
    job: 'receive',
    files: [
      {
        name: 'xác nhận.csv',
        bytes: new TextEncoder().encode(text),
        modifiedAt: localDateTime('2026-06-29T08:00'),
      },
    ],
  })
  return fileIds[0] ?? expect.fail('no file was received')
}

async function fileOf(call: TypedCall, meetingId: MeetingId, fileId: ReturnFileId): Promise<InboxFile> {
  const { files } = await call('returns.inbox', { meetingId })
  return files.find(file => file.fileId === fileId) ?? expect.fail('the file is not in the inbox')
}

export const returnsCases = {
  'returns.receive': async call => {
    const meetingId = await createSample(call)
    const file = await fileOf(call, meetingId, await receive(call, meetingId, CLEAR))
    expect(file).toMatchObject({ name: 'xác nhận.csv', receivedAt: '2026-06-29T08:00' })
  },
  'returns.paste': async call => {
    const meetingId = await createSample(call)
    const text = 'Phường Cẩm Thành xác nhận 38 đ/c'
    const { fileId } = await call('returns.paste', { meetingId, text })
    expect(await fileOf(call, meetingId, fileId)).toMatchObject({
      channel: 'zalo',
      answers: [{ verdict: 'new', placeCode: SAMPLE_PLACE, delegates: 38 }],
    })
    const original = await call('returns.original', { meetingId, fileId })
    expect(new TextDecoder().decode(original.bytes)).toBe(text)
  },
  'returns.inbox': async call => {
    const meetingId = await createSample(call)
    await receive(call, meetingId, CLEAR)
    expect(await call('returns.inbox', { meetingId })).toMatchObject({
      files: [{ state: 'clear', answers: [{ verdict: 'new', placeCode: SAMPLE_PLACE, delegates: 12 }] }],
      counts: { clear: 1, question: 0 },
    })
  },
  'returns.open': async call => {
    const meetingId = await createSample(call)
    const fileId = await receive(call, meetingId, CLEAR)
    const opened = await call('returns.open', { meetingId, fileId })
    expect(opened).toMatchObject({ name: 'xác nhận.csv', workbook: { format: 'csv' } })
  },
  'returns.original': async call => {
    const meetingId = await createSample(call)
    const fileId = await receive(call, meetingId, CLEAR)
    const original = await call('returns.original', { meetingId, fileId })
    expect(original.name).toBe('xác nhận.csv')
    expect(new TextDecoder().decode(original.bytes)).toBe(CLEAR)
  },
  'returns.decide': async call => {
    const meetingId = await createSample(call)
    const fileId = await receive(call, meetingId, ASKED)
    expect((await fileOf(call, meetingId, fileId)).state).toBe('question')
    const decision = { meetingId, fileId, answerIndex: 0, placeCode: SAMPLE_PLACE }
    expect(await call('returns.decide', decision)).toEqual({ learned: ['Xã Mây Trắng'], settled: 0 })
    expect(await fileOf(call, meetingId, fileId)).toMatchObject({
      state: 'clear',
      answers: [{ placeCode: SAMPLE_PLACE, decided: true }],
    })
  },
  'returns.discard': async call => {
    const meetingId = await createSample(call)
    const fileId = await receive(call, meetingId, CLEAR)
    expect(await call('returns.discard', { meetingId, fileId, discarded: true })).toBeNull()
    expect((await fileOf(call, meetingId, fileId)).state).toBe('discarded')
  },
  'returns.commit': async call => {
    const meetingId = await createSample(call)
    const fileId = await receive(call, meetingId, CLEAR)
    expect(await call('returns.commit', { meetingId, fileIds: [fileId] })).toMatchObject({ recorded: 1 })
    expect((await fileOf(call, meetingId, fileId)).state).toBe('recorded')
    expect(await call('meetings.summary', { meetingId })).toMatchObject({ received: 1, delegates: 12 })
  },
  'returns.enter': async call => {
    const meetingId = await createSample(call)
    await call('returns.enter', { meetingId, placeCode: SAMPLE_PLACE, delegates: 9, channel: 'telephone' })
    expect(await call('meetings.summary', { meetingId })).toMatchObject({ received: 1, delegates: 9 })
  },
} satisfies OperationCases
