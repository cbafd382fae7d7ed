/** The bridge is two functions: it forwards a call unread, and hands events on without the channel behind them. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { Transport } from '#contract/wire.ts'

type Electron = typeof import('#test/support/electron-stand-in.ts')
let electron: Electron
let bridge: Transport

beforeEach(async () => {
  vi.resetModules()
  vi.doMock('electron', () => import('#test/support/electron-stand-in.ts'))
  electron = await import('#test/support/electron-stand-in.ts')
  await import('#electron/preload.ts')
  bridge = electron.contextBridge.exposed['diemCau'] as Transport
})

test('two functions, no more', () => {
  expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
    ['call', 'function'],
    ['listen', 'function'],
  ])
})

test('a call goes to one channel, whatever its name', async () => {
  electron.ipcMain.handle('diem-cau:call', (_event, ...args) => ({ ok: true, value: args }))
  expect(await bridge.call('any.name', { a: 1 })).toEqual({ ok: true, value: ['any.name', { a: 1 }] })
})

test('a listener gets the event alone, until it stops', () => {
  const heard: unknown[][] = []
  const stop = bridge.listen((...args) => heard.push(args))
  const event = { kind: 'changed', tables: ['meetings'] }
  electron.ipcRenderer.emit('diem-cau:event', { sender: 'channel' }, event)
  expect(stop()).toBeUndefined()
  electron.ipcRenderer.emit('diem-cau:event', { sender: 'channel' }, event)
  expect(heard).toEqual([[event]])
})
