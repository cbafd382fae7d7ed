/** Words around the pages of help; the pages themselves are in `resources/help`. */
export const helpText = {
  open: 'Trợ giúp (F1)',
  title: 'Trợ giúp',
  close: 'Đóng trợ giúp',
  pages: 'Các trang trợ giúp',
  search: 'Tìm trong trợ giúp',
  noMatch: 'Không trang nào có những từ này.',
  found: (count: number) => `${count} trang có những từ này`,
} as const
