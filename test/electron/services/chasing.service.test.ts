import { expect, test } from 'vitest'
import { testApp } from '#test/support/test-app.ts'

const PLACE = '21292'

const opened = async () => {
  const app = await testApp('2026-06-29T15:10')
  const { meetingId } = await app.call('meetings.create', { from: 'sample' })
  const rowOf = async (code = PLACE) =>
    (await app.call('chasing.sheet', { meetingId })).rows.find(row => row.code === code)
  return { ...app, meetingId, rowOf }
}

test('an answer taken down by telephone is a return and a call, taken back together', async () => {
  const { call, meetingId, rowOf } = await opened()
  const told = { contactName: 'Lê Thị Nghe', contactPhone: '0905111333', chairName: 'Nguyễn Văn Bảy' }
  await call('chasing.answer', { meetingId, placeCode: PLACE, delegates: 41, ...told })
  expect(await rowOf()).toMatchObject({ isMissing: false, delegates: 41, calls: [{ outcome: 'answered' }] })
  const { versions } = await call('consolidation.explain', { meetingId, placeCode: PLACE })
  expect(versions).toMatchObject([{ channel: 'telephone', content: { chair: { name: 'Nguyễn Văn Bảy' } } }])
  await call('history.undo', { meetingId })
  expect(await rowOf()).toMatchObject({ isMissing: true, delegates: null, calls: [] })
})

test('a number that was called once is known at the next meeting, a wrong one is not', async () => {
  const { call, meetingId } = await opened()
  const to = { meetingId, placeCode: PLACE } as const
  await call('chasing.call', { ...to, outcome: 'wrong-number', contactPhone: '0905000000' })
  await call('chasing.call', {
    ...to,
    outcome: 'promised',
    contactName: 'Lê Thị Nghe',
    contactPhone: '0905111333',
  })
  const next = await call('meetings.create', { from: 'sample' })
  const { rows } = await call('chasing.sheet', { meetingId: next.meetingId })
  expect(rows.find(row => row.code === PLACE)?.contacts).toEqual([
    { name: 'Lê Thị Nghe', phone: '0905111333', from: 'Đã gọi ngày 29/6/2026' },
  ])
})

test('the contact of an answer to an earlier meeting can be called for this one', async () => {
  const { call, meetingId } = await opened()
  const contact = { contactName: 'Trần Minh', contactPhone: '0905000001' }
  await call('returns.enter', { meetingId, placeCode: PLACE, delegates: 5, channel: 'paper', ...contact })
  const next = await call('meetings.create', { from: 'sample' })
  const { rows } = await call('chasing.sheet', { meetingId: next.meetingId })
  expect(rows.find(row => row.code === PLACE)?.contacts[0]).toMatchObject({
    name: 'Trần Minh',
    phone: '0905000001',
  })
})

test('whom the directory has for a unit is offered before those who came with an answer', async () => {
  const { call, meetingId } = await opened()
  const contact = { contactName: 'Trần Minh', contactPhone: '0905000001' }
  await call('returns.enter', { meetingId, placeCode: PLACE, delegates: 5, channel: 'paper', ...contact })
  for (const [role, name, phone] of [
    ['technician', 'Võ Kỹ Thuật', '0900000002'],
    ['contact', 'Lê Liên Hệ', '0900000001'],
  ] as const)
    await call('persons.addContact', { placeCode: PLACE, role, name, phones: [phone] })
  const next = await call('meetings.create', { from: 'sample' })
  const { rows } = await call('chasing.sheet', { meetingId: next.meetingId })
  expect(rows.find(row => row.code === PLACE)?.contacts.map(({ name, from }) => [name, from])).toEqual([
    ['Lê Liên Hệ', 'Danh bạ: người liên hệ'],
    ['Võ Kỹ Thuật', 'Danh bạ: cán bộ kỹ thuật'],
    ['Trần Minh', expect.stringContaining('Xác nhận dự')],
  ])
})

test('a text that was sent stands in the log of each unit it names', async () => {
  const { call, meetingId } = await opened()
  const { text, placeCodes } = await call('chasing.text', {
    meetingId,
    placeCode: null,
    until: '2026-06-29T17:00',
  })
  expect(text).toContain('của 97 cơ quan, đơn vị sau:')
  expect(placeCodes).not.toContain('TINH')
  await call('chasing.sent', { meetingId, placeCodes: [...placeCodes], kind: 'message' })
  const { rows } = await call('chasing.sheet', { meetingId })
  expect(rows.filter(row => row.calls[0]?.kind === 'message')).toHaveLength(97)
})

test('a place that is no part of the meeting is neither called nor reminded', async () => {
  const { refused, meetingId } = await opened()
  const to = { meetingId, placeCode: '99999' }
  expect(await refused('chasing.call', { ...to, outcome: 'promised' })).toBe('not-found')
  expect(await refused('chasing.answer', { ...to, delegates: 3 })).toBe('not-found')
  expect(await refused('chasing.text', { ...to, until: '2026-06-29T17:00' })).toBe('not-found')
})

test('the office itself is neither on the sheet nor in the letter, which counts the others alike', async () => {
  const { call, meetingId } = await opened()
  const { rows, until } = await call('chasing.sheet', { meetingId })
  expect(rows.map(({ code }) => code)).not.toContain('TINH')
  const { placeCodes } = await call('chasing.text', { meetingId, placeCode: null, until })
  expect(rows.map(({ code }) => code)).toEqual(placeCodes)
})
