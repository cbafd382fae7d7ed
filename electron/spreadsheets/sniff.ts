/** What a file is, by its content; its name may say anything. */
import { ReadRefusal } from './read-refusal.ts'

export type Container = 'zip' | 'ole' | 'biff' | 'xml' | 'html' | 'text'

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'ảnh PNG'],
  [[0xff, 0xd8, 0xff], 'ảnh JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'ảnh GIF'],
  [[0x42, 0x4d], 'ảnh BMP'],
  [[0x25, 0x50, 0x44, 0x46], 'tệp PDF'],
  [[0x52, 0x61, 0x72, 0x21], 'tệp nén RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'tệp nén 7z'],
  [[0x1f, 0x8b], 'tệp nén gzip'],
  [[0x4d, 0x5a], 'chương trình máy tính'],
  [[0x7f, 0x45, 0x4c, 0x46], 'chương trình máy tính'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'văn bản RTF'],
]

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, at) => bytes[at] === byte)

/** Throws a refusal for content that is known to be something else, and for an empty file. */
export function sniff(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new ReadRefusal('empty')
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[3] ?? 1) === 0)
    return 'biff'
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature) && !isMostlyText(bytes))
  if (known !== undefined) throw new ReadRefusal('not-a-spreadsheet', known[1])
  return sniffText(bytes)
}

/** `BM…` and `MZ…` may begin a word; a program or a picture has zero bytes early. */
const isMostlyText = (bytes: Uint8Array): boolean =>
  !startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) &&
  !startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]) &&
  !bytes.subarray(0, 512).some(byte => byte === 0 || (byte < 0x20 && ![9, 10, 13].includes(byte)))

function sniffText(bytes: Uint8Array): Container {
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0
  const head = new TextDecoder(utf16 ? (bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le') : 'latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^[\uFEFF\s]+/, '')
    .replace(/^ï»¿/, '')
    .trimStart()
    .toLowerCase()
  refuseExchangeFormats(head)
  if (!head.startsWith('<')) return 'text'
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && !head.includes('<html')) return 'xml'
  // Its own elements are named like those of web pages (`<style:style`).
  if (/^(?:<\?xml[^>]*>\s*)?<office:document\b/.test(head)) return 'xml'
  if (/<(?:html|table|!doctype html|head|body|meta|style|div)\b/.test(head)) return 'html'
  return head.startsWith('<?xml') || head.startsWith('<!') ? 'xml' : 'text'
}

/** Old exchange formats are text too, but their records are no rows: read as such they would say something wrong. */
function refuseExchangeFormats(head: string): void {
  if (/^id;p[^\n]*\r?\n[a-z]{1,2};/.test(head)) throw new ReadRefusal('not-a-spreadsheet', 'tệp SYLK')
  if (/^table\r?\n0,1\r?\n/.test(head)) throw new ReadRefusal('not-a-spreadsheet', 'tệp DIF')
  if (head.startsWith('socialcalc:version:')) throw new ReadRefusal('not-a-spreadsheet', 'tệp SocialCalc')
}
