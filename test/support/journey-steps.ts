/** What a person does on many screens, by the names they see. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { type Arrival, sampleArrivals } from './sample-returns.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** To a screen by the rail at the left. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Các bước công việc' })
    .getByRole('link', { name: screen })
    .click()
  await page.getByRole('heading', { level: 2, name: screen, exact: true }).waitFor()
}

/** From the first screen to the editor of a new sample meeting. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).click()
  await letter(page).getByText('GIẤY MỜI', { exact: true }).waitFor()
}

/** The pages of the letter that stand beside the fields. */
export const letter = (page: Page): FrameLocator => page.frameLocator('iframe')

/** The strip that says how the meeting stands, one of its parts by its name. */
export const strip = (page: Page, part: string): Locator =>
  page.getByRole('navigation', { name: 'Tình hình hội nghị' }).getByRole('link', { name: part })

/** A short message at the edge of the screen. */
export const notice = (page: Page, text: string): Locator => page.getByRole('listitem', { name: text })

/** The file a step hands to the person. */
export async function downloaded(
  page: Page,
  step: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), step()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The shipped samples as files on disk, with the times they came in. */
export function sampleFolder(): string {
  const folder = join(temporaryFolder(), 'xac-nhan')
  mkdirSync(folder)
  for (const { name, bytes, modifiedAt } of sampleArrivals()) {
    const path = join(folder, name)
    const time = new Date(modifiedAt)
    writeFileSync(path, bytes)
    utimesSync(path, time, time)
  }
  return folder
}

/** Chooses files, or a folder, in the dialog a button opens. */
export async function choose(page: Page, button: string, paths: string | readonly string[]): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ])
  await dialog.setFiles(typeof paths === 'string' ? paths : [...paths])
}

/** Lets files fall on the window. */
export async function drop(page: Page, arrivals: readonly Arrival[]): Promise<void> {
  const files = arrivals.map(({ name, bytes, modifiedAt }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
    time: new Date(modifiedAt).getTime(),
  }))
  const dataTransfer = await page.evaluateHandle(dropped => {
    const transfer = new DataTransfer()
    for (const { name, base64, time } of dropped) {
      const content = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
      transfer.items.add(new File([content], name, { lastModified: time }))
    }
    return transfer
  }, files)
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.locator('body').dispatchEvent(event, { dataTransfer })
}
