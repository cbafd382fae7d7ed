/** One meeting worked on at two computers in any order and handed back and forth: nothing is lost, both end alike. */
import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { issuableMeeting } from '#test/support/issuable-meeting.ts'
import { type Chance, chanceFrom } from '#test/support/random.ts'
import { formExport, personList } from '#test/support/return-files.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

/** `HANDOVERS=40` for the long run. */
const ROUNDS = Number(process.env['HANDOVERS'] ?? 5)
const EDITS = 8
const PLACES = ['21025', '21028', 'TINH'] as const
const UNITS = ['Xã Sơn Hà', 'Xã Ba Tơ', 'Xã Mộ Đức', 'Xã Minh Long'] as const

type Story = {
  readonly meetingId: MeetingId
  readonly chance: Chance
  /** Texts that were added and that nobody removed or took back. */
  readonly kept: Set<string>
  count: number
  minute: number
}

const job = () => ({ job: crypto.randomUUID() })

/** What the screens show of the meeting. */
async function seenAt({ call }: TestApp, meetingId: MeetingId) {
  const [place] = PLACES
  return {
    meeting: await call('meetings.get', { meetingId }),
    board: await call('consolidation.board', { meetingId }),
    inbox: await call('returns.inbox', { meetingId }),
    closings: await call('closings.list', { meetingId }),
    delegates: await call('delegates.list', { meetingId }),
    chasing: await call('chasing.sheet', { meetingId }),
    rollCall: await call('roll-call.board', { meetingId }),
    hall: await call('hall.get', { meetingId, placeCode: place }),
    letters: await call('issuing.state', { meetingId }),
  }
}

type Act = (at: TestApp, story: Story, name: string) => Promise<void>

const partOf = (text: string) => ({ kind: 'distribution-line', fields: { text } }) as const

const ACTS: Readonly<Record<string, Act>> = {
  add: async ({ call }, { meetingId, kept }, name) => {
    await call('parts.add', { meetingId, parent: { kind: 'meeting', id: meetingId }, part: partOf(name) })
    kept.add(name)
  },
  remove: async ({ call }, { meetingId, chance, kept }) => {
    const { distribution } = (await call('meetings.get', { meetingId })).meeting
    if (distribution.length < 2) return
    const { id, text } = chance.oneOf(distribution)
    await call('parts.remove', { meetingId, kind: 'distribution-line', id })
    kept.delete(text)
  },
  rename: async ({ call }, { meetingId, chance, kept }, name) => {
    const { distribution } = (await call('meetings.get', { meetingId })).meeting
    if (distribution.length === 0) return
    const { id, text } = chance.oneOf(distribution)
    await call('parts.update', { meetingId, id, part: partOf(name) })
    kept.delete(text)
  },
  update: async ({ call }, { meetingId, chance }, name) => {
    const patch = chance.oneOf([
      { convener: name },
      { letterhead: { place: name } },
      { signature: { signer: name } },
    ])
    await call('meetings.update', { meetingId, patch })
  },
  group: async ({ call }, { meetingId, chance, kept }, name) => {
    const { bridgePoints } = (await call('meetings.get', { meetingId })).meeting
    const parent = { kind: 'bridge-point', id: chance.oneOf(bridgePoints).id } as const
    await call('parts.add', { meetingId, parent, part: { kind: 'group', fields: { text: name } } })
    kept.add(name)
  },
  enter: async ({ call }, { meetingId, chance }) => {
    const told = { placeCode: chance.oneOf(PLACES), delegates: chance.upTo(60) }
    await call('returns.enter', { meetingId, ...told, channel: 'telephone' })
  },
  receive: async ({ call }, { meetingId, chance, minute }, name) => {
    const sent = chance.upTo(2)
      ? personList(chance.oneOf(UNITS), [name, 'Lê Thị Hoa'], `${name}.csv`)
      : formExport([[chance.oneOf(UNITS), String(5 + chance.upTo(40))]], `${name}.csv`)
    const files = [{ ...sent, modifiedAt: clockOf(minute) }]
    await call('returns.receive', { meetingId, files, ...job() })
    const waiting = (await call('returns.inbox', { meetingId })).files
    await call('returns.commit', { meetingId, fileIds: waiting.map(({ fileId }) => fileId) })
  },
  delegate: async ({ call }, { meetingId, chance, kept }, name) => {
    await call('delegates.add', { meetingId, placeCode: chance.oneOf(PLACES), fields: { name } })
    kept.add(name)
  },
  mark: async ({ call }, { meetingId, chance }) => {
    const { rows } = await call('delegates.list', { meetingId })
    if (rows.length === 0) return
    const { id, placeCode } = chance.oneOf(rows)
    const mark = chance.oneOf([{ kind: 'present' }, { kind: 'absent', reason: 'ốm' }] as const)
    await call('roll-call.mark', { meetingId, placeCode, ids: [id], mark })
  },
  headcount: async ({ call }, { meetingId, chance }) => {
    const count = { present: chance.upTo(40), excused: chance.upTo(3), groups: [] }
    await call('roll-call.count', { meetingId, placeCode: chance.oneOf(PLACES), count })
  },
  hall: async ({ call }, { meetingId, chance }) => {
    const place = { meetingId, placeCode: PLACES[0] }
    await call('hall.draw', { ...place, rows: 3 + chance.upTo(3), seats: 5 + chance.upTo(3) })
    if (chance.upTo(2)) await call('hall.fill', { ...place, anew: true })
    else await call('hall.keep', { ...place, seat: { row: 1, seat: 1 + chance.upTo(4) }, note: 'Báo chí' })
  },
  chase: async ({ call }, { meetingId, chance }) => {
    await call('chasing.call', { meetingId, placeCode: chance.oneOf(PLACES), outcome: 'no-answer' })
  },
  close: async ({ call }, { meetingId, chance }) => {
    const closings = await call('closings.list', { meetingId })
    const name = `Lần ${closings.length + 1 + chance.upTo(2)}`
    if (!closings.some(closing => closing.name === name)) await call('closings.close', { meetingId, name })
  },
  issue: async ({ app }, { meetingId, chance }) => {
    await app.call('issuing.issue', { meetingId, placeCodes: [chance.oneOf(PLACES)], ...job() })
  },
  correct: async ({ app }, { meetingId, chance }) => {
    const correction = { placeCode: chance.oneOf(PLACES), delegates: chance.upTo(50), reason: 'Gọi lại' }
    await app.call('consolidation.correct', { meetingId, ...correction })
  },
  undo: async ({ app, call }, story) => {
    const { undo } = await call('history.state', { meetingId: story.meetingId })
    if (undo === null) return
    const before = await textsAt(call, story.meetingId)
    await app.call('history.undo', { meetingId: story.meetingId })
    const after = await textsAt(call, story.meetingId)
    for (const text of before) if (!after.has(text)) story.kept.delete(text)
  },
}

/** All that may have been added by name. */
async function textsAt(call: TestApp['call'], meetingId: MeetingId): Promise<ReadonlySet<string>> {
  const { meeting } = await call('meetings.get', { meetingId })
  const { rows } = await call('delegates.list', { meetingId })
  return new Set([
    ...meeting.distribution.map(({ text }) => text),
    ...meeting.bridgePoints.flatMap(point => point.groups.map(({ text }) => text)),
    ...rows.map(({ name }) => name),
  ])
}

const clockOf = (minute: number): string =>
  `2026-06-27T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

async function work(at: TestApp, computer: string, story: Story): Promise<void> {
  const names = Object.keys(ACTS)
  for (let edits = 0; edits < EDITS; edits++) {
    story.minute = (story.minute + 1) % 700
    at.setClock(clockOf(story.minute))
    await ACTS[story.chance.oneOf(names)]?.(at, story, `Của máy ${computer} ${++story.count}`)
  }
}

/** Hands the meeting over and answers what is asked by chance. */
async function hand(from: TestApp, to: TestApp, { meetingId, chance, kept }: Story): Promise<number> {
  const bytes = new Uint8Array((await from.call('handover.give', { ...job(), meetingId })).bytes)
  const opened = await to.call('handover.open', { ...job(), bytes })
  if (opened.kind !== 'opened') throw new Error('No password was set')
  const { clashes } = opened.difference
  const choices = Object.fromEntries(
    clashes.map(({ id }) => [id, chance.oneOf(['mine', 'theirs'] as const)] as const),
  )
  await to.call('handover.accept', { ...job(), bytes, choices })
  const after = await textsAt(to.call, meetingId)
  for (const text of kept) expect(after).toContain(text)
  return clashes.length
}

test.each([1, 2, 3])('seed %i', { timeout: 120_000 + ROUNDS * 60_000 }, async seed => {
  const [one, other] = [await testApp('2026-06-27T07:00', 'mot'), await testApp('2026-06-27T07:00', 'hai')]
  const meetingId = await issuableMeeting(one.call)
  const story: Story = { meetingId, chance: chanceFrom(seed), kept: new Set(), count: 0, minute: 0 }
  await hand(one, other, story)
  for (let round = 0; round < ROUNDS; round++) {
    await work(one, 'một', story)
    if (story.chance.upTo(3) > 0) await work(other, 'hai', story)
    for (const computer of [one, other]) computer.setClock(clockOf(story.minute))
    await hand(one, other, story)
    const asked = await hand(other, one, story)
    // All was decided on the way there.
    expect(asked).toBe(0)
    expect(await seenAt(one, meetingId)).toEqual(await seenAt(other, meetingId))
    const bytes = new Uint8Array((await one.call('handover.give', { ...job(), meetingId })).bytes)
    const again = await other.call('handover.open', { ...job(), bytes })
    expect(again).toMatchObject({ kind: 'opened', difference: { clashes: [], areas: [] } })
  }
  await one.restart()
  expect(await seenAt(one, meetingId)).toEqual(await seenAt(other, meetingId))
})
