/** Runs a build only when its sources changed since its last run, and never twice at once. */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
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
  const all = [...sources, 'build/bundle', 'package.json', 'package-lock.json'].map(inRoot)
  const stamp = inRoot(`.out/${name}.stamp`)
  await mkdir(inRoot('.out'), { recursive: true })
  await alone(inRoot(`.out/${name}.lock`), async () => {
    const fingerprint = await fingerprintOf(all)
    if ((await unlessMissing(readFile(stamp, 'utf8'))) === fingerprint) return
    await build()
    // Last: a build that broke off is done again.
    await writeFile(stamp, fingerprint)
  })
}

/** No build takes so long: whoever held the lock was killed. */
const LONGEST_BUILD = 120_000

/** Several tests, or a start beside them, may want the same build; a folder can be made only once. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  while (!(await isMade(lock))) {
    const since = (await unlessMissing(stat(lock)))?.mtimeMs
    if (since !== undefined && Date.now() - since > LONGEST_BUILD)
      await rm(lock, { recursive: true, force: true })
    else await pause(100)
  }
  try {
    await work()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

async function isMade(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

async function unlessMissing<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
