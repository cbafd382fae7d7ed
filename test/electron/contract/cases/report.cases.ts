/** The report, its pages and its files as bytes, over both transports. */
import { expect } from 'vitest'
import { createSample, type OperationCases } from './case.ts'

export const reportCases = {
  'report.preview': async call => {
    const meetingId = await createSample(call)
    const { html } = await call('report.preview', { meetingId })
    expect(html).toContain('-BC/VPTU')
    expect(html).not.toContain('<script')
  },
  'report.file': async call => {
    const meetingId = await createSample(call)
    for (const format of ['docx', 'xlsx'] as const) {
      const { name, bytes } = await call('report.file', { meetingId, format, job: 'report' })
      expect(name).toMatch(new RegExp(`\\.${format}$`))
      expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK')
    }
  },
} satisfies OperationCases
