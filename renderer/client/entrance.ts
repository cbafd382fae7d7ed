/** How a page in a browser enters the program: the token of the printed address becomes a key that only this address can read. */
import { decodeWire, encodeWire, PAGE_KEY_HEADER } from '#contract/wire.ts'

/** One entry for each program: what a page stores is kept for scheme, host and port. */
const STORED_AS = 'diem-cau-key'

/** Where the browser stores nothing: good until the page is left. */
let held: string | null = null

/** What the page shows with everything it asks; nothing before it has entered. */
export function keyHeader(): Readonly<Record<string, string>> {
  const key = storedKey() ?? held
  return key === null ? {} : { [PAGE_KEY_HEADER]: key }
}

/**
 * Brings the token of the address, if there is one, and takes it out of the address. False where the program knows
 * neither the token nor a key that was kept; a program that does not answer is told by the first call.
 */
export async function enterProgram(fetch: typeof globalThis.fetch = globalThis.fetch): Promise<boolean> {
  const token = new URLSearchParams(location.search).get('token')
  if (token !== null) history.replaceState(null, '', `${location.pathname}${location.hash}`)
  try {
    const response = await fetch('/enter', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...keyHeader() },
      body: encodeWire(token),
    })
    if (response.status === 200) keep(String(decodeWire(await response.text())))
    return response.ok
  } catch {
    return true
  }
}

// A second window of the person and a later one find it; it dies with the program that gave it.
function keep(key: string): void {
  held = key
  try {
    localStorage.setItem(STORED_AS, key)
  } catch {
    // A browser that stores nothing for anyone: the page has its key as long as it stays.
  }
}

function storedKey(): string | null {
  try {
    return localStorage.getItem(STORED_AS)
  } catch {
    return null
  }
}
