/** How calls, results and events cross from the screen to the program, and how bytes travel inside JSON. */
import type { Outcome } from './errors.ts'
import type { AppEvent } from './events.ts'

/** All that either shell carries. */
export type Transport = {
  /** Never rejects for a failure of the operation: that is an outcome. */
  call(operation: string, input: unknown): Promise<Outcome>
  /** The result stops the listening. */
  listen(listener: (event: AppEvent) => void): () => void
}

/** The preload puts a `Transport` under this name on the window; its absence means HTTP. */
export const BRIDGE_NAME = 'diemCau'

/** Where a page in a browser shows its key. A header of our own: no other page can send it without asking first. */
export const PAGE_KEY_HEADER = 'x-diem-cau-key'

/** Largest call over HTTP, in bytes of its JSON. */
export const MAX_BODY_BYTES = 200 * 1024 * 1024

// Bytes are written {"$bytes": "<base64>"}. A property of ours that happens to carry that name gets one more `$`
// on the way out and loses it on the way in, so that no value is ever mistaken for bytes.
const MARKER = '$bytes'
const LIKE_MARKER = /^\$+bytes$/

/** JSON text of a value made of plain objects, arrays, strings, numbers, booleans, null and `Uint8Array`. */
export const encodeWire = (value: unknown): string => JSON.stringify(toPlain(value)) ?? 'null'

/** The value again; throws `SyntaxError` for text that is not such JSON. */
export const decodeWire = (text: string): unknown => fromPlain(JSON.parse(text))

function toPlain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [MARKER]: toBase64(value) }
  if (Array.isArray(value)) return value.map(toPlain)
  return isRecord(value)
    ? mapEntries(value, key => (LIKE_MARKER.test(key) ? `$${key}` : key), toPlain)
    : value
}

function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain)
  if (!isRecord(value)) return value
  const bytes = Object.hasOwn(value, MARKER) ? value[MARKER] : undefined
  if (bytes !== undefined) return fromBase64(bytes)
  return mapEntries(value, key => (LIKE_MARKER.test(key) ? key.slice(1) : key), fromPlain)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

// fromEntries defines properties instead of assigning them: a key `__proto__` stays a mere key.
const mapEntries = (
  value: Record<string, unknown>,
  nameOf: (key: string) => string,
  convert: (value: unknown) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [nameOf(key), convert(inner)]))

// A call takes so many arguments at most; a multiple of three lets the pieces be joined as they are.
const PIECE = 3 * 8192

/** Browsers of today turn bytes into base64 themselves, ten times as fast: a folder of files would hold the page up. */
type OwnBase64 = { readonly toBase64?: () => string }

function toBase64(bytes: Uint8Array & OwnBase64): string {
  if (bytes.toBase64 !== undefined) return bytes.toBase64()
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE))))
  }
  return pieces.join('')
}

function fromBase64(text: unknown): Uint8Array {
  if (typeof text !== 'string') throw new SyntaxError(`${MARKER} holds no text`)
  return Uint8Array.from(decodeBase64(text), letter => letter.charCodeAt(0))
}

function decodeBase64(text: string): string {
  try {
    return atob(text)
  } catch (cause) {
    throw new SyntaxError(`${MARKER} holds no base64`, { cause })
  }
}
