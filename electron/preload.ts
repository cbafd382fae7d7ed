/** The one bridge between the page and the program: call and listen. It knows no operation. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { BRIDGE_NAME, type Transport } from './contract/wire.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './shells/window/channels.ts'

const bridge: Transport = {
  call: (operation, input) => ipcRenderer.invoke(CALL_CHANNEL, operation, input),
  listen(listener) {
    // The event itself would give the page a hand on the channel.
    const forward = (_event: IpcRendererEvent, event: Parameters<typeof listener>[0]) => listener(event)
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => void ipcRenderer.off(EVENT_CHANNEL, forward)
  },
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
