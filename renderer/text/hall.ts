/** Words of the seating of a hall. */
import { type Seat, STAGE_ROW } from '#domain/hall/hall.ts'

const seat = ({ row, seat: number }: Seat): string =>
  row === STAGE_ROW ? `Bàn chủ trì, ghế ${number}` : `Hàng ${row}, ghế ${number}`

export const hallText = {
  title: 'Sơ đồ chỗ ngồi',
  open: 'Sơ đồ chỗ ngồi',
  place: 'Điểm cầu',
  choosePlace: 'Gõ tên điểm cầu',
  noPlace: 'Không có điểm cầu nào khớp.',
  placeOption: (title: string, people: string) => `${title} (${people} người)`,
  toList: 'Danh sách',
  note: (seated: string, people: string) => `${seated} trên ${people} người có chỗ`,
  noPlaces: {
    title: 'Hội nghị chưa có điểm cầu nào',
    body: 'Thêm điểm cầu rồi quay lại đây để lập sơ đồ chỗ ngồi.',
    open: 'Mở Điểm cầu và thành phần',
  },
  noPeople: {
    title: (place: string) => `Chưa có danh sách đại biểu của ${place}`,
    body: 'Sơ đồ xếp chỗ cho những người trong danh sách. Thêm người ở màn hình Đại biểu, hoặc ghi nhận tệp xác nhận có danh sách. Cũng có thể lập sơ đồ trước, rồi thêm khách mời.',
    open: 'Mở danh sách đại biểu',
    draw: 'Lập sơ đồ trước',
  },
  notDrawn: {
    title: (place: string) => `Chưa có sơ đồ của ${place}`,
    body: (people: string, rows: number, seats: number) =>
      `Danh sách có ${people} người. Đề nghị ${rows} hàng, mỗi hàng ${seats} ghế, người cao nhất ngồi giữa hàng đầu; số hàng, số ghế và lối đi sửa được bất cứ lúc nào.`,
    start: 'Lập sơ đồ và xếp theo thứ bậc',
    shape: 'Tự đặt số hàng, số ghế…',
  },
  fill: 'Xếp theo thứ bậc',
  fillHint: 'Xếp những người chưa có chỗ; người đã ngồi và ghế giữ lại được để yên',
  fillAnew: 'Xếp lại tất cả từ đầu',
  more: 'Thao tác khác với sơ đồ',
  shape: 'Hàng, ghế, lối đi…',
  addGuest: 'Thêm khách mời…',
  papers: 'In sơ đồ, biển tên',
  filled: (seated: string) => `Đã xếp chỗ theo thứ bậc, ${seated} người có chỗ.`,
  standing: (people: string) =>
    `Còn ${people} người chưa có chỗ vì hết ghế. Thêm hàng ghế ở “Hàng, ghế, lối đi…”.`,
  keys: 'Kéo, hoặc Enter: nhấc, đặt (đổi chỗ) · Shift: chèn · Esc: thôi · Delete: bỏ chỗ · N: người chưa có chỗ · K: giữ ghế · G: khách · Ctrl+F: tìm',
} as const

export const hallDrawingText = {
  grid: (place: string) => `Sơ đồ chỗ ngồi: ${place}`,
  stage: 'Sân khấu, màn hình',
  chairs: 'Bàn chủ trì',
  row: (row: number) => `Hàng ${row}`,
  seat,
  free: 'trống',
  guest: 'khách mời',
  kept: 'Giữ',
  keptFor: (note: string) => (note === '' ? 'giữ lại, để trống' : `giữ cho ${note}`),
  left: (name: string) => `trống, trước là ghế của ${name === '' ? 'một người' : name}, đã rời danh sách`,
  legend: { guest: '* Khách mời', kept: 'Ghế giữ lại', left: 'Người đã rời danh sách' },
} as const

export const seatingText = {
  picked: (name: string, at: string) =>
    `Đã nhấc ${name}. ${at}. Mũi tên để đi, Enter để đặt, Shift+Enter để chèn, Esc để thôi.`,
  unseated: (name: string) => `${name}: đã bỏ chỗ, nay chưa có chỗ.`,
  moved: (name: string, at: string) => `${name}: ${at}.`,
  swapped: (name: string, at: string, other: string, otherAt: string) =>
    `${name}: ${at}. ${other}: ${otherAt}.`,
  noSeat: 'chưa có chỗ',
  inserted: (name: string, at: string, moved: string) => `${name}: ${at}. ${moved} người dời chỗ.`,
  cancelled: (name: string) => `Thôi chuyển ${name}.`,
  kept: (at: string) => `${at}: đã giữ lại.`,
  letGo: (at: string) => `${at}: thôi giữ.`,
  guest: (name: string) => `${name}: ghi là khách mời.`,
  host: (name: string) => `${name}: thôi ghi là khách mời.`,
  released: (count: string) => `Đã bỏ tên ${count} người đã rời danh sách.`,
  nobodyLeft: 'Ai cũng đã có chỗ.',
  onlyFree: 'Ghế đang có người: chuyển người đó đi trước khi giữ ghế.',
  changed: 'Danh sách đại biểu đã thay đổi sau khi xếp chỗ.',
  newcomers: (count: string) => `${count} người chưa có chỗ.`,
  gone: (count: string) => `${count} ghế trống vì người ngồi đã rời danh sách.`,
  fillRest: 'Xếp người chưa có chỗ',
  release: 'Bỏ tên người đã rời',
} as const

export const hallSideText = {
  label: 'Người và ghế',
  find: 'Tìm người theo tên',
  findPlaceholder: 'Gõ tên, không cần dấu',
  nobody: 'Không có ai khớp.',
  current: 'Ghế đang chọn',
  carrying: (name: string) => `Đang chuyển: ${name}`,
  put: 'Đặt vào đây',
  swap: 'Đổi chỗ',
  insert: 'Chèn vào đây',
  insertHint: 'Người đang ngồi và những người sau đó, theo thứ bậc của ghế, mỗi người lùi một chỗ',
  cancel: 'Thôi',
  pick: 'Chuyển chỗ',
  unseat: 'Bỏ chỗ',
  guest: 'Khách mời',
  keep: 'Giữ ghế này',
  keepFor: 'Giữ cho',
  keepForHint: 'Ví dụ: Đoàn Trung ương, Báo chí; để trống cũng được',
  letGo: 'Thôi giữ ghế',
  free: 'Ghế trống.',
  left: (name: string) =>
    `Ghế trống. Trước là ghế của ${name === '' ? 'một người' : name}, đã rời danh sách.`,
  unplaced: (count: string) => `Chưa có chỗ (${count})`,
  everybody: 'Ai cũng đã có chỗ.',
  nobodyListed: 'Danh sách chưa có ai.',
  leftTitle: (count: string) => `Đã rời danh sách (${count})`,
  goTo: (name: string, at: string) => `${name}, ${at}`,
  dropHere: 'Thả vào đây để bỏ chỗ',
} as const

export const hallShapeText = {
  title: 'Hàng, ghế, lối đi',
  rows: 'Số hàng ghế',
  seats: 'Số ghế mỗi hàng',
  aisle: 'Lối đi sau ghế số',
  secondAisle: 'Lối đi thứ hai sau ghế số',
  aisleHint: 'Đếm từ bên trái khi nhìn lên sân khấu; để trống nếu không có.',
  chairs: 'Số ghế bàn chủ trì',
  chairsHint: 'Trên sân khấu; xếp bằng tay, 0 nếu không có.',
  wrong: (from: number, to: number) => `Một số từ ${from} đến ${to}.`,
  total: (seats: string, people: string) => `${seats} ghế cho ${people} người.`,
  few: (missing: string) => `Thiếu ${missing} ghế.`,
  lost: (count: string) => `${count} người đang ngồi ở ghế không còn nữa sẽ thành chưa có chỗ.`,
  cancel: 'Hủy',
  save: 'Lập sơ đồ',
  unseated: (count: string) => `${count} người không còn ghế, nay ở mục Chưa có chỗ.`,
} as const

export const hallGuestText = {
  title: 'Thêm khách mời',
  body: 'Khách mời được ghi vào danh sách đại biểu của điểm cầu này, và đứng trước chủ nhà cùng chức vụ.',
  name: 'Họ và tên',
  position: 'Chức vụ, đơn vị',
  cancel: 'Hủy',
  save: 'Thêm',
  added: (name: string) => `Đã thêm khách mời ${name}, chưa có chỗ.`,
} as const

export const hallPapersText = {
  plan: 'Sơ đồ chỗ ngồi',
  print: 'In sơ đồ chỗ ngồi',
  pdf: 'Lưu sơ đồ: PDF',
  docx: 'Lưu sơ đồ: Word (.docx)',
  plates: 'Biển tên theo chỗ ngồi…',
  making: 'Đang tạo sơ đồ chỗ ngồi',
  platesTitle: 'Biển tên theo chỗ ngồi',
  platesHint: 'Chỉ in cho người đã có chỗ, theo thứ tự hàng và ghế, để xếp lên bàn lần lượt.',
} as const
