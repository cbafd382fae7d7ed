import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import type { Input } from '#contract/contract.ts'
import type { ManifestRow } from '#domain/invitation/batch.ts'
import { issuableMeeting } from '#test/support/issuable-meeting.ts'
import { missingReader, pdfPages } from '#test/support/office.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

vi.setConfig({ testTimeout: 60_000 })

const UNITS = ['21025', '21040', '21548']

async function office() {
  const office = await testApp()
  const { meetingId } = await office.call('meetings.create', { from: 'sample' })
  return { ...office, meetingId }
}

type Asked = Partial<Input<'batch.make'>> & Pick<Input<'batch.make'>, 'meetingId'>

const make = (call: TestApp['call'], asked: Asked) =>
  call('batch.make', { recipients: UNITS, format: 'docx', bundle: 'files', job: 'letters', ...asked })

const sha256 = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')

test('each recipient gets a file named by the pattern; the manifest knows its pages and its checksum', async () => {
  const { call, meetingId } = await office()
  const { files, manifest } = await make(call, { meetingId, fileName: 'GM {index} {unit.name}' })
  expect(files.map(file => file.name)).toEqual([
    'GM 001 Phường Cẩm Thành.docx',
    'GM 002 Xã Bình Sơn.docx',
    'GM 003 Đặc khu Lý Sơn.docx',
    'danh-muc.csv',
    'danh-muc.json',
  ])
  expect(manifest.map(row => [row.code, row.recipient, row.pages, row.state])).toEqual([
    ['21025', 'Phường Cẩm Thành', 3, 'made'],
    ['21040', 'Xã Bình Sơn', 3, 'made'],
    ['21548', 'Đặc khu Lý Sơn', 3, 'made'],
  ])
  expect(manifest.map(row => row.sha256)).toEqual(files.slice(0, 3).map(file => sha256(file.bytes)))
  expect(JSON.parse(strFromU8(files[4]?.bytes ?? new Uint8Array()))).toEqual(manifest)
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[3]?.bytes)
  expect(csv.split('\r\n')[1]).toMatch(
    /^21025,Phường Cẩm Thành,GM 001 Phường Cẩm Thành\.docx,3,,[0-9a-f]{64},/,
  )
})

test('a recipient the meeting no longer has is a row with its reason, the others get their letters', async () => {
  const { call, meetingId } = await office()
  const { manifest } = await make(call, { meetingId, recipients: ['21025', '99999', '21040'] })
  expect(manifest.map(row => [row.state, row.reason])).toEqual([
    ['made', ''],
    ['failed', 'Điểm cầu này không còn trong hội nghị.'],
    ['made', ''],
  ])
})

test('an archive holds the letters and their manifest', async () => {
  const { call, meetingId } = await office()
  const { archive, files } = await make(call, { meetingId, bundle: 'archive' })
  if (archive === null) throw new Error('no archive')
  expect([archive.name, files.map(file => file.name)]).toEqual([
    'giay-moi-docx.zip',
    ['danh-muc.csv', 'danh-muc.json'],
  ])
  const bytes = await call('batch.piece', { archive: archive.id, from: 0 })
  expect(bytes).toHaveLength(archive.size)
  expect(await call('batch.piece', { archive: archive.id, from: archive.size })).toHaveLength(0)
  const unpacked = unzipSync(bytes)
  const names = Object.keys(unpacked)
  expect(names).toEqual([
    'giay-moi/21025-phuong-cam-thanh.docx',
    'giay-moi/21040-xa-binh-son.docx',
    'giay-moi/21548-dac-khu-ly-son.docx',
    'danh-muc.csv',
    'danh-muc.json',
  ])
  const manifest = JSON.parse(strFromU8(unpacked['danh-muc.json'] ?? new Uint8Array())) as ManifestRow[]
  expect(manifest.map(row => sha256(unpacked[`giay-moi/${row.file}`]))).toEqual(
    manifest.map(row => row.sha256),
  )
})

test('an archive is there until the next one or the end of the program; none where nothing was made', async () => {
  const { call, refused, folder, restart, meetingId } = await office()
  const first = await make(call, { meetingId, bundle: 'archive' })
  const second = await make(call, { meetingId, bundle: 'archive', recipients: ['21025'] })
  const piece = (id = '') => refused('batch.piece', { archive: id, from: 0 })
  expect(await piece(first.archive?.id)).toBe('not-found')
  expect(await call('batch.piece', { archive: second.archive?.id ?? '', from: 4 })).not.toHaveLength(0)
  const none = await make(call, { meetingId, bundle: 'archive', onlyChanged: true })
  expect(none.archive).toBeNull()
  await restart()
  expect(existsSync(join(folder, 'tam'))).toBe(false)
  expect(await piece(second.archive?.id)).toBe('not-found')
})

test('a manifest given back leaves out what it has files of, but not what says something else now', async () => {
  const { call, meetingId } = await office()
  const half = await make(call, { meetingId, recipients: UNITS.slice(0, 2) })
  const resumed = await make(call, { meetingId, earlier: [...half.manifest] })
  expect(resumed.manifest.map(row => row.state)).toEqual(['kept', 'kept', 'made'])
  expect(resumed.manifest.slice(0, 2).map(row => row.sha256)).toEqual(half.manifest.map(row => row.sha256))
  await call('meetings.update', { meetingId, patch: { closing: 'Kính mời các đồng chí tham dự' } })
  const changed = await make(call, { meetingId, earlier: [...resumed.manifest] })
  expect(changed.manifest.map(row => row.state)).toEqual(['made', 'made', 'made'])
})

test('only what changed: letters that say what the last batch said are left out, format by format', async () => {
  const { call, meetingId, restart } = await office()
  await make(call, { meetingId })
  await restart()
  const { meeting } = await call('meetings.get', { meetingId })
  const states = async (more: Partial<Asked> = {}) =>
    (await make(call, { meetingId, onlyChanged: true, ...more })).manifest.map(row => row.state)
  expect(await states()).toEqual(['unchanged', 'unchanged', 'unchanged'])
  const point = meeting.bridgePoints.find(one => one.kind === 'per-unit')
  const chair = point?.groups[0]
  if (chair === undefined) throw new Error('no chair')
  const text = `${chair.text} và đồng chí Phó Bí thư`
  await call('parts.update', { meetingId, id: chair.id, part: { kind: 'group', fields: { text } } })
  expect(await states({ recipients: ['21025'] })).toEqual(['made'])
  expect(await states()).toEqual(['unchanged', 'made', 'made'])
  expect(await states({ format: 'pdf', recipients: ['21025'] })).toEqual(['made'])
})

test('who has a letter already gets what the screen shows: the same letter, or the adjusted one', async () => {
  const { call } = await testApp()
  const meetingId = await issuableMeeting(call)
  await call('issuing.issue', { meetingId, recipients: UNITS.slice(0, 2), printCode: true, job: 'issue' })
  const body = (bytes: Uint8Array | undefined) =>
    strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
  const compare = async () => {
    const { files } = await make(call, { meetingId })
    for (const [index, recipient] of UNITS.entries()) {
      const one = await call('invitation.file', { meetingId, recipient, format: 'docx', job: 'one' })
      expect(body(files[index]?.bytes)).toBe(body(one.bytes))
    }
    return files.slice(0, UNITS.length).map(file => body(file.bytes))
  }
  await compare()
  await call('meetings.update', { meetingId, patch: { closing: 'Kính mời các đồng chí đến dự' } })
  const bodies = await compare()
  expect(bodies[0]).not.toBe(bodies[2])
})

test.skipIf(missingReader() !== null)(
  'one PDF of all: each letter is its own, counts its own pages and begins where the manifest says',
  async () => {
    const { call, meetingId } = await office()
    await call('meetings.update', { meetingId, patch: { formChoices: { printSides: 'two' } } })
    const { files, manifest } = await make(call, { meetingId, format: 'pdf', bundle: 'one-file' })
    expect(files.map(file => file.name)).toEqual(['giay-moi.pdf', 'danh-muc.csv', 'danh-muc.json'])
    const pages = pdfPages(files[0]?.bytes ?? new Uint8Array())
    // Three pages each; with two sides every letter begins on the front of a sheet.
    expect(manifest.map(row => [row.firstPage, row.pages])).toEqual([
      [1, 3],
      [5, 3],
      [9, 3],
    ])
    expect(pages.map(lines => lines[0] ?? '')).toEqual(
      ['', '', ''].flatMap((_, index) => [
        'TỈNH ỦY QUẢNG NGÃI ĐẢNG CỘNG SẢN VIỆT NAM',
        '2',
        '3',
        ...(index < 2 ? [''] : []),
      ]),
    )
    expect(
      manifest.map(row => pages[(row.firstPage ?? 0) - 1]?.find(line => line.startsWith('Kính gửi'))),
    ).toEqual([
      'Kính gửi: Đảng ủy phường Cẩm Thành',
      'Kính gửi: Đảng ủy xã Bình Sơn',
      'Kính gửi: Đảng ủy đặc khu Lý Sơn',
    ])
    expect(new Set(manifest.map(row => row.sha256))).toEqual(new Set([sha256(files[0]?.bytes)]))
  },
)

test('stopped in the middle it gives what is done, and the rest goes on from there', async () => {
  const { app, call, meetingId } = await office()
  const { places } = await call('meetings.get', { meetingId })
  const recipients = places.map(place => place.code)
  const stop = app.listen(event => {
    if (event.kind === 'progress' && event.done === 5) void call('jobs.cancel', { job: 'letters' })
  })
  const first = await make(call, { meetingId, recipients })
  stop()
  expect(first.cancelled).toBe(true)
  const made = first.manifest.filter(row => row.state === 'made')
  expect(made.length).toBeGreaterThanOrEqual(5)
  expect(made.length).toBeLessThan(98)
  expect(first.files).toHaveLength(made.length + 2)
  const rest = await make(call, { meetingId, recipients, earlier: [...first.manifest] })
  expect(rest.cancelled).toBe(false)
  expect(rest.files).toHaveLength(98 - made.length + 2)
  expect(rest.manifest.filter(row => row.state === 'kept')).toHaveLength(made.length)
})
