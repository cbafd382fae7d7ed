/** Words of the fields that offer a list. */
export const listText = {
  open: 'Mở danh sách',
} as const
