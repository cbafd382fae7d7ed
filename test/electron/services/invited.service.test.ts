/** The list of a place from the directory, over the made-up one: whom the letter seats there, each once. */
import { beforeEach, expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { fillDirectory } from '#test/support/made-up-directory.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

let office: TestApp
let meetingId: MeetingId
const TINH = 'TINH'

const listOf = async (placeCode: string) =>
  (await office.call('delegates.list', { meetingId, placeCode })).rows
const addAll = (placeCode: string) => office.call('invited.add-all', { meetingId, placeCode, job: placeCode })

beforeEach(async () => {
  office = await testApp()
  await fillDirectory(office.folder)
  meetingId = (await office.call('meetings.create', { from: 'sample' })).meetingId
  await office.call('allocation.bind-suggested', { meetingId })
})

test('all whom the letter seats at a place come into its list, under its groups, once; one step takes them out', async () => {
  const before = await office.call('allocation.overview', { meetingId, job: 'before' })
  const seated = before.people - before.asked
  const { added, sameName } = await addAll(TINH)
  expect(sameName).toBe(0)
  expect(added).toBeGreaterThan(50)
  expect(added).toBeLessThan(seated)
  const rows = await listOf(TINH)
  expect(rows).toHaveLength(added)
  expect(rows.every(({ groupId, title }) => groupId !== null && title !== '')).toBe(true)
  // Who was linked is known: nothing is asked, and nobody comes twice.
  const { matches } = await office.call('persons.attendees', { meetingId, job: 'links' })
  expect(matches.every(({ state }) => state.kind === 'linked')).toBe(true)
  expect(await addAll(TINH)).toEqual({ added: 0, sameName: 0 })
  await office.call('history.undo', { meetingId })
  expect(await listOf(TINH)).toEqual([])
})

test('who must be decided about is in no list until then', async () => {
  const { questions } = await office.call('allocation.overview', { meetingId, job: 'asked' })
  const [question] = questions
  if (question === undefined) return expect.fail('Nobody is asked about')
  await addAll(TINH)
  const namesNow = async () => (await listOf(TINH)).map(({ name }) => name)
  expect(await namesNow()).not.toContain(question.name)
  await office.call('allocation.decide', { meetingId, personIds: [question.personId], placeCode: TINH })
  expect(await addAll(TINH)).toEqual({ added: 1, sameName: 0 })
  expect((await namesNow()).at(-1)).toBe(question.name)
})

test('a name that stands there unlinked may be this person: left out and told, added by hand', async () => {
  const { questions } = await office.call('allocation.overview', { meetingId, job: 'asked' })
  const { personId, name } = questions[0] ?? expect.fail()
  await office.call('allocation.decide', { meetingId, personIds: [personId], placeCode: TINH })
  await office.call('delegates.add', { meetingId, placeCode: TINH, fields: { name } })
  const target = { meetingId, placeCode: TINH }
  expect(await office.call('invited.find', { ...target, search: name })).toMatchObject([
    { personId, sits: 'here', state: 'same-name' },
  ])
  expect((await addAll(TINH)).sameName).toBe(1)
  await office.call('invited.add', { ...target, personId })
  expect(await office.refused('invited.add', { ...target, personId })).toBe('conflict')
  expect((await listOf(TINH)).filter(row => row.name === name)).toHaveLength(2)
})
