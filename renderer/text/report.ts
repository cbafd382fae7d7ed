/** Words of making the report. */
import type { ReportColumn } from '#domain/report/report-columns.ts'

const COLUMNS: Readonly<Record<ReportColumn, string>> = {
  location: 'Địa điểm',
  chair: 'Chủ trì',
  groups: 'Số đại biểu theo thành phần',
  receivedAt: 'Thời điểm nhận',
  contact: 'Đầu mối kỹ thuật, SĐT',
  remark: 'Ghi chú',
}

export const reportText = {
  open: 'Báo cáo',
  title: 'Báo cáo số lượng đại biểu',
  figures: 'Số liệu',
  now: 'Hiện tại',
  closing: (name: string, at: string) => `Đã chốt “${name}” (${at})`,
  amends: 'Thay thế báo cáo',
  amendsNone: 'Không, đây là báo cáo lần đầu',
  amendsOf: (name: string) => `Báo cáo theo lần chốt “${name}”`,
  number: 'Số của báo cáo trước',
  numberHint: 'Để trống nếu ghi bằng tay.',
  columns: 'Cột trong bảng điểm cầu',
  columnNames: COLUMNS,
  columnsHint: 'Lựa chọn được giữ cho các báo cáo sau.',
  pages: 'Trang báo cáo như khi in',
  close: 'Đóng',
  making: (name: string) => `Đang tạo báo cáo ${name}`,
} as const
