/** What a person reads when something did not work; most sentences come from the program itself. */
export const errorsText = {
  defect: 'Chương trình gặp lỗi ngoài dự kiến. Dữ liệu đã lưu không bị ảnh hưởng.',
  screenFailed: 'Không mở được màn hình này',
  retry: 'Thử lại',
  copyDetails: 'Sao chép chi tiết',
  notCopied: 'Không sao chép được. Hãy chọn và sao chép bằng tay.',
  close: 'Đóng',
  notFoundScreen: 'Không có màn hình này.',
} as const
