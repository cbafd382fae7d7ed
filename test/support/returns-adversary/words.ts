/** What made-up communes are made of: names, positions, villages, headings, as offices of the province write them. */
import type { Chance } from '../random.ts'

export const FAMILY =
  'Nguyễn Trần Lê Phạm Huỳnh Phan Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Cao Tạ Tôn Châu Từ Mai Lương Kiều Thới Lâm'.split(
    ' ',
  )
export const MIDDLE =
  'Văn Thị Hữu Đức Xuân Minh Quang Tấn Công Thanh Quốc Đình Duy Bá Khắc Trọng Hoài Ngọc Thế Tiến Kim Hồng'.split(
    ' ',
  )
export const GIVEN =
  'Phong Trường Ban Thôn Trưởng Công Hội An Bình Chánh Phú Thư Ký Tổng Cường Dũng Hùng Hoàng Yến Thủy Thuý Hà Hạ Sơn Tây Trà Vỹ Kỳ Tài Loan Nhi Oanh Giang Xã Hòa Khoẻ Nghĩa Vinh'
    .split(' ')
    .filter(word => !['Ban', 'Thôn', 'Trưởng', 'Xã', 'Tổng', 'Hội', 'Ký'].includes(word))
export const MINORITY =
  'A Lăk|Y Prai|A Hlênh|Y Unh|A Wơn|Đinh Long|Phạm Krế|Đinh Voi|Hồ Thị Ría|Đinh Thị Xrua|A Rem|Y Kruôn|Hồ Văn Dô|A Jơ|Y Ơn'.split(
    '|',
  )
export const VILLAGES =
  'Xuân Quang|Long Bàn|Vĩnh Lộc|An Điền|Tú Sơn|Kon Hra|Plei Rơ Hai|Gò Khôn|Làng Rê|Mô Nít|Châu Me|1|2|3|4|Tây Trà|Ba Tơ|Phú Long|Đồng Răm|Sơn Hạ|Nghĩa Lộ|Bình Minh|An Phú'.split(
    '|',
  )

export function personName(chance: Chance): string {
  if (chance.upTo(8) === 0) return chance.oneOf(MINORITY)
  const middle =
    chance.upTo(3) === 0 ? `${chance.oneOf(MIDDLE)} ${chance.oneOf(MIDDLE)}` : chance.oneOf(MIDDLE)
  return `${chance.oneOf(FAMILY)} ${middle} ${chance.oneOf(GIVEN)}`
}

export type GroupKey = 'chu_tri' | 'bch' | 'bcd' | 'co_quan' | 'chi_bo'

export type Member = {
  readonly name: string
  readonly party: string
  readonly office: string
  readonly phone: string
  readonly group: GroupKey
  readonly agency: string
}

const BCH: readonly (readonly [string, string])[] = [
  ['Phó Bí thư Thường trực Đảng ủy', ''],
  ['Phó Bí thư Đảng ủy', 'Chủ tịch UBND %x'],
  ['UVBTV', 'Phó Chủ tịch HĐND %x'],
  ['UVBTV', 'Trưởng Ban Xây dựng Đảng'],
  ['UVBTV', 'Chủ nhiệm UBKT Đảng ủy'],
  ['UVBTV', 'Chủ tịch UBMTTQVN %x'],
  ['Ủy viên Ban Thường vụ', 'Trưởng Công an %x'],
  ['UVBTV', 'Chỉ huy trưởng Ban CHQS %x'],
  ['ĐUV', 'Phó Chủ tịch UBND %x'],
  ['ĐUV', 'Chánh Văn phòng Đảng ủy'],
  ['ĐUV', 'Chánh Văn phòng HĐND và UBND %x'],
  ['Đảng ủy viên', 'Trưởng phòng Kinh tế'],
  ['ĐUV', 'Trưởng phòng Văn hóa - Xã hội'],
  ['UV BCH', 'Giám đốc Trung tâm Phục vụ hành chính công'],
  ['ĐUV', 'Trưởng Ban Kinh tế - Ngân sách HĐND %x'],
  ['Ủy viên Ban Chấp hành Đảng bộ', 'Hiệu trưởng Trường THCS'],
]
const BCD = [
  'Công chức phòng Văn hóa - Xã hội|Thư ký Tổ giúp việc',
  'Chuyên viên Văn phòng Đảng ủy|thành viên Tổ giúp việc',
  'Công chức phòng Kinh tế|',
  'Phó Giám đốc Trung tâm PVHCC|',
  'Cán bộ Công an %x|thành viên BCĐ',
]
const CO_QUAN = [
  'Phó Chánh Văn phòng Đảng ủy',
  'Ủy viên UBKT Đảng ủy',
  'Phó Chủ tịch UBMTTQVN %x',
  'Phó Chủ tịch Hội LHPN %x',
  'Phó Chủ tịch Hội Nông dân %x',
  'Phó Chủ tịch Hội CCB %x',
  'Phó Bí thư Đoàn TNCS Hồ Chí Minh %x',
  'Phó Trưởng Ban Xây dựng Đảng',
  'Phó Trưởng phòng Kinh tế',
]

export const phoneOf = (chance: Chance): string =>
  `0${chance.oneOf(['72', '53', '31', '95', '74', '75'])}${String(1_000_000 + chance.upTo(8_999_999))}`

/** The people of one commune, no name twice; the Secretary first. */
export function membersOf(chance: Chance, kind: string, most = 40): readonly Member[] {
  const used = new Set<string>()
  const fresh = () => {
    for (;;) {
      const name = personName(chance)
      if (!used.has(name)) {
        used.add(name)
        return name
      }
    }
  }
  const member = (group: GroupKey, party: string, office: string): Member => ({
    name: fresh(),
    party: party.replaceAll('%x', kind),
    office: office.replaceAll('%x', kind),
    phone: phoneOf(chance),
    group,
    agency: chance.oneOf([`Đảng ủy ${kind}`, `UBND ${kind}`, `HĐND ${kind}`]),
  })
  const size = (from: number, to: number) => Math.min(from + chance.upTo(to - from + 1), most)
  const villages = [...VILLAGES].sort(() => chance.upTo(2) - 0.5)
  const branch = kind === 'phường' ? 'tổ dân phố' : 'thôn'
  return [
    member('chu_tri', 'Bí thư Đảng ủy', chance.upTo(3) === 0 ? '' : 'Chủ tịch HĐND %x'),
    ...BCH.slice(0, size(8, BCH.length)).map(([party, office]) => member('bch', party, office)),
    ...BCD.slice(0, size(2, 5)).map(text =>
      member('bcd', text.split('|')[0] ?? '', text.split('|')[1] ?? ''),
    ),
    ...CO_QUAN.slice(0, size(3, 9)).map(text => member('co_quan', text, '')),
    ...villages.slice(0, size(4, 14)).map(name => member('chi_bo', `Bí thư chi bộ ${branch} ${name}`, '')),
  ]
}

export const titleOf = (member: Member): string =>
  [member.party, member.office].filter(text => text !== '').join(', ')

export const GROUP_LABELS: Readonly<Record<GroupKey, readonly string[]>> = {
  chu_tri: ['Chủ trì', 'Đồng chí Bí thư Đảng ủy, Chủ trì', 'Chủ trì điểm cầu'],
  bch: [
    'Ủy viên Ban Chấp hành Đảng bộ %x',
    'Các đồng chí Ủy viên Ban Chấp hành Đảng bộ',
    'UV BCH Đảng bộ %x',
    'Ủy viên BCH Đảng bộ',
  ],
  bcd: [
    'Thành viên Ban Chỉ đạo; Tổ Giúp việc Ban Chỉ đạo %x',
    'BCĐ, Tổ giúp việc',
    'Thành viên Ban Chỉ đạo, Tổ Giúp việc',
  ],
  co_quan: [
    'Lãnh đạo các cơ quan tham mưu, giúp việc Đảng ủy; UBMTTQ Việt Nam và các tổ chức chính trị - xã hội; các phòng, ban',
    'Cơ quan tham mưu, MTTQ, phòng ban',
    'Lãnh đạo cơ quan tham mưu, Mặt trận, đoàn thể, phòng ban',
    'Tập thể lãnh đạo các cơ quan chuyên trách tham mưu, giúp việc Đảng ủy; UBMTTQVN và các tổ chức CT-XH; các phòng, ban trực thuộc',
  ],
  chi_bo: ['Bí thư chi bộ %t', 'Bí thư chi bộ thôn, tổ dân phố', 'BT chi bộ %t', 'Bí thư các chi bộ %t'],
}

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** `hai mươi mốt`; 0 to 99. */
export function inWords(value: number): string {
  if (value < 10) return ONES[value] ?? ''
  const ten = Math.floor(value / 10)
  const one = value % 10
  const head = ten === 1 ? 'mười' : `${ONES[ten]} mươi`
  if (one === 0) return head
  if (one === 1 && ten > 1) return `${head} mốt`
  if (one === 5) return `${head} lăm`
  return `${head} ${one === 4 && ten > 1 ? 'tư' : ONES[one]}`
}

export const padded = (value: number): string => String(value).padStart(2, '0')

export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
