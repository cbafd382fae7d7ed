import { expect, test } from 'vitest'
import type { MeetingId, ReturnFileId } from '#domain/kernel/ids.ts'
import { csvArrival } from '#test/support/sample-returns.ts'
import { testApp } from '#test/support/test-app.ts'

/** Headings that say nothing, names that read like words: only a person can tell which column is what. */
const strange = (unit: string, words: readonly string[]): readonly string[] => [
  `ĐẢNG ỦY XÃ ${unit},,`,
  'Ai đi,Làm gì,Gọi số',
  ...words.map((word, at) => `${word},nông dân,09050000${10 + at}`),
]

const ROLES = [
  { column: 0, role: 'name' },
  { column: 1, role: 'position' },
  { column: 2, role: 'phone' },
] as const

async function openMeeting() {
  const opened = await testApp('2026-06-29T16:30')
  const { call } = opened
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  let jobs = 0
  const job = () => `việc ${++jobs}`
  const drop = async (
    name: string,
    lines: readonly string[],
    id: MeetingId = meetingId,
  ): Promise<ReturnFileId> => {
    const { fileIds } = await call('returns.receive', {
      meetingId: id,
      files: [csvArrival(name, lines, '2026-06-28T08:00')],
      job: job(),
    })
    return fileIds[0] ?? expect.fail('no file was received')
  }
  const numbers = async () => {
    const { files } = await call('returns.inbox', { meetingId })
    return Object.fromEntries(files.map(file => [file.name, file.answers[0]?.delegates ?? null]))
  }
  const correct = (fileId: ReturnFileId) =>
    call('returns.correctColumns', {
      meetingId,
      fileId,
      sheet: '',
      top: 1,
      height: 1,
      columns: [...ROLES],
      job: job(),
    })
  return { ...opened, meetingId, job, drop, numbers, correct }
}

test('a corrected header reads the file at once, the waiting files like it, and those that come later', async () => {
  const { call, drop, numbers, correct, meetingId } = await openMeeting()
  const first = await drop('a.csv', strange('AN PHÚ', ['lan', 'huệ']))
  await drop('b.csv', strange('BA VÌ', ['cúc', 'đào', 'mai']))
  expect(await numbers()).toEqual({ 'a.csv': null, 'b.csv': null })
  expect(await correct(first)).toEqual({ reread: 1 })
  expect(await numbers()).toEqual({ 'a.csv': 2, 'b.csv': 3 })
  await drop('c.csv', strange('MỎ CÀY', ['sen']))
  expect(await numbers()).toEqual({ 'a.csv': 2, 'b.csv': 3, 'c.csv': 1 })
  const [file] = (await call('returns.inbox', { meetingId })).files
  expect(file?.answers[0]?.problems).toContainEqual(
    expect.objectContaining({
      severity: 'note',
      message: expect.stringMatching(/^Các cột được hiểu theo cách đã sửa ngày 29\/6\/2026 \(.+\)\.$/),
    }),
  )
})

test('taking the correction back brings the readings of before, doing it again those of after', async () => {
  const { call, drop, numbers, correct, meetingId, restart } = await openMeeting()
  await correct(await drop('a.csv', strange('AN PHÚ', ['lan', 'huệ'])))
  await call('history.undo', { meetingId })
  expect(await numbers()).toEqual({ 'a.csv': null })
  expect(await call('returns.mappings', { meetingId })).toEqual([])
  await restart()
  await call('history.redo', { meetingId })
  expect(await numbers()).toEqual({ 'a.csv': 2 })
})

test('a correction holds for other meetings and is forgotten where a person says so', async () => {
  const { call, drop, numbers, correct, meetingId, job } = await openMeeting()
  const other = await call('meetings.create', { from: 'sample' })
  await correct(await drop('a.csv', strange('AN PHÚ', ['lan', 'huệ']), meetingId))
  await drop('b.csv', strange('BA VÌ', ['cúc']), other.meetingId)
  expect((await call('returns.inbox', other)).files[0]?.answers[0]?.delegates).toBe(1)
  const [mapping] = await call('returns.mappings', { meetingId })
  const signature = mapping?.signature ?? expect.fail('nothing was kept')
  expect(await call('returns.forgetMapping', { meetingId, signature, job: job() })).toEqual({ reread: 1 })
  expect(await numbers()).toEqual({ 'a.csv': null })
})

test('what was recorded is not read again, and a number decided before is asked for anew', async () => {
  const { call, drop, correct, meetingId } = await openMeeting()
  const lines = [
    'ĐẢNG ỦY XÃ AN PHÚ,,',
    'Ai đi,Làm gì,Gọi số',
    'Tổng số:,khoảng 20,',
    'lan,nông dân,0905000010',
  ]
  const fileId = await drop('a.csv', lines)
  await call('returns.decide', { meetingId, fileId, answerIndex: 0, delegates: 20 })
  await correct(fileId)
  const [file] = (await call('returns.inbox', { meetingId })).files
  expect(file?.answers[0]).toMatchObject({ verdict: 'question', decided: false })
  await call('returns.decide', { meetingId, fileId, answerIndex: 0, delegates: 1 })
  await call('returns.commit', { meetingId })
  await expect(correct(fileId)).rejects.toThrow('changed-since')
})

test('columns that make no table are refused with what is missing', async () => {
  const { call, drop, meetingId, job } = await openMeeting()
  const fileId = await drop('a.csv', strange('AN PHÚ', ['lan']))
  const said = call('returns.correctColumns', {
    meetingId,
    fileId,
    sheet: '',
    top: 1,
    height: 1,
    columns: [{ column: 2, role: 'phone' }],
    job: job(),
  })
  await expect(said).rejects.toThrow('invalid-input')
})
