/** Which rules the lines of the sample speak of. */
import { describe, expect, test } from 'vitest'
import { ruleText } from '#domain/allocation/binding.ts'
import { suggestRules } from '#domain/allocation/suggest-rules.ts'
import { asId, type PersonId } from '#domain/kernel/ids.ts'
import { COMMITTEE, STANDING, STANDING_COMMITTEE } from '#test/support/made-up-directory.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const INSPECTION = 'Ủy ban Kiểm tra Tỉnh ủy nhiệm kỳ 2025 - 2030'
const bodies = [STANDING, STANDING_COMMITTEE, COMMITTEE, 'Ban Chấp hành Đảng bộ tỉnh', INSPECTION]
const DEPUTY = { title: 'Phó Bí thư chuyên trách', organ: 'Đảng ủy Ủy ban nhân dân tỉnh' }
const INTERIOR = { title: 'Giám đốc', organ: 'Sở Nội vụ' }
const office = (words: string) =>
  [DEPUTY, INTERIOR].find(({ title, organ }) => `${title} ${organ}` === words) ?? null
const named = (name: string) => (name === 'Hồ Văn Niên' ? [asId<PersonId>('niên')] : [])

describe('a line speaks of', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    'group-tinh-chu-tri': ['Hồ Văn Niên'],
    'group-tinh-thuong-truc': [STANDING],
    'group-tinh-cap-uy': [STANDING_COMMITTEE, COMMITTEE],
    'group-tinh-kiem-tra': [INSPECTION],
    'group-ubnd-chu-tri': ['Phó Bí thư chuyên trách Đảng ủy Ủy ban nhân dân tỉnh'],
    'group-xa-chu-tri': ['Bí thư Đảng ủy từng đơn vị'],
  }
  test.each(
    sampleMeeting.bridgePoints.flatMap(point => point.groups.map(group => [group.id, group, point] as const)),
  )('%s', (id, group, point) => {
    const rules = suggestRules(group, point, { bodies, named, office })
    // The standing committee that only decided something is no member of the steering committee.
    expect(rules.map(rule => ruleText(rule, { person: () => 'Hồ Văn Niên', unit: () => null }))).toEqual(
      expected[id] ?? [],
    )
  })
})

test('a line of offices is tied only where the directory has every one of them', () => {
  const rulesOf = (text: string) =>
    suggestRules({ text }, { kind: 'one-place' }, { bodies: [], named, office })
  const deputy = `${DEPUTY.title} ${DEPUTY.organ}`
  expect(rulesOf(`Các đồng chí: Giám đốc Sở Nội vụ; ${deputy} (chủ trì thảo luận)`)).toEqual([
    { kind: 'office', ...INTERIOR },
    { kind: 'office', ...DEPUTY },
  ])
  expect(rulesOf(`Các đồng chí: Giám đốc Sở Nội vụ; Giám đốc Sở Y tế; ${deputy}`)).toEqual([])
  expect(rulesOf('Mời Giám đốc Sở Nội vụ')).toEqual([])
})
