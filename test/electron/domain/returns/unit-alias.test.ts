import { expect, test } from 'vitest'
import { prepareContext, understandReturn } from '#domain/returns/understand-return.ts'
import { spellingsTaught } from '#domain/returns/unit-alias.ts'
import { buildUnitIndex } from '#domain/returns/unit-index.ts'
import { textCell, type Workbook } from '#domain/returns/workbook.ts'
import { samplePlaces } from '#test/support/returns.ts'

const places = samplePlaces()
const index = buildUnitIndex(places)

const codeOf = (title: string): string => places.find(place => place.title === title)?.code ?? title

const fileOf = (unit: string): Workbook => ({
  format: 'csv',
  encoding: 'utf-8',
  sheets: [
    {
      name: '',
      hidden: false,
      rows: [
        [textCell('Đơn vị:'), textCell(unit)],
        [textCell('Số lượng đại biểu:'), textCell('12')],
      ],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
})

function answerTo(unit: string, learned: readonly { key: string; code: string }[] = []) {
  const reading = understandReturn(fileOf(unit), 'a.csv', prepareContext({ places, learned }))
  const [answer] = reading.kind === 'understood' ? reading.answers : []
  if (answer === undefined) throw new Error('No answer')
  return answer
}

test.each([
  ['Xã Trung Tâm Mới', 'Xã An Phú'],
  ['xã Vĩnh Khang', 'Xã An Phú'],
] as const)('"%s" said to be %s is learned and known the next time', (written, title) => {
  const code = codeOf(title)
  const before = answerTo(written)
  expect(before.unit.code).toBeNull()
  const taught = spellingsTaught(before, code, index)
  expect(taught.map(each => each.text)).toEqual([written])
  expect(
    answerTo(
      written,
      taught.map(each => ({ ...each, code })),
    ).unit.code,
  ).toBe(code)
})

test.each([
  // Equal without accents, within two letters, inside one another: only reading may tell them apart.
  ['Xã Son Ha', 'Xã Sơn Hà'],
  ['Xã Son Ha', 'Xã An Phú'],
  ['Xã Sơn Tâyy', 'Xã Sơn Tây'],
  ['Xã Ba Dimh', 'Xã Ba Dinh'],
  ['Xã Tân Trà Bồng Mới', 'Xã An Phú'],
  // Nothing that could be a name.
  ['Đảng ủy xã', 'Xã An Phú'],
  // Words that may stand in anybody's file, also where a heading was cut short.
  ['Xã chúng tôi', 'Xã An Phú'],
  ['XÃ KHÔNG RÕ', 'Xã An Phú'],
  ['Xa khong ro', 'Xã An Phú'],
  ['UBND xã loại I', 'Xã An Phú'],
  ['Xã Mẫu', 'Xã An Phú'],
] as const)('"%s" said to be %s is never learned', (written, title) => {
  expect(spellingsTaught(answerTo(written), codeOf(title), index)).toEqual([])
})

test('a spelling the program knows by itself is not learned', () => {
  expect(spellingsTaught(answerTo('Xã An Phú'), codeOf('Xã An Phú'), index)).toEqual([])
})
