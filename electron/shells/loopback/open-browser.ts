/** Opens an address in the person's own browser. */
import { spawn } from 'node:child_process'

/** Tries, and keeps quiet when there is no browser: the address stands on the terminal. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [program, args] = commandFor(address, platform)
  const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true })
  child.on('error', () => undefined)
  child.unref()
}

/** The program of each system that opens an address, with its arguments. */
export function commandFor(
  address: string,
  platform: NodeJS.Platform,
): readonly [program: string, args: readonly string[]] {
  // Not `start`: it needs a shell, for which the characters of an address have a meaning.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]]
}
