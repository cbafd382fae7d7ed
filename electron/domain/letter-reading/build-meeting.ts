/** Paragraphs of an earlier invitation, each with its role, become the definition of a meeting. */
import type { Id, UnitCode } from '../kernel/ids.ts'
import { type LocalDateTime, partsOf } from '../kernel/local-time.ts'
import type { FormChoices } from '../meeting/form-choices.ts'
import type { Assignment, BridgePoint, Exclusion, LinkKind, Meeting } from '../meeting/meeting.ts'
import { bridgePointCode, hostOfPoint, isPerUnit, matchPoint, shortNames } from './point-names.ts'
import {
  listed,
  numberSuffix,
  pointTitle,
  type ReadExclusion,
  readGroup,
  readItem,
  readLink,
  readOpening,
  readPlace,
  readPointExclusions,
  readSessions,
  unclosed,
} from './read-sentences.ts'
import type { LetterRole } from './roles.ts'

/** A paragraph as a person accepted or mended it. */
export type AcceptedLine = { readonly role: LetterRole; readonly text: string }

export type NewId = <Kind extends Id<string>>() => Kind

export type BuildOptions = {
  /** What holds where the letter says nothing, the letterhead above all. */
  readonly blank: Meeting
  /** The commune-level units that a point "cấp xã" stands for. */
  readonly unitCodes: readonly UnitCode[]
  readonly now: LocalDateTime
  readonly newId: NewId
}

/** The meeting that, composed again, says what the lines say. Lines of unknown role are left out. */
export function buildMeeting(lines: readonly AcceptedLine[], options: BuildOptions): Meeting {
  const { blank, now, newId } = options
  const of = (role: LetterRole): readonly string[] =>
    lines.filter(line => line.role === role).map(line => line.text)
  const first = (role: LetterRole, otherwise = ''): string => of(role)[0] ?? otherwise
  const opening = readOpening(first('opening'))
  const sessions = of('sessions').flatMap(text => readSessions(text, partsOf(now).year))
  const year = partsOf(sessions[0] ?? now).year
  return {
    ...blank,
    form: lines.some(line => NATIONAL_MOTTO.test(line.text)) ? 'state' : blank.form,
    formChoices: withMarks(blank.formChoices, of('mark')),
    documentType: first('document-type', blank.documentType),
    abstract: of('abstract').join(' '),
    basis: opening?.basis ?? { ...blank.basis, document: '' },
    convener: opening?.convener ?? '',
    convocation: opening?.convocation ?? '',
    letterhead: readLetterhead(blank, first, of),
    addressees: of('addressee')
      .flatMap(addresseesIn)
      .map(text => ({ id: newId(), text })),
    sessions: sessions.map(startsAt => ({ id: newId(), startsAt })),
    bridgePoints: readPoints(lines, options),
    assignments: readAssignments(lines, year, newId),
    links: linkTexts(of('link')).map(({ label, url }) => ({ id: newId(), kind: kindOf(label), label, url })),
    closing: unclosed(first('closing')),
    distribution: of('distribution').map(text => ({ id: newId(), text: listed(text) })),
    signature: {
      // One authority over several lines: TM. …, then KT. … below it.
      authority: of('authority').join(' '),
      position: of('position').join(' '),
      signer: first('signer'),
    },
  }
}

/** Only the State's form begins with it. */
const NATIONAL_MOTTO = /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/iu

/** "Kính gửi: A" names one; the lines of a list below name one each. */
const addresseesIn = (text: string): readonly string[] => {
  const name = listed(text.replace(/^kính (?:gửi|mời)\s*:\s*/iu, ''))
  return name === '' ? [] : [name]
}

function readLetterhead(
  { letterhead }: Meeting,
  first: (role: LetterRole, otherwise?: string) => string,
  of: (role: LetterRole) => readonly string[],
): Meeting['letterhead'] {
  const placeAndDate = first('place-and-date')
  const [, place = letterhead.place] = /^([^,]+),/.exec(placeAndDate) ?? []
  return {
    superiorOrgan: of('superior-organ').join(' ') || letterhead.superiorOrgan,
    organ: of('organ').join(' ') || letterhead.organ,
    // A new letter gets its own number and date.
    number: null,
    numberSuffix: numberSuffix(first('number')) || letterhead.numberSuffix,
    place,
    date: null,
  }
}

function withMarks(choices: FormChoices, marks: readonly string[]): FormChoices {
  const circulation = marks.find(
    mark => !/^(?:khẩn|thượng khẩn|h(?:ỏa|oả) tốc|mật|tối mật|tuyệt mật|dự thảo)/iu.test(mark),
  )
  const said = marks.map(mark => mark.toLocaleUpperCase('vi').replace('HOẢ', 'HỎA'))
  const has = (mark: string): boolean => said.includes(mark)
  return {
    ...choices,
    circulation: circulation ?? choices.circulation,
    urgency: has('HỎA TỐC')
      ? 'immediate'
      : has('THƯỢNG KHẨN')
        ? 'very-urgent'
        : has('KHẨN')
          ? 'urgent'
          : choices.urgency,
    secrecy: has('TUYỆT MẬT')
      ? 'most-secret'
      : has('TỐI MẬT')
        ? 'top-secret'
        : has('MẬT')
          ? 'secret'
          : choices.secrecy,
  }
}

/** The lines from one point to the next. */
function readPoints(lines: readonly AcceptedLine[], options: BuildOptions): readonly BridgePoint[] {
  const starts = pointStarts(lines)
  const parts = starts.map((start, index) => lines.slice(start, starts[index + 1]))
  const titles = parts.map(titleOf)
  const names = shortNames(
    titles,
    lines.flatMap(exclusionsIn).map(exclusion => exclusion.pointName),
  )
  const ids = titles.map(() => options.newId<BridgePoint['id']>())
  const codes = new Set<string>()
  return parts.map((part, index) => {
    const title = titles[index] ?? ''
    const perUnit = isPerUnit(title)
    const place = readPlace(part.find(line => line.role === 'place')?.text ?? '')
    const code = perUnit ? '' : bridgePointCode(title, codes)
    codes.add(code)
    const exclusions = (read: readonly ReadExclusion[]): readonly Exclusion[] =>
      read.flatMap(({ wording, pointName }) => {
        const target = ids[matchPoint(pointName, names)]
        return target === undefined
          ? []
          : [{ id: options.newId<Exclusion['id']>(), targetId: target, wording }]
      })
    return {
      id: ids[index] ?? options.newId(),
      kind: perUnit ? 'per-unit' : 'one-place',
      title,
      shortName: names[index] ?? '',
      ...place,
      code,
      host: perUnit ? '' : hostOfPoint(title, options.blank),
      unitCodes: perUnit ? options.unitCodes : [],
      exclusions: part
        .filter(line => line.role === 'participants')
        .flatMap(line => exclusions(readPointExclusions(line.text))),
      groups: part
        .filter(line => line.role === 'group')
        .map(line => groupOf(line.text, names, exclusions, options.newId)),
    }
  })
}

const POINT_ROLES: readonly LetterRole[] = ['place', 'group']

/** A place or groups above the first title belong to a point without one: a letter of one place names none. */
function pointStarts(lines: readonly AcceptedLine[]): readonly number[] {
  const titled = lines.flatMap((line, at) => (line.role === 'point' ? [at] : []))
  const untitled = lines.findIndex(line => POINT_ROLES.includes(line.role))
  return untitled >= 0 && untitled < (titled[0] ?? lines.length) ? [untitled, ...titled] : titled
}

const ONLY_POINT = 'Điểm cầu'

const titleOf = ([first]: readonly AcceptedLine[]): string =>
  first?.role === 'point' ? pointTitle(first.text) : ONLY_POINT

/** An exclusion whose point is not in the letter stays within the words of its group. */
function groupOf(
  sentence: string,
  names: readonly string[],
  exclusionsOf: (read: readonly ReadExclusion[]) => readonly Exclusion[],
  newId: NewId,
): BridgePoint['groups'][number] {
  const { exclusions, text, ...group } = readGroup(sentence)
  const known = exclusions.every(({ pointName }) => names[matchPoint(pointName, names)] === pointName)
  const words = exclusions.map(({ wording, pointName }) => `${wording} ${pointName}`).join('; ')
  return {
    id: newId(),
    ...group,
    text: known ? text : `${text} (trừ ${words})`,
    exclusions: known ? exclusionsOf(exclusions) : [],
  }
}

const exclusionsIn = ({ role, text }: AcceptedLine): readonly ReadExclusion[] => {
  if (role === 'participants') return readPointExclusions(text)
  return role === 'group' ? readGroup(text).exclusions : []
}

function readAssignments(lines: readonly AcceptedLine[], year: number, newId: NewId): readonly Assignment[] {
  const assignments: { id: Assignment['id']; assignee: string; items: Assignment['items'][number][] }[] = []
  for (const { role, text } of lines) {
    if (role === 'assignee')
      assignments.push({ id: newId(), assignee: unclosed(text).replace(/\s*:$/, ''), items: [] })
    if (role !== 'assignment-item') continue
    // A task without anybody named is kept; who it is for can be written in.
    if (assignments.length === 0) assignments.push({ id: newId(), assignee: '', items: [] })
    assignments.at(-1)?.items.push({ id: newId(), ...readItem(text, year) })
  }
  return assignments
}

/** An address on a line of its own belongs to the caption above it. */
function linkTexts(texts: readonly string[]): readonly { readonly label: string; readonly url: string }[] {
  const links: { label: string; url: string }[] = []
  for (const text of texts) {
    const link = readLink(text)
    const last = links.at(-1)
    if (link.label === '' && last !== undefined && last.url === '') last.url = link.url
    else links.push({ ...link })
  }
  return links
}

function kindOf(label: string): LinkKind {
  if (/tài liệu/iu.test(label)) return 'documents'
  if (/xác nhận|đăng ký/iu.test(label)) return 'confirmation'
  return /zalo|hỗ trợ|kỹ thuật/iu.test(label) ? 'support' : 'other'
}
