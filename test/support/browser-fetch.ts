/** `fetch` as a page that has entered the loopback shell would send it: with its key and its origin. */
import { decodeWire, encodeWire, PAGE_KEY_HEADER } from '#contract/wire.ts'
import { type RawResponse, sendRaw } from './raw-request.ts'

type Entrance = { readonly origin: string; readonly url: string }

/** Brings the token of the printed address, as the page does when it opens. */
export function bringToken(
  { origin, url }: Entrance,
  headers: Readonly<Record<string, string>> = {},
  token = new URL(url).searchParams.get('token'),
): Promise<RawResponse> {
  const { host, port } = new URL(origin)
  const body = encodeWire(token)
  const length = String(Buffer.byteLength(body))
  const own = { host, origin, 'content-type': 'application/json', 'content-length': length }
  return sendRaw({
    port: Number(port),
    path: '/enter',
    method: 'POST',
    headers: { ...own, ...headers },
    body,
  })
}

/** The key that the shell gives for its token; empty where it gives none. */
export async function keyOf(entrance: Entrance): Promise<string> {
  const { status, text } = await bringToken(entrance)
  return status === 200 ? String(decodeWire(text)) : ''
}

/** Spends the one-time token of the shell. */
export async function enterAsBrowser(entrance: Entrance): Promise<typeof fetch> {
  const key = await keyOf(entrance)
  if (key === '') throw new Error('The shell did not let the test in')
  return (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set(PAGE_KEY_HEADER, key)
    headers.set('origin', entrance.origin)
    return fetch(input, { ...init, headers })
  }
}
