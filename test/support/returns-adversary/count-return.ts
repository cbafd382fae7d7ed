/** Makes up returns that hold numbers: by group, one alone, and sheets in which many units answer. */
import type { Chance } from '../random.ts'
import type { TruthAnswer, TruthFile } from '../score-returns.ts'
import type { Made } from './list-return.ts'
import {
  contactLines,
  fullName,
  letterhead,
  namedFile,
  namelessFile,
  signatures,
  type Unit,
  variantOf,
} from './surroundings.ts'
import { GROUP_LABELS, type GroupKey, inWords, padded, personName, phoneOf, withoutAccents } from './words.ts'
import { endingOf, type Format, isDelimited, type Value, writeFile } from './write-file.ts'

const KEYS: readonly GroupKey[] = ['chu_tri', 'bch', 'bcd', 'co_quan', 'chi_bo']

export const COUNT_MESS = [
  'none',
  'none',
  'words',
  'with-words',
  'approximate',
  'absent',
  'mismatch',
  'no-total',
  'formula-cached',
  'formula-uncached',
  'plus-technicians',
  'horizontal',
  'single',
  'single-approximate',
  'single-words',
  'single-blank',
  'contradiction',
  'sentence',
] as const
export type CountMess = (typeof COUNT_MESS)[number]

const said = (chance: Chance, value: number): Value =>
  chance.oneOf<Value>([
    value,
    value,
    String(value),
    `${padded(value)} đ/c`,
    `${value} đồng chí`,
    `${padded(value)} người`,
    `${padded(value)}`,
    `${value} (${inWords(value)})`,
    `${value} đại biểu`,
  ])
const UNSURE = (value: number): readonly string[] => [
  `khoảng ${value}`,
  `${value}-${value + 2}`,
  `~${value}`,
  `dự kiến ${value}`,
  `trên ${value}`,
  `${value} + 02 kỹ thuật`,
  `${value} hoặc ${value + 1}`,
  `${value}?`,
  `chưa chốt (${value})`,
  `${value} - ${value + 5} người`,
  `tối đa ${value}`,
]

export function countReturn(chance: Chance, unit: Unit, format: Format, mess: CountMess): Made {
  if (mess.startsWith('single') || mess === 'sentence') return singleReturn(chance, unit, format, mess)
  const numbers = [1, 8 + chance.upTo(20), 2 + chance.upTo(9), 4 + chance.upTo(12), 3 + chance.upTo(18)]
  const sum = numbers.reduce((left, right) => left + right, 0)
  const labels = KEYS.map(key =>
    chance
      .oneOf(GROUP_LABELS[key])
      .replaceAll('%x', unit.kind)
      .replaceAll('%t', unit.kind === 'phường' ? 'tổ dân phố' : 'thôn'),
  )
  const horizontal = mess === 'horizontal'
  const out: Value[][] = []
  const merges: [number, number, number, number][] = []
  const chair = personName(chance)
  const hasChair = chance.upTo(3) > 0
  const contact = chance.upTo(2) === 0 ? { name: personName(chance), phone: phoneOf(chance) } : null
  let expected: 'accepted' | 'question' = 'accepted'
  let stated: number | null = sum
  const flat = isDelimited(format)
  const head = letterhead(chance, unit, chance.oneOf(['exact', 'letterhead-only', 'one-line']), 4)
  out.push(...head.rows, [])
  merges.push(...head.merges)
  out.push([
    chance.oneOf([
      'XÁC NHẬN SỐ LƯỢNG ĐẠI BIỂU',
      'SỐ LƯỢNG ĐẠI BIỂU DỰ HỌP',
      'ĐĂNG KÝ SỐ LƯỢNG ĐẠI BIỂU',
      'BẢNG XÁC NHẬN SỐ LƯỢNG ĐẠI BIỂU THAM DỰ',
    ]),
  ])
  if (chance.upTo(2) === 0)
    out.push([
      unit.isOrgan ? 'tại điểm cầu Đảng ủy Ủy ban nhân dân tỉnh' : `tại điểm cầu ${unit.kind} ${unit.name}`,
    ])
  out.push([])
  let chairTitle = ''
  if (horizontal) {
    const top = out.length
    out.push([
      'STT',
      'Đơn vị',
      'Tổng số',
      'Trong đó',
      null,
      null,
      null,
      null,
      'Chủ trì',
      'Kỹ thuật',
      'SĐT',
      'Ghi chú',
    ])
    out.push([
      null,
      null,
      null,
      'Bí thư Đảng ủy',
      'UV BCH Đảng bộ',
      'BCĐ, Tổ giúp việc',
      'Cơ quan tham mưu, MTTQ, phòng ban',
      'BT chi bộ thôn',
    ])
    merges.push(
      [top, 3, top, 7],
      ...[0, 1, 2, 8, 9, 10, 11].map((column): [number, number, number, number] => [
        top,
        column,
        top + 1,
        column,
      ]),
    )
    out.push([
      1,
      unit.isOrgan
        ? 'Đảng ủy UBND tỉnh'
        : chance.oneOf([
            `Xã ${unit.name}`.replace(
              'Xã',
              unit.kind === 'xã' ? 'Xã' : unit.kind === 'phường' ? 'Phường' : 'Đặc khu',
            ),
            unit.name,
            unit.name.toLocaleUpperCase('vi'),
          ]),
      said(chance, sum),
      ...numbers,
      chair,
      contact?.name ?? null,
      contact?.phone ?? null,
    ])
  } else {
    out.push([
      chance.oneOf(['STT', 'TT']),
      chance.oneOf(['Thành phần', 'Nội dung', 'Thành phần tham dự', 'Đối tượng']),
      chance.oneOf(['Số lượng', 'Số đại biểu', 'Số lượng đại biểu', 'Số người', 'SL']),
      'Ghi chú',
    ])
    const first = out.length
    numbers.forEach((number, n) => {
      let value = said(chance, number)
      if (n === 4 && mess === 'words') value = inWords(number)
      if (n === 1 && mess === 'with-words') value = `${number} (${inWords(number)})`
      if (n === 3 && mess === 'approximate') value = chance.oneOf(UNSURE(number))
      if (n === 3 && mess === 'absent') value = `${padded(number)} (01 vắng)`
      out.push([n + 1, labels[n] ?? '', value, null])
    })
    const total = mess === 'mismatch' ? sum + 1 + chance.upTo(4) : sum
    if (mess === 'formula-cached' && !flat && format !== 'html')
      out.push(['Tổng cộng', null, { formula: `SUM(C${first + 1}:C${first + 5})`, value: sum }])
    else if (mess === 'formula-uncached' && !flat && format !== 'html') {
      for (let n = 0; n < 5; n += 1) out[first + n] = [n + 1, labels[n] ?? '', numbers[n] ?? 0, null]
      out.push(['Tổng cộng', null, { formula: `SUM(C${first + 1}:C${first + 5})` }])
      stated = null
    } else if (mess === 'no-total') stated = null
    else {
      out.push([
        chance.oneOf(['Tổng cộng', 'Tổng số', 'Cộng', 'TỔNG CỘNG']),
        null,
        mess === 'plus-technicians' ? `${total} + 02 kỹ thuật` : said(chance, total),
      ])
      stated = total
    }
    if (mess === 'mismatch' || mess === 'approximate' || mess === 'plus-technicians' || mess === 'absent')
      expected = 'question'
    const label = labels[0] ?? ''
    const fromLabel = label.replace(/, Chủ trì$/, '').replace(/^Đồng chí /, '')
    const bare = chance.upTo(2) === 0
    chairTitle = bare ? (/Bí thư/.test(fromLabel) ? fromLabel : '') : 'Bí thư Đảng ủy'
    if (hasChair)
      out.push(
        [],
        [
          bare
            ? `Chủ trì: Đ/c ${chair}`
            : chance.oneOf([
                `Chủ trì: Đ/c ${chair}, Bí thư Đảng ủy`,
                `Chủ trì: ${chair} - Bí thư Đảng ủy`,
                `Đồng chí chủ trì: ${chair}, Bí thư Đảng ủy`,
                `Người chủ trì: đ/c ${chair} (Bí thư Đảng ủy)`,
              ]),
        ],
      )
    if (contact !== null) out.push(...contactLines(chance, contact))
    if (chance.upTo(2) === 0 && !flat)
      out.push(...signatures(chance, personName(chance), personName(chance), 4))
  }
  const contradicts = mess === 'contradiction'
  const other = contradicts ? (unit.name === 'Trà Bồng' ? 'Mộ Đức' : 'Trà Bồng') : ''
  if (contradicts) expected = 'question'
  const base = contradicts
    ? `SL xã ${other}`
    : horizontal || chance.upTo(3) === 0
      ? namelessFile(chance)
      : namedFile(chance, unit, chance.upTo(2) === 0)
  return {
    bytes: writeFile([{ name: 'Sheet1', rows: out, merges: flat ? [] : merges }], format),
    truth: {
      file: `${base}.${endingOf(format)}`,
      kind: 'count-groups',
      received: '2026-06-28T08:00:00+07:00',
      tags: ['count', mess, format],
      expected,
      also_ok: mess === 'absent' ? ['accepted'] : [],
      unit_code: contradicts ? null : unit.code,
      must_not: contradicts ? [unit.code] : [],
      delegates: expected === 'accepted' ? sum : null,
      chair: horizontal || hasChair ? chair : null,
      chair_title: horizontal || !hasChair ? null : chairTitle,
      substitute_chair: false,
      contact_name: contact?.name ?? null,
      contact_phone: contact?.phone ?? null,
      people: null,
      ...(mess === 'approximate' || mess === 'absent' || horizontal
        ? {}
        : {
            by_group: labels.map((label, n) => ({ label, number: numbers[n] ?? 0, group: KEYS[n] ?? null })),
            stated,
          }),
    },
  }
}

function singleReturn(chance: Chance, unit: Unit, format: Format, mess: CountMess): Made {
  const number = 15 + chance.upTo(60)
  const chair = personName(chance)
  const contact = { name: personName(chance), phone: phoneOf(chance) }
  let expected: 'accepted' | 'question' = 'accepted'
  let value = said(chance, number)
  if (mess === 'single-words') value = inWords(number)
  if (mess === 'single-approximate') {
    value = chance.oneOf(UNSURE(number))
    expected = 'question'
  }
  if (mess === 'single-blank') {
    value = null
    expected = 'question'
  }
  let out: Value[][]
  if (mess === 'sentence') {
    out = [
      [fullName(unit).toLocaleUpperCase('vi')],
      [],
      [
        chance.oneOf([
          `Tổng số đại biểu tham dự: ${number} đồng chí`,
          `Số lượng đại biểu: ${number}`,
          `Số đại biểu dự tại điểm cầu: ${number} người`,
        ]),
      ],
      [`Chủ trì: Đ/c ${chair}`],
      [`Liên hệ: ${contact.name} - ${contact.phone}`],
    ]
  } else {
    const rows: [string, Value][] = [
      [chance.oneOf(['Tên điểm cầu', 'Đơn vị', 'Điểm cầu', 'Tên đơn vị']), fullName(unit)],
      [
        chance.oneOf([
          'Số người dự',
          'Số lượng đại biểu',
          'Tổng số đại biểu',
          'Số đại biểu',
          'Số đại biểu tham dự',
        ]),
        value,
      ],
      [chance.oneOf(['Người chủ trì', 'Chủ trì', 'Đồng chí chủ trì']), chair],
      [
        chance.oneOf(['Người liên hệ', 'Cán bộ kỹ thuật', 'Đầu mối liên hệ']),
        `${contact.name} (${contact.phone})`,
      ],
    ]
    if (chance.upTo(3) === 0) rows.splice(1, 0, ['Địa điểm', 'Hội trường Đảng ủy'])
    const colon = chance.upTo(2) === 0 ? ':' : ''
    const numbered = chance.upTo(3) === 0
    out = [
      [
        chance.oneOf([
          'PHIẾU ĐĂNG KÝ',
          'PHIẾU XÁC NHẬN THAM DỰ',
          'PHIẾU ĐĂNG KÝ THAM DỰ HỘI NGHỊ TRỰC TUYẾN',
        ]),
      ],
      [],
      ...rows.map(([label, cell], n): Value[] =>
        numbered ? [n + 1, `${label}${colon}`, cell] : [`${label}${colon}`, cell],
      ),
    ]
  }
  return {
    bytes: writeFile([{ name: 'Sheet1', rows: out }], format),
    truth: {
      file: `${namelessFile(chance)}.${endingOf(format)}`,
      kind: 'count-single',
      received: '2026-06-28T08:00:00+07:00',
      tags: ['count', mess, format],
      expected,
      also_ok: [],
      unit_code: unit.code,
      must_not: [],
      delegates: expected === 'accepted' ? number : null,
      chair,
      chair_title: null,
      substitute_chair: false,
      contact_name: contact.name,
      contact_phone: contact.phone,
      people: null,
    },
  }
}

export type ManyMess = 'google-forms' | 'count-list' | 'count-list-groups'

/** Each of some units answers in a row of its own; some rows carry a doubt. */
export function manyUnits(chance: Chance, units: readonly Unit[], format: Format, mess: ManyMess): Made {
  const rows: TruthAnswer[] = []
  const out: Value[][] = []
  const form = mess === 'google-forms'
  const groups = mess === 'count-list-groups'
  if (form)
    out.push([
      'Dấu thời gian',
      chance.oneOf(['Đơn vị', 'Tên đơn vị', 'Xã/phường/đặc khu']),
      chance.oneOf(['Tổng số đại biểu dự tại điểm cầu', 'Số lượng đại biểu', 'Tổng số đại biểu']),
      chance.oneOf(['Chủ trì (họ tên, chức vụ)', 'Họ tên, chức vụ người chủ trì']),
      'Cán bộ kỹ thuật',
      'SĐT',
      'Ý kiến khác',
    ])
  else {
    out.push(
      ['TỔNG HỢP SỐ LƯỢNG ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN'],
      [],
      [
        'STT',
        chance.oneOf(['Tên điểm cầu', 'Xã, phường, đặc khu', 'Đơn vị']),
        'Địa điểm',
        ...(groups ? ['UV BCH Đảng bộ', 'BCĐ, Tổ giúp việc', 'BT chi bộ'] : []),
        chance.oneOf(['Số lượng', 'Tổng số', 'Số lượng đại biểu']),
        'Chủ trì',
        'Cán bộ kỹ thuật',
        'SĐT',
        'Ghi chú',
      ],
    )
  }
  let sum = 0
  units.forEach((unit, n) => {
    const number = 12 + chance.upTo(50)
    const lookalike = /^(?:Sơn Hà|Sơn Hạ|Ba Tơ|Ba Tô)$/.test(unit.name)
    const doubt = chance.upTo(8) === 0 ? 'approximate' : lookalike && chance.upTo(2) === 0 ? 'plain' : 'none'
    const text =
      doubt === 'plain'
        ? withoutAccents(unit.name)
        : chance.oneOf([
            fullName(unit),
            unit.name,
            `Đảng ủy ${unit.kind} ${unit.name}`,
            `UBND ${unit.kind} ${unit.name}`,
            variantOf(fullName(unit)),
            ...(lookalike || unit.name.length < 5 ? [] : [withoutAccents(fullName(unit)).toLowerCase()]),
          ])
    const value = doubt === 'approximate' ? chance.oneOf(UNSURE(number)) : said(chance, number)
    const chair = personName(chance)
    const substitute = chance.upTo(6) === 0
    const contact = { name: personName(chance), phone: phoneOf(chance) }
    sum += number
    const said_ = substitute ? `${chair} - Phó Bí thư TT (Bí thư dự tại tỉnh)` : `${chair} - Bí thư Đảng ủy`
    const hour = 7 + Math.floor(n / 6)
    if (form)
      out.push([
        `2026/06/28 ${hour}:${padded((n * 9) % 60)}:12 ${hour < 12 ? 'SA' : 'CH'} GMT+7`,
        text,
        value,
        said_,
        contact.name,
        contact.phone,
        chance.oneOf([null, null, 'Đường truyền yếu,\nđề nghị thử trước']),
      ])
    else
      out.push([
        n + 1,
        text,
        'Hội trường UBND xã',
        ...(groups
          ? [
              Math.floor(number / 2),
              Math.floor(number / 4),
              number - Math.floor(number / 2) - Math.floor(number / 4),
            ]
          : []),
        value,
        said_,
        contact.name,
        contact.phone,
        null,
      ])
    const record = out.length
    rows.push({
      row: record,
      expected: doubt === 'none' ? 'accepted' : 'question',
      also_ok: doubt === 'none' && /[A-Za-z]/.test(text) && withoutAccents(text) === text ? ['question'] : [],
      unit_code: doubt === 'plain' ? null : unit.code,
      must_not: doubt === 'plain' ? [unit.code] : [],
      delegates: doubt === 'none' ? number : null,
      chair,
      chair_title: substitute ? 'Phó Bí thư TT' : 'Bí thư Đảng ủy',
      substitute_chair: substitute,
      contact_name: contact.name,
      contact_phone: contact.phone,
    })
  })
  if (!form && chance.upTo(2) === 0)
    out.push(['Tổng cộng', null, null, ...(groups ? [null, null, null] : []), sum])
  const truth: TruthFile = {
    file: `${form ? 'Xác nhận đại biểu (phản hồi)' : chance.oneOf(['Tong hop so luong', 'SL cac xa', 'TH đại biểu'])}.${endingOf(format)}`,
    kind: mess,
    received: '2026-06-29T16:30:00+07:00',
    tags: ['many', mess, format],
    expected: 'accepted',
    also_ok: ['question'],
    unit_code: null,
    must_not: [],
    delegates: null,
    chair: null,
    chair_title: null,
    substitute_chair: false,
    contact_name: null,
    contact_phone: null,
    rows,
  }
  return { bytes: writeFile([{ name: 'Câu trả lời', rows: out }], format), truth: truth as Made['truth'] }
}
