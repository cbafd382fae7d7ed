import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { CheckedFinding } from '#domain/preflight/preflight-report.ts'
import { LINK_ADDRESSES } from '#test/support/sample-documents.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

const openSample = async (): Promise<TestApp & { meetingId: MeetingId }> => {
  const opened = await testApp()
  const { meetingId } = await opened.call('meetings.create', { from: 'sample' })
  return { ...opened, meetingId }
}

const check = ({ call, meetingId }: Pick<TestApp, 'call'> & { meetingId: MeetingId }) =>
  call('preflight.check', { meetingId })

const found = (findings: readonly CheckedFinding[], code: string): CheckedFinding =>
  findings.find(finding => finding.code === code) ?? expect.fail(`no ${code}`)

async function fillLinks({ call, meetingId }: Awaited<ReturnType<typeof openSample>>): Promise<void> {
  const { meeting } = await call('meetings.get', { meetingId })
  for (const [index, { id }] of meeting.links.entries())
    await call('parts.update', {
      meetingId,
      id,
      part: { kind: 'link', fields: { url: (LINK_ADDRESSES[index] ?? '').replace('21025', '{unit.code}') } },
    })
}

test('the sample is mended step by step until it may leave without a word against it', async () => {
  const sample = await openSample()
  const { call, meetingId } = sample
  expect(await check(sample)).toMatchObject({ errors: 3, openWarnings: 7, mayIssue: false })
  await fillLinks(sample)
  const { findings } = await check(sample)
  for (const { key, fix } of findings) if (fix !== null) await call('preflight.mend', { meetingId, key })
  expect((await check(sample)).findings.map(({ code }) => code)).toEqual(['registry'])
  await call('meetings.update', { meetingId, patch: { letterhead: { number: 12, date: '2026-06-27' } } })
  expect(await check(sample)).toEqual({
    findings: [],
    errors: 0,
    openWarnings: 0,
    acknowledged: 0,
    mayIssue: true,
    codes: { total: 100, read: 100, onPage: 0 },
  })
})

test('a fix of several texts is one step, named and taken back as one', async () => {
  const sample = await openSample()
  const { call, meetingId } = sample
  const { key } = found((await check(sample)).findings, 'commune-only')
  await call('preflight.mend', { meetingId, key })
  const { label } = await call('history.undo', { meetingId })
  expect(label).toContain('Sửa theo kiểm tra: Ghi đủ “xã, phường, đặc khu”')
  expect(found((await check(sample)).findings, 'commune-only').key).toBe(key)
})

test('a warning stands for its reason until its words change; an error never does', async () => {
  const sample = await openSample()
  const { call, refused, meetingId } = sample
  const { findings } = await check(sample)
  const { key } = found(findings, 'doubled-words')
  await call('settings.update', { userName: 'Nguyễn Thị Lan' })
  await call('preflight.acknowledge', { meetingId, key, reason: 'Ghi như công văn đến' })
  const after = await check(sample)
  expect(after).toMatchObject({ openWarnings: 6, acknowledged: 1 })
  expect(after.findings.at(-1)).toMatchObject({
    key,
    acknowledgement: { reason: 'Ghi như công văn đến', who: 'Nguyễn Thị Lan', at: '2026-06-27T16:00' },
  })
  const error = found(findings, 'link-empty').key
  expect(await refused('preflight.acknowledge', { meetingId, key: error, reason: 'Vội' })).toBe('conflict')
  expect(await refused('preflight.acknowledge', { meetingId, key, reason: '  ' })).toBe('invalid-input')
  expect(await refused('preflight.mend', { meetingId, key: error })).toBe('conflict')
  expect(await refused('preflight.mend', { meetingId, key: 'gone' })).toBe('not-found')
  await call('history.undo', { meetingId })
  expect(await check(sample)).toMatchObject({ acknowledged: 0 })
  expect(await refused('preflight.reopen', { meetingId, key })).toBe('not-found')
})

test('an address too long for a code, and one whose code is too fine for a telephone', async () => {
  const sample = await openSample()
  const { call, meetingId } = sample
  const { meeting } = await call('meetings.get', { meetingId })
  const [first, second] = meeting.links
  if (first === undefined || second === undefined) throw new Error('The sample has links')
  const setUrl = (id: string, url: string) =>
    call('parts.update', { meetingId, id, part: { kind: 'link', fields: { url } } })
  await setUrl(first.id, `https://tinhuy.quangngai.gov.vn/${'a'.repeat(1_960)}`)
  await setUrl(second.id, `https://tinhuy.quangngai.gov.vn/{unit.code}?${'b'.repeat(500)}`)
  const { findings } = await check(sample)
  expect(
    findings
      .filter(({ code }) => code === 'link-length' || code === 'link-code')
      .map(({ code, severity, source }) => [code, severity, source.id]),
  ).toEqual([
    ['link-code', 'warning', first.id],
    ['link-code', 'warning', second.id],
  ])
})

test('removing a meeting takes its acknowledgements along, and undoing brings them back', async () => {
  const sample = await openSample()
  const { call, meetingId } = sample
  const { key } = found((await check(sample)).findings, 'doubled-words')
  await call('preflight.acknowledge', { meetingId, key, reason: 'Ghi như công văn đến' })
  await call('meetings.remove', { meetingId })
  await call('history.undo', { meetingId: null })
  expect(await check(sample)).toMatchObject({ acknowledged: 1 })
})
