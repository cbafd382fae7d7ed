/** Texts made to be more than text, typed and imported, through every output: each stays what it is, a text. */
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { cellText } from '#electron/spreadsheets/cell-text.ts'
import { HOSTILE_ADDRESSES, HOSTILE_TEXTS } from '#test/support/hostile-texts.ts'
import {
  badFileName,
  livelyCsv,
  livelyDocx,
  livelyParts,
  livelyXlsx,
  packageText,
  pageText,
} from '#test/support/inert.ts'
import { issuableMeeting } from '#test/support/issuable-meeting.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

vi.setConfig({ testTimeout: 180_000 })

const START = '2026-06-27T16:00'
const UNTIL = '2026-06-29T15:00'
const PLACE = '21025'
const MARK = /Zq(\d{3})z/g

const job = () => ({ job: crypto.randomUUID() })
const marksIn = (text: string): ReadonlySet<string> => new Set([...text.matchAll(MARK)].map(([mark]) => mark))
const ALL_MARKS = HOSTILE_TEXTS.map(({ mark }) => mark)
const missingFrom = (text: string): readonly string[] => {
  const found = marksIn(text)
  return ALL_MARKS.filter(mark => !found.has(mark))
}

/** A list of one commune in which every cell of a person is hostile, as Excel would save it. */
async function hostileList(name: string) {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('=1+1<b>')
  sheet.addRow(['ĐẢNG ỦY PHƯỜNG CẨM THÀNH'])
  sheet.addRow(['DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ'])
  sheet.addRow(['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại', 'Ghi chú'])
  for (const [index, { text }] of HOSTILE_TEXTS.entries()) {
    const cell = cellText(text)
    sheet.addRow([index + 1, cell, cell, '0749605219', cell])
  }
  return { name, modifiedAt: START, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }
}

type Office = TestApp & { readonly meetingId: MeetingId }

/** The sample meeting in which every kind of field says every hostile text somewhere. */
async function hostileOffice(): Promise<Office> {
  const office = await testApp(START)
  const { call } = office
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const { meeting } = await call('meetings.get', { meetingId })
  const [point] = meeting.bridgePoints
  const [assignment] = meeting.assignments
  if (point === undefined || assignment === undefined)
    throw new Error('The sample has points and assignments')
  const top = { kind: 'meeting', id: meetingId } as const
  await call('settings.update', {
    userName: '=1+1<script>alert(1)</script>',
    officeContact: '@SUM(A1) <b>0905</b>',
  })
  for (const { text } of HOSTILE_TEXTS) {
    await call('parts.add', { meetingId, parent: top, part: { kind: 'addressee', fields: { text } } })
    await call('parts.add', { meetingId, parent: top, part: { kind: 'distribution-line', fields: { text } } })
    await call('parts.add', {
      meetingId,
      parent: { kind: 'bridge-point', id: point.id },
      part: { kind: 'group', fields: { text } },
    })
    await call('parts.add', {
      meetingId,
      parent: { kind: 'assignment', id: assignment.id },
      part: { kind: 'assignment-item', fields: { text } },
    })
    await call('parts.add', {
      meetingId,
      parent: top,
      part: { kind: 'programme-item', fields: { text, presenter: text } },
    })
    await call('persons.add', { fields: { name: text.slice(-150), note: text, email: text.slice(-150) } })
  }
  for (const url of HOSTILE_ADDRESSES)
    await call('parts.add', {
      meetingId,
      parent: top,
      part: { kind: 'link', fields: { kind: 'confirmation', label: url, url } },
    })
  const few = HOSTILE_TEXTS.map(({ text }) => text)
    .filter((_, index) => index % 7 === 0)
    .join(' ')
    .slice(0, 190)
  await call('meetings.update', {
    meetingId,
    patch: {
      name: few,
      abstract: few,
      letterhead: { organ: few, place: few, numberSuffix: '=1+1</w:t>' },
      signature: { signer: few, position: few, authority: few },
      basis: { subject: few, document: few },
    },
  })
  await call('returns.receive', {
    ...job(),
    meetingId,
    files: [await hostileList('../..\\CON<script>.xlsx')] as never,
  })
  const [file] = (await call('returns.inbox', { meetingId })).files
  if (file === undefined) throw new Error('The list has come in')
  const [answer] = file.answers
  if (answer?.asks.length !== 0)
    await call('returns.decide', {
      meetingId,
      fileId: file.fileId,
      answerIndex: 0,
      placeCode: PLACE,
      delegates: HOSTILE_TEXTS.length,
    })
  await call('returns.commit', { meetingId })
  await call('delegates.add', {
    meetingId,
    placeCode: 'TINH',
    fields: { name: few, title: few, phone: '=1+1', note: few },
  })
  await call('chasing.call', {
    meetingId,
    placeCode: '21028',
    outcome: 'no-answer',
    note: few,
    contactName: few,
    contactPhone: '=1+1',
  })
  await call('closings.close', { meetingId, name: few.slice(0, 90) })
  return { ...office, meetingId }
}

test('the pages on the screen and for the printer', async () => {
  const { call, meetingId } = await hostileOffice()
  const pages = {
    invitation: await call('invitation.preview', { meetingId, recipient: null }),
    letter: await call('invitation.preview', { meetingId, recipient: PLACE }),
    programme: await call('papers.preview', { meetingId, paper: { kind: 'programme' } }),
    plates: await call('papers.preview', {
      meetingId,
      paper: {
        kind: 'name-plates',
        people: { from: 'lines', lines: HOSTILE_TEXTS.map(({ text }) => text) },
        text: 'name',
        format: 'A4',
      },
    }),
    report: await call('report.preview', { meetingId }),
    reminder: await call('chasing.preview', { meetingId, paper: 'letter', until: UNTIL }),
    telephone: await call('chasing.preview', { meetingId, paper: 'telephone-sheet', until: UNTIL }),
  }
  for (const [name, { html }] of Object.entries(pages)) expect(livelyParts(html), name).toEqual([])
  // Nothing is lost by being made harmless.
  expect(missingFrom(pageText(pages.invitation.html))).toEqual([])
  expect(missingFrom(pageText(pages.programme.html))).toEqual([])
})

test('Word files', async () => {
  const { call, meetingId } = await hostileOffice()
  const files = {
    invitation: await call('invitation.file', { ...job(), meetingId, recipient: null, format: 'docx' }),
    letter: await call('invitation.file', { ...job(), meetingId, recipient: PLACE, format: 'docx' }),
    programme: await call('papers.file', {
      ...job(),
      meetingId,
      paper: { kind: 'programme' },
      format: 'docx',
    }),
    report: await call('report.file', { ...job(), meetingId, format: 'docx' }),
    reminder: await call('chasing.file', {
      ...job(),
      meetingId,
      paper: 'letter',
      until: UNTIL,
      format: 'docx',
    }),
    list: await call('delegate-papers.file', {
      ...job(),
      meetingId,
      paper: { kind: 'by-point', codes: [PLACE] },
      format: 'docx',
    }),
    rollCall: await call('delegate-papers.file', {
      ...job(),
      meetingId,
      paper: { kind: 'roll-call', codes: [PLACE] },
      format: 'docx',
    }),
  }
  for (const [name, { bytes, name: fileName }] of Object.entries(files)) {
    expect(livelyDocx(bytes), name).toEqual([])
    expect(badFileName(fileName), name).toBeNull()
  }
  for (const { bytes } of [files.invitation, files.programme])
    expect(missingFrom(packageText(bytes))).toEqual([])
})

test('workbooks', async () => {
  const { call, meetingId } = await hostileOffice()
  const [file] = (await call('returns.inbox', { meetingId })).files
  if (file === undefined) throw new Error('The list has come in')
  const scope = { kind: 'all' } as const
  const files = {
    report: await call('report.file', { ...job(), meetingId, format: 'xlsx' }),
    form: await call('returns.forms', { ...job(), meetingId, recipients: [PLACE], kind: 'per-unit' }),
    whole: await call('returns.forms', { ...job(), meetingId, recipients: null, kind: 'whole' }),
    marked: await call('returns.markedCopy', { ...job(), meetingId, fileId: file.fileId }),
    directory: await call('persons.export', job()),
    list: await call('delegate-papers.file', {
      ...job(),
      meetingId,
      paper: { kind: 'by-point', codes: [PLACE] },
      format: 'xlsx',
    }),
    history: await call('history.export', { scope, format: 'xlsx' }),
  }
  for (const [name, { bytes, name: fileName }] of Object.entries(files)) {
    expect(livelyXlsx(bytes), name).toEqual([])
    expect(badFileName(fileName), name).toBeNull()
  }
  for (const { bytes } of [files.marked, files.directory, files.history])
    expect(missingFrom(packageText(bytes))).toEqual([])
})

test('comma-separated files: the history and the list of a batch of letters', async () => {
  const { call } = await hostileOffice()
  const history = await call('history.export', { scope: { kind: 'all' }, format: 'csv' })
  const text = strFromU8(history.bytes)
  expect(livelyCsv(text)).toEqual([])
  expect(missingFrom(text)).toEqual([])
  const made = await call('batch.make', {
    ...job(),
    meetingId: await issuableMeeting(call),
    recipients: [PLACE, '21028'],
    format: 'docx',
    bundle: 'archive',
    fileName: '../=cmd|CON {unit.name}\\{unit.slug}',
  })
  const names = made.files.flatMap(({ name, bytes }) =>
    name.endsWith('.zip') ? [name, ...Object.keys(unzipSync(bytes))] : [name],
  )
  expect(made.manifest.map(({ state }) => state)).toEqual(['made', 'made'])
  names.push(...made.manifest.map(({ file }) => file))
  for (const name of names) expect(badFileName(name), name).toBeNull()
  const lists = made.files.filter(({ name }) => name.endsWith('.csv'))
  for (const { bytes } of lists) expect(livelyCsv(strFromU8(bytes))).toEqual([])
})

test('a reminder to paste into a chat says one thing on each line', async () => {
  const { call, meetingId } = await hostileOffice()
  for (const placeCode of ['21028', null]) {
    const { text } = await call('chasing.text', { meetingId, placeCode, until: UNTIL })
    expect(text).not.toMatch(/[^\P{C}\n]/u)
    expect(text?.split('\n')[0]).toMatch(/^Kính gửi/)
  }
})

test('names of files, folders and meetings: what is given out has a name for every system', async () => {
  const { call } = await testApp(START)
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const files = HOSTILE_TEXTS.flatMap(({ text }, index) => {
    const own = new TextEncoder().encode(`${index}`)
    const path = `${text}/${text}.csv`.toWellFormed()
    return [
      { name: `${text}.csv`, modifiedAt: START, bytes: own },
      { name: `${text}.zip`, modifiedAt: START, bytes: zipSync({ [path]: own }) },
    ]
  })
  await call('returns.receive', { ...job(), meetingId, files: files as never })
  const inbox = await call('returns.inbox', { meetingId })
  expect(inbox.files.length).toBeGreaterThanOrEqual(HOSTILE_TEXTS.length)
  const bad: (readonly [string, string])[] = []
  const check = ({ name }: { readonly name: string }, what: string): void => {
    const reason = badFileName(name)
    if (reason !== null) bad.push([`${what}: ${reason}`, name])
  }
  for (const { fileId } of inbox.files)
    check(await call('returns.original', { meetingId, fileId }), 'original')
  for (const { text } of HOSTILE_TEXTS.filter((_, index) => index % 6 === 0)) {
    await call('meetings.update', { meetingId, patch: { name: text } })
    check(await call('handover.give', { ...job(), meetingId }), 'handover')
    check(
      await call('invitation.file', { ...job(), meetingId, recipient: null, format: 'txt' }),
      'invitation',
    )
  }
  expect(bad).toEqual([])
})

test('handed over to another computer each text is what it was', async () => {
  const { call, meetingId } = await hostileOffice()
  const other = await testApp(START, 'hai')
  const { bytes } = await call('handover.give', { ...job(), meetingId })
  await other.call('handover.accept', { ...job(), bytes: new Uint8Array(bytes) })
  expect(await other.call('meetings.get', { meetingId })).toEqual(await call('meetings.get', { meetingId }))
  const list = { meetingId, placeCode: PLACE }
  expect(await other.call('delegates.list', list)).toEqual(await call('delegates.list', list))
})
