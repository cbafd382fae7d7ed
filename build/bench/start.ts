/** The start of the program to a usable first screen, with ten years of meetings and with an empty database, in turn. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { createApp } from '../../electron/app.ts'
import { chromiumLaunchOptions } from '../../electron/documents/html/chromium-printer.ts'
import { buildPage } from '../bundle/build-page.ts'
import { type Measure, measured } from './measure.ts'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Ten years, twenty meetings a year, each of so many bridge points. */
export const YEARS = { meetings: 200, points: 100 } as const

const noPrinter = {
  print: () => Promise.reject(new Error('Nothing is printed here')),
  photograph: () => Promise.reject(new Error('Nothing is printed here')),
  close: () => Promise.resolve(),
}

/** A data folder as an orderly end leaves it. */
async function fill(dataFolder: string, { meetings, points }: typeof YEARS): Promise<void> {
  const app = await createApp({ dataFolder, resourcesFolder: pathOf('../../resources'), printer: noPrinter })
  const call = async (name: string, input: unknown): Promise<{ meetingId: string }> => {
    const outcome = await app.call(name, input)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`)
    return outcome.value as { meetingId: string }
  }
  const { meetingId } = await call('meetings.create', { from: 'blank', name: 'Hội nghị' })
  for (let point = 0; point < points; point++)
    await call('parts.add', {
      meetingId,
      parent: { kind: 'meeting', id: meetingId },
      part: { kind: 'bridge-point', fields: { title: `Điểm cầu số ${point + 1}`, place: 'Phòng họp' } },
    })
  for (let count = 1; count < meetings; count++) await call('meetings.create', { from: 'copy', meetingId })
  await app.close()
}

/** From starting the process to the first screen that takes a click. */
async function startAndLook(
  dataFolder: string,
  browser: Awaited<ReturnType<typeof chromium.launch>>,
): Promise<void> {
  const program = spawn(process.execPath, [
    pathOf('../../electron/loopback.ts'),
    '--no-open',
    '--data',
    dataFolder,
  ])
  const ended = new Promise(resolve => program.once('close', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (piece: Buffer) => {
      said += piece.toString()
      const address = /http:\S+(?=\s)/.exec(said)
      if (address) resolve(address[0])
    }
    program.stdout.on('data', hear)
    program.stderr.on('data', hear)
    program.once('close', () => reject(new Error(said)))
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(url)
    await page.getByRole('button', { name: 'Tạo hội nghị' }).click({ trial: true })
    await page.close()
  } finally {
    program.kill('SIGTERM')
    await ended
  }
}

/** The floor is the start with an empty database. */
export async function startMeasure(): Promise<Measure> {
  await buildPage()
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-bench-'))
  const [full, empty] = [join(folder, 'full'), join(folder, 'empty')]
  const browser = await chromium.launch(await chromiumLaunchOptions())
  try {
    await fill(full, YEARS)
    await startAndLook(empty, browser)
    return await measured({
      name: `Mở chương trình, ${YEARS.meetings} hội nghị × ${YEARS.points} điểm cầu`,
      count: 1,
      rounds: 7,
      work: () => startAndLook(full, browser),
      floor: () => startAndLook(empty, browser),
      note: () => 'mức sàn: mở với dữ liệu trống; mục tiêu: tỷ lệ không quá 1.30',
    })
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
