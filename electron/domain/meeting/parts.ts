/** The parts a meeting has several of: their fields, their beginnings, and what the history calls them. */
import { formatDateTime, type LocalDateTime } from '../kernel/local-time.ts'
import type {
  Addressee,
  Assignment,
  AssignmentItem,
  BridgePoint,
  DistributionLine,
  Exclusion,
  Meeting,
  MeetingLink,
  ParticipantGroup,
  ProgrammeItem,
  Session,
} from './meeting.ts'

/** What a person sets of each kind of part; parents and order are set by adding and moving. */
export type PartFields = {
  readonly session: Omit<Session, 'id'>
  readonly 'bridge-point': Omit<BridgePoint, 'id' | 'exclusions' | 'groups'>
  readonly group: Omit<ParticipantGroup, 'id' | 'exclusions'>
  readonly exclusion: Omit<Exclusion, 'id'>
  readonly assignment: Omit<Assignment, 'id' | 'items'>
  readonly 'assignment-item': Omit<AssignmentItem, 'id'>
  readonly link: Omit<MeetingLink, 'id'>
  readonly addressee: Omit<Addressee, 'id'>
  readonly 'distribution-line': Omit<DistributionLine, 'id'>
  readonly 'programme-item': Omit<ProgrammeItem, 'id'>
}

export type PartKind = keyof PartFields

/** A part with some of its fields, told apart by its kind. */
export type PartValue = {
  [Kind in PartKind]: {
    readonly kind: Kind
    readonly fields: { readonly [Field in keyof PartFields[Kind]]?: PartFields[Kind][Field] | undefined }
  }
}[PartKind]

const KIND_WORDS: Readonly<Record<PartKind, string>> = {
  session: 'buổi họp',
  'bridge-point': 'điểm cầu',
  group: 'thành phần',
  exclusion: 'ngoại trừ',
  assignment: 'phần phân công',
  'assignment-item': 'nhiệm vụ',
  link: 'liên kết',
  addressee: 'nơi kính gửi',
  'distribution-line': 'nơi nhận',
  'programme-item': 'nội dung chương trình',
}

const LONGEST_LABEL = 60

/** `thành phần 'Bí thư chi bộ thôn'`, for the history; without the quotation where there is no text yet. */
export function partLabel(part: PartValue): string {
  const text = partText(part)
  const word = KIND_WORDS[part.kind]
  if (text === '') return word
  return `${word} '${text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL).trimEnd()}…` : text}'`
}

function partText(part: PartValue): string {
  switch (part.kind) {
    case 'session':
      return part.fields.startsAt === undefined ? '' : formatDateTime(part.fields.startsAt)
    case 'bridge-point':
      return part.fields.title ?? ''
    case 'exclusion':
      return part.fields.wording ?? ''
    case 'assignment':
      return part.fields.assignee ?? ''
    case 'link':
      return part.fields.label ?? ''
    default:
      return part.fields.text ?? ''
  }
}

/** What a new part begins with where the caller says nothing. */
export const partBeginnings = (now: LocalDateTime): PartFields => ({
  session: { startsAt: now },
  'bridge-point': {
    kind: 'one-place',
    title: '',
    shortName: '',
    place: '',
    placeDecidedBy: '',
    code: '',
    host: '',
    unitCodes: [],
  },
  group: { text: '', isChair: false, substituteRule: '' },
  exclusion: { targetId: '' as Exclusion['targetId'], wording: 'các đồng chí dự tại' },
  assignment: { assignee: '' },
  'assignment-item': { text: '', deadline: null },
  link: { kind: 'other', label: '', url: '' },
  addressee: { text: '' },
  'distribution-line': { text: '' },
  'programme-item': { startsAt: null, text: '', presenter: '' },
})

/** The part of that kind and id within the meeting, or null. */
export function findPart(meeting: Meeting, kind: PartKind, id: string): PartValue | null {
  const fields = partsOfKind(meeting, kind).find(part => part.id === id)
  return fields === undefined ? null : ({ kind, fields } as PartValue)
}

function partsOfKind(meeting: Meeting, kind: PartKind): readonly { readonly id: string }[] {
  const groups = meeting.bridgePoints.flatMap(point => point.groups)
  switch (kind) {
    case 'session':
      return meeting.sessions
    case 'bridge-point':
      return meeting.bridgePoints
    case 'group':
      return groups
    case 'exclusion':
      return [...meeting.bridgePoints, ...groups].flatMap(owner => owner.exclusions)
    case 'assignment':
      return meeting.assignments
    case 'assignment-item':
      return meeting.assignments.flatMap(assignment => assignment.items)
    case 'link':
      return meeting.links
    case 'addressee':
      return meeting.addressees
    case 'distribution-line':
      return meeting.distribution
    case 'programme-item':
      return meeting.programme
  }
}
