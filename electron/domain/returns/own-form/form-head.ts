/** What every form says at its top: who asks, about what, until when, how it is filled in. */
import { formatClock, formatDate, type LocalDateTime, weekdayOf } from '../../kernel/local-time.ts'
import { confirmationDeadline } from '../../meeting/deadlines.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import { FORM_WORDS, type FormCell, type FormSheet, lockedCell } from './form-sheets.ts'

/** Lines that each take the whole width of the sheet. */
export function formHead(meeting: Meeting, title: string): readonly FormCell[] {
  const { superiorOrgan, organ } = meeting.letterhead
  const sessions = meeting.sessions.map(session => momentOf(session.startsAt)).join('; ')
  return [
    lockedCell([superiorOrgan, organ].filter(text => text !== '').join(' - '), 'organ'),
    lockedCell(title, 'title'),
    lockedCell(meeting.name, 'line'),
    ...(sessions === '' ? [] : [lockedCell(`Thời gian họp: ${sessions}`, 'line')]),
  ]
}

/** Vietnamese; a sentence for meetings without a deadline as well. */
export function deadlineWords(meeting: Meeting): string {
  const deadline = confirmationDeadline(meeting)
  return deadline === null ? 'theo giấy mời' : `trước ${momentOf(deadline)}`
}

const momentOf = (at: LocalDateTime): string => `${formatClock(at)}, ${weekdayOf(at)}, ngày ${formatDate(at)}`

/** The sheet that only the program looks at: the mark, and what each line of groups stands for. */
export function markSheet(
  mark: string,
  groups: readonly { readonly id: string; readonly text: string }[],
): FormSheet {
  return {
    name: FORM_WORDS.markSheet,
    isHidden: true,
    orientation: 'portrait',
    columnsMm: [60, 60, 120],
    rows: [
      [lockedCell(mark, 'mark')],
      [lockedCell('Trang này giúp chương trình nhận ra phiếu. Đề nghị giữ nguyên.', 'mark')],
      ...groups.map(({ id, text }) => [
        lockedCell(GROUP_LINE, 'mark'),
        lockedCell(id, 'mark'),
        lockedCell(text, 'mark'),
      ]),
    ],
    merges: [],
    header: null,
  }
}

/** Begins a line of the hidden sheet that tells which group a text stands for. */
export const GROUP_LINE = 'thanh-phan'
/** Lines of the hidden sheet above those of the groups. */
export const MARK_LINES = 2
