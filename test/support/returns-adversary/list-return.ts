/** Makes up one list of delegates with its truth: people, groups, totals and every kind of mess around them. */
import type { Chance } from '../random.ts'
import type { TruthFile } from '../score-returns.ts'
import {
  type Contact,
  contactLines,
  fullName,
  labelLine,
  letterhead,
  namedFile,
  namelessFile,
  signatures,
  titleLines,
  type Unit,
  type UnitStyle,
} from './surroundings.ts'
import {
  GROUP_LABELS,
  type GroupKey,
  inWords,
  type Member,
  membersOf,
  padded,
  personName,
  phoneOf,
  titleOf,
} from './words.ts'
import { endingOf, type Format, isDelimited, type Page, type Value, writeFile } from './write-file.ts'

export type Made = {
  readonly bytes: Uint8Array
  readonly truth: TruthFile & {
    readonly people:
      | readonly (NonNullable<TruthFile['people']>[number] & { readonly group?: string })[]
      | null
  }
}

export const LIST_MESS = [
  'none',
  'none',
  'none',
  'absent',
  'elsewhere',
  'chair-elsewhere',
  'chair-by-line',
  'duplicate',
  'hidden-rows',
  'hidden-column',
  'blank-rows',
  'two-phones',
  'name-with-position',
  'honorifics',
  'capitals',
  'two-titles',
  'group-column',
  'numbering-row',
  'no-numbers',
  'second-sheet',
  'empty-first-sheet',
  'note-sheet',
  'hidden-sheet',
  'several-lists',
  'total-disagrees',
  'supplement',
  'formula-cached',
  'formula-uncached',
  'remarks',
  'going-instead',
  'vertical-merge',
  'groups-in-cells',
  'page-break-header',
  'subtotals',
  'version',
  'dates',
  'phones-lost',
  'nfd',
  'no-header',
  'contact-above',
  'unit-column',
  'secretary-named-apart',
  'absent-counted',
  'nameless-row',
  'attendance-column',
  'technician-group',
] as const
export type ListMess = (typeof LIST_MESS)[number]

type Row = {
  readonly member: Member
  note: string
  fate: 'here' | 'absent' | 'elsewhere' | 'duplicate' | 'hidden-row'
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V']

export function listReturn(
  chance: Chance,
  unit: Unit,
  format: Format,
  mess: ListMess,
  style: UnitStyle,
  given?: readonly Member[],
): Made {
  const kind = unit.kind
  const flat = isDelimited(format)
  const members = given ?? membersOf(chance, kind)
  const rows: Row[] = members.map(member => ({ member, note: '', fate: 'here' }))
  const at = (n: number) => rows[1 + chance.upTo(rows.length - 1)] ?? rows[n] ?? rows[0]
  let chairStated = false
  let substitute = false
  let chairReason: string | null = null
  let chair = rows[0]?.member
  let expected: 'accepted' | 'question' = 'accepted'
  let reason: string | null = null
  const alsoOk: string[] = []
  const ask = (why: string, ...ok: string[]) => {
    expected = 'question'
    reason = why
    alsoOk.push(...ok)
  }
  if (mess === 'absent' || mess === 'absent-counted')
    for (let n = chance.upTo(3); n >= 0; n -= 1) {
      const row = at(1)
      if (row === undefined || row === rows[1]) continue
      row.note = chance.oneOf([
        'Vắng',
        'vắng',
        'Vắng có phép',
        'Vắng (đi công tác)',
        'Xin vắng',
        'Vắng mặt',
        'Đi công tác',
        'Nghỉ ốm',
        'Không dự',
        'Vắng (ốm)',
        'Nghỉ phép',
        'Vắng - đi học',
        'Báo vắng',
        'Ốm, vắng',
      ])
      row.fate = 'absent'
    }
  if (mess === 'elsewhere') {
    const row = at(2)
    if (row !== undefined && row !== rows[1]) {
      row.note = chance.oneOf([
        'Dự ở điểm cầu tỉnh',
        'Dự tại điểm cầu tỉnh',
        'Dự tại Hội trường Tỉnh ủy',
        'dự tại tỉnh',
        'Dự họp ở điểm cầu cấp tỉnh',
        'Dự điểm cầu tỉnh',
        'Tham dự tại điểm cầu tỉnh',
        'Điểm cầu tỉnh',
        'Họp tại điểm cầu tỉnh',
      ])
      row.fate = 'elsewhere'
    }
  }
  if (mess === 'chair-elsewhere') {
    const [first, second] = rows
    if (first !== undefined && second !== undefined) {
      first.note = chance.oneOf(['Dự ở điểm cầu tỉnh', 'Dự tại điểm cầu tỉnh'])
      first.fate = 'elsewhere'
      chairReason = 'đ/c Bí thư dự ở điểm cầu tỉnh'
      second.note = `Chủ trì thay (${chairReason})`
      chair = second.member
      substitute = true
      chairStated = true
    }
  }
  if (mess === 'remarks')
    for (let n = 0; n < 4; n += 1) {
      const row = at(3)
      if (row !== undefined)
        row.note = chance.oneOf([
          'Đảng viên',
          'Kiêm Tổ trưởng',
          'Mới bổ nhiệm',
          'Ăn chay',
          'Báo cáo viên',
          'Kiêm nhiệm',
          'Thư ký hội nghị',
          'Nữ',
          'Phát biểu tham luận',
          'Dự trực tiếp',
          'Có mặt',
          'x',
          'Dân tộc Hrê',
          'Phụ trách công tác chuẩn bị',
        ])
    }
  if (mess === 'going-instead') {
    const row = at(4)
    if (row !== undefined)
      row.note = chance.oneOf([
        `Đi thay đ/c ${personName(chance)}`,
        `Dự thay đ/c ${personName(chance)} (ốm)`,
        `Thay đồng chí ${personName(chance)} đi công tác`,
        'Dự thay',
        `Được ủy quyền dự thay đ/c ${personName(chance)}`,
      ])
  }
  if (mess === 'duplicate') {
    const row = rows[5]
    if (row !== undefined) rows.push({ member: row.member, note: '', fate: 'duplicate' })
  }
  const hideable = mess === 'hidden-rows' && /^xls[xmb]$/.test(format)
  if (hideable)
    for (const n of [4, 9]) {
      const row = rows[n]
      if (row !== undefined) row.fate = 'hidden-row'
    }

  // Columns.
  const oneCell = mess === 'name-with-position'
  const twoTitles = mess === 'two-titles'
  const noHeader = mess === 'no-header'
  const withOrder = mess !== 'no-numbers'
  const noteColumn = rows.some(row => row.note !== '') || chance.upTo(2) === 0
  type Column = { head: string; sub?: string; role: string }
  const columns: Column[] = []
  if (withOrder) columns.push({ head: chance.oneOf(['STT', 'TT', 'Số TT', 'Stt', 'S.T.T']), role: 'order' })
  columns.push({
    head: oneCell
      ? chance.oneOf(['Họ và tên, chức vụ', 'Họ tên - Chức vụ', 'Đại biểu'])
      : chance.oneOf([
          'Họ và tên',
          'Họ tên',
          'Họ tên đại biểu',
          'HỌ VÀ TÊN',
          'Họ, tên đại biểu',
          'Đại biểu',
          'Họ và tên đại biểu',
        ]),
    role: 'name',
  })
  if (mess === 'dates')
    columns.push({ head: chance.oneOf(['Ngày sinh', 'Ngày, tháng, năm sinh']), role: 'birth' })
  else if (chance.upTo(6) === 0) columns.push({ head: chance.oneOf(['Năm sinh', 'Sinh năm']), role: 'year' })
  if (chance.upTo(9) === 0)
    columns.push({ head: chance.oneOf(['Giới tính', 'Nữ (x)', 'Nam/Nữ']), role: 'gender' })
  if (twoTitles) {
    columns.push(
      { head: 'Chức vụ', sub: 'Trong Đảng', role: 'party' },
      { head: '', sub: 'Chính quyền', role: 'office' },
    )
  } else if (!oneCell)
    columns.push({
      head: chance.oneOf([
        'Chức vụ',
        'Chức danh',
        'Chức vụ, chức danh',
        'CHỨC VỤ',
        'Chức vụ, đơn vị công tác',
        'Chức vụ/Chức danh',
        'Chức vụ công tác',
      ]),
      role: 'title',
    })
  if (mess === 'unit-column')
    columns.push({ head: chance.oneOf(['Đơn vị', 'Đơn vị (điểm cầu)', 'Điểm cầu']), role: 'unit' })
  else if (chance.upTo(4) === 0)
    columns.push({
      head: chance.oneOf(['Đơn vị công tác', 'Cơ quan, đơn vị', 'Cơ quan', 'Nơi công tác']),
      role: 'agency',
    })
  if (mess === 'group-column')
    columns.push({ head: chance.oneOf(['Thành phần', 'Nhóm', 'Đối tượng']), role: 'group' })
  if (twoTitles)
    columns.push(
      { head: 'Liên lạc', sub: 'Điện thoại', role: 'phone' },
      { head: '', sub: 'Thư điện tử', role: 'email' },
    )
  else
    columns.push({
      head: chance.oneOf([
        'Số điện thoại',
        'SĐT',
        'Điện thoại',
        'Di động',
        'ĐT',
        'Số ĐT liên hệ',
        'Điện thoại liên hệ',
        'SỐ ĐIỆN THOẠI',
        'Số ĐTDĐ',
        'SĐT liên hệ',
      ]),
      role: 'phone',
    })
  if (chance.upTo(7) === 0) columns.push({ head: chance.oneOf(['Ký tên', 'Ký nhận']), role: 'sign' })
  if (mess === 'attendance-column')
    columns.push({
      head: chance.oneOf(['Nơi dự', 'Dự tại điểm cầu', 'Vắng', 'Tình trạng', 'Có mặt/Vắng']),
      role: 'attendance',
    })
  if (noteColumn) columns.push({ head: 'Ghi chú', role: 'note' })
  const attendanceHead = columns.find(column => column.role === 'attendance')?.head
  const columnAt = (role: string) => columns.findIndex(column => column.role === role)
  const width = Math.max(columns.length, 3)
  const blank = (): Value[] => Array.from({ length: width }, () => null)
  const wide = (text: string): Value[] => {
    const row = blank()
    row[0] = text
    return row
  }

  const out: Value[][] = []
  const merges: [number, number, number, number][] = []
  const push = (row: Value[]) => out.push(row) - 1
  const pushWide = (text: string, merged = chance.upTo(2) === 0) => {
    const row = push(wide(text))
    if (merged) merges.push([row, 0, row, width - 1])
    return row
  }

  // Above the table.
  const insideUnit =
    style !== 'filename-only' &&
    style !== 'sheet-name' &&
    style !== 'code-in-name' &&
    style !== 'place-column'
  if (insideUnit && style !== 'label' && style !== 'title') {
    const head = letterhead(chance, unit, style, width)
    merges.push(...head.merges)
    for (const row of head.rows) push(row)
    push([])
  }
  const titles = titleLines(chance)
  if (style === 'title')
    pushWide(
      `${titles[0]} ${unit.isOrgan ? 'ĐẢNG ỦY UBND TỈNH' : `${kind.toLocaleUpperCase('vi')} ${unit.name.toLocaleUpperCase('vi')}`}`,
    )
  else pushWide(titles[0] ?? '')
  for (const line of titles.slice(1)) pushWide(line)
  if (mess === 'supplement') {
    pushWide(chance.oneOf(['DANH SÁCH BỔ SUNG', '(Danh sách bổ sung)', 'Danh sách đại biểu bổ sung']))
    ask('supplement')
  }
  if (mess === 'version')
    pushWide(
      chance.oneOf([
        '(Lần 2 - thay thế danh sách lần 1)',
        '(Lần 1)',
        '(Bản sửa lần 2)',
        '(Thay thế danh sách đã gửi ngày 27/6/2026)',
      ]),
    )
  if (style === 'label') pushWide(labelLine(chance, unit))
  const contact: Contact | null =
    mess === 'contact-above' || (chance.upTo(3) === 0 && !noHeader)
      ? { name: personName(chance), phone: phoneOf(chance) }
      : null
  const byLine = mess === 'chair-by-line' || mess === 'secretary-named-apart'
  const chairLine = (): string => {
    const [first, second] = rows
    if (mess === 'chair-by-line' && first !== undefined && second !== undefined && chance.upTo(2) === 0) {
      first.note = noteColumn ? 'Dự tại điểm cầu tỉnh' : ''
      if (noteColumn) first.fate = 'elsewhere'
      if (noteColumn) {
        chair = second.member
        substitute = true
        chairReason = 'Bí thư dự tại tỉnh'
        return chance.oneOf([
          `Chủ trì: Đ/c ${second.member.name} - ${titleOf(second.member)} (Bí thư dự tại tỉnh)`,
          `Người chủ trì: ${second.member.name}, ${titleOf(second.member)} (Bí thư dự tại tỉnh)`,
        ])
      }
    }
    return chance.oneOf([
      `Chủ trì: Đ/c ${chair?.name}, ${chair === undefined ? '' : titleOf(chair)}`,
      `Chủ trì: ${chair?.name}`,
      `Đồng chí chủ trì: ${chair?.name}`,
      `Chủ trì điểm cầu: đồng chí ${chair?.name} - ${chair === undefined ? '' : titleOf(chair)}`,
    ])
  }
  if (byLine) chairStated = true
  const lineAbove = byLine && chance.upTo(2) === 0
  const chairText = byLine ? chairLine() : ''
  if (lineAbove) pushWide(chairText)
  if (mess === 'contact-above' && contact !== null)
    for (const row of contactLines(chance, contact))
      push([...row, ...blank()].slice(0, Math.max(width, row.length)))
  if (chance.upTo(3) > 0) push([])

  // Header.
  const header = (): void => {
    const top = push(columns.map(column => column.head))
    if (!twoTitles) return
    push(columns.map(column => column.sub ?? null))
    if (flat) return
    columns.forEach((column, n) => {
      if (column.sub === undefined) merges.push([top, n, top + 1, n])
      else if (column.head !== '') merges.push([top, n, top, n + 1])
    })
  }
  if (!noHeader) header()
  if (mess === 'numbering-row')
    push(chance.oneOf([columns.map((_, n) => `(${n + 1})`), columns.map((_, n) => n + 1)]))

  // Rows.
  const groupStyle =
    noHeader || mess === 'group-column' || mess === 'duplicate'
      ? 'none'
      : mess === 'groups-in-cells'
        ? 'cells'
        : mess === 'subtotals'
          ? 'rows'
          : chance.oneOf(['none', 'rows', 'rows'])
  const groupMark = chance.oneOf([
    ROMAN.map(text => `${text}. `),
    ROMAN.map(text => `${text}- `),
    ['1. ', '2. ', '3. ', '4. ', '5. '],
    ['A. ', 'B. ', 'C. ', 'D. ', 'E. '],
    ['', '', '', '', ''],
    ROMAN.map(text => `${text}/ `),
    ['1) ', '2) ', '3) ', '4) ', '5) '],
  ])
  const counted = chance.upTo(4) === 0
  const labels = Object.fromEntries(
    Object.entries(GROUP_LABELS).map(([key, texts]) => [
      key,
      chance
        .oneOf(texts)
        .replaceAll('%x', kind)
        .replaceAll('%t', kind === 'phường' ? 'tổ dân phố' : 'thôn'),
    ]),
  ) as Record<GroupKey, string>
  const restart = groupStyle !== 'none' && chance.upTo(3) === 0
  const orderStyle = chance.oneOf(['number', 'number', 'text', 'dot', 'padded'])
  const phoneStyle =
    mess === 'phones-lost' ? 'number' : chance.oneOf(['text', 'text', 'dots', 'spaces', 'plus', 'hyphens'])
  const nameStyle = mess === 'honorifics' ? chance.oneOf(['Đ/c ', 'Đồng chí ', 'Ông ', 'đ/c: ', 'Đ/c. ']) : ''
  const people: { row: number; name: string; title: string; phone: string | null; group: string }[] = []
  const notCounted: { row: number; name: string }[] = []
  const hiddenRows: number[] = []
  const byGroup: { label: string; number: number; group: string }[] = []
  let group: GroupKey | null = null
  let order = 0
  let firstRow = -1
  const groupsSeen: GroupKey[] = []
  rows.forEach((row, n) => {
    if (row.member.group !== group && groupStyle !== 'none' && row.fate !== 'duplicate') {
      if (mess === 'subtotals' && group !== null)
        push(
          wide(`Cộng nhóm ${groupMark[groupsSeen.length - 1] ?? ''}`.trim()).map((value, column) =>
            column === columnAt('phone') ? null : value,
          ),
        )
      group = row.member.group
      groupsSeen.push(group)
      const mark = groupMark[groupsSeen.length - 1] ?? ''
      const number = rows.filter(each => each.member.group === group && each.fate === 'here').length
      const tail = counted ? ` (${padded(number)} đồng chí)` : ''
      const label = `${mark}${labels[group]}${tail}`
      if (groupStyle === 'cells' && withOrder) {
        const cells = blank()
        cells[0] = ROMAN[groupsSeen.length - 1] ?? ''
        cells[1] = `${labels[group]}${tail}`
        push(cells)
        byGroup.push({ label: `${cells[0]} ${cells[1]}`, number, group })
      } else {
        const line = wide(label)
        const place = push(line)
        if (chance.upTo(3) > 0) merges.push([place, 0, place, width - 1])
        byGroup.push({ label, number, group })
      }
      if (restart) order = 0
    }
    if (mess === 'blank-rows' && n > 3 && chance.upTo(6) === 0) push([])
    if (mess === 'page-break-header' && n === 14) header()
    order += 1
    const cells = blank()
    const set = (role: string, value: Value) => {
      const column = columnAt(role)
      if (column >= 0) cells[column] = value
    }
    set(
      'order',
      orderStyle === 'number'
        ? order
        : orderStyle === 'dot'
          ? `${order}.`
          : orderStyle === 'padded'
            ? padded(order)
            : String(order),
    )
    const { member } = row
    const name = mess === 'capitals' ? member.name.toLocaleUpperCase('vi') : member.name
    const full = titleOf(member)
    set(
      'name',
      oneCell
        ? chance.oneOf([
            `${name} - ${full}`,
            `${name}\n${full}`,
            `${name}, ${full}`,
            `${name} (${full})`,
            `Đ/c ${name} – ${full}`,
          ])
        : `${nameStyle}${name}`,
    )
    set('title', full)
    set('party', member.party)
    set('office', member.office === '' ? null : member.office)
    set('year', 1965 + chance.upTo(30))
    set('birth', { date: 25_000 + chance.upTo(9000) })
    set('gender', chance.oneOf(['Nam', 'Nữ', 'x']))
    set('agency', member.agency)
    set('unit', unit.isOrgan ? 'Đảng ủy UBND tỉnh' : `Đảng ủy ${kind} ${unit.name}`)
    set('group', labels[member.group])
    set('email', null)
    const { phone } = member
    const second = phoneOf(chance)
    const hasTwo = mess === 'two-phones' && chance.upTo(3) === 0
    set(
      'phone',
      hasTwo
        ? chance.oneOf([
            `${phone}; ${second}`,
            `${phone} / ${second}`,
            `${phone}\n${second}`,
            `${phone} - ${second}`,
            `${phone}, ${second}`,
            `${phone} ${second}`,
          ])
        : phoneStyle === 'number'
          ? Number(phone)
          : phoneStyle === 'dots'
            ? `${phone.slice(0, 4)}.${phone.slice(4, 7)}.${phone.slice(7)}`
            : phoneStyle === 'spaces'
              ? `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`
              : phoneStyle === 'plus'
                ? `+84 ${phone.slice(1)}`
                : phoneStyle === 'hyphens'
                  ? `${phone.slice(0, 4)}-${phone.slice(4)}`
                  : phone,
    )
    if (attendanceHead !== undefined)
      set(
        'attendance',
        attendanceHead.startsWith('Vắng')
          ? row.fate === 'absent'
            ? 'x'
            : null
          : /Tình trạng|Có mặt/.test(attendanceHead)
            ? 'Có mặt'
            : kind === 'xã'
              ? 'Xã'
              : 'Điểm cầu cơ sở',
      )
    set('note', row.note === '' ? null : row.note)
    const place = push(cells)
    if (firstRow < 0) firstRow = place
    if (row.fate === 'hidden-row') hiddenRows.push(place)
    const title = [member.party, member.office].filter(text => text !== '').join(', ')
    if (row.fate === 'here') people.push({ row: place + 1, name, title, phone, group: member.group })
    else notCounted.push({ row: place + 1, name })
  })
  if (mess === 'nameless-row') {
    const cells = blank()
    cells[columnAt('title') < 0 ? 1 : columnAt('title')] = 'Bí thư chi bộ'
    cells[columnAt('phone')] = phoneOf(chance)
    push(cells)
    ask('row-without-name', 'accepted')
  }

  // Total.
  const size = people.length
  const totalStyle =
    mess === 'formula-cached' || mess === 'formula-uncached'
      ? 'formula'
      : mess === 'total-disagrees' || mess === 'absent-counted'
        ? 'words'
        : noHeader
          ? 'none'
          : chance.oneOf(['none', 'words', 'words', 'cell', 'sentence'])
  let stated: number | null = null
  const written =
    mess === 'total-disagrees' ? size + 1 + chance.upTo(3) : mess === 'absent-counted' ? rows.length : size
  if (totalStyle === 'words') {
    stated = written
    pushWide(
      chance.oneOf([
        `Tổng cộng: ${written} đồng chí`,
        `Tổng số: ${padded(written)} đại biểu`,
        `Tổng cộng ${written} đ/c`,
        `Cộng: ${written} người`,
        `Tổng: ${written}`,
        `Tổng số đại biểu: ${written}`,
        `(Tổng cộng: ${written} đồng chí)`,
        `Tổng cộng có ${written} đồng chí tham dự`,
        `TỔNG CỘNG: ${written} ĐẠI BIỂU`,
        `Tổng số đại biểu tham dự: ${written} đồng chí.`,
      ]),
    )
  } else if (totalStyle === 'cell') {
    stated = written
    const cells = blank()
    cells[withOrder ? chance.upTo(2) : 0] = chance.oneOf([
      'Tổng cộng',
      'Tổng số',
      'Cộng',
      'TỔNG CỘNG',
      'Tổng',
    ])
    cells[2] = chance.oneOf<Value>([
      written,
      String(written),
      `${written} đ/c`,
      `${written} (${inWords(written)})`,
    ])
    push(cells)
  } else if (totalStyle === 'sentence') {
    stated = written
    pushWide(
      chance.oneOf([
        `Danh sách này có ${written} (${inWords(written)}) đồng chí./.`,
        `Tổng cộng: ${written} đồng chí (${title(inWords(written))} đồng chí)`,
        `Ấn định danh sách có ${written} người.`,
        `Tổng cộng danh sách: ${written} người`,
        `Danh sách gồm ${written} đồng chí`,
      ]),
    )
  } else if (totalStyle === 'formula') {
    const cells = blank()
    cells[withOrder ? 1 : 0] = 'Tổng cộng'
    const cached = mess === 'formula-cached' || flat || format === 'html'
    const value =
      flat || format === 'html'
        ? written
        : { formula: `COUNTA(B${firstRow + 1}:B${out.length})`, value: written }
    cells[2] = cached ? value : { formula: `COUNTA(B${firstRow + 1}:B${out.length})` }
    stated = cached ? written : null
    push(cells)
  }
  if (mess === 'total-disagrees') ask('total-mismatch')
  if (mess === 'absent-counted' && written !== size) ask('total-mismatch', 'accepted')

  // Below.
  if (byLine && !lineAbove) {
    push([])
    push([chairText])
  }
  if (contact !== null && mess !== 'contact-above') {
    push([])
    for (const row of contactLines(chance, contact)) push(row)
  }
  const sign = !noHeader && (flat ? false : chance.upTo(2) === 0)
  if (sign) for (const row of signatures(chance, members[1]?.name ?? '', personName(chance), width)) push(row)

  // Sheets and the file.
  const plainSheet = chance.oneOf(['Sheet1', 'DS đại biểu', 'Danh sách', 'Trang_tính1', 'Sheet 1', 'DS'])
  const sheetName =
    style === 'sheet-name'
      ? unit.isOrgan
        ? 'ĐU UBND tỉnh'
        : chance.oneOf([`Xã ${unit.name}`.slice(kind === 'xã' ? 0 : 3), unit.name, `DS ${unit.name}`])
      : plainSheet
  const page: Page = {
    name: sheetName.slice(0, 31),
    rows:
      mess === 'nfd'
        ? out.map(row => row.map(value => (typeof value === 'string' ? value.normalize('NFD') : value)))
        : out,
    merges: flat ? [] : dedupe(merges),
    hiddenRows,
    hiddenColumns: mess === 'hidden-column' && columnAt('agency') >= 0 ? [columnAt('agency')] : [],
  }
  const pages: Page[] = [page]
  const many = !flat && format !== 'html'
  if (many && (mess === 'second-sheet' || mess === 'note-sheet'))
    pages.unshift({
      name: 'Ghi chú',
      rows: [
        [
          chance.oneOf([
            'Danh sách ở trang sau.',
            'Hướng dẫn điền: mỗi người một dòng',
            'Kính gửi Văn phòng Tỉnh ủy danh sách kèm theo',
          ]),
        ],
        ['Địa điểm: Hội trường Đảng ủy xã, đường truyền VNPT.'],
      ],
    })
  if (many && mess === 'empty-first-sheet') pages.unshift({ name: 'Sheet0', rows: [] })
  if (/^xls[xmb]$/.test(format) && mess === 'hidden-sheet')
    pages.push({
      name: 'Cu',
      hidden: true,
      rows: [
        ['STT', 'Họ và tên', 'Chức vụ'],
        [1, personName(chance), 'Bí thư Đảng ủy'],
        [2, personName(chance), 'Chuyên viên'],
      ],
    })
  if (many && mess === 'several-lists') {
    pages.push({
      name: 'DS khac',
      rows: [
        ['DANH SÁCH'],
        ['STT', 'Họ và tên', 'Chức vụ', 'SĐT'],
        ...Array.from({ length: 6 }, (_, n): Value[] => [
          n + 1,
          personName(chance),
          'Chuyên viên Văn phòng Đảng ủy',
          phoneOf(chance),
        ]),
      ],
    })
    ask('several-lists')
  }
  const plain = chance.upTo(2) === 0
  const base =
    style === 'filename-only'
      ? namedFile(chance, unit, plain && isUniqueFolded(unit))
      : style === 'code-in-name' && !unit.isOrgan
        ? `${unit.code}_DS`
        : style === 'code-in-name'
          ? 'DU UBND tinh'
          : style === 'exact' || chance.upTo(3) === 0
            ? namedFile(chance, unit, plain)
            : namelessFile(chance)
  const decoded = style === 'place-column' && mess !== 'unit-column'
  if (decoded) ask('unit-unknown')
  const truthChair = chair === undefined ? null : members.find(member => member.name === chair?.name)
  const name = mess === 'capitals' ? truthChair?.name.toLocaleUpperCase('vi') : truthChair?.name
  const unitName = fullName(unit)
  const truth: Made['truth'] & { unit_name: string } = {
    file: `${decoded ? namelessFile(chance) : base}.${endingOf(format)}`,
    kind: stated === null ? 'list' : 'list+total',
    received: '2026-06-28T08:00:00+07:00',
    tags: ['list', mess, `unit:${style}`, format, `groups:${groupStyle}`, `total:${totalStyle}`],
    expected,
    also_ok: alsoOk,
    unit_name: unitName,
    unit_code: decoded ? null : unit.code,
    must_not: [],
    delegates: expected === 'accepted' ? size : null,
    ...(reason === 'several-lists' || reason === 'row-without-name' || mess === 'absent-counted'
      ? {}
      : { listed: size }),
    chair: name ?? null,
    chair_title: truthChair === undefined || truthChair === null ? null : titleOf(truthChair),
    chair_stated: chairStated,
    substitute_chair: substitute,
    contact_name: contact?.name ?? null,
    contact_phone: contact?.phone ?? null,
    people: reason === 'several-lists' ? null : people,
    people_not_counted: notCounted,
    ...(groupStyle === 'none' ? {} : { by_group: byGroup }),
  }
  return { bytes: writeFile(pages, format), truth }
}

const title = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** Sơn Hà and Sơn Hạ, Ba Tơ and Ba Tô are one without accents. */
export const isUniqueFolded = (unit: Unit): boolean => !/^(?:Sơn Hà|Sơn Hạ|Ba Tơ|Ba Tô)$/.test(unit.name)

function dedupe(
  merges: readonly (readonly [number, number, number, number])[],
): (readonly [number, number, number, number])[] {
  const taken = new Set<string>()
  return merges.filter(([top, left, bottom, right]) => {
    const cells: string[] = []
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) cells.push(`${row}:${column}`)
    if (cells.length < 2 || cells.some(cell => taken.has(cell))) return false
    for (const cell of cells) taken.add(cell)
    return true
  })
}
