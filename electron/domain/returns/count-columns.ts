/** Which of several columns of numbers says how many come, and which only say it in part. */
import { fold } from '../vietnamese/text.ts'
import type { Table, TableColumn } from './find-table.ts'

export type CountColumns = {
  /** The column of the number itself; null where every column counts only some of the people. */
  readonly total: TableColumn | null
  readonly others: readonly TableColumn[]
}

/** Words that name no group of people. */
const GENERAL =
  /\b(?:tong|cong|so|luong|sl|dai bieu|dbieu|nguoi|dong chi|d\/c|can bo|tham du|tham gia|du|kien|hop|hoi nghi|truc tuyen|tai|o|diem cau|xa|phuong|dac khu|cap|cua|don vi|dang ky|xac nhan|co mat|thuc te|ghi bang so|bang so|number of|delegates|total|participants|attendees)\b/g
const OF_THOSE_WHO_COME = /tham du|tham gia|co mat|du hop|thuc te|xac nhan/

const heading = ({ above, label }: TableColumn): string =>
  fold(`${above} ${label}`).replace(/\([^()]*\)/g, ' ')

const isGeneral = (column: TableColumn): boolean =>
  heading(column)
    .replace(GENERAL, ' ')
    .replace(/[^a-z0-9]+/g, '') === ''

/** The general one; of several those who come before those who were called, and a sum before its parts. */
export function countColumns(table: Table): CountColumns {
  const counts = table.columns.filter(column => column.role === 'count')
  const [only] = counts
  const general = counts.filter(isGeneral)
  const total =
    counts.length === 1 && only !== undefined
      ? only
      : (general.find(column => OF_THOSE_WHO_COME.test(heading(column))) ??
        general.find(column => /^tong|^cong$/.test(fold(column.label))) ??
        general[0] ??
        counts.find(column => /^tong\b|^cong$/.test(fold(column.label))) ??
        null)
  return { total, others: counts.filter(column => column !== total) }
}
