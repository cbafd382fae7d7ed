/** Many letters at once: what is asked for, and the manifest that tells afterwards what was made of it. */
import { csvLine } from '../kernel/csv.ts'

/** PDF: all letters in one file, or a file each; DOCX: a file each. Files as they are, or in one archive. */
export const BATCH_BUNDLES = ['one-file', 'files', 'archive'] as const
export type BatchBundle = (typeof BATCH_BUNDLES)[number]

export type BatchFormat = 'docx' | 'pdf'

export const MANIFEST_STATES = ['made', 'kept', 'unchanged', 'failed', 'cancelled'] as const
/**
 * `made`: now. `kept`: the manifest given back has a file of the same content. `unchanged`: says what the last batch
 * said. `failed`, with the reason. `cancelled`: not reached any more.
 */
export type ManifestState = (typeof MANIFEST_STATES)[number]

export type ManifestRow = {
  readonly code: string
  readonly recipient: string
  /** Name of the file; empty where there is none. */
  readonly file: string
  /** Pages of the letter; null where nobody could count them. */
  readonly pages: number | null
  /** Where the letter begins in a file of many letters; null for a file of its own. */
  readonly firstPage: number | null
  /** Checksum of the file (SHA-256, hexadecimal); empty where there is none. */
  readonly sha256: string
  /** Checksum of what the letter says and how it looks: equal for two files that differ in nothing but their time. */
  readonly content: string
  readonly state: ManifestState
  /** Vietnamese; empty where nothing went wrong. */
  readonly reason: string
}

const STATE_WORDS: Readonly<Record<ManifestState, string>> = {
  made: 'Đã tạo',
  kept: 'Đã có từ lần trước',
  unchanged: 'Không đổi so với lần trước',
  failed: 'Lỗi',
  cancelled: 'Chưa tạo do đã dừng',
}

const COLUMNS = [
  'Mã',
  'Nơi nhận',
  'Tệp',
  'Số trang',
  'Bắt đầu từ trang',
  'SHA-256 của tệp',
  'SHA-256 của nội dung',
  'Trạng thái',
  'Lý do',
] as const

/** The manifest as a table that spreadsheet programs open: UTF-8 with a byte order mark, comma, CRLF. */
export function manifestCsv(rows: readonly ManifestRow[]): string {
  const lines = rows.map(row => [
    row.code,
    row.recipient,
    row.file,
    String(row.pages ?? ''),
    String(row.firstPage ?? ''),
    row.sha256,
    row.content,
    STATE_WORDS[row.state],
    row.reason,
  ])
  return `\ufeff${[COLUMNS, ...lines].map(csvLine).join('')}`
}

/** Files that need not be made again: the content of each place in an earlier manifest that has a file. */
export const contentsInManifest = (rows: readonly ManifestRow[]): ReadonlyMap<string, ManifestRow> =>
  new Map(
    rows
      .filter(row => row.file !== '' && row.content !== '' && row.state !== 'failed')
      .map(row => [row.code, row]),
  )
