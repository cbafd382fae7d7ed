/** Before the program is exchanged its data is backed up; the folder is asked for, never named by the page. */
import { expect, test } from 'vitest'
import { createApp } from '#electron/app.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { RESOURCES } from '#test/support/test-app.ts'

const OFFER = { version: '9.0.0', notes: '', size: 10 }

async function program(chosen: string | null) {
  const steps: string[] = []
  const app = await createApp({
    dataFolder: temporaryFolder(),
    resourcesFolder: RESOURCES,
    printer: createChromiumPrinter(),
    version: '1.0.0',
    pickFolder: async purpose => {
      steps.push(`asked for ${purpose}`)
      return chosen
    },
    updater: {
      look: async folder => {
        steps.push(`looked into ${folder}`)
        return OFFER
      },
      install: async () => {
        const backups = await app.call('backups.list', {})
        steps.push(`installed with ${backups.ok ? (backups.value as unknown[]).length : 0} backup`)
      },
    },
  })
  return { app, steps }
}

const job = () => ({ job: crypto.randomUUID() })

test('looked for where the person says, installed after a backup', async () => {
  const { app, steps } = await program('E:\\')
  await app.call('meetings.create', { from: 'sample' })
  expect(await app.call('updates.state', {})).toEqual({
    ok: true,
    value: { version: '1.0.0', obstacle: null },
  })
  expect(await app.call('updates.look', job())).toEqual({ ok: true, value: OFFER })
  expect(await app.call('updates.install', job())).toEqual({ ok: true, value: null })
  expect(steps).toEqual(['asked for update', 'looked into E:\\', 'installed with 1 backup'])
  await app.close()
})

test('called off, nothing is looked for', async () => {
  const { app, steps } = await program(null)
  expect(await app.call('updates.look', job())).toEqual({ ok: true, value: null })
  expect(steps).toEqual(['asked for update'])
  await app.close()
})
