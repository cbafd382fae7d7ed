import { describe, expect, test } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { atOnce } from '#domain/kernel/steps.ts'
import {
  type PlanContext,
  type PlannedFile,
  planReturns,
  type ReceivedReading,
} from '#domain/returns/plan.ts'
import { refusal } from '#domain/returns/refusal.ts'
import { understandReturn } from '#domain/returns/understand-return.ts'
import { textCell, type Workbook } from '#domain/returns/workbook.ts'
import { sampleContext } from '#test/support/returns.ts'

const context = sampleContext()
const nothing: PlanContext = { index: context.index, stored: new Map(), knownFiles: new Map() }

function list(organ: string, names: readonly string[], heading = 'DANH SÁCH'): Workbook {
  const rows = [
    [organ],
    [heading],
    ['STT', 'Họ và tên', 'Chức vụ'],
    ...names.map((name, at) => [String(at + 1), name, 'ĐUV']),
  ]
  const sheet = {
    name: 'Sheet1',
    hidden: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    rows: rows.map(row => row.map(textCell)),
  }
  return { format: 'xlsx', encoding: 'xlsx', sheets: [sheet] }
}

let minute = 0
function received(fileName: string, workbook: Workbook, sha256 = fileName): ReceivedReading {
  minute += 1
  const receivedAt = localDateTime(`2026-06-28T08:${String(minute % 60).padStart(2, '0')}`)
  return {
    fileId: fileName,
    fileName,
    sha256,
    receivedAt,
    reading: understandReturn(workbook, fileName, context),
  }
}

const planned = (files: readonly ReceivedReading[], known: PlanContext): readonly PlannedFile[] =>
  atOnce(planReturns(files, known))

const verdicts = (files: readonly PlannedFile[]): readonly unknown[] =>
  files.map(file => (file.kind === 'refused' ? file.code : file.answers.map(({ verdict }) => verdict)))

const AN = ['Lê Văn An', 'Trần Thị Bé', 'Võ Văn Ca']

describe('a plan of returns, in the order of receipt', () => {
  test('a second file of a unit is a revision, never an addition', () => {
    const plan = planned(
      [received('a', list('XÃ BA VÌ', AN)), received('b', list('XÃ BA VÌ', [...AN, 'Mai Tí']))],
      nothing,
    )
    expect(verdicts(plan)).toEqual([[{ kind: 'new' }], [{ kind: 'changed', from: 3, to: 4 }]])
  })

  test('the same content again is the same; the same bytes again are refused', () => {
    const plan = planned(
      [
        received('a', list('XÃ BA VÌ', AN)),
        received('b', list('XÃ BA VÌ', AN)),
        received('c', list('XÃ BA VÌ', AN), 'a'),
      ],
      nothing,
    )
    expect(verdicts(plan)).toEqual([[{ kind: 'new' }], [{ kind: 'same' }], 'duplicate'])
  })

  test('the same bytes again are told as such also where they cannot be read', () => {
    const reading = { kind: 'refused' as const, refusal: refusal('truncated') }
    const [first, again] = ['a', 'b'].map(name => ({ ...received(name, list('XÃ BA VÌ', AN), 'x'), reading }))
    if (first === undefined || again === undefined) throw new Error('Two files')
    expect(verdicts(planned([first, again], nothing))).toEqual(['truncated', 'duplicate'])
  })

  test.each([
    ['sent again after it was replaced', list('XÃ BA VÌ', AN)],
    ['of an earlier number', list('XÃ BA VÌ', [...AN, 'Mai Tư'], 'DANH SÁCH (Lần 1)')],
  ])('a version %s asks whether it is meant', (_, older) => {
    const second = list('XÃ BA VÌ', [...AN, 'Mai Tí'], 'DANH SÁCH (Lần 2)')
    const plan = planned(
      [received('a', list('XÃ BA VÌ', AN)), received('b', second), received('c', older)],
      nothing,
    )
    expect(verdicts(plan).at(-1)).toEqual([{ kind: 'sent-again', counts: 4 }])
  })

  test.each([
    ['says nothing of itself', 'b', 'DANH SÁCH', 'sent-again'],
    ['is called corrected in its file name', 'Ba Vi (sửa).xlsx', 'DANH SÁCH', 'changed'],
    ['says it replaces the one before', 'b', 'DANH SÁCH (thay thế danh sách đã gửi)', 'changed'],
    ['is called the third time in its file name', 'Ba Vi lan 3.xlsx', 'DANH SÁCH', 'changed'],
    ['is called the first time in its file name', 'Ba Vi lan 1.xlsx', 'DANH SÁCH', 'sent-again'],
  ])('behind a second time, one that %s', (_, fileName, heading, kind) => {
    const plan = planned(
      [
        received('a', list('XÃ BA VÌ', AN, 'DANH SÁCH (Lần 2)')),
        received(fileName, list('XÃ BA VÌ', [...AN, 'Mai Tí'], heading)),
      ],
      nothing,
    )
    expect(verdicts(plan).at(-1)).toMatchObject([{ kind }])
  })

  test('two lists of strangers are no mix-up where the second says it replaces the first', () => {
    const others = list('XÃ SƠN HÀ', ['Mai Tí', 'Cao Sửu', 'Hồ Dần'], 'DANH SÁCH (điều chỉnh)')
    const plan = planned([received('a', list('XÃ SƠN HÀ', AN)), received('b', others)], nothing)
    expect(verdicts(plan).at(-1)).toMatchObject([{ kind: 'changed' }])
  })

  test('a question is not recorded, and changes nothing for the files behind it', () => {
    const plan = planned([received('a', list('XA BA TO', AN)), received('b', list('XÃ BA TÔ', AN))], nothing)
    expect(verdicts(plan)).toEqual([[{ kind: 'question' }], [{ kind: 'new' }]])
  })

  test('two files of strangers for one unit while its twin has none are asked', () => {
    const others = ['Mai Tí', 'Cao Sửu', 'Hồ Dần']
    const plan = planned(
      [received('a', list('XÃ SƠN HÀ', AN)), received('b', list('XÃ SƠN HÀ', others))],
      nothing,
    )
    // Either may be the twin's: neither counts before a person has said whose it is, and each names both.
    expect(verdicts(plan)).toEqual([[{ kind: 'question' }], [{ kind: 'question' }]])
    for (const file of plan)
      expect(file.kind === 'read' ? file.answers[0]?.reason : '').toMatch(
        /"a", "b" khác hẳn nhau mà cùng ghi Xã Sơn Hà, tên gần giống Xã Sơn Hạ\./,
      )
  })

  test.each([
    { whose: 'the twin', unit: 'XÃ SƠN HẠ', left: 'new' },
    { whose: 'the same unit', unit: 'XÃ SƠN HÀ', left: 'question' },
  ])('a person who places one of them with $whose leaves the other $left', ({ unit, left }) => {
    const others = ['Mai Tí', 'Cao Sửu', 'Hồ Dần']
    for (const placedAt of [0, 1]) {
      const names = [AN, others]
      const files = names.map((people, at) =>
        received(`${at}`, list(at === placedAt ? unit : 'XÃ SƠN HÀ', people)),
      )
      const said = files.map((file, at) =>
        at === placedAt && file.reading.kind === 'understood'
          ? { ...file, placed: new Set(file.reading.answers) }
          : file,
      )
      const found = verdicts(planned(said, nothing))
      expect(found[placedAt]).toEqual([{ kind: 'new' }])
      expect(found[1 - placedAt]).toEqual([{ kind: left }])
    }
  })

  test('and are a revision once the twin has its own', () => {
    const others = ['Mai Tí', 'Cao Sửu', 'Hồ Dần']
    const plan = planned(
      [
        received('t', list('XÃ SƠN HẠ', others)),
        received('a', list('XÃ SƠN HÀ', AN)),
        received('b', list('XÃ SƠN HÀ', others)),
      ],
      nothing,
    )
    expect(verdicts(plan).at(-1)).toEqual([{ kind: 'changed', from: 3, to: 3 }])
  })
})
