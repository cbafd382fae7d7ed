/** Words of the board that adds up what the places have confirmed. */
export const consolidationText = {
  title: 'Tổng hợp',
  at: (time: string) => `Số liệu lúc ${time}`,
  overview: 'Tiến độ',
  copySentence: 'Sao chép câu tổng hợp',
  copied: 'Đã sao chép.',
  bars: 'Tiến độ theo cấp',
  barLabel: (title: string, received: string, places: string, delegates: string) =>
    `${title}: đã nộp ${received} trên ${places} điểm cầu, ${delegates} đại biểu`,
  received: (received: string, places: string) => `${received}/${places} điểm cầu`,
  delegates: (count: string) => `${count} đại biểu`,
  filters: 'Lọc điểm cầu',
  filterNames: {
    all: 'Tất cả',
    missing: 'Chưa nộp',
    received: 'Đã nộp',
    late: 'Nộp muộn',
    revised: 'Có sửa đổi',
    asks: 'Cần hỏi lại',
    closed: 'Đã chốt',
    afterClosing: 'Sau khi chốt',
    differs: 'Lệch danh sách',
  },
  search: 'Tìm điểm cầu, người chủ trì',
  table: 'Bảng tổng hợp theo điểm cầu',
  columns: {
    order: 'STT',
    title: 'Điểm cầu',
    state: 'Trạng thái',
    expected: 'Dự kiến',
    delegates: 'Đại biểu',
    chair: 'Chủ trì',
    contact: 'Đầu mối, SĐT',
    receivedAt: 'Nhận lúc',
    note: 'Ghi chú',
  },
  sortBy: (column: string) => `Sắp xếp theo ${column}`,
  level: 'Cấp',
  allLevels: 'Mọi cấp',
  area: 'Khu vực',
  allAreas: 'Mọi khu vực',
  asksBack: 'Cần hỏi lại',
  closed: 'Đã chốt',
  afterClosing: 'Khác số đã chốt',
  corrected: 'Đã đính chính',
  doubles: (count: string) => `${count} người tính ở điểm cầu khác`,
  doublesTotal: (count: string) => `đã trừ ${count} người có tên ở hai điểm cầu`,
  states: { missing: 'Chưa nộp', overdue: 'Quá hạn chưa nộp', received: 'Đã nộp', late: 'Nộp muộn' },
  revised: (before: string, after: string) => `Sửa ${before} → ${after}`,
  revisedLate: 'Sửa sau thời hạn',
  differs: (listed: string) => `Danh sách có ${listed} người`,
  substitute: 'chủ trì thay',
  total: 'Tổng cộng',
  totalShown: 'Cộng phần đang xem',
  totalNote: (places: string, delegates: string) => `toàn bộ: ${places} điểm cầu, ${delegates} đại biểu`,
  noMatch: 'Không có điểm cầu nào khớp.',
  showAll: 'Xem tất cả',
  empty: {
    title: 'Hội nghị chưa có điểm cầu',
    body: 'Thêm điểm cầu để biết ai phải gửi xác nhận; số liệu sẽ tự cộng khi có phiếu gửi về.',
    open: 'Mở Điểm cầu và thành phần',
  },
  unplaced: (places: string, delegates: string) =>
    `Đã nhận xác nhận của ${places} đơn vị không còn trong danh sách điểm cầu: ${delegates} đại biểu không được cộng vào đâu.`,
  notValid: (names: string, others: number) =>
    `${names}${others > 0 ? ` và ${others} đơn vị khác` : ''} không phải là đơn vị hành chính vào ngày họp theo danh mục, nhưng vẫn đang được tính là điểm cầu. Hãy bỏ chọn, hoặc kiểm tra lại ngày họp.`,
  openUnplaced: 'Xem từng đơn vị',
  unplacedTitle: 'Không còn trong danh sách điểm cầu',
} as const

export const explainText = {
  panel: 'Vì sao có số này',
  close: 'Đóng',
  versions: 'Các bản đã nhận',
  version: (number: number) => `Bản ${number}`,
  counts: 'Được tính',
  late: 'Nộp muộn',
  change: (change: string) => `${change} so với bản trước`,
  noChange: 'không đổi so với bản trước',
  receivedAt: 'Nhận lúc',
  acceptedAt: 'Ghi nhận',
  acceptedBy: (time: string, who: string) => (who === '' ? time : `${time}, ${who}`),
  channel: 'Qua',
  file: 'Tệp',
  rule: 'Cách tính',
  correction: 'Lý do đính chính',
  chair: 'Chủ trì',
  contact: 'Đầu mối',
  groups: 'Thành phần',
  note: 'Ghi chú',
  openAt: (cell: string) => `Mở tệp tại ô ${cell}`,
  open: 'Mở tệp',
  location: 'Địa điểm',
  deadline: 'Thời hạn',
  people: (count: string) => `Danh sách đại biểu (${count})`,
  toReturns: 'Mở Nhận xác nhận',
  sum: (delegates: string, places: string) => `${delegates} đại biểu là tổng của ${places} điểm cầu đã nộp:`,
  sumNone: 'Chưa có điểm cầu nào nộp.',
  sumMore: (count: string) => `Xem thêm ${count} điểm cầu`,
  sumDoubles: (count: string) =>
    `Đã trừ ${count} người có tên ở hai điểm cầu: mỗi người tính một lần, ở điểm cầu đứng trước trong giấy mời.`,
  sumMissing: (count: string) => `${count} điểm cầu chưa nộp, tính là 0.`,
} as const

type ArrivalWords = {
  readonly received: string
  readonly places: string
  readonly first: string | null
  readonly late: string
  readonly revisedLate: string
  readonly deadline: string | null
}

export const arrivalsText = {
  words: ({ received, places, first, late, revisedLate, deadline }: ArrivalWords) => {
    const end = deadline === null ? '' : ` Thời hạn: trước ${deadline}.`
    if (first === null) return `Chưa có điểm cầu nào nộp.${end}`
    const tardy = `${late === '0' ? '' : `, ${late} nộp muộn`}${revisedLate === '0' ? '' : `, ${revisedLate} sửa sau thời hạn`}`
    return `Đã nộp ${received}/${places} điểm cầu từ ${first}${tardy}.${end}`
  },
} as const

export const flagsText = {
  title: 'Cần xem lại',
  names: {
    'far-from-earlier': 'Khác xa các lần trước',
    'same-as-earlier': 'Giống hệt lần trước',
    'groups-not-total': 'Thành phần không khớp tổng',
    'more-than-members': 'Vượt số người của thành phần',
    'no-chair': 'Chưa có chủ trì',
    'substitute-rule': 'Chủ trì thay chưa đúng quy định',
    'decided-chair': 'Chủ trì khác với đã xác định',
  },
  possibleDoubles: (count: string) => `${count} người có thể trùng tên`,
  acknowledge: 'Chấp nhận',
  reason: 'Lý do chấp nhận',
  save: 'Ghi',
  cancel: 'Thôi',
  acknowledged: (reason: string, who: string, at: string) => `Đã chấp nhận: ${reason} (${who}, ${at})`,
  reopen: 'Mở lại',
} as const

export const doublesText = {
  title: 'Người có tên ở hai điểm cầu',
  rule: 'Một người chỉ tính một lần, ở điểm cầu đứng trước trong giấy mời. Chắc chắn là một người khi cùng họ tên và số điện thoại, hoặc cùng họ tên, chức vụ và đơn vị; còn lại vẫn tính như đơn vị ghi cho đến khi có người kết luận.',
  here: (other: string) => `Tính ở ${other}, không tính ở đây`,
  there: (other: string) => `Tính ở đây, không tính ở ${other}`,
  possible: (other: string) => `Có thể trùng với ${other}; đang tính cả hai nơi`,
  different: (other: string) => `Đã kết luận là hai người khác nhau, tính cả ở ${other}`,
  same: 'Là một người',
  notSame: 'Là hai người',
  undo: 'Bỏ kết luận',
  row: (sheet: string, row: number) => (sheet === '' ? `dòng ${row}` : `${sheet}, dòng ${row}`),
} as const

export const correctText = {
  open: 'Đính chính…',
  title: (place: string) => `Đính chính số của ${place}`,
  body: 'Số đính chính là một bản riêng, có lý do; bản đơn vị gửi được giữ nguyên. Có thể hoàn tác.',
  delegates: 'Tổng số đại biểu',
  groups: 'Theo thành phần',
  reason: 'Lý do',
  save: 'Ghi đính chính',
  cancel: 'Thôi',
  delegatesWrong: 'Nhập một số, ví dụ 38.',
  groupsWrong: 'Mỗi thành phần là một số, hoặc để trống nếu chưa rõ.',
  groupsTooMany: (sum: string, total: string) =>
    `Cộng các thành phần được ${sum}, nhiều hơn tổng số ${total}. Hãy sửa lại cho khớp.`,
  reasonMissing: 'Ghi lý do, ví dụ: đơn vị báo lại qua điện thoại.',
  rest: (sum: string, rest: string) => `Cộng các thành phần: ${sum}. Chưa rõ thành phần: ${rest}.`,
  done: (place: string, before: string, after: string) =>
    `Đã đính chính ${place}: ${before} thành ${after} đại biểu.`,
} as const

export const groupsText = {
  title: 'Theo thành phần',
  group: 'Thành phần',
  each: 'Mỗi điểm cầu',
  expected: 'Dự kiến',
  confirmed: 'Xác nhận',
  fromDirectory: 'danh bạ',
  fromDirectoryHint: (count: string) => `${count} người trong danh bạ được bố trí dự theo thành phần này`,
  rule: 'Dự kiến: số người trong danh bạ được bố trí dự tại điểm cầu, nếu thành phần đã gắn với danh bạ và đã xác định nơi dự; còn lại theo số ghi trong giấy mời hoặc số nhập ở đây cho mỗi điểm cầu.',
  open: (group: string, count: string) => `${group}: đã xác nhận ${count}`,
  ungrouped: 'Chưa rõ thành phần',
  total: 'Cộng',
  people: (count: string) => `${count} người trong danh sách`,
  sum: (count: string, places: string) => `${count} đại biểu là tổng của ${places} điểm cầu:`,
  ofPlace: (count: string, place: string) => `${count} đại biểu của ${place} được tính vào thành phần này.`,
  elsewhere: 'Đã trừ người có tên ở hai điểm cầu và được tính ở điểm cầu kia.',
  whole: 'Xem cả điểm cầu',
  cell: (cell: string) => `ô ${cell}`,
} as const
