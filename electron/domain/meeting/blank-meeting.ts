/** What a new meeting begins with: the sentences every invitation of the office has, and the places it always asks. */
import type { Province, Unit } from '../directory/unit.ts'
import type { Id } from '../kernel/ids.ts'
import { dateOf, type LocalDateTime } from '../kernel/local-time.ts'
import { DEFAULT_FORM_CHOICES } from './form-choices.ts'
import type { BridgePoint, Meeting } from './meeting.ts'

export type BlankMeetingOptions = {
  readonly name: string
  readonly province: Province
  /** The commune-level units of the province. */
  readonly units: readonly Unit[]
  readonly now: LocalDateTime
  readonly newId: <Kind extends Id<string>>() => Kind
}

/** A meeting with the province's own point and one point at every unit; everything in it can be changed. */
export function blankMeeting({ name, province, units, now, newId }: BlankMeetingOptions): Meeting {
  const committee = committeeOf(province)
  const place = province.name.replace(/^(Tỉnh|Thành phố)\s+/, '')
  const line = (text: string) => ({ id: newId<Meeting['distribution'][number]['id']>(), text })
  return {
    id: newId(),
    name,
    form: 'party',
    formChoices: DEFAULT_FORM_CHOICES,
    basis: { lead: 'Thực hiện', document: '', date: null, issuer: '', subject: '' },
    convener: `Ban Thường vụ ${committee}`,
    convocation: 'triệu tập Hội nghị trực tuyến tại các điểm cầu trên địa bàn tỉnh',
    documentType: 'GIẤY MỜI',
    abstract: '',
    letterhead: {
      superiorOrgan: '',
      organ: `${committee} ${place}`.toLocaleUpperCase('vi'),
      number: null,
      numberSuffix: '-GM/TU',
      place,
      date: dateOf(now),
    },
    addressees: [],
    sessions: [],
    bridgePoints: [provincePoint(committee, newId), communePoint(units, newId)],
    assignments: [],
    links: [
      { id: newId(), kind: 'documents', label: 'Link tài liệu Hội nghị', url: '' },
      { id: newId(), kind: 'confirmation', label: 'Link xác nhận số lượng đại biểu', url: '' },
      { id: newId(), kind: 'support', label: 'Link nhóm Zalo hỗ trợ kỹ thuật', url: '' },
    ],
    closing: 'Kính mời các đồng chí tham dự Hội nghị đúng thành phần, thời gian quy định',
    distribution: [
      line('Như thành phần'),
      line(`Thường trực ${committee}`),
      line(`Lưu Văn phòng ${committee}`),
    ],
    signature: { authority: 'T/L BAN THƯỜNG VỤ', position: 'CHÁNH VĂN PHÒNG', signer: '' },
    programme: [],
  }
}

/** `Tỉnh ủy`, or `Thành ủy` of a city under the Centre. */
const committeeOf = (province: Province): string =>
  province.name.startsWith('Thành phố') ? 'Thành ủy' : 'Tỉnh ủy'

function provincePoint(committee: string, newId: BlankMeetingOptions['newId']): BridgePoint {
  return {
    id: newId(),
    kind: 'one-place',
    title: 'Điểm cầu cấp tỉnh',
    shortName: 'điểm cầu tỉnh',
    place: `Trụ sở ${committee}`,
    placeDecidedBy: '',
    code: 'TINH',
    host: `Văn phòng ${committee}`,
    exclusions: [],
    groups: [
      {
        id: newId(),
        text: `Đồng chí Bí thư ${committee}`,
        isChair: true,
        substituteRule: '',
        exclusions: [],
      },
      {
        id: newId(),
        text: `Tập thể Thường trực ${committee}`,
        isChair: false,
        substituteRule: '',
        exclusions: [],
      },
    ],
    unitCodes: [],
  }
}

function communePoint(units: readonly Unit[], newId: BlankMeetingOptions['newId']): BridgePoint {
  return {
    id: newId(),
    kind: 'per-unit',
    title: 'Điểm cầu cấp xã',
    shortName: 'điểm cầu cấp xã',
    place: 'phòng họp trực tuyến của Đảng ủy xã, phường, đặc khu',
    placeDecidedBy: 'địa phương',
    code: '',
    host: '',
    exclusions: [],
    groups: [
      {
        id: newId(),
        text: 'Đồng chí Bí thư Đảng ủy xã, phường, đặc khu',
        isChair: true,
        substituteRule: '',
        exclusions: [],
      },
      {
        id: newId(),
        text: 'Các đồng chí Ủy viên Ban Chấp hành Đảng bộ cấp xã',
        isChair: false,
        substituteRule: '',
        exclusions: [],
      },
    ],
    unitCodes: units.map(unit => unit.code),
  }
}
