/**
 * Runs the bundled window shell under Node, with the stand-in for `electron`: everything else is what gets packaged.
 * Arguments: the folder that holds `.out` and `resources`, `--data FOLDER`, then paths of spreadsheets. Writes what
 * came of it as JSON.
 */
import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Transport } from '#contract/wire.ts'

const standIn = new URL('electron-stand-in.ts', import.meta.url).href

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: standIn, shortCircuit: true } : next(name, context),
})

const [, , root = '', , dataFolder = '', ...files] = process.argv
process.argv = [process.execPath, '.', '--data', dataFolder]

const electron = await import('./electron-stand-in.ts')
await import(pathToFileURL(join(root, '.out/main.js')).href)
while (!electron.BrowserWindow.all[0]?.webContents.page && electron.app.exitCode === null) {
  await new Promise(resolve => setTimeout(resolve, 20))
}
createRequire(import.meta.url)(join(root, '.out/preload.cjs'))
const bridge = electron.contextBridge.exposed['diemCau'] as Transport

const created = await bridge.call('meetings.create', { from: 'sample' })
const meetingId = created.ok ? (created.value as { meetingId: string }).meetingId : ''
const received = await bridge.call('returns.receive', {
  meetingId,
  job: 'receive',
  files: files.map(path => ({
    name: basename(path),
    bytes: new Uint8Array(readFileSync(path)),
    modifiedAt: '2026-06-29T08:00',
  })),
})
electron.BrowserWindow.all[0]?.close()
await new Promise(resolve => electron.app.once('exited', resolve))
console.log(JSON.stringify({ created, received, errors: electron.dialog.errors }))
