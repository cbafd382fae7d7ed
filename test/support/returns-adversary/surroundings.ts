/** What stands around the table of a made-up return: letterhead, title, lines of chair and contact, signatures, file name. */
import type { Chance } from '../random.ts'
import { withoutAccents } from './words.ts'
import type { Value } from './write-file.ts'

export type Unit = {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly isOrgan: boolean
}

export const UNIT_STYLES = [
  'exact',
  'letterhead-only',
  'filename-only',
  'sheet-name',
  'label',
  'title',
  'no-diacritics',
  'variant',
  'code-in-name',
  'place-column',
  'one-line',
] as const
export type UnitStyle = (typeof UNIT_STYLES)[number]

const title = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const upper = (text: string) => text.toLocaleUpperCase('vi')

/** How the unit's own people write its full name. */
export const fullName = (unit: Unit): string =>
  unit.isOrgan ? 'Đảng ủy Ủy ban nhân dân tỉnh' : `${title(unit.kind)} ${unit.name}`

/** `Thủy` → `Thuỷ`, `Hòa` → `Hoà`, `Đăk` → `Đắk`. */
export const variantOf = (name: string): string =>
  name
    .replace(/ủy/g, 'uỷ')
    .replace(/úy/g, 'uý')
    .replace(/ùy/g, 'uỳ')
    .replace(/òa(?![\p{L}])/gu, 'oà')
    .replace(/óa(?![\p{L}])/gu, 'oá')
    .replace(/Đăk/g, 'Đắk')
    .replace(/Ngọk/g, 'Ngọc')

export function letterhead(
  chance: Chance,
  unit: Unit,
  style: UnitStyle,
  width: number,
): { rows: Value[][]; merges: [number, number, number, number][] } {
  const right = Math.max(2, Math.floor(width / 2))
  const line = (left: string, at: string): Value[] => {
    const row: Value[] = Array.from({ length: width }, () => null)
    row[0] = left
    row[right] = at
    return row
  }
  const name = style === 'variant' ? variantOf(unit.name) : unit.name
  const shown = style === 'no-diacritics' ? upper(withoutAccents(name)) : upper(name)
  const kind = style === 'no-diacritics' ? upper(withoutAccents(unit.kind)) : upper(unit.kind)
  const day = `${chance.oneOf(['27', '28', '29'])} tháng ${chance.oneOf(['6', '06'])} năm 2026`
  const dated = `${chance.upTo(4) === 0 ? 'Quảng Ngãi' : name}, ngày ${day}`
  const organ = 'ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH'
  const merges: [number, number, number, number][] =
    chance.upTo(2) === 0
      ? [
          [0, 0, 0, right - 1],
          [0, right, 0, width - 1],
          [1, 0, 1, right - 1],
        ]
      : []
  if (style === 'one-line')
    return {
      rows: [
        [
          unit.isOrgan
            ? organ
            : chance.oneOf([
                `ĐẢNG ỦY ${kind} ${shown}`,
                `UBND ${kind} ${shown}`,
                `${kind} ${shown}`,
                `VĂN PHÒNG ĐẢNG ỦY ${kind} ${shown}`,
              ]),
        ],
      ],
      merges: [],
    }
  if (unit.isOrgan)
    return {
      rows: [
        line(chance.oneOf(['TỈNH ỦY QUẢNG NGÃI', 'ĐẢNG BỘ TỈNH QUẢNG NGÃI']), 'ĐẢNG CỘNG SẢN VIỆT NAM'),
        line(organ, ''),
        line('*', `Quảng Ngãi, ngày ${day}`),
      ],
      merges,
    }
  switch (chance.upTo(5)) {
    case 0:
      return {
        rows: [
          line('ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          line(`${kind} ${shown}`, 'Độc lập - Tự do - Hạnh phúc'),
          line('', dated),
        ],
        merges,
      }
    case 1:
      return {
        rows: [
          line(`UBND ${kind} ${shown}`, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          line('Số: 12/DS-UBND', 'Độc lập - Tự do - Hạnh phúc'),
          line('', dated),
        ],
        merges,
      }
    case 2:
      return {
        rows: [
          line(`ĐẢNG ỦY ${kind} ${shown}\nVĂN PHÒNG`, 'ĐẢNG CỘNG SẢN VIỆT NAM'),
          line('*', ''),
          line('Số 45-CV/ĐU', dated),
        ],
        merges,
      }
    case 3:
      return {
        rows: [
          line(chance.oneOf(['TỈNH ỦY QUẢNG NGÃI', 'ĐẢNG BỘ TỈNH QUẢNG NGÃI']), 'ĐẢNG CỘNG SẢN VIỆT NAM'),
          line(`ĐẢNG ỦY ${kind} ${shown}`, ''),
          line('*', dated),
        ],
        merges,
      }
    default:
      return {
        rows: [line(`BCH ĐẢNG BỘ ${kind} ${shown}`, 'ĐẢNG CỘNG SẢN VIỆT NAM'), line(`Số 18-DS/ĐU`, dated)],
        merges,
      }
  }
}

export const titleLines = (chance: Chance): string[] => [
  chance.oneOf([
    'DANH SÁCH THÀNH PHẦN THAM DỰ HỘI NGHỊ',
    'DANH SÁCH ĐẠI BIỂU DỰ HỌP',
    'DANH SÁCH ĐẠI BIỂU',
    'THÀNH PHẦN DỰ HỘI NGHỊ TRỰC TUYẾN',
    'DANH SÁCH CÁN BỘ THAM DỰ HỘI NGHỊ TRỰC TUYẾN',
  ]),
  ...chance.oneOf([
    ['Hội nghị trực tuyến ngày 01/7/2026 (14 giờ 00)'],
    [],
    ['(Kèm theo Công văn số 18-CV/ĐU ngày 28/6/2026)'],
    ['Kính gửi: Văn phòng Tỉnh ủy Quảng Ngãi'],
    [
      'Thực hiện Giấy mời số 123-GM/TU ngày 27/6/2026 của Tỉnh ủy Quảng Ngãi, Đảng ủy báo cáo danh sách đại biểu tham dự như sau:',
    ],
    ['Thời gian: 14 giờ 00, ngày 01/7/2026', 'Địa điểm: Hội trường UBND'],
  ]),
]

export const labelLine = (chance: Chance, unit: Unit): string =>
  chance.oneOf([
    `Đơn vị: ${fullName(unit)}`,
    `ĐIỂM CẦU: ${upper(fullName(unit))}`,
    `Điểm cầu ${fullName(unit)}`,
    ...(unit.isOrgan
      ? []
      : [
          `Đơn vị: Đảng ủy ${unit.kind} ${unit.name}`,
          `Tên đơn vị: ${unit.kind === 'phường' ? 'P.' : unit.kind === 'xã' ? 'X.' : 'Đặc khu'} ${unit.name}`,
          `Tại điểm cầu: ${unit.kind} ${unit.name}`,
          `Đảng ủy ${unit.kind} ${unit.name}`,
        ]),
  ])

/** A file name with the unit in it. */
export function namedFile(chance: Chance, unit: Unit, plain: boolean): string {
  if (unit.isOrgan)
    return chance.oneOf([
      'ĐU UBND tỉnh xác nhận',
      'Dang uy UBND tinh - danh sach',
      'DU UBND tinh',
      'DS Đảng ủy Ủy ban nhân dân tỉnh',
    ])
  const raw = plain ? withoutAccents(unit.name) : unit.name
  const kind = plain ? withoutAccents(unit.kind) : unit.kind
  const short = unit.kind === 'phường' ? 'P.' : unit.kind === 'xã' ? 'X.' : ''
  return chance.oneOf([
    `${kind} ${raw}`,
    `DS ${raw}`,
    `${raw} DS`,
    `DSDB_${raw.replaceAll(' ', '')}`,
    `${plain ? 'Danh sach dai bieu' : 'Danh sách đại biểu'} ${kind} ${raw}`,
    `${raw}_DS dai bieu (sua)`,
    `SL ${short} ${raw}`,
    `${plain ? 'Dai bieu' : 'Đại biểu'} ${kind} ${raw} (ngày 01-7)`,
    `${raw} 2026-06-28`,
    `${title(kind)} ${raw} - thanh phan du hop`,
    `${plain ? 'Dang uy' : 'Đảng ủy'} ${kind} ${raw} (1)`,
    `${raw.toLowerCase()}`,
    `BC ${upper(raw)} final`,
    `Copy of DS ${raw} v2`,
    `${raw} gui VPTU ${chance.upTo(20)}`,
    `xac nhan_${raw.replaceAll(' ', '_')}_28.6`,
  ])
}

export const namelessFile = (chance: Chance): string =>
  chance.oneOf([
    'danh sach moi nhat',
    'dang ky',
    'DS dai bieu',
    'Book1',
    'Danh sách đại biểu dự họp',
    'thanh phan',
    'DSDB 28.6',
    'xac nhan (2)',
    'New Microsoft Excel Worksheet',
    'scan0001',
    'Danh sach tham du hoi nghi truc tuyen ngay 01-7-2026',
  ])

export const signatures = (chance: Chance, signer: string, typist: string, width: number): Value[][] => {
  const right = Math.max(1, width - 2)
  const at = (column: number, text: string, left = ''): Value[] => {
    const row: Value[] = Array.from({ length: width }, () => null)
    if (left !== '') row[0] = left
    row[column] = text
    return row
  }
  return chance.oneOf([
    [
      [],
      at(right, 'T/M BAN THƯỜNG VỤ'),
      at(right, 'PHÓ BÍ THƯ'),
      [],
      at(right, '(Đã ký)'),
      [],
      at(right, signer),
    ],
    [
      [],
      at(right, 'T/L BAN THƯỜNG VỤ', 'Nơi nhận:'),
      at(right, 'CHÁNH VĂN PHÒNG', '- Văn phòng Tỉnh ủy;'),
      ['- Thường trực Đảng ủy;'],
      ['- Lưu VPĐU.'],
      [],
      at(right, signer),
    ],
    [
      [],
      at(right, 'THỦ TRƯỞNG ĐƠN VỊ', 'NGƯỜI LẬP BIỂU'),
      at(right, '(Ký, ghi rõ họ tên)'),
      [],
      [],
      at(right, signer, typist),
    ],
    [[], at(right, 'BÍ THƯ', 'Người lập'), [], [], at(right, signer, typist)],
    [
      [],
      at(right, 'TM. ỦY BAN NHÂN DÂN', 'Nơi nhận:'),
      at(right, 'CHỦ TỊCH', '- Như trên;'),
      [],
      at(right, signer),
    ],
    [[], at(right, 'XÁC NHẬN CỦA ĐẢNG ỦY', 'NGƯỜI LẬP'), [], at(right, signer, typist)],
    [[], at(right, 'TM. ĐẢNG ỦY', ''), at(right, 'PHÓ BÍ THƯ THƯỜNG TRỰC'), [], [], at(right, signer)],
    [[], at(right, 'Người tổng hợp', ''), at(right, typist)],
  ])
}

export type Contact = { readonly name: string; readonly phone: string }

export const contactLines = (chance: Chance, { name, phone }: Contact): Value[][] => {
  const dotted = `${phone.slice(0, 4)}.${phone.slice(4, 7)}.${phone.slice(7)}`
  const spaced = `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`
  return chance.oneOf([
    [[`Cán bộ phụ trách kỹ thuật: ${name}, điện thoại ${phone}`]],
    [[`Đầu mối liên hệ: ${name} - SĐT: ${dotted}`]],
    [[`Liên hệ: ${name} - ${phone}`]],
    [[`Người liên hệ: Đ/c ${name}, Chuyên viên Văn phòng Đảng ủy, ĐT: ${spaced}`]],
    [
      ['Cán bộ kỹ thuật', name],
      ['SĐT', phone],
    ],
    [[`Cán bộ đầu mối: đ/c ${name} (${phone})`]],
    [[`Cán bộ kỹ thuật: ${name} – Số điện thoại: +84${phone.slice(1)}`]],
    [['Đầu mối liên hệ:', `${name}, ${phone}`]],
    [[`Mọi chi tiết xin liên hệ đ/c ${name}, số điện thoại ${dotted}.`]],
    [[`Phụ trách đường truyền: ${name} (SĐT ${phone})`]],
  ])
}
