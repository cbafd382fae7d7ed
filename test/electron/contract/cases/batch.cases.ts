/** Letters for many, their files as bytes and their manifest, over both transports. */
import { expect } from 'vitest'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

export const batchCases = {
  'batch.make': async call => {
    const meetingId = await createSample(call)
    const asked = { meetingId, recipients: [SAMPLE_PLACE], format: 'docx' as const }
    const { files, manifest, cancelled } = await call('batch.make', {
      ...asked,
      bundle: 'files',
      job: 'letters',
    })
    expect(cancelled).toBe(false)
    expect(files.map(file => file.name)).toEqual([
      '21025-phuong-cam-thanh.docx',
      'danh-muc.csv',
      'danh-muc.json',
    ])
    expect(String.fromCharCode(...(files[0]?.bytes.subarray(0, 2) ?? []))).toBe('PK')
    expect(manifest).toMatchObject([{ code: SAMPLE_PLACE, state: 'made', pages: 3 }])
    await expect(call('batch.make', { ...asked, bundle: 'one-file', job: 'book' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  },
  'batch.piece': async call => {
    const meetingId = await createSample(call)
    const { archive } = await call('batch.make', {
      meetingId,
      recipients: [SAMPLE_PLACE],
      format: 'docx',
      bundle: 'archive',
      job: 'archive',
    })
    const bytes = await call('batch.piece', { archive: archive?.id ?? '', from: 0 })
    expect([bytes.length, String.fromCharCode(...bytes.subarray(0, 2))]).toEqual([archive?.size, 'PK'])
    const gone = { archive: '00000000-0000-4000-8000-000000000000', from: 0 }
    await expect(call('batch.piece', gone)).rejects.toMatchObject({ code: 'not-found' })
  },
} satisfies OperationCases
