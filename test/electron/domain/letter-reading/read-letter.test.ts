import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DocumentForm } from '#domain/document/form.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { invitationText } from '#domain/invitation/invitation-text.ts'
import { COMMON_TEXT, type Recipient } from '#domain/invitation/recipient-wording.ts'
import { asId, type SessionId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { acceptLetter, readLetter } from '#domain/letter-reading/read-letter.ts'
import { DEFAULT_FORM_CHOICES } from '#domain/meeting/form-choices.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { readDocxText } from '#electron/documents/docx/read-text.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS, formOfMeeting } from '#electron/documents/forms.ts'
import { checkedParts } from '#electron/spreadsheets/package-parts.ts'
import { buildOptions } from '#test/support/letters.ts'
import { placeOf } from '#test/support/places.ts'
import { linkedMeeting } from '#test/support/sample-documents.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const { party, state } = DOCUMENT_FORMS
const now = localDateTime('2026-06-27T16:00')
const specimen = readFileSync(
  new URL('../../../fixtures/specimen/giay-moi-2026-07-01.md', import.meta.url),
  'utf8',
)

const textOf = (meeting: Meeting, recipient: Recipient = COMMON_TEXT): string =>
  invitationText(composeInvitation(meeting, recipient, party), party)

const meetingOf = (source: string): Meeting => {
  const { lines, kind } = readLetter(source, now)
  return acceptLetter(lines, kind, buildOptions())
}

async function wordText(
  meeting: Meeting,
  form: DocumentForm,
  recipient: Recipient = COMMON_TEXT,
): Promise<string> {
  const bytes = await renderDocx(composeInvitation(meeting, recipient, form), form, { createdAt: now })
  const opened = checkedParts(bytes)
  if (!opened.ok) throw new Error(opened.code)
  return readDocxText(opened.parts) ?? expect.fail('no Word file')
}

const composed = textOf(sampleMeeting)
const withoutNumbers = (text: string): string => text.replace(/^(?:[IVX]+\.|\d\.(?:\d\.)?|-) /gmu, '')
const mailed = (text: string): string =>
  text
    .split('\n')
    .map(line => line.replace(/(.{50,72}) (?=\S)/gu, '$1\n'))
    .join('\n')

describe('reading the specimen and composing it again gives the same text', () => {
  test.each<readonly [string, string]>([
    ['as it was sent', specimen],
    ['as the program writes it', composed],
    ['without Markdown', specimen.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('*', '')],
    ['copied from Word, with the hyphens that keep a number whole', composed.replaceAll('-', '\u2011')],
    ['without numbers and dashes', withoutNumbers(composed)],
    ['one paragraph a line', composed.replace(/\n+/g, '\n')],
    ['one paragraph a line, without numbers and dashes', withoutNumbers(composed).replace(/\n+/g, '\n')],
    ['with other spaces', composed.replaceAll(' ', '\u00a0 ').replaceAll('\n', ' \r\n\t')],
    [
      'with other marks',
      composed.replace(/^- /gm, '•\t').replace(/^I+\./gm, mark => mark.replace('.', ' -')),
    ],
    ['with its letters taken apart', composed.normalize('NFD')],
    ['broken into lines by a mail program', mailed(composed)],
    [
      'below a letterhead',
      `TỈNH ỦY QUẢNG NGÃI\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 12-GM/TU\nQuảng Ngãi, ngày 27 tháng 6 năm 2026\n\n${composed}`,
    ],
  ])('%s', (_, source) => {
    expect(readLetter(source, now).notUnderstood).toEqual([])
    expect(textOf(meetingOf(source))).toBe(composed)
  })

  test.each([
    ['the Party', party],
    ['the State', state],
  ])('as a Word file in the form of %s', async (_, form) => {
    const source = await wordText(sampleMeeting, form)
    expect(readLetter(source, now).notUnderstood).toEqual([])
    expect(textOf(meetingOf(source))).toBe(composed)
  })

  test('as the Word file of one recipient, its links with their addresses', async () => {
    const place = placeOf(linkedMeeting, '21025')
    const meeting = meetingOf(await wordText(linkedMeeting, party, { kind: 'place', place }))
    expect(meeting.links.map(({ url }) => url)).toEqual(
      linkedMeeting.links.map(({ url }) => url.replace('{unit.code}', '21025')),
    )
    expect(textOf(meeting)).toBe(textOf(linkedMeeting, { kind: 'place', place }))
  })
})

test('the values behind the sentences are those of the sample', () => {
  const meeting = meetingOf(specimen)
  const values = (of: Meeting) => ({
    basis: of.basis,
    convener: of.convener,
    convocation: of.convocation,
    starts: of.sessions.map(({ startsAt }) => startsAt),
    points: of.bridgePoints.map(({ kind, title, shortName, place, placeDecidedBy, host, unitCodes }) => ({
      kind,
      title,
      shortName,
      place,
      placeDecidedBy,
      host,
      units: unitCodes.length,
    })),
    exclusions: of.bridgePoints.flatMap(({ exclusions, groups }) =>
      [...exclusions, ...groups.flatMap(group => group.exclusions)].map(({ wording, targetId }) => [
        wording,
        of.bridgePoints.findIndex(({ id }) => id === targetId),
      ]),
    ),
    chairs: of.bridgePoints.flatMap(({ groups }) =>
      groups.filter(({ isChair }) => isChair).map(({ text }) => text),
    ),
    deadlines: of.assignments.flatMap(({ items }) => items.flatMap(({ deadline }) => deadline ?? [])),
    links: of.links.map(({ kind, label }) => [kind, label]),
    signature: of.signature,
  })
  expect(values(meeting)).toEqual(values(sampleMeeting))
})

test('every value stands beside the words it came from', () => {
  const { text, lines } = readLetter(specimen, now)
  const shown = lines.flatMap(({ understood }) =>
    understood.map(({ label, value, span }) => [label, value, text.slice(span.start, span.end)]),
  )
  expect(shown).toContainEqual(['Văn bản căn cứ', 'Công văn số 3373-CV/VPTW', 'Công văn số 3373-CV/VPTW'])
  expect(shown).toContainEqual(['Cơ quan triệu tập', 'Ban Thường vụ Tỉnh ủy', 'Ban Thường vụ Tỉnh ủy'])
  expect(shown).toContainEqual([
    'Buổi họp',
    '01/7/2026 14:00',
    'I. Thời gian: 01 buổi, bắt đầu vào lúc **14 giờ 00 phút ngày 01/7/2026** (chiều thứ Tư).',
  ])
  expect(shown).toContainEqual(['Người ký', 'Đỗ Quang Nghĩa', 'Đỗ Quang Nghĩa'])
  expect(shown.filter(([, value, words]) => value === '' || words === '')).toEqual([])
})

test('what is not understood is listed, and every word of the letter is in some paragraph', () => {
  const strange = 'Đại biểu mặc lễ phục, đeo huân chương.'
  const source = composed.replace('II. Các điểm cầu', `${strange}\n\nII. Các điểm cầu`)
  const { text, lines, notUnderstood } = readLetter(source, now)
  expect(notUnderstood.map(at => lines[at]?.text)).toEqual([strange])
  const covered = lines.map(({ span }) => text.slice(span.start, span.end)).join(' ')
  expect(covered.match(/\S+/gu)).toEqual(text.match(/\S+/gu))
})

test.each<readonly [string, Partial<Meeting>]>([
  [
    'several sessions',
    {
      sessions: ['2026-07-01T07:30', '2026-07-01T14:00'].map(start => ({
        id: asId<SessionId>(start),
        startsAt: localDateTime(start),
      })),
    },
  ],
  ['no basis document', { basis: { ...sampleMeeting.basis, document: '' } }],
  ['no links', { links: [] }],
  [
    'several addressees',
    {
      addressees: ['Thường trực Tỉnh ủy', 'Các sở, ban, ngành'].map((text, at) => ({
        id: asId<Meeting['addressees'][number]['id']>(String(at)),
        text,
      })),
    },
  ],
  ['what the letter is about', { abstract: 'dự Hội nghị sơ kết' }],
  ['numbers with a dash', { formChoices: { ...DEFAULT_FORM_CHOICES, numbering: 'dash' } }],
])('a letter with %s comes back', (_, patch) => {
  const meeting = { ...sampleMeeting, ...patch }
  expect(textOf(meetingOf(textOf(meeting)))).toBe(textOf({ ...meeting, formChoices: DEFAULT_FORM_CHOICES }))
})

test('the marks and the form of a Word file are read', async () => {
  const marked: Meeting = {
    ...sampleMeeting,
    form: 'state',
    formChoices: {
      ...DEFAULT_FORM_CHOICES,
      urgency: 'urgent',
      secrecy: 'secret',
      circulation: 'Lưu hành nội bộ',
      draft: 2,
    },
  }
  const source = await wordText(marked, formOfMeeting(marked))
  expect(readLetter(source, now).notUnderstood).toEqual([])
  expect(meetingOf(source)).toMatchObject({
    form: 'state',
    // A draft that was read is not the draft of the new letter.
    formChoices: { ...marked.formChoices, draft: null },
  })
})

test('the letter that shows only the own point gives that point', async () => {
  const own: Meeting = {
    ...sampleMeeting,
    formChoices: { ...DEFAULT_FORM_CHOICES, recipientText: 'own-part' },
  }
  const place = placeOf(own, '21040')
  const { bridgePoints } = meetingOf(await wordText(own, party, { kind: 'place', place }))
  expect(bridgePoints.map(({ kind, title, groups }) => [kind, title, groups.length])).toEqual([
    ['per-unit', 'Điểm cầu cấp xã', 5],
  ])
})

test('a letter of one place without bridge points keeps its place and its groups', () => {
  const { bridgePoints } = meetingOf(
    'GIẤY MỜI\n\nBan Thường vụ Tỉnh ủy tổ chức Hội nghị, cụ thể như sau:\n\n1. Thời gian: 14 giờ 00 ngày 01/7/2026.\n\n2. Địa điểm: Hội trường Tỉnh ủy.\n\n3. Thành phần: Thường trực Đảng ủy các sở.',
  )
  expect(bridgePoints).toMatchObject([
    { place: 'Hội trường Tỉnh ủy', groups: [{ text: 'Thường trực Đảng ủy các sở' }] },
  ])
})

describe('a letter of the Centre', () => {
  const letter = `BAN CHẤP HÀNH TRUNG ƯƠNG
VĂN PHÒNG
*
Số 3373-CV/VPTW
V/v mời dự Hội nghị sơ kết 01 năm 6 tháng triển khai thực hiện Nghị quyết số 57-NQ/TW
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 27 tháng 6 năm 2026

Kính gửi: Các tỉnh ủy, thành ủy

Thực hiện Chương trình công tác năm 2026, Văn phòng Trung ương Đảng trân trọng kính mời các đồng chí dự Hội nghị sơ kết, cụ thể như sau:

1. Thời gian: 14 giờ 00, thứ Tư, ngày 01 tháng 7 năm 2026.

2. Đề nghị các tỉnh ủy, thành ủy gửi số lượng đại biểu về Văn phòng Trung ương Đảng trước ngày 30/6/2026.

Mọi thông tin liên hệ đồng chí Nguyễn Văn A.`

  test('gives the basis document, the time and the deadline of the report', () => {
    const reading = readLetter(letter, now)
    expect(reading.kind).toBe('superior')
    const meeting = acceptLetter(reading.lines, reading.kind, buildOptions())
    expect(meeting.basis).toEqual({
      lead: 'Thực hiện',
      document: 'Công văn số 3373-CV/VPTW',
      date: '2026-06-27',
      issuer: 'Văn phòng Trung ương Đảng',
      subject: 'mời dự Hội nghị sơ kết 01 năm 6 tháng triển khai thực hiện Nghị quyết số 57-NQ/TW',
    })
    expect(meeting.sessions.map(({ startsAt }) => startsAt)).toEqual(['2026-07-01T14:00'])
    expect(meeting.assignments.at(-1)?.items[0]?.deadline).toEqual({
      lead: 'trước',
      at: '2026-06-30',
      purpose: 'report',
    })
    expect(meeting.bridgePoints.map(({ title }) => title)).toEqual(['Điểm cầu cấp tỉnh', 'Điểm cầu cấp xã'])
  })

  test('lists what is not taken over', () => {
    const { lines, notUnderstood } = readLetter(letter, now)
    expect(notUnderstood.map(at => lines[at]?.text)).toContain('Mọi thông tin liên hệ đồng chí Nguyễn Văn A.')
  })
})

test.each(['', ' \n \n', '*', 'xin chào', '-'.repeat(5_000), 'Thời gian:'.repeat(500), '['.repeat(3_000)])(
  'no letter at all: %#',
  source => {
    const { lines, kind } = readLetter(source, now)
    expect(() => acceptLetter(lines, kind, buildOptions())).not.toThrow()
  },
)
