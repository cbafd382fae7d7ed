/** The page under an address of its own, `app://diem-cau/`: never from files, never from the network. */
import { protocol, type Session } from 'electron'
import type { PageFiles } from '../page-files.ts'
import { PAGE_HEADERS } from '../page-headers.ts'

export const PAGE_SCHEME = 'app'
export const PAGE_ORIGIN = `${PAGE_SCHEME}://diem-cau`
export const PAGE_URL = `${PAGE_ORIGIN}/`

/** Must run before Electron is ready. A standard and secure scheme has an origin, which the policy's 'self' means. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built page to the windows of this session. */
export function servePage(session: Session, files: PageFiles): void {
  session.protocol.handle(PAGE_SCHEME, request => answer(request, files))
}

async function answer(request: Request, files: PageFiles): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  const file = host === new URL(PAGE_URL).host ? files.find(pathname) : undefined
  if (!file) return new Response(null, { status: 404, headers: PAGE_HEADERS })
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: PAGE_HEADERS })
  return new Response(await file.read(), { headers: { ...PAGE_HEADERS, 'content-type': file.mediaType } })
}
