import { expect, test } from 'vitest'
import { atOnce } from '#domain/kernel/steps.ts'
import type { ReadAnswer } from '#domain/returns/reading.ts'
import { senderHistoryOf, withSenderHistory } from '#domain/returns/sender-history.ts'
import { understandReturn } from '#domain/returns/understand-return.ts'
import { sampleContext, samplePlaces } from '#test/support/returns.ts'
import { contentOf, personOf, returnOf } from '#test/support/stored-returns.ts'
import { writtenWorkbook } from '#test/support/written-workbook.ts'

const context = sampleContext()
const titles = new Map(samplePlaces().map(place => [place.code, place.title]))
const [AN_PHU, SON_HA, SON_HA_DOT] = ['21034', '21289', '21292']

const sent = (placeCode: string, phones: readonly string[], fileName: string | null = null) =>
  returnOf({
    id: `${placeCode} ${phones.join()}`,
    placeCode,
    receivedAt: '2026-05-20T08:00',
    channel: fileName === null ? 'telephone' : 'file',
    fileName,
    content: contentOf({ people: phones.map((phone, at) => personOf(`Người ${at}`, { phone })) }),
  })

/** A list of the unit written over it whose persons have these numbers. */
function arrived(unit: string, phones: readonly string[]): ReadAnswer {
  const people = ['Phạm Tấn Trung', 'Lê Thị Hoa', 'Võ Văn Ca', 'Bùi Thị Dung'].slice(0, phones.length)
  const rows = people.map((name, at) => [at + 1, name, 'ĐUV', phones[at] ?? ''])
  const workbook = {
    format: 'xlsx',
    encoding: 'utf-8',
    sheets: writtenWorkbook(
      [[unit], ['STT', 'Họ và tên', 'Chức vụ', 'SĐT'], ...rows].map(row => row.join('|')).join('\n'),
    ).sheets,
  } as const
  const reading = understandReturn(workbook, 'danh sach.xlsx', context)
  return (reading.kind === 'understood' ? reading.answers[0] : undefined) ?? expect.fail('not read')
}

const weigh = (answer: ReadAnswer, history: readonly ReturnType<typeof sent>[], file = 'danh sach.xlsx') =>
  withSenderHistory(answer, file, atOnce(senderHistoryOf(history)), titles)

test('numbers the unit sent before support what the file says, and are named', () => {
  const { unit } = weigh(arrived('ĐẢNG ỦY XÃ AN PHÚ', ['0905111222']), [sent(AN_PHU, ['0905111222'])])
  expect(unit.code).toBe(AN_PHU)
  expect(unit.evidence.at(-1)?.reason).toBe(
    'theo số điện thoại 0905111222 trong xác nhận nhận ngày 20/5/2026',
  )
})

test('a list with the numbers of another unit is a question, with both offered', () => {
  const phones = ['0905111222', '0905111223']
  const { unit, problems } = weigh(arrived('ĐẢNG ỦY XÃ SƠN HÀ', phones), [sent(SON_HA_DOT, phones)])
  expect(unit).toMatchObject({ code: null, candidates: [SON_HA, SON_HA_DOT] })
  expect(problems[0]?.message).toMatch(
    /^Tệp ghi Xã Sơn Hà, nhưng số điện thoại 0905111222 .* là của Xã Sơn Hạ\./,
  )
})

test.each([
  ['one shared number, as of a technician', ['0905111222', '0905111229'], [sent(AN_PHU, ['0905111222'])]],
  [
    'a number that two units sent',
    ['0905111222'],
    [sent(AN_PHU, ['0905111222']), sent('21529', ['0905111222'])],
  ],
  [
    'a unit that is not of this meeting',
    ['0905111222', '0905111223'],
    [sent('99999', ['0905111222', '0905111223'])],
  ],
])('%s changes nothing', (_, phones, history) => {
  const answer = arrived('ĐẢNG ỦY XÃ SƠN HÀ', phones)
  expect(weigh(answer, history)).toEqual(answer)
})

test('where the file names nobody, the sender of before is offered, never taken', () => {
  const { unit, problems } = weigh(arrived('DANH SÁCH', ['0905111222']), [sent(AN_PHU, ['0905111222'])])
  expect(unit).toMatchObject({ code: null, candidates: [AN_PHU] })
  expect(problems[0]?.message).toContain('Gợi ý đầu tiên theo số điện thoại 0905111222')
})

test('look-alikes are put into the order of habit and stay a question', () => {
  const answer = arrived('DANG UY XA SON HA', ['0905111222'])
  expect(weigh(answer, [sent(SON_HA_DOT, ['0905111222'])]).unit).toMatchObject({
    code: null,
    candidates: [SON_HA_DOT, SON_HA],
  })
})

test('the way a unit names its files is a hint, whatever the date in it', () => {
  const history = [sent(AN_PHU, [], 'ds du hop TT 20.5.xlsx')]
  const { unit } = weigh(arrived('DANH SÁCH', ['0905111222']), history, 'DS dự họp TT 28.6.xlsx')
  expect(unit).toMatchObject({ code: null, candidates: [AN_PHU] })
})
