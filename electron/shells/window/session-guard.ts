/** What a session of the program may ask of the machine and of the network: next to nothing. */
import type { Session } from 'electron'
import { PAGE_URL } from './page-protocol.ts'

/** Copying a text is the one thing the page needs; reading the clipboard is not. */
const GRANTED = 'clipboard-sanitized-write'

const LOCAL_SCHEMES: readonly string[] = ['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:']

export function guardSession(session: Session): void {
  const isGranted = (permission: string, url: string) => permission === GRANTED && url === PAGE_URL
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(isGranted(permission, details.isMainFrame ? details.requestingUrl.replace(/#.*$/, '') : '')),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isGranted(permission, `${origin.replace(/\/$/, '')}/`),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !LOCAL_SCHEMES.includes(URL.parse(details.url)?.protocol ?? '') }),
  )
}
