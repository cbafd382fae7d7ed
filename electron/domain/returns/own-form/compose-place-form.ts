/** The form of one place: numbers by group, who presides, whom to call, and a list of persons. */
import { wordingFor } from '../../invitation/recipient-wording.ts'
import { substituteOf } from '../../invitation/sentences.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { Place } from '../../meeting/places.ts'
import { slug } from '../../vietnamese/file-name.ts'
import type { CellRange } from '../workbook.ts'
import { deadlineWords, formHead, MARK_LINES, markSheet } from './form-head.ts'
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

type Group = { readonly id: string; readonly text: string }

/** A commune lists some 30–80 persons, a point of the province hundreds. */
const LIST_ROWS = { unit: 120, organ: 400 } as const

const INSTRUCTIONS = [
  '1. Chỉ điền vào các ô nền vàng; các ô khác đã khóa để phiếu được đọc đúng.',
  '2. Ghi số đại biểu dự của từng thành phần bằng chữ số; thành phần không có người dự thì ghi 0 hoặc để trống. Tổng cộng tự tính.',
  `3. Ghi từng đại biểu vào trang "${W.listSheet}". Người vắng hoặc dự ở điểm cầu khác thì ghi rõ ở cột ${W.note}.`,
  '4. Gửi lại chính tệp này (đặt tên tệp tùy ý). Khi có thay đổi, sửa rồi gửi lại cả phiếu.',
]

/** @returns one workbook; its file name carries the code, but nothing depends on it */
export function composePlaceForm(meeting: Meeting, place: Place): FormWorkbook {
  const groups = place.point.groups.map(group => ({
    id: group.id,
    text: (group.isChair ? substituteAt(place) : null) ?? wordingFor({ kind: 'place', place }, group.text),
  }))
  const mark = writeMark({
    meetingId: meeting.id,
    code: place.code,
    version: groupsVersion(place.point.groups),
  })
  return {
    fileName: `phieu-${place.code}-${slug(place.title)}`,
    title: `Phiếu xác nhận đại biểu - ${place.title}`,
    author: meeting.letterhead.organ,
    mark,
    sheets: [countsSheet(meeting, place, groups, mark), listSheet(place), markSheet(mark, groups)],
    groupChoices: {
      sheet: W.markSheet,
      range: { top: MARK_LINES, left: 2, bottom: MARK_LINES + groups.length - 1, right: 2 },
    },
  }
}

const WIDTH = 4

function countsSheet(meeting: Meeting, place: Place, groups: readonly Group[], mark: string): FormSheet {
  const rows: (readonly (FormCell | null)[])[] = []
  const merges: CellRange[] = []
  const wide = (cell: FormCell): void => {
    merges.push(across(rows.length, WIDTH))
    rows.push([cell])
  }
  const fact = (label: string, value: FormCell): void => {
    merges.push(across(rows.length, 2), across(rows.length, 2, 2))
    rows.push([lockedCell(label, 'label'), null, value, null])
  }
  for (const line of formHead(meeting, 'PHIẾU XÁC NHẬN ĐẠI BIỂU')) wide(line)
  rows.push([])
  fact(W.unit, lockedCell(place.title, 'value'))
  fact(W.code, lockedCell(place.code, 'value'))
  fact('Hạn gửi phiếu', lockedCell(deadlineWords(meeting), 'value'))
  for (const line of INSTRUCTIONS) wide(lockedCell(line, 'note'))
  rows.push([])
  const header = rows.length
  rows.push([W.order, W.group, W.count, W.note].map(text => lockedCell(text, 'header')))
  for (const [index, { text }] of groups.entries())
    rows.push([
      lockedCell(String(index + 1), 'order'),
      lockedCell(text, 'closed'),
      askedCell('count'),
      askedCell('text'),
    ])
  const sumOf: CellRange = { top: header + 1, left: 2, bottom: rows.length - 1, right: 2 }
  rows.push([
    lockedCell('', 'total'),
    lockedCell(W.total, 'total'),
    { ...lockedCell('', 'total'), sumOf },
    lockedCell('', 'total'),
  ])
  rows.push([])
  for (const line of chairLines(place)) wide(lockedCell(line, 'note'))
  fact(W.chairName, askedCell('text'))
  fact(W.chairPosition, askedCell('text'))
  fact(W.chairReason, askedCell('text'))
  fact(W.chairPhone, askedCell('phone'))
  fact(W.contactName, askedCell('text'))
  fact(W.contactPhone, askedCell('phone'))
  fact(W.remark, askedCell('text'))
  wide(lockedCell(`Mã phiếu: ${mark}`, 'mark'))
  return {
    name: W.countsSheet,
    isHidden: false,
    orientation: 'portrait',
    columnsMm: [12, 98, 24, 41],
    rows,
    merges,
    header,
  }
}

/** Said once where the chair of the place was decided about; otherwise the form asks as it does of everybody. */
function chairLines(place: Place): readonly string[] {
  const { chair } = place
  if (chair === undefined) return []
  if (chair.kind === 'own') return [`Đồng chí ${chair.name} đã được xác định dự và chủ trì tại điểm cầu này.`]
  const who = substituteAt(place) ?? 'người chủ trì thay'
  return [
    `Đồng chí ${chair.name} dự tại ${chair.at}. Chủ trì tại điểm cầu này: ${who}. Ghi người chủ trì thay vào các ô dưới đây.`,
  ]
}

/** `01 đồng chí Thường trực Đảng ủy xã`, by the rule of the letter, where the chair was decided to sit elsewhere. */
function substituteAt(place: Place): string | null {
  const rule = place.point.groups.find(({ isChair }) => isChair)?.substituteRule ?? ''
  if (place.chair?.kind !== 'away' || rule === '') return null
  return substituteOf(wordingFor({ kind: 'place', place }, rule)).replace(/, Chủ trì$/, '')
}

function listSheet(place: Place): FormSheet {
  const columns = [W.order, 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Số điện thoại', W.group, W.note]
  const rows = LIST_ROWS[place.unit === null ? 'organ' : 'unit']
  return {
    name: W.listSheet,
    isHidden: false,
    orientation: 'landscape',
    columnsMm: [12, 56, 74, 32, 48, 40],
    rows: [
      [lockedCell(`DANH SÁCH ĐẠI BIỂU - ${place.title}`, 'title')],
      columns.map(text => lockedCell(text, 'header')),
      ...Array.from({ length: rows }, (_, index) => [
        lockedCell(String(index + 1), 'order'),
        askedCell('text'),
        askedCell('text'),
        askedCell('phone'),
        askedCell('group'),
        askedCell('text'),
      ]),
    ],
    merges: [across(0, columns.length)],
    header: 1,
  }
}
