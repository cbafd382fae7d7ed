/** A folder that packaging takes for Electron's runtime: the files it looks for, without the 200 MB that make it run. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** What precedes the fuses in Electron's executable, and the wire as it is delivered: version 1, nine fuses. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_WIRE = [1, 9, ...Buffer.from('101100011')]

/** Makes the runtime of Linux or of Windows in `folder`, which must not exist. */
export async function makeStandInRuntime(folder: string, system: 'linux' | 'win'): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'))
  const wire = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from(FUSE_WIRE)])
  if (system === 'win') await writeFile(join(folder, 'electron.exe'), windowsProgramOf(wire))
  else await writeFile(join(folder, 'electron'), wire, { mode: 0o755 })
  for (const name of ['vi', 'en-US', 'fr', 'zh-CN'])
    await writeFile(join(folder, 'locales', `${name}.pak`), name)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    await writeFile(join(folder, name), name)
}

/** Electron's own, to which packaging adds; in the language and code page of its executable. */
const VERSION_LANGUAGE = { lang: 1033, codepage: 1200 }

/** A program of Windows that does nothing: packaging writes its name, its icon and the sum of its files into it. */
function windowsProgramOf(content: Uint8Array): Uint8Array {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues(VERSION_LANGUAGE, { FileDescription: 'Electron', ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.concat([new Uint8Array(program.generate()), content])
}
