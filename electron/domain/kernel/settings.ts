/** Choices made once for the whole program, and what holds until they are made. */
import { DEFAULT_REPORT_COLUMNS, type ReportColumn } from '../report/report-columns.ts'

export type Settings = {
  /** Two digits of the official code. */
  readonly provinceCode: string
  /** Whose name the history shows; empty until told. */
  readonly userName: string
  readonly theme: 'system' | 'light' | 'dark'
  /** The columns of the office's reports. */
  readonly reportColumns: readonly ReportColumn[]
  /** Whom places that were reminded may call: `đồng chí …, chuyên viên Phòng Tổng hợp, điện thoại …`. */
  readonly officeContact: string
}

/** Quảng Ngãi, nobody yet, as the computer has it. */
export const DEFAULT_SETTINGS: Settings = {
  provinceCode: '51',
  userName: '',
  theme: 'system',
  reportColumns: DEFAULT_REPORT_COLUMNS,
  officeContact: '',
}
