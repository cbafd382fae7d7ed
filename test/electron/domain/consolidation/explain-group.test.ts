import { expect, test } from 'vitest'
import { explainGroup } from '#domain/consolidation/explain-group.ts'
import { asId, type GroupId } from '#domain/kernel/ids.ts'
import type { ReturnContent } from '#domain/returns/stored-return.ts'
import { contentOf, personOf } from '#test/support/stored-returns.ts'

const CHAIR = asId<GroupId>('chair')
const HEADS = asId<GroupId>('heads')
const count = (groupId: GroupId | null, delegates: number, cell: string) => ({
  label: cell,
  groupId,
  delegates,
  source: { sheet: '', cell },
})
const listed = (name: string, groupId: GroupId | null) => ({ ...personOf(name), groupId })

const explain = (content: Partial<ReturnContent>, groupId: GroupId | null) => {
  const { rule, counts, people } = explainGroup(contentOf(content), [{ id: CHAIR }, { id: HEADS }], groupId)
  return [rule, counts.map(({ label }) => label), people.map(({ name }) => name)]
}

const counts = [count(CHAIR, 1, 'C4'), count(HEADS, 4, 'C5'), count(HEADS, 2, 'C6'), count(null, 3, 'C7')]
const people = [listed('Lê An', CHAIR), listed('Trần Bình', HEADS), listed('Hồ Cúc', null)]

test.each([
  [
    'written numbers, each at its cell',
    { delegates: 10, rule: 'stated', groups: counts, people },
    HEADS,
    ['Theo số ghi trong phiếu', ['C5', 'C6'], []],
  ],
  [
    'numbers of no known group',
    { delegates: 10, groups: counts },
    null,
    ['Phần của tổng số chưa rõ thuộc thành phần nào', ['C7'], []],
  ],
  [
    'set right by the office',
    { delegates: 10, rule: 'decided', groups: counts },
    CHAIR,
    ['Theo số cán bộ tổng hợp đã xác định', ['C4'], []],
  ],
  [
    'persons under the heading',
    { delegates: 3, groups: [], people },
    HEADS,
    ['Đếm từ danh sách: 1 người', [], ['Trần Bình']],
  ],
  [
    'numbers that do not fit into the whole give way to the list',
    { delegates: 3, groups: counts, people },
    CHAIR,
    ['Đếm từ danh sách: 1 người', [], ['Lê An']],
  ],
  [
    'nothing told by group',
    { delegates: 3, groups: [], people: [listed('Hồ Cúc', null)] },
    null,
    ['Bản xác nhận chưa cho biết số theo thành phần', [], ['Hồ Cúc']],
  ],
] as const)('%s', (_, content, groupId, expected) => {
  expect(explain(content, groupId)).toEqual(expected)
})
