/** An afternoon of work in any order, with undo, restarts and restoring: what must always hold does, and memory stays. */
import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { chanceFrom } from '#test/support/random.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

/** `SOAK_OPERATIONS=5000` for the long run. */
const OPERATIONS = Number(process.env['SOAK_OPERATIONS'] ?? 250)

const PLACES = ['21025', '21028', '21031', '21034', '21037']

/** What the program must show: kept beside it by the simplest means. */
type World = { readonly id: MeetingId; readonly now: () => Promise<string> }

async function worldOf(program: TestApp): Promise<World> {
  const { meetingId } = await program.call('meetings.create', { from: 'sample' })
  // All that a person sees of the meeting: its content, who is counted, and the figures.
  const now = async (): Promise<string> =>
    JSON.stringify([
      await program.call('meetings.get', { meetingId }),
      (await program.call('consolidation.board', { meetingId })).rows,
    ])
  return { id: meetingId, now }
}

test(`${OPERATIONS} operations in random order keep every invariant`, {
  timeout: 60_000 + OPERATIONS * 400,
}, async () => {
  const program = await testApp()
  const world = await worldOf(program)
  const { id: meetingId } = world
  const { call } = program
  const chance = chanceFrom(OPERATIONS)
  const memory: number[] = []
  const done = { edit: 0, undo: 0, redo: 0, stepBack: 0, restart: 0, restore: 0, enter: 0, refused: 0 }
  const lines = async () => (await call('meetings.get', { meetingId })).meeting.distribution

  const acts: Readonly<Record<string, () => Promise<void>>> = {
    update: async () => {
      await call('meetings.update', { meetingId, patch: { convener: `Cơ quan ${chance.upTo(1000)}` } })
      done.edit += 1
    },
    add: async () => {
      const part = { kind: 'distribution-line', fields: { text: `Nơi nhận ${chance.upTo(1000)}` } } as const
      await call('parts.add', { meetingId, parent: { kind: 'meeting', id: meetingId }, part })
      done.edit += 1
    },
    remove: async () => {
      const all = await lines()
      if (all.length < 3) return
      await call('parts.remove', { meetingId, kind: 'distribution-line', id: chance.oneOf(all).id } as never)
      done.edit += 1
    },
    enter: async () => {
      const placeCode = chance.oneOf(PLACES)
      const answer = { placeCode, delegates: chance.upTo(60), channel: 'telephone', note: '' }
      const outcome = await program.app.call('returns.enter', { meetingId, ...answer })
      if (outcome.ok) done.enter += 1
      else done.refused += 1
    },
    undo: async () => {
      const before = await world.now()
      if ((await call('history.state', { meetingId })).undo === null) return
      const undone = await program.app.call('history.undo', { meetingId })
      // A step under a restore of everything cannot be taken back alone: refused, and nothing has changed.
      if (undone.ok) {
        await call('history.redo', { meetingId })
        done.redo += 1
      } else expect(undone.error.code).toBe('changed-since')
      expect(await world.now()).toBe(before)
      if (!undone.ok) {
        done.refused += 1
        return
      }
      if (chance.upTo(2) === 0) await call('history.undo', { meetingId })
      done.undo += 1
    },
    stepBack: async () => {
      const { steps } = await call('history.search', { scope: { kind: 'meeting', meetingId }, limit: 20 })
      const point = steps.at(chance.upTo(Math.max(1, steps.length)))
      if (point === undefined || point.sequence === steps[0]?.sequence) return
      const before = await world.now()
      const outcome = await program.app.call('history.stepBack', { meetingId, after: point.sequence })
      if (!outcome.ok) {
        done.refused += 1
        return
      }
      await call('history.undo', { meetingId })
      expect(await world.now()).toBe(before)
      done.stepBack += 1
    },
    restart: async () => {
      const before = await world.now()
      await program.restart()
      expect(await world.now()).toBe(before)
      expect((await call('backups.state', {})).startReport).toBeNull()
      done.restart += 1
    },
    restore: async () => {
      const { name } = await call('backups.make', { job: 'make' })
      const saved = await world.now()
      await acts['update']?.()
      await acts['add']?.()
      const changed = await world.now()
      await call('backups.restore', {
        job: 'restore',
        name,
        meetingId: chance.upTo(2) === 0 ? meetingId : null,
      })
      expect(await world.now()).toBe(saved)
      const backups = await call('backups.list', {})
      const before = backups.find(({ reason, name: other }) => reason === 'restore' && other !== name)
      if (before !== undefined && chance.upTo(2) === 0) {
        await call('backups.restore', { job: 'back', name: before.name, meetingId: null })
        expect(await world.now()).toBe(changed)
      }
      done.restore += 1
    },
  }
  const often = ['update', 'add', 'remove', 'enter', 'update', 'add', 'enter', 'undo', 'undo', 'stepBack']
  for (let count = 0; count < OPERATIONS; count++) {
    const rare = chance.upTo(250)
    const act = rare === 0 ? 'restart' : rare < 3 ? 'restore' : chance.oneOf(often)
    await acts[act]?.()
    if (count % 50 === 49) {
      globalThis.gc?.()
      memory.push(process.memoryUsage().heapUsed / 1e6)
    }
  }
  await acts['restart']?.()
  await acts['restore']?.()
  const third = Math.max(1, Math.floor(memory.length / 3))
  const least = (part: readonly number[]): number => Math.min(...part)
  console.log(
    `soak: ${JSON.stringify(done)}; heap at least ${least(memory.slice(0, third)).toFixed(0)} → ${least(memory.slice(-third)).toFixed(0)} MB`,
  )
  expect(least(memory.slice(-third))).toBeLessThan(least(memory.slice(0, third)) * 1.5 + 30)
})
