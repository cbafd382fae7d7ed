/** Backups over both transports. */
import { tmpdir } from 'node:os'
import { expect } from 'vitest'
import type { TypedCall } from '#test/support/typed-call.ts'
import { addLine, createSample, linesOf, type OperationCases } from './case.ts'

const job = () => ({ job: crypto.randomUUID() })

/** A meeting, a backup of it, and a line more since. */
async function changedSinceBackup(call: TypedCall) {
  const meetingId = await createSample(call)
  const before = await linesOf(call, meetingId)
  const { name } = await call('backups.make', job())
  await addLine(call, meetingId, 'Mới')
  return { meetingId, name, before }
}

export const backupsCases = {
  'backups.state': async call => {
    expect(await call('backups.state', {})).toMatchObject({ viewed: null, startReport: null, trouble: null })
  },
  'backups.list': async call => {
    const { name } = await changedSinceBackup(call)
    expect((await call('backups.list', {})).map(backup => backup.name)).toContain(name)
  },
  'backups.make': async call => {
    await createSample(call)
    const made = await call('backups.make', job())
    expect(made).toMatchObject({ reason: 'manual' })
    expect(await call('backups.make', job())).toEqual(made)
  },
  'backups.compare': async call => {
    const { meetingId, name } = await changedSinceBackup(call)
    const { meetings } = await call('backups.compare', { ...job(), name })
    expect(meetings).toContainEqual(expect.objectContaining({ meetingId, removed: 1, added: 0, changed: 0 }))
  },
  'backups.view': async call => {
    const { meetingId, name, before } = await changedSinceBackup(call)
    await call('backups.view', { ...job(), name })
    const seen = await linesOf(call, meetingId)
    await call('backups.view', { ...job(), name: null })
    expect(seen).toEqual(before)
    expect(await linesOf(call, meetingId)).toEqual([...before, 'Mới'])
  },
  'backups.restore': async call => {
    const { meetingId, name, before } = await changedSinceBackup(call)
    const { rows } = await call('backups.restore', { ...job(), name, meetingId })
    expect(rows).toBe(1)
    expect(await linesOf(call, meetingId)).toEqual(before)
    await call('history.undo', { meetingId })
    expect(await linesOf(call, meetingId)).toEqual([...before, 'Mới'])
  },
  'backups.choosePlace': async call => {
    const chosen = { kind: 'typed', folder: tmpdir() } as const
    const { secondPlace } = await call('backups.choosePlace', { ...job(), place: chosen })
    expect(secondPlace).toMatchObject({ folder: tmpdir() })
    const none = await call('backups.choosePlace', { ...job(), place: { kind: 'none' } })
    expect(none.secondPlace).toBeNull()
  },
  'backups.dismissReport': async call => {
    await call('backups.dismissReport', job())
    expect((await call('backups.state', {})).startReport).toBeNull()
  },
} satisfies OperationCases
