/** What a letter of the superior organ tells of the meeting it asks for: the basis document, the time, the deadline. */
import { type LocalDate, type LocalDateTime, partsOf } from '../kernel/local-time.ts'
import type { BasisDocument, Deadline, Meeting } from '../meeting/meeting.ts'
import { capitalised } from '../vietnamese/text.ts'
import { momentIn, writtenTimes } from '../vietnamese/written-times.ts'
import type { AcceptedLine, BuildOptions } from './build-meeting.ts'
import { readDay, readSessions, unclosed } from './read-sentences.ts'
import type { LetterRole } from './roles.ts'

/** Kind of a document by the letters of its number (Hướng dẫn 05-HD/VPTW). */
const KINDS: Readonly<Record<string, string>> = {
  CV: 'Công văn',
  GM: 'Giấy mời',
  TB: 'Thông báo',
  KH: 'Kế hoạch',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  GTT: 'Giấy triệu tập',
}

const ASKS =
  /(?:^|,\s+)(\p{Lu}[^,.;:]{3,100}?)\s+(?:xin\s+)?(?:trân trọng\s+)?(?:kính mời|triệu tập|tổ chức|đề nghị|thông báo)(?!\p{L})/u
const MEETING = /(?:dự|tổ chức|triệu tập)\s+((?:Hội nghị|Phiên họp|Cuộc họp)[^.;:]+)/iu

/** The basis document of the meeting, from the head and the first sentence of the letter. */
export function basisOfLetter(lines: readonly AcceptedLine[]): BasisDocument {
  const text = (role: LetterRole): string => lines.find(line => line.role === role)?.text ?? ''
  const [, number = '', kind = ''] =
    /^số\s*:?\s*(\d+\s*-\s*([\p{L}]+)\/\S+|\d+\/([\p{L}]+)\S*)/iu.exec(text('number')) ?? []
  const opening = text('opening')
  const about = text('abstract').replace(/^(?:v\/v|về việc)\s+/iu, '')
  const meeting = (MEETING.exec(opening)?.[1] ?? '').replace(/,?\s*(?:cụ thể )?như sau\s*$/iu, '')
  return {
    lead: 'Thực hiện',
    document: number === '' ? '' : `${KINDS[kind] ?? 'Công văn'} số ${number.replace(/\s/g, '')}`,
    date: readDay(text('place-and-date')),
    issuer: ASKS.exec(opening)?.[1] ?? inSentence(text('organ')),
    subject: about !== '' ? unclosed(about) : meeting === '' ? '' : `mời dự ${meeting.trim()}`,
  }
}

/** Capitals of a letterhead as words of a sentence: `VĂN PHÒNG TRUNG ƯƠNG ĐẢNG` → `Văn phòng Trung ương Đảng`. */
const inSentence = (capitals: string): string => {
  const lower = capitals
    .toLocaleLowerCase('vi')
    .replace(/trung ương/g, 'Trung ương')
    .replace(/đảng/g, 'Đảng')
    .replace(/bí thư/g, 'Bí thư')
    .replace(/chính trị/g, 'Chính trị')
  return capitalised(lower)
}

/** The house's own meeting that follows from the letter; everything else is as a new meeting begins. */
export function meetingFromSuperior(lines: readonly AcceptedLine[], options: BuildOptions): Meeting {
  const { blank, now, newId } = options
  const basis = basisOfLetter(lines)
  const year = partsOf(basis.date ?? now).year
  const sessions = sessionsOf(lines, year)
  const deadline = reportDeadline(lines, year)
  return {
    ...blank,
    basis,
    sessions: sessions.map(startsAt => ({ id: newId(), startsAt })),
    assignments:
      deadline === null
        ? blank.assignments
        : [
            ...blank.assignments,
            {
              id: newId(),
              assignee: blank.bridgePoints.find(point => point.kind === 'one-place')?.host ?? '',
              items: [
                {
                  id: newId(),
                  text: `Tổng hợp số lượng đại biểu tham dự tại các điểm cầu báo cáo ${basis.issuer}`.trim(),
                  deadline,
                },
              ],
            },
          ],
  }
}

/** The line of its time, or the first sentence where there is none. */
function sessionsOf(lines: readonly AcceptedLine[], year: number): readonly LocalDateTime[] {
  const times = (role: LetterRole): readonly LocalDateTime[] =>
    lines.filter(line => line.role === role).flatMap(line => readSessions(line.text, year))
  const own = times('sessions')
  return own.length > 0 ? own : times('opening').slice(0, 1)
}

/** The first deadline among the sentences that set one. */
export function reportDeadline(lines: readonly AcceptedLine[], year: number): Deadline | null {
  const times = lines
    .filter(line => line.role === 'report-deadline')
    .flatMap(line => writtenTimes(line.text))
    .filter(time => time.lead !== '')
  for (const time of times) {
    const at: LocalDate | LocalDateTime | null = momentIn(time, year)
    if (at !== null) return { lead: time.lead, at, purpose: 'report' }
  }
  return null
}
