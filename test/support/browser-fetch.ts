/** `fetch` as a browser that has entered the loopback shell would send it: with its cookie and its origin. */
import { sendRaw } from './raw-request.ts'

type Entered = { readonly origin: string; readonly url: string }

/** Spends the one-time token of the shell. */
export async function enterAsBrowser({ origin, url }: Entered): Promise<typeof fetch> {
  const { host, port } = new URL(origin)
  const entry = await sendRaw({ port: Number(port), path: url.slice(origin.length), headers: { host } })
  const cookie = entry.headers['set-cookie']?.[0]?.split(';')[0]
  if (cookie === undefined) throw new Error(`The shell did not let the test in: ${entry.status}`)
  return (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    headers.set('origin', origin)
    return fetch(input, { ...init, headers })
  }
}
