/** The second place of backups: a stick that goes and comes back. */
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { testApp } from '#test/support/test-app.ts'

const job = () => ({ job: crypto.randomUUID() })

test('while it is gone that is said and nothing takes its place; back, it gets the newest', async () => {
  const { call } = await testApp()
  const [stick, pulled] = [join(temporaryFolder(), 'usb'), join(temporaryFolder(), 'usb')]
  mkdirSync(stick)
  const backedUp = async (name: string) => {
    await call('meetings.create', { from: 'blank', name })
    const made = await call('backups.make', job())
    return { name: made.name, state: (await call('backups.state', {})).secondPlace?.state }
  }
  await call('backups.choosePlace', { ...job(), place: { kind: 'typed', folder: stick } })
  expect((await backedUp('Một')).state).toBe('present')

  renameSync(stick, pulled)
  expect((await backedUp('Hai')).state).toBe('absent')
  expect(existsSync(stick)).toBe(false)

  renameSync(pulled, stick)
  const last = await backedUp('Ba')
  expect(last.state).toBe('present')
  expect(
    readdirSync(stick, { recursive: true })
      .map(String)
      .some(path => path.endsWith(last.name)),
  ).toBe(true)
})
