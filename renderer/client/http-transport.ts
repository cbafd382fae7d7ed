/** Calls and events over HTTP, for the program opened in a browser. */
import type { ErrorValue, Outcome } from '#contract/errors.ts'
import type { AppEvent } from '#contract/events.ts'
import { decodeWire, encodeWire, MAX_BODY_BYTES, type Transport } from '#contract/wire.ts'
import { keyHeader } from './entrance.ts'
import { openEventStream } from './event-stream.ts'

type Options = {
  /** Scheme, host and port of the program; the page's own by default. */
  readonly origin?: string
  readonly fetch?: typeof globalThis.fetch
}

type Sent = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

const UNREACHABLE =
  'Không liên lạc được với chương trình. Có thể chương trình đã tắt: hãy mở lại chương trình rồi thử lại.'
const REFUSED =
  'Trang này không còn được phép làm việc với chương trình. Hãy mở lại bằng địa chỉ mà chương trình vừa in ra.'
const TOO_LARGE =
  'Các tệp đưa vào một lần quá lớn (tối đa khoảng 150 MB). Hãy chia ra thành nhiều lần, mỗi lần ít tệp hơn.'

const BY_STATUS: Readonly<Record<number, string>> = { 403: REFUSED, 413: TOO_LARGE }

export function createHttpTransport({ origin = '', fetch = globalThis.fetch }: Options = {}): Transport {
  const post = (path: string, init: Sent = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      credentials: 'omit',
      ...init,
      headers: { ...init.headers, ...keyHeader() },
    })
  const events = openEventStream(signal => post('/listen', { signal }))

  return {
    async call(operation, input) {
      const body = bodyOf(input)
      if (body === null) return failure(TOO_LARGE, operation)
      // Whoever listens must not miss what this very call changes.
      await events.connected()
      try {
        const response = await post(`/call/${encodeURIComponent(operation)}`, {
          headers: { 'content-type': 'application/json' },
          body,
        })
        if (!response.ok) return failure(BY_STATUS[response.status] ?? UNREACHABLE, `${response.status}`)
        return decodeWire(await response.text()) as Outcome
      } catch (cause) {
        return failure(UNREACHABLE, String(cause))
      }
    },
    listen: (listener: (event: AppEvent) => void) => events.add(listener),
  }
}

/** Null for more than the program takes, known beforehand: a connection cut in the middle would not say why. */
function bodyOf(input: unknown): string | null {
  try {
    const body = encodeWire(input)
    return body.length > MAX_BODY_BYTES ? null : body
  } catch (error) {
    // More than a text can hold.
    if (error instanceof RangeError) return null
    throw error
  }
}

function failure(message: string, details: string): Outcome {
  const error: ErrorValue = { code: 'defect', message, problems: [], details }
  return { ok: false, error }
}
