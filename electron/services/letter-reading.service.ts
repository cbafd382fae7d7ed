/** Reading a letter: show what it says, then make a meeting of what a person accepted. */
import type { ParsedInput } from '#contract/contract.ts'
import { LONGEST_LETTER, type letterReadingContract } from '#contract/letter-reading.contract.ts'
import { unitsOfProvince } from '#domain/directory/parse-units.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { dateOf } from '#domain/kernel/local-time.ts'
import type { BuildOptions } from '#domain/letter-reading/build-meeting.ts'
import { acceptLetter, readLetter } from '#domain/letter-reading/read-letter.ts'
import { blankMeeting } from '#domain/meeting/blank-meeting.ts'
import type { RefusalCode } from '#domain/returns/refusal.ts'
import { readDocxText } from '../documents/docx/read-text.ts'
import { decodeText } from '../spreadsheets/decode-text.ts'
import { checkedParts } from '../spreadsheets/package-parts.ts'
import { insertMeeting } from '../storage/repositories/meetings.repository.ts'
import { readSettings } from '../storage/repositories/settings.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment, Handlers } from './service.ts'

export function letterReadingService(environment: Environment): Handlers<keyof typeof letterReadingContract> {
  const { now } = environment
  return {
    'letters.read': async ({ source, as }) => readLetter(textOf(source), now(), as),
    'letters.accept': async ({ name, as, lines }, { store }) => {
      const options = await optionsFor(environment, store.db)
      const read = acceptLetter(lines, as, options)
      const meeting = { ...read, name: name === '' ? options.blank.name : name }
      await insertMeeting(store, meeting, now())
      return {
        result: { meetingId: meeting.id },
        label: `Tạo hội nghị '${meeting.name}' từ công văn`,
        meetingId: null,
      }
    },
  }
}

async function optionsFor({ directory, newId, now }: Environment, db: ReadableDb): Promise<BuildOptions> {
  const { provinceCode } = await readSettings(db)
  const province = directory.provinces.find(known => known.code === provinceCode)
  if (province === undefined)
    throw new AppError('not-found', 'Chưa chọn tỉnh, thành phố trong phần Thiết lập.')
  const units = unitsOfProvince(directory, provinceCode, dateOf(now()))
  return {
    blank: blankMeeting({ name: 'Hội nghị đọc từ công văn', province, units, now: now(), newId }),
    unitCodes: units.map(unit => unit.code),
    now: now(),
    newId,
  }
}

/** @throws AppError `conflict` for a file that is no letter: its message says what to do */
function textOf(source: ParsedInput<'letters.read'>['source']): string {
  const text = source.from === 'text' ? source.text : textOfFile(source.bytes)
  // A small file may unfold into hundreds of thousands of paragraphs.
  if (text.length > LONGEST_LETTER) throw noLetter(PROBLEMS['too-large'])
  return text
}

function textOfFile(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes
  if (first === 0x50 && second === 0x4b) return wordText(bytes)
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0)
    throw noLetter('Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.')
  if (first === 0x25 && second === 0x50)
    throw noLetter('Chương trình chưa đọc tệp PDF. Hãy chép chữ trong tệp rồi dán vào, hoặc mở tệp .docx.')
  const { text } = decodeText(bytes)
  if (text.includes('\0')) throw noLetter('Tệp không phải văn bản. Hãy mở tệp .docx hoặc .txt.')
  return text
}

const PROBLEMS = {
  encrypted: 'Tệp được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi thử lại.',
  truncated: 'Tệp bị thiếu phần cuối. Hãy chép hoặc tải lại tệp rồi thử lại.',
  'too-large': 'Tệp quá lớn so với một công văn. Hãy chép chữ trong tệp rồi dán vào.',
  'zip-bomb': 'Tệp bung ra lớn bất thường nên không được mở, để giữ an toàn cho máy.',
  'external-entity': 'Tệp có khai báo dẫn ra nguồn bên ngoài nên không được mở, để giữ an toàn.',
} as const satisfies Partial<Record<RefusalCode, string>>

const problemOf = (code: RefusalCode): string =>
  code in PROBLEMS
    ? PROBLEMS[code as keyof typeof PROBLEMS]
    : 'Tệp bị hỏng, không đọc được. Hãy lưu lại bằng Word rồi thử lại.'

function wordText(bytes: Uint8Array): string {
  const opened = checkedParts(bytes)
  if (!opened.ok) throw noLetter(problemOf(opened.code))
  const text = readDocxText(opened.parts)
  if (text === null) throw noLetter('Tệp không phải văn bản Word. Hãy mở tệp .docx hoặc .txt.')
  return text
}

const noLetter = (message: string): AppError => new AppError('conflict', message)
