import { expect, test } from 'vitest'
import { type FlagFacts, flagsOf } from '#domain/consolidation/plausibility.ts'
import { figuresOfContent } from '#domain/consolidation/return-figures.ts'
import { asId, type GroupId } from '#domain/kernel/ids.ts'
import type { ReturnContent } from '#domain/returns/stored-return.ts'
import { contentOf, personOf } from '#test/support/stored-returns.ts'

const CHAIR = asId<GroupId>('chair')
const HEADS = asId<GroupId>('heads')
const RULE =
  'trường hợp đồng chí Bí thư dự tại điểm cầu tỉnh thì phân công 01 đồng chí Thường trực Đảng ủy xã chủ trì'
const own = { name: 'Lê Hoa', title: 'Bí thư Đảng ủy', isSubstitute: false }
const count = (groupId: GroupId, delegates: number) => ({ label: '', groupId, delegates, source: null })

const flags = (content: Partial<ReturnContent>, more: Partial<FlagFacts> = {}) =>
  flagsOf({
    placeCode: '21025',
    returnId: asId('r'),
    figures: figuresOfContent(contentOf({ chair: own, ...content })),
    groups: [
      { id: CHAIR, text: 'Bí thư Đảng ủy', isChair: true, substituteRule: RULE, exclusions: [] },
      { id: HEADS, text: 'Trưởng các ban', isChair: false, substituteRule: '', exclusions: [] },
    ],
    expected: new Map([[HEADS, 5]]),
    earlier: [],
    ...more,
  }).map(({ kind, weight }) => `${kind}:${weight}`)

const before = (delegates: number, ...groups: number[]) => ({
  delegates,
  groups: groups.map(each => [null, each] as const),
  meeting: 'Hội nghị trước',
})
const substitute = (title: string) => ({ name: 'Trần An', title, isSubstitute: true })

test.each([
  ['all in order', { delegates: 6, groups: [count(CHAIR, 1), count(HEADS, 5)] }, {}, []],
  [
    'far above the usual',
    { delegates: 145 },
    { earlier: [before(38), before(41)] },
    ['far-from-earlier:ask'],
  ],
  ['twice a handful is not far', { delegates: 9 }, { earlier: [before(3)] }, []],
  [
    'the same in every group as last time',
    { delegates: 5, groups: [count(CHAIR, 1), count(HEADS, 4)] },
    { earlier: [before(5, 1, 4)] },
    ['same-as-earlier:ask'],
  ],
  [
    'groups that do not make the total',
    { delegates: 9, groups: [count(HEADS, 4)] },
    {},
    ['groups-not-total:ask'],
  ],
  ['more than the group has', { delegates: 7, groups: [count(HEADS, 7)] }, {}, ['more-than-members:ask']],
  ['a list without a chair', { chair: null, people: [personOf('Lê Hoa')] }, {}, ['no-chair:ask']],
  ['a number without a chair', { chair: null, delegates: 4 }, {}, ['no-chair:note']],
  [
    'a deputy secretary presides',
    { delegates: 4, chair: substitute('Phó Bí thư Thường trực Đảng ủy') },
    {},
    [],
  ],
  [
    'somebody presides whom the rule does not name',
    { delegates: 4, chair: substitute('Chánh Văn phòng') },
    {},
    ['substitute-rule:ask'],
  ],
] as const)('%s', (_, content, more, expected) => {
  expect(flags(content, more)).toEqual(expected)
})
