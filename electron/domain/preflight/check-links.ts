/** Links that lead nowhere, or whose code cannot be read from paper. */
import { linkTargetFor } from '../invitation/recipient-wording.ts'
import type { Meeting, MeetingLink } from '../meeting/meeting.ts'
import { error, type Finding, quoted, warning, when } from './finding.ts'
import { short } from './written-fields.ts'

/** How the code of one address came out when it was drawn as it will be printed and read again. */
export type CodeReading = {
  readonly url: string
  /** Side of one module on paper; null when no code holds the address. */
  readonly moduleMm: number | null
  /** What a reader made of the code; null when it found none. */
  readonly text: string | null
  /** Whether it was read from the page as it is printed, or from the drawing of the code alone. */
  readonly seenOn: 'page' | 'drawing'
}

/** Below this a telephone must be held very still, and a copy of a copy no longer reads. */
const FINE_MODULE_MM = 0.33

const WEB_ADDRESS = /^https?:\/\/(?:[^\s/?#@:]+\.)+[\p{L}\d-]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu
const PLACEHOLDER =
  /^#|^(?:https?:\/\/)?(?:www\.)?(?:example\.|localhost|abc\.|xxx|yyy|link\b|domain\.|tenmien\.|your)|x{4,}|\.\.\.|…|[<[](?:link|url|điền|dán)[^>\]]*[>\]]|\b(?:todo|tbd)\b|chưa có|cập nhật sau|điền sau|bổ sung sau|^https?:\/{0,2}$/iu
const KNOWN_FIELD = /\{unit\.(?:code|name)\}/g
/** Whoever opens this address may change the form instead of filling it in. */
const EDITING =
  /^https?:\/\/docs\.google\.com\/(?:forms|document|spreadsheets|presentation)\/(?:\S*\/)?edit\b/i

/** @param codes readings of the addresses that the letters carry; an address not among them is not judged */
export const checkLinks = (meeting: Meeting, codes: readonly CodeReading[]): readonly Finding[] => [
  ...meeting.links.flatMap((link, index) => checkLink(link, nameOf(link, index), codes)),
  ...checkSameAddress(meeting.links),
  ...checkPromisedLinks(meeting),
  ...checkSecrecy(meeting),
]

/** A link without words is told from others by its place. */
const nameOf = ({ label }: MeetingLink, index: number): string =>
  label.trim() === '' ? String(index + 1) : short(label)

function checkLink(link: MeetingLink, name: string, codes: readonly CodeReading[]): readonly Finding[] {
  const { id } = link
  const url = link.url.trim()
  if (url === '')
    return [error('link-empty', 'link', `Liên kết ${name} chưa có địa chỉ. Hãy dán địa chỉ vào.`, { id })]
  if (PLACEHOLDER.test(url))
    return [
      error(
        'link-placeholder',
        'link',
        `Liên kết ${name} mới có địa chỉ tạm ${quoted(url)}. Hãy thay bằng địa chỉ thật.`,
        { id, about: url },
      ),
    ]
  const unknown = url.replace(KNOWN_FIELD, '').match(/[{}]/)
  if (unknown !== null)
    return [
      error(
        'link-address',
        'link',
        `Liên kết ${name} có mục thay thế chương trình không biết. Chỉ dùng {unit.code} hoặc {unit.name}.`,
        { id, about: url },
      ),
    ]
  if (!WEB_ADDRESS.test(url.replace(KNOWN_FIELD, 'x')))
    return [
      error(
        'link-address',
        'link',
        `Liên kết ${name} không phải địa chỉ web: ${quoted(url)}. Địa chỉ phải bắt đầu bằng https:// hoặc http://.`,
        { id, about: url, fix: withScheme(id, url) },
      ),
    ]
  return [...checkEditing(link, url, name), ...checkCodes(link, codes, name)]
}

const withScheme = (id: string, url: string) =>
  WEB_ADDRESS.test(`https://${url.replace(KNOWN_FIELD, 'x')}`)
    ? {
        label: 'Thêm “https://”',
        changes: [{ kind: 'update', id, part: { kind: 'link', fields: { url: `https://${url}` } } } as const],
      }
    : null

const checkEditing = ({ id }: MeetingLink, url: string, name: string): readonly Finding[] =>
  when(EDITING.test(url), () =>
    warning(
      'link-address',
      'link',
      `Liên kết ${name} là địa chỉ để sửa biểu mẫu, không phải để trả lời. Hãy lấy địa chỉ ở nút Gửi (kết thúc bằng /viewform).`,
      { id, about: url },
    ),
  )

const READ_FROM: Readonly<Record<CodeReading['seenOn'], string>> = {
  page: 'đọc trên trang in ở 300 dpi',
  drawing: 'đọc từ hình vẽ của mã, chưa đọc trên trang in',
}

/** One finding for all the addresses one template makes. */
function checkCodes(link: MeetingLink, codes: readonly CodeReading[], name: string): readonly Finding[] {
  const { id } = link
  const own = codes.filter(code => code.url === link.url.trim() || isMadeFrom(link, code.url))
  const about = link.url
  if (own.some(code => code.moduleMm === null))
    return [
      error(
        'link-length',
        'link',
        `Địa chỉ của liên kết ${name} quá dài (${link.url.length} ký tự) nên không thành mã QR được. Hãy dùng địa chỉ rút gọn.`,
        { id, about },
      ),
    ]
  const wrong = own.find(code => code.text !== code.url)
  if (wrong !== undefined)
    return [
      error(
        'link-code',
        'link',
        `Mã QR của liên kết ${name} không đọc lại được đúng địa chỉ (${READ_FROM[wrong.seenOn]}). Hãy dùng địa chỉ ngắn hơn.`,
        { id, about },
      ),
    ]
  const finest = Math.min(...own.map(code => code.moduleMm ?? Number.POSITIVE_INFINITY))
  return when(finest < FINE_MODULE_MM, () =>
    warning(
      'link-code',
      'link',
      `Mã QR của liên kết ${name} quá dày: mỗi ô chỉ ${String(finest.toFixed(2)).replace('.', ',')} mm, điện thoại khó đọc. Hãy dùng địa chỉ rút gọn.`,
      { id, about },
    ),
  )
}

const TEMPLATE = /\{unit\.(?:code|name)\}/

function isMadeFrom(link: MeetingLink, url: string): boolean {
  const [start = '', ...rest] = link.url.trim().split(TEMPLATE)
  return rest.length > 0 && url.startsWith(start) && url.endsWith(rest.at(-1) ?? '')
}

function checkSameAddress(links: readonly MeetingLink[]): readonly Finding[] {
  return links.flatMap((link, index) => {
    const first = links.findIndex(other => other.url.trim() === link.url.trim())
    return when(link.url.trim() !== '' && first < index, () =>
      warning(
        'link-twice',
        'link',
        `Liên kết ${nameOf(link, index)} có cùng địa chỉ với liên kết ${nameOf(links[first] ?? link, first)}. Hãy kiểm tra xem có dán nhầm không.`,
        { id: link.id, about: link.url },
      ),
    )
  })
}

const PROMISE = /(?:theo|qua|tại|quét)\s+(?:đường\s+)?(?:link|liên kết|mã\s*QR)/iu

function checkPromisedLinks(meeting: Meeting): readonly Finding[] {
  if (meeting.links.length > 0) return []
  const items = meeting.assignments.flatMap(assignment => assignment.items)
  return items
    .filter(item => PROMISE.test(item.text))
    .map(item =>
      error(
        'link-empty',
        'assignment-item',
        `Nhiệm vụ ${short(item.text)} nhắc đến liên kết hoặc mã QR nhưng giấy mời không có liên kết nào.`,
        { id: item.id },
      ),
    )
}

/** A meeting marked MẬT must not point to Internet drives. */
const checkSecrecy = ({ formChoices, links }: Meeting): readonly Finding[] =>
  when(formChoices.secrecy !== 'none' && links.some(link => link.url.trim() !== ''), () =>
    warning(
      'secrecy',
      'link',
      'Giấy mời có dấu độ mật nhưng kèm liên kết, mã QR trên Internet. Tài liệu mật không được đưa lên mạng: hãy bỏ liên kết hoặc ghi rõ lý do giữ lại.',
      { id: links.find(link => link.url.trim() !== '')?.id ?? '', about: formChoices.secrecy },
    ),
  )

/** The addresses of the links as their letters carry them: as they are, or filled in for each place. */
export const addressesOf = (
  meeting: Meeting,
  recipients: readonly Parameters<typeof linkTargetFor>[0][],
): readonly string[] => [
  ...new Set(
    meeting.links.flatMap(link =>
      recipients.flatMap(recipient => {
        const target = linkTargetFor(recipient, link)
        return target.kind === 'address' ? [target.url] : []
      }),
    ),
  ),
]
