/** Persons of the directory taken into the lists of places, over both transports. */
import { expect } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

/** Names hold no figures: one word more for each. */
let made = 0

async function knownPerson(call: TypedCall) {
  const name = `Trần Mời ${'Ương'.repeat(++made)}`
  const { id } = await call('persons.add', { meetingId: null, fields: { name } })
  return { id, name }
}

const namesOf = async (call: TypedCall, meetingId: MeetingId): Promise<readonly string[]> =>
  (await call('delegates.list', { meetingId, placeCode: SAMPLE_PLACE })).rows.map(({ name }) => name)

export const invitedCases = {
  'invited.find': async call => {
    const place = { meetingId: await createSample(call), placeCode: SAMPLE_PLACE }
    const { id, name } = await knownPerson(call)
    expect(await call('invited.find', { ...place, search: name })).toMatchObject([
      { personId: id, sits: 'nowhere', state: 'new' },
    ])
  },
  'invited.add': async call => {
    const place = { meetingId: await createSample(call), placeCode: SAMPLE_PLACE }
    const { id, name } = await knownPerson(call)
    expect(await call('invited.add', { ...place, personId: id })).toBeNull()
    expect(await namesOf(call, place.meetingId)).toEqual([name])
  },
  'invited.add-all': async call => {
    const place = { meetingId: await createSample(call), placeCode: SAMPLE_PLACE }
    const { id, name } = await knownPerson(call)
    const { meeting } = await call('meetings.get', place)
    const point = meeting.bridgePoints.find(({ unitCodes }) => unitCodes.some(code => code === SAMPLE_PLACE))
    const groupId = point?.groups[0]?.id ?? expect.fail()
    await call('persons.update', { meetingId: null, id, fields: { unitCode: SAMPLE_PLACE } })
    await call('allocation.bind', { ...place, groupId, rules: [{ kind: 'person', personId: id }] })
    expect(await call('invited.add-all', { ...place, job: 'all' })).toEqual({ added: 1, sameName: 0 })
    expect(await namesOf(call, place.meetingId)).toEqual([name])
  },
} satisfies OperationCases
