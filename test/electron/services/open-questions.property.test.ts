/** Whatever came in, was answered, recorded, put aside or taken back: the strip counts the questions the inbox shows. */
import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { type Chance, chanceFrom } from '#test/support/random.ts'
import { formExport, personList } from '#test/support/return-files.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

/** Look-alikes, a name that is none, and names of their own. */
const UNITS = ['Xã Sơn Hà', 'Xã Sơn Hạ', 'Xã Ba Tô', 'Xã Ba Tơ', 'Xã Không Đâu', 'Xã Mộ Đức'] as const
const NAMES = ['Đỗ Văn Phúc', 'Lê Thị Hoa', 'Trần Minh Đức', 'Hồ Thị Lan', 'Đinh Văn Sơn'] as const

type Story = {
  readonly call: TestApp['call']
  readonly meetingId: MeetingId
  readonly chance: Chance
  /** Files handed in so far, for telling them apart. */
  files: number
}

const inboxOf = ({ call, meetingId }: Story) => call('returns.inbox', { meetingId })

async function receive(story: Story, sent: ReturnType<typeof personList>): Promise<void> {
  const { call, meetingId, chance } = story
  const file = { ...sent, modifiedAt: `2026-06-27T${10 + chance.upTo(5)}:00` }
  await call('returns.receive', { meetingId, files: [file], job: `job-${story.files++}` })
}

async function sendList(story: Story): Promise<void> {
  const { chance } = story
  // Short lists of few names: twins, revisions, strangers under a look-alike's name, telephones of another unit.
  const names = Array.from({ length: 1 + chance.upTo(4) }, () => chance.oneOf(NAMES))
  await receive(
    story,
    personList(chance.oneOf(UNITS), names, chance.oneOf(['ds.csv', 'danh sach xa gui.csv'])),
  )
}

const sendForm = (story: Story): Promise<void> => {
  const { chance } = story
  const rows = Array.from({ length: 1 + chance.upTo(4) }, () => {
    const number = chance.oneOf(['12', '13', 'khoảng 20', ''])
    return [chance.oneOf(UNITS), number] as const
  })
  return receive(story, formExport(rows))
}

async function answer(story: Story): Promise<void> {
  const { call, meetingId, chance } = story
  const asked = (await inboxOf(story)).files.filter(file => file.answers.length > 0)
  if (asked.length === 0) return
  const { fileId, answers } = chance.oneOf(asked)
  const { answerIndex, candidates } = chance.oneOf(answers)
  const placeCode = candidates.length > 0 && chance.upTo(3) > 0 ? chance.oneOf(candidates).code : null
  const delegates = chance.upTo(2) === 0 ? null : 5 + chance.upTo(10)
  await call('returns.decide', { meetingId, fileId, answerIndex, placeCode, delegates })
}

async function record(story: Story): Promise<void> {
  const { call, meetingId, chance } = story
  const clear = (await inboxOf(story)).files.filter(() => chance.upTo(4) > 0)
  await call('returns.commit', { meetingId, fileIds: clear.map(file => file.fileId) })
}

async function putAside(story: Story): Promise<void> {
  const { call, meetingId, chance } = story
  const { files } = await inboxOf(story)
  if (files.length === 0) return
  const { fileId, state } = chance.oneOf(files)
  await call('returns.discard', { meetingId, fileId, discarded: state !== 'discarded' })
}

async function telephone({ call, meetingId, chance }: Story): Promise<void> {
  const { places } = await call('meetings.get', { meetingId })
  const told = places.filter(place => UNITS.some(unit => unit === place.title))
  const placeCode = chance.oneOf(told).code
  await call('returns.enter', { meetingId, placeCode, delegates: 9, channel: 'telephone' })
}

const step = async ({ app, meetingId }: TestApp & Pick<Story, 'meetingId'>, way: 'undo' | 'redo') =>
  // Nothing may be left to take back, or something stand in the way.
  void (await app.call(`history.${way}`, { meetingId }))

const ACTS = [sendList, sendList, sendList, sendForm, answer, record, record, putAside, telephone] as const

test.each([1, 2, 3, 4, 5, 6])('the strip and the inbox agree after every step (%i)', async seed => {
  const opened = await testApp()
  const { call } = opened
  const chance = chanceFrom(seed)
  const earlier = (await call('meetings.create', { from: 'sample' })).meetingId
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const story: Story = { call, meetingId, chance, files: 0 }
  const before: Story = { call, meetingId: earlier, chance, files: 1000 }
  for (let sent = 0; sent < 3; sent++) await sendList(before)
  await call('returns.commit', { meetingId: earlier })
  const seen = new Set<number>()
  for (let done = 0; done < 45; done++) {
    if (chance.upTo(5) === 0) await step({ ...opened, meetingId }, chance.oneOf(['undo', 'undo', 'redo']))
    else await chance.oneOf(ACTS)(story)
    const { openQuestions } = await call('meetings.summary', { meetingId })
    expect(openQuestions).toBe((await inboxOf(story)).counts.question)
    seen.add(openQuestions)
  }
  // A story without questions would show nothing.
  expect(seen.size).toBeGreaterThan(2)
})

const listAt = (hour: number, unit: string, names: readonly string[], numbers: string) => {
  const list = personList(unit, names, 'ds.csv')
  const text = new TextDecoder().decode(list.bytes).replaceAll('07496052', numbers)
  const bytes = Uint8Array.from(new TextEncoder().encode(text))
  return { ...list, bytes, modifiedAt: `2026-06-27T${hour}:00` }
}

test.each([
  {
    what: 'strangers under the name of a look-alike that has sent nothing',
    first: listAt(10, 'Xã Sơn Hạ', NAMES.slice(0, 2), '07496052'),
    second: listAt(11, 'Xã Sơn Hạ', NAMES.slice(3), '09050011'),
  },
  {
    what: 'the telephones of another unit',
    first: listAt(10, 'Xã Mộ Đức', NAMES.slice(0, 3), '07496052'),
    second: listAt(11, 'Xã An Phú', NAMES.slice(1, 4), '07496052'),
  },
  {
    what: 'a row of a form whose other row is recorded',
    first: formExport([
      ['Xã Mộ Đức', '12'],
      ['Xã Không Đâu', '9'],
    ]),
    second: null,
  },
])('what depends on what is recorded is counted too: $what', async ({ first, second }) => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  await call('returns.receive', { meetingId, files: [first], job: 'first' })
  expect((await call('returns.commit', { meetingId })).recorded).toBe(1)
  if (second !== null) await call('returns.receive', { meetingId, files: [second], job: 'second' })
  expect((await call('returns.inbox', { meetingId })).counts.question).toBe(1)
  expect((await call('meetings.summary', { meetingId })).openQuestions).toBe(1)
})
