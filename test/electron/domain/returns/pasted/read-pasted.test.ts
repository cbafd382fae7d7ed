import { describe, expect, test } from 'vitest'
import { readPasted } from '#domain/returns/pasted/read-pasted.ts'
import type { ReadAnswer } from '#domain/returns/reading.ts'
import { sampleContext } from '#test/support/returns.ts'

const context = sampleContext()

function answersTo(text: string): readonly ReadAnswer[] {
  const reading = readPasted(text, context)
  if (reading.kind === 'refused') throw new Error(reading.refusal.message)
  return reading.answers
}

function only(text: string): ReadAnswer {
  const [answer, more] = answersTo(text)
  if (answer === undefined || more !== undefined) throw new Error('Not one answer')
  return answer
}

const asked = (answer: ReadAnswer) =>
  answer.problems.filter(problem => problem.severity !== 'note').map(problem => problem.code)

describe('a message', () => {
  test.each([
    [
      'Xã An Phú xác nhận 38 đ/c, chủ trì: đ/c Nguyễn Văn An, Bí thư Đảng ủy, SĐT 0905 123 456',
      '21034',
      38,
      'Nguyễn Văn An',
      '0905123456',
    ],
    [
      'Kính gửi Văn phòng Tỉnh ủy!\nĐảng ủy xã Bình Sơn đăng ký số lượng: 41 đồng chí.\nChủ trì: Đ/c Lê Thị Hoa - Bí thư\nCán bộ kỹ thuật: Trần Văn Tú, 0912.345.678',
      '21040',
      41,
      'Lê Thị Hoa',
      '0912345678',
    ],
    ['Dạ em bên P. Cẩm Thành, tổng 25 người ạ (trong đó 5 nữ)', '21025', 25, null, null],
  ] as const)('%s', (text, code, delegates, chair, phone) => {
    const answer = only(text)
    expect(asked(answer)).toEqual([])
    expect(answer.unit.code).toBe(code)
    expect(answer.delegates).toBe(delegates)
    expect(answer.chair?.name ?? null).toBe(chair)
    expect(answer.contact?.phone ?? null).toBe(phone)
  })

  test.each([
    ['Xã Sơn Ha xác nhận 30 đ/c', ['unit-ambiguous']],
    ['Xác nhận 30 đ/c', ['unit-unknown']],
    ['Xã An Phú khoảng 30 đ/c', ['count-approximate']],
    ['Xã An Phú 30 đ/c, vắng 02 đ/c', ['total-mismatch', 'count-approximate']],
    ['Xã An Phú và xã Bình Sơn xác nhận 60 đ/c', ['unit-contradiction']],
  ] as const)('asks where a clerk would ask: %s', (text, expected) => {
    expect(asked(only(text))).toEqual(expected)
  })

  test('lines that speak for different places are an answer each', () => {
    const answers = answersTo('Em tổng hợp:\nXã An Phú: 38 đ/c\nXã Bình Sơn: 41 đ/c')
    expect(answers.map(answer => [answer.unit.code, answer.delegates])).toEqual([
      ['21034', 38],
      ['21040', 41],
    ])
  })

  test('persons in numbered lines are a list; a number beside it must be the list’s', () => {
    const list =
      '1. Đ/c Nguyễn Văn An - Bí thư - 0905123456\n2. Đ/c Trần Thị Bình - Phó Bí thư\n3. Lê Văn Cường - Chủ tịch UBND'
    const answer = only(`Đảng ủy xã An Phú gửi danh sách\n${list}`)
    expect(asked(answer)).toEqual([])
    expect(answer).toMatchObject({ delegates: 3, listed: 3 })
    expect(answer.people[0]).toMatchObject({ name: 'Nguyễn Văn An', phone: '0905123456', row: 2 })
    expect(asked(only(`Đảng ủy xã An Phú xác nhận 5 đ/c\n${list}`))).toEqual(['total-mismatch'])
  })

  test('words without a number are no return', () => {
    expect(readPasted('Dạ em chào anh, em gửi sau ạ. ĐT 0905123456', context).kind).toBe('refused')
  })
})

test('cells copied from a sheet are read as a file is', () => {
  const rows = [
    ['ĐẢNG ỦY XÃ AN PHÚ'],
    ['STT', 'Họ và tên', 'Chức vụ', 'SĐT'],
    ['1', 'Nguyễn Văn An', '"Bí thư\nĐảng ủy"', '0905123456'],
    ['2', 'Trần Thị Bình', 'Phó Bí thư', ''],
  ]
  const answer = only(rows.map(row => row.join('\t')).join('\n'))
  expect(answer.unit.code).toBe('21034')
  expect(answer.people.map(person => [person.name, person.position, person.row])).toEqual([
    ['Nguyễn Văn An', 'Bí thư Đảng ủy', 3],
    ['Trần Thị Bình', 'Phó Bí thư', 4],
  ])
})
