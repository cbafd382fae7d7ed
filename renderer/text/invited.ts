/** Words of taking persons of the directory into the list of a place. */
export const invitedText = {
  open: 'Thêm từ danh bạ',
  title: (place: string) => `Thêm từ danh bạ vào danh sách ${place}`,
  all: 'Thêm tất cả',
  allHint:
    'Mọi người mà giấy mời và danh bạ cho biết dự tại đây, theo thứ bậc; ai đã có tên thì không thêm nữa.',
  working: 'Đang xem từng người trong danh bạ',
  added: (people: string, place: string) => `Đã thêm ${people} người vào danh sách ${place}.`,
  sameName: (people: string) =>
    `${people} người chưa thêm vì trong danh sách đã có người cùng họ tên: xác định ở Đối chiếu đại biểu, hoặc thêm từng người.`,
  nobody:
    'Không có ai để thêm: giấy mời chưa gắn với danh bạ, hoặc mọi người dự tại đây đã có trong danh sách.',
  search: 'Tìm trong danh bạ: họ tên, chức vụ, đơn vị, số điện thoại',
  results: 'Người trong danh bạ',
  none: 'Không có ai trong danh bạ khớp với từ đang tìm.',
  add: 'Thêm',
  addOf: (name: string) => `Thêm ${name}`,
  addedOne: (name: string) => `Đã thêm ${name}.`,
  listed: 'đã có trong danh sách',
  sameNameOne: 'trong danh sách đã có người cùng họ tên',
  here: 'dự tại đây',
  elsewhere: (place: string) => (place === '' ? 'cần xác định nơi dự' : `dự tại ${place}`),
  nowhere: 'giấy mời không mời',
  close: 'Đóng',
} as const
