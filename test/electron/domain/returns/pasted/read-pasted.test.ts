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

  test.each([
    ['Ia Ly: 11; Ia Tơi: 12', ['23548 11', '23538 12']],
    ['xã Tây Trà 12 đ/c. Xã Tây Trà Bồng 14 đ/c. P. Kon Tum 80 đ/c', ['21154 12', '21157 14', '23293 80']],
    ['A ơi Ba Vinh 15 còn Ba Dinh 14 nha', ['21490 15', '21499 14']],
    ['Xã An Phú: 12\nXã Bình Sơn: 13\nTổng: 25', ['21034 12', '21040 13']],
    ['Xã An Phú: 12\nXã Bình Sơn: 13\nTổng: 26', ['21034 12 total-mismatch', '21040 13 total-mismatch']],
    [
      'Xã An Phú 12 đ/c\nXã Bình Sơn 13 đ/c\nXã Ba Vì gửi sau ạ',
      ['21034 12', '21040 13', '21529 null count-missing'],
    ],
    ['UBND xã Vạn Tường mười lăm đồng chí', ['21061 15']],
    ['xã Vạn Tường hai mươi mốt (22) đồng chí', ['21061 21 count-approximate']],
    ['Xã Vạn Tường: 15 đc + 2 kỹ thuật', ['21061 15 count-approximate']],
    ['Xã Bờ Y từ 20 đến 25 người', ['23377 20 count-approximate']],
    ['Xã Ba Vì 2 đ/c kỹ thuật: Nam, Bắc', ['21529 2 count-approximate']],
    // Those present of those invited: asked, with both numbers to see.
    ['Xã Ba Tơ: 12/15 đ/c', ['21484 12 count-approximate']],
    ['Xã Ba Tơ có mặt 12 / 15 người', ['21484 12 count-approximate']],
    ['Xã Ba Tơ dự 12/15', ['21484 12 count-approximate']],
    ['Xã Ba Tơ 12/15 đ/c, vắng 3 đ/c', ['21484 12 total-mismatch count-approximate']],
    ['Ngày 5/6 đồng chí Nam dự, xã Ba Tơ 12 đ/c', ['21484 12']],
    ['Xã Ba Tơ họp 28/6: 12 đ/c', ['21484 12']],
    ['Xã Ba Vì 3 thôn', ['21529 3 count-approximate']],
    ['Xã Ba Vì dự 12 đ/c\nnhầm, 13 ạ', ['21529 12 count-approximate']],
    [
      '[14:02, 28/6] Chị Hoa: xã Ba Xa 18 đ/c\n[14:05, 28/6] Chị Hoa: à 19 chứ',
      ['21538 18 count-approximate'],
    ],
    ['xã Long Phụng 28 đồng chí\nTrong đó: BCH 20, bí thư chi bộ 9', ['21409 28 groups-mismatch']],
    ['xã Ba Vì: BCH 12, chi bộ 5', ['21529 null count-missing']],
    ['xã Trà Bồng họp chung với Tây Trà Bồng, tổng 40 đ/c', ['21115 40 count-approximate']],
    ['Xã Mô Rai xin vắng do mưa lũ', ['23536 0 nobody-attends']],
    ['Nguyễn Nghiêm 33', ['21457 33 count-approximate']],
    ['Em Nguyễn Nghiêm 33 người', ['null 33 unit-unknown']],
    ['> Kính chuyển các xã của tỉnh Gia Lai\nxã An Phú 12 đ/c', ['21034 12']],
    ['> Văn phòng: đề nghị xã Ba Tơ gửi số lượng trước 15h\nXã Ba Tô 16 đ/c', ['21523 16']],
  ] as const)('%s', (text, expected) => {
    const said = answersTo(text).map(answer =>
      [answer.unit.code, answer.delegates, ...asked(answer)].map(String).join(' '),
    )
    expect(said).toEqual(expected)
  })

  test('a question about those present of those invited shows both numbers', () => {
    expect(only('Xã Ba Tơ: 12/15 đ/c').problems[0]?.message).toContain('"12/15"')
    expect(only('Xã Ba Tơ 12/15').problems[0]?.message).toContain('"12/15"')
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
