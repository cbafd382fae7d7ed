/** The lines every online meeting of the office begins and ends with, to be mended rather than typed. */
import { type LocalDateTime, minutesAfter } from '../kernel/local-time.ts'
import type { Meeting, ProgrammeItem } from '../meeting/meeting.ts'

type Line = {
  /** Minutes from the start of the meeting. */
  readonly at: number
  readonly text: string
  readonly presenter: string
}

const LINES: readonly Line[] = [
  { at: -30, text: 'Đón tiếp đại biểu; kiểm tra kết nối với các điểm cầu', presenter: 'Ban Tổ chức' },
  {
    at: 0,
    text: 'Ổn định tổ chức; tuyên bố lý do, giới thiệu đại biểu',
    presenter: 'Ban Tổ chức',
  },
  { at: 10, text: 'Phát biểu khai mạc Hội nghị', presenter: 'Đồng chí chủ trì' },
  { at: 20, text: 'Trình bày báo cáo', presenter: '' },
  { at: 50, text: 'Thảo luận tại các điểm cầu', presenter: 'Đại biểu dự Hội nghị' },
  { at: 110, text: 'Phát biểu kết luận Hội nghị', presenter: 'Đồng chí chủ trì' },
  { at: 130, text: 'Bế mạc', presenter: 'Ban Tổ chức' },
]

/** Timed from the first session; without times while the meeting has no session. */
export function draftProgramme(meeting: Meeting): readonly Omit<ProgrammeItem, 'id'>[] {
  const start: LocalDateTime | null = meeting.sessions[0]?.startsAt ?? null
  return LINES.map(({ at, text, presenter }) => ({
    startsAt: start === null ? null : minutesAfter(start, at),
    text,
    presenter,
  }))
}
