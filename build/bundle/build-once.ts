/** Runs a build only when its sources changed since its last run. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { fingerprintOf } from './fingerprint.ts'

/** Absolute path of something in the repository. */
export const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

type Build = {
  readonly name: string
  /** Files and folders it is made of, from the root of the repository. */
  readonly sources: readonly string[]
  readonly build: () => Promise<void>
}

export async function buildOnce({ name, sources, build }: Build): Promise<void> {
  const all = [...sources, 'build/bundle', 'package.json', 'package-lock.json']
  const fingerprint = await fingerprintOf(all.map(inRoot))
  const stamp = inRoot(`.out/${name}.stamp`)
  if ((await readIfThere(stamp)) === fingerprint) return
  await build()
  await mkdir(inRoot('.out'), { recursive: true })
  // Last: a build that broke off is done again.
  await writeFile(stamp, fingerprint)
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
