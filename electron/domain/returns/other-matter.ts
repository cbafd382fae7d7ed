/** What says that a file is no return of this meeting: the day of another one, another province, another matter. */
import type { Directory } from '../directory/parse-units.ts'
import { dateOf, formatDate, type LocalDate, localDateTime, minutesAfter } from '../kernel/local-time.ts'
import type { Place } from '../meeting/places.ts'
import { fold } from '../vietnamese/text.ts'
import { dayOf, writtenTimes } from '../vietnamese/written-times.ts'
import { documentDateIn } from './labelled-facts.ts'
import type { CellRef, ReadProblem } from './reading.ts'
import { cellsOfRow, refOf, visibleRows } from './sheet-cells.ts'
import type { TabledSheet } from './understand-return.ts'
import type { Sheet } from './workbook.ts'

/** What a return of the meeting is told from others by. */
export type Occasion = {
  /** The days it is held on; nothing is said of days where they are not known. */
  readonly days: readonly LocalDate[]
  /** Names of the provinces that no place lies in, without kind words. */
  readonly provinces: readonly string[]
}

/** The provinces of the country that hold no place of the meeting. */
export function provincesElsewhere(
  places: readonly Place[],
  provinces: Directory['provinces'],
): readonly string[] {
  const own = new Set(places.flatMap(({ unit }) => unit?.provinceCode ?? []))
  return provinces
    .filter(({ code }) => !own.has(code))
    .map(({ name }) => name.replace(/^(?:tỉnh|thành phố)\s+/iu, ''))
}

type Heading = { readonly text: string; readonly folded: string; readonly where: CellRef }

const ROWS_WITHOUT_TABLE = 15
const LONGEST_HEADING = 200

/** Nothing for most files; a person confirms or puts the file aside. */
export function otherMatter(sheets: readonly TabledSheet[], occasion: Occasion): readonly ReadProblem[] {
  const hasTable = sheets.some(({ table }) => table !== null)
  // Beside a list a sheet of its own may plan tests of the line on other days.
  const headings = sheets.flatMap(each =>
    headingsOf(each).filter(({ folded }) => !hasTable || each.table !== null || !IS_CLOCK.test(folded)),
  )
  return [
    ...otherDay(headings, occasion.days),
    ...otherProvince(headings, occasion.provinces),
    ...otherSubject(headings, sheets),
  ].slice(0, 1)
}

/** A message has no headings that tell its day and matter; a place of another province it may name. */
export const otherProvinceNamed = (sheet: Sheet, { provinces }: Occasion): readonly ReadProblem[] =>
  otherProvince(headingsOf({ sheet, table: null }), provinces)

const headingsOf = ({ sheet, table }: TabledSheet): readonly Heading[] =>
  visibleRows(sheet, 0, Math.min(table?.headerTop ?? ROWS_WITHOUT_TABLE, sheet.rows.length)).flatMap(row =>
    cellsOfRow(sheet, row).flatMap(({ column, cell }) =>
      cell.text
        .split('\n')
        .filter(text => text.length <= LONGEST_HEADING)
        .map(text => ({ text, folded: fold(text).trim(), where: refOf(sheet, row, column) })),
    ),
  )

const BASIS = /^\(?\s*(?:kem theo|theo|can cu|thuc hien|ban hanh|gui kem|han|truoc)\b/
/** The date behind these is the document's. */
const OF_DOCUMENT =
  /\b(?:giay moi|cong van|thong bao|ke hoach|quyet dinh|van ban|cv|gm|so(?! (?:luong|dai bieu|nguoi)\b))\b[^;]*$/
const OF_MEETING = /\b(?:hoi nghi|cuoc hop|du hop|phien hop|hop truc tuyen)\b/
/** `14:00 30/6`, `8 giờ 00, ngày 30/6`: a time and nothing of what happens then. */
const IS_CLOCK = /^[\d\s:./,-]*(?:gio|g|h|ngay|phut|[\d\s:./,-])+$/
/** `Thời gian: ngày 15/5/2026`; when it was sent is none of it. */
const IS_WHEN = /^[-+*•\s]*(?:thoi gian|ngay hop|buoi hop)(?! (?:gui|nop|lap|dang ky|cap nhat|bao cao))\b/
/** `Số lượng đại biểu ngày 15/5/2026`. */
const OF_DELEGATES = /\bdai bieu (?:(?:tham )?du )?ngay \d/
/** A letter of a meeting called within days is not months old. */
const OLDEST_LETTER_DAYS = 60

function otherDay(headings: readonly Heading[], days: readonly LocalDate[]): readonly ReadProblem[] {
  const [first] = days
  if (first === undefined) return []
  const told = headings.flatMap(heading => meetingDays(heading, Number(first.slice(0, 4))))
  const [other] = told
  const ask = (what: string, where: CellRef): ReadProblem => ({
    severity: 'question',
    code: 'other-meeting',
    message: `Ô ${where.cell} ghi ${what}, hội nghị này họp ngày ${days.map(formatDate).join(', ')}. Nếu tệp của hội nghị khác thì bỏ qua tệp; nếu không thì xác nhận số đại biểu.`,
    where,
  })
  if (told.some(({ day }) => days.includes(day))) return []
  if (other !== undefined) return [ask(`hội nghị ngày ${formatDate(other.day)}`, other.where)]
  const oldest = dateOf(minutesAfter(localDateTime(`${first}T00:00`), -OLDEST_LETTER_DAYS * 24 * 60))
  const old = headings.find(({ text }) => {
    const date = documentDateIn(text)
    return date !== null && date < oldest
  })
  return old === undefined ? [] : [ask(`"${old.text.trim()}"`, old.where)]
}

function meetingDays(
  { text, folded, where }: Heading,
  year: number,
): readonly { readonly day: LocalDate; readonly where: CellRef }[] {
  if (BASIS.test(folded)) return []
  const slashed = text.replace(/(?<!\d)(\d{1,2})\s*[.-]\s*(\d{1,2})\s*[.-]\s*(\d{4})(?!\d)/g, '$1/$2/$3')
  return writtenTimes(slashed).flatMap(time => {
    const isOfMeeting =
      [OF_MEETING, IS_WHEN, OF_DELEGATES].some(sign => sign.test(folded)) || time.hour !== null
    const day = dayOf(time, year)
    return isOfMeeting &&
      time.lead === '' &&
      day !== null &&
      !OF_DOCUMENT.test(fold(slashed.slice(0, time.index)))
      ? [{ day, where }]
      : []
  })
}

const MAY_NAME_PROVINCE = /\b(?:tinh|thanh|tp)\b/

function otherProvince(headings: readonly Heading[], provinces: readonly string[]): readonly ReadProblem[] {
  const likely = headings.filter(
    ({ folded }) => MAY_NAME_PROVINCE.test(folded) && !/^(?:kinh )?gui\b/.test(folded),
  )
  if (likely.length === 0 || provinces.length === 0) return []
  const names = provinces.map(name => fold(name).replace(/\W/g, '.')).join('|')
  const spelled = new RegExp(`\\b(?:tinh(?: uy)?|thanh (?:pho|uy)|tp\\.?) (?:${names})\\b`)
  const found = likely.find(({ folded }) => spelled.test(folded))
  return found === undefined
    ? []
    : [
        {
          severity: 'question',
          code: 'other-province',
          message: `Ô ${found.where.cell} ghi "${found.text.trim()}", là tỉnh khác; tên xã, phường có thể trùng nhau. Nếu tệp gửi nhầm thì bỏ qua tệp; nếu không thì xác nhận số đại biểu.`,
          where: found.where,
        },
      ]
}

const OTHER_SUBJECT =
  /\b(?:bang luong|tien luong|cham cong|ho (?:can )?ngheo|dang phi|khen thuong|ky luat|cu tri|tro cap|tiem chung|hoc sinh|sinh vien|thu chi|tai san|cong no|quyet toan|lich truc|phan cong truc|truc tet|ho khau|nhan khau|bao hiem|quy hoach|nang luong|kiem ke|van phong pham)\b/
const OTHER_COLUMN =
  /^(?:thanh tien|he so(?: luong)?|so tien|muc luong|don gia|so (?:nhan )?khau|dien tich|ho va ten chu ho|ten chu ho|ngay cong)\b/
const OF_RETURN = /\b(?:hoi nghi|dai bieu|hop|diem cau|tham du|tham gia|truc tuyen)\b/

function otherSubject(headings: readonly Heading[], sheets: readonly TabledSheet[]): readonly ReadProblem[] {
  if (headings.some(({ folded }) => OF_RETURN.test(folded))) return []
  const title = headings.find(({ folded }) => OTHER_SUBJECT.test(folded))
  const [column] = sheets.flatMap(({ sheet, table }) =>
    (table?.columns ?? [])
      .filter(({ label }) => OTHER_COLUMN.test(fold(label)))
      .map(({ label, column: at }) => ({ text: label, where: refOf(sheet, table?.headerTop ?? 0, at) })),
  )
  const found = title ?? column
  return found === undefined
    ? []
    : [
        {
          severity: 'question',
          code: 'other-subject',
          message: `Ô ${found.where.cell} ghi "${found.text.trim()}", không nói đến hội nghị. Nếu tệp gửi nhầm thì bỏ qua tệp; nếu là danh sách dự hội nghị thì xác nhận số đại biểu.`,
          where: found.where,
        },
      ]
}
