import { expect, test } from 'vitest'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { changeSentence } from '#domain/issuing/change-wording.ts'
import { compareLetters } from '#domain/issuing/compare-letters.ts'
import { matterOf, statementsOf } from '#domain/issuing/statements.ts'
import { asId, type Id } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { copyMeeting } from '#domain/meeting/copy-meeting.ts'
import type { BridgePoint, Meeting, ParticipantGroup } from '#domain/meeting/meeting.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { placeOf } from '#test/support/places.ts'
import { linkedMeeting } from '#test/support/sample-documents.ts'

const statements = (meeting: Meeting) =>
  statementsOf(
    composeInvitation(
      meeting,
      { kind: 'place', place: placeOf(meeting, '21025') },
      DOCUMENT_FORMS[meeting.form],
    ),
  )

const sentences = (after: Meeting): readonly string[] =>
  compareLetters(statements(linkedMeeting), statements(after)).map(changeSentence)

const withGroups = (
  at: number,
  change: (groups: readonly ParticipantGroup[]) => readonly ParticipantGroup[],
): Meeting => ({
  ...linkedMeeting,
  bridgePoints: linkedMeeting.bridgePoints.map(
    (point, index): BridgePoint => (index === at ? { ...point, groups: change(point.groups) } : point),
  ),
})

const newGroup: ParticipantGroup = {
  id: asId('new'),
  text: 'Trưởng các ban xây dựng Đảng',
  isChair: false,
  substituteRule: '',
  exclusions: [],
}

test.each<[string, Meeting, readonly string[]]>([
  ['nothing', linkedMeeting, []],
  [
    'a new line',
    withGroups(1, groups => [...groups, newGroup]),
    [
      'Bổ sung thành phần tham dự tại điểm cầu tại Đảng ủy Ủy ban nhân dân tỉnh: “Trưởng các ban xây dựng Đảng”',
    ],
  ],
  ['lines in another order', withGroups(0, groups => groups.toReversed()), []],
  [
    'the time',
    {
      ...linkedMeeting,
      sessions: linkedMeeting.sessions.map(session => ({
        ...session,
        startsAt: localDateTime('2026-07-01T14:30'),
      })),
    },
    [
      'Điều chỉnh thời gian từ “01 buổi, bắt đầu vào lúc 14 giờ 00 phút ngày 01/7/2026 (chiều thứ Tư)” thành “01 buổi, bắt đầu vào lúc 14 giờ 30 phút ngày 01/7/2026 (chiều thứ Tư)”',
    ],
  ],
  [
    'an address',
    {
      ...linkedMeeting,
      links: linkedMeeting.links.map((link, index) =>
        index === 0 ? { ...link, url: 'https://example.vn' } : link,
      ),
    },
    ['Thay địa chỉ và mã QR của mục “Link tài liệu Phiên họp”'],
  ],
  [
    'an empty address',
    {
      ...linkedMeeting,
      links: linkedMeeting.links.map((link, index) => (index === 2 ? { ...link, url: '' } : link)),
    },
    [`Bỏ địa chỉ và mã QR của mục “${linkedMeeting.links[2]?.label}”`],
  ],
  [
    'who signs',
    { ...linkedMeeting, signature: { ...linkedMeeting.signature, signer: 'Lê Văn B' } },
    [
      'Điều chỉnh phần ký từ “T/L BAN THƯỜNG VỤ, PHÓ CHÁNH VĂN PHÒNG, Đỗ Quang Nghĩa” thành “T/L BAN THƯỜNG VỤ, PHÓ CHÁNH VĂN PHÒNG, Lê Văn B”',
    ],
  ],
])('%s', (_, after, expected) => {
  expect(sentences(after)).toEqual(expected)
})

test('a definition with other identities and the same words changes nothing', () => {
  let count = 0
  const { meeting: copy } = copyMeeting(linkedMeeting, linkedMeeting.name, <Kind extends Id<string>>() => {
    count += 1
    return asId<Kind>(`copy-${count}`)
  })
  expect(sentences(copy)).toEqual([])
})

test('a line that goes to another point leaves the one and comes to the other', () => {
  const [moved] = linkedMeeting.bridgePoints[0]?.groups.slice(-1) ?? []
  const after: Meeting = {
    ...linkedMeeting,
    bridgePoints: linkedMeeting.bridgePoints.map((point, index) => {
      const groups = point.groups.filter(group => group.id !== moved?.id)
      return { ...point, groups: index === 1 && moved !== undefined ? [...groups, moved] : groups }
    }),
  }
  expect(sentences(after).map(sentence => sentence.split(' ')[0])).toEqual(['Bỏ', 'Bổ'])
})

test('the same matter has the same text to be hashed, in whatever order; another matter another', () => {
  const matter = matterOf(statements(linkedMeeting))
  expect(matterOf(statements(withGroups(0, groups => groups.toReversed())))).toBe(matter)
  expect(matterOf(statements(withGroups(0, groups => groups.slice(1))))).not.toBe(matter)
})
