/** Hands over to the installer of a newer version: started as a person would start it, then the program ends. */
import { app, shell } from 'electron'

/** @throws an error with the system's own words where the installer could not be started */
export async function startInstaller(installer: string): Promise<void> {
  const failure = await shell.openPath(installer)
  if (failure !== '') throw new Error(failure)
  app.quit()
}
