/** The address is handed to the browser of the machine as one argument, through no shell. */
import { expect, test } from 'vitest'
import { commandFor, openBrowser } from '#electron/shells/loopback/open-browser.ts'

const ADDRESS = 'http://127.0.0.1:8080/?token=a&b=%PATH%'

test.each(['win32', 'darwin', 'linux'] as const)('on %s', platform => {
  const [program, args] = commandFor(ADDRESS, platform)
  expect(program).not.toMatch(/cmd|sh/)
  expect(args.at(-1)).toBe(ADDRESS)
})

test('a machine without a browser is no failure', async () => {
  // No such program here, whatever system this is.
  openBrowser('', process.platform === 'win32' ? 'darwin' : 'win32')
  await new Promise(resolve => setImmediate(resolve))
})
