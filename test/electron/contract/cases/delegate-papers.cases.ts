/** The papers of the delegates, over both transports. */
import { expect } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

export const delegatePapersCases = {
  'delegate-papers.file': async call => {
    const meetingId = await createSample(call)
    const paper: Input<'delegate-papers.file'>['paper'] = { kind: 'roll-call', codes: [SAMPLE_PLACE] }
    const file = await call('delegate-papers.file', { meetingId, paper, format: 'xlsx', job: 'roll' })
    expect(file.name).toBe('phieu-diem-danh.xlsx')
    expect(String.fromCharCode(...file.bytes.subarray(0, 2))).toBe('PK')
  },
} satisfies OperationCases
