/** Two computers that hand one meeting to each other. */
import { expect, test, vi } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

vi.setConfig({ testTimeout: 60_000 })

const job = () => ({ job: crypto.randomUUID() })
const START = '2026-06-27T16:00'

type Choices = Readonly<Record<string, 'mine' | 'theirs'>>

const giveFrom = async (from: TestApp, meetingId: MeetingId) =>
  new Uint8Array((await from.call('handover.give', { ...job(), meetingId })).bytes)

const differenceAt = async (at: TestApp, bytes: Uint8Array<ArrayBuffer>) => {
  const opened = await at.call('handover.open', { ...job(), bytes })
  if (opened.kind !== 'opened') throw new Error('A password is asked for')
  return opened.difference
}

const hand = async (from: TestApp, to: TestApp, meetingId: MeetingId, choices: Choices = {}) =>
  to.call('handover.accept', { ...job(), bytes: await giveFrom(from, meetingId), choices })

/** What a person sees of the meeting. */
const seenAt = async (app: TestApp, meetingId: MeetingId) => ({
  meeting: await app.call('meetings.get', { meetingId }),
  board: await app.call('consolidation.board', { meetingId }),
  inbox: await app.call('returns.inbox', { meetingId }),
  closings: await app.call('closings.list', { meetingId }),
})

const lines = async (app: TestApp, meetingId: MeetingId) =>
  (await app.call('meetings.get', { meetingId })).meeting.distribution

const addLine = (app: TestApp, meetingId: MeetingId, text: string) =>
  app.call('parts.add', {
    meetingId,
    parent: { kind: 'meeting', id: meetingId },
    part: { kind: 'distribution-line', fields: { text } },
  })

const enter = (app: TestApp, meetingId: MeetingId, placeCode: string, delegates: number) =>
  app.call('returns.enter', { meetingId, placeCode, delegates, channel: 'telephone' })

async function twoComputers() {
  const [one, other] = [await testApp(START, 'mot'), await testApp(START, 'hai')]
  const { meetingId } = await one.call('meetings.create', { from: 'sample' })
  await enter(one, meetingId, '21025', 12)
  return { one, other, meetingId }
}

async function bothHaveIt() {
  const made = await twoComputers()
  await hand(made.one, made.other, made.meetingId)
  return made
}

test('elsewhere the meeting shows the same, with its history, and taking it in is one step to undo', async () => {
  const { one, other, meetingId } = await twoComputers()
  await one.call('closings.close', { meetingId, name: 'Lần 1' })
  const difference = await differenceAt(other, await giveFrom(one, meetingId))
  expect(difference).toMatchObject({ kind: 'new', here: null, clashes: [], inFile: { delegates: 12 } })
  await hand(one, other, meetingId)
  expect(await seenAt(other, meetingId)).toEqual(await seenAt(one, meetingId))
  const known = await one.call('history.list', { meetingId, limit: 50 })
  const taken = await other.call('history.list', { meetingId, limit: 50 })
  expect(taken.slice(1, known.length + 1).map(step => step.label)).toEqual(known.map(step => step.label))
  await other.call('history.undo', { meetingId })
  expect(await other.call('meetings.list', {})).toEqual([])
  expect((await other.call('history.state', { meetingId })).undo).toBeNull()
  await other.call('history.redo', { meetingId })
  expect(await seenAt(other, meetingId)).toEqual(await seenAt(one, meetingId))
})

test('what each changed since is joined, and after both ways both show the same', async () => {
  const { one, other, meetingId } = await bothHaveIt()
  await enter(one, meetingId, '21028', 7)
  await one.call('meetings.update', { meetingId, patch: { letterhead: { place: 'Nghĩa Lộ' } } })
  await enter(other, meetingId, '21034', 9)
  await other.call('meetings.update', { meetingId, patch: { signature: { signer: 'Nguyễn Thị Thử' } } })
  await hand(one, other, meetingId)
  await hand(other, one, meetingId)
  expect(await seenAt(one, meetingId)).toEqual(await seenAt(other, meetingId))
  const { meeting } = await one.call('meetings.get', { meetingId })
  expect(meeting).toMatchObject({
    letterhead: { place: 'Nghĩa Lộ' },
    signature: { signer: 'Nguyễn Thị Thử' },
  })
  expect((await one.call('consolidation.board', { meetingId })).totals.delegates).toBe(28)
  expect(await differenceAt(other, await giveFrom(one, meetingId))).toMatchObject({ clashes: [], areas: [] })
})

test('what both changed is asked about; what is here stays unless theirs is chosen, and the choice holds', async () => {
  const { one, other, meetingId } = await bothHaveIt()
  await one.call('meetings.update', { meetingId, patch: { letterhead: { place: 'Nghĩa Lộ' } } })
  await other.call('meetings.update', { meetingId, patch: { letterhead: { place: 'Cẩm Thành' } } })
  const bytes = await giveFrom(one, meetingId)
  const { clashes } = await differenceAt(other, bytes)
  expect(clashes).toMatchObject([{ area: 'meeting', values: [{ mine: 'Cẩm Thành', theirs: 'Nghĩa Lộ' }] }])
  const placeAt = async (app: TestApp) =>
    (await app.call('meetings.get', { meetingId })).meeting.letterhead.place
  await other.call('handover.accept', { ...job(), bytes })
  expect(await placeAt(other)).toBe('Cẩm Thành')
  await other.call('history.undo', { meetingId })
  const [clash] = clashes
  await other.call('handover.accept', { ...job(), bytes, choices: { [clash?.id ?? '']: 'theirs' } })
  expect(await placeAt(other)).toBe('Nghĩa Lộ')
  await other.call('history.undo', { meetingId })
  expect(await placeAt(other)).toBe('Cẩm Thành')
  await other.call('handover.accept', { ...job(), bytes })
  // The decision goes back: it is newer than what the first computer knows.
  expect(await differenceAt(one, await giveFrom(other, meetingId))).toMatchObject({ clashes: [] })
  await hand(other, one, meetingId)
  expect(await placeAt(one)).toBe('Cẩm Thành')
})

test('a point removed on one side and worked on at the other is asked about as a whole', async () => {
  const { one, other, meetingId } = await bothHaveIt()
  const { meeting } = await one.call('meetings.get', { meetingId })
  const point = meeting.bridgePoints.at(-1)
  if (point === undefined) throw new Error('The sample has points')
  await one.call('parts.remove', { meetingId, kind: 'bridge-point', id: point.id })
  await other.call('parts.add', {
    meetingId,
    parent: { kind: 'bridge-point', id: point.id },
    part: { kind: 'group', fields: { text: 'Khách mời thêm' } },
  })
  const bytes = await giveFrom(one, meetingId)
  const { clashes } = await differenceAt(other, bytes)
  expect(clashes).toMatchObject([{ area: 'points', removedBy: 'theirs' }])
  const before = await seenAt(other, meetingId)
  await other.call('handover.accept', { ...job(), bytes })
  expect((await seenAt(other, meetingId)).meeting).toEqual(before.meeting)
  await other.call('history.undo', { meetingId })
  const choices = { [clashes[0]?.id ?? '']: 'theirs' as const }
  await other.call('handover.accept', { ...job(), bytes, choices })
  const { meeting: joined } = await other.call('meetings.get', { meetingId })
  expect(joined.bridgePoints.map(({ id }) => id)).not.toContain(point.id)
})

test('undoing what was taken in brings back exactly what was here, and does not undo the other computer', async () => {
  const { one, other, meetingId } = await bothHaveIt()
  await addLine(one, meetingId, 'Của máy một')
  await addLine(other, meetingId, 'Của máy hai')
  const before = await seenAt(other, meetingId)
  const state = await other.call('history.state', { meetingId })
  await hand(one, other, meetingId)
  await other.call('history.undo', { meetingId })
  expect(await seenAt(other, meetingId)).toEqual(before)
  expect((await other.call('history.state', { meetingId })).undo).toEqual(state.undo)
  await hand(other, one, meetingId)
  expect((await lines(one, meetingId)).map(line => line.text)).toEqual(
    expect.arrayContaining(['Của máy một', 'Của máy hai']),
  )
})

test('going back in the history passes over what another computer did in between', async () => {
  const { one, other, meetingId } = await bothHaveIt()
  await addLine(other, meetingId, 'Trước khi nhận')
  const before = await seenAt(other, meetingId)
  const [step] = await other.call('history.list', { meetingId, limit: 1 })
  await addLine(one, meetingId, 'Của máy một')
  await hand(one, other, meetingId)
  await addLine(other, meetingId, 'Sau khi nhận')
  await other.call('history.stepBack', { meetingId, after: step?.sequence ?? 0 })
  expect(await seenAt(other, meetingId)).toEqual(before)
})

test('two closings of the same name both stay', async () => {
  const { one, other, meetingId } = await bothHaveIt()
  await one.call('closings.close', { meetingId, name: 'Lần 1' })
  await other.call('closings.close', { meetingId, name: 'Lần 1' })
  await hand(one, other, meetingId)
  await hand(other, one, meetingId)
  const names = (await other.call('closings.list', { meetingId })).map(closing => closing.name)
  expect(names).toEqual(['Lần 1', 'Lần 1 (2)'])
  expect(await seenAt(one, meetingId)).toEqual(await seenAt(other, meetingId))
})

test('while rehearsing nothing is handed over', async () => {
  const { one, meetingId } = await twoComputers()
  const bytes = await giveFrom(one, meetingId)
  await one.call('rehearsal.start', job())
  expect(await one.refused('handover.open', { ...job(), bytes })).toBe('conflict')
  expect(await one.refused('handover.give', { ...job(), meetingId })).toBe('conflict')
})

const SAMPLE_DIRECTORY = 358

/** Takes in the made-up directory; the file is the same at every office. */
async function takeDirectory(app: TestApp): Promise<void> {
  const { name, bytes } = await app.call('persons.starter', { what: 'sample' })
  await app.call('persons.import', { ...job(), file: { name, bytes: new Uint8Array(bytes) } })
}

const overviewAt = (app: TestApp, meetingId: MeetingId) =>
  app.call('allocation.overview', { ...job(), meetingId })

/** Who sits where, whatever the entries are called inside. */
const seatingAt = async (app: TestApp, meetingId: MeetingId) => {
  const { people, seated, asked, expected, questions, decided, groups } = await overviewAt(app, meetingId)
  return {
    figures: { people, seated, asked, expected },
    questions: questions.map(({ name, options }) => [name, options.map(({ code }) => code)]),
    decided: decided.map(({ name, place, decision }) => [name, place?.code, decision]),
    groups: groups.map(({ text, members }) => [text, members]),
  }
}

async function allocatedMeeting() {
  const [one, other] = [await testApp(START, 'mot'), await testApp(START, 'hai')]
  await takeDirectory(one)
  const { meetingId } = await one.call('meetings.create', { from: 'sample' })
  await one.call('allocation.bind-suggested', { meetingId })
  const { questions } = await overviewAt(one, meetingId)
  const personIds = questions.slice(0, 3).map(({ personId }) => personId)
  await one.call('allocation.decide', { meetingId, personIds, placeCode: 'TINH' })
  return { one, other, meetingId }
}

test('whom a group invites by office or membership goes along, and whom to call about the places', async () => {
  const { one, other, meetingId } = await allocatedMeeting()
  await one.call('persons.add', { fields: { name: 'Nguyễn Không Liên Quan' } })
  const seating = await seatingAt(one, meetingId)
  expect(seating.figures).toMatchObject({ asked: 9 })
  await hand(one, other, meetingId)
  expect(await seatingAt(other, meetingId)).toEqual(seating)
  const found = async (search: string) => (await other.call('persons.search', { search })).total
  expect(await found('khong lien quan')).toBe(0)
  expect(await other.call('persons.contacts', {})).toHaveLength(
    (await one.call('persons.contacts', {})).length,
  )
  await other.call('history.undo', { meetingId })
  expect(await found('')).toBe(0)
})

test('an office that knows the same people already has nobody twice, and decisions mean its own entries', async () => {
  const { one, other, meetingId } = await allocatedMeeting()
  await takeDirectory(other)
  const { id: namesake } = await other.call('persons.add', { fields: { name: 'Lê Thế Huy' } })
  await hand(one, other, meetingId)
  expect(await seatingAt(other, meetingId)).toEqual(await seatingAt(one, meetingId))
  expect((await other.call('persons.search', { search: '' })).total).toBe(SAMPLE_DIRECTORY + 1)
  expect(await differenceAt(other, await giveFrom(one, meetingId))).toMatchObject({ kind: 'same' })
  const { questions } = await overviewAt(other, meetingId)
  const known = await other.call('persons.search', { search: questions[0]?.name ?? '' })
  expect(known.persons.map(({ id }) => id)).toContain(questions[0]?.personId)
  expect((await other.call('persons.get', { id: namesake })).mergedIds).toEqual([])
  // What is decided there comes back and means the same people here.
  const personIds = questions.map(({ personId }) => personId)
  await other.call('allocation.decide', { meetingId, personIds, placeCode: 'TINH' })
  await hand(other, one, meetingId)
  expect(await seatingAt(one, meetingId)).toEqual(await seatingAt(other, meetingId))
  expect((await one.call('persons.search', { search: '' })).total).toBe(SAMPLE_DIRECTORY)
  await one.call('history.undo', { meetingId })
  expect((await seatingAt(one, meetingId)).figures).toMatchObject({ asked: 9 })
  await other.call('history.undo', { meetingId })
  await other.call('history.undo', { meetingId })
  expect((await other.call('persons.search', { search: '' })).total).toBe(SAMPLE_DIRECTORY + 1)
})
