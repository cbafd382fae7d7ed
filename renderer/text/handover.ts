/** Words of handing a meeting over to another computer. */
import type { AreaDifference, HandoverArea } from '#domain/handover/handover.ts'

const AREAS: Readonly<Record<HandoverArea, string>> = {
  meeting: 'Nội dung hội nghị',
  points: 'Điểm cầu và thành phần',
  letters: 'Giấy mời phát hành',
  returns: 'Xác nhận',
  attendees: 'Đại biểu',
  closings: 'Chốt số liệu',
  chasing: 'Nhắc đơn vị chưa nộp',
  rollCall: 'Điểm danh',
  office: 'Danh bạ và điều đã ghi nhớ',
}

export const handoverText = {
  give: 'Bàn giao…',
  giveThis: 'Bàn giao hội nghị này sang máy khác…',
  giveTitle: 'Bàn giao sang máy khác',
  giveBody: (name: string) =>
    `Tạo một tệp chứa hội nghị “${name}” cùng các tệp gốc, quyết định và lịch sử. Mở tệp đó ở máy khác thì có đúng các số liệu này.`,
  password: 'Mật khẩu',
  passwordHint: 'Có thể để trống. Nếu đặt, tệp được mã hóa; quên mật khẩu thì không mở lại được.',
  make: 'Tạo tệp bàn giao',
  making: 'Đang tạo tệp bàn giao',
  open: 'Mở tệp bàn giao…',
  drop: {
    title: 'Thả tệp bàn giao vào đây',
    body: 'Tệp .diemcau do máy khác tạo được mở để xem trước khi nhận. Bảng xác nhận thì thả khi đang mở một hội nghị.',
  },
  busy: 'Đang mở một tệp bàn giao khác. Hãy nhận hoặc đóng tệp đó trước.',
  onlyOne: (name: string) => `Mỗi lần mở một tệp bàn giao: đang mở ${name}.`,
  openTitle: 'Nhận bàn giao',
  opening: 'Đang đọc tệp bàn giao',
  unlock: 'Mở bằng mật khẩu',
  from: (name: string, who: string, at: string) =>
    `Hội nghị “${name}”, tệp do ${who === '' ? 'người chưa ghi tên' : who} tạo lúc ${at}.`,
  kinds: {
    new: 'Hội nghị này chưa có trên máy.',
    same: 'Trên máy đã có đúng như trong tệp, không phải nhận gì thêm.',
    differs: 'Hội nghị này đã có trên máy và khác với tệp. Phần chỉ một bên sửa được ghép lại.',
  },
  figures: 'Số liệu',
  figuresColumns: { what: 'Số liệu', here: 'Trên máy này', inFile: 'Trong tệp' },
  figureNames: { returns: 'Xác nhận', delegates: 'Đại biểu', letters: 'Giấy mời đã phát hành' },
  areas: AREAS,
  area: ({ added, changed, removed, kept }: AreaDifference) =>
    [
      added > 0 ? `thêm ${added}` : '',
      changed > 0 ? `đổi ${changed}` : '',
      removed > 0 ? `bớt ${removed}` : '',
      kept > 0 ? `giữ ${kept} của máy này` : '',
    ]
      .filter(part => part !== '')
      .join(', '),
  differences: 'Sẽ nhận vào',
  clashes: (count: number) => `${count} chỗ cả hai bên cùng sửa`,
  clashHint: 'Chọn bên được giữ. Chưa chọn thì giữ của máy này.',
  mine: 'Giữ của máy này',
  theirs: 'Lấy theo tệp',
  removedBy: { mine: 'Máy này đã xóa.', theirs: 'Trong tệp đã xóa.' },
  value: (field: string, mine: string, theirs: string) => `${field}: máy này “${mine}”, tệp “${theirs}”`,
  accept: 'Nhận bàn giao',
  accepting: 'Đang nhận bàn giao',
  accepted: (label: string) => `Đã xong: ${label}`,
  undo: 'Hoàn tác',
  cancel: 'Thôi',
  close: 'Đóng',
} as const
