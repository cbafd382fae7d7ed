/** Reads a form of ours that came back: its place is known by its mark, whatever the file is called. */
import { evidenceOf } from '../match-unit.ts'
import type { ReadAnswer, Reading, ReadProblem, UnitEvidence, UnitMatch } from '../reading.ts'
import type { PreparedContext } from '../understand-return.ts'
import type { Workbook } from '../workbook.ts'
import { type FoundMark, findMarks, groupsVersion } from './form-mark.ts'
import { readPlaceForm } from './read-place-form.ts'
import { readWholeForm } from './read-whole-form.ts'

type Understood = Extract<Reading, { kind: 'understood' }>

/** What a form says besides its place, before doubts about the form itself are added. */
export type FormContent = Omit<ReadAnswer, 'unit'> & {
  /** The place of the row, in the form for all places. */
  readonly code: string | null
  /** What else in the form names a place. */
  readonly evidence: readonly UnitEvidence[]
}

export type FormReading = Pick<Understood, 'shape' | 'highlights'> & {
  readonly answers: readonly FormContent[]
}

/** Null for a workbook that is no form of ours, or one from which the table is gone. */
export function readOwnForm(workbook: Workbook, context: PreparedContext): Understood | null {
  const marks = findMarks(workbook)
  const [first] = marks
  if (first === undefined) return null
  const read =
    first.mark.code === null
      ? readWholeForm(workbook, context)
      : readPlaceForm(workbook, context, first.mark.code)
  if (read === null || read.answers.length === 0) return null
  const answers = read.answers.map(({ code, evidence, problems, ...content }): ReadAnswer => {
    const own = code ?? first.mark.code ?? ''
    const verdict = unitOf(own, [markEvidence(first, own), ...evidence], marks, context)
    return {
      ...content,
      unit: verdict.unit,
      problems: [...verdict.problems, ...formDoubts(first, own, context), ...problems],
    }
  })
  return { kind: 'understood', ...read, answers }
}

const markEvidence = ({ mark, where }: FoundMark, code: string): UnitEvidence => {
  const evidence = evidenceOf('code', { tier: 'code', codes: [code], text: code }, where)
  return mark.code === null
    ? { ...evidence, reason: 'vì mã đơn vị trên dòng của bảng xác nhận' }
    : { ...evidence, reason: `vì mã đơn vị trong phiếu của chương trình, ô ${where.cell}` }
}

type Verdict = { readonly unit: UnitMatch; readonly problems: readonly ReadProblem[] }

/** The mark decides, unless the form itself says two things. */
function unitOf(
  code: string,
  evidence: readonly UnitEvidence[],
  marks: readonly FoundMark[],
  { index }: PreparedContext,
): Verdict {
  const where = evidence[0]?.where ?? null
  if (!index.titles.has(code))
    return {
      unit: { code: null, evidence: evidence.map(each => ({ ...each, codes: [] })), candidates: [] },
      problems: [
        {
          severity: 'question',
          code: 'unit-unlisted',
          message:
            code === ''
              ? 'Dòng không có mã đơn vị, tên đơn vị cũng không rõ. Chọn đơn vị của dòng này.'
              : `Phiếu mang mã đơn vị ${code}, không có trong danh sách điểm cầu của hội nghị. Chọn đơn vị đã gửi phiếu.`,
          where,
        },
      ],
    }
  const named = [...marks.flatMap(({ mark }) => mark.code ?? []), ...evidence.flatMap(each => each.codes)]
  const codes = [...new Set([code, ...named])].filter(each => index.titles.has(each))
  if (codes.length === 1) return { unit: { code, evidence, candidates: codes }, problems: [] }
  const titles = codes.map(each => index.titles.get(each) ?? each).join(', ')
  return {
    unit: { code: null, evidence, candidates: codes },
    problems: [
      {
        severity: 'question',
        code: 'unit-contradiction',
        message: `Trong phiếu có mã hoặc tên của các đơn vị khác nhau: ${titles}. Chọn đúng đơn vị đã gửi phiếu.`,
        where,
      },
    ],
  }
}

/** A form of another meeting, or one that was made before the groups were changed. */
function formDoubts(
  { mark, where }: FoundMark,
  code: string,
  context: PreparedContext,
): readonly ReadProblem[] {
  if (context.meetingId !== null && mark.meetingId !== context.meetingId)
    return [
      {
        severity: 'question',
        code: 'form-other-meeting',
        message:
          'Đây là phiếu của một hội nghị khác. Nếu đơn vị gửi nhầm thì bỏ qua tệp và đề nghị gửi đúng phiếu; nếu vẫn dùng cho hội nghị này thì xác nhận số đại biểu.',
        where,
      },
    ]
  if (mark.version === groupsVersion(context.groupsOf(mark.code === null ? null : code))) return []
  return [
    {
      severity: 'question',
      code: 'form-older',
      message:
        'Phiếu được lập theo mẫu cũ: thành phần dự đã được sửa sau khi phát phiếu. Đối chiếu số đại biểu theo thành phần mới rồi xác nhận số đại biểu.',
      where,
    },
  ]
}
