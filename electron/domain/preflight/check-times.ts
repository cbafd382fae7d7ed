/** The order of the days a letter names: basis, letter, confirming, reporting, meeting; and days written in texts. */

import { deadlineText } from '../invitation/sentences.ts'
import {
  dateOf,
  formatDate,
  formatDateTime,
  isLocalDateTime,
  type LocalDate,
  type LocalDateTime,
  localDateTime,
  partOfDay,
  partsOf,
  weekdayOf,
} from '../kernel/local-time.ts'
import { firstSession, momentOf } from '../meeting/deadlines.ts'
import type { AssignmentItem, Deadline, Meeting } from '../meeting/meeting.ts'
import { dayOf, momentIn, type WrittenTime, writtenTimes } from '../vietnamese/written-times.ts'
import { error, type Finding, quoted, warning, when } from './finding.ts'
import { type WrittenField, writtenFields } from './written-fields.ts'

/** @param now the office's clock: what is past already */
export function checkTimes(meeting: Meeting, now: LocalDateTime): readonly Finding[] {
  const fields = writtenFields(meeting)
  const year = likelyYear(meeting, now)
  return [
    ...checkSessions(meeting),
    ...checkBasis(meeting),
    ...checkLetterDate(meeting),
    ...checkPast(meeting, now),
    ...checkDeadlines(setDeadlines(meeting, year), firstSession(meeting)),
    ...checkDeadlineForms(setDeadlines(meeting, year)),
    ...fields.flatMap(field => writtenTimes(field.text).flatMap(time => checkWritten(field, time, year))),
  ]
}

const likelyYear = (meeting: Meeting, now: LocalDateTime): number =>
  partsOf(firstSession(meeting) ?? now).year

const shown = (at: LocalDate | LocalDateTime): string =>
  isLocalDateTime(at) ? formatDateTime(at) : formatDate(at)

function checkSessions({ sessions }: Meeting): readonly Finding[] {
  if (sessions.length === 0)
    return [error('sessions', 'sessions', 'Chưa ghi thời gian họp. Hãy thêm ít nhất một buổi.')]
  return sessions.flatMap((session, index) => {
    const before = sessions[index - 1]
    return when(before !== undefined && before.startsAt >= session.startsAt, () =>
      error(
        'sessions',
        'sessions',
        `Buổi thứ ${index + 1} (${formatDateTime(session.startsAt)}) không sau buổi trước đó. Hãy sửa giờ hoặc xếp lại thứ tự.`,
        { about: `${index + 1} ${session.startsAt}` },
      ),
    )
  })
}

function checkBasis(meeting: Meeting): readonly Finding[] {
  const { date } = meeting.basis
  const letter = meeting.letterhead.date
  const start = firstSession(meeting)
  if (date === null || meeting.basis.document === '') return []
  if (letter !== null && date > letter)
    return [
      error(
        'basis-date',
        'basis',
        `Văn bản căn cứ ngày ${formatDate(date)} lại sau ngày giấy mời (${formatDate(letter)}). Hãy kiểm tra hai ngày này.`,
        { about: date },
      ),
    ]
  return when(start !== null && date > dateOf(start), () =>
    error(
      'basis-date',
      'basis',
      `Văn bản căn cứ ngày ${formatDate(date)} lại sau ngày họp. Hãy kiểm tra ngày của văn bản căn cứ.`,
      { about: date },
    ),
  )
}

function checkLetterDate(meeting: Meeting): readonly Finding[] {
  const { date } = meeting.letterhead
  if (date === null) return []
  const start = firstSession(meeting)
  if (start !== null && date > dateOf(start))
    return [
      error('letter-date', 'letterhead', `Ngày giấy mời (${formatDate(date)}) sau ngày họp. Hãy sửa lại.`, {
        about: date,
      }),
    ]
  return setDeadlines(meeting, partsOf(date).year)
    .filter(
      deadline => deadline.purpose !== 'other' && momentOf(deadline.at) <= localDateTime(`${date}T00:00`),
    )
    .map(({ item, words }) =>
      error(
        'letter-date',
        'assignment-item',
        `Hạn ${quoted(words)} đã qua trước cả ngày giấy mời (${formatDate(date)}). Hãy sửa hạn hoặc ngày giấy mời.`,
        { id: item.id, about: words },
      ),
    )
}

function checkPast(meeting: Meeting, now: LocalDateTime): readonly Finding[] {
  const start = firstSession(meeting)
  if (start !== null && start < now)
    return [
      warning('past', 'sessions', `Giờ họp ${formatDateTime(start)} đã qua. Hãy kiểm tra ngày, tháng, năm.`, {
        about: start,
      }),
    ]
  return setDeadlines(meeting, partsOf(now).year)
    .filter(deadline => deadline.purpose === 'confirmation' && momentOf(deadline.at) <= now)
    .map(({ item, words }) =>
      warning('past', 'assignment-item', `Hạn xác nhận ${quoted(words)} đã qua. Hãy ghi hạn mới.`, {
        id: item.id,
        about: words,
      }),
    )
}

/** A deadline as the letter says it: set in its own field, or written within the text of an item. */
type SetDeadline = Pick<Deadline, 'at' | 'purpose'> & {
  readonly item: AssignmentItem
  readonly words: string
}

const CONFIRMING = /xác nhận|đăng ký|danh sách|số lượng/iu
const REPORTING = /báo cáo/iu

function setDeadlines(meeting: Meeting, year: number): readonly SetDeadline[] {
  return meeting.assignments.flatMap(assignment =>
    assignment.items.flatMap(item => [
      ...writtenTimes(item.text).flatMap(time => writtenDeadline(item, time, year)),
      ...(item.deadline === null ? [] : [{ ...item.deadline, item, words: deadlineText(item.deadline) }]),
    ]),
  )
}

function writtenDeadline(item: AssignmentItem, time: WrittenTime, year: number): readonly SetDeadline[] {
  const at = momentIn(time, year)
  if (time.lead === '' || at === null) return []
  const purpose = REPORTING.test(item.text) ? 'report' : CONFIRMING.test(item.text) ? 'confirmation' : 'other'
  return [{ item, at, purpose, words: time.words }]
}

function checkDeadlines(deadlines: readonly SetDeadline[], start: LocalDateTime | null): readonly Finding[] {
  const reports = deadlines.filter(deadline => deadline.purpose === 'report')
  return deadlines.flatMap(deadline => {
    const { item, words, purpose } = deadline
    const moment = momentOf(deadline.at)
    if (purpose !== 'other' && start !== null && moment > start)
      return [
        error(
          'deadline-order',
          'assignment-item',
          `Hạn ${quoted(words)} lại sau giờ họp (${formatDateTime(start)}). Hãy sửa hạn.`,
          { id: item.id, about: words },
        ),
      ]
    const report = reports.find(other => momentOf(other.at) <= moment)
    return when(purpose === 'confirmation' && report !== undefined, () =>
      error(
        'deadline-order',
        'assignment-item',
        `Hạn xác nhận ${quoted(words)} không trước hạn báo cáo ${quoted(report?.words ?? '')}, nên không kịp tổng hợp. Hãy sửa một trong hai hạn.`,
        { id: item.id, about: `${words}/${report?.words ?? ''}` },
      ),
    )
  })
}

/** Time offices close; "trước ngày 30/6" means by the end of 29/6. */
const CLOSING_TIME = 'T17:00'

function checkDeadlineForms(deadlines: readonly SetDeadline[]): readonly Finding[] {
  const timed = deadlines.find(deadline => isLocalDateTime(deadline.at))
  if (timed === undefined) return []
  return deadlines
    .filter(deadline => !isLocalDateTime(deadline.at))
    .map(({ item, words, at }) => {
      const last = dayBefore(at)
      const moment = localDateTime(`${last}${CLOSING_TIME}`)
      const deadline = item.deadline?.at === at ? { ...item.deadline, at: moment } : null
      return warning(
        'deadline-forms',
        'assignment-item',
        `Thời hạn ghi hai kiểu: ${quoted(timed.words)} có giờ, ${quoted(words)} không có giờ (được hiểu là hết ngày ${formatDate(last)}). Nên ghi rõ giờ ở cả hai nơi.`,
        {
          id: item.id,
          about: words,
          fix:
            deadline === null
              ? null
              : {
                  label: `Ghi “${deadlineText(deadline)}”`,
                  changes: [
                    { kind: 'update', id: item.id, part: { kind: 'assignment-item', fields: { deadline } } },
                  ],
                },
        },
      )
    })
}

function dayBefore(at: LocalDate | LocalDateTime): LocalDate {
  const { year, month, day } = partsOf(at)
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10) as LocalDate
}

/** A date in a text against the calendar. */
function checkWritten(field: WrittenField, time: WrittenTime, year: number): readonly Finding[] {
  const day = dayOf(time, year)
  const more = { id: field.id, about: time.words }
  if (day === null)
    return [
      error(
        'no-such-day',
        field.field,
        `Không có ngày ${time.day}/${time.month} trong lịch (${quoted(time.words)}, ở ${field.where}). Hãy sửa lại.`,
        more,
      ),
    ]
  return [...checkWeekday(field, time, day), ...checkPartOfDay(field, time, day)]
}

function checkWeekday(field: WrittenField, time: WrittenTime, day: LocalDate): readonly Finding[] {
  const { weekday } = time
  const right = weekdayOf(day)
  if (weekday === null || weekday.name === right) return []
  const text = field.text.replace(time.words, time.words.replace(weekday.written, right))
  return [
    error(
      'weekday',
      field.field,
      `Ngày ${formatDate(day)} là ${right}, không phải ${weekday.name} (ở ${field.where}).`,
      {
        id: field.id,
        about: time.words,
        fix: { label: `Đổi thành “${right}”`, changes: [field.write(text)] },
      },
    ),
  ]
}

function checkPartOfDay(field: WrittenField, time: WrittenTime, day: LocalDate): readonly Finding[] {
  const moment = momentIn(time, partsOf(day).year)
  if (time.partOfDay === null || moment === null || !isLocalDateTime(moment)) return []
  // "7 giờ tối" and "2 giờ chiều" are said of the twelve-hour clock.
  if (partsOf(moment).hour <= 11 && time.partOfDay !== 'sáng') return []
  const right = partOfDay(moment)
  return when(right !== time.partOfDay, () =>
    error(
      'weekday',
      field.field,
      `${shown(moment)} là buổi ${right}, không phải buổi ${time.partOfDay} (ở ${field.where}).`,
      {
        id: field.id,
        about: time.words,
      },
    ),
  )
}
