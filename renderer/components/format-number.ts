/** Numbers as offices write them: `.` between thousands. */

const format = new Intl.NumberFormat('vi-VN')

export const formatNumber = (value: number): string => format.format(value)
