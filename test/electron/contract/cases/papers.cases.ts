/** The papers around a meeting, over both transports. */
import { expect } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { createSample, type OperationCases } from './case.ts'

const PLATES: Input<'papers.file'>['paper'] = {
  kind: 'name-plates',
  people: { from: 'lines', lines: ['Nguyễn Văn An, Bí thư Tỉnh ủy'] },
  text: 'name',
  format: 'A4',
}

export const papersCases = {
  'papers.preview': async call => {
    const meetingId = await createSample(call)
    const { html } = await call('papers.preview', { meetingId, paper: PLATES })
    expect(html).toContain('NGUYỄN VĂN AN')
    expect(html).not.toContain('<script')
  },
  'papers.file': async call => {
    const meetingId = await createSample(call)
    const file = await call('papers.file', { meetingId, paper: PLATES, format: 'docx', job: 'plates' })
    expect(file.name).toBe('bien-ten.docx')
    expect(String.fromCharCode(...file.bytes.subarray(0, 2))).toBe('PK')
  },
  'papers.draft-programme': async call => {
    const meetingId = await createSample(call)
    expect(await call('papers.draft-programme', { meetingId })).toBeNull()
    const { meeting } = await call('meetings.get', { meetingId })
    expect(meeting.programme.length).toBeGreaterThan(3)
  },
} satisfies OperationCases
