import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { issuableMeeting } from '#test/support/issuable-meeting.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

const CAM_THANH = '21025'
const DEPUTY = 'DU-UBND'

type Opened = TestApp & {
  readonly meetingId: MeetingId
  readonly issue: (...recipients: readonly string[]) => Promise<unknown>
  readonly issueAll: () => Promise<unknown>
  readonly counts: () => Promise<unknown>
  readonly sentences: (recipient: string) => Promise<readonly string[]>
  /** The letter a recipient would get now, as text. */
  readonly text: (recipient: string) => Promise<string>
}

async function openIssuing(): Promise<Opened> {
  const opened = await testApp('2026-06-27T16:00')
  const { call } = opened
  const meetingId = await issuableMeeting(call)
  const issue = (...recipients: readonly string[]) =>
    call('issuing.issue', { meetingId, recipients: [...recipients], job: 'issue' })
  return {
    ...opened,
    meetingId,
    issue,
    issueAll: async () =>
      issue(...(await call('meetings.get', { meetingId })).places.map(place => place.code)),
    counts: async () => (await call('issuing.state', { meetingId })).counts,
    sentences: async recipient =>
      (await call('issuing.changes', { meetingId, recipient })).changes.map(change => change.sentence),
    text: async recipient => {
      const file = await call('invitation.file', { meetingId, recipient, format: 'txt', job: 'text' })
      return new TextDecoder().decode(file.bytes)
    },
  }
}

test('all places get a plain letter in one step that the history names and undoes', async () => {
  const { call, meetingId, issueAll, counts } = await openIssuing()
  expect(await issueAll()).toEqual({ plain: 98, adjusted: 0, unchanged: 0 })
  expect(await counts()).toEqual({ 'not-issued': 0, issued: 98, changed: 0 })
  expect((await call('meetings.summary', { meetingId })).issued).toBe(98)
  const { undo } = await call('history.state', { meetingId })
  expect(undo?.label).toBe('Phát hành giấy mời cho 98 nơi nhận')
  await call('history.undo', { meetingId })
  expect(await counts()).toEqual({ 'not-issued': 98, issued: 0, changed: 0 })
  await call('history.redo', { meetingId })
  expect((await call('meetings.summary', { meetingId })).issued).toBe(98)
})

test('an invitation with errors is kept back, and says which', async () => {
  const { app, call, refused } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const asked = { meetingId, recipients: [CAM_THANH], job: 'issue' }
  expect(await refused('issuing.issue', asked)).toBe('conflict')
  const outcome = await app.call('issuing.issue', asked)
  if (outcome.ok) throw new Error('issued all the same')
  expect(outcome.error.message).toContain('còn 3 lỗi')
  expect(outcome.error.problems).toHaveLength(3)
})

test('stopped on the way it issues nothing', async () => {
  const { app, call, refused, meetingId, counts } = await openIssuing()
  const recipients = (await call('meetings.get', { meetingId })).places.map(place => place.code)
  const seen: number[] = []
  const stop = app.listen(event => {
    if (event.kind !== 'progress') return
    seen.push(event.done)
    if (event.done === event.total - 50) void call('jobs.cancel', { job: 'issue' })
  })
  expect(await refused('issuing.issue', { meetingId, recipients, job: 'issue' })).toBe('cancelled')
  stop()
  expect(seen).toEqual(seen.toSorted((left, right) => left - right))
  expect(await counts()).toEqual({ 'not-issued': 98, issued: 0, changed: 0 })
})

test('an invitation that changes while its letters are prepared is not issued half old, half new', async () => {
  const { app, call, refused, meetingId, counts } = await openIssuing()
  const recipients = (await call('meetings.get', { meetingId })).places.map(place => place.code)
  let isChanged = false
  app.listen(event => {
    if (event.kind !== 'progress' || isChanged || event.done < event.total - 60) return
    isChanged = true
    void call('meetings.update', { meetingId, patch: { closing: 'Kính mời các đồng chí dự họp' } })
  })
  expect(await refused('issuing.issue', { meetingId, recipients, job: 'issue' })).toBe('changed-since')
  expect(await counts()).toMatchObject({ 'not-issued': 98 })
})

test('a change reaches those whose letter it changes, and only them', async () => {
  const { call, meetingId, issueAll, counts, sentences } = await openIssuing()
  await call('meetings.update', { meetingId, patch: { formChoices: { recipientText: 'own-part' } } })
  await issueAll()
  const { meeting } = await call('meetings.get', { meetingId })
  const point = meeting.bridgePoints.find(({ code }) => code === DEPUTY)
  await call('parts.update', {
    meetingId,
    id: point?.id ?? '',
    part: { kind: 'bridge-point', fields: { place: 'Phòng họp số 2 - Trụ sở UBND tỉnh' } },
  })
  expect(await counts()).toEqual({ 'not-issued': 0, issued: 97, changed: 1 })
  expect(await sentences(CAM_THANH)).toEqual([])
  expect((await sentences(DEPUTY))[0]).toMatch(/^Điều chỉnh địa điểm tại .* thành “Tại Phòng họp số 2/)
})

test('the time moves: everybody gets an adjusted letter that lists it; a new recipient a plain one', async () => {
  const { call, meetingId, issue, counts, text, setClock } = await openIssuing()
  await call('meetings.update', { meetingId, patch: { letterhead: { number: 7, date: '2026-06-27' } } })
  await issue(CAM_THANH)
  const { meeting } = await call('meetings.get', { meetingId })
  const session = meeting.sessions[0]?.id ?? ''
  const startsAt = '2026-07-02T08:00'
  await call('parts.update', { meetingId, id: session, part: { kind: 'session', fields: { startsAt } } })
  expect(await counts()).toEqual({ 'not-issued': 97, issued: 0, changed: 1 })

  const adjusted = await text(CAM_THANH)
  expect(adjusted).toContain('GIẤY MỜI (điều chỉnh)')
  expect(adjusted).toContain(
    'Ban Thường vụ Tỉnh ủy điều chỉnh một số nội dung của Giấy mời số 07-GM/TU ngày 27/6/2026, gồm:',
  )
  expect(adjusted).toContain(
    '- Điều chỉnh thời gian từ “01 buổi, bắt đầu vào lúc 14 giờ 00 phút ngày 01/7/2026 (chiều thứ Tư)” thành “01 buổi, bắt đầu vào lúc 08 giờ 00 phút ngày 02/7/2026 (sáng thứ Năm)”.',
  )
  expect(adjusted).toContain('Giấy mời này thay thế Giấy mời số 07-GM/TU ngày 27/6/2026.')
  expect(await text(DEPUTY)).not.toContain('điều chỉnh')

  setClock('2026-06-28T09:00')
  expect(await issue(CAM_THANH, DEPUTY)).toEqual({ plain: 1, adjusted: 1, unchanged: 0 })
  const { undo } = await call('history.state', { meetingId })
  expect(undo?.label).toBe('Phát hành giấy mời cho 1 nơi nhận, giấy mời điều chỉnh cho 1 nơi nhận')
  expect(await counts()).toEqual({ 'not-issued': 96, issued: 2, changed: 0 })
  expect(await text(CAM_THANH)).toBe(adjusted)
})

test('a second adjustment is measured against the first and names it', async () => {
  const { call, meetingId, issue, sentences, text } = await openIssuing()
  await issue(CAM_THANH)
  await call('meetings.update', { meetingId, patch: { closing: 'Kính mời các đồng chí dự đúng giờ' } })
  await issue(CAM_THANH)
  await call('meetings.update', { meetingId, patch: { abstract: 'dự Hội nghị' } })
  expect(await sentences(CAM_THANH)).toEqual(['Bổ sung trích yếu: “dự Hội nghị”'])
  expect(await text(CAM_THANH)).toContain('của Giấy mời (điều chỉnh) ngày 27/6/2026, gồm:')
  const { letters } = await call('issuing.changes', { meetingId, recipient: CAM_THANH })
  expect(letters.map(({ version, kind }) => [version, kind])).toEqual([
    [2, 'adjusted'],
    [1, 'plain'],
  ])
})

test('number, tone placement and who gets a copy change no letter that went out', async () => {
  const { call, meetingId, issue, counts } = await openIssuing()
  await issue(CAM_THANH)
  await call('meetings.update', {
    meetingId,
    patch: {
      letterhead: { number: 9, date: '2026-06-28' },
      formChoices: { tones: 'new', numbering: 'dash' },
    },
  })
  const part = { kind: 'distribution-line', fields: { text: 'Báo Quảng Ngãi' } } as const
  await call('parts.add', { meetingId, parent: { kind: 'meeting', id: meetingId }, part })
  expect(await counts()).toEqual({ 'not-issued': 97, issued: 1, changed: 0 })
})

test('who is no place of the meeting any more is named', async () => {
  const { call, meetingId, issue } = await openIssuing()
  await issue(CAM_THANH)
  const { meeting } = await call('meetings.get', { meetingId })
  const point = meeting.bridgePoints.find(({ kind }) => kind === 'per-unit')
  const unitCodes = (point?.unitCodes ?? []).filter(code => code !== CAM_THANH)
  const part = { kind: 'bridge-point', fields: { unitCodes } } as const
  await call('parts.update', { meetingId, id: point?.id ?? '', part })
  const { withdrawn } = await call('issuing.state', { meetingId })
  expect(withdrawn).toEqual([{ code: CAM_THANH, title: 'Phường Cẩm Thành' }])
})

test('a letter that went out can be had again word for word, with its code in the margin', async () => {
  const { call, meetingId } = await openIssuing()
  await call('issuing.issue', { meetingId, recipients: [CAM_THANH], printCode: true, job: 'issue' })
  await call('meetings.update', { meetingId, patch: { closing: 'Khác hẳn' } })
  const { letters } = await call('issuing.changes', { meetingId, recipient: CAM_THANH })
  const [letter] = letters
  expect(letter).toMatchObject({ version: 1, codePrinted: true })
  expect(letter?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  const file = await call('issuing.letter', {
    meetingId,
    letterId: letter?.id ?? '',
    format: 'docx',
    job: 'letter',
  })
  const { strFromU8, unzipSync } = await import('fflate')
  const xml = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array())
  expect(xml).toContain(letter?.code)
  expect(xml).not.toContain('Khác hẳn')
})
