/** Shows the data folder, or the nearest folder above it that is there, in a window of the system. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { shell } from 'electron'

/** @throws an error with the system's own words where it cannot be shown */
export async function showFolder(folder: string): Promise<void> {
  let standing = folder
  while (!existsSync(standing) && dirname(standing) !== standing) standing = dirname(standing)
  const failure = await shell.openPath(standing)
  if (failure !== '') throw new Error(failure)
}
