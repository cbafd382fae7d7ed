/** Words that a careful reader would mark: mixed terms, a commune said of wards, doubled words, doubled marks. */

import { UNIT_KINDS } from '../directory/unit.ts'
import type { Block } from '../document/blocks.ts'
import type { DocumentForm } from '../document/form.ts'
import { textOfBlock } from '../document/plain-text.ts'
import { INVITATION_FIELDS } from '../invitation/invitation-source.ts'
import { ORGAN_OF_UNIT } from '../invitation/recipient-wording.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { capitalised } from '../vietnamese/text.ts'
import { error, type Finding, quoted, warning } from './finding.ts'
import { type WrittenField, writtenFields } from './written-fields.ts'

/** @param blocks the common text, for words that double only where two fields meet */
export function checkWording(
  meeting: Meeting,
  places: readonly Place[],
  blocks: readonly Block[],
  form: DocumentForm,
): readonly Finding[] {
  const fields = writtenFields(meeting).filter(field => field.text !== '')
  const doubled = fields.flatMap(checkDoubled)
  return [
    ...checkTerms(meeting, fields),
    ...checkCommuneOnly(fields, places),
    ...doubled,
    ...checkSeams(blocks, form, doubled),
    ...fields.flatMap(checkClosingMark),
  ]
}

const TERMS = ['hội nghị', 'phiên họp', 'cuộc họp'] as const
/** A meeting of somebody else goes by its own name: "Nghị quyết Hội nghị lần thứ tám", "Hội nghị Trung ương 5". */
const NAMED = '(?!\\s+(?:lần\\s+)?thứ\\s|\\s+Trung ương|\\s+thường kỳ)'

/** The meeting goes by one word; the convocation says which. */
function checkTerms(meeting: Meeting, fields: readonly WrittenField[]): readonly Finding[] {
  const said = `${meeting.convocation} ${meeting.basis.subject}`.toLocaleLowerCase('vi')
  const positions = TERMS.map(term => ({ term, at: said.indexOf(term) })).filter(({ at }) => at >= 0)
  const own = positions.toSorted((left, right) => left.at - right.at)[0]?.term
  if (own === undefined) return []
  // The basis document names the meeting of its own issuer.
  const others = fields.filter(field => field.field !== 'basis')
  return TERMS.filter(term => term !== own).flatMap(term =>
    others.flatMap(field => {
      const pattern = new RegExp(`(?<!\\p{L})${term}(?!\\p{L})${NAMED}`, 'giu')
      const [found] = field.text.match(pattern) ?? []
      if (found === undefined) return []
      const text = field.text.replace(pattern, word => inCaseOf(word, own))
      return [
        warning(
          'terms',
          field.field,
          `Gọi lẫn “${own}” và “${term}”: ${field.where} ghi ${quoted(found)}, nội dung triệu tập ghi “${own}”. Hãy dùng một từ.`,
          {
            id: field.id,
            about: term,
            fix: { label: `Đổi thành “${inCaseOf(found, own)}”`, changes: [field.write(text)] },
          },
        ),
      ]
    }),
  )
}

/** With a capital where the word it replaces had one. */
const inCaseOf = (model: string, word: string): string =>
  model.charAt(0) === model.charAt(0).toLocaleUpperCase('vi') ? capitalised(word) : word

/** An organ of communes alone: not "Đảng ủy xã, phường", not "cấp xã", not one commune by name. */
const COMMUNE_ORGAN = new RegExp(
  `(?<!\\p{L})(${ORGAN_OF_UNIT}(?:\\s+các)?\\s+xã)(?!\\p{L})(?!\\s*(?:,|và|hoặc|/)\\s*(?:phường|đặc khu))(?!\\s+\\p{Lu})`,
  'gu',
)

/** Where wards and the special zone are invited too, the common text must name them. */
function checkCommuneOnly(fields: readonly WrittenField[], places: readonly Place[]): readonly Finding[] {
  const found = new Map<string, { fields: WrittenField[]; words: string }>()
  for (const field of fields) {
    const [words] = field.text.match(COMMUNE_ORGAN) ?? []
    if (words === undefined) continue
    const key = `${field.field} ${field.id}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { fields: [field], words })
    else known.fields.push(field)
  }
  return [...found.values()].flatMap(({ fields: same, words }) => communeOnly(same, words, places))
}

function communeOnly(
  fields: readonly WrittenField[],
  words: string,
  places: readonly Place[],
): readonly Finding[] {
  const [field] = fields
  const units = places.flatMap(place =>
    place.unit !== null && (field?.point?.kind !== 'per-unit' || place.point.id === field.point.id)
      ? [place.unit]
      : [],
  )
  const kinds = UNIT_KINDS.filter(kind => units.some(unit => unit.kind === kind))
  if (field === undefined || !kinds.some(kind => kind !== 'xã')) return []
  const others = kinds
    .filter(kind => kind !== 'xã')
    .map(kind => `${units.filter(unit => unit.kind === kind).length} ${kind}`)
    .join(', ')
  const all = ['xã', ...kinds.filter(kind => kind !== 'xã')].join(', ')
  const own =
    field.point?.kind === 'per-unit' ? ' Giấy mời riêng từng nơi tự ghi đúng; bản chung thì chưa.' : ''
  return [
    warning(
      'commune-only',
      field.field,
      `${quoted(words)} ở ${field.where} nói cả với ${others}.${own} Nên ghi “${words.replace(/xã$/, all)}”.`,
      {
        id: field.id,
        about: words,
        fix: {
          label: `Ghi đủ “${all}”`,
          changes: fields.map(each =>
            each.write(each.text.replace(COMMUNE_ORGAN, organ => organ.replace(/xã$/, all))),
          ),
        },
      },
    ),
  ]
}

/** "các Đảng ủy các xã": each has one, so the first "các" says the same as the second. */
const PLURAL_TWICE = new RegExp(
  `(?<!\\p{L})các\\s+((?:${ORGAN_OF_UNIT}|Ban Thường vụ|Ban Chấp hành|Thường trực|Văn phòng)(?:\\s+${ORGAN_OF_UNIT})?\\s+các)(?!\\p{L})`,
  'giu',
)
/** Words that never stand twice in a row; "luôn luôn", "dần dần", "ngày ngày" do. */
const NEVER_TWICE =
  'các|những|tại|của|và|với|cho|về|việc|được|trước|sau|theo|dự|từ|đến|để|là|do|số|tỉnh|xã|phường|Đảng|cấp|tham dự|đồng chí|thành phần|điểm cầu|hội nghị|Đảng ủy|Ủy ban nhân dân|Văn phòng|lãnh đạo|đại diện|Bí thư|trừ'
const TWICE = new RegExp(`(?<!\\p{L})(${NEVER_TWICE})\\s+\\1(?!\\p{L})`, 'giu')

type Doubling = { readonly words: string; readonly mended: string }

function doublingsIn(text: string): readonly Doubling[] {
  const plural = [...text.matchAll(PLURAL_TWICE)].map(match => ({ words: match[0], mended: match[1] ?? '' }))
  const twice = [...text.matchAll(TWICE)].map(match => ({ words: match[0], mended: match[1] ?? '' }))
  return [...plural, ...twice]
}

function checkDoubled(field: WrittenField): readonly Finding[] {
  return doublingsIn(field.text).map(({ words, mended }) =>
    warning(
      'doubled-words',
      field.field,
      `Thừa chữ: ${quoted(words)} ở ${field.where}. Nên ghi ${quoted(mended)}.`,
      {
        id: field.id,
        about: words.toLocaleLowerCase('vi'),
        fix: { label: `Đổi thành “${mended}”`, changes: [field.write(field.text.replace(words, mended))] },
      },
    ),
  )
}

/** Words that double only on the page, where the program puts its own words before or behind a field. */
export function checkSeams(
  blocks: readonly Block[],
  form: DocumentForm,
  known: readonly Finding[],
): readonly Finding[] {
  return blocks.flatMap(block => {
    if (!('source' in block) || block.source === null) return []
    const { field, id } = block.source
    const name = INVITATION_FIELDS.find(each => each === field)
    const text = textOfBlock(block, form).flat().join(' ')
    if (name === undefined) return []
    return doublingsIn(text)
      .map(({ words }) =>
        warning(
          'doubled-words',
          name,
          `Thừa chữ: trên trang in ra ${quoted(words)}. Chương trình đã tự ghi một phần; hãy bỏ chữ lặp ở ô nhập.`,
          { id, about: words.toLocaleLowerCase('vi') },
        ),
      )
      .filter(finding => !known.some(other => sameWords(other, finding)))
  })
}

const sameWords = (left: Finding, right: Finding): boolean =>
  left.code === right.code && left.key.split('|').at(-1) === right.key.split('|').at(-1)

/** Fields whose closing mark the program writes itself. */
const CLOSED_FIELDS: readonly WrittenField['field'][] = [
  'group',
  'assignment-item',
  'closing',
  'distribution',
  'point-place',
  'addressees',
]
const CLOSING_MARK = /\s*(?:\.\/\.|[.;:])$/

function checkClosingMark(field: WrittenField): readonly Finding[] {
  const [mark] = CLOSING_MARK.exec(field.text) ?? []
  // A deadline follows the text of its item, so a comma may stand there; the substitute's rule is bracketed.
  if (mark === undefined || !CLOSED_FIELDS.includes(field.field)) return []
  return [
    error(
      'closing-mark',
      field.field,
      `Cuối ${field.where} thừa dấu “${mark.trim()}”: chương trình đã tự ghi dấu kết câu.`,
      {
        id: field.id,
        about: mark.trim(),
        fix: { label: 'Bỏ dấu thừa', changes: [field.write(field.text.replace(CLOSING_MARK, ''))] },
      },
    ),
  ]
}
