import { describe, expect, test } from 'vitest'
import type { Block, OfficeDocument } from '#domain/document/blocks.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { invitationText } from '#domain/invitation/invitation-text.ts'
import { COMMON_TEXT } from '#domain/invitation/recipient-wording.ts'
import { asId, type LinkId, type SessionId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { placeOf } from '#test/support/places.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const { party } = DOCUMENT_FORMS
const blocksOf = (letter: OfficeDocument): readonly Block[] => letter.sections.flatMap(part => part.blocks)
const textFor = (meeting: Meeting, code: string | null): string =>
  invitationText(
    composeInvitation(
      meeting,
      code === null ? COMMON_TEXT : { kind: 'place', place: placeOf(meeting, code) },
      party,
    ),
    party,
  )

describe('the letter of one recipient', () => {
  test.each([
    ['21025', 'Kính gửi: Đảng ủy phường Cẩm Thành'],
    ['21040', 'Kính gửi: Đảng ủy xã Bình Sơn'],
    ['21548', 'Kính gửi: Đảng ủy đặc khu Lý Sơn'],
    ['DU-UBND', 'Kính gửi: Đảng ủy Ủy ban nhân dân tỉnh'],
    ['TINH', 'Kính gửi: Văn phòng Tỉnh ủy'],
  ])('%s is addressed by its own name', (code, line) => {
    expect(textFor(sampleMeeting, code).split('\n')).toContain(line)
  })

  test.each([
    ['21025', 'Đảng ủy phường'],
    ['21040', 'Đảng ủy xã'],
    ['21548', 'Đảng ủy đặc khu'],
  ])('%s reads the name of its own committee, and the common name of all', (code, committee) => {
    const text = textFor(sampleMeeting, code)
    expect(text).toContain(
      `- Đồng chí Bí thư ${committee}, Chủ trì (trường hợp đồng chí Bí thư dự tại điểm cầu tỉnh thì phân công 01 đồng chí Thường trực ${committee} chủ trì).`,
    )
    expect(text).toContain('phòng họp trực tuyến của các Đảng ủy xã, phường, đặc khu')
  })

  test('only the addressee differs from the common text where nothing else speaks of the recipient', () => {
    const common = textFor(sampleMeeting, null).split('\n')
    const own = textFor(sampleMeeting, '21040').split('\n')
    expect(own.filter((line, index) => line !== common[index])).toEqual(['Kính gửi: Đảng ủy xã Bình Sơn'])
  })
})

describe('links', () => {
  const withUrl = (url: string): Meeting => ({
    ...sampleMeeting,
    links: [{ id: asId<LinkId>('link'), kind: 'confirmation', label: 'Xác nhận', url }],
  })
  const targetOf = (meeting: Meeting, code: string | null): unknown => {
    const letter = composeInvitation(
      meeting,
      code === null ? COMMON_TEXT : { kind: 'place', place: placeOf(meeting, code) },
      party,
    )
    return blocksOf(letter).flatMap(block => (block.kind === 'links' ? block.links : []))[0]?.target
  }

  test.each([
    ['', null, { kind: 'missing', notice: 'Chưa có liên\u00a0kết' }],
    ['https://a.vn/x', null, { kind: 'address', url: 'https://a.vn/x' }],
    ['https://a.vn/{unit.code}', null, { kind: 'missing', notice: 'Mã riêng cho từng\u00a0đơn\u00a0vị' }],
    ['https://a.vn/{unit.code}', '21025', { kind: 'address', url: 'https://a.vn/21025' }],
    [
      'https://a.vn/?n={unit.name}',
      '21025',
      { kind: 'address', url: `https://a.vn/?n=${encodeURIComponent('Phường Cẩm Thành')}` },
    ],
    ['https://a.vn/{unit.code}', 'DU-UBND', { kind: 'address', url: 'https://a.vn/DU-UBND' }],
  ])('%s for %s', (url, code, target) => {
    expect(targetOf(withUrl(url), code)).toEqual(target)
  })
})

describe('meetings of another shape', () => {
  test('several sessions are counted and each has its start', () => {
    const starts = ['2026-07-01T07:30', '2026-07-01T14:00']
    const meeting = {
      ...sampleMeeting,
      sessions: starts.map(start => ({ id: asId<SessionId>(start), startsAt: localDateTime(start) })),
    }
    expect(textFor(meeting, null)).toContain(
      'I. Thời gian: 02 buổi: buổi thứ nhất bắt đầu vào lúc 07 giờ 30 phút ngày 01/7/2026 (sáng thứ Tư); buổi thứ hai bắt đầu vào lúc 14 giờ 00 phút ngày 01/7/2026 (chiều thứ Tư).',
    )
  })

  test('without basis, links and distribution the letter still reads', () => {
    const bare: Meeting = {
      ...sampleMeeting,
      basis: { ...sampleMeeting.basis, document: '' },
      links: [],
      distribution: [],
    }
    const text = textFor(bare, null)
    expect(text).toContain('\nBan Thường vụ Tỉnh ủy triệu tập Hội nghị')
    expect(text).not.toContain('Nơi nhận:')
  })

  test('several addressees stand below the label as a list', () => {
    const addressees = ['Thường trực Tỉnh ủy', 'Các sở, ban, ngành'].map((text, index) => ({
      id: asId<Meeting['addressees'][number]['id']>(String(index)),
      text,
    }))
    expect(textFor({ ...sampleMeeting, addressees }, null)).toContain(
      'Kính gửi:\n- Thường trực Tỉnh ủy;\n- Các sở, ban, ngành.\n',
    )
  })
})

describe("the house's own choices", () => {
  const choosing = (choices: Partial<Meeting['formChoices']>, more: Partial<Meeting> = {}): Meeting => ({
    ...sampleMeeting,
    ...more,
    formChoices: { ...sampleMeeting.formChoices, ...choices },
  })

  test('the own part alone: one bridge point, its parts numbered one level higher', () => {
    const lines = textFor(choosing({ recipientText: 'own-part' }), '21025').split('\n')
    const numbered = lines.filter(line => /^([IVX]+|\d+)\./.test(line)).map(line => line.split(' (')[0])
    expect(numbered.slice(1, 5)).toEqual([
      'II. Điểm cầu trực tuyến: Điểm cầu cấp xã.',
      '1. Địa điểm: Tại phòng họp trực tuyến của các Đảng ủy xã, phường, đặc khu',
      '2. Thành phần tham dự',
      'III. Tổ chức thực hiện',
    ])
    expect(lines.some(line => line.includes('Hội trường Tầng 4'))).toBe(false)
  })

  test('the common text tells of all bridge points whatever was chosen', () => {
    expect(textFor(choosing({ recipientText: 'own-part' }), null)).toBe(textFor(sampleMeeting, null))
  })

  test('new tone marks everywhere but in names', () => {
    const text = textFor(choosing({ tones: 'new' }), '21025')
    expect(text).toContain('Kính gửi: Đảng uỷ phường Cẩm Thành')
    expect(text).not.toMatch(/ủy|Ủy|ỦY/)
    expect(text.normalize('NFC')).toBe(text)
  })

  test('an assignment to a committee is said to the recipient', () => {
    const assignments = sampleMeeting.assignments.map(assignment => ({
      ...assignment,
      assignee: 'Đảng ủy xã',
    }))
    expect(textFor(choosing({}, { assignments }), '21025')).toContain('1. Đảng ủy phường\n')
    expect(textFor(choosing({}, { assignments }), '21040')).toContain('1. Đảng ủy xã\n')
  })
})

test('every group, item, link and line of the meeting can be found again from the page', () => {
  const sources = new Set(
    JSON.stringify(composeInvitation(sampleMeeting, COMMON_TEXT, party)).match(/"id":"[^"]+"/g),
  )
  const ids = [
    ...sampleMeeting.bridgePoints.flatMap(point => [point.id, ...point.groups.map(group => group.id)]),
    ...sampleMeeting.assignments.flatMap(part => [part.id, ...part.items.map(item => item.id)]),
    ...sampleMeeting.links.map(link => link.id),
    ...sampleMeeting.distribution.map(line => line.id),
  ]
  expect(ids.filter(id => !sources.has(`"id":"${id}"`))).toEqual([])
})
