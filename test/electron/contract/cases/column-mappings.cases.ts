/** Columns that a person explained, seen and taken back over both transports. */
import { expect } from 'vitest'
import type { MeetingId, ReturnFileId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases } from './case.ts'

/** A list under headings nobody knows; each heading once, for cases share a program. */
async function receive(
  call: TypedCall,
  heading: string,
): Promise<{ readonly meetingId: MeetingId; readonly fileId: ReturnFileId }> {
  const meetingId = await createSample(call)
  const { fileIds } = await call('returns.receive', {
    meetingId,
    job: `receive ${heading}`,
    files: [
      {
        name: 'Phường Cẩm Thành.csv',
        bytes: new TextEncoder().encode(`Quý danh ${heading},Việc\nlan,bán hàng\nhuệ,may mặc\n`),
        modifiedAt: localDateTime('2026-06-29T08:00'),
      },
    ],
  })
  return { meetingId, fileId: fileIds[0] ?? expect.fail('no file was received') }
}

const correct = (call: TypedCall, file: { readonly meetingId: MeetingId; readonly fileId: ReturnFileId }) =>
  call('returns.correctColumns', {
    ...file,
    sheet: '',
    top: 0,
    height: 1,
    columns: [
      { column: 0, role: 'name' },
      { column: 1, role: 'position' },
    ],
    job: `correct ${file.fileId}`,
  })

export const columnMappingsCases = {
  'returns.correctColumns': async call => {
    const file = await receive(call, 'một')
    expect(await correct(call, file)).toEqual({ reread: 0 })
    const { reading, tables } = await call('returns.open', file)
    expect(reading).toMatchObject({ answers: [{ delegates: 2, people: [{ name: 'lan' }, { name: 'huệ' }] }] })
    expect(tables).toMatchObject([
      { sheet: '', table: { columns: [{ role: 'name' }, { role: 'position' }] } },
    ])
  },
  'returns.mappings': async call => {
    const file = await receive(call, 'hai')
    await correct(call, file)
    expect(await call('returns.mappings', { meetingId: file.meetingId })).toContainEqual(
      expect.objectContaining({
        height: 1,
        columns: [
          { offset: 0, role: 'name', heading: 'Quý danh hai' },
          { offset: 1, role: 'position', heading: 'Việc' },
        ],
      }),
    )
  },
  'returns.forgetMapping': async call => {
    const file = await receive(call, 'ba')
    await correct(call, file)
    const { meetingId } = file
    const mapping = (await call('returns.mappings', { meetingId })).find(each =>
      each.columns.some(column => column.heading === 'Quý danh ba'),
    )
    const signature = mapping?.signature ?? expect.fail('the correction was not kept')
    expect(await call('returns.forgetMapping', { meetingId, signature, job: 'forget' })).toEqual({
      reread: 1,
    })
    expect(await call('returns.mappings', { meetingId })).not.toContainEqual(mapping)
  },
} satisfies OperationCases
