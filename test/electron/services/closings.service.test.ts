import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ClosingId } from '#domain/consolidation/closing.ts'
import { readWorkbook } from '#electron/spreadsheets/read-workbook.ts'
import { missingValidator, ooxmlFindings } from '#test/support/ooxml/validate-ooxml.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

const opened = async () => {
  const app = await testApp('2026-06-29T14:50')
  const { meetingId } = await app.call('meetings.create', { from: 'sample' })
  const enter = (placeCode: string, delegates: number, note = '') =>
    app.call('returns.enter', { meetingId, placeCode, delegates, channel: 'telephone', note })
  await enter('21025', 38)
  app.setClock('2026-06-29T15:00')
  const { closing } = await app.call('closings.close', { meetingId, name: '15 giờ' })
  app.setClock('2026-06-29T15:30')
  return { app, meetingId, enter, closing }
}

const wordsOf = async (
  app: TestApp,
  input: Parameters<typeof app.call<'report.file'>>[1],
): Promise<string> => {
  const { bytes } = await app.call('report.file', input)
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:br\/>/g, ' ')
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(/<[^>]+>/g, '')
}

test('the report of a closing stays the same to the byte, whatever comes in or is edited later', async () => {
  const { app, meetingId, enter, closing } = await opened()
  const make = () =>
    app.call('report.file', { meetingId, closingId: closing.id, format: 'docx', job: 'report' })
  const before = await make()
  await enter('21292', 41)
  await app.call('meetings.update', {
    meetingId,
    patch: { name: 'Tên khác', letterhead: { organ: 'HUYỆN ỦY KHÁC' } },
  })
  app.setClock('2026-06-29T17:00')
  expect(unzipSync((await make()).bytes)['word/document.xml']).toEqual(
    unzipSync(before.bytes)['word/document.xml'],
  )
  const now = await wordsOf(app, { meetingId, format: 'docx', job: 'now' })
  expect(now).toContain('với 79 đại biểu')
})

test('an amended report names the one it amends and every unit that differs', async () => {
  const { app, meetingId, enter, closing } = await opened()
  await enter('21292', 41)
  await enter('21025', 45)
  const amends = { closingId: closing.id, number: 41 }
  const words = await wordsOf(app, { meetingId, amends, format: 'docx', job: 'report' })
  expect(words).toContain('(thay thế Báo cáo số 41-BC/VPTU ngày 29/6/2026)')
  expect(words).toContain(
    'Báo cáo này thay thế Báo cáo số 41-BC/VPTU ngày 29/6/2026 (số liệu đến 15 giờ 00 phút ngày 29/6/2026). So với báo cáo trước, 02 điểm cầu có thay đổi, tăng 48 đại biểu (từ 38 thành 86), số điểm cầu đã xác nhận từ 1/98 thành 2/98, cụ thể:',
  )
  expect(words).toContain('Sửa 38 thành 45')
})

test.skipIf(missingValidator() !== null)(
  'the amended report is valid as a letter and as a workbook, and nothing in it can run',
  async () => {
    const { app, meetingId, enter, closing } = await opened()
    await enter('21292', 41, '=cmd|calc!A1')
    await enter('21289', 12, '@SUM(1)')
    const amends = { closingId: closing.id, number: null }
    for (const format of ['docx', 'xlsx'] as const) {
      const { bytes } = await app.call('report.file', { meetingId, amends, format, job: format })
      expect(ooxmlFindings(bytes)).toEqual([])
      const names = Object.keys(unzipSync(bytes))
      expect(names.filter(name => /vbaProject|externalLink|embedd|activeX/i.test(name))).toEqual([])
    }
    const { bytes } = await app.call('report.file', { meetingId, amends, format: 'xlsx', job: 'again' })
    const result = readWorkbook(bytes)
    if (!result.ok) throw new Error(result.refusal.code)
    const formulas = Object.values(unzipSync(bytes)).flatMap(part => [
      ...strFromU8(part).matchAll(/<f>([^<]*)<\/f>/g),
    ])
    expect(formulas.length).toBeGreaterThan(5)
    expect(
      formulas.map(([, formula]) => formula).filter(formula => !/^SUM\([A-Z0-9:,]+\)$/.test(formula ?? '')),
    ).toEqual([])
    const changes = result.workbook.sheets.find(({ name }) => name === 'Thay đổi')
    expect(changes?.rows.at(-1)?.map(cell => cell?.number ?? null)).toEqual([null, null, 0, 53, 53])
  },
  // The schemas are large, the machine may be busy.
  30_000,
)

test('the last closing can be taken back; one that another stands on cannot', async () => {
  const { app, meetingId, closing } = await opened()
  await app.call('closings.close', { meetingId, name: '16 giờ' })
  const steps = await app.call('history.list', { meetingId })
  const step = steps.find(({ label }) => label === 'Chốt số liệu "15 giờ"')
  expect(await app.refused('history.reverse', { changeSetId: step?.id })).toBe('changed-since')
  await app.call('history.undo', { meetingId })
  await app.call('history.reverse', { changeSetId: step?.id ?? ('' as never) })
  expect(await app.call('closings.list', { meetingId })).toEqual([])
  await app.call('history.redo', { meetingId })
  expect(await app.call('closings.list', { meetingId })).toEqual([closing])
})

test('a closing stays when an answer it holds is taken back; the difference says so', async () => {
  const { app, meetingId, closing } = await opened()
  const steps = await app.call('history.list', { meetingId })
  const step = steps.find(({ label }) => label.startsWith('Nhập 38'))
  await app.call('history.reverse', { changeSetId: step?.id ?? ('' as never) })
  const { line } = await app.call('closings.compare', { meetingId, from: closing.id, to: null })
  expect(line).toBe('So với 15 giờ: −38; Cẩm Thành bỏ xác nhận 38')
})

test('a meeting goes with its closings and its calls, and comes back with them', async () => {
  const { app, meetingId } = await opened()
  await app.call('closings.close', { meetingId, name: '16 giờ' })
  await app.call('chasing.answer', { meetingId, placeCode: '21292', delegates: 41 })
  await app.call('meetings.remove', { meetingId })
  await app.call('history.undo', { meetingId: null }).catch(() => app.call('history.undo', { meetingId }))
  expect((await app.call('closings.list', { meetingId })).map(({ name }) => name)).toEqual([
    '15 giờ',
    '16 giờ',
  ])
})

test('two closings of one name, and a closing that is gone, are refused', async () => {
  const { app, meetingId } = await opened()
  expect(await app.refused('closings.close', { meetingId, name: ' 15  GIỜ ' })).toBe('conflict')
  const gone = { meetingId, from: 'gone' as ClosingId, to: null }
  expect(await app.refused('closings.compare', gone)).toBe('not-found')
})
