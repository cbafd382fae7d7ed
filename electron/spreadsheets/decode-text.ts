/** Bytes of a text file to characters: own detection, since a byte order mark is rare and windows-1258 common. */
import { decodeTcvn3, decodeVni } from '#domain/vietnamese/legacy-encodings.ts'
import { syllableScore } from '#domain/vietnamese/syllable.ts'

export type DecodedFile = { readonly text: string; readonly encoding: string }

const SAMPLE_BYTES = 64 * 1024

/** Order: byte order mark, pattern of zero bytes, strict UTF-8, then the candidate that reads most like Vietnamese. */
export function decodeText(bytes: Uint8Array): DecodedFile {
  return fromMark(bytes) ?? fromZeroPattern(bytes) ?? fromUtf8(bytes) ?? fromOneByte(bytes)
}

const decode = (bytes: Uint8Array, encoding: string): DecodedFile => ({
  text: new TextDecoder(encoding).decode(bytes).normalize('NFC'),
  encoding,
})

function fromMark(bytes: Uint8Array): DecodedFile | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8')
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  return null
}

/** UTF-16 without a mark: ASCII separators and digits leave zeros at every other place. */
function fromZeroPattern(bytes: Uint8Array): DecodedFile | null {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, SAMPLE_BYTES)
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < length / 16) return null
  return decode(bytes, odd > even ? 'utf-16le' : 'utf-16be')
}

function fromUtf8(bytes: Uint8Array): DecodedFile | null {
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC'),
      encoding: 'utf-8',
    }
  } catch {
    return null
  }
}

/** A tie goes to the earlier candidate. */
function fromOneByte(bytes: Uint8Array): DecodedFile {
  const latin1 = new TextDecoder('windows-1252').decode(bytes)
  const sample = (text: string) => syllableScore(text.slice(0, SAMPLE_BYTES))
  const candidates: readonly DecodedFile[] = [
    decode(bytes, 'windows-1258'),
    { text: decodeTcvn3(latin1), encoding: 'tcvn3' },
    { text: decodeVni(latin1), encoding: 'vni' },
    { text: latin1, encoding: 'windows-1252' },
  ]
  return candidates.reduce((best, next) => (sample(next.text) > sample(best.text) ? next : best))
}
