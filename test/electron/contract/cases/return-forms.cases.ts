/** Forms going out and marked copies going back, as bytes over both transports. */
import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

/** A unit that the directory does not know is asked, never guessed. */
const ASKED = 'STT,"Xã, phường, đặc khu",Số lượng đại biểu\n1,Xã Không Có Thật,7\n'

export const returnFormsCases = {
  'returns.forms': async call => {
    const meetingId = await createSample(call)
    const forms = await call('returns.forms', { meetingId, recipients: null, kind: 'per-unit', job: 'forms' })
    const names = Object.keys(unzipSync(forms.bytes))
    expect(names).toHaveLength(98)
    expect(names).toContain(`phieu-xac-nhan/phieu-${SAMPLE_PLACE}-phuong-cam-thanh.xlsx`)
  },
  'returns.markedCopy': async call => {
    const meetingId = await createSample(call)
    const { fileIds } = await call('returns.receive', {
      meetingId,
      job: 'receive',
      files: [
        {
          name: 'xác nhận.csv',
          bytes: new TextEncoder().encode(ASKED),
          modifiedAt: localDateTime('2026-06-29T08:00'),
        },
      ],
    })
    const fileId = fileIds[0] ?? expect.fail('no file was received')
    const copy = await call('returns.markedCopy', { meetingId, fileId, job: 'copy' })
    expect(copy.name).toBe('can-sua-xac-nhan.xlsx')
    expect(Object.keys(unzipSync(copy.bytes))).toContain('xl/comments1.xml')
  },
} satisfies OperationCases
