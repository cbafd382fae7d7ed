/** The program in Electron's real window, where its runtime is present. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inRoot } from '../../build/bundle/build-once.ts'
import { buildPage } from '../../build/bundle/build-page.ts'
import { buildProgram } from '../../build/bundle/build-program.ts'
import { presentWindowRuntime } from '../../build/bundle/window-runtime.ts'

const runtime = presentWindowRuntime()
if (runtime.kind === 'missing') console.log(`Bỏ qua hành trình trong cửa sổ Electron: ${runtime.reason}.`)

describe.runIf(runtime.kind === 'found')('in the window', () => {
  let dataFolder: string
  let program: ElectronApplication
  let page: Page

  beforeAll(async () => {
    await buildPage()
    await buildProgram()
    dataFolder = await mkdtemp(join(tmpdir(), 'diem-cau-'))
    program = await _electron.launch({
      ...(runtime.kind === 'found' && { executablePath: runtime.path }),
      args: [inRoot(''), '--data', dataFolder],
    })
    page = await program.firstWindow()
  })

  afterAll(async () => {
    await program.close()
    await rm(dataFolder, { recursive: true, force: true })
  })

  test('the sample meeting opens, its letter shows, a PDF is made, a reload loses nothing', async () => {
    await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).click()
    const letter = page.frameLocator('iframe').getByText('GIẤY MỜI', { exact: true })
    await letter.first().waitFor()
    const size = await page.evaluate(async () => {
      const list = await window.diemCau?.call('meetings.list', {})
      const [row] = list?.ok ? (list.value as { id: string }[]) : []
      const asked = { meetingId: row?.id, recipient: null, format: 'pdf', job: 'journey' }
      const made = await window.diemCau?.call('invitation.file', asked)
      return made?.ok ? (made.value as { bytes: Uint8Array }).bytes.length : 0
    })
    expect(size).toBeGreaterThan(10_000)
    await page.reload()
    await letter.first().waitFor()
    await page.screenshot({ path: inRoot('.out/journeys/window.png') })
  })

  test('the page has no way out', async () => {
    const reached = await page.evaluate(async () => ({
      require: typeof (globalThis as { require?: unknown }).require,
      process: typeof (globalThis as { process?: unknown }).process,
      network: await fetch('https://example.org').then(
        () => true,
        () => false,
      ),
      opened: window.open('https://example.org') !== null,
      notifications: await Notification.requestPermission(),
    }))
    expect(reached).toEqual({
      require: 'undefined',
      process: 'undefined',
      network: false,
      opened: false,
      notifications: 'denied',
    })
    await page.evaluate(() => {
      location.href = 'https://example.org'
    })
    expect(page.url()).toMatch(/^app:\/\/diem-cau\//)
  })
})
