/** What no page of the program may do, whatever got into it: go elsewhere, open windows, embed others. */
import type { WebContents } from 'electron'
import { openOutside } from './open-outside.ts'

/** What a frame inside the page may show: the letter (`about:srcdoc`) and a PDF being printed, in the built-in viewer. */
const FRAME_SCHEMES: readonly string[] = ['about:', 'blob:', 'chrome-extension:']

export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-frame-navigate', event => {
    const isKnown = FRAME_SCHEMES.includes(URL.parse(event.url)?.protocol ?? '')
    if (event.isMainFrame || !isKnown) event.preventDefault()
  })
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url).catch((cause: unknown) => console.error(cause))
    return { action: 'deny' }
  })
}
