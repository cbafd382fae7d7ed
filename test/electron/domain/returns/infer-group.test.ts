import { expect, test } from 'vitest'
import { withInferredGroups } from '#domain/returns/infer-group.ts'
import type { ReadChair, ReadPerson } from '#domain/returns/reading.ts'
import { samplePlaces } from '#test/support/returns.ts'

const groups = samplePlaces().find(place => place.unit !== null)?.point.groups ?? []

const person = (position: string, at: number, groupLabel: string | null = null): ReadPerson => ({
  sheet: 'Sheet1',
  row: at + 2,
  name: `Lê Văn ${at}`,
  position,
  phone: null,
  groupLabel,
  note: '',
})

const chair: ReadChair = { name: 'Lê Văn 0', position: '', stated: false, substitute: false, reason: null }

const groupsOf = (positions: readonly string[]) =>
  withInferredGroups(
    positions.map((position, at) => person(position, at)),
    chair,
    groups,
  ).map(each => each.groupId ?? null)

test('positions name the groups of the invitation', () => {
  expect(
    groupsOf([
      'Bí thư Đảng ủy, Chủ tịch HĐND xã',
      'Phó Bí thư Thường trực Đảng ủy',
      'UVBTV, Trưởng Công an xã',
      'ĐUV, Chánh Văn phòng Đảng ủy',
      'Chuyên viên Văn phòng Đảng ủy, thành viên Tổ giúp việc',
      'Công chức phòng Kinh tế',
      'Phó Chánh Văn phòng Đảng ủy',
      'Phó Chủ tịch UBMTTQVN xã',
      'Phó Bí thư Đoàn TNCS Hồ Chí Minh xã',
      'Bí thư chi bộ thôn Châu Me',
      'Bí thư chi bộ Tổ dân phố 2',
    ]),
  ).toEqual([
    'group-xa-chu-tri',
    'group-xa-cap-uy',
    'group-xa-cap-uy',
    'group-xa-cap-uy',
    'group-xa-ban-chi-dao',
    'group-xa-ban-chi-dao',
    'group-xa-tap-the-lanh-dao',
    'group-xa-tap-the-lanh-dao',
    'group-xa-tap-the-lanh-dao',
    'group-xa-chi-bo',
    'group-xa-chi-bo',
  ])
})

test('a position that fits no group, or two, is left without one', () => {
  expect(
    groupsOf(['Bí thư Đảng ủy', 'Phó Chủ tịch UBND xã', 'Bí thư chi bộ Quân sự', 'Hiệu trưởng', 'Công chức']),
  ).toEqual(['group-xa-chu-tri', null, null, null, null])
})

test('whoever stands between two of one group is of it', () => {
  expect(
    groupsOf([
      'Bí thư Đảng ủy',
      'Thư ký Tổ giúp việc',
      'Phó Giám đốc Trung tâm PVHCC',
      'Cán bộ Công an xã, thành viên BCĐ',
      'Phó Giám đốc Trung tâm PVHCC',
      'Phó Chủ tịch Hội Nông dân xã',
    ]).slice(2),
  ).toEqual(['group-xa-ban-chi-dao', 'group-xa-ban-chi-dao', null, 'group-xa-tap-the-lanh-dao'])
})

test('a list with groups of its own is left as written', () => {
  const people = [person('UVBTV', 1, 'I. Chủ trì')]
  expect(withInferredGroups(people, chair, groups)).toEqual(people)
})
