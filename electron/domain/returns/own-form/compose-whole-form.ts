/** The one form for all places: a row for each, columns for the groups of the commune points. */
import type { Meeting, ParticipantGroup } from '../../meeting/meeting.ts'
import type { Place } from '../../meeting/places.ts'
import type { CellRange } from '../workbook.ts'
import { deadlineWords, formHead, markSheet } from './form-head.ts'
import { groupsVersion, writeMark } from './form-mark.ts'
import {
  across,
  askedCell,
  type FormCell,
  type FormSheet,
  type FormWorkbook,
  lockedCell,
  FORM_WORDS as W,
} from './form-sheets.ts'

/** Columns before and behind those of the groups. */
const LEFT = [W.order, W.code, W.unit] as const
const RIGHT = [W.count, W.chairName, W.chairPosition, W.contactName, W.contactPhone, W.note] as const

/** The groups that have a column: those of the first point that is held at each unit. */
export const commonGroups = (places: readonly Place[]): readonly ParticipantGroup[] =>
  places.find(place => place.unit !== null)?.point.groups ?? []

/** @param places the places that get a row */
export function composeWholeForm(meeting: Meeting, places: readonly Place[]): FormWorkbook {
  const groups = commonGroups(places)
  const mark = writeMark({ meetingId: meeting.id, code: null, version: groupsVersion(groups) })
  return {
    fileName: 'phieu-xac-nhan-chung',
    title: 'Bảng xác nhận đại biểu các điểm cầu',
    author: meeting.letterhead.organ,
    mark,
    sheets: [wholeSheet(meeting, places, groups, mark), markSheet(mark, groups)],
    groupChoices: null,
  }
}

function wholeSheet(
  meeting: Meeting,
  places: readonly Place[],
  groups: readonly ParticipantGroup[],
  mark: string,
): FormSheet {
  const width = LEFT.length + groups.length + RIGHT.length
  const lines = [
    ...formHead(meeting, 'BẢNG XÁC NHẬN ĐẠI BIỂU CÁC ĐIỂM CẦU'),
    lockedCell(`Hạn gửi: ${deadlineWords(meeting)}.`, 'line'),
    lockedCell(
      'Chỉ điền vào các ô nền vàng. Dòng để trống là đơn vị chưa xác nhận, không làm thay đổi số đã có.',
      'note',
    ),
    lockedCell(`Mã phiếu: ${mark}`, 'mark'),
  ]
  const header = lines.length
  const heads = [...LEFT, ...groups.map(group => group.text), ...RIGHT]
  return {
    name: W.wholeSheet,
    isHidden: false,
    orientation: 'landscape',
    columnsMm: [
      10,
      20,
      42,
      ...groups.map(() => Math.max(18, Math.min(34, 150 / groups.length))),
      20,
      38,
      34,
      38,
      28,
      34,
    ],
    rows: [
      ...lines.map(line => [line]),
      heads.map(text => lockedCell(text, 'header')),
      ...places.map((place, index) => placeRow(place, groups, header + 1 + index, index + 1)),
    ],
    merges: lines.map((_, row) => across(row, width)),
    header,
  }
}

/** A place whose groups have no columns gives its number whole. */
function placeRow(
  place: Place,
  groups: readonly ParticipantGroup[],
  row: number,
  order: number,
): readonly FormCell[] {
  const hasColumns = groups.length > 0 && place.point.groups === groups
  const sumOf: CellRange = {
    top: row,
    bottom: row,
    left: LEFT.length,
    right: LEFT.length + groups.length - 1,
  }
  return [
    lockedCell(String(order), 'order'),
    lockedCell(place.code, 'closed'),
    lockedCell(place.title, 'closed'),
    ...groups.map(() => (hasColumns ? askedCell('count') : lockedCell('', 'closed'))),
    hasColumns ? { ...lockedCell('', 'total'), sumOf } : askedCell('count'),
    askedCell('text'),
    askedCell('text'),
    askedCell('text'),
    askedCell('phone'),
    askedCell('text'),
  ]
}
