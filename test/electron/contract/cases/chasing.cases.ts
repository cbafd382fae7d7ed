/** Reminding those who have not answered, over both transports. */
import { expect } from 'vitest'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

const UNTIL = '2026-06-29T17:00'

export const chasingCases = {
  'chasing.sheet': async call => {
    const { rows } = await call('chasing.sheet', { meetingId: await createSample(call) })
    expect(rows).toHaveLength(97)
  },
  'chasing.text': async call => {
    const meetingId = await createSample(call)
    const { text } = await call('chasing.text', { meetingId, placeCode: SAMPLE_PLACE, until: UNTIL })
    expect(text).toMatch(/^Kính gửi: Đảng ủy phường Cẩm Thành\n/)
  },
  'chasing.call': async call => {
    const meetingId = await createSample(call)
    const placeCode = SAMPLE_PLACE
    expect(await call('chasing.call', { meetingId, placeCode, outcome: 'no-answer' })).toBeNull()
    const { rows } = await call('chasing.sheet', { meetingId })
    expect(rows.find(row => row.code === placeCode)?.calls).toMatchObject([{ outcome: 'no-answer' }])
  },
  'chasing.answer': async call => {
    const meetingId = await createSample(call)
    await call('chasing.answer', { meetingId, placeCode: SAMPLE_PLACE, delegates: 41 })
    expect((await call('consolidation.board', { meetingId })).totals.delegates).toBe(41)
  },
  'chasing.sent': async call => {
    const meetingId = await createSample(call)
    await call('chasing.sent', { meetingId, placeCodes: [SAMPLE_PLACE], kind: 'message' })
    const { rows } = await call('chasing.sheet', { meetingId })
    expect(rows.filter(row => row.calls.length > 0)).toHaveLength(1)
  },
  'chasing.preview': async call => {
    const meetingId = await createSample(call)
    const { html } = await call('chasing.preview', { meetingId, paper: 'letter', until: UNTIL })
    expect(html).toContain('-CV/VPTU')
  },
  'chasing.file': async call => {
    const meetingId = await createSample(call)
    const paper = { paper: 'telephone-sheet', until: UNTIL, format: 'docx', job: 'chasing' } as const
    const { name, bytes } = await call('chasing.file', { meetingId, ...paper })
    expect(name).toBe('phieu-goi-dien.docx')
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK')
  },
} satisfies OperationCases
