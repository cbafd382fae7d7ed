import { describe, expect, test } from 'vitest'
import { asId, type LinkId, type UnitCode } from '#domain/kernel/ids.ts'
import { localDate, localDateTime } from '#domain/kernel/local-time.ts'
import { DEFAULT_FORM_CHOICES } from '#domain/meeting/form-choices.ts'
import type { BridgePoint, Meeting, ParticipantGroup } from '#domain/meeting/meeting.ts'
import { checkPoints } from '#domain/preflight/check-points.ts'
import { applyChanges } from '#test/support/apply-changes.ts'
import { buildOptions } from '#test/support/letters.ts'
import { placesIn } from '#test/support/places.ts'
import { findingsOf } from '#test/support/preflight.ts'
import { linkedMeeting } from '#test/support/sample-documents.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const told = (meeting: Meeting, now?: string): readonly string[] =>
  findingsOf(meeting, now).map(({ severity, code, source }) =>
    `${severity} ${code} ${source.field} ${source.id}`.trim(),
  )

/** The sample after a careful office has been through it: links, number, date, and every fix that is offered. */
function mended(): Meeting {
  const filled: Meeting = {
    ...linkedMeeting,
    letterhead: { ...linkedMeeting.letterhead, number: 12, date: localDate('2026-06-27') },
  }
  return findingsOf(filled).reduce(
    (meeting, finding) => applyChanges(meeting, finding.fix?.changes ?? []),
    filled,
  )
}

test('units that are none on the day of the meeting are told, and taken off where others stay', () => {
  const sessions = sampleMeeting.sessions.map(session => ({
    ...session,
    startsAt: localDateTime('2025-06-30T14:00'),
  }))
  const found = findingsOf({ ...sampleMeeting, sessions }).filter(({ code }) => code === 'point-units')
  expect(found.map(({ message, fix }) => [message, fix])).toEqual([
    [
      'Vào ngày họp, Phường Cẩm Thành, Phường Nghĩa Lộ, Xã An Phú, Xã Bình Sơn, Xã Vạn Tường và 91 đơn vị khác không phải là đơn vị hành chính theo danh mục. Hãy bỏ chọn, hoặc kiểm tra lại ngày họp.',
      null,
    ],
  ])
  const places = placesIn(sampleMeeting).map(place =>
    place.code === '21025' && place.unit !== null
      ? { ...place, unit: { ...place.unit, validUntil: localDate('2026-06-30') } }
      : place,
  )
  const [ended] = checkPoints(sampleMeeting, places)
  const left = applyChanges(sampleMeeting, ended?.fix?.changes ?? []).bridgePoints[2]?.unitCodes
  expect([left?.length, left?.includes(asId('21025'))]).toEqual([95, false])
})

describe('the specimen', () => {
  test('everything a careful checker says of it, and nothing else', () => {
    expect(told(sampleMeeting)).toEqual([
      'error link-empty link link-tai-lieu',
      'error link-empty link link-xac-nhan',
      'error link-empty link link-ho-tro',
      'warning registry letterhead',
      'warning addressees addressees',
      'warning commune-only group group-xa-chu-tri',
      'warning doubled-words assignee assignment-dia-phuong',
      'warning deadline-forms assignment-item item-bao-cao',
      'warning terms link link-tai-lieu',
      'warning terms closing',
    ])
  })

  test('once mended, nothing is left', () => {
    expect(findingsOf(mended())).toEqual([])
  })

  test('its fixes say what a person would write', () => {
    const { assignments, bridgePoints, closing, links } = mended()
    expect(closing).toBe('Kính mời các đồng chí tham dự hội nghị đúng thành phần, thời gian quy định')
    expect(links[0]?.label).toBe('Link tài liệu Hội nghị')
    expect(assignments[0]?.assignee).toBe('Đảng ủy Ủy ban nhân dân tỉnh; Đảng ủy các xã, phường, đặc khu')
    expect(assignments[1]?.items[2]?.deadline?.at).toBe('2026-06-29T17:00')
    expect(bridgePoints[2]?.groups[0]).toMatchObject({
      text: 'Đồng chí Bí thư Đảng ủy xã, phường, đặc khu',
      substituteRule:
        'trường hợp đồng chí Bí thư dự tại điểm cầu tỉnh thì phân công 01 đồng chí Thường trực Đảng ủy xã, phường, đặc khu chủ trì',
    })
  })
})

const fine = mended()
const [province, , communes] = fine.bridgePoints
if (province === undefined || communes === undefined) throw new Error('The sample lost its bridge points')

const withPoint = (index: number, patch: Partial<BridgePoint>): Meeting => ({
  ...fine,
  bridgePoints: fine.bridgePoints.map((point, at) => (at === index ? { ...point, ...patch } : point)),
})
const withGroup = (patch: Partial<ParticipantGroup>): Meeting =>
  withPoint(0, {
    groups: province.groups.map((group, at) => (at === 1 ? { ...group, ...patch } : group)),
  })
const withUrl = (url: string): Meeting => ({
  ...fine,
  links: fine.links.map((link, at) => (at === 0 ? { ...link, url } : link)),
})
const withItem = (text: string): Meeting => ({
  ...fine,
  assignments: fine.assignments.map((assignment, at) =>
    at === 0
      ? { ...assignment, items: assignment.items.map((item, row) => (row === 0 ? { ...item, text } : item)) }
      : assignment,
  ),
})
const excluding = (from: BridgePoint, to: BridgePoint) => ({
  id: asId<BridgePoint['exclusions'][number]['id']>(`${from.id}-${to.id}`),
  targetId: to.id,
  wording: 'các đồng chí dự tại',
})
const group = 'group group-tinh-thuong-truc'
const link = 'link link-tai-lieu'
const item = 'assignment-item item-trieu-tap'

const CASES: readonly (readonly [string, Meeting, readonly string[]])[] = [
  ['no signer', { ...fine, signature: { ...fine.signature, signer: '' } }, ['error signer signature']],
  [
    'an authority mark of the other form',
    { ...fine, signature: { ...fine.signature, authority: 'TL. BAN THƯỜNG VỤ' } },
    ['warning authority signature'],
  ],
  ['a draft', { ...fine, formChoices: { ...DEFAULT_FORM_CHOICES, draft: 2 } }, ['warning draft letterhead']],
  [
    'a secret meeting on the Internet',
    { ...fine, formChoices: { ...DEFAULT_FORM_CHOICES, secrecy: 'secret' } },
    [`warning secrecy ${link}`],
  ],
  ['no session', { ...fine, sessions: [] }, ['error sessions sessions']],
  [
    'a basis document after the letter',
    { ...fine, basis: { ...fine.basis, date: localDate('2026-06-28') } },
    ['error basis-date basis'],
  ],
  [
    'a letter after its first deadline',
    { ...fine, letterhead: { ...fine.letterhead, date: localDate('2026-06-30') } },
    ['error letter-date assignment-item item-xac-nhan', 'error letter-date assignment-item item-bao-cao'],
  ],
  ['a point without a place', withPoint(0, { place: '' }), ['error point-place point-place point-tinh']],
  [
    'a point without a chair',
    withPoint(0, { groups: province.groups.slice(1) }),
    ['warning point-chair point-title point-tinh'],
  ],
  ['a point without groups', withPoint(0, { groups: [] }), ['error groups point-title point-tinh']],
  ['a point without a host', withPoint(0, { host: '' }), ['error point-host point-title point-tinh']],
  ['a point of no unit', withPoint(2, { unitCodes: [] }), ['error point-units point-title point-xa']],
  [
    'a unit nobody knows',
    withPoint(2, { unitCodes: [...communes.unitCodes, asId<UnitCode>('99999')] }),
    ['error point-units point-title point-xa'],
  ],
  ['an empty group', withGroup({ text: '' }), [`error empty-line ${group}`]],
  [
    'the same group twice',
    withGroup({ text: `  ${province.groups[3]?.text ?? ''}` }),
    ['warning repeated-line group group-tinh-kiem-tra'],
  ],
  [
    'an exclusion of the point itself',
    withGroup({ exclusions: [excluding(province, province)] }),
    [`error exclusion ${group}`],
  ],
  [
    'two points that leave each other out',
    withPoint(2, { exclusions: [excluding(communes, province)] }),
    ['error exclusion-circle point-exclusions point-tinh'],
  ],
  ['an empty address', withUrl(''), [`error link-empty ${link}`]],
  ['a hash for an address', withUrl('#'), [`error link-placeholder ${link}`]],
  ['an address to be filled in', withUrl('https://xxxxx.vn'), [`error link-placeholder ${link}`]],
  ['an example of an address', withUrl('https://example.com/tai-lieu'), [`error link-placeholder ${link}`]],
  ['a file path', withUrl('\\\\may-chu\\tai-lieu'), [`error link-address ${link}`]],
  ['a script', withUrl('javascript:alert(1)'), [`error link-address ${link}`]],
  [
    'a field of a template that does not exist',
    withUrl('https://a.gov.vn/{unit.id}'),
    [`error link-address ${link}`],
  ],
  [
    'the address for editing a form',
    withUrl('https://docs.google.com/forms/d/1aB2/edit'),
    [`warning link-address ${link}`],
  ],
  [
    'the address of another link',
    withUrl('https://zalo.me/g/abcdef123'),
    ['warning link-twice link link-ho-tro'],
  ],
  ['words of two meetings', withGroup({ text: 'Các đồng chí dự cuộc họp' }), [`warning terms ${group}`]],
  ['a meeting by its own name', withGroup({ text: 'Các đồng chí theo kết luận Phiên họp thứ 5' }), []],
  ['a commune said of wards', withGroup({ text: 'Chủ tịch UBND xã' }), [`warning commune-only ${group}`]],
  ['one commune by name', withGroup({ text: 'Bí thư Đảng ủy xã Bình Sơn' }), []],
  ['wards named too', withGroup({ text: 'Bí thư Đảng ủy xã, phường, đặc khu' }), []],
  ['a doubled word', withGroup({ text: 'Tập thể các các sở' }), [`warning doubled-words ${group}`]],
  ['words that Vietnamese doubles', withGroup({ text: 'Người luôn luôn dần dần có mặt' }), []],
  [
    'a word that doubles on the page',
    withPoint(0, { place: 'tại Hội trường' }),
    ['warning doubled-words point-place point-tinh'],
  ],
  [
    'a full stop that the program writes too',
    withGroup({ text: 'Tập thể Thường trực.' }),
    [`error closing-mark ${group}`],
  ],
  ['a wrong weekday', withItem('Họp trù bị vào 08 giờ thứ Ba, ngày 28/6/2026'), [`error weekday ${item}`]],
  ['a right weekday', withItem('Họp trù bị vào 08 giờ Chủ nhật, ngày 28/6/2026'), []],
  ['a day that does not exist', withItem('Họp trù bị ngày 31/6/2026'), [`error no-such-day ${item}`]],
  [
    'a deadline in words after the meeting',
    withItem('Gửi danh sách đại biểu trước 15 giờ ngày 02/7'),
    [`error deadline-order ${item}`],
  ],
  [
    'a deadline in words without its hour',
    withItem('Gửi danh sách đại biểu trước ngày 29/6'),
    [`warning deadline-forms ${item}`],
  ],
  ['a report of results after the meeting', withItem('Gửi kết quả trước 15 giờ ngày 15/7'), []],
  ['a long word', withGroup({ text: 'A'.repeat(300) }), [`warning overflow ${group}`]],
  ['a long name of many words', withGroup({ text: 'Nguyễn Văn '.repeat(27).trim() }), []],
  [
    'a signer of 300 letters',
    { ...fine, signature: { ...fine.signature, signer: 'Đỗ Quang '.repeat(33).trim() } },
    ['warning overflow signature'],
  ],
  [
    'a caption higher than its code',
    {
      ...fine,
      links: fine.links.map(each => ({
        ...each,
        label: each.id === 'link-tai-lieu' ? 'Tài liệu '.repeat(20).trim() : each.label,
      })),
    },
    [`warning overflow ${link}`],
  ],
  ['words turned around', withGroup({ text: 'Tập thể \u202eThường trực' }), [`error characters ${group}`]],
  ['a hidden mark', withGroup({ text: 'Tập thể\u200b Thường trực' }), [`warning characters ${group}`]],
  ['Hebrew letters', withGroup({ text: 'Tập thể שלום' }), [`warning characters ${group}`]],
  ['an emoji', withGroup({ text: 'Tập thể 🎉' }), [`warning characters ${group}`]],
  ['old letters', withGroup({ text: 'TËp thÓ Th­êng trùc TØnh ñy' }), [`error encoding ${group}`]],
]

test.each(CASES)('%s', (_, meeting, expected) => {
  expect(told(meeting)).toEqual(expected)
})

test.each(CASES)('%s: a fix that is offered takes its finding away and brings no other', (_, meeting) => {
  for (const { key, fix } of findingsOf(meeting)) {
    if (fix === null) continue
    const before = findingsOf(meeting).map(finding => finding.key)
    const after = findingsOf(applyChanges(meeting, fix.changes)).map(finding => finding.key)
    expect(before).toContain(key)
    expect(after).toEqual(before.filter(other => other !== key))
  }
})

test('a new meeting lacks what only a person knows, and nothing else', () => {
  expect(findingsOf(buildOptions().blank).map(({ code }) => code)).toEqual([
    'sessions',
    'link-empty',
    'link-empty',
    'link-empty',
    'signer',
    'registry',
    'addressees',
  ])
})

test('links without words are told apart by their place', () => {
  const bare = fine.links.map(link => ({ ...link, label: '', url: '' }))
  const said = findingsOf({ ...fine, links: bare }).filter(({ code }) => code === 'link-empty')
  expect(said.map(({ message }) => message.slice(0, 'Liên kết 1'.length))).toEqual(
    bare.map((_, index) => `Liên kết ${index + 1}`),
  )
})

test('a report due before the confirmations, and a confirmation after the meeting', () => {
  const at = (time: string): Meeting => ({
    ...fine,
    assignments: fine.assignments.map(assignment => ({
      ...assignment,
      items: assignment.items.map(each =>
        each.deadline?.purpose === 'confirmation'
          ? { ...each, deadline: { ...each.deadline, at: localDateTime(time) } }
          : each,
      ),
    })),
  })
  expect(told(at('2026-06-30T15:00'))).toEqual(['error deadline-order assignment-item item-xac-nhan'])
  expect(told(at('2026-07-01T15:00'))).toEqual(['error deadline-order assignment-item item-xac-nhan'])
})

test('what is past is said once', () => {
  expect(told(fine, '2026-06-29T16:00')).toEqual(['warning past assignment-item item-xac-nhan'])
  expect(told(fine, '2026-11-23T16:00')).toEqual(['warning past sessions'])
})

test('forty links and sixty groups are no fault', () => {
  const links = Array.from({ length: 40 }, (_, index) => ({
    id: asId<LinkId>(`link-${index}`),
    kind: 'other' as const,
    label: `Tài liệu ${index + 1}`,
    url: `https://tinhuy.quangngai.gov.vn/tai-lieu/${index}`,
  }))
  const groups = Array.from({ length: 60 }, (_, index) => ({
    ...(province.groups[0] ?? expect.fail('no group')),
    id: asId<ParticipantGroup['id']>(`group-${index}`),
    text: `Thành phần ${index + 1}`,
    isChair: index === 0,
  }))
  expect(told({ ...withPoint(0, { groups }), links })).toEqual([])
})

test('another wording of the same fault is another finding', () => {
  const key = (url: string): string | undefined => findingsOf(withUrl(url))[0]?.key
  expect(key('https://xxxxx.vn')).not.toBe(key('https://xxxxxx.vn'))
})

describe('the letters of single recipients', () => {
  const withText = (text: string): Meeting => {
    const meeting = mended()
    return {
      ...meeting,
      bridgePoints: meeting.bridgePoints.map(point =>
        point.kind === 'per-unit'
          ? {
              ...point,
              groups: point.groups.map((group, index) => (index === 1 ? { ...group, text } : group)),
            }
          : point,
      ),
    }
  }

  test('a ward said in the letters of communes is found', () => {
    const found = findingsOf(withText('Các đồng chí Ủy viên Ban Chấp hành Đảng bộ phường'))
    expect(found.map(({ code, message }) => [code, message.includes('“Đảng bộ phường”')])).toContainEqual([
      'commune-only',
      true,
    ])
  })

  test('a commune with its name, or all kinds in a row, is nobody else', () => {
    expect(findingsOf(withText('Đại diện Đảng ủy xã, phường, đặc khu; Đảng ủy phường Cẩm Thành'))).toEqual([])
  })

  test('a recipient whose name fills lines is found, not one of an ordinary name', () => {
    const meeting = mended()
    const named = (host: string): Meeting => ({
      ...meeting,
      bridgePoints: meeting.bridgePoints.map(point =>
        point.kind === 'one-place' ? { ...point, host } : point,
      ),
    })
    const overflows = (host: string) =>
      findingsOf(named(host)).filter(
        ({ code, source }) => code === 'overflow' && source.field === 'addressees',
      )
    expect(overflows('Đảng ủy Ủy ban nhân dân tỉnh')).toEqual([])
    expect(overflows('Đảng ủy các cơ quan Đảng tỉnh '.repeat(10).trim())).toHaveLength(1)
  })
})
