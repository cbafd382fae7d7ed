/** A program of ours as a process of its own: what it says, where it listens, how it ends. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

export type StartedProgram = {
  readonly child: ChildProcess
  /** Everything on both outputs so far. */
  said(): string
  /** The address it prints, with its token. */
  url(): Promise<string>
  /** Its exit status; null when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** @param entry from the root of the repository */
export function startProgram(
  entry: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): StartedProgram {
  const path = fileURLToPath(new URL(`../../${entry}`, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { env: { ...process.env, ...variables } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      said += piece.toString()
    })
  }
  return {
    child,
    said: () => said,
    async url() {
      await expect.poll(() => said, { timeout: 60_000 }).toMatch(/http:\S+\s/)
      return /http:\S+/.exec(said)?.[0] ?? ''
    },
    ended: once(child, 'close').then(([status]) => status as number | null),
  }
}
