/** What a decision about the chair says: in the letter, in the form, and of the return. */
import { describe, expect, test } from 'vitest'
import { chairExpectation, withChairs } from '#domain/allocation/chair-at-place.ts'
import { groupSpans, substituteOf } from '#domain/invitation/sentences.ts'
import type { ChairAtPlace } from '#domain/meeting/places.ts'
import { composePlaceForm } from '#domain/returns/own-form/compose-place-form.ts'
import { placeOf } from '#test/support/places.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const CAM_THANH = '21025'
const away: ChairAtPlace = { kind: 'away', name: 'Nguyễn Văn An', at: 'điểm cầu tỉnh' }
const own: ChairAtPlace = { kind: 'own', name: 'Nguyễn Văn An' }
const place = (chair?: ChairAtPlace) => {
  const plain = placeOf(sampleMeeting, CAM_THANH)
  return withChairs([plain], new Map(chair === undefined ? [] : [[CAM_THANH, chair]]))[0] ?? plain
}

describe('the line of the chair', () => {
  const group = place().point.groups[0] ?? expect.fail()
  const said = (chair?: ChairAtPlace) =>
    groupSpans(group, sampleMeeting.bridgePoints, chair)
      .map(span => span.text)
      .join('')

  test.each([
    [
      'undecided',
      undefined,
      'Đồng chí Bí thư Đảng ủy xã, Chủ trì (trường hợp đồng chí Bí thư dự tại điểm cầu tỉnh thì phân công 01 đồng chí Thường trực Đảng ủy xã chủ trì).',
    ],
    ['at home', own, 'Đồng chí Bí thư Đảng ủy xã, Chủ trì.'],
    [
      'elsewhere',
      away,
      '01 đồng chí Thường trực Đảng ủy xã, Chủ trì (đồng chí Nguyễn Văn An, Bí thư Đảng ủy xã, dự tại điểm cầu tỉnh).',
    ],
  ] as const)('%s', (_, chair, expected) => expect(said(chair)).toBe(expected))

  test.each([
    [
      'trường hợp đồng chí Bí thư vắng thì cử 01 đồng chí Phó Bí thư chủ trì',
      '01 đồng chí Phó Bí thư, Chủ trì',
    ],
    ['nếu vắng thì Phó Bí thư thay', 'Phó Bí thư thay'],
    ['ủy quyền cho cấp phó', 'Ủy quyền cho cấp phó'],
  ])('the substitute of "%s"', (rule, expected) => expect(substituteOf(rule)).toBe(expected))
})

test('the form says once who presides, and asks as before of everybody else', () => {
  const texts = (chair?: ChairAtPlace) =>
    (composePlaceForm(sampleMeeting, place(chair)).sheets[0]?.rows ?? []).flat().map(cell => cell?.text ?? '')
  expect(texts(away)).toContain(
    'Đồng chí Nguyễn Văn An dự tại điểm cầu tỉnh. Chủ trì tại điểm cầu này: 01 đồng chí Thường trực Đảng ủy phường. Ghi người chủ trì thay vào các ô dưới đây.',
  )
  // Who presides instead is who is counted in the line of the chair.
  expect(texts(away)).toContain('01 đồng chí Thường trực Đảng ủy phường')
  expect(texts(away)).not.toContain('Đồng chí Bí thư Đảng ủy phường')
  expect(texts(own)).toContain('Đồng chí Bí thư Đảng ủy phường')
  expect(texts(own)).toContain('Đồng chí Nguyễn Văn An đã được xác định dự và chủ trì tại điểm cầu này.')
  expect(texts().filter(text => text.includes('Nguyễn Văn An'))).toEqual([])
})

describe('a return against the decision', () => {
  const cases: readonly (readonly [ChairAtPlace | undefined, string | null, RegExp | null])[] = [
    [undefined, null, null],
    [undefined, 'Trần Thị Bình', null],
    [own, null, null],
    [own, 'nguyễn văn an', null],
    [own, 'Trần Thị Bình', /ghi đồng chí Trần Thị Bình chủ trì/],
    [away, 'Trần Thị Bình', null],
    [away, null, /chưa ghi người chủ trì/],
    [away, 'Nguyễn Văn An', /đã được xác định dự tại điểm cầu tỉnh/],
    // Two different names without diacritics alike.
    [away, 'Nguyễn Văn Ân', null],
  ]
  test.each(cases)('%j, returned %j', (chair, name, expected) => {
    const question = chairExpectation(chair, name === null ? null : { name })
    if (expected === null) expect(question).toBeNull()
    else expect(question).toMatch(expected)
  })
})
