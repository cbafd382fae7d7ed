/** Names of people as lists write them: honorifics before, positions behind, in one cell or two. */
import { remembered } from '../kernel/remember.ts'
import { fold } from '../vietnamese/text.ts'

const HONORIFIC =
  /^(?:(?:đ\s*\/\s*c|đ\.\s*c|đc|d\/c|đồng chí|dong chi|ông\s*[/(]\s*bà\)?|ông|bà)\s*[.:]?(?:\s+|(?<=[.:/])))+/iu

/** The first letters of what is left off: a digit, `đ`, `d`, `ô`, `b`, also where a mark is a letter of its own. */
const MAY_BEGIN = /^[\dđdôob]/iu
const UNEVEN = /\s\s|[^\S ]/

const NUMBER = /^\d{1,3}\s*[.)/-]\s*(?=\p{L})/u

/** Leaves off `Đ/c`, `Đồng chí`, `Ông`, `Bà`, and a number before. */
export function withoutHonorific(text: string): string {
  const even = (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
  // Most cells are a name and nothing else: their first letter tells.
  if (!MAY_BEGIN.test(even)) return even
  const trimmed = even.replace(NUMBER, '')
  const rest = trimmed.replace(HONORIFIC, '').trim()
  // "Ông Văn Hội": Ông is a family name too.
  return rest === '' || /^(?:ông|bà)\s+(?:văn|thị)(?!\p{L})/iu.test(trimmed) ? trimmed : rest
}

/** Words of offices, with their accents: "Phong", "Trương" and "Công" are names, "phòng" and "trưởng" are not. */
const OFFICE_WORDS =
  /(?<!\p{L})(?:bí thư|chủ tịch|[uủ][ỷy] viên|đảng [uủ][ỷy]|đảng bộ|chi bộ|chi [uủ][ỷy]|văn phòng|phòng|ban (?:\p{L}+)|hội (?:nông|liên|cựu|lhpn|ccb|đồng|nghị)|đoàn (?:thể|thanh|tncs|đbqh)|cơ quan|đơn vị|thành phần|thành viên|đại biểu|khách mời|chủ trì|lãnh đạo|trưởng|phó (?:bí|chủ|trưởng|giám|chánh|ban|phòng)|tổ (?:giúp|trưởng|phó|dân)|thường trực|thường vụ|chấp hành|cán bộ|công chức|chuyên viên|kỹ thuật|danh sách|tổng (?:cộng|số)|người|nơi nhận|giám đốc|công an|quân sự|xã|phường|thôn|điện thoại|liên hệ|họ và tên|họ tên|chức vụ|ghi chú|số lượng|đồng chí|xác nhận|thư ký|nhóm|khối|các|mặt trận|tập thể|đại diện|dự họp|dự tại|điểm cầu|hội nghị)(?!\p{L})/u
const OFFICE_WORDS_PLAIN =
  /\b(?:bi thu|chu tich|uy vien|uv|uvbtv|uvbch|duv|dang uy|dang bo|chi bo|ubnd|hdnd|mttq|ubmttq\w*|bch|bcd|btv|van phong|vpdu|co quan|don vi|thanh phan|thanh vien|dai bieu|khach moi|chu tri|lanh dao|pho bi|pho chu|can bo|cong chuc|chuyen vien|ky thuat|danh sach|tong cong|tong so|noi nhan|giam doc|cong an|quan su|dien thoai|lien he|ho va ten|ho ten|chuc vu|ghi chu|so luong|dong chi|to giup viec|thuong truc|thuong vu|mat tran)\b/

/** True for words of offices and groups, which no person's name holds. */
export function namesAnOffice(text: string): boolean {
  const small = text.normalize('NFC').toLowerCase()
  if (OFFICE_WORDS.test(small) || /^(?:tổng|cộng)(?!\p{L})/u.test(small)) return true
  // Without accents only whole expressions count; abbreviations count everywhere.
  return /[^\p{ASCII}]/u.test(small)
    ? /(?<!\p{L})(?:uv|uvbtv|uvbch|đuv|ubnd|hđnd|mttq|ubmttq\w*|bch|bcđ|btv|vpđu)(?!\p{L})/u.test(small)
    : OFFICE_WORDS_PLAIN.test(small)
}

const WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u

/** A name of two to seven words, each with a capital, none a word of offices. `TRẦN VĂN PHÒNG` passes only in part. */
export const isPersonName: (text: string) => boolean = remembered(text => {
  const name = withoutHonorific(text)
  const words = name.split(' ')
  if (words.length < 2 || words.length > 7 || name.length > 60) return false
  if (!words.every(word => WORD.test(word))) return false
  // "Lê Công An" is a name, "Công an xã" an office.
  return !namesAnOffice(name.replace(/(?<=\p{L} )Công An$/u, ''))
})

const FAMILY_NAMES = new Set(
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương lâm mai đào cao lương lưu tạ tô hà châu thái tống tăng từ văn vương kiều quách nghiêm tôn thân thạch sơn bạch cù chu doãn giang hứa khổng kim la lại lục mạc ninh nông ông phùng quan tiêu triệu trang ung viên xa ya a y'.split(
    ' ',
  ),
)

/** `Trần Văn Trưởng`: begins with a family name, whatever the words behind it mean elsewhere. */
export const hasFamilyName: (text: string) => boolean = remembered(text => {
  const words = withoutHonorific(text).split(' ')
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(word => WORD.test(word)) &&
    FAMILY_NAMES.has((words[0] ?? '').normalize('NFC').toLocaleLowerCase('vi'))
  )
})

/** True when a cell begins with a name, whatever follows it. */
export const beginsWithName = (text: string): boolean =>
  isPersonName(text) || isPersonName(text.split(/\n|\s[-–—]|[–—]\s|-\s|[,;:(<]/)[0]?.trim() ?? '')

/** `Nguyễn Văn A`, `Trần Thị B`: the people of forms and examples. */
export function sampleName(name: string): boolean {
  const bare = name.trim()
  return bare.at(-2) === ' ' && /^\p{L}{2,}(?: \p{L}{2,}){1,2} [A-ZĐ]$/u.test(bare)
}

const POSITION =
  /\b(?:bi thu|chu tich|uy vien|uvbtv|uvbch|uvtv|uv|duv|btv|tvdu|truong|pho|chanh|giam doc|chuyen vien|cong chuc|can bo|thu ky|chu nhiem|chi huy|lanh dao|dai dien|vien chuc|ct|pct|pbt|bt|thuong truc|thanh vien|hieu truong|nhan vien|van thu|ke toan)\b/

/** True for words that name an office someone holds; "Trương Văn Phó" is a name for all that. */
export const isPosition: (text: string) => boolean = remembered(
  text => POSITION.test(fold(text)) && !isPersonName(text),
)

export type NameAndPosition = { readonly name: string; readonly position: string }

const SEPARATORS: readonly RegExp[] = [
  /\n+/,
  /\s+[-–—]\s*|\s*[–—]\s+|[-–—]\s+/,
  /\s*[,;]\s*/,
  /\s*:\s*/,
  /\s*\(/,
]

/**
 * Parts a cell into a name and a position: `Đỗ Văn Phúc - Bí thư Đảng ủy`, `Lê An (Chủ tịch)`,
 * `Bí thư: Lê An`. Null when the cell is not of that kind. `isSure`: no other column holds positions, so that
 * whatever stands behind a name is one.
 */
export function splitNameAndPosition(text: string, isSure = false): NameAndPosition | null {
  for (const separator of SEPARATORS) {
    const match = separator.exec(text)
    if (match === null) continue
    const left = text.slice(0, match.index).trim()
    const right = unbracketed(text.slice(match.index + match[0].length).trim(), match[0].includes('('))
    if (left === '' || right === '') continue
    if (isPersonName(left) && (isSure || isPosition(right)))
      return { name: withoutHonorific(left), position: right }
    if (isPosition(left) && !isPersonName(left) && isPersonName(right))
      return { name: withoutHonorific(right), position: withoutHonorific(left) }
  }
  return null
}

const unbracketed = (text: string, opened: boolean): string =>
  (opened ? text.replace(/\)\s*$/, '') : text).replace(/\s+/g, ' ').trim()

/** `Đ/c Phạm Tấn Trung, Bí thư Đảng ủy phường` with or without a position; null when nobody is named. */
export function readNamed(text: string): NameAndPosition | null {
  const split = splitNameAndPosition(text)
  if (split !== null) return split
  const flat = withoutHonorific(text.replace(/\s+/g, ' '))
  return isPersonName(flat) ? { name: flat, position: '' } : null
}

/** True for the head of the unit's Party committee, and for nobody's deputy or branch. */
export function isSecretary(position: string): boolean {
  const folded = fold(position)
  return (
    /^bt(?: du| dang uy)?(?=$|[,;/(-]|\s[,;/(-])|(?:^|[,;/\-(]\s*|\s)bi thu(?: dang uy| dang bo| du\b|$|[,;/(\- ])/.test(
      folded,
    ) &&
    !/pho bi thu|pbt|bi thu chi bo|bi thu doan|bi thu dang uy bo phan|nguyen bi thu|bi thu chi doan|bi thu (?:xa|phuong) doan/.test(
      folded,
    )
  )
}
