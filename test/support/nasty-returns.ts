/** Returns as tired hands fill them in, each with what a careful clerk would make of it. */
import { type Cell, emptyCell, type Sheet, textCell, type Workbook } from '#domain/returns/workbook.ts'

type Value = string | number | null | Partial<Cell>
type Row = readonly Value[]

export type NastyReturn = {
  readonly kind: string
  readonly file: string
  readonly workbook: Workbook
  /** One for each answer, in order: whose, how many, and where only a person can tell, what is asked. */
  readonly expected: readonly NastyAnswer[] | 'refused'
}

export type NastyAnswer = {
  readonly code: string | null
  readonly delegates: number | null
  readonly asks?: string
  readonly chair?: string
  readonly phone?: string
  readonly people?: readonly string[]
}

const cellOf = (value: Value): Cell | null =>
  value === null || value === ''
    ? null
    : typeof value === 'number'
      ? { ...emptyCell, text: String(value), number: value }
      : typeof value === 'string'
        ? textCell(value.normalize('NFC'))
        : { ...emptyCell, ...value }

export const sheetOf = (rows: readonly Row[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Sheet1',
  hidden: false,
  rows: rows.map(row => row.map(cellOf)),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...more,
})

const book = (...sheets: readonly Sheet[]): Workbook => ({ format: 'xlsx', encoding: 'utf-8', sheets })
const across = (row: number, left: number, right: number, bottom = row) => ({ top: row, left, bottom, right })

const HEAD = (unit: string): readonly Row[] => [
  ['ĐẢNG BỘ TỈNH QUẢNG NGÃI', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  [unit],
  ['DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TRỰC TUYẾN NGÀY 01/7/2026'],
]
const COLUMNS: Row = ['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại', 'Ghi chú']
const SECRETARY: Row = [1, 'Phạm Tấn Trung', 'Bí thư Đảng ủy', '0905111222', '']
const TWO: readonly Row[] = [SECRETARY, [2, 'Lê Thị Hoa', 'Phó Bí thư Thường trực', '0905111223', '']]
const NAMES = ['Phạm Tấn Trung', 'Lê Thị Hoa']

const AN_PHU = '21034'
const BA_TO_WITH_HAT = '21523'
const SON_HA = '21289'
const unitList = (unit: string, rows: readonly Row[], more: Partial<Sheet> = {}): Workbook =>
  book(sheetOf([...HEAD(unit), COLUMNS, ...rows], more))

const one = (
  kind: string,
  workbook: Workbook,
  expected: NastyAnswer | 'refused',
  file = 'danh sach.xlsx',
): NastyReturn => ({ kind, file, workbook, expected: expected === 'refused' ? expected : [expected] })

const inside = (delegates: number, more: Partial<NastyAnswer> = {}): NastyAnswer => ({
  code: AN_PHU,
  delegates,
  ...more,
})

const LISTS: readonly NastyReturn[] = [
  one(
    'a two-row header with merged contact columns',
    book(
      sheetOf(
        [
          ...HEAD('ĐẢNG ỦY XÃ AN PHÚ'),
          ['TT', 'Họ và tên', 'Chức vụ', '', 'Liên lạc', ''],
          ['', '', 'Trong Đảng', 'Chính quyền', 'Điện thoại', 'Email'],
          [1, 'Phạm Tấn Trung', 'Bí thư Đảng ủy', 'Chủ tịch HĐND', 905111222, 'trung@x.vn'],
          [2, 'Lê Thị Hoa', 'Phó Bí thư', 'Chủ tịch UBND', 905111223, ''],
        ],
        {
          merges: [across(3, 0, 0, 4), across(3, 1, 1, 4), across(3, 2, 3), across(3, 4, 5)],
        },
      ),
    ),
    inside(2, { people: NAMES, chair: 'Phạm Tấn Trung' }),
  ),
  one(
    'groups as merged rows with their numbers in words',
    unitList(
      'ĐẢNG ỦY XÃ AN PHÚ',
      [
        ['A. CHỦ TRÌ (một đồng chí)'],
        SECRETARY,
        ['B. ĐẠI BIỂU (02 đ/c)'],
        [2, 'Lê Thị Hoa', 'Phó Bí thư', '', ''],
        [3, 'Võ Văn Ca', 'Trưởng phòng Kinh tế', '', ''],
      ],
      { merges: [across(4, 0, 4), across(6, 0, 4)] },
    ),
    inside(3),
  ),
  one(
    'the order begins again in each group',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      ['I', 'Thường trực Đảng ủy', '', '', ''],
      SECRETARY,
      ['II', 'Ủy viên Ban Chấp hành', '', '', ''],
      [1, 'Lê Thị Hoa', 'ĐUV', '', ''],
      [2, 'Võ Văn Ca', 'ĐUV', '', ''],
    ]),
    inside(3, { people: ['Phạm Tấn Trung', 'Lê Thị Hoa', 'Võ Văn Ca'] }),
  ),
  one(
    'name and position in one cell, honorifics before',
    book(
      sheetOf([
        ...HEAD('ĐẢNG ỦY XÃ AN PHÚ'),
        ['STT', 'Họ tên, chức vụ', 'SĐT'],
        [1, 'Đ/c Phạm Tấn Trung - Bí thư Đảng ủy xã', '0905 111 222'],
        [2, 'Bà Lê Thị Hoa, Phó Bí thư Thường trực', '+84905111223'],
        [3, 'Ông Võ Văn Ca (Chủ tịch UBMTTQ)', '0905.111.224'],
      ]),
    ),
    inside(3, { people: ['Phạm Tấn Trung', 'Lê Thị Hoa', 'Võ Văn Ca'], chair: 'Phạm Tấn Trung' }),
  ),
  one(
    'family name and first name in two columns',
    book(
      sheetOf([
        ...HEAD('ĐẢNG ỦY XÃ AN PHÚ'),
        ['STT', 'Họ và', 'Tên', 'Chức vụ'],
        [1, 'Phạm Tấn', 'Trung', 'Bí thư Đảng ủy'],
        [2, 'Lê Thị', 'Hoa', 'Phó Bí thư'],
      ]),
    ),
    inside(2, { people: NAMES }),
  ),
  one(
    'one heading over family name and first name',
    book(
      sheetOf(
        [
          ...HEAD('ĐẢNG ỦY XÃ AN PHÚ'),
          ['STT', 'Họ và tên', '', 'Chức vụ'],
          [1, 'Phạm Tấn', 'Trung', 'Bí thư Đảng ủy'],
          [2, 'Lê Thị', 'Hoa', 'Phó Bí thư'],
        ],
        { merges: [across(3, 1, 2)] },
      ),
    ),
    inside(2, { people: NAMES }),
  ),
  one(
    'the same person twice under two offices',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [...TWO, [3, 'Phạm Tấn Trung', 'Trưởng Ban Chỉ đạo', '0905111222', '']]),
    inside(2, { people: NAMES }),
  ),
  one(
    'the same person twice and a total that counts both',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      ...TWO,
      [3, 'Phạm Tấn Trung', 'Trưởng Ban Chỉ đạo', '0905111222', ''],
      ['', 'Tổng cộng: 03 đồng chí'],
    ]),
    { ...inside(2), asks: 'total-mismatch' },
  ),
  one(
    'two namesakes with other telephones and offices',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [...TWO, [3, 'Lê Thị Hoa', 'Bí thư Chi bộ thôn 2', '0905999888', '']]),
    inside(3),
  ),
  one(
    'the letterhead and the date stand below the table',
    book(
      sheetOf([
        ['DANH SÁCH ĐẠI BIỂU'],
        COLUMNS,
        ...TWO,
        [],
        ['', '', 'An Phú, ngày 28 tháng 6 năm 2026'],
        ['', '', 'T/M ĐẢNG ỦY XÃ AN PHÚ'],
        ['', '', 'BÍ THƯ'],
        [],
        ['', '', 'Phạm Tấn Trung'],
      ]),
    ),
    inside(2, { people: NAMES }),
  ),
  one(
    'a signature with a name under the name column',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      ...TWO,
      [],
      ['', 'NGƯỜI LẬP BIỂU', '', 'CHỦ TỊCH'],
      ['', '(Ký, ghi rõ họ tên)'],
      ['', 'Nguyễn Văn Ký', '', 'Trần Văn Dấu'],
    ]),
    inside(2, { people: NAMES }),
  ),
  one(
    'the total written in words above the table',
    book(
      sheetOf([...HEAD('ĐẢNG ỦY XÃ AN PHÚ'), ['Tổng số đại biểu tham dự: hai đồng chí'], COLUMNS, ...TWO]),
    ),
    inside(2),
  ),
  one(
    'a total that says more than the list',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [...TWO, ['', 'Ấn định danh sách có 05 (năm) đồng chí./.']]),
    { ...inside(2), asks: 'total-mismatch' },
  ),
  one(
    'hidden rows of last time between the persons',
    unitList(
      'ĐẢNG ỦY XÃ AN PHÚ',
      [SECRETARY, [2, 'Người Cũ Ẩn', 'ĐUV', '', ''], [3, 'Lê Thị Hoa', 'ĐUV', '', '']],
      {
        hiddenRows: [5],
      },
    ),
    inside(2, { people: NAMES }),
  ),
  one(
    'a hidden sheet with the list of another time',
    book(
      sheetOf([...HEAD('ĐẢNG ỦY XÃ AN PHÚ'), COLUMNS, ...TWO]),
      sheetOf([...HEAD('ĐẢNG ỦY XÃ BA VÌ'), COLUMNS, ...TWO, ...TWO], { name: 'cũ', hidden: true }),
    ),
    inside(2),
  ),
  one(
    'two sheets: the letter and the list',
    book(
      sheetOf(
        [
          ...HEAD('ĐẢNG ỦY XÃ AN PHÚ'),
          ['Kính gửi: Văn phòng Tỉnh ủy Quảng Ngãi'],
          ['Đảng ủy xã An Phú xin gửi danh sách đại biểu tham dự hội nghị (kèm theo).'],
        ],
        { name: 'Công văn' },
      ),
      sheetOf([['DANH SÁCH'], COLUMNS, ...TWO], { name: 'Danh sách' }),
    ),
    inside(2),
  ),
  one(
    'two parts on two sheets and their sum',
    book(
      sheetOf([...HEAD('ĐẢNG ỦY XÃ AN PHÚ'), ['Tổng số: 04 đại biểu'], COLUMNS, ...TWO], { name: 'Đảng ủy' }),
      sheetOf([COLUMNS, [1, 'Võ Văn Ca', 'Trưởng phòng', '', ''], [2, 'Bùi Thị Dung', 'Phó phòng', '', '']], {
        name: 'UBND',
      }),
    ),
    inside(4),
  ),
  one(
    'two tables side by side',
    book(
      sheetOf([
        ...HEAD('ĐẢNG ỦY XÃ AN PHÚ'),
        ['STT', 'Họ và tên', 'Chức vụ', '', 'STT', 'Họ và tên', 'Chức vụ'],
        [1, 'Phạm Tấn Trung', 'Bí thư Đảng ủy', '', 3, 'Võ Văn Ca', 'ĐUV'],
        [2, 'Lê Thị Hoa', 'Phó Bí thư', '', 4, 'Bùi Thị Dung', 'ĐUV'],
      ]),
    ),
    inside(4, { people: [...NAMES, 'Võ Văn Ca', 'Bùi Thị Dung'] }),
  ),
  one(
    'persons with a remark that they attend at the province',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      [1, 'Phạm Tấn Trung', 'Bí thư Đảng ủy', '', 'Dự tại điểm cầu tỉnh'],
      [2, 'Lê Thị Hoa', 'Phó Bí thư Thường trực', '', 'Chủ trì điểm cầu xã'],
      [3, 'Võ Văn Ca', 'ĐUV', '', 'Xin vắng (đi học)'],
      [4, 'Bùi Thị Dung', 'ĐUV', '', ''],
    ]),
    inside(2, { people: ['Lê Thị Hoa', 'Bùi Thị Dung'], chair: 'Lê Thị Hoa' }),
  ),
  one(
    'a list for filling in, half of it left empty',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [...TWO, [3, '', '', '', ''], [4, '', '', '', ''], [5, '', '', '', '']]),
    inside(2),
  ),
  one(
    'an example row in the form the list was written over',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [['VD', 'Nguyễn Văn A', 'Bí thư Đảng ủy', '0901234567', 'mẫu'], ...TWO]),
    inside(2, { people: NAMES }),
  ),
  one(
    'two telephones in a cell, one with a lost zero',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      [1, 'Phạm Tấn Trung', 'Bí thư Đảng ủy', '905111222 - 0255.3822.111', ''],
      [2, 'Lê Thị Hoa', 'Phó Bí thư', '0905111223/0914000111', ''],
    ]),
    inside(2),
  ),
  one(
    'dates as serial numbers in the column of births',
    book(
      sheetOf([
        ...HEAD('ĐẢNG ỦY XÃ AN PHÚ'),
        ['TT', 'Họ và tên', 'Ngày sinh', 'Nữ', 'Chức vụ'],
        [1, 'Phạm Tấn Trung', 27_395, '', 'Bí thư Đảng ủy'],
        [
          2,
          'Lê Thị Hoa',
          { text: '12/3/1980', number: 29_292, date: '1980-03-12T00:00:00' },
          'x',
          'Phó Bí thư',
        ],
      ]),
    ),
    inside(2, { people: NAMES }),
  ),
  one(
    'a total by formula without a value',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [...TWO, ['', 'Tổng cộng', '', { formula: 'uncached' }]]),
    inside(2),
  ),
  one(
    'names in capitals and small letters without a capital',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      [1, 'PHẠM TẤN TRUNG', 'Bí thư', '', ''],
      [2, 'lê thị hoa', 'phó bí thư', '', ''],
    ]),
    inside(2, { people: ['PHẠM TẤN TRUNG', 'lê thị hoa'] }),
  ),
  one(
    'names of the highlands and of one word',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      [1, 'A Brol Vẽ', 'Bí thư Đảng ủy', '', ''],
      [2, 'Y Hen', 'Phó Bí thư', '', ''],
      [3, 'Hồ Văn Đinh', 'ĐUV', '', ''],
      [4, 'Phạm Thị Trói', 'ĐUV', '', ''],
    ]),
    inside(4),
  ),
  one(
    'support staff below the list and a total without them',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      ...TWO,
      ['', 'Tổng cộng: 02 đại biểu'],
      ['', 'Cán bộ kỹ thuật: Mai Văn Tí, SĐT 0905333444'],
    ]),
    inside(2, { phone: '0905333444' }),
  ),
  one(
    'a title that repeats the addressee and many units in its notes',
    book(
      sheetOf([
        ['Kính gửi: Đảng ủy các xã, phường, đặc khu'],
        ['ĐẢNG ỦY XÃ AN PHÚ'],
        ['(Kèm theo Công văn số 15-CV/ĐU ngày 28/6/2026 của Đảng ủy xã An Phú)'],
        COLUMNS,
        ...TWO,
        ['Nơi nhận:'],
        ['- Đảng ủy xã Ba Vì (phối hợp);'],
      ]),
    ),
    inside(2),
  ),
]

const NUMBERS: readonly NastyReturn[] = [
  one(
    'a form of two columns, the number in words',
    book(
      sheetOf([
        ['PHIẾU XÁC NHẬN THAM DỰ HỘI NGHỊ'],
        ['Đơn vị', 'Đảng ủy xã An Phú'],
        ['Số lượng đại biểu', 'ba mươi lăm đồng chí'],
        ['Chủ trì', 'Đ/c Phạm Tấn Trung - Bí thư Đảng ủy'],
        ['Đầu mối kỹ thuật', 'Mai Văn Tí - 0905.333.444'],
      ]),
    ),
    inside(35, { chair: 'Phạm Tấn Trung', phone: '0905333444' }),
  ),
  one(
    'numbers by group with a total in the same row as its words',
    book(
      sheetOf([
        ['ĐẢNG ỦY XÃ AN PHÚ'],
        ['TT', 'Thành phần', 'Số lượng', 'Ghi chú'],
        [1, 'Chủ trì', '01', ''],
        [2, 'Ủy viên Ban Chấp hành Đảng bộ', '27 đ/c', ''],
        [3, 'Trưởng các phòng, ban', 'bảy', ''],
        ['', 'Tổng cộng: 35 đồng chí'],
      ]),
    ),
    inside(35),
  ),
  one(
    'numbers by group with a wrong total',
    book(
      sheetOf([
        ['ĐẢNG ỦY XÃ AN PHÚ'],
        ['TT', 'Thành phần', 'Số lượng'],
        [1, 'Chủ trì', 1],
        [2, 'Ủy viên Ban Chấp hành Đảng bộ', 27],
        ['', 'Tổng cộng', 35],
      ]),
    ),
    { code: AN_PHU, delegates: 28, asks: 'groups-mismatch' },
  ),
  one(
    'a total by formula without a value over exact groups',
    book(
      sheetOf([
        ['ĐẢNG ỦY XÃ AN PHÚ'],
        ['TT', 'Thành phần', 'Số lượng'],
        [1, 'Chủ trì', 1],
        [2, 'Ủy viên Ban Chấp hành Đảng bộ', 27],
        ['', 'Tổng cộng', { formula: 'uncached' }],
      ]),
    ),
    inside(28),
  ),
  one(
    'the only number is a formula without a value',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', { formula: 'uncached' }],
      ]),
    ),
    { code: AN_PHU, delegates: null, asks: 'formula-without-value' },
  ),
  one(
    'a number with a reservation',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', '20 (chưa kể cán bộ kỹ thuật)'],
      ]),
    ),
    { code: AN_PHU, delegates: 20, asks: 'count-approximate' },
  ),
  one(
    'a number and the same number in words behind it',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Tổng số đại biểu:', '24 (hai mươi bốn) đồng chí'],
      ]),
    ),
    inside(24),
  ),
  one(
    'a number and another number in words behind it',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Tổng số đại biểu:', '24 (hai mươi lăm) đồng chí'],
      ]),
    ),
    { code: AN_PHU, delegates: 24, asks: 'count-approximate' },
  ),
  one(
    'the year and the number of a letter beside the number of people',
    book(
      sheetOf([
        ['ĐẢNG ỦY XÃ AN PHÚ', 'Số 125-CV/ĐU'],
        ['V/v đăng ký đại biểu dự hội nghị ngày 01/7/2026'],
        ['Đảng ủy xã An Phú đăng ký số lượng đại biểu: 31 đ/c'],
      ]),
    ),
    inside(31),
  ),
  {
    kind: 'rows of several communes with a total',
    file: 'tổng hợp.xlsx',
    workbook: book(
      sheetOf([
        ['TỔNG HỢP SỐ LƯỢNG ĐẠI BIỂU'],
        ['STT', 'Xã, phường, đặc khu', 'Số lượng', 'Cán bộ kỹ thuật', 'SĐT'],
        [1, 'Xã An Phú', 35, 'Mai Tí', 905333444],
        [2, 'Ba Tô', '12 đ/c', '', ''],
        [3, 'P. Kon Tum', 'mười lăm', '', ''],
        [4, 'Ba To', 10, '', ''],
        ['', 'Tổng cộng', 72, '', ''],
      ]),
    ),
    expected: [
      { code: AN_PHU, delegates: 35, phone: '0905333444' },
      { code: BA_TO_WITH_HAT, delegates: 12 },
      { code: '23293', delegates: 15 },
      { code: null, delegates: 10, asks: 'unit-ambiguous' },
    ],
  },
  {
    kind: 'answers of a form, one unit twice',
    file: 'Đăng ký (Câu trả lời).xlsx',
    workbook: book(
      sheetOf([
        ['Dấu thời gian', 'Tên đơn vị', 'Tổng số đại biểu', 'Họ tên người chủ trì', 'Số điện thoại liên hệ'],
        [
          { text: '28/06/2026 8:12:44', number: 46_201.3, date: '2026-06-28T08:12:44' },
          'Xã An Phú',
          30,
          'Phạm Tấn Trung',
          905333444,
        ],
        [
          { text: '28/06/2026 9:00:00', number: 46_201.4, date: '2026-06-28T09:00:00' },
          'Đảng uỷ xã An Phú',
          31,
          'Phạm Tấn Trung',
          905333444,
        ],
      ]),
    ),
    expected: [
      { code: AN_PHU, delegates: 30 },
      { code: AN_PHU, delegates: 31 },
    ],
  },
  {
    kind: 'a count list under a two-row header with groups below "Trong đó"',
    file: 'so luong.xlsx',
    workbook: book(
      sheetOf(
        [
          ['TT', 'Điểm cầu', 'Tổng số', 'Trong đó', '', 'Chủ trì'],
          ['', '', '', 'Ủy viên Ban Chấp hành', 'Trưởng phòng', ''],
          [1, 'Xã An Phú', 30, 25, 5, 'Phạm Tấn Trung - Bí thư'],
          [2, 'Xã Ba Vì', 20, 15, 5, ''],
        ],
        {
          merges: [
            across(0, 0, 0, 1),
            across(0, 1, 1, 1),
            across(0, 2, 2, 1),
            across(0, 3, 4),
            across(0, 5, 5, 1),
          ],
        },
      ),
    ),
    expected: [
      { code: AN_PHU, delegates: 30, chair: 'Phạm Tấn Trung' },
      { code: '21529', delegates: 20 },
    ],
  },
]

const UNITS: readonly NastyReturn[] = [
  one(
    'a look-alike in the file name contradicts the sheet',
    unitList('ĐẢNG ỦY XÃ SƠN HẠ', TWO),
    { code: null, delegates: 2, asks: 'unit-contradiction' },
    'Danh sách xã Sơn Hà.xlsx',
  ),
  one('a name without accents that two units share', unitList('DANG UY XA SON HA', TWO), {
    code: null,
    delegates: 2,
    asks: 'unit-ambiguous',
  }),
  one(
    'accents in the date line settle capitals without accents',
    unitList('DANG UY XA SON HA', [...TWO, ['', '', 'Sơn Hà, ngày 28 tháng 6 năm 2026']]),
    { code: SON_HA, delegates: 2 },
  ),
  one(
    'the former district stands above the commune',
    book(sheetOf([['HUYỆN ỦY SƠN HÀ (CŨ)'], ['ĐẢNG ỦY XÃ AN PHÚ'], COLUMNS, ...TWO])),
    inside(2),
  ),
  one('the wrong kind of unit before the name', unitList('ĐẢNG ỦY PHƯỜNG AN PHÚ', TWO), {
    code: null,
    delegates: 2,
    asks: 'unit-near',
  }),
  one(
    'the receiver in the title, the sender only in the file name',
    book(sheetOf([['Kính gửi: Văn phòng Tỉnh ủy Quảng Ngãi'], COLUMNS, ...TWO])),
    inside(2),
    '15. xã An Phú (gửi lần 1).xlsx',
  ),
  one('nothing names the unit', book(sheetOf([COLUMNS, ...TWO])), {
    code: null,
    delegates: 2,
    asks: 'unit-unknown',
  }),
  one('a unit of another province', unitList('ĐẢNG ỦY XÃ HÒA VANG', TWO), {
    code: null,
    delegates: 2,
    asks: 'unit-unlisted',
  }),
  {
    kind: 'one list of several communes, told apart by a column',
    file: 'tong hop.xlsx',
    workbook: book(
      sheetOf([
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
        [1, 'Phạm Tấn Trung', 'Bí thư', 'Xã An Phú'],
        [2, 'Lê Thị Hoa', 'Phó Bí thư', 'Xã An Phú'],
        [3, 'Võ Văn Ca', 'Bí thư', 'Xã Ba Vì'],
      ]),
    ),
    expected: [
      { code: AN_PHU, delegates: 2, people: NAMES, chair: 'Phạm Tấn Trung' },
      { code: '21529', delegates: 1, chair: 'Võ Văn Ca' },
    ],
  },
  one(
    'one list of several communes whose total is not the list',
    book(
      sheetOf([
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
        [1, 'Phạm Tấn Trung', 'Bí thư', 'Xã An Phú'],
        [2, 'Võ Văn Ca', 'Bí thư', 'Xã Ba Vì'],
        ['', 'Tổng cộng: 03'],
      ]),
    ),
    { code: null, delegates: 2, asks: 'unit-unknown' },
  ),
  one(
    'a plan of work is no return',
    book(sheetOf([['KẾ HOẠCH'], ['Nội dung', 'Thời gian'], ['Họp', '8h']])),
    'refused',
  ),
]

const MORE: readonly NastyReturn[] = [
  one(
    'a list that goes on below a remark',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      SECRETARY,
      ['Lưu ý: các đồng chí đến trước 15 phút'],
      [2, 'Lê Thị Hoa', 'ĐUV', '', ''],
    ]),
    { ...inside(1), asks: 'row-unclear' },
  ),
  one(
    'a page break: the header and its numbers again in the middle',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      SECRETARY,
      COLUMNS,
      [2, 'Lê Thị Hoa', 'ĐUV', '', ''],
    ]),
    inside(2, { people: NAMES }),
  ),
  one(
    'numbers written as text with a dot and a list that skips one',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      ['1.', 'Phạm Tấn Trung', 'Bí thư', '', ''],
      ['3.', 'Lê Thị Hoa', 'ĐUV', '', ''],
    ]),
    inside(2),
  ),
  one(
    'no column of numbers at all',
    book(
      sheetOf([
        ['ĐẢNG ỦY XÃ AN PHÚ'],
        ['Họ và tên đại biểu', 'Chức danh, đơn vị công tác', 'ĐTDĐ'],
        ['Phạm Tấn Trung', 'Bí thư Đảng ủy', '0905111222'],
        ['Lê Thị Hoa', 'Chủ tịch UBND', '0905111223'],
        ['Tổng cộng: 2', '', ''],
      ]),
    ),
    inside(2, { people: NAMES }),
  ),
  one(
    'subtotals of groups and a grand total',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      ['I. Thường trực'],
      SECRETARY,
      ['', 'Cộng nhóm I: 01'],
      ['II. Đảng ủy viên'],
      [2, 'Lê Thị Hoa', 'ĐUV', '', ''],
      [3, 'Võ Văn Ca', 'ĐUV', '', ''],
      ['', 'Cộng nhóm II: 02'],
      ['', 'TỔNG CỘNG (I+II): 03'],
    ]),
    inside(3),
  ),
  one(
    'a subtotal in the row of a group that is not what stands below it',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      ['I. Thường trực (02 đồng chí)'],
      SECRETARY,
      ['II. Đảng ủy viên (01 đồng chí)'],
      [2, 'Lê Thị Hoa', 'ĐUV', '', ''],
    ]),
    { ...inside(2), asks: 'groups-mismatch' },
  ),
  one(
    'present and absent by crosses in two columns',
    book(
      sheetOf([
        ['ĐẢNG ỦY XÃ AN PHÚ'],
        ['STT', 'Họ và tên', 'Chức vụ', 'Có mặt', 'Vắng'],
        [1, 'Phạm Tấn Trung', 'Bí thư', 'x', ''],
        [2, 'Lê Thị Hoa', 'ĐUV', '', 'x'],
        [3, 'Võ Văn Ca', 'ĐUV', 'x', ''],
      ]),
    ),
    inside(2, { people: ['Phạm Tấn Trung', 'Võ Văn Ca'] }),
  ),
  one(
    'an absence that is not certain',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [SECRETARY, [2, 'Lê Thị Hoa', 'ĐUV', '', 'Có thể vắng, chưa chắc']]),
    { ...inside(2), asks: 'attendance-unclear' },
  ),
  one(
    'positions without names',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [SECRETARY, [2, '', 'Trưởng Công an xã', '0905111224', '']]),
    { ...inside(1), asks: 'row-without-name' },
  ),
  one(
    'names that hold words of offices',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [
      [1, 'Trần Văn Trưởng', 'Bí thư', '', ''],
      [2, 'Nguyễn Thị Phòng', 'ĐUV', '', ''],
      [3, 'Tống Văn Ban', 'ĐUV', '', ''],
      [4, 'Đoàn Thanh Niên', 'ĐUV', '', ''],
      [5, 'Cộng Văn Tổng', 'ĐUV', '', ''],
    ]),
    inside(5),
  ),
  one(
    'two lists below each other, each with its own header and total',
    book(
      sheetOf([
        ...HEAD('ĐẢNG ỦY XÃ AN PHÚ'),
        ['I. ĐẢNG ỦY'],
        COLUMNS,
        ...TWO,
        ['', 'Cộng: 02'],
        [],
        ['II. ỦY BAN NHÂN DÂN'],
        COLUMNS,
        [1, 'Võ Văn Ca', 'Trưởng phòng', '', ''],
        [2, 'Bùi Thị Dung', 'Phó phòng', '', ''],
        [3, 'Hồ Văn Em', 'Chuyên viên', '', ''],
        ['', 'Cộng: 03'],
      ]),
    ),
    { ...inside(5), asks: 'total-mismatch' },
  ),
  one(
    'the total is counted by the last number only',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [...TWO, ['', 'Tổng số: ', '', 2, '']]),
    inside(2),
  ),
  one(
    'the unit with its former name in brackets',
    unitList('ĐẢNG ỦY XÃ AN PHÚ (Tịnh An cũ)', TWO),
    inside(2),
  ),
  one(
    'the unit with blanks between its letters',
    unitList('Đ Ả N G  Ủ Y  X Ã  A N  P H Ú', TWO),
    inside(2),
    'xa An Phu.xlsx',
  ),
  one('the unit in small letters with hard spaces', unitList('đảng ủy\u00a0xã\u00a0an phú', TWO), inside(2)),
  one('the unit with a zero-width space', unitList('ĐẢNG ỦY XÃ AN\u200b PHÚ', TWO), inside(2)),
  one('the unit in decomposed letters', unitList('ĐẢNG ỦY XÃ AN PHÚ'.normalize('NFD'), TWO), inside(2)),
  one('an organ of the unit before its name', unitList('VĂN PHÒNG ĐẢNG ỦY XÃ AN PHÚ', TWO), inside(2)),
  one('the province behind the name', unitList('UBND XÃ AN PHÚ - TỈNH QUẢNG NGÃI', TWO), inside(2)),
  one(
    'a contact of another unit in the notes',
    unitList('ĐẢNG ỦY XÃ AN PHÚ', [SECRETARY, [2, 'Lê Thị Hoa', 'Chuyên viên', '', 'Biệt phái từ xã Ba Vì']]),
    inside(2),
  ),
  one(
    'a count with the absent ones taken off in the same cell',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', '35/37 đồng chí (vắng 02)'],
      ]),
    ),
    { code: AN_PHU, delegates: 35, asks: 'count-approximate' },
  ),
  one(
    'a count as a sum',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', '30 + 02 kỹ thuật'],
      ]),
    ),
    { code: AN_PHU, delegates: 30, asks: 'count-approximate' },
  ),
  one(
    'a count as a range',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', '30-35 người'],
      ]),
    ),
    { code: AN_PHU, delegates: 30, asks: 'count-approximate' },
  ),
  one(
    'a count with the letter o for zero',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', '3O đ/c'],
      ]),
    ),
    { code: AN_PHU, delegates: 3, asks: 'count-approximate' },
  ),
  one(
    'a count as a decimal',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', { text: '12,5', number: 12.5 }],
      ]),
    ),
    { code: AN_PHU, delegates: null, asks: 'count-approximate' },
  ),
  one(
    'a negative count',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', -5],
      ]),
    ),
    { code: AN_PHU, delegates: null, asks: 'count-approximate' },
  ),
  one(
    'a count of a thousand with its dot',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', '1.250 đại biểu'],
      ]),
    ),
    inside(1250),
  ),
  one(
    'two numbers of delegates that differ',
    book(
      sheetOf([
        ['Đơn vị:', 'Xã An Phú'],
        ['Số lượng đại biểu:', '30'],
        ['Tổng số đại biểu:', '32'],
      ]),
    ),
    { code: AN_PHU, delegates: 30, asks: 'total-mismatch' },
  ),
  one(
    'a file of two versions, side by side in two sheets',
    book(
      sheetOf([...HEAD('ĐẢNG ỦY XÃ AN PHÚ'), COLUMNS, ...TWO], { name: 'ngày 27' }),
      sheetOf([...HEAD('ĐẢNG ỦY XÃ AN PHÚ'), COLUMNS, ...TWO, [3, 'Võ Văn Ca', 'ĐUV', '', '']], {
        name: 'ngày 28',
      }),
    ),
    { ...inside(5), asks: 'several-lists' },
  ),
  one(
    'a list that says it only adds',
    book(sheetOf([['ĐẢNG ỦY XÃ AN PHÚ'], ['DANH SÁCH ĐẠI BIỂU BỔ SUNG'], COLUMNS, ...TWO])),
    { ...inside(2), asks: 'supplement' },
  ),
  {
    kind: 'lists of two communes on two sheets',
    file: 'danh sach cum.xlsx',
    workbook: book(
      sheetOf([...HEAD('ĐẢNG ỦY XÃ AN PHÚ'), COLUMNS, ...TWO], { name: 'An Phú' }),
      sheetOf([...HEAD('ĐẢNG ỦY XÃ BA VÌ'), COLUMNS, [1, 'Võ Văn Ca', 'Bí thư', '', '']], { name: 'Ba Vì' }),
    ),
    expected: [
      { code: AN_PHU, delegates: 2, people: NAMES },
      { code: '21529', delegates: 1, people: ['Võ Văn Ca'] },
    ],
  },
]

export const NASTY_RETURNS: readonly NastyReturn[] = [...LISTS, ...NUMBERS, ...UNITS, ...MORE]
