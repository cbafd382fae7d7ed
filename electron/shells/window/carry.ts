/** Carries calls from the page to the program and events back, over Electron's channels. */
import { ipcMain, type WebContents } from 'electron'
import type { Transport } from '#contract/wire.ts'
import { dispatch } from '../dispatch.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts'
import { isOwnFrame } from './own-frame.ts'

/** Until the contents are destroyed. Messages of any other sender are answered with an error and nothing else. */
export function carry(app: Transport, contents: WebContents): void {
  ipcMain.handle(CALL_CHANNEL, (event, operation: unknown, input: unknown) => {
    if (!isOwnFrame(event, contents)) throw new Error('Refused: not the page of the program')
    return dispatch(app, operation, input)
  })
  const stop = app.listen(event => {
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event)
  })
  contents.once('destroyed', () => {
    stop()
    ipcMain.removeHandler(CALL_CHANNEL)
  })
}
