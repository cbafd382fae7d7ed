/** How one place is written in a report: its name, its room, who presides, whom to call, what to remark. */
import type { ReportedPlace } from '../consolidation/reported-board.ts'
import { writtenCount } from '../consolidation/written-count.ts'
import { UNIT_KINDS, type UnitKind } from '../directory/unit.ts'
import { formatDateTime } from '../kernel/local-time.ts'

/** What a place is known by. */
export type NamedPlace = Pick<ReportedPlace, 'title' | 'unitKind'>

const OWN_COMMITTEE = /(?<=\S) của Đảng (?:ủy|uỷ)(?: (?:xã|phường|đặc khu))?$/u

/**
 * `Phòng họp trực tuyến`: the unit stands in the column before, so the room of its committee needs neither, and a row
 * one line instead of three.
 */
export function locationBesideName({ location, title, unitKind }: ReportedPlace): string {
  const name = unitKind === null ? '' : title.slice(unitKind.length)
  return name !== '' && location.endsWith(name)
    ? location.slice(0, -name.length).replace(OWN_COMMITTEE, '')
    : location
}

const joined = (separator: string, ...parts: readonly string[]): string =>
  parts.filter(part => part !== '').join(separator)

/** `Lê Thị Hoa, Phó Bí thư Đảng ủy (chủ trì thay)`; empty while nobody is named. */
export function chairText({ answer }: ReportedPlace): string {
  const chair = answer?.chair ?? null
  if (chair === null) return ''
  return joined(' ', joined(', ', chair.name, chair.title), chair.isSubstitute ? '(chủ trì thay)' : '')
}

/** `đồng chí Lê Thị Hoa, Phó Bí thư Đảng ủy`: who presides, inside a sentence. */
export const presiding = ({ name, title }: { readonly name: string; readonly title: string }): string =>
  `đồng chí ${joined(', ', name, title)}`

/** `Trần Minh, 0905000001`. */
export const contactText = ({ answer }: ReportedPlace): string =>
  joined(', ', answer?.contact?.name ?? '', answer?.contact?.phone ?? '')

/** What is out of the ordinary with the place's answer, and the note it came with. */
export function remarkOf(row: ReportedPlace): string {
  if (row.answer === null) return 'Chưa xác nhận'
  const late = row.isLate && row.firstReceivedAt !== null
  return joined(
    '; ',
    late ? `Xác nhận muộn (${formatDateTime(row.firstReceivedAt)})` : '',
    row.isRevised ? revisionText(row) : '',
    row.doubles > 0 ? `${writtenCount(row.doubles)} đại biểu tính ở điểm cầu khác` : '',
    row.answer.note,
  )
}

/** `Sửa đổi 38 thành 45`; a correction of names alone leaves the number. */
export function revisionText({ previousDelegates, delegates }: ReportedPlace): string {
  return previousDelegates === null || previousDelegates === delegates
    ? 'Có sửa đổi danh sách'
    : `Sửa đổi ${writtenCount(previousDelegates)} thành ${writtenCount(delegates)}`
}

/** `điểm cầu cấp tỉnh; 05 xã: An Phú, …; phường Cẩm Thành`: the places of a list, units by kind. */
export function listedNames(rows: readonly NamedPlace[]): string {
  const others = rows.filter(row => row.unitKind === null)
  const kinds = UNIT_KINDS.flatMap(kind => namesOfKind(kind, rows))
  return [...others.map(row => lowered(row.title)), ...kinds].join('; ')
}

function namesOfKind(kind: UnitKind, rows: readonly NamedPlace[]): readonly string[] {
  const names = rows.filter(row => row.unitKind === kind).map(row => row.title.slice(kind.length + 1))
  if (names.length === 0) return []
  return [
    names.length === 1 ? `${kind} ${names[0]}` : `${writtenCount(names.length)} ${kind}: ${names.join(', ')}`,
  ]
}

/** Only the first word of a point's title is a common noun. */
const lowered = (text: string): string => text.replace(/^Điểm cầu\b/u, 'điểm cầu')

/** `xã Sơn Hà`, `điểm cầu cấp tỉnh`: one place inside a sentence. */
export const nameInSentence = (row: NamedPlace): string =>
  row.unitKind === null ? listedNames([row]) : `${row.unitKind} ${row.title.slice(row.unitKind.length + 1)}`
