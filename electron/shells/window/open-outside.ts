/** Opens a link of the page in the person's own browser, when it is nothing but a link. */
import { shell } from 'electron'

/** Addresses of the web only: other schemes start programs. Says whether it was opened. */
export async function openOutside(address: string): Promise<boolean> {
  const url = URL.parse(address)
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  // A name before the host makes a foreign address look familiar: https://tinhuy.vn@evil.example.
  if (!url || !isWeb || url.username !== '' || url.password !== '') return false
  await shell.openExternal(url.href)
  return true
}
