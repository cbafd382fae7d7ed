/** The program ends for its installer, and stays where the system would not start it. */
import { beforeEach, expect, test, vi } from 'vitest'

const STAND_IN = '#test/support/electron-stand-in.ts'

beforeEach(() => {
  vi.resetModules()
  vi.doMock('electron', () => import('#test/support/electron-stand-in.ts'))
})

async function start(installer: string) {
  const electron = (await import(STAND_IN)) as typeof import('#test/support/electron-stand-in.ts')
  const quit = vi.spyOn(electron.app, 'quit')
  const { startInstaller } = await import('#electron/shells/window/start-installer.ts')
  return { ended: startInstaller(installer), quit, opened: electron.shell.opened }
}

test('started, the program makes room for it', async () => {
  const { ended, quit, opened } = await start('C:\\cap-nhat\\DiemCau-1.4.0-x64-cai-dat.exe')
  await ended
  expect(opened.at(-1)).toContain('DiemCau-1.4.0')
  expect(quit).toHaveBeenCalledOnce()
})

test('not started, the program stays and says why', async () => {
  const { ended, quit } = await start('C:\\cap-nhat\\gi-do.txt')
  await expect(ended).rejects.toThrow('No program opens this.')
  expect(quit).not.toHaveBeenCalled()
})
