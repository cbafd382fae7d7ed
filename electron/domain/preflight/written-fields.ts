/** Every text of a meeting that somebody wrote, with its name on the screen and the way to write it anew. */
import type { InvitationField } from '../invitation/invitation-source.ts'
import type { BridgePoint, Exclusion, Meeting, ParticipantGroup } from '../meeting/meeting.ts'
import type { Change } from './finding.ts'

export type WrittenField = {
  readonly field: InvitationField
  readonly id: string
  /** Where it is, inside a sentence: `thành phần 3 của “Điểm cầu cấp tỉnh”`. */
  readonly where: string
  readonly text: string
  /** The change that puts another text in its place. */
  readonly write: (text: string) => Change
  /** The bridge point it belongs to, if any. */
  readonly point: BridgePoint | null
}

const LONGEST_NAME = 40

/** A name as messages refer to it: `“Điểm cầu cấp tỉnh”`. */
export const short = (name: string): string => {
  if (name === '') return 'mục chưa đặt tên'
  return `“${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name}”`
}

/** The texts in the order of the letter, empty ones too. */
export const writtenFields = (meeting: Meeting): readonly WrittenField[] => [
  ...headFields(meeting),
  ...meeting.addressees.map(({ id, text }, index) =>
    lineField('addressees', id, text, `nơi kính gửi thứ ${index + 1}`),
  ),
  ...meeting.bridgePoints.flatMap(pointFields),
  ...meeting.assignments.flatMap(assignmentFields),
  ...meeting.links.map(
    ({ id, label }, index): WrittenField => ({
      field: 'link',
      id,
      where: `tên liên kết ${index + 1}`,
      text: label,
      write: text => ({ kind: 'update', id, part: { kind: 'link', fields: { label: text } } }),
      point: null,
    }),
  ),
  valueField(meeting, 'closing', 'closing', 'câu kết'),
  ...meeting.distribution.map(({ id, text }, index) =>
    lineField('distribution', id, text, `dòng ${index + 1} của Nơi nhận`),
  ),
  ...signatureFields(meeting),
]

const lineField = (
  field: 'addressees' | 'distribution',
  id: string,
  text: string,
  where: string,
): WrittenField => ({
  field,
  id,
  where,
  text,
  write: value => ({
    kind: 'update',
    id,
    part: { kind: field === 'addressees' ? 'addressee' : 'distribution-line', fields: { text: value } },
  }),
  point: null,
})

const valueField = (
  meeting: Meeting,
  field: InvitationField,
  key: 'documentType' | 'abstract' | 'convener' | 'convocation' | 'closing',
  where: string,
): WrittenField => ({
  field,
  id: '',
  where,
  text: meeting[key],
  write: text => ({ kind: 'values', patch: { [key]: text } }),
  point: null,
})

function headFields(meeting: Meeting): readonly WrittenField[] {
  const head = (key: 'superiorOrgan' | 'organ' | 'numberSuffix' | 'place', where: string): WrittenField => ({
    field: 'letterhead',
    id: '',
    where,
    text: meeting.letterhead[key],
    write: text => ({ kind: 'values', patch: { letterhead: { [key]: text } } }),
    point: null,
  })
  const ground = (key: 'lead' | 'document' | 'issuer' | 'subject', where: string): WrittenField => ({
    field: 'basis',
    id: '',
    where,
    text: meeting.basis[key],
    write: text => ({ kind: 'values', patch: { basis: { [key]: text } } }),
    point: null,
  })
  return [
    head('superiorOrgan', 'tên cơ quan cấp trên'),
    head('organ', 'tên cơ quan ban hành'),
    head('numberSuffix', 'ký hiệu văn bản'),
    head('place', 'địa danh'),
    valueField(meeting, 'document-type', 'documentType', 'tên loại văn bản'),
    valueField(meeting, 'document-type', 'abstract', 'trích yếu'),
    ground('lead', 'từ dẫn văn bản căn cứ'),
    ground('document', 'số, ký hiệu văn bản căn cứ'),
    ground('issuer', 'cơ quan ban hành văn bản căn cứ'),
    ground('subject', 'nội dung văn bản căn cứ'),
    valueField(meeting, 'convocation', 'convener', 'cơ quan triệu tập'),
    valueField(meeting, 'convocation', 'convocation', 'nội dung triệu tập'),
  ]
}

function pointFields(point: BridgePoint): readonly WrittenField[] {
  const own = (
    field: InvitationField,
    key: 'title' | 'shortName' | 'place' | 'placeDecidedBy' | 'host',
    what: string,
  ): WrittenField => ({
    field,
    id: point.id,
    where: `${what} ${short(point.title)}`,
    text: point[key],
    write: text => ({
      kind: 'update',
      id: point.id,
      part: { kind: 'bridge-point', fields: { [key]: text } },
    }),
    point,
  })
  return [
    own('point-title', 'title', 'tên'),
    own('point-title', 'shortName', 'tên gọi ngắn của'),
    own('point-title', 'host', 'cơ quan tổ chức'),
    own('point-place', 'place', 'địa điểm của'),
    own('point-place', 'placeDecidedBy', 'nơi quyết định địa điểm của'),
    ...point.exclusions.map(each =>
      exclusionField(each, 'point-exclusions', point.id, point, short(point.title)),
    ),
    ...point.groups.flatMap((group, index) => groupFields(group, point, index + 1)),
  ]
}

const exclusionField = (
  { id, wording }: Exclusion,
  field: InvitationField,
  ownerId: string,
  point: BridgePoint,
  owner: string,
): WrittenField => ({
  field,
  id: ownerId,
  where: `phần trừ của ${owner}`,
  text: wording,
  write: text => ({ kind: 'update', id, part: { kind: 'exclusion', fields: { wording: text } } }),
  point,
})

function groupFields(group: ParticipantGroup, point: BridgePoint, number: number): readonly WrittenField[] {
  const where = `thành phần ${number} của ${short(point.title)}`
  const own = (key: 'text' | 'substituteRule', name: string): WrittenField => ({
    field: 'group',
    id: group.id,
    where: name,
    text: group[key],
    write: text => ({ kind: 'update', id: group.id, part: { kind: 'group', fields: { [key]: text } } }),
    point,
  })
  return [
    own('text', where),
    own('substituteRule', `quy định thay chủ trì ở ${where}`),
    ...group.exclusions.map(each => exclusionField(each, 'group', group.id, point, where)),
  ]
}

const assignmentFields = ({
  id,
  assignee,
  items,
}: Meeting['assignments'][number]): readonly WrittenField[] => [
  {
    field: 'assignee',
    id,
    where: `tên nơi được giao ${short(assignee)}`,
    text: assignee,
    write: text => ({ kind: 'update', id, part: { kind: 'assignment', fields: { assignee: text } } }),
    point: null,
  },
  ...items.map(
    (item, index): WrittenField => ({
      field: 'assignment-item',
      id: item.id,
      where: `nhiệm vụ ${index + 1} của ${short(assignee)}`,
      text: item.text,
      write: text => ({ kind: 'update', id: item.id, part: { kind: 'assignment-item', fields: { text } } }),
      point: null,
    }),
  ),
]

function signatureFields({ signature }: Meeting): readonly WrittenField[] {
  const own = (key: 'authority' | 'position' | 'signer', where: string): WrittenField => ({
    field: 'signature',
    id: '',
    where,
    text: signature[key],
    write: text => ({ kind: 'values', patch: { signature: { [key]: text } } }),
    point: null,
  })
  return [
    own('authority', 'quyền hạn ký'),
    own('position', 'chức vụ người ký'),
    own('signer', 'họ tên người ký'),
  ]
}
