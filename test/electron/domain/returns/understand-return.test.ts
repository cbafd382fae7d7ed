import { describe, expect, test } from 'vitest'
import { isCertain, type ReadAnswer } from '#domain/returns/reading.ts'
import { understandReturn } from '#domain/returns/understand-return.ts'
import { type Cell, emptyCell, textCell, type Workbook } from '#domain/returns/workbook.ts'
import { sampleContext } from '#test/support/returns.ts'

type Row = readonly (string | number | null)[]

const context = sampleContext()

const cellOf = (value: string | number | null): Cell | null => {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { ...emptyCell, text: String(value), number: value } : textCell(value)
}

const book = (
  sheets: Readonly<Record<string, readonly Row[]>>,
  hiddenRows: readonly number[] = [],
): Workbook => ({
  format: 'xlsx',
  encoding: 'xlsx',
  sheets: Object.entries(sheets).map(([name, rows]) => ({
    name,
    hidden: false,
    merges: [],
    hiddenRows,
    hiddenColumns: [],
    rows: rows.map(row => row.map(cellOf)),
  })),
})

const HEADER: Row = ['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại', 'Ghi chú']
const person = (order: number, name: string, position = 'ĐUV', phone = '', note = ''): Row => [
  order,
  name,
  position,
  phone,
  note,
]
const THREE = [
  person(1, 'Lê Văn An', 'Bí thư Đảng ủy', '0905111222'),
  person(2, 'Trần Thị Bé', 'Phó Bí thư', '0905111223'),
  person(3, 'Võ Văn Phong'),
]
const under = (organ: string, ...rows: readonly Row[]) =>
  book({ Sheet1: [['ĐẢNG BỘ TỈNH QUẢNG NGÃI'], [organ], ['DANH SÁCH ĐẠI BIỂU'], ...rows] })

/** `21289 3` for what is certain; `? total-mismatch` for a question; the refusal's code. */
function summary(workbook: Workbook, fileName = 'danh sach.xlsx'): readonly string[] {
  const reading = understandReturn(workbook, fileName, context)
  if (reading.kind === 'refused') return [reading.refusal.code]
  return reading.answers.map(answer =>
    isCertain(answer) ? `${answer.unit.code} ${answer.delegates}` : `? ${questionsOf(answer)}`,
  )
}

const questionsOf = (answer: ReadAnswer): string =>
  answer.problems
    .filter(problem => problem.severity !== 'note')
    .map(problem => problem.code)
    .join(' ')

const answerOf = (workbook: Workbook): ReadAnswer => {
  const reading = understandReturn(workbook, 'danh sach.xlsx', context)
  const [answer] = reading.kind === 'understood' ? reading.answers : []
  if (answer === undefined) throw new Error('Nothing was understood')
  return answer
}

const LIST = 'ĐẢNG ỦY XÃ SƠN HÀ'

describe('who is counted in a list', () => {
  test.each<readonly [string, readonly Row[], string]>([
    ['everyone listed', THREE, '21289 3'],
    [
      'not the same person twice',
      [...THREE, person(4, 'Lê Văn An', 'Bí thư Đảng ủy', '0905 111 222')],
      '21289 3',
    ],
    [
      'two people of one name',
      [...THREE, person(4, 'Lê Văn An', 'Bí thư chi bộ thôn 2', '0905999888')],
      '21289 4',
    ],
    ['not one who is absent', [...THREE, person(4, 'Mai Tí', 'ĐUV', '', 'Vắng có lý do')], '21289 3'],
    [
      'not one who sits at the province',
      [...THREE, person(4, 'Mai Tí', 'ĐUV', '', 'Dự ở điểm cầu tỉnh')],
      '21289 3',
    ],
    [
      'one who stands in for somebody absent',
      [...THREE, person(4, 'Mai Tí', 'ĐUV', '', 'Dự thay đ/c Lê Bá (vắng)')],
      '21289 4',
    ],
    [
      'a remark that may mean absence is asked',
      [...THREE, person(4, 'Mai Tí', 'ĐUV', '', 'Có thể vắng')],
      '? attendance-unclear',
    ],
    ['a total that disagrees is asked', [...THREE, ['Tổng cộng: 04 đồng chí']], '? total-mismatch'],
    [
      'a total that tells the absent',
      [...THREE, person(4, 'Mai Tí', 'ĐUV', '', 'Vắng'), ['Tổng cộng: 04 (01 vắng)']],
      '21289 3',
    ],
    ['prepared rows without names are empty', [...THREE, [4], [5]], '21289 3'],
    [
      'a numbered row that is no person is asked',
      [...THREE, [4, 'chưa phân công', '', '', '']],
      '? row-unclear',
    ],
    [
      'a position without a name is asked',
      [...THREE, [4, '', 'Bí thư chi bộ thôn 5', '', '']],
      '? row-without-name',
    ],
    [
      'unless the total says that it counts not',
      [...THREE, [4, '', 'Bí thư chi bộ thôn 5', '', ''], ['Cộng: 3']],
      '21289 3',
    ],
    [
      'technicians under a heading of their own are asked',
      [...THREE, ['II. Cán bộ kỹ thuật'], person(4, 'Mai Tí')],
      '? support-staff',
    ],
  ])('%s', (_, rows, expected) => {
    expect(summary(under(LIST, HEADER, ...rows))).toEqual([expected])
  })

  test('nobody in a hidden row', () => {
    const hidden = book({ S: [['ĐẢNG ỦY XÃ BA TƠ'], HEADER, ...THREE] }, [4])
    expect(summary(hidden)).toEqual(['21484 2'])
  })

  test('two lists are asked, unless a written total adds them up', () => {
    const second = [person(1, 'Mai Tí'), person(2, 'Mai Tèo')]
    expect(summary(book({ A: [[LIST], HEADER, ...THREE], B: [HEADER, ...second] }))).toEqual([
      '? several-lists',
    ])
    expect(
      summary(book({ A: [[LIST], ['Tổng số đại biểu: 5'], HEADER, ...THREE], B: [HEADER, ...second] })),
    ).toEqual(['21289 5'])
  })

  test('a list that adds to another one is asked', () => {
    expect(summary(under(LIST, ['DANH SÁCH BỔ SUNG'], HEADER, ...THREE))).toEqual(['? supplement'])
  })

  test('a list without a header is found by what it holds', () => {
    expect(summary(under(LIST, ...THREE))).toEqual(['21289 3'])
  })
})

describe('whose return it is', () => {
  const rows = [HEADER, ...THREE]

  test.each<readonly [string, Workbook, string, string]>([
    [
      'by the letterhead, whatever the file lost of its accents',
      under('ĐẢNG ỦY XÃ SƠN HẠ', ...rows),
      'Son Ha.xlsx',
      '21292 3',
    ],
    [
      'letterhead against file is asked',
      under('ĐẢNG ỦY XÃ SƠN HẠ', ...rows),
      'Sơn Hà.xlsx',
      '? unit-contradiction',
    ],
    ['a wrong kind word is asked', under('ĐẢNG ỦY PHƯỜNG SƠN HÀ', ...rows), 'x.xlsx', '? unit-near'],
    ['the district of old is none', under('HUYỆN SƠN HÀ', ['XÃ SƠN HẠ'], ...rows), 'x.xlsx', '21292 3'],
    [
      'a unit that is not in the meeting is asked',
      under('ĐẢNG ỦY XÃ TỊNH HÒA', ...rows),
      'x.xlsx',
      '? unit-unlisted',
    ],
    ['a known spelling', under('UBND XÃ ĐẮK PXI', ...rows), 'Dak Pxi.xlsx', '23504 3'],
    ['an abbreviated kind', under('P. Sa Huỳnh', ...rows), 'x.xlsx', '21478 3'],
    [
      'the receiver is not the sender',
      under('ĐẢNG ỦY XÃ BA VÌ', ['Kính gửi: Văn phòng Tỉnh ủy Quảng Ngãi'], ...rows),
      'x.xlsx',
      '21529 3',
    ],
    [
      'the longer name is not its beginning',
      under('ĐẢNG ỦY XÃ SƠN TÂY THƯỢG', ...rows),
      'x.xlsx',
      '? unit-ambiguous',
    ],
    ['by the sheet alone', book({ 'Sơn Kỳ': rows }), 'x.xlsx', '21325 3'],
    ['by the code in the file name', book({ S: rows }), '21484.xlsx', '21484 3'],
    ['nothing anywhere is asked', book({ S: rows }), 'danh sach.xlsx', '? unit-unknown'],
  ])('%s', (_, workbook, fileName, expected) => {
    expect(summary(workbook, fileName)).toEqual([expected])
  })

  test('the question about two names tells each once, with every place where it stands', () => {
    const workbook = book({ 'Sơn Hạ': [['ĐẢNG ỦY XÃ SƠN HẠ'], ...rows] })
    const reading = understandReturn(workbook, 'Sơn Hà.xlsx', context)
    const [question] = reading.kind === 'refused' ? [] : (reading.answers[0]?.problems ?? [])
    expect(question?.message.match(/Xã Sơn Hạ/g)).toHaveLength(1)
    expect(question?.message).toMatch(/Xã Sơn Hạ \(theo .+, theo .+\)/)
    expect(question?.message.match(/Xã Sơn Hà/g)).toHaveLength(1)
  })
})

describe('numbers without a list', () => {
  const groups = (...rows: readonly Row[]) =>
    book({ S: [['ĐẢNG ỦY XÃ BA TƠ'], ['STT', 'Thành phần', 'Số lượng'], ...rows] })

  test.each<readonly [string, Workbook, readonly string[]]>([
    [
      'groups in words',
      groups([1, 'Chủ trì', 'một'], [2, 'Ủy viên BCH', 'hai mươi mốt đồng chí'], ['', 'Cộng', '22 đ/c']),
      ['21484 22'],
    ],
    [
      'groups that do not add up',
      groups([1, 'Chủ trì', 1], [2, 'Ủy viên BCH', 20], ['', 'Tổng cộng', 22]),
      ['? groups-mismatch'],
    ],
    [
      'an approximate group',
      groups([1, 'Chủ trì', 1], [2, 'Ủy viên BCH', 'khoảng 20']),
      ['? count-approximate'],
    ],
    [
      'a form of labels and values',
      book({
        S: [
          ['Tên điểm cầu', 'Xã Ba Tơ'],
          ['Số người dự', '35 đ/c'],
        ],
      }),
      ['21484 35'],
    ],
    [
      'a sentence',
      book({ S: [['ĐẢNG ỦY XÃ BA TƠ'], ['Số lượng đại biểu tham dự: 25 đồng chí']] }),
      ['21484 25'],
    ],
    [
      'a number left blank',
      book({
        S: [
          ['Tên điểm cầu', 'Xã Ba Tơ'],
          ['Số người dự', ''],
        ],
      }),
      ['? count-missing'],
    ],
    [
      'a row for each unit',
      book({
        S: [
          ['STT', 'Xã, phường, đặc khu', 'Số lượng'],
          [1, 'Xã Ba Tơ', 12],
          [2, 'Xã Ba Tô', 'mười lăm'],
          [3, 'Kon Tum', '05 (01 vắng)'],
          [4, 'Ba Vì', ''],
          ['', 'Tổng cộng', 32],
        ],
      }),
      ['21484 12', '21523 15', '? count-approximate'],
    ],
    [
      'neither list nor number',
      book({
        S: [
          ['Nội dung', 'Thời gian'],
          ['Họp', '8h'],
        ],
      }),
      ['no-return'],
    ],
  ])('%s', (_, workbook, expected) => {
    expect(summary(workbook)).toEqual(expected)
  })
})

describe('who presides', () => {
  test.each<readonly [string, readonly Row[], readonly unknown[]]>([
    ['the Secretary by rule', THREE, ['Lê Văn An', false, false]],
    [
      'whoever the remark names',
      [
        person(1, 'Lê Văn An', 'Bí thư Đảng ủy', '', 'Dự tại tỉnh'),
        person(2, 'Trần Thị Bé', 'Phó Bí thư', '', 'Chủ trì thay'),
      ],
      ['Trần Thị Bé', true, true],
    ],
    [
      'nobody known when the Secretary is away',
      [person(1, 'Lê Văn An', 'Bí thư Đảng ủy', '', 'Vắng'), person(2, 'Trần Thị Bé', 'Phó Bí thư')],
      [undefined, undefined, undefined],
    ],
    ['whoever a line names', [...THREE, ['Chủ trì: Đ/c Trần Thị Bé']], ['Trần Thị Bé', true, false]],
  ])('%s', (_, rows, expected) => {
    const { chair } = answerOf(under(LIST, HEADER, ...rows))
    expect([chair?.name, chair?.stated, chair?.substitute]).toEqual(expected)
  })
})
