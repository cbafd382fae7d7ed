/** The mark by which a form of ours is known again: whose it is, of which meeting, with which groups. */
import { asId, type MeetingId } from '../../kernel/ids.ts'
import type { ParticipantGroup } from '../../meeting/meeting.ts'
import type { CellRef } from '../reading.ts'
import { refOf } from '../sheet-cells.ts'
import type { Workbook } from '../workbook.ts'

export type FormMark = {
  readonly meetingId: MeetingId
  /** Whose form it is; null for the one form with a row for every place. */
  readonly code: string | null
  /** `groupsVersion` of the groups the form asks for. */
  readonly version: string
}

const MARK = /DIEMCAU\/1\/([^\s/]+)\/([^\s/]*)\/([0-9a-f]{8})(?![0-9a-f])/

/** `DIEMCAU/1/{meeting}/{place}/{version}`: plain text, so that it lives in any format of a workbook. */
export const writeMark = ({ meetingId, code, version }: FormMark): string =>
  ['DIEMCAU', '1', encodeURIComponent(meetingId), encodeURIComponent(code ?? ''), version].join('/')

/** The mark a text holds; null when it holds none. */
export function parseMark(text: string): FormMark | null {
  const [, meeting = '', code = '', version = ''] = MARK.exec(text) ?? []
  if (version === '') return null
  try {
    const own = decodeURIComponent(code)
    return { meetingId: asId(decodeURIComponent(meeting)), code: own === '' ? null : own, version }
  } catch {
    // A broken escape is no mark of ours.
    return null
  }
}

export type FoundMark = { readonly mark: FormMark; readonly where: CellRef }

/** The different marks of a workbook, hidden sheets included; one for a form as it was sent out. */
export function findMarks(workbook: Workbook): readonly FoundMark[] {
  const found = new Map<string, FoundMark>()
  for (const sheet of workbook.sheets)
    for (const [row, cells] of sheet.rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (cell === null || !cell.text.includes('DIEMCAU/')) continue
        const mark = parseMark(cell.text)
        // The place a person sees is the better one to point at.
        if (mark !== null && (!found.has(writeMark(mark)) || !sheet.hidden))
          found.set(writeMark(mark), { mark, where: refOf(sheet, row, column) })
      }
  return [...found.values()]
}

/** Changes when a group is added, removed, moved or worded anew: eight hexadecimal digits (FNV-1a). */
export function groupsVersion(groups: readonly ParticipantGroup[]): string {
  let hash = 0x811c9dc5
  for (const unit of groups.flatMap(({ id, text }) => [...`${id}\u0000${text}\u0000`]))
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
