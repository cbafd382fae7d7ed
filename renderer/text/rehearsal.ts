/** Words of the rehearsal and of the walk through the steps. */
export const rehearsalText = {
  start: 'Diễn tập',
  startHint: 'Làm thử cả quy trình trên hội nghị mẫu và tệp giả, tách riêng khỏi dữ liệu thật',
  starting: 'Đang chuẩn bị diễn tập',
  ending: 'Đang kết thúc diễn tập',
  label: 'Diễn tập',
  on: 'Đang diễn tập: mọi thứ ở đây là giả, dữ liệu thật không bị đụng tới. Kết thúc thì phần diễn tập được xóa.',
  files: { first: 'Nhận tệp ngày đầu', last: 'Nhận tệp sát giờ' },
  receiving: 'Đang đọc tệp diễn tập',
  end: 'Kết thúc diễn tập',
} as const

export const tourText = {
  start: 'Xem qua các bước',
  label: 'Xem qua các bước',
  step: (index: number, all: number) => `Bước ${index}/${all}`,
  back: 'Bước trước',
  next: 'Bước sau',
  close: 'Thôi xem',
  done: 'Xong',
} as const

export type TourStep = { readonly screen: string; readonly title: string; readonly body: string }

/** One step a screen, in the order of the work. */
export const tourSteps: readonly TourStep[] = [
  {
    screen: 'meeting',
    title: 'Ghi nội dung giấy mời',
    body: 'Đi từng phần ở cột trái. Trang giấy bên phải thay đổi ngay theo từng chữ; bấm vào một đoạn trên trang để sửa đoạn đó. Không cần bấm lưu.',
  },
  {
    screen: 'parts',
    title: 'Ghi điểm cầu và người được mời',
    body: 'Mỗi điểm cầu có các thành phần, mỗi thành phần một dòng. Nút ba chấm ở cuối dòng đặt người chủ trì và phần loại trừ.',
  },
  {
    screen: 'invitation',
    title: 'Xem, kiểm tra, phát hành',
    body: 'Chọn nơi nhận bằng phím mũi tên để xem đúng trang sẽ in. Phần Kiểm tra chỉ ra chỗ còn thiếu hoặc sai; nút Sửa đưa đến đúng ô.',
  },
  {
    screen: 'returns',
    title: 'Nhận tệp của địa phương',
    body: 'Thả tệp vào bất cứ đâu trong cửa sổ. Tệp rõ ràng ghi nhận một lần; tệp nào chưa chắc thì chương trình hỏi, kèm câu trả lời gợi ý.',
  },
  {
    screen: 'consolidation',
    title: 'Theo dõi và tổng hợp',
    body: 'Ai chưa nộp, ai nộp muộn, cộng bao nhiêu. Bấm vào bất cứ số nào để biết số đó từ tệp nào, ô nào. Nhắc, chốt số liệu, lập báo cáo cũng ở đây.',
  },
  {
    screen: 'delegates',
    title: 'Trả lời “Tôi dự ở đâu?”',
    body: 'Gõ tên hoặc chức vụ, không cần dấu. Ai được mời ở hai nơi hoặc bị loại trừ khắp nơi thì nằm trong danh sách chờ quyết định.',
  },
  {
    screen: 'roll-call',
    title: 'Điểm danh trong ngày họp',
    body: 'Chọn điểm cầu, đi từng người bằng mũi tên và đánh dấu bằng một phím số. Phiếu điểm danh gửi về thì thả vào cửa sổ. Cộng có mặt, vắng mặt theo cấp và đối chiếu với số đã xác nhận ở cùng màn hình.',
  },
  {
    screen: 'history',
    title: 'Xem lại và hoàn tác',
    body: 'Mọi việc đều được ghi lại: ai làm, lúc nào, trước và sau. Hoàn tác được cả việc cũ, kể cả sau khi tắt máy. Bấm F1 ở bất cứ màn hình nào để xem trợ giúp.',
  },
]
