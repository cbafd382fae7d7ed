/** Which paragraph of a letter is what, from its words and from what stands before it; numbers and dashes only help. */
import type { LetterLine } from './letter-line.ts'
import type { LetterKind, LetterRole } from './roles.ts'

/** The part of the letter a line stands in. */
type Part =
  | 'head'
  | 'title'
  | 'addressees'
  | 'time'
  | 'points'
  | 'groups'
  | 'tasks'
  | 'links'
  | 'distribution'
  | 'signature'

type Step = { readonly role: LetterRole; readonly part: Part }

const words = (pattern: string): RegExp => new RegExp(`^(?:${pattern})(?!\\p{L})`, 'iu')

const FORM_WORDS =
  /^(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*-\s*Tự do\s*-\s*Hạnh phúc|Chưa có liên kết|Mã riêng cho từng đơn vị|Liên kết quá dài|\(?đã ký\)?|\d{1,2}|cụ thể như sau:?)$/iu
const NUMBER_LINE = /^số\s*:?\s*(?:\d{1,5}|_|\.{2,}|…)?\s*(?=[-/])|^số\s*:?\s*\d{1,5}\s*[-/]/iu
const DATE_LINE = /^(?:[^,;]{2,40},\s*)?ngày\s.{0,12}tháng\s.{0,12}năm/iu
const MARK = /^(?:KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC|MẬT|TỐI MẬT|TUYỆT MẬT|DỰ THẢO(?: LẦN \d+)?)$/iu
const CIRCULATION = words('lưu hành|xem xong|không phổ biến')
const TITLE =
  /^(?:GIẤY MỜI|THƯ MỜI|GIẤY TRIỆU TẬP|THÔNG BÁO|CÔNG VĂN|CÔNG ĐIỆN)(?:\s*\(?DỰ HỌP\)?|\s+HỌP)?$/iu
const ADDRESSEE = /^kính (?:gửi|mời)\s*:/iu
const OPENING = words('thực hiện|căn cứ|theo|tiếp theo|được sự|nhằm')
const CONVOKES = /(?:triệu tập|kính mời|tổ chức)(?!\p{L})/iu
const TIME = words('thời gian')
const POINTS =
  /^(?:các\s+)?(?:điểm cầu(?: trực tuyến)?|(?:thành phần|địa điểm)(?:\s*,\s*|\s+và\s+)(?:thành phần|địa điểm)[^.:]*|hình thức, địa điểm[^.:]*)\s*:?$/iu
const POINT = words('điểm cầu')
/** The heading of a letter that shows its recipient only the own point. */
const OWN_POINT = /^điểm cầu trực tuyến\s*:\s*\S/iu
const PLACE = words('địa điểm')
const PLACE_LINE = /^địa điểm\s*:\s*\S/iu
/** What may stand behind a dash below the title of a point. */
const LISTED_HEADING = /^(?:thời gian|địa điểm|thành phần[^:.]{0,20}|chủ trì)\s*:\s*\S/iu
const PARTICIPANTS = /^thành phần(?:\s+(?:tham dự|dự họp|dự|tham gia))?\s*(?:\(trừ[^)]*\))?\s*(?::|$)/iu
/** "Tại điểm cầu tỉnh:" below one heading for all who attend. */
const POINT_OF_GROUPS = /^tại (?:các )?điểm cầu\s[^:]*:$/iu
/** "Chủ trì: Đồng chí …" on a line of its own. */
const PRESIDING = /^(?:người )?chủ trì(?: hội nghị| cuộc họp| phiên họp)?\s*:\s*\S/iu
const TASKS = /^(?:tổ chức thực hiện|phân công (?:nhiệm vụ|thực hiện)|phân công|nhiệm vụ)\s*:?$/iu
const LINK =
  /^(?:link|liên kết|đường dẫn|đường link|mã\s*qr)(?!\p{L})|<https?:[^>]*>$|(?:^|\s)https?:\/\/\S+$/iu
const CLOSING = words('kính mời|rất mong|trân trọng|kính đề nghị|xin trân trọng')
/** A sentence that asks something of all: for a report by a day, or for their presence. */
const REQUEST = words('đề nghị|yêu cầu|trân trọng đề nghị')
const REPORTING = /(?:gửi|báo cáo|đăng ký|xác nhận)(?!\p{L}).*(?:trước|nhất)(?!\p{L})/iu
const DISTRIBUTION = words('nơi nhận')
const AUTHORITY = /^(?:T\/M|TM\.?|K\/T|KT\.?|T\/L|TL\.?|TUQ\.?|Q\.)\s/u
const NAME = /^\p{Lu}[\p{L}'.]*(?:\s+\p{Lu}[\p{L}'.]*){1,5}$/u

const isCapitals = (text: string): boolean => text === text.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(text)

/** The role of each line, in their order. */
export function classifyLines(lines: readonly LetterLine[], kind: LetterKind): readonly LetterRole[] {
  let part: Part = 'head'
  const roles: LetterRole[] = []
  for (const line of lines) {
    const step = stepOf(line, part, roles)
    part = step.part
    roles.push(step.role)
  }
  return withTwoOrgans(
    kind === 'own' ? roles : roles.map((role, at) => superiorRole(role, lines[at]?.text ?? '')),
    lines,
  )
}

function stepOf(line: LetterLine, part: Part, before: readonly LetterRole[]): Step {
  const { text, isItem } = line
  if (FORM_WORDS.test(text)) return { role: 'form-words', part }
  if (DISTRIBUTION.test(text)) return { role: 'form-words', part: 'distribution' }
  if (AUTHORITY.test(text) && isCapitals(text)) return { role: 'authority', part: 'signature' }
  if (part === 'distribution' || part === 'signature') return endStep(line, part, before)
  if (!isItem || isListedHeading(text, part)) {
    const heading = headingStep(text, part)
    if (heading !== null) return heading
  }
  if (part === 'head' || part === 'title' || part === 'addressees') return headStep(line, part)
  return bodyStep(line, part, before)
}

/** A line behind a dash that announces something all the same. */
const isListedHeading = (text: string, part: Part): boolean =>
  part === 'time' || part === 'points'
    ? LISTED_HEADING.test(text)
    : part === 'groups' && PLACE_LINE.test(text)

/** Lines that say by themselves what they are, wherever they stand. */
function headingStep(text: string, part: Part): Step | null {
  const isBody = part !== 'head' && part !== 'title'
  if (TIME.test(text)) return { role: 'sessions', part: 'time' }
  if (OWN_POINT.test(text)) return { role: 'point', part: 'points' }
  if (POINTS.test(text)) return { role: 'form-words', part: 'points' }
  if (POINT.test(text) && isBody && !/[.;]$/.test(text)) return { role: 'point', part: 'points' }
  if (POINT_OF_GROUPS.test(text) && isBody) return { role: 'point', part: 'groups' }
  if (PRESIDING.test(text) && isBody) return { role: 'group', part: 'groups' }
  if (PLACE.test(text) && isBody) return { role: 'place', part: 'points' }
  if (PARTICIPANTS.test(text))
    return { role: /:\s*\S/u.test(text) ? 'group' : 'participants', part: 'groups' }
  if (TASKS.test(text)) return { role: 'form-words', part: 'tasks' }
  if (LINK.test(text) && isBody && !text.endsWith('.')) return { role: 'link', part: 'links' }
  if (REQUEST.test(text) && isBody && part !== 'tasks' && /[./]$/.test(text))
    return { role: REPORTING.test(text) ? 'assignment-item' : 'closing', part: 'links' }
  if (CLOSING.test(text) && isBody && /[./]$/.test(text)) return { role: 'closing', part: 'links' }
  return null
}

function headStep({ text, isItem }: LetterLine, part: Part): Step {
  if (ADDRESSEE.test(text)) return { role: 'addressee', part: 'addressees' }
  if (TITLE.test(text)) return { role: 'document-type', part: 'title' }
  if (part === 'head') {
    if (MARK.test(text) || CIRCULATION.test(text)) return { role: 'mark', part }
    if (NUMBER_LINE.test(text)) return { role: 'number', part }
    if (DATE_LINE.test(text)) return { role: 'place-and-date', part }
    if (isCapitals(text)) return { role: 'organ', part }
  }
  if ((part === 'head' || part === 'title') && /^(?:v\/v|về việc)\s/iu.test(text))
    return { role: 'abstract', part }
  if (text.endsWith(':') || OPENING.test(text) || (CONVOKES.test(text) && text.length > LONG_SENTENCE))
    return { role: 'opening', part: INVITES.test(text) ? 'addressees' : 'time' }
  if (part === 'addressees' && ATTEND.test(text)) return { role: 'unknown', part: 'time' }
  if (part === 'title') return { role: 'abstract', part }
  if (part === 'addressees' && (isItem || /[;.]$/.test(text) || text.length < LONG_SENTENCE))
    return { role: 'addressee', part }
  return { role: 'unknown', part }
}

const LONG_SENTENCE = 60

/** Those who are invited stand below: "Ủy ban nhân dân tỉnh trân trọng kính mời:" (Nghị định 30/2020/NĐ-CP, Mẫu 1.7). */
const INVITES = /kính mời\s*:$/iu
/** Goes on where their list ends. */
const ATTEND = /^(?:(?:tới|đến|về) |tham )?dự\s/iu

/** Below "Thời gian" each session may have a line of its own. */
const CLOCK = /\d{1,2}\s*(?:giờ|h|g|:)/iu

function bodyStep({ text, isItem, number }: LetterLine, part: Part, before: readonly LetterRole[]): Step {
  switch (part) {
    case 'time':
      return {
        role: before.at(-1) === 'sessions' && CLOCK.test(text) ? 'sessions' : 'unknown',
        part,
      }
    case 'groups':
      return { role: 'group', part }
    case 'points':
      // A numbered line between two points names the next one, whatever it is called.
      return { role: number !== '' && !/[.;]$|:\s*\S/.test(text) ? 'point' : 'unknown', part }
    case 'tasks':
      return { role: isItem || /[.;]$/.test(text) ? 'assignment-item' : 'assignee', part }
    case 'links':
      return NAME.test(text) ? { role: 'signer', part: 'signature' } : { role: 'unknown', part }
    default:
      return { role: 'unknown', part }
  }
}

/** "Nơi nhận" and the signature stand side by side, so either may come first. */
function endStep({ text, isItem }: LetterLine, part: Part, before: readonly LetterRole[]): Step {
  if (isItem || /[;.]$/.test(text)) return { role: 'distribution', part }
  if (isCapitals(text)) {
    const goesOn = before.at(-1) === 'authority' && !OFFICE_HELD.test(text)
    return { role: goesOn ? 'authority' : 'position', part: 'signature' }
  }
  if (
    NAME.test(text) &&
    (part === 'signature' || before.includes('distribution')) &&
    !before.includes('signer')
  )
    return { role: 'signer', part: 'signature' }
  return { role: part === 'distribution' ? 'distribution' : 'unknown', part }
}

/** What a position says and the name of an organ does not: without it a line goes on with the authority above it. */
const OFFICE_HELD =
  /(?<!\p{L})(?:PHÓ|CHÁNH|CHỦ (?:TỊCH|NHIỆM)|BÍ THƯ|GIÁM ĐỐC|\p{L}*TRƯỞNG|(?:ỦY|UỶ) VIÊN|THƯ KÝ|CHỈ HUY|CHÍNH (?:ỦY|UỶ)|TƯ LỆNH|THỦ TƯỚNG)(?!\p{L})/u

/** Goes on with the name of the line above it: `ỦY BAN NHÂN DÂN` / `TỈNH QUẢNG NGÃI`. */
const CONTINUED_NAME = /^(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|VÀ)\s(?!(?:ỦY|UỶ)(?!\p{L}))/u

/** Of two names in capitals above the number, the first is the superior organ; a name may take several lines. */
function withTwoOrgans(roles: readonly LetterRole[], lines: readonly LetterLine[]): readonly LetterRole[] {
  let count = 0
  const names = roles.map((role, at) => {
    if (role !== 'organ') return 0
    if (count === 0 || roles[at - 1] !== 'organ' || !CONTINUED_NAME.test(lines[at]?.text ?? '')) count += 1
    return count
  })
  if (count < 2) return roles
  return roles.map((role, at) => {
    if (role !== 'organ') return role
    return names[at] === 1 ? 'superior-organ' : names[at] === 2 ? 'organ' : 'unknown'
  })
}

const DEADLINE = /(?:trước|chậm nhất|muộn nhất)\s.*\d{1,2}\s*(?:\/|tháng)\s*\d{1,2}/iu
const TAKEN_OVER: readonly LetterRole[] = [
  'form-words',
  'superior-organ',
  'organ',
  'number',
  'place-and-date',
  'mark',
  'abstract',
  'document-type',
  'opening',
  'sessions',
]

/** Of a superior organ's letter only what the own letter says of it is taken over. */
function superiorRole(role: LetterRole, text: string): LetterRole {
  if (DEADLINE.test(text) && !TAKEN_OVER.includes(role)) return 'report-deadline'
  return TAKEN_OVER.includes(role) ? role : 'unknown'
}

/** Whose letter it is: the house's own says "GIẤY MỜI" and comes from no organ of the Centre. */
export function kindOfLetter(lines: readonly LetterLine[]): LetterKind {
  const isInvitation = lines.some(line => /^(?:(?:GIẤY|THƯ) MỜI|GIẤY TRIỆU TẬP)$/iu.test(line.text))
  const head = lines.slice(0, 12).filter(line => isCapitals(line.text))
  const isOfCentre = head.some(line => /TRUNG ƯƠNG/u.test(line.text) && !/TRUNG ƯƠNG ĐÓNG/u.test(line.text))
  const isLetter = lines.slice(0, 12).some(line => /^số\s*:?\s*\d+\s*-\s*(?:CV|TB|KH|HD)\//iu.test(line.text))
  const isWholeBody =
    lines.some(line => TASKS.test(line.text)) && lines.some(line => PARTICIPANTS.test(line.text))
  return isOfCentre || (isLetter && !isInvitation) || (!isInvitation && !isWholeBody && head.length > 0)
    ? 'superior'
    : 'own'
}
