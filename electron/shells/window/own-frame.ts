/** The one place that says whether a message comes from the program's own page. */
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { PAGE_ORIGIN } from './page-protocol.ts'

/** Only the page itself, at the top of the program's own window: no frame inside it, nothing it went on to. */
export function isOwnFrame(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame
  // Null: the frame was gone before the message was looked at.
  return frame !== null && event.sender === contents && frame.parent === null && frame.origin === PAGE_ORIGIN
}
