/** Makes returns as communes might send them, by chance of a seed, with what a careful clerk would record of each. */
import * as XLSX from '@e965/xlsx'
import type { Place } from '#domain/meeting/places.ts'
import { type Chance, chanceFrom } from './random.ts'

export type Variant = {
  readonly name: string
  readonly bytes: Uint8Array
  /** What was put into it, for the reader of a failure. */
  readonly made: string
  readonly expected: {
    readonly code: string
    readonly delegates: number
    readonly chair: string | null
    readonly phone: string | null
    readonly people: readonly {
      readonly name: string
      readonly position: string
      readonly phone: string | null
    }[]
  }
}

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Đỗ',
  'Võ',
  'Huỳnh',
  'Đinh',
  'Hồ',
  'Trương',
  'Tạ',
  'Bùi',
  'Công',
  'Đoàn',
  'Hà',
]
const MIDDLE = ['Văn', 'Thị', 'Công', 'Đức', 'Thị Thu', 'Hữu', 'Minh', 'Xuân', 'Bá', 'Ngọc']
const GIVEN = [
  'Phong',
  'Hội',
  'Trường',
  'Cộng',
  'Hà',
  'Thủy',
  'Thuý',
  'Bình',
  'Sơn',
  'Long',
  'Chánh',
  'Tổng',
  'Ban',
  'Nghĩa',
  'Đoàn',
  'Hoà',
]
const ETHNIC = ['A Lăk', 'Y Blăm', 'A Hlun', 'Đinh Krế', 'Phạm Rôi', 'Y Thu Hà']
const POSITIONS = [
  'Phó Bí thư Thường trực Đảng ủy',
  'UVBTV, Trưởng Ban Xây dựng Đảng',
  'ĐUV, Chánh Văn phòng Đảng ủy',
  'Công chức phòng Văn hóa - Xã hội',
  'Công an viên',
  'Bí thư chi bộ thôn 2',
  'Bí thư Đoàn TNCS Hồ Chí Minh',
  'Tổng phụ trách',
  'Phó Chủ tịch Hội Nông dân',
  'Cộng tác viên',
]
const GROUPS = [
  'Chủ trì',
  'Ủy viên Ban Chấp hành Đảng bộ',
  'Thành viên Ban Chỉ đạo; Tổ Giúp việc',
  'Lãnh đạo các cơ quan tham mưu, giúp việc Đảng ủy',
  'Bí thư chi bộ thôn, tổ dân phố',
]

const NAME_HEADINGS = [
  'Họ và tên',
  'HỌ VÀ TÊN',
  'Họ tên',
  'Đại biểu',
  'Họ và tên đại biểu',
  'Ho va ten',
  'Họ, tên',
]
const POSITION_HEADINGS = [
  'Chức vụ',
  'Chức danh',
  'Chức vụ, đơn vị công tác',
  'Chức vụ/Chức danh',
  'CHỨC VỤ',
  'Chuc vu',
]
const PHONE_HEADINGS = ['Số điện thoại', 'SĐT', 'ĐT', 'Điện thoại', 'Di động', 'Số ĐT', 'Điện thoại liên hệ']
const ORDER_HEADINGS = ['STT', 'TT', 'Stt', 'Số TT']
const TITLES = [
  'DANH SÁCH ĐẠI BIỂU THAM DỰ HỘI NGHỊ',
  'DANH SÁCH THÀNH PHẦN DỰ HỌP',
  'ĐĂNG KÝ ĐẠI BIỂU',
  'PHIẾU XÁC NHẬN',
]

const capitals = (text: string): string => text.toLocaleUpperCase('vi')
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')

type Row = readonly (string | number | null)[]
type Person = Variant['expected']['people'][number]

export function makeVariant(seed: number, places: readonly Place[]): Variant {
  const chance = chanceFrom(seed * 7919 + 17)
  const place = chance.oneOf(places.filter(each => each.unit !== null))
  return chance.upTo(10) < 7 ? makeList(chance, place) : makeCounts(chance, place)
}

function person(chance: Chance, position: string): Person {
  const name =
    chance.upTo(6) === 0
      ? chance.oneOf(ETHNIC)
      : `${chance.oneOf(FAMILY)} ${chance.oneOf(MIDDLE)} ${chance.oneOf(GIVEN)}`
  return { name, position, phone: chance.upTo(8) === 0 ? null : phoneOf(chance) }
}

const phoneOf = (chance: Chance): string =>
  `0${chance.oneOf(['72', '74', '31', '95', '53'])}${String(1_000_000 + chance.upTo(8_999_999))}`

/** As it is typed: plain, as a number without its zero, with dots, spaces, +84, or with a second one behind. */
function typedPhone(chance: Chance, style: number, phone: string | null): string | number | null {
  if (phone === null) return null
  const parts = [phone.slice(0, 4), phone.slice(4, 7), phone.slice(7)]
  const styles = [
    phone,
    Number(phone),
    parts.join('.'),
    parts.join(' '),
    `+84${phone.slice(1)}`,
    `${phone} / ${phoneOf(chance)}`,
    `${phone}\n${phoneOf(chance)}`,
    parts.join('-'),
    `84${phone.slice(1)}`,
  ]
  return styles[style] ?? phone
}

function letterhead(
  chance: Chance,
  place: Place,
  width: number,
): { readonly rows: readonly Row[]; readonly named: boolean; readonly made: string } {
  const { unit } = place
  if (unit === null) return { rows: [], named: false, made: '' }
  const right = Math.min(3, width - 1)
  const pad = (left: string, other: string): Row => [
    left,
    ...Array.from({ length: right - 1 }, () => null),
    other,
  ]
  const full = `${unit.kind} ${unit.bareName}`
  const style = chance.upTo(7)
  const party: readonly Row[] = [
    pad('ĐẢNG BỘ TỈNH QUẢNG NGÃI', 'ĐẢNG CỘNG SẢN VIỆT NAM'),
    [capitals(`Đảng ủy ${full}`)],
    pad('*', `${unit.bareName}, ngày 28 tháng 6 năm 2026`),
    [],
  ]
  const state: readonly Row[] = [
    pad(capitals(`Ủy ban nhân dân ${full}`), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    pad('Số: 15/UBND-VP', 'Độc lập - Tự do - Hạnh phúc'),
    [],
  ]
  const stateTwo: readonly Row[] = [['ỦY BAN NHÂN DÂN'], [capitals(full)], ['VĂN PHÒNG'], []]
  const all: readonly (readonly Row[])[] = [
    party,
    state,
    stateTwo,
    [[`Đơn vị: ${full}`]],
    [[`Điểm cầu: ${unit.bareName}`]],
    [['Tên điểm cầu:', `Đảng ủy ${full}`]],
    [],
  ]
  return { rows: all[style] ?? [], named: style < 6, made: `letterhead ${style}` }
}

function fileNameOf(chance: Chance, place: Place, mustName: boolean): string {
  const { unit } = place
  if (unit === null) return 'x'
  const exact = unit.bareName
  const twin = ['Sơn Hà', 'Sơn Hạ', 'Ba Tơ', 'Ba Tô'].includes(exact)
  const options = [
    `${unit.kind} ${exact} - danh sách`,
    `DS ${exact}`,
    `${exact} 28-6`.normalize('NFD'),
    ...(twin
      ? []
      : [
          `DSDB_${plain(exact).replaceAll(' ', '_')}`,
          `ds ${plain(exact).toLowerCase()} gui lai`,
          `${plain(exact)} DS dai bieu`,
        ]),
    ...(mustName ? [] : ['danh sach', 'Book1', 'DS dai bieu hoi nghi']),
  ]
  return chance.oneOf(options)
}

function makeList(chance: Chance, place: Place): Variant {
  const kind = place.unit?.kind ?? 'xã'
  const count = 8 + chance.upTo(25)
  const secretary = person(
    chance,
    chance.oneOf([
      'Bí thư Đảng ủy',
      `Bí thư Đảng ủy, Chủ tịch HĐND ${kind}`,
      'UVBTV Tỉnh ủy, Bí thư Đảng ủy',
    ]),
  )
  const listed = [
    secretary,
    ...Array.from({ length: count - 1 }, () => person(chance, chance.oneOf(POSITIONS))),
  ].map((one, at) => ({
    ...one,
    name: at === 0 ? one.name : `${one.name.split(' ')[0]} ${one.name.split(' ').slice(1).join(' ')}`,
  }))
  const people = listed.filter((one, at) => listed.findIndex(other => other.name === one.name) === at)
  const style = chance.upTo(9)
  const grouped = chance.upTo(2) === 0
  const hasNote = chance.upTo(2) === 0
  const honorific = chance.oneOf(['', '', 'Đ/c ', 'Đồng chí '])
  const inOneCell = chance.upTo(6) === 0
  const width = (inOneCell ? 3 : 4) + (hasNote ? 1 : 0)
  const head = letterhead(chance, place, width)
  const rows: Row[] = [...head.rows, [chance.oneOf(TITLES)], []]
  rows.push([
    chance.oneOf(ORDER_HEADINGS),
    inOneCell ? 'Họ và tên, chức vụ' : chance.oneOf(NAME_HEADINGS),
    ...(inOneCell ? [] : [chance.oneOf(POSITION_HEADINGS)]),
    chance.oneOf(PHONE_HEADINGS),
    ...(hasNote ? ['Ghi chú'] : []),
  ])
  const merges: XLSX.Range[] = []
  people.forEach((one, at) => {
    if (grouped && at < GROUPS.length) {
      merges.push({ s: { r: rows.length, c: 0 }, e: { r: rows.length, c: width - 1 } })
      rows.push([`${['I', 'II', 'III', 'IV', 'V'][at]}. ${GROUPS[at]}`])
    }
    if (chance.upTo(15) === 0) rows.push([])
    const named = `${honorific}${one.name}`
    const phone = typedPhone(chance, style, one.phone)
    rows.push([
      at + 1,
      ...(inOneCell ? [`${named} - ${one.position}`] : [named, one.position]),
      phone,
      ...(hasNote ? [chance.upTo(6) === 0 ? 'Đi xe riêng' : null] : []),
    ])
  })
  const absent = chance.upTo(4) === 0 && hasNote
  if (absent)
    rows.push([
      people.length + 1,
      `${honorific}Mai Thị Vắng`,
      ...(inOneCell ? [] : ['ĐUV']),
      null,
      chance.oneOf(['Vắng có lý do', 'Dự tại điểm cầu tỉnh', 'Xin vắng', 'Vắng (đi công tác)']),
    ])
  const total = chance.upTo(8)
  const n = String(people.length).padStart(2, '0')
  const totals: readonly (Row | null)[] = [
    null,
    [`Tổng cộng: ${n} đồng chí`],
    [null, 'Tổng cộng', people.length],
    [`Tổng số: ${n} người`],
    [`Danh sách này có ${n} đồng chí./.`],
    ['Cộng', null, `${n} đ/c`],
    [null, `Cộng: ${n}`],
    [`Ấn định danh sách: ${n} đại biểu`],
  ]
  const totalRow = totals[total] ?? null
  if (totalRow !== null) rows.push(totalRow)
  const contact = chance.upTo(3) === 0 ? phoneOf(chance) : null
  if (contact !== null)
    rows.push(
      [],
      [
        chance.oneOf([
          `Cán bộ kỹ thuật: Lê Văn Kỹ, SĐT: ${contact}`,
          `Liên hệ: Lê Văn Kỹ - ${contact}`,
          `Đầu mối liên hệ: đ/c Lê Văn Kỹ (${contact})`,
        ]),
      ],
    )
  if (chance.upTo(3) === 0)
    rows.push(
      [],
      [null, null, chance.oneOf(['T/M BAN THƯỜNG VỤ', 'TM. ỦY BAN NHÂN DÂN', 'CHÁNH VĂN PHÒNG'])],
      [null, null, 'BÍ THƯ'],
      [],
      [null, 'Người lập', secretary.name],
      [null, 'Trần Thị Ký'],
    )
  const written = write(chance, rows, merges)
  return {
    name: `${fileNameOf(chance, place, !head.named)}.${written.ending}`,
    bytes: written.bytes,
    made: `list, ${head.made}, ${written.made}, phones ${style}, total ${total}, grouped ${grouped}, one cell ${inOneCell}, absent ${absent}`,
    expected: { code: place.code, delegates: people.length, chair: secretary.name, phone: contact, people },
  }
}

function makeCounts(chance: Chance, place: Place): Variant {
  const numbers = GROUPS.map((_, at) => (at === 0 ? 1 : 2 + chance.upTo(20)))
  const sum = numbers.reduce((total, one) => total + one, 0)
  const head = letterhead(chance, place, 3)
  const chair = person(chance, 'Bí thư Đảng ủy')
  const contact = phoneOf(chance)
  const unit = chance.oneOf(['đ/c', 'đồng chí', 'người', 'đại biểu'])
  const typed = (value: number): string | number =>
    chance.oneOf<string | number>([value, `${String(value).padStart(2, '0')} ${unit}`, String(value)])
  const form = chance.upTo(3)
  const rows: Row[] = [...head.rows, ['XÁC NHẬN SỐ LƯỢNG ĐẠI BIỂU'], []]
  if (form === 0) {
    rows.push([
      'STT',
      chance.oneOf(['Thành phần', 'Nội dung', 'Nhóm']),
      chance.oneOf(['Số lượng', 'Số đại biểu', 'SL']),
    ])
    rows.push(...GROUPS.map((group, at): Row => [at + 1, group, typed(numbers[at] ?? 0)]))
    if (chance.upTo(3) > 0) rows.push(['Tổng cộng', null, typed(sum)])
    rows.push([], [`Chủ trì: Đ/c ${chair.name}, ${chair.position}`], [`Liên hệ: Lê Thị Gọi - ${contact}`])
  } else if (form === 1) {
    rows.push(
      ['Số lượng đại biểu', typed(sum)],
      ['Chủ trì', `Đ/c ${chair.name} - ${chair.position}`],
      ['Người liên hệ', `Lê Thị Gọi (${contact})`],
    )
  } else {
    const { unit: own } = place
    rows.push([
      'STT',
      chance.oneOf(['Tên điểm cầu', 'Xã, phường, đặc khu', 'Đơn vị']),
      chance.oneOf(['Số lượng đại biểu', 'Tổng số']),
      'Chủ trì',
      'Cán bộ kỹ thuật',
      'SĐT',
      'Ghi chú',
    ])
    rows.push([
      1,
      own === null
        ? ''
        : chance.oneOf([
            `${own.kind} ${own.bareName}`,
            own.bareName,
            `Đảng ủy ${own.kind} ${own.bareName}`,
            `UBND ${own.kind} ${own.bareName}`,
          ]),
      typed(sum),
      `${chair.name} - ${chair.position}`,
      'Lê Thị Gọi',
      contact,
      '',
    ])
  }
  const written = write(chance, rows, [])
  return {
    name: `${fileNameOf(chance, place, !head.named && form !== 2)}.${written.ending}`,
    bytes: written.bytes,
    made: `counts ${form}, ${head.made}, ${written.made}`,
    expected: { code: place.code, delegates: sum, chair: chair.name, phone: contact, people: [] },
  }
}

type Written = { readonly bytes: Uint8Array; readonly ending: string; readonly made: string }

function write(chance: Chance, rows: readonly Row[], merges: XLSX.Range[]): Written {
  const format = chance.oneOf([
    'xlsx',
    'xlsx',
    'xlsx',
    'biff8',
    'xlsb',
    'ods',
    'csv',
    'html',
    'xlml',
  ] as const)
  if (format === 'csv') return writeCsv(chance, rows)
  const sheet = XLSX.utils.aoa_to_sheet(rows.map(row => [...row]))
  sheet['!merges'] = merges
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, chance.oneOf(['Sheet1', 'Trang 1', 'DS']))
  const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: format }) as ArrayBuffer)
  const ending = { xlsx: 'xlsx', biff8: 'xls', xlsb: 'xlsb', ods: 'ods', html: 'xls', xlml: 'xls' }[format]
  return { bytes, ending: chance.upTo(10) === 0 ? 'xlsx' : ending, made: format }
}

function writeCsv(chance: Chance, rows: readonly Row[]): Written {
  const separator = chance.oneOf([',', ';', '\t'])
  const quote = (text: string) =>
    text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const text = rows
    .map(row => row.map(cell => quote(cell === null ? '' : String(cell))).join(separator))
    .join('\r\n')
  const encoding = chance.oneOf(['utf-8', 'utf-8 marked', 'utf-16', 'windows-1258'] as const)
  return {
    bytes: encode(text, encoding),
    ending: 'csv',
    made: `csv ${encoding} ${JSON.stringify(separator)}`,
  }
}

function encode(text: string, encoding: 'utf-8' | 'utf-8 marked' | 'utf-16' | 'windows-1258'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-8 marked') return new TextEncoder().encode(`\uFEFF${text}`)
  if (encoding === 'utf-16') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  return windows1258(text)
}

/** Letters with the hat, breve or horn are one byte, the tone is a second one. */
function windows1258(text: string): Uint8Array {
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
      byte,
    ]),
  )
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const whole = codes.get(letter)
    const parts = [...letter.normalize('NFD')]
    const tone = parts.findIndex(part => '\u0300\u0301\u0303\u0309\u0323'.includes(part))
    const base = parts
      .filter((_, at) => at !== tone)
      .join('')
      .normalize('NFC')
    if (whole !== undefined) bytes.push(whole)
    else bytes.push(codes.get(base) ?? 0x3f, ...(tone < 0 ? [] : [codes.get(parts[tone] ?? '') ?? 0x3f]))
  }
  return Uint8Array.from(bytes)
}
