/** Who reports, to whom, about what: the words of a report that follow from the meeting. */
import { formatClock, formatDate, type LocalDateTime } from '../kernel/local-time.ts'
import type { DocumentFormCode, Letterhead, Meeting, SignatureBlock } from '../meeting/meeting.ts'

const OFFICE = 'VĂN PHÒNG'

/** What the office itself writes: a report, an official letter. */
export type OfficePaper = 'BC' | 'CV'

/** Letters behind the number: `-BC/VPTU` of the office of a Party committee. */
const NUMBER_SUFFIX: Readonly<Record<DocumentFormCode, Readonly<Record<OfficePaper, string>>>> = {
  party: { BC: '-BC/VPTU', CV: '-CV/VPTU' },
  state: { BC: '/BC-VP', CV: '/VP' },
}

const isOffice = (organ: string): boolean => organ.toLocaleUpperCase('vi').startsWith(OFFICE)

/**
 * The office of the committee that called the meeting writes, not the committee: its organ is the committee's office,
 * the committee stands above it. The registry has not given a number yet.
 */
export function reportLetterhead(meeting: Meeting, at: LocalDateTime, paper: OfficePaper = 'BC'): Letterhead {
  const { organ, superiorOrgan, place } = meeting.letterhead
  return {
    ...(isOffice(organ) ? { superiorOrgan, organ } : { superiorOrgan: organ, organ: OFFICE }),
    number: null,
    numberSuffix: NUMBER_SUFFIX[meeting.form][paper],
    place,
    date: at.slice(0, 10) as Letterhead['date'],
  }
}

/** `Tỉnh ủy` of `TỈNH ỦY QUẢNG NGÃI`: the committee as the office's own sentences call it. */
export function committeeName({ letterhead }: Meeting): string {
  const organ = isOffice(letterhead.organ) ? letterhead.superiorOrgan : letterhead.organ
  const place = letterhead.place.toLocaleUpperCase('vi')
  const bare =
    place !== '' && organ.endsWith(place) ? organ.slice(0, organ.length - place.length).trim() : organ
  return bare.charAt(0) + bare.slice(1).toLocaleLowerCase('vi')
}

/** `Văn phòng Tỉnh ủy`. */
export const reporterName = (meeting: Meeting): string => `Văn phòng ${committeeName(meeting)}`.trim()

/** `Hội nghị sơ kết …`: what the basis document invites to, else the meeting's own name. */
export function meetingSubject({ basis, name }: Meeting): string {
  const invited = /^(?:mời (?:dự|tham dự)|triệu tập|tổ chức)\s+(.+)$/iu.exec(basis.subject)?.[1]
  return invited ?? name
}

/** `16 giờ 00 phút ngày 29/6/2026`. */
export const momentText = (at: LocalDateTime): string => `${formatClock(at)} ngày ${formatDate(at)}`

/** A deputy signs for the head of the office: K/T in the Party's form, KT. in the State's. */
export function reportSignature(meeting: Meeting): SignatureBlock {
  const { position, signer } = meeting.signature
  const head = /^PHÓ\s+(.+)$/iu.exec(position)?.[1]
  const forHead = meeting.form === 'party' ? 'K/T' : 'KT.'
  return { authority: head === undefined ? '' : `${forHead} ${head}`, position, signer }
}

/** Who gets the report: the addressee, the committee's standing members, the file of the office. */
export function reportDistribution(meeting: Meeting): readonly string[] {
  const kept = meeting.distribution.find(line => /^lưu\b/iu.test(line.text))?.text
  return [
    ...(meeting.basis.issuer === '' ? [] : ['Như trên']),
    `Thường trực ${committeeName(meeting)}`,
    kept ?? `Lưu ${reporterName(meeting)}`,
  ]
}
