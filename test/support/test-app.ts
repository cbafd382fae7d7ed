/** The real program on a fresh folder: only the clock and the identifiers are ours. */
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Input, OperationName, Result } from '#contract/contract.ts'
import { type App, createApp } from '#electron/app.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url))

export type TestApp = {
  readonly app: App
  readonly folder: string
  /** Runs an operation that must succeed. */
  readonly call: <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Result<Name>>
  /** Runs an operation that must fail, and gives its code. */
  readonly refused: (name: OperationName, input: unknown) => Promise<string>
  /** Sets the clock, `2026-06-28T08:00`. */
  readonly setClock: (time: string) => void
  /** Closes the program and opens it again on the same data. */
  readonly restart: () => Promise<void>
}

/** @param computer tells the identifiers of several programs apart */
export async function testApp(startAt = '2026-06-27T16:00', computer = 'id'): Promise<TestApp> {
  const folder = temporaryFolder()
  let clock = new Date(startAt)
  let count = 0
  const open = (): Promise<App> =>
    createApp({
      dataFolder: folder,
      resourcesFolder: RESOURCES,
      printer: createChromiumPrinter(),
      now: () => clock,
      newId: () => `${computer}-${String(++count).padStart(6, '0')}`,
      logDefect: (operation, cause) => {
        throw new Error(`Defect in ${operation}`, { cause })
      },
    })
  let app = await open()
  onTestFinished(() => app.close())
  return {
    get app() {
      return app
    },
    folder,
    call: async (name, input) => {
      const outcome = await app.call(name, input)
      if (!outcome.ok) throw new Error(`${name}: ${outcome.error.code} ${outcome.error.message}`)
      return outcome.value as never
    },
    refused: async (name, input) => {
      const outcome = await app.call(name, input)
      if (outcome.ok) throw new Error(`${name} was expected to be refused`)
      return outcome.error.code
    },
    setClock: time => {
      clock = new Date(time)
    },
    restart: async () => {
      await app.close()
      app = await open()
    },
  }
}
