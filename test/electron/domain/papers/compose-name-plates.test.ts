import { expect, test } from 'vitest'
import { composeNamePlates, type PlateText, personOfLine } from '#domain/papers/compose-name-plates.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const an = { name: 'Nguyễn Văn An', title: 'Bí thư Tỉnh ủy' }

test.each<[PlateText, typeof an, { main: string; below: string }]>([
  ['name', an, { main: 'NGUYỄN VĂN AN', below: '' }],
  ['position', an, { main: 'BÍ THƯ TỈNH ỦY', below: '' }],
  ['name-and-position', an, { main: 'NGUYỄN VĂN AN', below: 'BÍ THƯ TỈNH ỦY' }],
  ['position', { name: 'Lê Hoa', title: '' }, { main: 'LÊ HOA', below: '' }],
  ['name-and-position', { name: '', title: 'Thư ký' }, { main: 'THƯ KÝ', below: '' }],
])('%s of %o', (text, person, plate) => {
  const { sections } = composeNamePlates(sampleMeeting, [person], { text, format: 'A4' })
  expect(sections[0]?.blocks).toEqual([{ kind: 'name-plates', format: 'A4', plates: [plate] }])
})

test('two small plates share a sheet; who has neither name nor position gets none', () => {
  const people = [an, { name: ' ', title: '' }, an, an]
  const { sections } = composeNamePlates(sampleMeeting, people, { text: 'name', format: 'A5' })
  const sheets = sections[0]?.blocks.map(block => (block.kind === 'name-plates' ? block.plates.length : 0))
  expect(sheets).toEqual([2, 1])
})

test.each([
  ['Nguyễn Văn An, Bí thư Tỉnh ủy, Trưởng đoàn', 'Nguyễn Văn An', 'Bí thư Tỉnh ủy, Trưởng đoàn'],
  ['Y Thị Bích Thọ', 'Y Thị Bích Thọ', ''],
])('a line is a name and what stands behind its first comma: %s', (line, name, title) => {
  expect(personOfLine(line)).toEqual({ name, title })
})
