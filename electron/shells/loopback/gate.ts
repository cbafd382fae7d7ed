/** Which requests the loopback shell looks at at all: from this very address, for this very address. */
import type { IncomingHttpHeaders } from 'node:http'

export type Refusal = { readonly status: number; readonly reason: string }

type Asked = {
  readonly method?: string | undefined
  readonly headers: IncomingHttpHeaders
  /** Each header with every value it came with. */
  readonly headersDistinct: NodeJS.Dict<string[]>
}

/**
 * Null when the request may pass. `origin` is the address of the program, `http://127.0.0.1:8080`.
 * The host is compared whole: a foreign name that resolves to 127.0.0.1 (DNS rebinding) is not ours.
 */
export function refusalOf({ method, headers, headersDistinct }: Asked, origin: string): Refusal | null {
  const isOurs = headers.host === new URL(origin).host && headersDistinct['host']?.length === 1
  if (!isOurs) return { status: 421, reason: 'host' }
  // Browsers name the origin with every POST; what comes without one is no page of ours.
  if (method === 'POST' ? headers.origin !== origin : (headers.origin ?? origin) !== origin) {
    return { status: 403, reason: 'origin' }
  }
  // Reached from another page: a link, a form, an image, a frame.
  if (!['same-origin', 'none'].includes(siteOf(headers))) return { status: 403, reason: 'site' }
  return null
}

// Absent where no browser asks; such a request is held by its missing key.
const siteOf = (headers: IncomingHttpHeaders): string => String(headers['sec-fetch-site'] ?? 'none')
