import { describe, expect, test } from 'vitest'
import { issuerOf } from '#domain/invitation/issuing-office.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const ofOffice = (more: Partial<Meeting>): Meeting => ({
  ...sampleMeeting,
  ...more,
  formChoices: { ...sampleMeeting.formChoices, letterheadOf: 'office' },
})

test('the committee issues its letter as it was written', () => {
  expect(issuerOf(sampleMeeting)).toEqual({
    letterhead: sampleMeeting.letterhead,
    signature: sampleMeeting.signature,
    author: 'TỈNH ỦY QUẢNG NGÃI',
  })
})

test('its office stands below it, with its own number', () => {
  const { letterhead, author } = issuerOf(ofOffice({}))
  expect(letterhead).toMatchObject({
    superiorOrgan: 'TỈNH ỦY QUẢNG NGÃI',
    organ: 'VĂN PHÒNG',
    numberSuffix: '-GM/VPTU',
  })
  expect(author).toBe('VĂN PHÒNG TỈNH ỦY QUẢNG NGÃI')
})

test('what was written for the office already stays', () => {
  const letterhead = {
    ...sampleMeeting.letterhead,
    superiorOrgan: 'TỈNH ỦY QUẢNG NGÃI',
    organ: 'VĂN PHÒNG',
    numberSuffix: '-GM/VPTU',
  }
  const meeting = ofOffice({ letterhead })
  expect(issuerOf(meeting)).toMatchObject({ letterhead, signature: meeting.signature })
})

describe('nobody signs for the office by order of the committee', () => {
  test.each([
    ['party', 'T/L BAN THƯỜNG VỤ', 'PHÓ CHÁNH VĂN PHÒNG', 'K/T CHÁNH VĂN PHÒNG'],
    ['party', 'T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG', ''],
    ['state', 'TL. CHỦ TỊCH', 'PHÓ CHÁNH VĂN PHÒNG', 'KT. CHÁNH VĂN PHÒNG'],
    ['party', 'K/T CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'K/T CHÁNH VĂN PHÒNG'],
  ] as const)('%s: %s / %s', (form, authority, position, signed) => {
    const signature = { authority, position, signer: 'Đỗ Quang Nghĩa' }
    expect(issuerOf(ofOffice({ form, signature })).signature).toEqual({ ...signature, authority: signed })
  })
})
