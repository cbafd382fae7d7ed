/** How senders name themselves, and how they fail to. */
import { COLUMNS, inside, type NastyReturn, TWO } from './expected.ts'

type Named = {
  readonly kind: string
  readonly above: string
  readonly file?: string
  readonly below?: string
  readonly code: string | null
  readonly asks?: string
}

const NAMED: readonly Named[] = [
  { kind: 'the letterhead in two rows', above: 'BAN CHẤP HÀNH ĐẢNG BỘ\nXÃ AN PHÚ', code: '21034' },
  {
    kind: 'the letterhead in one merged cell',
    above: 'TỈNH ỦY QUẢNG NGÃI\\nĐẢNG ỦY XÃ AN PHÚ\\n*',
    code: '21034',
  },
  { kind: 'the letterhead cut in three', above: 'ĐẢNG ỦY\nXÃ\nAN PHÚ', code: '21034' },
  { kind: 'letters with a stroke of another alphabet', above: '\u00D0ẢNG ỦY XÃ \u00D0ĂK TÔ', code: '23401' },
  { kind: 'a name of the highlands with another k', above: 'ĐẢNG ỦY XÃ ĐẮC RVE', code: '23479' },
  { kind: 'a name of the highlands written together', above: 'ĐẢNG ỦY XÃ ĐĂKPXI', code: '23504' },
  { kind: 'a name with a dash', above: 'ĐẢNG ỦY XÃ IA-CHIM', code: '23326' },
  { kind: 'the district it once was', above: 'ĐẢNG ỦY XÃ MỘ ĐỨC (HUYỆN MỘ ĐỨC CŨ)', code: '21400' },
  { kind: 'the special zone', above: 'ĐẢNG ỦY ĐẶC KHU LÝ SƠN', code: '21548' },
  { kind: 'the special zone as the district it was', above: 'HUYỆN ỦY LÝ SƠN', code: null, asks: 'unit-' },
  { kind: 'the ward as the town it was', above: 'THỊ ỦY ĐỨC PHỔ', code: null, asks: 'unit-' },
  { kind: 'the signature alone', above: '', below: '|||T/M BAN THƯỜNG VỤ ĐẢNG ỦY XÃ AN PHÚ', code: '21034' },
  {
    kind: 'a code and another name',
    above: 'Mã đơn vị:|21034\nTên đơn vị:|Xã Ba Vì',
    code: null,
    asks: 'unit-contradiction',
  },
  { kind: 'a code that is right', above: 'Mã đơn vị:|21034\nTên đơn vị:|Xã An Phú', code: '21034' },
  {
    kind: 'two units in the heading',
    above: 'ĐẢNG ỦY CÁC XÃ BÌNH MINH, BÌNH CHƯƠNG',
    code: null,
    asks: 'unit-',
  },
  { kind: 'two units joined by a dash', above: 'LIÊN ĐẢNG BỘ XÃ BA VÌ - BA XA', code: null, asks: 'unit-' },
  {
    kind: 'a longer look-alike in the file name',
    above: 'ĐẢNG ỦY XÃ SƠN TÂY',
    file: 'DS Son Tay Ha.xlsx',
    code: null,
    asks: 'unit-contradiction',
  },
  {
    kind: 'a shorter look-alike in the file name',
    above: 'ĐẢNG ỦY XÃ ĐÔNG TRÀ BỒNG',
    file: 'xa Tra Bong.xlsx',
    code: null,
    asks: 'unit-contradiction',
  },
  {
    kind: 'a dissolved commune that looks like one of ours',
    above: 'ĐẢNG ỦY XÃ SƠN HẢI',
    code: null,
    asks: 'unit-',
  },
  {
    kind: 'a dissolved commune beside the new one',
    above: 'ĐẢNG ỦY XÃ AN PHÚ (sáp nhập từ Tịnh An, Nghĩa Phú, Nghĩa Hà)',
    code: '21034',
  },
  {
    kind: 'a branch named after a neighbour',
    above: 'ĐẢNG ỦY XÃ AN PHÚ\nChi bộ Trường THPT Ba Gia',
    code: '21034',
  },
  {
    kind: 'the place of the meeting in another commune',
    above: 'ĐẢNG ỦY XÃ AN PHÚ\nĐịa điểm: Hội trường UBND xã Tịnh Khê',
    code: '21034',
  },
  { kind: 'the line of the point', above: 'DANH SÁCH ĐẠI BIỂU DỰ TẠI ĐIỂM CẦU XÃ AN PHÚ', code: '21034' },
  { kind: 'the point abbreviated', above: 'Điểm cầu: X. An Phú', code: '21034' },
  { kind: 'a ward abbreviated with its number', above: 'Đ/U P. ĐỨC PHỔ', code: '21439' },
  { kind: 'a name between quotes', above: 'ĐẢNG ỦY XÃ “AN PHÚ”', code: '21034' },
  { kind: 'a name with a full stop', above: 'Đảng ủy xã An Phú.', code: '21034' },
  { kind: 'one letter of another alphabet', above: 'ĐẢNG ỦY XÃ АN PHÚ', code: '21034' },
  { kind: 'the tone on the other letter', above: 'ĐẢNG ỦY XÃ ĐẶNG THUỲ TRÂM', code: '21520' },
  { kind: 'a letter lost', above: 'ĐẢNG ỦY XÃ KHÁNH CƯỜN', code: '21472' },
  {
    kind: 'a file name of a school',
    above: 'Đơn vị: Xã An Phú',
    file: 'Mau danh sach (ban hanh kem CV cua VPTU).xlsx',
    code: '21034',
  },
  {
    kind: 'a longer name that goes on in the next line',
    above: 'ĐẢNG ỦY XÃ SƠN TÂY\\nTHƯỢNG',
    code: '21334',
  },
  { kind: 'a longer name that goes on in the cell below', above: 'ĐẢNG ỦY XÃ SƠN TÂY\nHẠ', code: '21343' },
  {
    kind: 'the seat of the district it once was in the date line',
    above: 'ĐẢNG ỦY XÃ BA DINH\nBa Tơ, ngày 28 tháng 6 năm 2026',
    code: '21499',
  },
  {
    kind: 'the place of a look-alike in the date line',
    above: 'ĐẢNG ỦY XÃ BA TÔ\nBa Tơ, ngày 28 tháng 6 năm 2026',
    code: null,
    asks: 'unit-contradiction',
  },
  {
    kind: 'another commune in the date line',
    above: 'ĐẢNG ỦY XÃ BA DINH\nTịnh Khê, ngày 28 tháng 6 năm 2026',
    code: null,
    asks: 'unit-contradiction',
  },
  {
    kind: 'a person in the name of the file',
    above: '',
    file: 'gui anh Minh Long.xlsx',
    code: null,
    asks: 'unit-',
  },
  {
    kind: 'a hospital in the name of the file',
    above: '',
    file: 'TTYT Ba Tơ.xlsx',
    code: null,
    asks: 'unit-',
  },
  {
    kind: 'the name of the sender of another file left in the heading',
    above: 'Đơn vị: .......................',
    file: 'xa an phu.xlsx',
    code: '21034',
  },
]

export const NAMED_UNITS: readonly NastyReturn[] = [
  ...NAMED.map(
    ({ kind, above, file, below, code, asks }): NastyReturn => ({
      kind: `unit: ${kind}`,
      ...(file === undefined ? {} : { file }),
      sheets: `${above}
DANH SÁCH ĐẠI BIỂU
${COLUMNS}
${TWO}
${below ?? ''}`,
      expected: { ...inside(2), code, ...(asks === undefined ? {} : { asks }) },
    }),
  ),
  {
    kind: 'unit: the column of units says hamlets named like communes',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
STT|Họ và tên|Chức vụ|Đơn vị
1|Phạm Tấn Trung|Bí thư Chi bộ|Thôn Bình Minh
2|Lê Thị Hoa|Bí thư Chi bộ|Thôn Ba Gia`,
    expected: inside(2),
  },
  {
    kind: 'unit: a column that says another commune than the letterhead',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
STT|Họ và tên|Chức vụ|Đơn vị
1|Phạm Tấn Trung|Bí thư|Xã Ba Vì
2|Lê Thị Hoa|Phó Bí thư|Xã Ba Vì`,
    expected: { ...inside(2), code: null, asks: 'unit-contradiction' },
  },
  {
    kind: 'unit: a column that says two other communes',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
STT|Họ và tên|Chức vụ|Đơn vị
1|Phạm Tấn Trung|Bí thư|Xã Ba Vì
2|Lê Thị Hoa|Phó Bí thư|Xã Ba Xa`,
    expected: { ...inside(2), code: null, asks: 'unit-contradiction' },
  },
  {
    kind: 'unit: positions in another commune than the letterhead',
    sheets: `ĐẢNG ỦY XÃ BA TƠ
STT|Họ và tên|Chức vụ
1|Phạm Tấn Trung|Bí thư Đảng ủy xã Ba Tô
2|Lê Thị Hoa|Chủ tịch UBND xã Ba Tô`,
    expected: { ...inside(2), code: null, asks: 'unit-contradiction' },
  },
  {
    kind: 'unit: one guest of another commune',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
STT|Họ và tên|Chức vụ|Đơn vị
1|Phạm Tấn Trung|Bí thư|Xã An Phú
2|Lê Thị Hoa|Phó Bí thư|Xã Ba Xa`,
    expected: inside(2),
  },
  {
    kind: 'unit: headings of two other communes under a letterhead',
    sheets: `ĐẢNG ỦY XÃ AN PHÚ
STT|Họ và tên|Chức vụ
I|XÃ BA VÌ
1|Phạm Tấn Trung|Bí thư
2|Hồ Văn Sơn|Phó Bí thư
II|XÃ BA XA
1|Lê Thị Hoa|Bí thư
2|Đinh Thị Lan|Phó Bí thư`,
    expected: [
      { ...inside(2), code: null, asks: 'unit-contradiction' },
      { ...inside(2), code: null, asks: 'unit-contradiction' },
    ],
  },
  {
    kind: 'unit: headings of two communes and no letterhead',
    sheets: `DANH SÁCH ĐẠI BIỂU
STT|Họ và tên|Chức vụ
I|XÃ BA VÌ
1|Phạm Tấn Trung|Bí thư
2|Hồ Văn Sơn|Phó Bí thư
II|XÃ BA XA
1|Lê Thị Hoa|Bí thư
2|Đinh Thị Lan|Phó Bí thư`,
    expected: [
      { ...inside(2), code: '21529' },
      { ...inside(2), code: '21538' },
    ],
  },
]
