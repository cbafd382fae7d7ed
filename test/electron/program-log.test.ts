/** What whoever helps an office finds in the log, and that nothing of the data is in it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProgramLog } from '#electron/program-log.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

const now = () => new Date('2026-06-27T16:00')
const logOf = (folder: string): string => readFileSync(join(folder, 'nhat-ky', 'diem-cau.log'), 'utf8')

test('a defect is told by its place, without the words it failed on', () => {
  const folder = temporaryFolder()
  const log = openProgramLog(folder, now)
  log.note('start 0.1.0')
  log.defect('persons.save', new Error('Nguyễn Thị Lan, 0905123456'))
  const [started, failed, ...places] = logOf(folder).trimEnd().split('\n')
  expect([started, failed]).toEqual(['2026-06-27T16:00 start 0.1.0', '2026-06-27T16:00 persons.save: Error'])
  expect(places[0]).toMatch(/electron\/program-log\.test\.ts:\d+/)
  expect(logOf(folder)).not.toMatch(/Lan|0905|\/work|\/home|\/tmp/)
})

test('full files make room in turn, and never more than four lie there', () => {
  const folder = temporaryFolder()
  const log = openProgramLog(folder, now)
  for (let count = 0; count < 1_300; count++) log.note(`${count} ${'x'.repeat(1_000)}`)
  const files = readdirSync(join(folder, 'nhat-ky')).sort()
  expect(files).toEqual(['diem-cau.1.log', 'diem-cau.2.log', 'diem-cau.3.log', 'diem-cau.log'])
  for (const file of files)
    expect(statSync(join(folder, 'nhat-ky', file)).size).toBeLessThanOrEqual(256 * 1024)
  expect(logOf(folder)).toContain('1299 x')
})

test('a folder that is gone is not made anew, and what cannot be written stops nothing', () => {
  const folder = temporaryFolder()
  const gone = join(folder, 'mat')
  openProgramLog(gone, now).note('start')
  expect(existsSync(gone)).toBe(false)
  const taken = join(folder, 'day')
  mkdirSync(taken)
  writeFileSync(join(taken, 'nhat-ky'), '')
  openProgramLog(taken, now).note('start')
  expect(statSync(join(taken, 'nhat-ky')).size).toBe(0)
})
