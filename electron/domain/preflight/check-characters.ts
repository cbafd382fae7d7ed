/** Characters that no office letter holds: invisible ones, other directions, pictures, old encodings. */
import type { Meeting } from '../meeting/meeting.ts'
import { decodeLegacyText, looksLegacy } from '../vietnamese/legacy-encodings.ts'
import { error, type Finding, quoted, warning } from './finding.ts'
import { type WrittenField, writtenFields } from './written-fields.ts'

/** What stands in the written texts that a page should not carry. */
export const checkCharacters = (meeting: Meeting): readonly Finding[] =>
  writtenFields(meeting)
    .filter(field => field.text !== '')
    // The marks of an old encoding look like odd characters until it is decoded.
    .flatMap(field => (looksLegacy(field.text) ? [checkLegacy(field)] : checkOdd(field)))

function checkLegacy(field: WrittenField): Finding {
  const { text } = decodeLegacyText(field.text, null, null)
  return error('encoding', field.field, `Chữ ở ${field.where} viết bằng bảng mã cũ: ${quoted(field.text)}.`, {
    id: field.id,
    about: field.text.slice(0, 100),
    fix: { label: `Đổi thành ${quoted(text)}`, changes: [field.write(text)] },
  })
}

type Oddity = {
  readonly pattern: RegExp
  readonly name: string
  readonly severity: 'error' | 'warning'
  /** Whether leaving the characters out loses nothing that anybody reads. */
  readonly isInvisible: boolean
}

const ODDITIES: readonly Oddity[] = [
  {
    // They turn the order of what follows, so that the page says something else than the field.
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    name: 'ký tự đổi chiều viết',
    severity: 'error',
    isInvisible: true,
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    pattern: /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2060\ufeff\u2028\u2029]/gu,
    name: 'ký tự ẩn',
    severity: 'warning',
    isInvisible: true,
  },
  {
    pattern: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]+/gu,
    name: 'chữ viết từ phải sang trái',
    severity: 'warning',
    isInvisible: false,
  },
  {
    pattern: /[\p{Co}\ufffd]+/gu,
    name: 'ký tự hỏng',
    severity: 'error',
    isInvisible: false,
  },
  {
    pattern: /(?![\d#*©®™])\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*/gu,
    name: 'biểu tượng cảm xúc',
    severity: 'warning',
    isInvisible: false,
  },
]

function checkOdd(field: WrittenField): readonly Finding[] {
  return ODDITIES.flatMap(({ pattern, name, severity, isInvisible }) => {
    const found = field.text.match(pattern)
    if (found === null) return []
    const shown = isInvisible ? '' : ` (${[...new Set(found)].slice(0, 5).join(' ')})`
    const report = severity === 'error' ? error : warning
    const cleaned = field.text.replace(pattern, '').replace(/ {2,}/g, ' ').trim()
    return [
      report(
        'characters',
        field.field,
        `Có ${found.length} ${name}${shown} ở ${field.where}. Hãy bỏ đi, nếu không trang in có thể sai.`,
        {
          id: field.id,
          about: `${name}:${found.length}`,
          fix: cleaned === '' ? null : { label: 'Bỏ các ký tự này', changes: [field.write(cleaned)] },
        },
      ),
    ]
  })
}
